"""What the writer does: occupation, level, industry, and the fields of the knowledge base they point to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.profile import Span
from nahbar.core.words.cues import CueSet, Hit
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.occupation import read_industry, read_occupation, read_seniority
from nahbar.core.words.phrases import clause_bounds, sentence_bounds, words_in
from nahbar.core.words.scope import about_writer, negated
from nahbar.core.words.target import read_target
from nahbar.core.words.text import Text

__all__ = ["FieldsFound", "read_fields", "read_industry", "read_occupation", "read_seniority"]

_SURE: Final = 2.0
_MOST_GUESSES: Final = 3
_INTO: Final = frozenset(
    "in ins into become becoming werden wechseln wechsel richtung towards toward als as umsatteln quereinstieg job "
    "jobs stelle "
    "stellen role position work arbeiten praktikum internship einstieg einsteigen move moving nach switch "
    "career".split()
)
"""Words that show a wish for work of one's own in a field, and not for people of that field."""

_SELF: Final = frozenset("ich i i'm i've wir we we're bin am".split())

Weights = dict[str, tuple[float, Hit]]


@frozen
class FieldsFound:
    """Fields of the knowledge base: of the present work, aimed at, possible; and the people groups named."""

    field: Found[str] | None
    target_field: Found[str] | None
    guesses: tuple[str, ...]
    named_people: tuple[str, ...]


def read_fields(text: Text, lexicon: Lexicon, known: Mapping[str, tuple[Span, ...]] | None = None) -> FieldsFound:
    """The field of the present work, the one aimed at if it is another, and fields that may fit where none is sure.

    `known` has the places of occupation, industry and target where they have been read already.
    """
    spans = _spans(text, lexicon) if known is None else known
    work = [*spans.get("occupation", ()), *spans.get("current_industry", ())]
    aims = list(spans.get("target", ()))
    present = _weigh(text, lexicon, work, aims)
    aimed = {f: w for f, w in _weigh(text, lexicon, aims, work).items() if _is_into(text, w[1])}
    field = _best(text, present)
    aim = _best(text, {f: w for f, w in aimed.items() if field is None or f != field.value})
    ranked = sorted(present, key=lambda f: -present[f][0])
    guesses = tuple(f for f in ranked if field is None and present[f][0] > 0)[:_MOST_GUESSES]
    return FieldsFound(field, aim, guesses, _people(text, lexicon))


def _spans(text: Text, lexicon: Lexicon) -> Mapping[str, tuple[Span, ...]]:
    found = {
        "occupation": read_occupation(text, lexicon),
        "current_industry": read_industry(text, lexicon),
        "target": read_target(text, lexicon),
    }
    return {name: f.spans for name, f in found.items() if f is not None}


def _weigh(text: Text, lexicon: Lexicon, inside: list[Span], outside: list[Span]) -> Weights:
    """For each field the sum of its cues: those inside the wanted stretches count most, those in the others not."""
    weights: Weights = {}
    for name, value in (("occupations", 3.0), ("industries", 2.0)):
        for hit in _hits(lexicon.cues, name, text):
            weight = _weight(text, lexicon, hit, value, inside, outside)
            total, first = weights.get(hit.meaning, (0.0, hit))
            weights[hit.meaning] = (total + weight, first if total >= weight else hit)
    return weights


def _weight(text: Text, lexicon: Lexicon, hit: Hit, value: float, inside: list[Span], outside: list[Span]) -> float:
    if not about_writer(text, hit.first, hit.last) or negated(text, hit.first, hit.last):
        return 0.0
    longer = 0.1 * (hit.last - hit.first)
    if _touches(text, hit, inside):
        return value + longer
    if _touches(text, hit, outside):
        return 0.0
    return value * 0.7 if not inside and _is_own_clause(text, hit, lexicon) else value / 6


def _is_own_clause(text: Text, hit: Hit, lexicon: Lexicon) -> bool:
    """'Ich stimme Klaviere', 'I lay bricks': said with 'I', without a wish, where no other work is named."""
    first, last = clause_bounds(text, hit.first)
    wishes = any(s.meaning == "wish" and first <= s.first <= last for s in lexicon.cues["work"].find(text))
    return not wishes and any(w in _SELF for w in words_in(text, first, last))


def _touches(text: Text, hit: Hit, spans: list[Span]) -> bool:
    start, end = text.tokens[hit.first].start, text.tokens[hit.last].end
    return any(start < span.end and span.start < end for span in spans)


def _is_into(text: Text, hit: Hit) -> bool:
    first, _ = sentence_bounds(text, hit.first)
    return any(w in _INTO for w in words_in(text, max(first, hit.first - 12), hit.last))


def _best(text: Text, weights: Weights) -> Found[str] | None:
    if not weights:
        return None
    field = max(weights, key=lambda f: (weights[f][0], -weights[f][1].first))
    weight, hit = weights[field]
    return Found(field, (text.span(hit.first, hit.last),)) if weight >= _SURE else None


def _people(text: Text, lexicon: Lexicon) -> tuple[str, ...]:
    hits = _hits(lexicon.cues, "people", text)
    return tuple(dict.fromkeys(h.meaning for h in hits if not negated(text, h.first, h.last)))


def _hits(cues: Mapping[str, CueSet], name: str, text: Text) -> list[Hit]:
    return cues[name].find(text) if name in cues else []
