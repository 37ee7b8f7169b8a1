"""The page of a plan: its stretches in reading order, in the measure of detail that fits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Final

from nahbar.core.model.plan import Plan
from nahbar.render.dates import long_day
from nahbar.render.detail import Detail, levels
from nahbar.render.document import Block, Document, Heading, Items, Letter, Paragraph, Step, Table
from nahbar.render.inline import Line, tidy
from nahbar.render.labels import labels_of
from nahbar.render.page import Page
from nahbar.render.sections import closing, contact, opening, people

MOST_WORDS: Final = 1495
"""Somewhat below the 1,500 words that a page may have."""
_USUAL_LEVEL: Final = 14
"""Where the search for the right measure begins: most plans end near it."""
_STRETCHES: Final[tuple[Callable[[Page], Iterator[Block]], ...]] = (
    opening.headline,
    opening.today,
    opening.assumed,
    people.network_analysis,
    people.target_groups,
    contact.first_contact,
    contact.care,
    contact.giving,
    closing.milestones,
    closing.respects,
    closing.questions,
    opening.understood,
    closing.evidence,
)


def compose(plan: Plan) -> Document:
    """The fullest page that a tired person still reads to the end."""
    details = levels()
    made: dict[int, Document] = {}

    def fits(level: int) -> bool:
        made[level] = compose_with(plan, details[level])
        return count_words(made[level]) <= MOST_WORDS

    usual = min(_USUAL_LEVEL, len(details) - 1)
    low, high = (0, usual) if fits(usual) else (usual + 1, len(details) - 1)
    level = low + bisect_left(range(low, high), True, key=fits)
    return made.get(level) or compose_with(plan, details[level])


def compose_with(plan: Plan, detail: Detail) -> Document:
    """The page in one measure of detail."""
    page = Page(plan, labels_of(plan), detail)
    labels = page.labels
    span = labels("span", first=long_day(plan.starts_on, labels), last=long_day(plan.ends_on, labels))
    blocks = tuple(block for stretch in _STRETCHES for block in stretch(page))
    return Document(tidy(plan.insight.title), f"{labels('document')}, {span}", plan.language, blocks)


def count_words(document: Document) -> int:
    """About as many words as the Markdown page will have, bars of tables included."""
    return sum(_words_in(block) for block in document.blocks)


def _words_in(block: Block) -> int:
    if isinstance(block, Heading):
        return len(block.text.split()) + 1
    if isinstance(block, Paragraph):
        return _words(block.line)
    if isinstance(block, Items):
        return sum(_words(item) + 1 for item in block.items)
    if isinstance(block, Table):
        cells = [cell for row in block.rows for cell in row]
        bars = (len(block.columns) - 1) * (len(block.rows) + 2) + len(block.columns)
        return sum(map(_words, cells)) + len(" ".join(block.columns).split()) + bars
    if isinstance(block, Letter):
        return _words(block.caption) + sum(len(text.split()) + 1 for text in block.lines)
    return _words_in_step(block)


def _words_in_step(step: Step) -> int:
    head = len(f"0. {step.day} {step.title} {step.minutes}".split())
    return head + sum(len(name.split()) + _words(fact) + 1 for name, fact in step.facts)


def _words(line: Line) -> int:
    return len("".join(span.text for span in line).split())
