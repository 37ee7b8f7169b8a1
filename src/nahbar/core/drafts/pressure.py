"""Pressure: a yes taken for granted, guilt, haste, nagging."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting, sightings
from nahbar.core.drafts.pronouns import is_you
from nahbar.core.words.cues import Hit
from nahbar.core.words.phrases import word

_WEIGHT: Final = {"presumed": 0.7, "guilt": 0.7, "nagging": 0.6, "terms": 0.6, "urgent": 0.6}
_MOST: Final = {"urgent": 1, "terms": 1}
"""Two deadlines are no more pressure than one."""
_ENOUGH: Final = 1.0
_NEGATORS: Final = frozenset(
    "nicht kein keine keinen keinerlei nichts nie no not never isn't there's don't won't".split()
)
_RELIEF: Final = 0.5
"""What an honest way out takes off haste and nagging; it does not undo guilt or a presumed yes."""


def find(message: Message) -> Iterator[Sighting]:
    """Every sign, if together they weigh enough."""
    weight = sum(_WEIGHT[sign] * min(_MOST.get(sign, 2), _places(message, sign)) for sign in _WEIGHT)
    strong = message.has("pressure.presumed", "pressure.guilt")
    if message.has("shared.easy_no") and not strong:
        weight -= _RELIEF
    if weight >= _ENOUGH:
        yield from sightings(message, "pressure", *_WEIGHT)


def _places(message: Message, sign: str) -> int:
    """How many sentences have the sign."""
    hits = message.hits(f"pressure.{sign}")
    if sign == "guilt":
        hits = [hit for hit in hits if hit.first < hit.last or _concerns_receiver(message, hit)]
    if sign == "urgent":
        hits = [hit for hit in hits if not _denied(message, hit)]
    return len({message.text.tokens[hit.first].sentence for hit in hits})


def _concerns_receiver(message: Message, hit: Hit) -> bool:
    """A single word such as 'rude' or 'enttäuscht' is a reproach only if it meets somebody."""
    text = message.text
    return any(is_you(text, text.tokens[i]) for i in message.sentence_of(hit.first))


def _denied(message: Message, hit: Hit) -> bool:
    """'es eilt nicht', 'no rush'."""
    around = (hit.first - 2, hit.first - 1, *range(hit.last + 1, hit.last + 4))
    return any(word(message.text, i) in _NEGATORS for i in around)
