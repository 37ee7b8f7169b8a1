"""The data that LinkedIn gives out: connections, messages, invitations, and what it holds of ego."""

from __future__ import annotations

from nahbar.sources.linkedin.reading import read, recognises

ID = "linkedin"

__all__ = ["ID", "read", "recognises"]
