"""Stretches of text that the person will be shown: widened from the words of a cue to a phrase that reads whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from nahbar.core.model.profile import Span
from nahbar.core.words.found import Found
from nahbar.core.words.phrases import clause_bounds, trimmed
from nahbar.core.words.text import Text

_LONGEST = 8
"""Words of a quotation, unless the cue itself is longer."""
_MOST = 2
"""Stretches that are shown for one value."""
_LOOKED_AT = 12
"""Places of one value that are looked at for it; more would cost time in a long text."""
_OPENERS = frozenset(
    "und oder aber sondern denn weil dass also dann and or but so because that then who which while if wenn ob als "
    "plus except ausser damit darum deshalb nur just also auch honestly ehrlich well na ja yes nein no".split()
)
"""Words that a quotation does not begin with."""
_DANGLING = frozenset(
    "und oder aber der die das den dem des ein eine einen einem einer in im an am auf aus bei mit nach von vom zu zum "
    "zur fuer ueber um ohne als wie dass weil wenn ob mein meine meinen meiner ich wir sich mir mich so sehr noch "
    "and or but the a an in on at of to for from with by as that who which because if my our i we i'm i'd is are be "
    "than into about some any very really this his her their it's".split()
)
"""Words that a quotation does not end with."""
_BEGINS = frozenset(
    "der die das den dem des ein eine einen einem einer mein meine meinen meiner unser unsere ich wir man mich mir im "
    "am auf aus bei mit nach von vom zu zum zur fuer ueber um ohne als wie zwei drei vier paar mehr neue such suche "
    "brauch brauche will moechte haette hab habe suchen brauchen kein keine keinen jemand jemanden the a an my our i "
    "i'd i'm i've we i'll in on at of to for from with by two three four some more no someone somebody anyone people "
    "want need looking find get any other one few being".split()
)
"""Words that a phrase cut out of a longer clause may begin with."""
_STARTS = frozenset("und oder aber weil dass and or but because who which that so".split())
"""Words at which a long clause may be cut."""


def quotable(text: Text, found: Iterable[Found[str]]) -> tuple[Found[str], ...]:
    """The same values with stretches that read whole; no stretch is given to two values of a list."""
    taken: list[Span] = []
    made: list[Found[str]] = []
    for value in found:
        spans = _apart([_free(text, span, taken) for span in value.spans[:_LOOKED_AT]])
        taken += spans
        made.append(Found(value.value, spans))
    return tuple(made)


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    """The first few stretches that share no words, the longer one of two that do."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: s.start - s.end):
        if not any(k.start < span.end and span.start < k.end for k in kept):
            kept.append(span)
    return tuple(sorted(kept, key=lambda s: s.start)[:_MOST])


def _free(text: Text, span: Span, taken: list[Span]) -> Span:
    """The widened stretch, or the cue's own words where another value has taken it."""
    wide = _widened(text, span)
    return span if any(t.start < wide.end and wide.start < t.end for t in taken) else wide


def _widened(text: Text, span: Span) -> Span:
    """The clause around the words if it is short, else as much of it as a quotation may hold."""
    first, last = _tokens(text, span)
    begin, end = clause_bounds(text, first)[0], clause_bounds(text, last)[1]
    if _count(text, begin, end) > _LONGEST:
        begin, end = _cut(text, first, last, begin, end)
    edges = _tidied(text, begin, end, first, last)
    return text.span(*edges)


def _tokens(text: Text, span: Span) -> tuple[int, int]:
    """The first and last token of a stretch."""
    first = bisect_left(text.tokens, span.start, key=lambda t: t.start)
    return first, bisect_right(text.tokens, span.end, key=lambda t: t.end) - 1


def _count(text: Text, first: int, last: int) -> int:
    return sum(bool(t.folded) for t in text.tokens[first : last + 1])


def _cut(text: Text, first: int, last: int, begin: int, end: int) -> tuple[int, int]:
    """To the right as far as the phrase goes, then to the left, both within the clause."""
    low, high = first, last
    while high < end and _count(text, low, high + 1) <= _LONGEST and text.tokens[high + 1].folded not in _STARTS:
        high += 1
    while low > begin and _count(text, low - 1, high) <= _LONGEST and text.tokens[low].folded not in _STARTS:
        low -= 1
    while begin < low < first and text.tokens[low].folded not in _BEGINS:
        low += 1
    return low, high


def _tidied(text: Text, begin: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Without connectors at the front and articles at the back, but never less than the cue's words."""
    while begin < first and (not text.tokens[begin].folded or text.tokens[begin].folded in _OPENERS):
        begin += 1
    while end > last and (not text.tokens[end].folded or text.tokens[end].folded in _DANGLING):
        end -= 1
    return trimmed(text, begin, end) or (first, last)
