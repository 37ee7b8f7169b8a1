"""`nahbar plan`: from a person's own words to a plan."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from pathlib import Path
from typing import Any

from nahbar.cli.says import say
from nahbar.core.model.errors import InvalidRequestError, OutputError
from nahbar.core.model.vocabulary import LANGUAGES, MODES

FORMATS = ("terminal", "markdown", "html", "pdf", "ics", "json")
_MOST_BYTES = 1_000_000
_YEARS = range(1900, 9991)


def add_parser(subparsers: Any) -> None:
    """Add `plan` with everything the plan contract names."""
    parser = subparsers.add_parser("plan", help=say("plan-help"), description=say("plan-help"))
    parser.add_argument("text", nargs="?", metavar="TEXT", help=say("plan-text"))
    parser.add_argument("--file", metavar="PATH", help=say("plan-file"))
    parser.add_argument("--language", choices=("auto", *LANGUAGES), default="auto", help=say("plan-language"))
    modes = ("auto", *(mode.replace("_", "-") for mode in MODES))
    parser.add_argument("--mode", choices=modes, default="auto", help=say("plan-mode"))
    parser.add_argument("--start", metavar="YYYY-MM-DD", help=say("plan-start"))
    parser.add_argument("--hours", type=float, metavar="FLOAT", help=say("plan-hours"))
    parser.add_argument("--address", choices=("auto", "du", "sie"), default="auto", help=say("plan-address"))
    parser.add_argument("--format", choices=FORMATS, help=say("plan-format"))
    parser.add_argument("--output", type=Path, metavar="PATH", help=say("plan-output"))
    parser.add_argument("--no-contacts", action="store_true", help=say("plan-contacts"))
    parser.add_argument("--llm", action=argparse.BooleanOptionalAction, default=False, help=say("plan-llm"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make the plan and put it out; 0."""
    from nahbar.usecases.make_plan import PlanRequest, plan_from_words

    if args.llm:
        raise InvalidRequestError("request-llm")
    form = _format(args)
    request = PlanRequest(
        text=_words(args),
        starts_on=_start(args.start),
        language=_chosen(args.language),
        mode=_chosen(args.mode.replace("-", "_")),
        hours=args.hours,
        address=_chosen(args.address),
    )
    _put_out(plan_from_words(request), form, args.output)
    _tell_of_faulty_knowledge()
    return 0


def _chosen(value: str) -> Any:
    return None if value == "auto" else value


def _words(args: argparse.Namespace) -> str:
    """The person's words, from the call, a file or a pipe; bytes that are no UTF-8 show as such later on."""
    if args.text is not None and args.file is not None:
        raise InvalidRequestError("request-both")
    if args.text is not None:
        return str(args.text)
    if args.file and args.file != "-":
        return _read_file(args.file)
    if args.file is None and sys.stdin.isatty():
        raise InvalidRequestError("request-none")
    return _decoded(sys.stdin.buffer.read(_MOST_BYTES))


def _read_file(path: str) -> str:
    try:
        with Path(path).open("rb") as file:
            return _decoded(file.read(_MOST_BYTES))
    except OSError as error:
        raise InvalidRequestError("request-file", path, error.strerror) from error


def _decoded(raw: bytes) -> str:
    """Text from bytes: UTF-8, or what a byte-order mark says."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    return raw.decode("utf-8-sig", errors="replace")


def _start(value: str | None) -> dt.date:
    if value is None:
        return dt.datetime.now().astimezone().date()
    try:
        day = dt.date.fromisoformat(value)
    except ValueError as error:
        raise InvalidRequestError("request-start", value) from error
    if day.year not in _YEARS:
        raise InvalidRequestError("request-start-far")
    return day


def _format(args: argparse.Namespace) -> str:
    """The format that was asked for, else the one of the file's suffix, else what suits the place."""
    if args.format:
        chosen = str(args.format)
    elif args.output:
        from nahbar.render.formats import SUFFIXES

        chosen = SUFFIXES.get(args.output.suffix.lower(), "")
        if not chosen:
            raise InvalidRequestError("request-suffix", args.output.name)
    else:
        chosen = "terminal" if sys.stdout.isatty() else "markdown"
    if chosen == "pdf" and args.output is None and sys.stdout.isatty():
        raise InvalidRequestError("request-pdf-tty")
    return chosen


def _put_out(plan: Any, form: str, output: Path | None) -> None:
    from nahbar.render.formats import render

    content = render(plan, form, width=_width(), color=_has_color()) if form == "terminal" else render(plan, form)
    raw = content if isinstance(content, bytes) else content.encode()
    if output is None:
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    try:
        output.write_bytes(raw)
    except OSError as error:
        raise OutputError("output-failed", str(output), error.strerror) from error
    sys.stderr.write(say("written", output) + "\n")


def _has_color() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _width() -> int:
    import shutil

    return shutil.get_terminal_size((80, 24)).columns


def _tell_of_faulty_knowledge() -> None:
    from nahbar.knowledge.load import left_out

    faulty = left_out()
    if faulty:
        sys.stderr.write(say("left-out", len(faulty)) + "\n")
