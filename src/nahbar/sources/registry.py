"""Every source, in the order in which they are asked whether a file is theirs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nahbar.sources import calendar, google, linkedin, mail, outlook, vcard
from nahbar.sources.contract import Source
from nahbar.sources.table import Table

SOURCES: Final[tuple[Source, ...]] = (mail, vcard, calendar, linkedin, google, outlook, Table())
"""Mail first, for a message may hold a card or a meeting; the plain table last, for it takes any table with names."""


def with_headings(headings: Mapping[str, str]) -> tuple[Source, ...]:
    """All sources, and first of all tables with headings that the person has mapped to fields."""
    return (Table(headings), *SOURCES) if headings else SOURCES
