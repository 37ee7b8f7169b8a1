"""What or whom the person wants, close to their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import around, clause_bounds, raw, sentence_bounds, trimmed, word, words_in
from nahbar.core.words.scope import about_writer, is_negator, negated
from nahbar.core.words.text import Text

Stretch = tuple[int, int]

_MOST_AIMS: Final = 3
_LONGEST: Final = 22
"""Tokens of one aim."""
_BREAKS: Final = frozenset(
    "weil aber sondern denn obwohl solange because but although since though unless without ohne damit".split()
)
"""Words behind which the aim is over."""
_CORRECTIONS: Final = ("sondern", "but", "rather", "instead", "vielmehr")
_NO_FRONT: Final = frozenset(
    "ich und mein seit nach jetzt da hier dort deshalb dafuer ausserdem auch langfristig am im bis".split()
)
_SUBORDINATORS: Final = ("wenn", "falls", "if", "when", "ob", "whether")


def read_target(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """What or whom they want: up to three aims in their own words, in their order."""
    signs = lexicon.cues["aims"].find(text)
    edges = {text.tokens[s.first].folded for s in signs if s.meaning == "edge"}
    found: list[Stretch] = []
    for meanings in (("want", "before"), ("weak",)):
        for stretch in _aims(text, signs, meanings):
            kept = trimmed(text, *stretch, edges=edges)
            if len(found) == _MOST_AIMS:
                break
            if kept is not None and not _overlaps(kept, found) and _says_something(text, kept):
                found.append(kept)
        if found:
            break
    if not found:
        return None
    found = sorted(found[:_MOST_AIMS])
    return Found("; ".join(text.words(*f) for f in found), tuple(text.span(*f) for f in found))


def _aims(text: Text, signs: list[Hit], meanings: tuple[str, ...]) -> Iterator[Stretch]:
    """The stretch each wish speaks of, in the order of the text."""
    starts = {s.first for s in signs if s.meaning in ("want", "weak")}
    for sign in signs:
        if sign.meaning not in meanings or not _is_own_wish(text, sign):
            continue
        if sign.meaning == "before":
            yield clause_bounds(text, sign.first)[0], sign.first - 1
            continue
        stretch = _behind(text, sign, starts)
        if stretch is not None and not _is_skipped(text, stretch, signs):
            yield _with_front(text, sign, stretch)


def _is_own_wish(text: Text, sign: Hit) -> bool:
    if (
        not about_writer(text, sign.first, sign.last)
        or word(text, clause_bounds(text, sign.first)[0]) in _SUBORDINATORS
    ):
        return False
    return sign.meaning == "before" or not negated(text, sign.first, sign.last)


def _behind(text: Text, sign: Hit, starts: set[int]) -> Stretch | None:
    """From behind the wish to where the aim ends; behind a denial or a short lead-in with a colon, from there on."""
    first, last = sign.last + 1, _end(text, sign.last, starts)
    if not words_in(text, first, last) and last + 1 < len(text.tokens) and text.language == "en":
        first, last = last + 1, min(sentence_bounds(text, last + 1)[1], last + _LONGEST)
    colon = next((i for i in range(first, last + 1) if raw(text, i) == ":"), None)
    if colon is not None and colon - first <= 8 and words_in(text, colon, last):
        return colon + 1, last
    denied = [i for i in range(first, min(first + 4, last + 1)) if is_negator(word(text, i))]
    if denied and word(text, denied[0] + 1) not in ("nur", "only", "just"):
        again = next((i for i in range(first, last + 1) if word(text, i) in _CORRECTIONS), None)
        return None if again is None else (again + 1, last)
    return first, last


def _with_front(text: Text, sign: Hit, stretch: Stretch) -> Stretch:
    """German 'Genau solche Leute würd ich gern ausfragen': with the words before the verb."""
    first = clause_bounds(text, sign.first)[0]
    front = [w for w in words_in(text, first, sign.first - 1) if len(w) > 3]
    if text.language != "de" or word(text, sign.first - 1) in ("und", "aber", "oder") or word(text, first) in _NO_FRONT:
        return stretch
    if stretch[0] == sign.last + 1 and len(front) > 1:
        return first, stretch[1]
    if front and len(words_in(text, *stretch)) <= 2:
        return first, sign.first - 1
    return stretch


def _is_skipped(text: Text, stretch: Stretch, signs: list[Hit]) -> bool:
    """'brauche einen Plan', 'want to know how'."""
    clause = text.tokens[stretch[0]].clause if stretch[0] < len(text.tokens) else -1
    return any(
        s.meaning == "skip" and 0 <= s.first - stretch[0] < 4 and text.tokens[s.first].clause == clause
        for s in around(signs, stretch[0])
    )


def _end(text: Text, at: int, starts: set[int]) -> int:
    """The end of the aim that begins behind `at`: the sentence, the next wish, a 'because', or enough words."""
    last = min(sentence_bounds(text, at)[1], at + _LONGEST)
    for i in range(at + 1, last + 1):
        if i > at + 2 and (
            text.tokens[i].folded in _BREAKS or (i in starts and text.tokens[i].clause != text.tokens[at].clause)
        ):
            return i - 1
    return last


def _overlaps(one: Stretch, others: list[Stretch]) -> bool:
    return any(one[0] <= last and first <= one[1] for first, last in others)


def _says_something(text: Text, stretch: Stretch) -> bool:
    words = words_in(text, *stretch)
    if len(words) <= 6 and any(w.startswith(("stunde", "hour", "minute")) for w in words):
        return False
    return any(len(w) > 3 for w in words) and word(text, stretch[0]) not in (
        "dass",
        "that",
        "wenn",
        "if",
    )
