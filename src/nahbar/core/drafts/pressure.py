"""Pressure: a yes taken for granted, guilt, haste, nagging."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting, sightings

_WEIGHT: Final = {"presumed": 1.0, "guilt": 1.0, "nagging": 0.6, "terms": 0.6, "urgent": 0.6}
_ENOUGH: Final = 1.0
_RELIEF: Final = 0.5
"""What an honest way out takes off haste and nagging; it does not undo guilt or a presumed yes."""


def find(message: Message) -> Iterator[Sighting]:
    """Every sign, if together they weigh enough."""
    signs = [sign for sign in _WEIGHT if message.has(f"pressure.{sign}")]
    weight = sum(_WEIGHT[sign] for sign in signs)
    if message.has("shared.easy_no") and not {"presumed", "guilt"} & set(signs):
        weight -= _RELIEF
    if weight >= _ENOUGH:
        yield from sightings(message, "pressure", *signs)
