"""What the person says they are good at or could give."""

from __future__ import annotations

from typing import Final

from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import clause_bounds, trimmed, words_in
from nahbar.core.words.scope import about_writer, negated
from nahbar.core.words.text import Text

_EDGES: Final = frozenset("ich i i'm bin und aber and but also dafuer though eher eigentlich nur just so".split())
_LONGEST: Final = 9


def read_strengths(text: Text, lexicon: Lexicon) -> Found[tuple[str, ...]] | None:
    """Strengths the writer claims, in their words; nobody else's, and nothing denied."""
    found: list[tuple[int, int]] = []
    clauses: set[int] = set()
    for hit in lexicon.cues["strengths"].find(text):
        clause = text.tokens[hit.first].clause
        if clause in clauses or not _is_claimed(text, hit):
            continue
        kept = _phrase(text, hit)
        if kept is not None:
            clauses.add(clause)
            found.append(kept)
    if not found:
        return None
    return Found(tuple(text.words(*f) for f in found), tuple(text.span(*f) for f in found))


def _is_claimed(text: Text, hit: Hit) -> bool:
    return about_writer(text, hit.first, hit.last) and not negated(text, hit.first, hit.last)


def _phrase(text: Text, hit: Hit) -> tuple[int, int] | None:
    """The clause of the claim, or only the trait where the clause is long."""
    first, last = clause_bounds(text, hit.first)
    if hit.meaning == "trait" or len(words_in(text, first, last)) > _LONGEST + 4:
        first, last = hit.first, hit.last if hit.meaning == "trait" else min(last, hit.last + _LONGEST)
    return trimmed(text, first, last, edges=_EDGES)
