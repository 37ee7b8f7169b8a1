"""The formats by name, each loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from nahbar.core.model.plan import Plan

SUFFIXES: Final = {
    ".md": "markdown",
    ".txt": "markdown",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".ics": "ics",
    ".json": "json",
}
"""File suffix → format."""


def render(plan: Plan, form: str, *, width: int | None = None, color: bool = False) -> str | bytes:
    """The plan in a format: text, or bytes for PDF and calendar; KeyError for a format there is not."""
    if form == "terminal":
        from nahbar.render.terminal import plan_to_terminal

        return plan_to_terminal(plan, width, color=color)
    return FORMATS[form](plan)


def _json(plan: Plan) -> str:
    from nahbar.render.as_json import plan_to_json

    return plan_to_json(plan)


def _markdown(plan: Plan) -> str:
    from nahbar.render.markdown import plan_to_markdown

    return plan_to_markdown(plan)


def _terminal(plan: Plan) -> str:
    from nahbar.render.terminal import plan_to_terminal

    return plan_to_terminal(plan)


def _html(plan: Plan) -> str:
    from nahbar.render.html import plan_to_html

    return plan_to_html(plan)


def _pdf(plan: Plan) -> bytes:
    from nahbar.render.pdf import plan_to_pdf

    return plan_to_pdf(plan)


def _ics(plan: Plan) -> bytes:
    from nahbar.render.ics import plan_to_ics

    return plan_to_ics(plan)


FORMATS: Final[Mapping[str, Callable[[Plan], str | bytes]]] = {
    "terminal": _terminal,
    "markdown": _markdown,
    "html": _html,
    "pdf": _pdf,
    "ics": _ics,
    "json": _json,
}
"""Format → the function that writes it."""
