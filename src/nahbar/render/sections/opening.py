"""The beginning: the snag behind the words, what to do today, what was understood and assumed."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.model.plan import Action
from nahbar.render.dates import long_day
from nahbar.render.document import Block, Heading, Items, Letter, Paragraph
from nahbar.render.inline import faint, line, sentence, strong, tidy, tidy_lines
from nahbar.render.page import Page

_SHORT_START = 15
"""Minutes in which a first step can be taken."""


def headline(page: Page) -> Iterator[Block]:
    """The title, the days it is for, the insight, and the idea of the way."""
    plan, labels = page.plan, page.labels
    yield Heading(tidy(plan.insight.title), level=1)
    span = labels("span", first=long_day(plan.starts_on, labels), last=long_day(plan.ends_on, labels))
    yield Paragraph(line(faint(f"{labels('document')}, {span}")), "fine")
    yield Paragraph(line(sentence(plan.insight.text)), "lead")
    if plan.insight.idea:
        yield Paragraph(line(sentence(plan.insight.idea)), "lead")


def today(page: Page) -> Iterator[Block]:
    """The one thing that can be done at once, with its words."""
    plan, labels = page.plan, page.labels
    if not plan.actions:
        return
    first = plan.actions[0]
    key = "today" if first.on == plan.starts_on else "first-step"
    yield Heading(labels(key, minutes=min(_SHORT_START, first.minutes), day=page.day(first.on)), id="today")
    yield Paragraph(line(strong(sentence(first.title)), f" {sentence(first.first_step)}"), "today")
    yield from _words_for(page, first)


def _words_for(page: Page, action: Action) -> Iterator[Block]:
    draft = page.draft(action.draft)
    if draft:
        yield Letter(
            line(page.labels("today-words")), tidy_lines(draft.text), f"message-{draft.id}", page.plan.language
        )


def understood(page: Page) -> Iterator[Block]:
    """What the words say in one line, so that it can be checked."""
    plan, labels = page.plan, page.labels
    said = "; ".join(_said(page)) or labels("nothing-said")
    yield Paragraph(line(faint(labels("understood", said=said))), "fine")
    if plan.mode != "standard" and page.detail.mode_reason:
        yield Paragraph(line(faint(f"{labels.word('mode', plan.mode)}. {plan.mode_reason}")), "fine")


def assumed(page: Page) -> Iterator[Block]:
    """What was assumed: near the top, because all the rest hangs on it."""
    yield from _assumed(page)


def _assumed(page: Page) -> Iterator[Block]:
    """A list with reasons; one line where there is no room for them."""
    assumptions, label = page.plan.assumptions, page.labels("assumed") + ":"
    values = [tidy(assumption.value).rstrip(".") for assumption in assumptions]
    if assumptions and page.detail.grounds:
        yield Paragraph(line(strong(label)), "opens-list")
        yield Items(tuple(line(f"{v}. ", faint(sentence(a.reason))) for v, a in zip(values, assumptions, strict=True)))
    elif assumptions:
        yield Paragraph(line(strong(label), f" {'; '.join(values)}."))


def _said(page: Page) -> Iterator[str]:
    """Who the person is and what for; whom they look for, what is hard and what is ruled out stands further up."""
    profile, labels = page.plan.profile, page.labels
    yield from _who(page)
    if profile.goals:
        yield f"{labels('goals')}: {', '.join(labels.word('goal', goal) for goal in profile.goals)}"
    if profile.temperament:
        yield labels.word("temperament", profile.temperament)


def _who(page: Page) -> Iterator[str]:
    """The work in the person's words and the place: what a wrong plan would follow from."""
    profile = page.plan.profile
    said = ", ".join(dict.fromkeys(tidy(part) for part in (profile.occupation, profile.location) if part))
    if said:
        yield said
