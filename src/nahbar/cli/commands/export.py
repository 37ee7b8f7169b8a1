"""`nahbar export`: everything, for other programs or for another machine."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from nahbar.cli import asking
from nahbar.cli.says import say
from nahbar.core.model.errors import OutputError


def add_parser(subparsers: Any) -> None:
    """Add `export`."""
    parser = subparsers.add_parser("export", help=say("export-help"), description=say("export-help"))
    parser.add_argument("--format", choices=("json", "vcard", "csv"), default="json", help=say("export-format"))
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help=say("export-output"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the export piece by piece, to a file for its owner only or to standard output."""
    asking.open_store()
    pieces = _pieces(args.format)
    if args.output is None:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
        return 0
    _write_file(args.output, pieces)
    sys.stderr.write(say("written", args.output) + "\n")
    return 0


def _pieces(form: str) -> Iterable[str]:
    from nahbar.usecases.export_people import export_csv, export_json, export_vcard

    return {"json": export_json, "vcard": export_vcard, "csv": export_csv}[form]()


def _write_file(path: Path, pieces: Iterable[str]) -> None:
    """A broken export replaces no whole one: it is written beside it and then moved."""
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.touch(mode=0o600)
        with beside.open("wb") as file:
            file.writelines(piece.encode("utf-8", "replace") for piece in pieces)
        beside.replace(path)
    except OSError as error:
        raise OutputError("export-failed", str(path), error.strerror) from error
