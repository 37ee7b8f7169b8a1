"""The command `nahbar`: find the command, run it, and turn every error into one clear line.

argparse and not a richer library: the whole plan has a tenth of a second (docs/decisions/0002).
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence

from nahbar import __version__
from nahbar.cli.says import say
from nahbar.core.model.errors import InvalidRequestError, NahbarError

_COMMANDS = {
    "plan": "plan", "check-message": "check_message", "import": "import_", "people": "people", "questions": "questions",
    "export": "export", "forget": "forget", "about-me": "about_me", "undo": "undo", "knowledge": "knowledge",
}  # fmt: skip
"""Each command with its module in `commands`; only the one that is called is imported."""
EXIT_WRONG_CALL = 2
EXIT_FAILED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 2 the call is wrong, 1 anything else. Never a traceback for a person's mistake."""
    gc.disable()  # a command lives for a tenth of a second; collecting would cost a tenth of that
    called = sys.argv[1:] if argv is None else argv
    args = _parser(called).parse_args(called)
    try:
        return int(args.run(args))
    except InvalidRequestError as error:
        return _fail(error, EXIT_WRONG_CALL)
    except NahbarError as error:
        return _fail(error, EXIT_FAILED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    except KeyboardInterrupt:
        return EXIT_FAILED


def _parser(called: Sequence[str]) -> argparse.ArgumentParser:
    """The parser for a call: with its command alone, else with all, so that the help shows them."""
    parser = argparse.ArgumentParser(prog="nahbar", description=say("about"))
    parser.add_argument("--version", action="version", version=f"nahbar {__version__}")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar=say("command"))
    for command in called[:1] if called and called[0] in _COMMANDS else _COMMANDS:
        importlib.import_module(f"nahbar.cli.commands.{_COMMANDS[command]}").add_parser(subparsers)
    return parser


def _fail(error: NahbarError, status: int) -> int:
    sys.stderr.write(f"nahbar: {say(str(error), *error.args[1:])}\n")
    return status
