"""Small steps through the tokens that several readers share: neighbours, clauses, sentences, edges."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from nahbar.core.words.cues import Hit
from nahbar.core.words.text import Text

_SIGHT = 80
"""Nobody's sentence is longer; text without full stops must not be read over and over."""


def word(text: Text, at: int) -> str:
    """The folded word at `at`; empty for signs and outside the text."""
    return text.tokens[at].folded if 0 <= at < len(text.tokens) else ""


def raw(text: Text, at: int) -> str:
    """The word or sign at `at` as written; empty outside the text."""
    return text.tokens[at].raw if 0 <= at < len(text.tokens) else ""


def sentence_bounds(text: Text, at: int) -> tuple[int, int]:
    """The first and last token of the sentence around `at`, no farther than `_SIGHT` tokens away."""
    first = last = at
    sentence = text.tokens[at].sentence
    while first > max(0, at - _SIGHT) and text.tokens[first - 1].sentence == sentence:
        first -= 1
    while last + 1 < min(len(text.tokens), at + _SIGHT) and text.tokens[last + 1].sentence == sentence:
        last += 1
    return first, last


def clause_bounds(text: Text, at: int) -> tuple[int, int]:
    """The first and last token of the clause around `at`, no farther than `_SIGHT` tokens away."""
    first = last = at
    clause = text.tokens[at].clause
    while first > max(0, at - _SIGHT) and text.tokens[first - 1].clause == clause:
        first -= 1
    while last + 1 < min(len(text.tokens), at + _SIGHT) and text.tokens[last + 1].clause == clause:
        last += 1
    return first, last


def words_in(text: Text, first: int, last: int) -> list[str]:
    """The folded words from token `first` to token `last`, signs left out."""
    return [t.folded for t in text.tokens[max(0, first) : last + 1] if t.folded]


def around(hits: Sequence[Hit], at: int) -> Sequence[Hit]:
    """The hits within sight of the token `at`; `hits` must be in the order of the text, as a cue set gives them."""
    low = bisect_left(hits, at - _SIGHT, key=lambda h: h.first)
    return hits[low : bisect_left(hits, at + _SIGHT, key=lambda h: h.first)]


def beginning_in(hits: Sequence[Hit], first: int, last: int) -> Sequence[Hit]:
    """The hits that begin between two tokens; `hits` must be in the order of the text."""
    low = bisect_left(hits, first, key=lambda h: h.first)
    return hits[low : bisect_left(hits, last + 1, key=lambda h: h.first)]


def trimmed(text: Text, first: int, last: int, edges: Collection[str] = ()) -> tuple[int, int] | None:
    """The stretch without signs, and without the words of `edges`, at either end; None if nothing stays."""
    while first <= last and (not text.tokens[first].folded or text.tokens[first].folded in edges):
        first += 1
    while first <= last and (not text.tokens[last].folded or text.tokens[last].folded in edges):
        last -= 1
    return (first, last) if first <= last else None


def is_capital(text: Text, at: int) -> bool:
    """Whether the word at `at` is written with a capital."""
    return raw(text, at)[:1].isupper()


def opens_sentence(text: Text, at: int) -> bool:
    """Whether `at` is the first word of its sentence, where a capital says nothing."""
    for _ in range(_SIGHT):
        if at == 0 or text.tokens[at - 1].sentence != text.tokens[at].sentence:
            return True
        if text.tokens[at - 1].folded:
            return False
        at -= 1
    return False
