"""A value that was read, together with the words it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from nahbar.core.model.profile import Span

T = TypeVar("T")


@dataclass(frozen=True)
class Found(Generic[T]):
    """A value and the stretches of text that say it."""

    value: T
    spans: tuple[Span, ...]
