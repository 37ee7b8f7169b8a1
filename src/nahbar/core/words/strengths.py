"""What the person says they are good at or could give."""

from __future__ import annotations

from typing import Final

from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import clause_bounds, trimmed, words_in
from nahbar.core.words.scope import about_writer, negated, past
from nahbar.core.words.text import Text

_EDGES: Final = frozenset("ich i i'm bin und aber and but also dafuer though eher eigentlich nur just so".split())
_BEING: Final = frozenset("bin ich i'm am i been always eher eigentlich total pure".split())
_NOT_NUMBERS: Final = frozenset("ein eine einen one halb half ae".split())
_WISHES: Final = frozenset(
    "suche such brauche moechte will soll sollte want need looking like be bitte please sein".split()
)
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
    """Said of the writer, of now, in few words, and not of hours or of what somebody else should be."""
    if (
        not about_writer(text, hit.first, hit.last)
        or negated(text, hit.first, hit.last)
        or past(text, hit.first, hit.last)
    ):
        return False
    first, last = clause_bounds(text, hit.first)
    words = words_in(text, first, last)
    if any(number_of(w) is not None and w not in _NOT_NUMBERS for w in words) or any(w in _WISHES for w in words):
        return False
    return hit.meaning == "good" or len(words) <= 3 or any(w in _BEING for w in words)


def _phrase(text: Text, hit: Hit) -> tuple[int, int] | None:
    """The clause of the claim, or only the trait where the clause is long."""
    first, last = clause_bounds(text, hit.first)
    if hit.meaning == "trait" or len(words_in(text, first, last)) > _LONGEST + 4:
        first, last = hit.first, hit.last if hit.meaning == "trait" else min(last, hit.last + _LONGEST)
    return trimmed(text, first, last, edges=_EDGES)
