"""Parts 1 and 2: who is there, who is missing, whom to get to know."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.model.plan import Gap, PlanCircle, TargetGroup
from nahbar.render.document import Block, Heading, Items, Paragraph, Table
from nahbar.render.inline import Line, faint, line, quoted, sentence, strong, tidy
from nahbar.render.page import Page


def network_analysis(page: Page) -> Iterator[Block]:
    """Part 1: the circles, the gaps with the steps that close them, bridges and old ties."""
    part, labels, detail = page.plan.network_analysis, page.labels, page.detail
    yield Heading(labels("part-network_analysis"), id="network_analysis")
    yield Paragraph(line(sentence(part.summary)))
    yield Items(tuple(_circle(page, circle) for circle in part.circles[: detail.circles]))
    if part.gaps[: detail.gaps]:
        yield Items(tuple(_gap(page, gap) for gap in part.gaps[: detail.gaps]))
    found = (("bridges", part.bridges), ("dormant", part.dormant))
    for label, texts in found:
        if texts[: detail.bridges]:
            yield Paragraph(page.named(label, " ".join(sentence(text) for text in texts[: detail.bridges])))


def _circle(page: Page, circle: PlanCircle) -> Line:
    """Who they are and what they could mean; a number is told with what it rests on, and only where there is one."""
    basis = page.labels.word("basis", circle.basis)
    number = f" ({circle.contacts}, {basis})" if circle.basis == "measured" else ""
    name = tidy(circle.name).rstrip(".")
    told = page.labels("perhaps", circle=name) if circle.basis == "estimated" else name
    return line(strong(f"{told}{number}:"), f" {sentence(circle.potential)}")


def _gap(page: Page, gap: Gap) -> Line:
    closing = _closing(page, gap)
    head = f"{tidy(gap.gap).rstrip('.')} ({closing})." if closing else sentence(gap.gap)
    return line(strong(head), f" {sentence(gap.why)}") if page.detail.gap_reasons else line(head)


def _closing(page: Page, gap: Gap) -> str:
    """ "Schritte 3, 7": the steps that close a gap."""
    numbers = [str(number) for number in map(page.number, gap.closed_by) if number]
    if not numbers:
        return ""
    return page.labels("closed-by" if len(numbers) == 1 else "closed-by-many", numbers=", ".join(numbers))


def target_groups(page: Page) -> Iterator[Block]:
    """Part 2: a few groups with number, reason and place; the second row in one line."""
    part, labels = page.plan.target_groups, page.labels
    yield Heading(labels("part-target_groups"), id="target_groups")
    if part.wanted:
        said = ", ".join(quoted(words, page.plan.language) for words in part.wanted)
        leads = labels("way-there" if part.is_named else "way-guessed")
        yield Paragraph(page.named("own-words", f"{said}. {leads}"))
    columns = (labels("who"), labels("how-many"), labels("why"), labels("where"))
    shown = len(columns) if page.detail.places else len(columns) - 1
    rows = tuple(_group(page, group)[:shown] for group in part.primary[: page.detail.groups])
    yield Table(columns[:shown], rows, "groups" if shown == len(columns) else "people")
    if page.detail.hints:
        yield Paragraph(line(faint(labels("horizon", weeks=part.horizon_weeks))), "fine")
    later = ", ".join(f"{tidy(group.who)} ({group.count})" for group in part.secondary[: page.detail.later_groups])
    if later:
        yield Paragraph(page.named("later", f"{later}."))


def _group(page: Page, group: TargetGroup) -> tuple[Line, ...]:
    people = f" ({', '.join(tidy(name) for name in group.people)})" if group.people else ""
    where = "; ".join(tidy(place) for place in group.where[: page.detail.places])
    return line(tidy(group.who) + people), line(str(group.count)), line(group.why), line(where)
