"""Messages: short, with few gaps, whether they are patterns or the words of a step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base
from nahbar.knowledge.wording import in_form

_GAP: Final = re.compile(r"\[[^\[\]]+\]")
MOST_WORDS: Final = 80
MOST_GAPS: Final = 2


def check(base: Base) -> Iterator[Problem]:
    """First messages and those of steps over 80 words, and messages with more than two [placeholders]."""
    for record in base.of("drafts"):
        first = _at(record.value, "first") is True
        yield from _message(f"{record.where}.text", _at(record.value, "text"), is_short=first)
    for record in base.of("paths"):
        steps = _at(record.value, "steps")
        for step in steps if isinstance(steps, list) else ():
            where = f"{record.where}.steps.{_at(step, 'id')}.message.text"
            yield from _message(where, _at(_at(step, "message"), "text"), is_short=True)


def _at(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def _message(where: str, texts: Any, *, is_short: bool) -> Iterator[Problem]:
    for language, text in texts.items() if isinstance(texts, dict) else ():
        if isinstance(text, str):
            yield from _text(f"{where}.{language}", text, is_short=is_short)


def _text(where: str, text: str, *, is_short: bool) -> Iterator[Problem]:
    words = max(len(in_form(text, address).split()) for address in ("du", "sie"))
    if is_short and words > MOST_WORDS:
        yield Problem("too-long", where, f"has {words} words", f"a first message has at most {MOST_WORDS}")
    gaps = len(set(_GAP.findall(text)))
    if gaps > MOST_GAPS:
        yield Problem("placeholders", where, f"has {gaps} [placeholders]", f"at most {MOST_GAPS}")
