"""German texts are German and English texts are English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base
from nahbar.knowledge.shapes import Leaf, Text

_WORD: Final = re.compile(r"[a-zäöüß']+")
_COMMON: Final = {
    "de": frozenset((
        "und", "nicht", "oder", "eine", "einen", "einem", "einer", "ein", "mit", "für", "auf", "sich", "wird",
        "werden", "sind", "auch", "bei", "über", "wenn", "dass", "ist", "der", "das", "dem", "des", "im", "zum",
        "zur", "vom", "von", "aus", "nach", "wer", "wie", "du", "sie", "ihr", "ihre", "dein", "deine",
    )),
    "en": frozenset((
        "the", "and", "with", "your", "you", "to", "that", "this", "are", "is", "what", "who", "how", "which",
        "from", "they", "their", "have", "has", "people", "when", "where", "by",
    )),
}  # fmt: skip
"""Words of one language that are not words of the other."""
_NAME: Final = {"de": "German", "en": "English"}


def check(base: Base) -> Iterator[Problem]:
    """A text with more common words of the other language than of its own."""
    for leaf in base.leaves:
        if isinstance(leaf.shape, Text) and leaf.language:
            yield from _language(leaf)


def _language(leaf: Leaf) -> Iterator[Problem]:
    words = _WORD.findall(leaf.value.lower())
    own, other = leaf.language, "en" if leaf.language == "de" else "de"
    foreign = [word for word in words if word in _COMMON[other]]
    if len(foreign) > sum(word in _COMMON[own] for word in words):
        what = f"reads like {_NAME[other]}: {', '.join(dict.fromkeys(foreign))}"
        yield leaf.wrong("language", what, f"this is the {_NAME[own]} text")
