"""A value that was read, together with the words it came from."""

from __future__ import annotations

from typing import Generic, TypeVar

from nahbar.core.model.frozen import frozen
from nahbar.core.model.profile import Span

T = TypeVar("T")


@frozen
class Found(Generic[T]):
    """A value and the stretches of text that say it."""

    value: T
    spans: tuple[Span, ...]
