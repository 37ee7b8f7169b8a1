"""Connections as people; profile, positions and addresses as what the export says of ego."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import ContactPoint, Name, Origin, OwnRecord, PersonRecord, Role
from nahbar.sources.contract import problem
from nahbar.sources.dates import as_date, read_date
from nahbar.sources.keys import key_of
from nahbar.sources.linkedin.headings import Cells
from nahbar.sources.points import point, profile_of
from nahbar.sources.text import one_line


def connection(cells: Cells, origin: Origin) -> PersonRecord | Problem:
    """Somebody ego is connected with."""
    name = _name(cells)
    address = profile_of(cells.get("url", ""))
    if not name.full and not address:
        return problem("nameless", origin, "this row names nobody", "LinkedIn leaves such rows for closed accounts")
    points = [ContactPoint("profile", address, "linkedin")] if address else []
    email = point("email", cells.get("email address", ""))
    title, company = one_line(cells.get("position", "")), one_line(cells.get("company", ""))
    return PersonRecord(
        origin,
        address or key_of(cells.values()),
        name,
        (*points, email) if email else tuple(points),
        (Role(company, title),) if company or title else (),
        known_since=as_date(read_date(cells.get("connected on", ""), month_first=True)),
        left_out=("email",) if cells.get("email address") and email is None else (),
    )


def _name(cells: Cells) -> Name:
    given, family = one_line(cells.get("first name", "")), one_line(cells.get("last name", ""))
    former = one_line(cells.get("maiden name", ""))
    return Name(f"{given} {family}".strip(), given, family, former=former)


def profile(cells: Cells, origin: Origin) -> OwnRecord:
    """Who ego is on LinkedIn."""
    headline = one_line(cells.get("headline", ""))
    roles = (Role(title=headline),) if headline else ()
    return OwnRecord(origin, key_of(cells.values()), "profile", _name(cells), tuple(_websites(cells)), roles)


def _websites(cells: Cells) -> Iterator[ContactPoint]:
    """One address a line or with commas between, sometimes as [LABEL:address]."""
    for word in cells.get("websites", "").replace(",", " ").split():
        address = word.strip("[]")
        one = point("url", address[address.find("http") :] if "http" in address else address)
        if one is not None and "." in one.value:
            yield one


def position(cells: Cells, origin: Origin) -> OwnRecord:
    """What ego does or did where."""
    company, title = (one_line(cells.get(heading, "")) for heading in ("company name", "title"))
    starts_on, ends_on = (read_date(cells.get(heading, "")) for heading in ("started on", "finished on"))
    role = Role(company, title, starts_on=starts_on, ends_on=ends_on)
    return OwnRecord(origin, key_of(cells.values()), "profile", roles=(role,))


def own_address(cells: Cells, origin: Origin) -> OwnRecord | Problem:
    """An e-mail address of ego."""
    return _own("email", cells.get("email address", ""), origin)


def own_phone(cells: Cells, origin: Origin) -> OwnRecord | Problem:
    """A phone of ego."""
    return _own("phone", cells.get("number", ""), origin)


def _own(kind: str, written: str, origin: Origin) -> OwnRecord | Problem:
    one = point(kind, written)
    if one is None:
        return problem("broken-row", origin, "this row holds no address")
    return OwnRecord(origin, key_of((one.kind, one.value)), "profile", contact_points=(one,))
