"""Which moves this person's plan consists of: filtered by limits, scored by goal, fit, situation and evidence."""

from __future__ import annotations

from collections import Counter

from nahbar.core.model.frozen import frozen
from nahbar.core.model.knowledge import Move
from nahbar.core.model.vocabulary import PARTS, PHASES
from nahbar.core.strategy.fitting import (
    FRIENDS,
    asks_close_ones,
    begins_with_own,
    fits,
    is_possible_step,
    mentions,
    own_kind,
    refused_words,
    told,
)
from nahbar.core.strategy.setting import Setting

_FIRST_GOAL, _OTHER_GOAL, _ANY_GOAL = 3.0, 2.0, 1.0
_LEADING, _FURTHER = 4.0, 2.0
_GRADES = {"A": 0.6, "B": 0.4, "C": 0.2, "D": 0.0}
_SAME_PHASE = 1.2
"""What each earlier move of the same part and phase takes from a later one's score: variety before repetition."""
_SAME_CHANNEL = 0.3
_COUNTS = {
    "budget.tiny": (2, 1, 2, 2, 1),
    "budget.small": (2, 1, 4, 2, 2),
    "budget.fair": (2, 1, 5, 3, 2),
    "budget.ample": (2, 2, 6, 3, 3),
}
"""Moves per part, in the order of the parts, where no way leads: a plan is short because hours are."""
_SIDE_REACH = 2
"""How far further ways go: the second to its second contact, the third to its first; all before that is kept."""
_BESIDE_OTHERS = 7
"""How many steps of the leading way there is room for beside another one."""
_FROM_EARLIER = frozenset({"former_colleagues", "colleagues", "fellow_students"})
_ASKS_FOR_NAMES = frozenset({"ask_intro", "reconnect"})
_STEP_SCORE = 20.0
_FOR_OTHERS = 2.0
"""What a move loses that is made for traits of which this person has none."""
_NEEDED_PHASES = ("see", "review")


@frozen
class Choice:
    """A move taken into the plan, and how much it answers this person."""

    move: Move
    score: float


def choose_moves(setting: Setting) -> tuple[Choice, ...]:
    """The moves of the plan: the steps of its ways in their order, then the others in the order of the phases.

    Every part has at least one move where any is possible.
    """
    steps = _steps(setting)
    possible = [Choice(move, _score(move, setting)) for move in _possible(setting)]
    others = _beside(steps, possible, setting) if steps else _without_a_way(possible, setting)
    others.sort(key=lambda choice: (PHASES.index(choice.move.phase), -choice.score, choice.move.id))
    return (*steps, *others)


def _possible(setting: Setting) -> list[Move]:
    possible = [move for move in setting.knowledge.moves.values() if fits(move, setting)]
    refused = refused_words(setting)
    return [move for move in possible if not mentions(told(setting.text_of(move.id)), refused)]


def _steps(setting: Setting) -> list[Choice]:
    """All steps of the leading way that this person can take, and the first few of each further one."""
    chosen: list[Choice] = []
    for n, path in enumerate(setting.paths):
        taken = [step.move for step in path.steps if is_possible_step(step, setting)]
        taken = taken[: _BESIDE_OTHERS if len(setting.paths) > 1 else None]
        if n:
            reaching = [at for at, move in enumerate(taken) if move.part == "first_contact"]
            taken = taken[: reaching[min(_SIDE_REACH - n, len(reaching) - 1)] + 1] if reaching else taken[:1]
        chosen += [Choice(move, _STEP_SCORE) for move in taken]
    return chosen


def _beside(steps: list[Choice], possible: list[Choice], setting: Setting) -> list[Choice]:
    """What a way leaves to do: something in every part, a care that returns, a look back, and the own circles."""
    covered = {choice.move.part for choice in steps}
    # What builds on another move is for plans that have that move.
    possible = [choice for choice in possible if not choice.move.after]
    chosen = [
        choice for part in PARTS if part not in covered for choice in _best(_of_way(part, possible, setting), part, 1)
    ]
    if not any(choice.move.repeats for choice in (*steps, *chosen)):
        chosen += _best([c for c in possible if c.move.repeats], "care", 1)
    chosen += [c for c in _missing_phases([*steps, *chosen], possible) if c.move.phase == "review"]
    asked = _kinds_asked(setting)
    own = [c for c in possible if begins_with_own(c.move) and c not in chosen and own_kind(c.move) not in asked]
    return chosen + _best(own, "first_contact", 1)


def _of_way(part: str, possible: list[Choice], setting: Setting) -> list[Choice]:
    """For giving, moves that bring a gift of the way; for the rest any."""
    bringing = [
        choice for choice in possible if part == "giving" and "{offer}" in told(setting.text_of(choice.move.id))
    ]
    return bringing or possible


def _kinds_asked(setting: Setting) -> frozenset[str]:
    """Circles that the leading way goes to by itself: it asks people from earlier for a name, or people close by."""
    steps = [step for path in setting.paths[:1] for step in path.steps if step.message]
    asked = _FROM_EARLIER if any(s.message and s.message.occasion in _ASKS_FOR_NAMES for s in steps) else frozenset()
    return asked | ({FRIENDS} if any(asks_close_ones(step) for step in steps) else frozenset())


def _without_a_way(possible: list[Choice], setting: Setting) -> list[Choice]:
    counts = next(counts for tag, counts in _COUNTS.items() if tag in setting.tags)
    chosen = [choice for part, count in zip(PARTS, counts, strict=True) for choice in _best(possible, part, count)]
    return chosen + _missing_phases(chosen, possible)


def _missing_phases(chosen: list[Choice], possible: list[Choice]) -> list[Choice]:
    """A look at what is there to begin with, and a review to end with, where the parts brought none."""
    present = {choice.move.phase for choice in chosen}
    groups = [[c for c in possible if c.move.phase == phase] for phase in _NEEDED_PHASES if phase not in present]
    return [max(group, key=lambda choice: (choice.score, choice.move.id)) for group in groups if group]


def _score(move: Move, setting: Setting) -> float:
    score = _ANY_GOAL if "any" in move.serves else 0.0
    for place, goal in enumerate(setting.goals):
        if goal in move.serves:
            score += _FIRST_GOAL if place == 0 else _OTHER_GOAL
    fitting = [weight for tag, weight in move.fits.items() if tag in setting.tags]
    score += sum(fitting) if any(weight > 0 for weight in fitting) or not move.fits else sum(fitting) - _FOR_OTHERS
    for place, situation in enumerate(setting.situations):
        if move.id in situation.prefer:
            score += _LEADING if place == 0 else _FURTHER
    score += max((_GRADES[setting.knowledge.finding(f).grade] for f in move.evidence), default=0.0)
    return score - (0.5 if move.minutes[1] > setting.minutes_per_week else 0.0)


def _best(possible: list[Choice], part: str, count: int) -> list[Choice]:
    """The best moves of a part, each one taken making its like less wanted."""
    left = [choice for choice in possible if choice.move.part == part]
    chosen: list[Choice] = []
    phases: Counter[str] = Counter()
    channels: Counter[str] = Counter()
    while left and len(chosen) < count:
        best = max(
            left,
            key=lambda c: (
                c.score - _SAME_PHASE * phases[c.move.phase] - _SAME_CHANNEL * channels[c.move.channel],
                c.move.id,
            ),
        )
        left.remove(best)
        chosen.append(best)
        phases[best.move.phase] += 1
        channels[best.move.channel] += 1
    return chosen
