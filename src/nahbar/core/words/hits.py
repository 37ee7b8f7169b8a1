"""Cue hits that count: said of the writer, not denied, not of the past."""

from __future__ import annotations

from collections.abc import Iterable

from nahbar.core.model.profile import Span
from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.scope import about_writer, negated, past
from nahbar.core.words.text import Text


def hits(text: Text, lexicon: Lexicon, name: str) -> list[Hit]:
    """Every hit of one cue set, in the order of the text; none if the language has no such set."""
    cues = lexicon.cues.get(name)
    return cues.find(text) if cues else []


def affirmed(text: Text, found: Iterable[Hit]) -> list[Hit]:
    """The hits that the writer says of themselves, as true and as now."""
    return [h for h in found if counts(text, h)]


def counts(text: Text, hit: Hit) -> bool:
    """Whether the writer says these words of themselves, as true and as now."""
    place = (text, hit.first, hit.last)
    return not negated(*place) and about_writer(*place) and not past(*place)


def by_meaning(text: Text, found: Iterable[Hit]) -> tuple[Found[str], ...]:
    """One value per meaning, in the order first said, with every place it was said."""
    spans: dict[str, list[Span]] = {}
    for hit in sorted(found, key=lambda h: (h.first, -h.last)):
        spans.setdefault(hit.meaning, []).append(text.span(hit.first, hit.last))
    return tuple(Found(meaning, tuple(places)) for meaning, places in spans.items())


def values(found: Iterable[Found[str]]) -> tuple[str, ...]:
    """The values alone."""
    return tuple(f.value for f in found)
