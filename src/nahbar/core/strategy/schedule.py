"""When each move happens: greedy under the minutes and the energy of every week, care counted with the rest."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from nahbar.core.model.frozen import frozen
from nahbar.core.model.knowledge import Move
from nahbar.core.strategy.budget import Week

_ENERGY = {"low": 0, "medium": 1, "high": 2}
_ENERGY_A_WEEK = 2
_ROUNDS = 3
_MOST_OF = 0.6
_TIME_TO_ANSWER = {"second_try": 2, "follow_up": 1, "thanks": 1}
"""Weeks that have to pass since the step before, by the occasion of the words."""
_START_OF_CARE = 2
"""Care begins once there is somebody to care for; before that the first weeks are for seeing and reaching."""


@frozen
class Item:
    """A move to be scheduled, not before `not_before`, best in week `wish`."""

    move: Move
    wish: int
    needs: tuple[str, ...] = ()


@frozen
class Slot:
    """A move with its day and length; `weeks` are all weeks it takes minutes from."""

    move: Move
    on: dt.date
    week: int
    minutes: int
    weeks: tuple[int, ...]


class Ledger:
    """What is left of every week while the schedule grows."""

    def __init__(self, weeks: Sequence[Week], minutes: int) -> None:
        self.weeks = weeks
        self.minutes = minutes
        self.used: dict[int, int] = defaultdict(int)
        self.energy: dict[int, int] = defaultdict(int)
        self.actions: dict[int, int] = defaultdict(int)

    def room(self, week: int) -> int:
        """Minutes left in a week; none in a week that is kept free."""
        return self.minutes - self.used[week] if self.weeks[week].days else 0

    def takes(self, week: int, move: Move) -> bool:
        """Whether the least sensible length of a move, and its energy, still fit in a week."""
        fits = self.energy[week] + _ENERGY[move.energy] <= _ENERGY_A_WEEK
        return self.room(week) >= move.minutes[0] and fits

    def book(self, week: int, minutes: int, move: Move) -> None:
        """Take minutes and energy from a week."""
        self.used[week] += minutes
        self.energy[week] += _ENERGY[move.energy]
        self.actions[week] += 1


def schedule(items: Sequence[Item], weeks: Sequence[Week], minutes: int) -> tuple[Slot, ...]:
    """Place every item that fits; what fits nowhere is left out.

    Items are placed in the order given, repeated ones (care) first, so that the rest cannot eat their
    time. Each repetition takes its minutes from its own week, and an item comes after everything it
    needs. Where something found no room, it gets the first choice in another round.
    """
    order = [i for i in items if i.move.repeats] + [i for i in items if not i.move.repeats]
    best = _attempt(order, weeks, minutes)
    for _ in range(_ROUNDS):
        if len(best) == len(items):
            break
        order = _losers_first(order, best)
        best = max(best, _attempt(order, weeks, minutes), key=len)
    rank = {item.move.id: n for n, item in enumerate(items)}
    return tuple(sorted(best.values(), key=lambda slot: (slot.on, rank[slot.move.id])))


def _attempt(order: Sequence[Item], weeks: Sequence[Week], minutes: int) -> dict[str, Slot]:
    ledger = Ledger(weeks, minutes)
    placed: dict[str, Slot] = {}
    for item in order:
        slot = _place_repeated(item, ledger) if item.move.repeats else _place_once(item, ledger, placed)
        if slot:
            placed[item.move.id] = slot
    return placed


def _losers_first(order: Sequence[Item], placed: dict[str, Slot]) -> list[Item]:
    """What found no room, and what it needs, before everything else."""
    lost = {item.move.id for item in order if item.move.id not in placed}
    wanted = lost | {need for item in order if item.move.id in lost for need in item.needs}
    return [i for i in order if i.move.id in wanted] + [i for i in order if i.move.id not in wanted]


def _place_once(item: Item, ledger: Ledger, placed: dict[str, Slot]) -> Slot | None:
    after = [placed[need] for need in item.needs if need in placed]
    if any(need not in placed for need in item.needs):
        return None
    first = max([slot.week for slot in after], default=0) + _TIME_TO_ANSWER.get(item.move.draft or "", 0)
    for week in _weeks_from(item.wish, first, len(ledger.weeks)):
        if ledger.takes(week, item.move):
            earliest = max((slot.on for slot in after if slot.week == week), default=None)
            minutes = _in_fives(min(item.move.minutes[1], ledger.room(week)), item.move)
            on = _day(ledger, week, earliest)
            ledger.book(week, minutes, item.move)
            return Slot(item.move, on, week, minutes, (week,))
    return None


def _weeks_from(wish: int, first: int, count: int) -> list[int]:
    """The weeks that are allowed, the wished one first and then the nearest, later before earlier."""
    start = min(max(wish, first), count - 1)
    return sorted(range(first, count), key=lambda week: (abs(week - start), week < start))


def _place_repeated(item: Item, ledger: Ledger) -> Slot | None:
    """The first start from which most of the weeks that are free at all have room; else once, if that."""
    every = item.move.repeats or 1
    for shift in range(every):
        first = max(item.wish, _START_OF_CARE) + shift
        due = [week for week in range(first, len(ledger.weeks), every) if ledger.weeks[week].days]
        weeks = [week for week in due if ledger.takes(week, item.move)]
        if weeks and weeks[0] == first and len(weeks) >= _MOST_OF * len(due):
            return _book_all(item.move, weeks, ledger)
    return _place_once(item, ledger, {})


def _book_all(move: Move, weeks: list[int], ledger: Ledger) -> Slot:
    """Half of what is left in the fullest week, so that something else fits beside the care."""
    half = min(ledger.room(week) for week in weeks) // 2
    minutes = _in_fives(min(move.minutes[1], max(move.minutes[0], half)), move)
    on = _day(ledger, weeks[0], None)
    for week in weeks:
        ledger.book(week, minutes, move)
    return Slot(move, on, weeks[0], minutes, tuple(weeks))


def _in_fives(minutes: int, move: Move) -> int:
    """Minutes as people count them, where the least sensible length allows it."""
    return max(move.minutes[0], minutes // 5 * 5)


def _day(ledger: Ledger, week: int, earliest: dt.date | None) -> dt.date:
    """A free day of the week: the first for the first action, two days on for each further one."""
    days = [day for day in ledger.weeks[week].days if earliest is None or day >= earliest]
    days = days or list(ledger.weeks[week].days[-1:])
    return days[min(ledger.actions[week] * 2, len(days) - 1)]
