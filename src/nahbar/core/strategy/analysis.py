"""Part 1: the circles there are, the gaps between them and the goals, and which actions close them."""

from __future__ import annotations

from collections.abc import Sequence

from nahbar.core.model.knowledge import CommonCircle
from nahbar.core.model.plan import Action, Gap, NetworkAnalysis, PlanCircle
from nahbar.core.model.profile import Circle
from nahbar.core.strategy.naming import circle_name, full_circle_name, is_left_alone
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.targets import Aim, primary_count
from nahbar.core.strategy.wording import fill, named

_MOST_CIRCLES = 5
_MOST_WORDS = 4
"""Longer words for a circle of no known kind are a piece of a sentence."""
_DORMANT_KINDS = frozenset({"former_colleagues", "fellow_students", "predecessor"})
_BRIDGE_KINDS = frozenset(
    {"predecessor", "club", "mentor", "clients", "family", "friends", "boss", "former_colleagues"}
)


def circles_of(setting: Setting, group: str) -> tuple[PlanCircle, ...]:
    """The person's own circles in their words, then the most useful common ones, marked as estimates."""
    common = [circle for circle in setting.knowledge.circles if setting.holds(circle.needs, circle.unless)]
    kinds = {tag for circle in common for tag in circle.stated_by}
    clear = [c for c in setting.profile.circles if f"has.{c.kind}" in kinds or len(c.words.split()) <= _MOST_WORDS]
    said = tuple(_stated(circle, common, group, setting) for circle in clear)[:_MOST_CIRCLES]
    guessed = [circle for circle in common if setting.tags.isdisjoint(circle.stated_by)]
    room = max(2, _MOST_CIRCLES - 1 - len(said)) if len(said) < _MOST_CIRCLES - 1 else 0
    return said + tuple(PlanCircle(c.name, c.contacts, c.potential, "estimated") for c in guessed[:room])


def _stated(circle: Circle, common: Sequence[CommonCircle], group: str, setting: Setting) -> PlanCircle:
    """A circle by its plain name with the person's words; the words alone where it has no name."""
    known = next((c for c in common if f"has.{circle.kind}" in c.stated_by), None)
    name = full_circle_name(circle, known.name, setting) if known else circle_name(circle, setting)
    potential = known.potential if known else fill(setting.phrase("circle-potential"), {"group": group})
    if is_left_alone(circle, setting):
        potential = setting.phrase("circle-left-alone")
    return PlanCircle(name, setting.phrase("count-yourself"), potential, "stated")


def analysis_part(setting: Setting, aims: tuple[Aim, ...], actions: Sequence[Action]) -> NetworkAnalysis:
    """Circles, gaps with the actions that close them, bridges and dormant ties the words point to."""
    circles = circles_of(setting, aims[0].group.who)
    return NetworkAnalysis(
        circles, _gaps(setting, aims, actions), _bridges(setting), _dormant(setting), _summary(setting, aims)
    )


def _gaps(setting: Setting, aims: tuple[Aim, ...], actions: Sequence[Action]) -> tuple[Gap, ...]:
    """One gap for each primary aim, closed by the contact actions that speak of it, and the care gap."""
    phrase = setting.phrase
    gaps = [
        Gap(fill(phrase("gap-group"), {"group": aim.group.who}), aim.group.why, _closing(aim.group.who, actions))
        for aim in aims[: primary_count(setting)]
    ]
    care = tuple(action.id for action in actions if action.part == "care")
    return (*gaps[:2], Gap(phrase("gap-care"), phrase("gap-care-why"), care))


def _closing(who: str, actions: Sequence[Action]) -> tuple[str, ...]:
    """The contact and target actions for a group; those of the part in general where none names it."""
    near = [action for action in actions if action.part in ("target_groups", "first_contact")]
    return tuple(action.id for action in near if action.contact == who) or tuple(action.id for action in near)


def _bridges(setting: Setting) -> tuple[str, ...]:
    own = [c for c in setting.profile.circles if c.kind in _BRIDGE_KINDS]
    return tuple(
        fill(setting.phrase("bridge"), {"circle": named(circle.words, setting.language)}) for circle in own[:2]
    )


def _dormant(setting: Setting) -> tuple[str, ...]:
    old = [circle for circle in setting.profile.circles if circle.kind in _DORMANT_KINDS]
    if not old:
        return (setting.phrase("dormant-unknown"),)
    circle = named(old[0].words, setting.language)
    return (fill(setting.phrase("dormant-circle"), {"circle": circle}),)


def _summary(setting: Setting, aims: tuple[Aim, ...]) -> str:
    phrase = setting.phrase
    key = "summary-some" if setting.profile.circles else "summary-none"
    return fill(phrase(key), {"group": aims[0].group.who})
