"""Make a plan: choose, schedule, then word. The order of the steps, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from nahbar.core.drafts.rules import MessageRules
from nahbar.core.model.knowledge import Knowledge
from nahbar.core.model.plan import Action, Cited, Plan, PlanVenue
from nahbar.core.model.profile import Profile
from nahbar.core.model.vocabulary import PARTS, Address
from nahbar.core.strategy.actions import to_actions
from nahbar.core.strategy.analysis import analysis_part
from nahbar.core.strategy.asking import assumptions_of, questions_of
from nahbar.core.strategy.care import care_part
from nahbar.core.strategy.choose import Choice, choose_moves
from nahbar.core.strategy.first_contact import first_contact_part
from nahbar.core.strategy.fitting import begins_with_own
from nahbar.core.strategy.giving import choose_gifts, giving_part
from nahbar.core.strategy.insight import insight_of, left_out_of
from nahbar.core.strategy.messages import write_drafts
from nahbar.core.strategy.milestones import milestones_of, reviews_of
from nahbar.core.strategy.needs import needs_of
from nahbar.core.strategy.pace import with_wishes
from nahbar.core.strategy.paths import choose_paths
from nahbar.core.strategy.places import fitting_venues
from nahbar.core.strategy.respects import respects_of
from nahbar.core.strategy.schedule import Slot, schedule
from nahbar.core.strategy.setting import Setting, follow, set_up
from nahbar.core.strategy.slots import fillings_for
from nahbar.core.strategy.targets import choose_aims, primary_count, target_groups


def make_plan(
    profile: Profile,
    knowledge: Knowledge,
    rules: MessageRules,
    starts_on: dt.date,
    address: Address | None = None,
    hours: float | None = None,
) -> Plan:
    """The plan for one person, beginning on `starts_on`.

    `address` is how the person is addressed (None in English), `hours` a weekly budget that overrides
    the words. Equal arguments give an equal plan.
    """
    setting = set_up(profile, knowledge, starts_on, address, hours)
    on_the_way = follow(setting, choose_paths(setting))
    slots, needs = _scheduled(on_the_way)
    if {slot.move.part for slot in slots} == set(PARTS):
        setting = on_the_way
    else:  # hours too short for the way: single moves fill every part
        slots, needs = _scheduled(setting)
    aims = choose_aims(setting)
    gifts = choose_gifts(setting, aims)
    moves = tuple(slot.move for slot in slots)
    fillings = fillings_for(moves, aims[: primary_count(setting)], gifts, setting)
    drafts, draft_of = write_drafts(moves, fillings, setting, rules)
    actions = to_actions(slots, fillings, needs, draft_of, setting)
    return Plan(
        language=profile.language,
        address=address,
        mode=profile.mode,
        mode_reason=setting.mode.reasons.get(profile.mode_reason, setting.mode.reasons["default"]),
        starts_on=starts_on,
        ends_on=starts_on + dt.timedelta(weeks=len(setting.weeks), days=-1),
        profile=profile,
        minutes_per_week=setting.minutes_per_week,
        insight=insight_of(setting),
        assumptions=assumptions_of(setting),
        questions=questions_of(setting),
        network_analysis=analysis_part(setting, aims, actions),
        target_groups=target_groups(aims, setting),
        first_contact=first_contact_part(setting, aims, drafts),
        care=care_part(setting, aims),
        giving=giving_part(setting, gifts),
        actions=actions,
        milestones=milestones_of(setting, aims),
        drafts=drafts,
        respects=respects_of(setting),
        left_out=left_out_of(setting),
        venues=tuple(PlanVenue(v.name, v.note, v.source, v.seen_on) for v in fitting_venues(setting)),
        evidence=_evidence(actions, setting),
        change=setting.paths[0].change if setting.paths else "",
        reviews=reviews_of(setting),
    )


def _scheduled(setting: Setting) -> tuple[tuple[Slot, ...], dict[str, tuple[str, ...]]]:
    """The chosen moves with their days, and what each has to wait for."""
    choices = choose_moves(setting)
    needs = needs_of([choice.move for choice in choices])
    items = with_wishes(choices, len(setting.weeks), needs, _pressing(setting, choices), setting.steps)
    return schedule(items, setting.weeks, setting.minutes_for_steps), needs


def _pressing(setting: Setting, choices: Sequence[Choice]) -> list[str]:
    """What answers the leading situation, and what begins with the people who are there already."""
    own = [choice.move.id for choice in choices if begins_with_own(choice.move)]
    return [*setting.situations[0].prefer[:2], *own]


def _evidence(actions: Sequence[Action], setting: Setting) -> tuple[Cited, ...]:
    ids = dict.fromkeys(finding for action in actions for finding in action.evidence)
    found = (setting.knowledge.finding(finding) for finding in ids)
    return tuple(Cited(f.id, f.claim, f.source, f.doi, f.grade, f.caveats) for f in found)
