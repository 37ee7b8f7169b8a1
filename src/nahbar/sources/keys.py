"""Keys for records that bring none: the same content, the same key."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def key_of(parts: Iterable[str]) -> str:
    """A short name for a row by its content."""
    return key_of_bytes("\x1f".join(parts).encode("utf-8", "replace"))


def key_of_bytes(content: bytes) -> str:
    """A short name for a piece of a file by its bytes."""
    return hashlib.sha256(content).hexdigest()[:32]
