"""`nahbar check-message`: what the receiver of a message would stumble over, and what would be better."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from nahbar.cli.says import say
from nahbar.core.model.errors import InvalidRequestError
from nahbar.core.model.vocabulary import LANGUAGES

if TYPE_CHECKING:  # imported in `run`, so that the other commands start without them
    from nahbar.core.model.plan import FindingInMessage
    from nahbar.usecases.check_message import MessageChecked

_MOST_BYTES = 200_000


def add_parser(subparsers: Any) -> None:
    """Add `check-message`."""
    parser = subparsers.add_parser("check-message", help=say("check-help"), description=say("check-help"))
    parser.add_argument("text", nargs="?", metavar="TEXT", help=say("check-text"))
    parser.add_argument("--file", metavar="PATH", help=say("check-file"))
    parser.add_argument("--language", choices=("auto", *LANGUAGES), default="auto", help=say("check-language"))
    parser.add_argument("--first", action="store_true", help=say("check-first"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("check-format"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Show every finding with its words and a better way; 0 if there is none, 1 if there is."""
    from nahbar.usecases.check_message import MessageRequest, check_words

    language = None if args.language == "auto" else args.language
    text = _words(args)
    checked = check_words(MessageRequest(text, language, args.first))
    if args.format == "json":
        sys.stdout.write(_as_json(checked))
    elif sys.stdout.isatty():
        _show_in_color(text, checked)
    else:
        sys.stdout.write(_as_text(checked))
    return 1 if checked.authenticity.findings else 0


def _words(args: argparse.Namespace) -> str:
    if args.text is not None and args.file is not None:
        raise InvalidRequestError("request-both")
    if args.text is not None:
        return str(args.text)
    if args.file and args.file != "-":
        try:
            with open(args.file, "rb") as file:  # noqa: PTH123  (pathlib would cost a tenth of the start-up)
                return file.read(_MOST_BYTES).decode("utf-8-sig", errors="replace")
        except OSError as error:
            raise InvalidRequestError("request-file", args.file, error.strerror) from error
    if args.file is None and sys.stdin.isatty():
        raise InvalidRequestError("check-none")
    return sys.stdin.buffer.read(_MOST_BYTES).decode("utf-8-sig", errors="replace")


def _as_json(checked: MessageChecked) -> str:
    import json

    from nahbar.core.model.frozen import as_dict

    shown = {
        "schema": "nahbar.message/1",
        "language": checked.language,
        "score": checked.authenticity.score,
        "findings": [as_dict(finding) for finding in checked.authenticity.findings],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def _as_text(checked: MessageChecked) -> str:
    findings = checked.authenticity.findings
    return "\n".join(map(_line, findings)) + "\n" if findings else say("check-clean") + "\n"


def _line(finding: FindingInMessage) -> str:
    """The finding, its words in quotation marks, and the better way below."""
    words = " ".join(finding.words.split())
    quoted = f": “{words}”" if words else ""
    return f"- {say('finding-' + finding.id)}{quoted}\n  {say('check-better')}: {finding.better}"


def _show_in_color(text: str, checked: MessageChecked) -> None:
    from rich.console import Console
    from rich.text import Text

    message = Text(text.strip("\n"))
    shift = len(text) - len(text.lstrip("\n"))
    for finding in checked.authenticity.findings:
        message.stylize("underline red", finding.start - shift, finding.end - shift)
    console = Console(highlight=False)
    console.print(message)
    console.print()
    console.print(Text(_as_text(checked).rstrip("\n")))
