"""What tests of people share: a day, files in the words of a page of the manual, and an import that says yes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from nahbar.usecases.export_people import export_json
from nahbar.usecases.finding_people import list_people
from nahbar.usecases.import_people import Asked, ImportRequest, ImportShown, import_people

DAY = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
ME = "jana@nord.example"


def card(name: str, *points: str, uid: str = "", more: str = "") -> str:
    """A vCard: points with an @ are mail, the others phones."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}"]
    lines += [f"EMAIL:{point}" if "@" in point else f"TEL:{point}" for point in points]
    lines += [f"UID:{uid}"] if uid else []
    lines += [more] if more else []
    return "\r\n".join((*lines, "END:VCARD", ""))


def mail(number: int, by: str, to: str, *headers: str) -> str:
    """A message of an mbox that was delivered to ME."""
    day = dt.date(2025, 1, 1) + dt.timedelta(days=number)
    lines = (
        "From x Mon Jan  1 00:00:00 2025", f"From: {by}", f"To: {to}", f"Message-ID: <{number}@x>",
        f"Date: {day.strftime('%a, %d %b %Y')} 10:00:00 +0000", f"Delivered-To: {ME}", "Subject: geheim", *headers,
    )  # fmt: skip
    return "\n".join((*lines, "", "Den Text liest niemand.", "", ""))


def written(folder: Path, name: str, *pieces: str) -> Path:
    """A file in a folder."""
    path = folder / name
    path.write_bytes("".join(pieces).encode())
    return path


def take_in(*paths: Path, dry_run: bool = False, own: bool = True, again: bool = False) -> ImportShown:
    """Import files as somebody who says yes to everything."""
    request = ImportRequest(paths, DAY, "DE", dry_run=dry_run, again=again)
    asked = Asked(
        lambda hints: frozenset(hint.key for hint in hints) if own else frozenset(),
        lambda shown: True,
        lambda stage, done, total: None,
    )
    shown, _ = import_people(request, asked)
    return shown


def names() -> list[str]:
    """Everybody known, by name."""
    return [line.shown for line in list_people(everybody=True).lines]


def followed() -> list[str]:
    """Those ego follows."""
    return [line.shown for line in list_people(everybody=False).lines]


def everything() -> str:
    """The whole store as it would be exported."""
    return "".join(export_json())
