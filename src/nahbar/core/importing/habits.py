"""Machines known by their habits: they write often and to many, and nobody ever writes to them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from nahbar.core.identity.keys import REGION
from nahbar.core.importing.contact import handle_key
from nahbar.core.importing.limits import MACHINE_FROM, MACHINE_WIDTH
from nahbar.core.model.frozen import frozen
from nahbar.core.model.records import TouchpointRecord


@frozen
class Habit:
    """How somebody wrote to ego: how often, to how many at most."""

    received: int = 0
    widest: int = 0


class Habits:
    """Habits counted while touchpoints pass by."""

    def __init__(self, own: Collection[str], region: str = REGION) -> None:
        self._own, self._region = own, region
        self.senders: dict[str, Habit] = {}
        self.answered: set[str] = set()

    def count(self, record: TouchpointRecord) -> None:
        """Count a touchpoint between people."""
        others = [handle_key(handle, self._region) for handle in record.others]
        by = handle_key(record.by, self._region) if record.by else ""
        if by in self._own or not by:
            self.answered.update(others)
            return
        habit = self.senders.get(by, Habit())
        self.senders[by] = Habit(habit.received + 1, max(habit.widest, len(others)))


def machines(senders: Mapping[str, Habit], answered: Collection[str]) -> dict[str, str]:
    """Senders that are machines by their habits, with the reason."""
    return {
        key: "one_way"
        for key, habit in senders.items()
        if habit.received >= MACHINE_FROM and habit.widest >= MACHINE_WIDTH and key not in answered
    }
