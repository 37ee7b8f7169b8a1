"""The page as Markdown: pleasant to read as it stands, and right when it is typeset."""

from __future__ import annotations

import re
from typing import Final

from nahbar.core.model.plan import Plan
from nahbar.render.compose import compose
from nahbar.render.document import Block, Document, Heading, Items, Letter, Paragraph, Step, Table
from nahbar.render.inline import Line, Span

_SIGNS: Final = re.compile(r"[\\`*|]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)|\](?=[(\[])|(?<!\w)_|_(?!\w)")
_OPENS_BLOCK: Final = re.compile(r"^(?:([#>=+-])|(\d{1,9})([.)])(?=\s|$)|(\[)(?=[ xX]\]|[^\]]*\]:))")
_SMALL: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def plan_to_markdown(plan: Plan) -> str:
    """The plan a person reads, 700 to 1,500 words."""
    return document_to_markdown(compose(plan))


def document_to_markdown(document: Document) -> str:
    """Blocks in order, an empty line between them."""
    return "\n\n".join(_block(block) for block in document.blocks) + "\n"


def escape(text: str) -> str:
    """Words that stay words: no sign of theirs becomes markup inside a line."""
    return _SIGNS.sub(r"\\\g<0>", text)


def _at_start(text: str) -> str:
    """The same at the start of a block, where a dash or a number would open a list."""
    return _OPENS_BLOCK.sub(
        lambda match: f"\\{match[1] or match[4]}" if not match[2] else f"{match[2]}\\{match[3]}", text
    )


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape(block.text)}"
    if isinstance(block, Paragraph):
        return _at_start(_line(block.line))
    if isinstance(block, Items):
        return _items(block)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Letter):
        return _letter(block)
    return _step(block)


def _line(line: Line) -> str:
    return "".join(_span(span) for span in line)


def _span(span: Span) -> str:
    if span.weight == "mark":
        return span.text.translate(_SMALL)
    words = escape(span.text)
    if span.link.startswith("http"):
        return f"[{words.replace('[', chr(92) + '[')}]({span.link.replace('(', '%28').replace(')', '%29')})"
    return f"**{words.strip()}**" if span.weight == "strong" and words.strip() else words


def _items(block: Items) -> str:
    signs = (f"{n}." if block.numbered else "-" for n in range(1, len(block.items) + 1))
    return "\n".join(f"{sign} {_at_start(_line(item))}" for sign, item in zip(signs, block.items, strict=True))


def _table(block: Table) -> str:
    head = " | ".join(escape(column) for column in block.columns)
    rule = " | ".join(["---"] * len(block.columns))
    rows = (" | ".join(_line(cell) for cell in row) for row in block.rows)
    return "\n".join((head, rule, *(_at_start(row.rstrip() if row.strip() else row) for row in rows)))


def _letter(block: Letter) -> str:
    """A block quote; the lines of a paragraph keep their breaks by two spaces."""
    quoted: list[str] = []
    for text, following in zip(block.lines, (*block.lines[1:], ""), strict=True):
        quoted.append(f"> {_at_start(escape(text))}{'  ' if text and following else ''}".rstrip("\n") if text else ">")
    return f"{_line(block.caption)}\n\n" + "\n".join(quoted)


def _step(block: Step) -> str:
    head = f"**{block.number}. {escape(block.day)}: {escape(block.title)}** ({escape(block.minutes)})"
    return "\n".join((head, *(_fact(name, fact) for name, fact in block.facts)))


def _fact(name: str, fact: Line) -> str:
    return f"- {escape(name)}: {_line(fact)}" if name else f"- {_at_start(_line(fact))}"
