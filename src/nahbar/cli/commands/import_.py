"""`nahbar import`: people and touchpoints from files."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nahbar.cli import asking
from nahbar.cli.progress import Bar
from nahbar.cli.says import say
from nahbar.cli.says_problems import worded
from nahbar.core.model.errors import InvalidRequestError

if TYPE_CHECKING:  # imported in `run`, so that the other commands start without them
    from nahbar.core.importing.own import OwnHint
    from nahbar.usecases.import_people import ImportShown

_NOT_ALL = 1


def add_parser(subparsers: Any) -> None:
    """Add `import`."""
    parser = subparsers.add_parser("import", help=say("import-help"), description=say("import-help"))
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=say("import-paths"))
    parser.add_argument("--dry-run", action="store_true", help=say("import-dry-run"))
    parser.add_argument("--yes", action="store_true", help=say("import-yes"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("import-format"))
    parser.add_argument("--report", type=Path, metavar="FILE", help=say("import-report"))
    parser.add_argument("--again", action="store_true", help=say("import-again"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Import; 0 everything was taken, 1 some was not."""
    missing = [str(path) for path in args.paths if not path.exists()]
    if missing:
        raise InvalidRequestError("import-missing", ", ".join(missing))
    asking.open_store()
    from nahbar.usecases.restore_people import is_export

    if len(args.paths) == 1 and is_export(args.paths[0]):
        return _restore(args)
    return _import(args)


def _import(args: argparse.Namespace) -> int:
    from nahbar.usecases.import_people import Asked, ImportRequest, import_people

    request = ImportRequest(
        tuple(args.paths), asking.now(), asking.region(), args.report, args.dry_run, args.again, worded
    )
    bar = Bar()

    def own(hints: tuple[OwnHint, ...]) -> frozenset[str]:
        bar.pause()
        return _own(hints, args)

    def go_ahead(shown: ImportShown) -> bool:
        bar.pause()
        return _go_ahead(shown, args)

    try:
        shown, done = import_people(request, Asked(own, go_ahead, bar.tell))
    finally:
        bar.pause()
    _show_end(shown, args, done=done)
    return _NOT_ALL if shown.not_taken else 0


def _restore(args: argparse.Namespace) -> int:
    from nahbar.usecases.restore_people import restore_people

    path, region = args.paths[0], asking.region()
    found = restore_people(path, region, dry_run=True)
    numbers = (found.records, found.records_new, found.touchpoints, found.touchpoints_new)
    if args.format == "text":
        asking.write(say("restore-shown", *numbers))
    if not args.dry_run and (args.yes or asking.confirmed(say("import-sure"))):
        restore_people(path, region)
        if args.format == "text":
            asking.write(say("import-done"))
    if args.format == "json":
        names = ("records", "records_new", "touchpoints", "touchpoints_new")
        asking.write(json.dumps(dict(zip(names, numbers, strict=True))))
    return 0


def _own(hints: tuple[OwnHint, ...], args: argparse.Namespace) -> frozenset[str]:
    """The addresses that are ego's: those found, after a yes where somebody can be asked."""
    if args.yes or args.dry_run:
        return frozenset(hint.key for hint in hints)
    mine = []
    for hint in hints:
        kind, _, value = hint.key.partition(":")
        if asking.confirmed(say("import-own", asking.printable(value), say(f"own-{hint.sign}", hint.times), kind)):
            mine.append(hint.key)
    return frozenset(mine)


def _go_ahead(shown: ImportShown, args: argparse.Namespace) -> bool:
    if args.yes:
        return True
    if args.format == "text":
        _show(shown)
    return asking.confirmed(say("import-sure"))


def _show_end(shown: ImportShown, args: argparse.Namespace, *, done: bool) -> None:
    if args.format == "json":
        asking.write(json.dumps(_as_json(shown, done=done), ensure_ascii=False, indent=1))
        return
    if args.yes or args.dry_run:
        _show(shown)
    asking.write(say("import-done" if done else "import-not-done"))
    _show_examples(shown, args.report)


def _show(shown: ImportShown) -> None:
    if shown.resumed:
        asking.write(say("import-resumed"))
    asking.write(say("import-people", shown.new, shown.changed, shown.merged, shown.untouched))
    counts = shown.touchpoints
    asking.write(say("import-touchpoints", counts.new, counts.changed, counts.untouched))
    if shown.questions:
        asking.write(say("import-questions", shown.questions))
    for code, times in shown.not_taken.items():
        asking.write(say("import-not-taken", times, say(f"why-{code}") if _is_known(code) else code))


def _is_known(code: str) -> bool:
    return say(f"why-{code}") != f"why-{code}"


def _show_examples(shown: ImportShown, report: Path | None) -> None:
    for problem in shown.examples:
        sys.stderr.write(f"{asking.printable(str(worded(problem)))}\n")
    more = sum(shown.not_taken.values()) - len(shown.examples)
    if report:
        sys.stderr.write(say("import-reported", report) + "\n")
    elif more > 0:
        sys.stderr.write(say("import-more", more) + "\n")


def _as_json(shown: ImportShown, *, done: bool) -> dict[str, Any]:
    counts = shown.touchpoints
    return {
        "done": done,
        "people": {"new": shown.new, "changed": shown.changed, "merged": shown.merged, "untouched": shown.untouched},
        "touchpoints": {"new": counts.new, "changed": counts.changed, "untouched": counts.untouched},
        "questions": shown.questions,
        "own_addresses": list(shown.own),
        "not_taken": shown.not_taken,
    }
