"""The page as one HTML file that needs nothing else: no font, no script, no picture from elsewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from nahbar.core.model.frozen import frozen
from nahbar.core.model.plan import Plan
from nahbar.render.compose import compose
from nahbar.render.document import Block, Document, Heading
from nahbar.render.fingerprint import fingerprint
from nahbar.render.labels import labels_of

if TYPE_CHECKING:
    from jinja2 import Template


@frozen
class Section:
    """A heading of the second level with what stands under it."""

    heading: Heading
    blocks: tuple[Block, ...]


def plan_to_html(plan: Plan) -> str:
    """The whole page; the same plan gives the same bytes."""
    document = compose(plan)
    opening, sections = split_up(document)
    style, script = _asset("plan.css"), _asset("plan.js")
    return _template().render(
        document=document,
        opening=opening,
        sections=sections,
        labels=labels_of(plan),
        plan_id=fingerprint(plan),
        style=style,
        script=script,
        allowed=_allowed(style, script),
    )


def split_up(document: Document) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """What stands before the first section, and the sections."""
    starts = [n for n, block in enumerate(document.blocks) if isinstance(block, Heading) and block.level == 2]
    ends = (*starts[1:], len(document.blocks))
    sections: list[Section] = []
    for start, end in zip(starts, ends, strict=True):
        heading = document.blocks[start]
        if isinstance(heading, Heading):
            sections.append(Section(heading, document.blocks[start + 1 : end]))
    return document.blocks[: starts[0] if starts else None], tuple(sections)


def paragraphs(text: str) -> list[list[str]]:
    """The lines of a message by paragraph."""
    return [part.split("\n") for part in re.split(r"\n{2,}", text) if part.strip()]


def _allowed(style: str, script: str) -> str:
    """The page may use its own style and script; nothing is fetched, nothing is sent."""
    own = f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    """The hash by which the page allows its own style and script, and nothing else."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _asset(name: str) -> str:
    return files("nahbar.render").joinpath("templates", name).read_text("utf-8")


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["kind"] = lambda block: type(block).__name__
    environment.filters["paragraphs"] = paragraphs
    return environment.from_string(_asset("plan.html.j2"))
