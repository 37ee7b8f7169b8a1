"""Google Contacts as CSV, in the form of before and after 2023."""

from __future__ import annotations

from nahbar.sources.google.reading import read, recognises

ID = "google"

__all__ = ["ID", "read", "recognises"]
