"""The command `nahbar`: find the command, run it, and turn every error into one clear line.

argparse and not a richer library: the whole plan has a tenth of a second (docs/decisions/0002).
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence

from nahbar import __version__
from nahbar.cli.commands import check_message, knowledge, plan
from nahbar.cli.says import say
from nahbar.core.model.errors import InvalidRequestError, NahbarError

_COMMANDS = (plan, check_message, knowledge)
EXIT_WRONG_CALL = 2
EXIT_FAILED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 2 the call is wrong, 1 anything else. Never a traceback for a person's mistake."""
    gc.disable()  # a command lives for a tenth of a second; collecting would cost a tenth of that
    args = _parser().parse_args(argv)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="nahbar", description=say("about"))
    parser.add_argument("--version", action="version", version=f"nahbar {__version__}")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar=say("command"))
    for command in _COMMANDS:
        command.add_parser(subparsers)
    return parser


def _fail(error: NahbarError, status: int) -> int:
    sys.stderr.write(f"nahbar: {say(str(error), *error.args[1:])}\n")
    return status
