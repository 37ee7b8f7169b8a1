"""The end: signs that it works, messages, what was kept to, what may be left, questions, and the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nahbar.core.model.plan import Cited, Draft, Milestone
from nahbar.render.document import Block, Heading, Items, Letter, Paragraph
from nahbar.render.inline import Line, Span, faint, line, link, sentence, strong, tidy, tidy_lines
from nahbar.render.page import Page

_DOI = re.compile(r",?\s*(?:https?://(?:dx\.)?doi\.org/|doi:)\S+", re.IGNORECASE)
_JOURNAL = re.compile(r"(?<=\d{4}\)):.*$")
_MANY_AUTHORS = re.compile(r"^([^,(]+),[^(]*,.*?(?=\(\d{4}\))")
"""Three authors or more, and what stands between them and the year."""


def milestones(page: Page) -> Iterator[Block]:
    """The review dates, each with something to count."""
    yield Heading(page.labels("milestones"), id="milestones")
    yield Items(tuple(_milestone(page, mark) for mark in page.plan.milestones))
    asked = page.plan.reviews[: page.detail.reviews]
    if asked:
        told = " ".join(f"{page.day(review.on)}: {sentence(review.question)}" for review in asked)
        yield Paragraph(page.named("reviews", told))


def _milestone(page: Page, mark: Milestone) -> Line:
    title = f" {sentence(mark.target)}" if page.detail.grounds else ""
    return line(strong(f"{page.day(mark.on)}:{title}"), f" {sentence(mark.measure)}")


def messages(page: Page) -> Iterator[Block]:
    """The messages that no step needs: for what comes up on every way."""
    further = [draft for draft in page.drafts if not page.first_use(draft.id)]
    if further:
        yield Heading(page.labels("messages"), level=3, id="messages")
        yield from (_letter(page, draft) for draft in further)


def _letter(page: Page, draft: Draft) -> Letter:
    labels = page.labels
    occasion, channel = labels.word("occasion", draft.occasion), labels.word("channel", draft.channel)
    caption = line(
        strong(f"{occasion[:1].upper()}{occasion[1:]},"), f" {labels('to', to=tidy(draft.to))} ", faint(f"({channel})")
    )
    return Letter(caption, tidy_lines(draft.text), f"message-{draft.id}", page.plan.language)


def respects(page: Page) -> Iterator[Block]:
    """Each wish, worry and limit, and what the plan does about it; then what may be left out."""
    plan, labels = page.plan, page.labels
    yield Heading(labels("respects"), id="respects")
    kept = plan.respects[: page.detail.respects]
    yield Items(tuple(line(strong(tidy(r.stated).rstrip(":") + ":"), f" {sentence(r.how)}") for r in kept))
    if plan.left_out:
        yield Heading(labels("left-out"), id="left-out")
        yield Items(tuple(line(sentence(text)) for text in plan.left_out[: page.detail.left_out]))


def questions(page: Page) -> Iterator[Block]:
    """What is asked back, the most decisive first."""
    asked = page.plan.questions[: page.detail.questions]
    if asked:
        yield Heading(page.labels("questions"), id="questions")
        why = page.detail.question_reasons
        yield Items(
            tuple(line(strong(q.question), faint(f" {sentence(q.changes)}" if why else "")) for q in asked),
            numbered=True,
        )


def evidence(page: Page) -> Iterator[Block]:
    """What the plan rests on, the strength of each claim in words, with its source."""
    cited = page.plan.evidence[: page.detail.evidence]
    if cited:
        yield Heading(page.labels("evidence"), id="evidence")
        yield Items(tuple(_finding(page, found) for found in cited), numbered=True, name="evidence")
    yield Paragraph(line(faint(page.labels("signature"))), "fine")


def _finding(page: Page, cited: Cited) -> Line:
    labels = page.labels
    doubt = f" {labels('doubt', caveats=sentence(cited.caveats))}" if page.detail.caveats and cited.caveats else ""
    return (
        *line(strong(labels.word("grade", cited.grade) + ":"), f" {sentence(cited.claim)}{doubt} "),
        *_source(page, cited),
    )


def _source(page: Page, cited: Cited) -> Line:
    """First author, year and journal, with the DOI to follow."""
    shown = _MANY_AUTHORS.sub(rf"\1 {page.labels('et-al')} ", _DOI.sub("", tidy(cited.source)))
    if not cited.doi:
        return line(faint(f"({shown})"))
    shown = shown if page.detail.journals else _JOURNAL.sub("", shown)
    return (Span(f"({shown}, ", "faint"), link(f"doi:{cited.doi}", f"https://doi.org/{cited.doi}"), Span(")", "faint"))
