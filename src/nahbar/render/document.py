"""What stands on the page, whatever it is written on: a few kinds of block in reading order."""

from __future__ import annotations

from nahbar.core.model.frozen import frozen
from nahbar.render.inline import Line


@frozen
class Heading:
    """The title of a stretch; level 1 only once."""

    text: str
    level: int = 2
    id: str = ""


@frozen
class Paragraph:
    """A paragraph; its role is plain, lead (the insight) or fine (what may be passed over)."""

    line: Line
    role: str = ""


@frozen
class Items:
    """A list; `numbered` where the order matters, with a name for its items where they are led to."""

    items: tuple[Line, ...]
    numbered: bool = False
    name: str = ""


@frozen
class Table:
    """Rows under column names; the first cell names its row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    role: str = ""
    """What the columns hold, for the writers that set widths: groups (with where they are) or people."""


@frozen
class Letter:
    """A message one could send, with what it is for."""

    caption: Line
    lines: tuple[str, ...]
    id: str = ""
    language: str = ""


@frozen
class Step:
    """An action in detail: when, what, how long, and its facts by name."""

    id: str
    number: int
    day: str
    iso: str
    title: str
    minutes: str
    facts: tuple[tuple[str, Line], ...]
    mark: str
    """What a tick box says to somebody who cannot see it."""


Block = Heading | Paragraph | Items | Table | Letter | Step


@frozen
class Document:
    """A page with its title and language."""

    title: str
    subtitle: str
    language: str
    blocks: tuple[Block, ...]
