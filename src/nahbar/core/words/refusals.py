"""What the person will not have: channels and formats, tones, topics."""

from __future__ import annotations

from nahbar.core.model.profile import Refusal
from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.hits import hits
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import clause_bounds, trimmed
from nahbar.core.words.scope import denial
from nahbar.core.words.text import Text

_REACH = 8
"""Words between 'please no' and what it refuses."""
_SHORT = 4
"""A clause of so few words is quoted with the one before it: 'also bitte nicht' says little alone."""


def read_refusals(text: Text, lexicon: Lexicon, excluded: tuple[Found[str], ...] = ()) -> tuple[Refusal, ...]:
    """Every refusal in the order of the text; `excluded` are the channels already found to be ruled out."""
    found = {_clause_at(text, f): Refusal("channel", _words(text, _clause_at(text, f)), f.value) for f in excluded}
    marks = hits(text, lexicon, "refusals")
    about = [m for m in marks if m.meaning in ("tone", "topic", "format")]
    for opening in (m for m in marks if m.meaning == "opening"):
        clause = text.tokens[opening.first].clause
        found.setdefault(clause, Refusal(_kind(text, opening, about), _words(text, clause)))
    for mark in (m for m in about if denial(text, m.first, m.last) is not None):
        clause = text.tokens[mark.first].clause
        found.setdefault(clause, Refusal(_kind_of(mark), _words(text, clause)))
    return tuple(found[clause] for clause in sorted(found))


def _kind(text: Text, opening: Hit, about: list[Hit]) -> str:
    """What the first thing behind the opening is; a format where nothing tells."""
    near = [m for m in about if 0 <= m.last - opening.first <= _REACH + opening.last - opening.first]
    same = [m for m in near if text.tokens[m.first].sentence == text.tokens[opening.first].sentence]
    return _kind_of(same[0]) if same else "channel"


def _kind_of(mark: Hit) -> str:
    return "channel" if mark.meaning == "format" else mark.meaning


def _clause_at(text: Text, found: Found[str]) -> int:
    return next(t.clause for t in text.tokens if t.start >= found.spans[0].start)


def _words(text: Text, clause: int) -> str:
    """The clause as written, with the one before it if it is very short."""
    at = next(i for i, t in enumerate(text.tokens) if t.clause == clause)
    first, last = clause_bounds(text, at)
    if last - first < _SHORT and first > 0 and text.tokens[first - 1].raw == ",":
        first = clause_bounds(text, first - 1)[0]
    edges = trimmed(text, first, last)
    return text.words(*edges) if edges else ""
