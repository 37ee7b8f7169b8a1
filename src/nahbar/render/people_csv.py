"""People as a table for a spreadsheet; no cell is taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from nahbar.core.model.people import Alter, Contact

HEADINGS: Final = (
    "name", "given name", "family name", "e-mail", "phone", "profile", "address", "organisation", "title", "birthday",
    "groups", "note", "circle", "last contact", "id",
)  # fmt: skip
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def people_to_csv(people: Iterable[tuple[Alter, Contact]]) -> Iterator[str]:
    """A heading and a row for each alter."""
    yield _line(HEADINGS)
    for alter, contact in people:
        yield _line(_cells(alter, contact))


def harmless(cell: str) -> str:
    """A cell that no spreadsheet computes: an apostrophe before whatever begins like a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([harmless(cell.replace("\x00", "")) for cell in cells])
    return out.getvalue()


def _cells(alter: Alter, contact: Contact) -> tuple[str, ...]:
    now = next((each for each in alter.affiliations if each.ends_on is None), None)
    return (
        alter.shown,
        alter.name.given,
        alter.name.family,
        *(_joined(point.value for point in alter.contact_points if point.kind == kind) for kind in _KINDS),
        now.organisation if now else "",
        now.title if now else "",
        *(_joined(fact.value for fact in alter.facts if fact.what == what) for what in ("birthday", "group", "note")),
        alter.circle,
        contact.last_at.date().isoformat() if contact.last_at else "",
        alter.id,
    )


_KINDS: Final = ("email", "phone", "profile", "address")


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)
