"""The page in a terminal: readable at 80 columns and narrower, and without any colour."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from nahbar.core.model.plan import Plan
from nahbar.render.compose import compose
from nahbar.render.document import Block, Document, Heading, Items, Letter, Paragraph, Step, Table
from nahbar.render.inline import Line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_WIDEST: Final = 84
_NARROWEST: Final = 24
_TABLE_NEEDS: Final = 72
"""Columns below which the rows of a table stand one under the other."""
_STYLES: Final = {"strong": "bold", "faint": "dim"}
_SMALL: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SHARES: Final = {"groups": (4, 2, 6, 5), "people": (4, 2, 8)}


def plan_to_terminal(plan: Plan, width: int | None = None, *, color: bool = False) -> str:
    """The page as lines of at most `width` columns; with `color`, weights and links are shown by the terminal."""
    return document_to_terminal(compose(plan), width or 80, color=color)


def document_to_terminal(document: Document, width: int, *, color: bool) -> str:
    """Blocks in order, an empty line between them."""
    from rich.console import Console

    out = io.StringIO()
    console = Console(
        file=out,
        width=max(_NARROWEST, min(width, _WIDEST)),
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for block in document.blocks:
        _print(console, block)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()).strip("\n") + "\n"


def _print(console: Console, block: Block) -> None:
    if isinstance(block, Heading):
        _print_heading(console, block)
    elif isinstance(block, Paragraph):
        _print_indented(console, _text(block.line), "▌ " if block.role in ("today", "callout") else "")
        if block.role != "opens-list":
            console.print()
    elif isinstance(block, Items):
        _print_items(console, block)
    elif isinstance(block, Table):
        (_print_table if console.width >= _TABLE_NEEDS else _print_stacked)(console, block)
    elif isinstance(block, Letter):
        _print_letter(console, block)
    else:
        _print_step(console, block)


def _text(line: Line) -> Text:
    from rich.text import Text

    text = Text()
    for span in line:
        words = span.text.translate(_SMALL) if span.weight == "mark" else span.text
        style = f"link {span.link}" if span.link.startswith("http") else _STYLES.get(span.weight, "")
        text.append(words, style)
    return text


def _print_heading(console: Console, block: Heading) -> None:
    """Levels are told by a line under them and by space, not by colour."""
    from rich.text import Text

    if block.level <= 2:
        console.print()
    title = Text(block.text, "bold" if block.level != 2 else "bold green")
    lines = title.wrap(console, console.width)
    for text in lines:
        console.print(text)
    if block.level <= 2:
        rule = "═" if block.level == 1 else "─"
        console.print(Text(rule * max(text.cell_len for text in lines), "dim"))
    console.print()


def _print_indented(console: Console, text: Text, first: str, others: str | None = None) -> None:
    """Wrapped text behind a sign; further lines behind the same sign or another of its width."""
    from rich.text import Text

    lines = text.wrap(console, max(8, console.width - len(first)))
    for n, wrapped in enumerate(lines):
        wrapped.rstrip()
        console.print(Text(first if n == 0 or others is None else others).append_text(wrapped), soft_wrap=True)


def _print_items(console: Console, block: Items) -> None:
    for n, item in enumerate(block.items, start=1):
        sign = f"{n}. " if block.numbered else "• "
        _print_indented(console, _text(item), sign, " " * len(sign))
    console.print()


def _print_table(console: Console, block: Table) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as Grid

    grid = Grid(
        box=SIMPLE_HEAD,
        expand=True,
        header_style="dim",
        padding=(0, 1, 0, 0),
        pad_edge=False,
        show_edge=False,
        leading=1,
    )
    shares = _SHARES.get(block.role, (1,) * len(block.columns))
    for column, share in zip(block.columns, shares, strict=False):
        grid.add_column(column, ratio=share, overflow="fold")
    for row in block.rows:
        grid.add_row(*(_text(cell) for cell in row))
    console.print(grid)
    console.print()


def _print_stacked(console: Console, block: Table) -> None:
    from rich.text import Text

    for row in block.rows:
        _print_indented(console, _bold(_text(row[0])), "• ", "  ")
        for column, cell in zip(block.columns[1:], row[1:], strict=True):
            text = _text(cell)
            if text.plain:
                _print_indented(console, Text(f"{column}: ", "dim").append_text(text), "  ")
    console.print()


def _bold(text: Text) -> Text:
    text.stylize("bold")
    return text


def _print_letter(console: Console, block: Letter) -> None:
    from rich.text import Text

    _print_indented(console, _text(block.caption), "")
    for line in block.lines:
        _print_indented(console, Text(line), "  │ ") if line else console.print("  │")
    console.print()


def _print_step(console: Console, block: Step) -> None:
    from rich.text import Text

    _print_indented(console, Text(f"{block.number}. {block.title}", "bold"), "[ ] ", "    ")
    _print_indented(console, Text(f"{block.day} · {block.minutes}", "dim"), "    ")
    for name, fact in block.facts:
        _print_indented(console, Text(f"{name}: " if name else "", "dim").append_text(_text(fact)), "    ")
    console.print()
