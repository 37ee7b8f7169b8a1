"""`nahbar undo`: take back what was done last."""

from __future__ import annotations

import argparse
from typing import Any

from nahbar.cli import asking
from nahbar.cli.says import say

_SHOWN = 20


def add_parser(subparsers: Any) -> None:
    """Add `undo`."""
    parser = subparsers.add_parser("undo", help=say("undo-help"), description=say("undo-help"))
    parser.add_argument("number", nargs="?", type=int, metavar="NUMBER", help=say("undo-number"))
    parser.add_argument("--list", action="store_true", help=say("undo-list"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Take a deed back, or list what can be taken back."""
    asking.open_store()
    from nahbar.usecases.undo import last_deeds, undo

    if args.list:
        for deed in last_deeds(_SHOWN):
            asking.write(f"{deed.number}  {deed.at.date().isoformat()}  {say('deed-' + deed.deed)}: {deed.shown}")
        return 0
    taken_back = undo(args.number, asking.now(), asking.region())
    asking.write(say("undone", say(f"deed-{taken_back.deed}"), taken_back.shown))
    return 0
