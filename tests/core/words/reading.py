"""Sentences as the readers see them: the text with the shipped vocabulary of its language."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

from nahbar.core.words.text import Text, read_text
from nahbar.knowledge.load import load_lexicons

if TYPE_CHECKING:
    from nahbar.core.words.found import Found
    from nahbar.core.words.lexicon import Lexicon

TODAY = dt.date(2026, 11, 23)
T = TypeVar("T")


def de(words: str) -> tuple[Text, Lexicon]:
    return read_text(words, "de"), load_lexicons()["de"]


def en(words: str) -> tuple[Text, Lexicon]:
    return read_text(words, "en"), load_lexicons()["en"]


def value(found: Found[T] | None) -> T | None:
    return None if found is None else found.value
