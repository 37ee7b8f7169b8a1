"""`nahbar questions`: are these two the same person?"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from nahbar.cli import asking
from nahbar.cli.commands.people import put_person
from nahbar.cli.says import say
from nahbar.core.model.errors import InvalidRequestError

if TYPE_CHECKING:
    from nahbar.usecases.answer_questions import Asked

_ANSWERS = ("yes", "no", "later")
_TYPED = {"j": "yes", "ja": "yes", "y": "yes", "yes": "yes", "n": "no", "nein": "no", "no": "no"}
_SHOWN = 10


def add_parser(subparsers: Any) -> None:
    """Add `questions`."""
    parser = subparsers.add_parser("questions", help=say("questions-help"), description=say("questions-help"))
    parser.add_argument("question", nargs="?", metavar="ID", help=say("questions-id"))
    parser.add_argument("answer", nargs="?", choices=_ANSWERS, help=say("questions-answer"))
    parser.add_argument("--limit", type=int, default=_SHOWN, metavar="N", help=say("people-limit"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Answer one question, or show those that wait: at a screen one by one."""
    if args.question and not args.answer:
        raise InvalidRequestError("questions-incomplete")
    asking.open_store()
    from nahbar.usecases.answer_questions import answer_question, open_questions

    if args.question:
        answer_question(args.question, args.answer, asking.now(), asking.region())
        asking.write(say(f"answered-{args.answer}"))
        return 0
    waiting = open_questions(args.limit)
    if not waiting:
        asking.write(say("questions-empty"))
    for each in waiting:
        _put(each)
        if sys.stdin.isatty() and not _answer(each):
            break
    return 0


def _put(each: Asked) -> None:
    asking.write(f"{each.question.id[:8]}  {say('why-' + each.question.why)}")
    put_person(each.first)
    put_person(each.second)


def _answer(each: Asked) -> bool:
    """Ask at the screen; whether to go on."""
    from nahbar.usecases.answer_questions import answer_question

    sys.stderr.write(say("questions-ask") + " ")
    sys.stderr.flush()
    typed = sys.stdin.readline()
    if not typed:
        return False
    answer = _TYPED.get(typed.strip().lower(), "later")
    answer_question(each.question.id, answer, asking.now(), asking.region())
    return True
