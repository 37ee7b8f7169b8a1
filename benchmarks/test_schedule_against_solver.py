"""The greedy schedule held against HiGHS: the same moves, weeks, minutes, energy and order.

Both maximise the sum over placed moves of 100 - |week - wished week|. Reported: greedy as a share of
the solver's upper bound (1.0 would be exact), and both times in one run.
"""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pytest

from nahbar.core.model.knowledge import Move
from nahbar.core.model.profile import Blackout, Profile
from nahbar.core.strategy.budget import Week, weeks_of
from nahbar.core.strategy.schedule import Item, schedule
from nahbar.knowledge.load import load_knowledge

highspy = pytest.importorskip("highspy")

_ENERGY = {"low": 0, "medium": 1, "high": 2}
_PLACED = 100.0


def _items(seed: int, count: int) -> list[Item]:
    """Real single moves in a shuffled order, each with a wish and some with a predecessor."""
    dice = random.Random(seed)
    moves = [move for move in load_knowledge("en", None).moves.values() if not move.repeats]
    dice.shuffle(moves)
    fixed = [_fixed(move) for move in moves[:count]]
    wishes = sorted(dice.randrange(26) for _ in fixed)
    return [
        Item(move, wish, (fixed[n - 3].id,) if n >= 3 and n % 4 == 0 else ())
        for n, (move, wish) in enumerate(zip(fixed, wishes, strict=True))
    ]


def _fixed(move: Move) -> Move:
    """The move at one length only, so that both sides count the same minutes."""
    from nahbar.core.model.frozen import replace

    return replace(move, minutes=(move.minutes[1], move.minutes[1]))


def _greedy_value(items: list[Item], weeks: tuple[Week, ...], minutes: int) -> float:
    placed = {slot.move.id: slot.week for slot in schedule(items, weeks, minutes)}
    return sum(_PLACED - abs(placed[i.move.id] - i.wish) for i in items if i.move.id in placed)


def _solver_bound(items: list[Item], weeks: tuple[Week, ...], minutes: int) -> float:
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("time_limit", 20.0)
    x: dict[tuple[str, int], Any] = {
        (item.move.id, w): model.addBinary(obj=-(_PLACED - abs(w - item.wish)))
        for item in items
        for w in range(len(weeks))
    }
    for item in items:
        model.addConstr(sum(x[item.move.id, w] for w in range(len(weeks))) <= 1)
        for need in item.needs:
            for w in range(len(weeks)):
                earlier = sum(x[need, v] for v in range(w + 1))
                model.addConstr(x[item.move.id, w] - earlier <= 0)
    for w, week in enumerate(weeks):
        room = minutes if week.days else 0
        model.addConstr(sum(i.move.minutes[0] * x[i.move.id, w] for i in items) <= room)
        model.addConstr(sum(_ENERGY[i.move.energy] * x[i.move.id, w] for i in items) <= 2)
    model.run()
    return -float(model.getInfo().mip_dual_bound)


@pytest.mark.parametrize(("count", "minutes", "floor"), [(14, 60, 0.99), (18, 120, 0.99), (30, 45, 0.98)])
def test_greedy_against_the_bound(benchmark: Any, count: int, minutes: int, floor: float) -> None:
    """Plans have up to 18 moves; thirty in 45 minutes a week is more than any plan asks for."""
    person = Profile(text="", language="en", blackouts=(Blackout("term", months=(3,)),))
    weeks = weeks_of(person, dt.date(2026, 11, 23))
    shares = []
    for seed in range(5):
        items = _items(seed, count)
        shares.append(_greedy_value(items, weeks, minutes) / _solver_bound(items, weeks, minutes))
    benchmark.extra_info["share of bound, worst of five"] = round(min(shares), 4)
    items = _items(0, count)
    benchmark(schedule, items, weeks, minutes)
    worst, best = min(shares), max(shares)
    print(f"\n{count} moves, {minutes} min a week: greedy is {worst:.4f} of the bound at worst, {best:.4f} at best")
    assert min(shares) >= floor
