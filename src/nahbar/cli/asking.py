"""What the commands on people share: the store, the day, the country, and a question to the person."""

from __future__ import annotations

import datetime as dt
import gc
import os
import re
import sys

from nahbar.core.model.errors import InvalidRequestError

_YES = frozenset(("y", "yes", "j", "ja"))
_TERRITORY = re.compile(r"[a-z]{2}_([A-Z]{2})")
_GERMAN, _ENGLISH = "DE", "US"


def open_store() -> None:
    """Open the person's store; Django is imported here and nowhere before."""
    from nahbar.usecases.opening import open_store as opened

    gc.enable()  # unlike a plan, an import lives for minutes
    opened()


def now() -> dt.datetime:
    """This moment; the commands alone know the clock."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def region() -> str:
    """The country of phones without a country: as the machine is set, else by its language."""
    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    found = _TERRITORY.match(spoken)
    if found:
        return found[1]
    return _ENGLISH if spoken.startswith("en") else _GERMAN


def confirmed(question: str) -> bool:
    """Whether the person says yes; where nobody can be asked, what to do instead."""
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        sys.stderr.write("\n")
        raise InvalidRequestError("ask-nobody")
    return answer.strip().lower() in _YES


def write(text: str) -> None:
    """A line for the person."""
    sys.stdout.write(printable(text) + "\n")


def printable(text: str) -> str:
    """A text without what would steer the terminal: names come from files of strangers."""
    shown = "".join(char if char.isprintable() or char in "\n\t" else "\ufffd" for char in text)
    return shown.encode("utf-8", "replace").decode()
