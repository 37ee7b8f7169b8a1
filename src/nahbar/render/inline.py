"""Pieces of text with their weight; every word that reaches a page goes through `tidy`."""

from __future__ import annotations

import re
from functools import lru_cache

from nahbar.core.model.frozen import frozen

# What could steer a terminal, break a line or turn the direction of the rest of the page.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+")

_QUOTES = "„“”\"' "
_SPACES = re.compile(r"\s+")


@frozen
class Span:
    """Some words: plain, strong, faint or a gap to fill; with a link where there is one."""

    text: str
    weight: str = ""
    link: str = ""


Line = tuple[Span, ...]


@lru_cache(maxsize=4096)
def tidy(text: str) -> str:
    """One line without control characters, spaces single."""
    return " ".join(_UNSEEN.sub(" ", text).split())


def tidy_lines(text: str) -> tuple[str, ...]:
    """The lines of a message, each tidy; empty ones part its paragraphs, none stand at its ends."""
    lines = [tidy(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")]
    return tuple(lines)


def line(*parts: str | Span) -> Line:
    """Words in a row."""
    return tuple(
        Span(_SPACES.sub(" ", _UNSEEN.sub(" ", part))) if isinstance(part, str) else part for part in parts if part
    )


def strong(text: str) -> Span:
    """Words that lead the eye."""
    return Span(tidy(text), "strong")


def faint(text: str) -> Span:
    """Words that may be passed over."""
    return Span(line(text)[0].text if text else "", "faint")


def link(text: str, to: str) -> Span:
    """Words that lead to a page or, with `#`, to a place on this one; an address that is none stays words."""
    return Span(tidy(text), link=to if re.match(r"https?://[^\s<>\"']+$|#[\w-]+$", to) else "")


def quoted(text: str, language: str) -> str:
    """The person's own words in the quotation marks of the plan's language."""
    before, after = ("„", "“") if language == "de" else ("“", "”")
    plain = tidy(text).strip(_QUOTES)
    return f"{before}{plain}{after}"


def sentence(text: str) -> str:
    """The words with a full stop, where they have no end of their own."""
    words = tidy(text)
    return words if not words or words[-1] in '.!?…:“”"' else words + "."
