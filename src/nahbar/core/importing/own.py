"""Ego's own addresses, found in the data: proposed, and asked for once."""

from __future__ import annotations

from collections import Counter
from typing import Final

from nahbar.core.identity.folding import fold
from nahbar.core.identity.keys import REGION, is_role, keys_of
from nahbar.core.importing.contact import handle_key
from nahbar.core.model.frozen import frozen
from nahbar.core.model.records import OwnRecord, TouchpointRecord

_LEAST_TIMES: Final = 3
_LEAST_SHARE: Final = 0.2
"""Of all mail that says where it was delivered; lists and aliases of others stay below."""
_PRESENT_FROM: Final = 8
_PRESENT_SHARE: Final = 0.8
_MOST_COUNTED: Final = 50_000


@frozen
class OwnHint:
    """An address that is probably ego's, and by which sign."""

    key: str
    sign: str
    times: int


class OwnSigns:
    """Signs of own addresses, counted while records pass by."""

    def __init__(self, region: str = REGION) -> None:
        self._region = region
        self._said: Counter[tuple[str, str]] = Counter()
        self._present: Counter[str] = Counter()
        self._touchpoints = 0

    def count_own(self, record: OwnRecord) -> None:
        """Count what a file says of ego."""
        for key in keys_of(record.contact_points, self._region):
            self._said[record.sign, key.text] += record.times
        if record.sign == "profile" and record.name.full:
            self._said["profile", f"name:{fold(record.name.full)}"] += record.times

    def count_present(self, record: TouchpointRecord) -> None:
        """Count who took part; whoever nearly always did is ego."""
        if record.automatic:
            return
        self._touchpoints += 1
        handles = (record.by, *record.others) if record.by else record.others
        for key in {handle_key(handle, self._region) for handle in handles}:
            if key in self._present or len(self._present) < _MOST_COUNTED:
                self._present[key] += 1

    def hints(self) -> tuple[OwnHint, ...]:
        """The addresses to ask for, the surest first."""
        found: dict[str, OwnHint] = {}
        total = sum(times for (sign, _), times in self._said.items() if sign == "delivered_to")
        for (sign, key), times in sorted(self._said.items(), key=lambda item: (item[0][0] != "profile", item[0])):
            is_often = times >= _LEAST_TIMES and (sign == "sent" or times >= total * _LEAST_SHARE)
            if sign == "profile" or (is_often and not is_role(key.partition(":")[2])):
                found.setdefault(key, OwnHint(key, sign, times))
        for key, times in self._present.most_common(1):
            if not found and self._touchpoints >= _PRESENT_FROM and times >= self._touchpoints * _PRESENT_SHARE:
                found[key] = OwnHint(key, "present", times)
        return tuple(found.values())
