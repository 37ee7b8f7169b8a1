"""Outlook's contacts as CSV, with German or English headings."""

from __future__ import annotations

from nahbar.sources.outlook.reading import read, recognises

ID = "outlook"

__all__ = ["ID", "read", "recognises"]
