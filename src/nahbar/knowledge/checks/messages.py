"""Message patterns: short, with few gaps, and no favour asked of strangers by length alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base, Record
from nahbar.knowledge.wording import in_form

_GAP: Final = re.compile(r"\[[^\[\]]+\]")
MOST_WORDS: Final = 80
MOST_GAPS: Final = 2


def check(base: Base) -> Iterator[Problem]:
    """First messages over 80 words, and messages with more than two [placeholders]."""
    for record in base.of("drafts"):
        value = record.value if isinstance(record.value, dict) else {}
        texts = value.get("text")
        for language, text in texts.items() if isinstance(texts, dict) else ():
            if isinstance(text, str):
                yield from _message(record, f"{record.where}.text.{language}", text)


def _message(record: Record, where: str, text: str) -> Iterator[Problem]:
    words = max(len(in_form(text, address).split()) for address in ("du", "sie"))
    if record.value.get("first") is True and words > MOST_WORDS:
        yield Problem("too-long", where, f"has {words} words", f"a first message has at most {MOST_WORDS}")
    gaps = len(set(_GAP.findall(text)))
    if gaps > MOST_GAPS:
        yield Problem("placeholders", where, f"has {gaps} [placeholders]", f"at most {MOST_GAPS}")
