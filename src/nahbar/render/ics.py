"""The actions as a calendar: one all-day entry each, private and without alarm, the same bytes for the same plan."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from nahbar.core.model.plan import Action, Draft, Plan
from nahbar.render.fingerprint import fingerprint
from nahbar.render.inline import sentence, tidy, tidy_lines
from nahbar.render.labels import Labels, labels_of

if TYPE_CHECKING:
    from icalendar import Event


def plan_to_ics(plan: Plan) -> bytes:
    """A calendar of all actions; importing it again replaces entries instead of doubling them."""
    from icalendar import Calendar

    labels = labels_of(plan)
    calendar = Calendar()
    name = f"nahbar, {labels('document')}"
    fixed = {
        "prodid": "-//nahbar//plan//EN",
        "version": "2.0",
        "calscale": "GREGORIAN",
        "x-wr-calname": name,
        "name": name,
    }
    for key, value in fixed.items():
        calendar.add(key, value)
    for action in plan.actions:
        calendar.add_component(_event(action, plan, labels))
    return bytes(calendar.to_ical())


def _event(action: Action, plan: Plan, labels: Labels) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", _uid(action, plan))
    event.add("dtstamp", dt.datetime.combine(plan.starts_on, dt.time(), dt.UTC))
    event.add("dtstart", action.on)
    event.add("dtend", action.on + dt.timedelta(days=1))
    event.add("summary", f"{tidy(action.title)} ({labels('minutes', minutes=action.minutes)})")
    event.add("description", _description(action, plan, labels))
    event.add("class", "PRIVATE")  # a shared calendar at work shows that there is something, not what
    event.add("transp", "TRANSPARENT")  # a small step does not make the day busy
    _add_repeats(event, action)
    return event


def _add_repeats(event: Event, action: Action) -> None:
    from icalendar import vRecur

    if action.repeats:
        event.add("rrule", vRecur.from_ical(action.repeats.removeprefix("RRULE:")))
    if action.skips:
        event.add("exdate", list(action.skips), parameters={"VALUE": "DATE"})


def _uid(action: Action, plan: Plan) -> str:
    return hashlib.sha256(f"{fingerprint(plan)} {action.id}".encode()).hexdigest()[:32] + "@nahbar"


def _description(action: Action, plan: Plan, labels: Labels) -> str:
    """The first step, when it is done, why, and the words for it."""
    lines = [
        sentence(action.first_step),
        f"{labels('done-when')}: {sentence(action.done_when)}",
        f"{labels('why')}: {sentence(action.why)}",
    ]
    draft = next((draft for draft in plan.drafts if draft.id == action.draft), None)
    return "\n".join((*lines, *(_words(draft) if draft else ())))


def _words(draft: Draft) -> tuple[str, ...]:
    return ("", *tidy_lines(draft.text))
