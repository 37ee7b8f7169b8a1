"""Lists in pieces, for a query holds only so many values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

T = TypeVar("T")
MOST: Final = 800
"""Values in one query; SQLite as Debian builds it takes many more, others 999."""


def chunks(values: Iterable[T], size: int = MOST) -> Iterator[list[T]]:
    """The values in lists of at most `size`."""
    rest = iter(values)
    while piece := list(islice(rest, size)):
        yield piece
