"""Open the store for a command."""

from __future__ import annotations

from nahbar.store.opening import close_store, open_store

__all__ = ["close_store", "open_store"]
