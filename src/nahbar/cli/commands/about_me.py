"""`nahbar about-me`: everything held on one person, so that a request for information can be answered."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from nahbar.cli import asking
from nahbar.cli.commands.people import put_person
from nahbar.cli.says import say

if TYPE_CHECKING:
    from nahbar.usecases.finding_people import PersonHeld


def add_parser(subparsers: Any) -> None:
    """Add `about-me`."""
    parser = subparsers.add_parser("about-me", help=say("about-me-help"), description=say("about-me-help"))
    parser.add_argument("name", metavar="NAME", help=say("people-name"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("import-format"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print everything with its sources."""
    asking.open_store()
    from nahbar.core.people.written import plain
    from nahbar.usecases.finding_people import everything_on

    held = everything_on(args.name)
    if args.format == "json":
        asking.write(json.dumps(plain(held), ensure_ascii=False, indent=1))
    else:
        _put(held)
    return 0


def _put(held: PersonHeld) -> None:
    from nahbar.core.people.written import plain

    put_person(held.stored)
    asking.write("\n" + say("about-records", len(held.records)))
    for record in held.records:
        where = str(record.record.origin) or say(f"source-{record.source}")
        content = {name: value for name, value in plain(record.record).items() if name not in ("origin", "key")}
        asking.write(f"  {record.source}  {where}\n    {json.dumps(content, ensure_ascii=False)}")
        if record.choice.at:
            asking.write(f"    {json.dumps(plain(record.choice), ensure_ascii=False)}")
    asking.write("\n" + say("about-touchpoints", len(held.touchpoints)))
    for each in held.touchpoints:
        when = each.at.isoformat(timespec="minutes")
        asking.write(f"  {when}  {each.channel}  {say('direction-' + each.direction)}  {each.took_part}  {each.origin}")
