"""Any other table of people, by headings that are known or that the person maps."""

from __future__ import annotations

from nahbar.sources.table.reading import Table

__all__ = ["Table"]
