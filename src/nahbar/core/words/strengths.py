"""What the person says they are good at or could give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nahbar.core.model.profile import Span
from nahbar.core.words.found import Found
from nahbar.core.words.hits import hits
from nahbar.core.words.learned import CLASSES, chances, clauses, stem, stems_and_pairs
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import beginning_in, trimmed, words_in
from nahbar.core.words.scope import about_writer, negated, past
from nahbar.core.words.signs import asked, wished
from nahbar.core.words.text import Text

_LIKELY: Final = 0.5
"""Chance from which a clause is taken for a strength."""
_LEAST_WORDS: Final = 2
_MOST_WORDS: Final = 14
_EDGES: Final = frozenset("ich i i'm bin und aber and but also dafuer though eher eigentlich nur just so".split())
_SPOKEN_FOR: Final = ("target", "occupation", "location", "time_budget_hours_per_week")
"""What has been read there already is rarely a strength too."""


def read_strengths(
    text: Text, lexicon: Lexicon, spans: Mapping[str, Sequence[Span]] | None = None
) -> Found[tuple[str, ...]] | None:
    """Strengths the writer claims, in their words; nobody else's, and nothing denied."""
    weights, yes = lexicon.learned("strengths"), CLASSES["strengths"].index("yes")
    found: list[tuple[int, int]] = []
    for first, last in claims(text):
        features = claim_features(text, lexicon, first, last, spans or {})
        if chances(features, weights, len(CLASSES["strengths"]))[yes] >= _LIKELY:
            kept = trimmed(text, first, last, edges=_EDGES)
            found += [kept] if kept else []
    if not found:
        return None
    return Found(tuple(text.words(*f) for f in found), tuple(text.span(*f) for f in found))


def claims(text: Text) -> Iterator[tuple[int, int]]:
    """The clauses that are long enough to claim something, and short enough to be quoted."""
    for first, last in clauses(text):
        if _LEAST_WORDS <= len(words_in(text, first, last)) <= _MOST_WORDS:
            yield first, last


def claim_features(
    text: Text, lexicon: Lexicon, first: int, last: int, spans: Mapping[str, Sequence[Span]]
) -> list[str]:
    """What speaks for or against a clause being a strength of the writer."""
    names = words_in(text, first, last)
    found = {*stems_and_pairs(names), f"long:{min(4, len(names) // 3)}", f"0:{stem(names[0])}", f"-1:{stem(names[-1])}"}
    at = next(i for i in range(first, last + 1) if text.tokens[i].folded)
    found |= {f"cue:{h.meaning}" for h in beginning_in(hits(text, lexicon, "strengths"), first, last)}
    found |= set(wished(text, lexicon, at))
    found |= {"NEG"} if negated(text, at, last) else set()
    found |= {"PAST"} if past(text, at, at) else set()
    found |= {"ANOTHER"} if not about_writer(text, at, at) else set()
    found |= {"QUESTION"} if asked(text, at) else set()
    found |= {"NUM"} if any(number_of(name) not in (None, 1) for name in names) else set()
    found |= {name for name in _SPOKEN_FOR if _meets(text, first, last, spans.get(name, ()))}
    return sorted(found)


def _meets(text: Text, first: int, last: int, spans: Sequence[Span]) -> bool:
    start, end = text.tokens[first].start, text.tokens[last].end
    return any(start < span.end and span.start < end for span in spans)
