"""`nahbar knowledge check`: hold the data files against docs/knowledge.md, all problems at once."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # imported in `run`, so that the other commands start without them
    from nahbar.core.model.problems import Problem
    from nahbar.knowledge.base import Base


def add_parser(subparsers: Any) -> None:
    """Add `knowledge` with its deeds."""
    parser = subparsers.add_parser("knowledge", help="look after the knowledge base")
    deeds = parser.add_subparsers(dest="deed", required=True)
    check = deeds.add_parser("check", help="hold the data files against docs/knowledge.md")
    check.add_argument("--stale", action="store_true", help="also list venues last seen over a year ago")
    check.add_argument("--data", type=Path, metavar="FOLDER", help="another folder of data files")
    check.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help="the day to check on: today")
    check.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Show every problem; 1 if there is any, 0 with a count of the records if there is none."""
    from nahbar.core.model.errors import InvalidRequestError
    from nahbar.knowledge.base import read_base
    from nahbar.knowledge.cache import DATA
    from nahbar.knowledge.checks import check_all
    from nahbar.knowledge.checks.venues import stale

    folder = args.data or Path(DATA)
    if not folder.is_dir():
        what = f"There is no folder {folder}; --data takes the folder that holds fields/, moves/ and the others."
        raise InvalidRequestError(what)
    base = read_base(folder, args.on or dt.datetime.now().astimezone().date())
    problems = check_all(base)
    _show(stale(base) if args.stale else ())
    _show(problems)
    sys.stdout.write(f"{_count_problems(len(problems)) if problems else _count(base)}\n")
    return 1 if problems else 0


def _show(problems: Iterable[Problem]) -> None:
    for problem in problems:
        sys.stdout.write(f"{problem}\n")


def _count(base: Base) -> str:
    return "no problems: " + ", ".join(f"{len(records)} {kind}" for kind, records in base.records.items())


def _count_problems(number: int) -> str:
    return "1 problem" if number == 1 else f"{number} problems"
