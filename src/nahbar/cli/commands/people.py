"""`nahbar people`: the people ego knows, listed, searched, shown and written on."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from nahbar.cli import asking
from nahbar.cli.says import say
from nahbar.core.model.errors import InvalidRequestError
from nahbar.core.model.people import CIRCLES, NO_CIRCLE

if TYPE_CHECKING:  # imported in the deeds, so that the other commands start without them
    from nahbar.core.model.people import Line, StoredAlter
    from nahbar.core.people.by_hand import Edit

_LIMIT = 50


def add_parser(subparsers: Any) -> None:
    """Add `people` with its deeds; without one it lists."""
    parser = subparsers.add_parser("people", help=say("people-help"), description=say("people-help"))
    parser.set_defaults(run=run, deed=_list, all=False, circle="", limit=_LIMIT, format="text")
    deeds = parser.add_subparsers(metavar=say("command"))
    _add_reading(deeds)
    _add_writing(deeds)


def run(args: argparse.Namespace) -> int:
    """Open the store and do the deed."""
    asking.open_store()
    deed: Callable[[argparse.Namespace], None] = args.deed
    deed(args)
    return 0


def _add_reading(deeds: Any) -> None:
    listing = _deed(deeds, "list", _list)
    listing.add_argument("--all", action="store_true", help=say("people-all"))
    listing.add_argument("--circle", choices=CIRCLES, default="", help=say("people-circle"))
    listing.add_argument("--limit", type=int, default=_LIMIT, metavar="N", help=say("people-limit"))
    searching = _deed(deeds, "search", _search)
    searching.add_argument("text", metavar="TEXT")
    searching.add_argument("--limit", type=int, default=20, metavar="N", help=say("people-limit"))
    showing = _deed(deeds, "show", _show)
    showing.add_argument("name", metavar="NAME", help=say("people-name"))
    for each in (listing, searching, showing):
        each.add_argument("--format", choices=("text", "json"), default="text", help=say("import-format"))


def _add_writing(deeds: Any) -> None:
    adding, editing = _deed(deeds, "add", _add), _deed(deeds, "edit", _edit)
    adding.add_argument("name", metavar="NAME")
    editing.add_argument("name", metavar="NAME", help=say("people-name"))
    editing.add_argument("--name", dest="new_name", default="", metavar="NAME", help=say("edit-name"))
    editing.add_argument("--remove", action="append", default=[], metavar="VALUE", help=say("edit-remove"))
    for each in (adding, editing):
        each.add_argument("--email", action="append", default=[], metavar="ADDRESS")
        each.add_argument("--phone", action="append", default=[], metavar="NUMBER")
        each.add_argument("--organisation", default="", metavar="NAME")
        each.add_argument("--title", default="", metavar="TITLE")
        each.add_argument("--note", default="", metavar="TEXT")
        each.add_argument("--birthday", default="", metavar="YYYY-MM-DD")
    circle = _deed(deeds, "circle", _circle)
    circle.add_argument("name", metavar="NAME", help=say("people-name"))
    circle.add_argument("circle", choices=(*CIRCLES, NO_CIRCLE))
    for choice in ("follow", "unfollow"):
        following = _deed(deeds, choice, _follow)
        following.set_defaults(choice="yes" if choice == "follow" else "no")
        following.add_argument("name", metavar="NAME", help=say("people-name"))
    from nahbar.cli.commands import forget

    forget.add_arguments(_deed(deeds, "forget", _list)).set_defaults(run=forget.run)


def _deed(deeds: Any, name: str, deed: Callable[[argparse.Namespace], None]) -> Any:
    parser = deeds.add_parser(name, help=say(f"people-{name}-help"), description=say(f"people-{name}-help"))
    parser.set_defaults(deed=deed)
    return parser


def _list(args: argparse.Namespace) -> None:
    from nahbar.usecases.finding_people import list_people

    found = list_people(everybody=args.all, circle=args.circle, limit=args.limit)
    _put_lines(found.lines, args.format)
    if args.format == "text":
        asking.write(say("people-count", len(found.lines), found.followed, found.known))


def _search(args: argparse.Namespace) -> None:
    from nahbar.usecases.finding_people import search_people

    found = search_people(args.text, args.limit)
    _put_lines(found, args.format)
    if not found and args.format == "text":
        asking.write(say("people-none", args.text))


def _put_lines(lines: Iterable[Line], form: str) -> None:
    from nahbar.core.people.written import plain

    if form == "json":
        asking.write(json.dumps([plain(line) for line in lines], ensure_ascii=False, indent=1))
        return
    for line in lines:
        day = line.last_at.date().isoformat() if line.last_at else ""
        parts = (line.id[:8], line.shown, line.organisation, line.circle, day)
        asking.write("  ".join(part for part in parts if part))


def _show(args: argparse.Namespace) -> None:
    from nahbar.core.people.written import plain
    from nahbar.usecases.finding_people import show_person

    stored = show_person(args.name)
    if args.format == "json":
        asking.write(json.dumps(plain(stored), ensure_ascii=False, indent=1))
    else:
        put_person(stored)


def put_person(stored: StoredAlter) -> None:
    """What is known of an alter, a line for each value."""
    alter, contact = stored.alter, stored.contact
    asking.write(f"{alter.shown}  ({alter.id[:8]})")
    for each in alter.affiliations:
        asking.write("  " + ", ".join(part for part in (each.title, each.organisation, each.unit) if part))
    for point in alter.contact_points:
        asking.write(f"  {say('kind-' + point.kind)}: {point.value}")
    for fact in alter.facts:
        asking.write(f"  {say('fact-' + fact.what)}: {fact.value}")
    if alter.circle:
        asking.write(f"  {say('person-circle')}: {alter.circle}")
    if contact.last_at:
        day = contact.last_at.date().isoformat()
        asking.write("  " + say("person-contact", day, contact.received, contact.sent, contact.together))
    asking.write("  " + say("person-followed" if stored.followed else "person-not-followed"))


def _add(args: argparse.Namespace) -> None:
    from nahbar.usecases.edit_people import add_person

    put_person(add_person(_edit_of(args, args.name), asking.now(), asking.region()))


def _edit(args: argparse.Namespace) -> None:
    _write_on(args, _edit_of(args, args.new_name), "edit")


def _circle(args: argparse.Namespace) -> None:
    from nahbar.core.people.by_hand import Edit

    _write_on(args, Edit(circle=args.circle), "circle")


def _follow(args: argparse.Namespace) -> None:
    from nahbar.core.people.by_hand import Edit

    _write_on(args, Edit(follow=args.choice), "follow")


def _write_on(args: argparse.Namespace, edit: Edit, deed: str) -> None:
    from nahbar.usecases.edit_people import edit_person

    put_person(edit_person(args.name, edit, asking.now(), asking.region(), deed))


def _edit_of(args: argparse.Namespace, name: str) -> Edit:
    from nahbar.core.model.records import ContactPoint
    from nahbar.core.people.by_hand import Edit

    points = [ContactPoint("email", value.strip().lower()) for value in args.email]
    points += [ContactPoint("phone", value.strip()) for value in args.phone]
    removed = tuple(getattr(args, "remove", ()))
    birthday = _birthday(args.birthday)
    return Edit(name, tuple(points), args.organisation, args.title, args.note, birthday, remove=removed)


def _birthday(text: str) -> Any:
    import datetime as dt

    from nahbar.core.model.records import PartialDate

    if not text:
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError as error:
        raise InvalidRequestError("edit-birthday", text) from error
    return PartialDate(day.year, day.month, day.day)
