"""`nahbar forget`: erase somebody everywhere."""

from __future__ import annotations

import argparse
from typing import Any

from nahbar.cli import asking
from nahbar.cli.says import say


def add_parser(subparsers: Any) -> None:
    """Add `forget`."""
    add_arguments(subparsers.add_parser("forget", help=say("forget-help"), description=say("forget-help")))


def add_arguments(parser: Any) -> Any:
    """Whom to forget, and whether to ask before."""
    parser.add_argument("name", metavar="NAME", help=say("people-name"))
    parser.add_argument("--yes", action="store_true", help=say("import-yes"))
    parser.set_defaults(run=run)
    return parser


def run(args: argparse.Namespace) -> int:
    """Ask, erase, and say what was erased."""
    asking.open_store()
    from nahbar.usecases.finding_people import everything_on
    from nahbar.usecases.forget_person import forget_person

    held = everything_on(args.name)
    counts = (len(held.records), len(held.touchpoints))
    if not (args.yes or asking.confirmed(say("forget-sure", held.stored.alter.shown, *counts))):
        asking.write(say("import-not-done"))
        return 0
    erased = forget_person(held, asking.region())
    asking.write(
        say(
            "forget-done",
            erased.shown,
            erased.records,
            erased.contact_points,
            erased.affiliations,
            erased.facts,
            erased.touchpoints,
            erased.changes,
        )
    )
    return 0
