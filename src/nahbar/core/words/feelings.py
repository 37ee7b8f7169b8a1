"""Temperament, strictly as named, and the worries a person has about meeting people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.hits import affirmed, by_meaning, hits
from nahbar.core.words.learned import CLASSES, chances, sentences, stems_and_pairs
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import beginning_in, word, words_in
from nahbar.core.words.scope import about_another, denial, past
from nahbar.core.words.text import Text

_SURE: Final = 0.6
_LEAST: Final = 0.1
"""Chances from which a sentence alone shows a worry, and below which a cue is not believed."""
_NEAR = 12
"""Words between a topic and the discomfort it causes."""
_FEAR = frozenset("angst scheu bammel furcht sorge fear afraid scared worried shy".split())
_NONE = frozenset("keine kein keinerlei no not never without ohne".split())
"""'keine Angst vor Absagen' is no worry."""


def read_temperament(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """Introverted, extroverted or ambivert, as the person says of themselves; None if they say none.

    Who names both sides of themselves is an ambivert: the words settle it, nobody else does.
    """
    found = by_meaning(text, _settled(affirmed(text, hits(text, lexicon, "temperament"))))
    if len(found) < 2:
        return found[0] if found else None
    between = [f for f in found if f.value == "ambivert"]
    return between[0] if between else Found("ambivert", tuple(s for f in found for s in f.spans))


def _settled(found: list[Hit]) -> list[Hit]:
    """Without what is taken back on the spot: 'quiet till I know you' is no temperament."""
    unclear = [h for h in found if h.meaning == "unclear"]
    named = [h for h in found if h.meaning != "unclear"]
    return [h for h in named if not any(u.first <= h.last and h.first <= u.last for u in unclear)]


def read_worries(text: Text, lexicon: Lexicon) -> tuple[Found[str], ...]:
    """The worries the person has, in the order they say them: told by cues, or shown by a whole sentence."""
    told = told_worries(text, lexicon)
    weights, classes = lexicon.learned("worries"), CLASSES["worries"]
    shown: dict[str, tuple[float, Found[str]]] = {}
    for first, last in sentences(text):
        found = chances(worry_features(text, lexicon, first, last, told), weights, len(classes))
        for worry, chance in zip(classes[1:], found[1:], strict=True):
            if chance > shown.get(worry, (0.0,))[0]:
                shown[worry] = chance, Found(worry, (text.span(first, last),))
    kept = [worry for worry in told if shown[worry.value][0] >= _LEAST]
    named = {worry.value for worry in kept}
    kept += [found for worry, (chance, found) in shown.items() if worry not in named and chance >= _SURE]
    return tuple(sorted(kept, key=lambda worry: worry.spans[0].start))


def told_worries(text: Text, lexicon: Lexicon) -> tuple[Found[str], ...]:
    """The worries that cues name."""
    plain = [h for h in hits(text, lexicon, "worries") if _own(text, h)]
    return by_meaning(text, plain + _troubled(text, lexicon))


def worry_features(text: Text, lexicon: Lexicon, first: int, last: int, told: Sequence[Found[str]]) -> list[str]:
    """What a sentence says of worries: its words, and what the cues say."""
    span = text.span(first, last)
    found = stems_and_pairs(words_in(text, first, last))
    found += [f"told:{w.value}" for w in told if any(span.start <= s.start < span.end for s in w.spans)]
    for name in ("worries", "worry_topics", "discomfort"):
        found += [f"{name}:{h.meaning}" for h in beginning_in(hits(text, lexicon, name), first, last)]
    found += [f"channel:{h.meaning}" for h in beginning_in(hits(text, lexicon, "channels"), first, last)]
    return list(dict.fromkeys(found))


def _troubled(text: Text, lexicon: Lexicon) -> list[Hit]:
    """Topics with a word of discomfort close by."""
    pains = [h for h in hits(text, lexicon, "discomfort") if _own(text, h) and denial(text, h.first, h.last) is None]
    topics = [h for h in hits(text, lexicon, "worry_topics") if _own(text, h)]
    return [_joined(t, p) for t in topics for p in pains if _close(text, t, p)]


def _own(text: Text, hit: Hit) -> bool:
    """Whether the writer says it of themselves; that others may say no is the writer's own fear."""
    if any(word(text, i) in _FEAR and word(text, i - 1) in _NONE for i in range(hit.first - 2, hit.last + 1)):
        return False
    other = hit.meaning != "rejection" and about_another(text, hit.first, hit.last)
    return not other and not past(text, hit.first, hit.last)


def _close(text: Text, topic: Hit, pain: Hit) -> bool:
    same = text.tokens[topic.first].sentence == text.tokens[pain.first].sentence
    return same and abs(topic.first - pain.first) <= _NEAR


def _joined(topic: Hit, pain: Hit) -> Hit:
    return Hit(topic.meaning, min(topic.first, pain.first), max(topic.last, pain.last))
