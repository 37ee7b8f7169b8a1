"""What or whom the person wants, close to their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import around, clause_bounds, raw, sentence_bounds, trimmed, word, words_in
from nahbar.core.words.scope import about_writer, is_negator, negated
from nahbar.core.words.text import Text

Stretch = tuple[int, int]

_MOST_AIMS: Final = 3
_LONGEST: Final = 22
"""Tokens of one aim."""
_LOOSE_ENDS: Final = frozenset(
    "and or but so also just maybe the a an to i i'm i'd my plus then ideally eventually probably please really would "
    "is are honestly who obviously in".split()
)
"""Words that no English aim ends with."""
_OVERHANG: Final = 8
"""Tokens an aim may be longer to end with its clause."""
_LACKING: Final = ("ohne", "without")
_ASKERS: Final = frozenset("ich i man wir we one".split())
_PERSONS: Final = frozenset(
    "someone somebody anyone some jemand jemanden leute people a an ein eine einen mehr".split()
)
"""Words of a cue that already belong to the aim."""
_BREAKS: Final = frozenset(
    "weil aber sondern denn obwohl solange because but although since though unless without ohne damit".split()
)
"""Words behind which the aim is over."""
_OPEN_WISHES: Final = frozenset("irgendwas irgendwo irgendwer was anybody anyone anything whoever anywhere".split())
"""Words that leave open who or what: with them a sentence without a verb is a wish."""
_FINITE: Final = frozenset(
    "ich i i'm i've i'd me my we it's is are was were have has had do does did can can't ist sind war hab habe hat bin "
    "mach mache kann wird werden wie wo wer how what weiss sag gibt geht nicht not never nie haben sie".split()
)
_MOST_LISTED: Final = 16
_CORRECTIONS: Final = ("sondern", "but", "rather", "instead", "vielmehr")
_NO_FRONT: Final = frozenset(
    "mehr das dies davon einfach ich und mein seit nach jetzt da hier dort deshalb dafuer ausserdem auch "
    "langfristig am im bis".split()
)
_SUBORDINATORS: Final = ("wenn", "falls", "if", "when", "ob", "whether")


def read_target(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """What or whom they want: up to three aims in their own words, in their order."""
    signs = lexicon.cues["aims"].find(text)
    edges = {text.tokens[s.first].folded for s in signs if s.meaning == "edge"}
    found: list[Stretch] = []
    for meanings in (("want", "before", "asks"), ("weak", "whom")):
        for stretch in _aims(text, signs, meanings):
            kept = _cleaned(text, stretch, edges)
            if len(found) == _MOST_AIMS:
                break
            if kept is not None and not _overlaps(kept, found) and _says_something(text, kept):
                found.append(kept)
        if found:
            break
    found = found or _listed(text)
    if not found:
        return None
    found = sorted(found[:_MOST_AIMS])
    return Found("; ".join(text.words(*f) for f in found), tuple(text.span(*f) for f in found))


def _listed(text: Text) -> list[Stretch]:
    """'Hafenamt oder Disposition, irgendwas mit Stuhl', 'College, anybody with …': a list of wishes without a verb."""
    start = 0
    for i, token in enumerate(text.tokens):
        if i + 1 < len(text.tokens) and text.tokens[i + 1].sentence == token.sentence:
            continue
        words, first, start = words_in(text, start, i), start, i + 1
        listed = any(w in _OPEN_WISHES for w in words[:-1]) or words[:1] == ["so"] or words[-2:] == ["so", "was"]
        kept = trimmed(text, first, i, edges=("so", "was", "halt"))
        if listed and kept and token.sentence > 0 and 1 < len(words) <= _MOST_LISTED and not _FINITE & set(words):
            return [kept]
    return []


def _cleaned(text: Text, stretch: Stretch, edges: set[str]) -> Stretch | None:
    """The stretch without the words that only lead in or out; English ends keep 'to learn from', 'repeat it'."""
    kept = trimmed(text, *stretch, edges=edges)
    if kept is None or text.language == "de":
        return kept
    end = trimmed(text, kept[0], stretch[1], edges=_LOOSE_ENDS)
    return end if end is not None and end[0] == kept[0] else kept


def _aims(text: Text, signs: list[Hit], meanings: tuple[str, ...]) -> Iterator[Stretch]:
    """The stretch each wish speaks of, in the order of the text."""
    starts = {s.first for s in signs if s.meaning in ("want", "weak")}
    for sign in signs:
        if sign.meaning not in meanings or not _is_own_wish(text, sign):
            continue
        if sign.meaning == "before":
            yield _before(text, sign)
            continue
        if sign.meaning == "whom":
            yield sign.first, _end(text, sign.last, starts)
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
    return sign.meaning in ("before", "asks", "whom") or not negated(text, sign.first, sign.last)


def _before(text: Text, sign: Hit) -> Stretch:
    """From the beginning of the sentence or clause to the sign: 'Gastronomen, gern aus Mainz, wären schön'."""
    first, last = clause_bounds(text, sign.first)[0], sign.first - 1
    start = sentence_bounds(text, sign.first)[0]
    few = len([w for w in words_in(text, first, last) if len(w) > 3 and w not in _NO_FRONT]) == 0
    return (start, last) if few and sign.first - start <= _LONGEST else (first, last)


def _behind(text: Text, sign: Hit, starts: set[int]) -> Stretch | None:
    """From behind the wish to where the aim ends; behind a denial or a short lead-in with a colon, from there on."""
    first, last = sign.last + 1, _end(text, sign.last, starts)
    while first > sign.first + 1 and (
        word(text, first - 1) in _PERSONS or number_of(word(text, first - 1)) is not None
    ):
        first -= 1
    if not words_in(text, first, last) and last + 1 < len(text.tokens) and text.language == "en":
        first, last = last + 1, min(sentence_bounds(text, last + 1)[1], last + _LONGEST)
    colon = next((i for i in range(first, last + 1) if raw(text, i) == ":"), None)
    if colon is not None and colon - first <= 8 and words_in(text, colon, last):
        return colon + 1, last
    if sign.meaning == "asks":
        first = next((i + 1 for i in range(sign.last, sign.first, -1) if word(text, i) in _ASKERS), first)
    while first < last and not word(text, first):
        first += 1
    ahead = _own_clause(text, first, min(first + 3, last))
    denied = [i for i in range(first, ahead + 1) if is_negator(word(text, i)) and word(text, i) not in _LACKING]
    if denied and word(text, denied[0] + 1) not in ("nur", "only", "just"):
        again = next((i for i in range(first, last + 1) if word(text, i) in _CORRECTIONS), None)
        return None if again is None else (again + 1, last)
    return first, last


def _own_clause(text: Text, first: int, last: int) -> int:
    """The last token up to `last` before a comma or a 'who'."""
    for i in range(first, last + 1):
        if text.tokens[i].clause != text.tokens[first].clause or word(text, i).startswith("who"):
            return i - 1
    return last


def _with_front(text: Text, sign: Hit, stretch: Stretch) -> Stretch:
    """German 'Genau solche Leute würd ich gern ausfragen': with the words before the verb."""
    first = clause_bounds(text, sign.first)[0]
    front = [w for w in words_in(text, first, sign.first - 1) if len(w) > 3 and w not in _NO_FRONT]
    if text.language == "de" and _only_points(text, stretch):
        return sentence_bounds(text, sign.first)[0], sign.first - 1
    if text.language != "de" or word(text, sign.first - 1) in ("und", "aber", "oder") or word(text, first) in _NO_FRONT:
        return stretch
    if stretch[0] == sign.last + 1 and len(front) > 1:
        return first, stretch[1]
    if front and len(words_in(text, *stretch)) <= 2:
        return first, sign.first - 1
    return stretch


def _only_points(text: Text, stretch: Stretch) -> bool:
    """'… und ich möchte sie haben': the aim stands before."""
    return all(len(w) < 4 or w in ("haben", "mehr", "davon") for w in words_in(text, *stretch))


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
        if i in starts and i > at + 2 and word(text, i - 1) in ("und", "and"):
            return i - 2
        if i > at + 2 and (
            text.tokens[i].folded in _BREAKS or (i in starts and text.tokens[i].clause != text.tokens[at].clause)
        ):
            return i - 1
    return _at_a_seam(text, at, last)


def _at_a_seam(text: Text, at: int, last: int) -> int:
    """No aim is cut inside a clause: on to its end if that is near, else back to the comma before."""
    end = clause_bounds(text, last)[1]
    if end - last <= _OVERHANG or clause_bounds(text, last)[0] <= at + 3:
        return end if end - last <= _OVERHANG else last
    return clause_bounds(text, last)[0] - 1


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
