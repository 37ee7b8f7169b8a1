"""The actions, each with its words: four weeks as they are, then what depends on the answers, the sum, the bad week."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nahbar.core.model.plan import Action
from nahbar.render.dates import minutes_by_week
from nahbar.render.document import Block, Heading, Letter, Paragraph, Step
from nahbar.render.inline import Line, Span, faint, line, link, sentence, strong, tidy, tidy_lines
from nahbar.render.page import FIRST_WEEKS, Page

_BUDGET = "time_budget_hours_per_week"
_HALF_YEAR = 26
"""Weeks."""


def actions(page: Page) -> Iterator[Block]:
    """All steps, in the order in which they are taken."""
    labels, plan = page.labels, page.plan
    near = [action for action in plan.actions if action.week <= FIRST_WEEKS]
    later = [action for action in plan.actions if action.week > FIRST_WEEKS]
    yield Heading(labels("first-weeks"), level=3, id="actions")
    if page.drafts:
        yield Paragraph(line(faint(labels("placeholder-hint"))), "fine")
    yield from _steps(page, near, page.detail.near_steps, is_near=True)
    if later:
        yield Heading(labels("later-weeks"), level=3)
        yield from _steps(page, later, page.detail.later_steps, is_near=False)
    yield Paragraph(line(_sum(page)))
    if plan.change:
        yield Paragraph(page.named("change", plan.change), "callout")
    yield Paragraph(page.named("bad-week", plan.care.bad_week), "callout")


def _steps(page: Page, actions: list[Action], most: int, *, is_near: bool) -> Iterator[Block]:
    """Every action in its order; the steps of a way are told before what stands beside it, the rest is only named."""
    told = sorted(actions, key=lambda action: not action.way)[:most]
    for action in actions:
        yield _step(page, action, is_near=is_near, is_told=action in told)
        yield from _words_for(page, action)


def _words_for(page: Page, action: Action) -> Iterator[Block]:
    """The message of a step, where it is needed first; that of the first step stands under today."""
    draft = page.draft(action.draft)
    if draft is None or page.first_use(draft.id) != action.id or action.id == page.plan.actions[0].id:
        return
    labels = page.labels
    channel = labels.word("channel", draft.channel)
    caption = labels("words-for", to=tidy(draft.to), channel=channel)
    yield Letter(line(faint(caption)), tidy_lines(draft.text), f"message-{draft.id}", page.plan.language)


def _step(page: Page, action: Action, *, is_near: bool, is_told: bool) -> Step:
    labels = page.labels
    return Step(
        id=action.id,
        number=page.number(action.id),
        day=", ".join(_when(page, action)),
        iso=action.on.isoformat(),
        title=tidy(action.title).rstrip("."),
        minutes=labels("minutes", minutes=action.minutes),
        facts=tuple(_facts(page, action, is_near=is_near)) if is_told else _in_short(action),
        mark=labels("mark-done", title=tidy(action.title)),
    )


def _in_short(action: Action) -> tuple[tuple[str, Line], ...]:
    """What it waits for and the first sentence of what is to be done; a quotation or a list in it stays whole."""
    said = ""
    for part in re.split(r"(?<=[.?!])\s", tidy(action.first_step)):
        said = f"{said} {part}".strip()
        opening, closing = ("„", "“") if "„" in said else ("“", "”")
        if said.count(opening) == said.count(closing) and ":" not in said:
            break
    return (("", (*_once(action), *line(said))),)


def _once(action: Action) -> Line:
    """What has to come back before a step makes sense."""
    return line(strong(sentence(action.once).rstrip(".") + ":"), " ") if action.once else ()


def _facts(page: Page, action: Action, *, is_near: bool) -> Iterator[tuple[str, Line]]:
    labels = page.labels
    is_today = action.id == page.plan.actions[0].id
    begin = (link(labels("see-today"), "#today"),) if is_today else line(sentence(action.first_step))
    hint = page.message_hint(action)
    marks = page.marks(action.evidence)
    yield "", (*_once(action), *begin, *((Span(" "), *hint) if hint else ()), *(() if is_near else marks))
    if page.detail.near_done if is_near else page.detail.later_done:
        is_reasoned = page.detail.reasons or bool(marks and page.detail.marked_reasons)
        yield labels("done-when"), (*line(sentence(action.done_when)), *(() if is_reasoned else marks))
        if is_reasoned:
            yield labels("why"), (*line(sentence(action.why)), *marks)


def _when(page: Page, action: Action) -> tuple[str, ...]:
    return tuple(filter(None, (page.day(action.on), page.rhythm(action))))


def _sum(page: Page) -> str:
    """What the weeks take, held against the frame."""
    labels, plan = page.labels, page.plan
    weeks = minutes_by_week(plan)
    assumed = any(assumption.field == _BUDGET for assumption in plan.assumptions)
    budget = labels("long-minutes", minutes=plan.minutes_per_week)
    frame = labels("frame-assumed" if assumed else "frame-said", budget=budget)
    care = round(plan.care.minutes / _HALF_YEAR)
    mean = round(sum(weeks) / len(weeks)) + care
    return labels("sum", most=min(plan.minutes_per_week, max(weeks) + care), mean=mean, frame=frame)
