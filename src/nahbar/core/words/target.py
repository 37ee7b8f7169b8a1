"""What or whom the person wants, close to their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import clause_bounds, raw, sentence_bounds, trimmed, word, words_in
from nahbar.core.words.scope import about_writer, negated
from nahbar.core.words.text import Text

_MOST_AIMS: Final = 3
_LONGEST: Final = 22
"""Tokens of one aim."""
_BREAKS: Final = frozenset(
    "weil aber sondern denn obwohl solange because but so although since though unless without ohne damit only nur".split()
)
"""Words behind which the aim is over."""
_SHARP: Final = ".;:!?"


def read_target(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """What or whom they want: up to three aims in their own words, in their order."""
    signs = lexicon.cues["aims"].find(text)
    edges = {text.tokens[s.first].folded for s in signs if s.meaning == "edge"}
    found: list[tuple[int, int]] = []
    for meaning in ("want", "weak"):
        for stretch in _aims(text, signs, meaning):
            kept = trimmed(text, *stretch, edges=edges)
            if kept is not None and not _overlaps(kept, found) and _says_something(text, kept):
                found.append(kept)
        if found:
            break
    if not found:
        return None
    found = sorted(found[:_MOST_AIMS])
    return Found("; ".join(text.words(*f) for f in found), tuple(text.span(*f) for f in found))


def _aims(text: Text, signs: list[Hit], meaning: str) -> Iterator[tuple[int, int]]:
    """The stretch behind each wish; in German the words before it where nothing follows."""
    for sign in signs:
        if sign.meaning != meaning or not _is_own_wish(text, sign) or _is_skipped(text, sign, signs):
            continue
        behind = (sign.last + 1, _end(text, sign.last))
        if len(words_in(text, *behind)) > 2 or text.language == "en":
            yield behind
        else:
            yield clause_bounds(text, sign.first)[0], sign.first - 1


def _is_own_wish(text: Text, sign: Hit) -> bool:
    return about_writer(text, sign.first, sign.last) and not negated(text, sign.first, sign.last)


def _is_skipped(text: Text, sign: Hit, signs: list[Hit]) -> bool:
    """'brauche einen Plan', 'will nicht verkaufen'."""
    clause = text.tokens[sign.last].clause
    return any(
        s.meaning == "skip" and 0 < s.first - sign.last <= 4 and text.tokens[s.first].clause == clause for s in signs
    )


def _end(text: Text, at: int) -> int:
    """The end of the aim that begins behind `at`: the sentence, a 'because', or enough words."""
    _, last = sentence_bounds(text, at)
    for i in range(at + 1, min(last, at + _LONGEST) + 1):
        if text.tokens[i].folded in _BREAKS and i > at + 3:
            return i - 1
        if raw(text, i) in _SHARP and i > at + 3:
            return i - 1
    return min(last, at + _LONGEST)


def _overlaps(one: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(one[0] <= last and first <= one[1] for first, last in others)


def _says_something(text: Text, stretch: tuple[int, int]) -> bool:
    return any(len(w) > 3 for w in words_in(text, *stretch)) and word(text, stretch[0]) not in ("dass", "that", "wenn", "if")
