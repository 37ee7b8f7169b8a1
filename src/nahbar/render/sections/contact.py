"""Parts 3 to 5: the first contact, keeping it alive, and giving."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from nahbar.core.model.plan import Approach, CareEntry, Offer, PlanRhythm, PlanVenue
from nahbar.render.dates import long_day
from nahbar.render.document import Block, Heading, Items, Paragraph
from nahbar.render.inline import Line, faint, line, link, sentence, strong, tidy
from nahbar.render.page import Page
from nahbar.render.sections.closing import messages
from nahbar.render.sections.steps import actions


def first_contact(page: Page) -> Iterator[Block]:
    """Part 3: the steps with their words come first; then ways beside them, what helps among people, where to look."""
    part, labels, detail = page.plan.first_contact, page.labels, page.detail
    yield Heading(labels("part-first_contact"), id="first_contact")
    yield from actions(page)
    yield from messages(page)
    said: set[str] = set()
    for label, approaches in (("online", part.online), ("offline", part.offline)):
        if approaches[: detail.approaches]:
            yield Heading(labels(label), level=3)
            yield Items(tuple(_approach(page, approach, said) for approach in approaches[: detail.approaches]))
    if part.questions[: detail.talk_questions]:
        yield Paragraph(line(strong(labels("talk-questions") + ":")), "opens-list")
        yield Items(tuple(line(sentence(text)) for text in part.questions[: detail.talk_questions]))
    companion = part.event_companion[: detail.companion]
    if companion:
        yield Paragraph(line(strong(labels("companion") + ":")), "opens-list")
        yield Items(tuple(line(sentence(text)) for text in companion))
    yield from _venues(page)


def _approach(page: Page, approach: Approach, said: set[str]) -> Line:
    """A way in steps; what an earlier way has said already is not said again."""
    steps = _unsaid(approach.steps[: page.detail.approach_steps], said)
    because = _unsaid((approach.fits_because,), said)
    return line(
        strong(sentence(approach.approach)), f" {steps}" if steps else "", faint(f" {because}" if because else "")
    )


def _unsaid(texts: tuple[str, ...], said: set[str]) -> str:
    fresh = [text for text in texts if text and text not in said]
    said.update(fresh)
    return " ".join(sentence(text) for text in fresh)


def _venues(page: Page) -> Iterator[Block]:
    venues = page.plan.venues[: page.detail.venues]
    if venues:
        yield Paragraph(line(strong(page.labels("venues") + ":"), f" {page.labels('venues-hint')}"), "opens-list")
        yield Items(tuple(_venue(page, venue) for venue in venues))


def _venue(page: Page, venue: PlanVenue) -> Line:
    """A real place, the page it was seen on, and when: what is older may have changed."""
    seen = page.labels("venue-seen", day=_told(page, venue.seen_on))
    host = re.sub(r"^https?://(?:www\.)?|/.*$", "", tidy(venue.source))
    return line(strong(tidy(venue.name) + ":"), f" {sentence(venue.note)} (", link(host, venue.source), f", {seen})")


def _told(page: Page, day: str) -> str:
    """A date of the data in the words of the page; what is no date stays as it is."""
    try:
        return long_day(dt.date.fromisoformat(day), page.labels)
    except ValueError:
        return tidy(day)


def care(page: Page) -> Iterator[Block]:
    """Part 4: rhythms, how many people the hours hold, the record, occasions, and the way back after a gap."""
    part, labels = page.plan.care, page.labels
    yield Heading(labels("part-care"), id="care")
    yield Items(tuple(_rhythm(page, rhythm) for rhythm in part.rhythms if rhythm.people))
    yield Paragraph(line(sentence(part.budget)))
    yield Paragraph(page.named("record", labels("record-form")))
    occasions = part.activities[: page.detail.occasions]
    if occasions:
        yield Paragraph(line(strong(labels("occasions") + ":")), "opens-list")
        yield Items(tuple(line(sentence(text)) for text in occasions))
    yield Paragraph(line(sentence(part.restart)))


def _rhythm(page: Page, rhythm: PlanRhythm) -> Line:
    """How often, how many, who belongs there, and with whom it begins."""
    labels, entries = page.labels, page.plan.care.contacts[: page.detail.record]
    first = [_entry(page, entry) for entry in entries if entry.circle == rhythm.circle]
    head = labels("rhythm", circle=tidy(rhythm.circle), days=rhythm.every_days, people=rhythm.people)
    begins = f" {labels('begins-with', who='; '.join(first))}" if first else ""
    return line(strong(f"{head[:1].upper()}{head[1:]}:"), f" {sentence(rhythm.who)}{begins}")


def _entry(page: Page, entry: CareEntry) -> str:
    last = f" ({page.labels('last-contact')} {_told(page, entry.last_contact)})" if entry.last_contact else ""
    return page.labels("record-entry", who=f"{tidy(entry.contact)}{last}", day=page.day(entry.due_on))


def giving(page: Page) -> Iterator[Block]:
    """Part 5: what the person brings, gifts with receiver and length, and how to bring people together."""
    part, labels, detail = page.plan.giving, page.labels, page.detail
    yield Heading(labels("part-giving"), id="giving")
    value = " ".join(sentence(text) for text in part.value[: detail.values])
    if value:
        yield Paragraph(page.named("value", value))
    yield Items(tuple(_offer(page, offer) for offer in part.offers[: detail.offers]))
    if detail.introductions:
        yield Paragraph(page.named("introductions", part.introductions))
    principles = " ".join(sentence(text) for text in part.principles[: detail.principles])
    if principles:
        yield Paragraph(page.named("principles", principles))


def _offer(page: Page, offer: Offer) -> Line:
    whom = page.labels("for-whom", whom=tidy(offer.to_whom).rstrip("."))
    said = sentence(offer.offer)
    return line(
        strong(f"{said[:1].upper()}{said[1:]}"),
        f" {whom} ",
        faint(f"({page.labels('minutes', minutes=offer.minutes)})"),
    )
