"""The header lines From, To and Cc to handles: names in quotes, comments, groups, encoded words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from nahbar.core.model.records import Handle
from nahbar.sources.mail.headers import decoded
from nahbar.sources.points import email_of
from nahbar.sources.text import one_line

_TOKEN: Final = re.compile(r'"((?:[^"\\]|\\.)*)"?|<([^<>]*)>?|([(),;:])|([^"<(),;:]+)', re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_MOST: Final = 500
"""Receivers that are taken of one message."""
_REMEMBERED: Final = 1000
"""Characters of a line that is worth remembering: the same people write again and again."""
_NAME_MOST: Final = 300


def handles(line: str) -> tuple[Handle, ...]:
    """Everybody on a line, each address once; what is no address is left out."""
    return _known(line) if len(line) <= _REMEMBERED else _handles(line)


@lru_cache(maxsize=8192)
def _known(line: str) -> tuple[Handle, ...]:
    return _handles(line)


def _handles(line: str) -> tuple[Handle, ...]:
    found: dict[str, Handle] = {}
    for phrase, address, comment in _mailboxes(line):
        value = email_of(decoded(address or phrase))
        if value and value not in found:
            found[value] = Handle("email", value, _name(phrase if address else comment, value))
        if len(found) >= _MOST:
            break
    return tuple(found.values())


def _name(text: str, address: str) -> str:
    name = one_line(decoded(text)).strip("'\" ")[:_NAME_MOST]
    return "" if name.lower() == address else name


def _mailboxes(line: str) -> Iterator[tuple[str, str, str]]:
    """Phrase, address in angle brackets and comment of each mailbox on a line."""
    phrase, address, comment, depth = "", "", "", 0
    for quoted, angle, mark, plain in _TOKEN.findall(line):
        if depth or mark in ("(", ")"):
            depth = max(0, depth + (mark == "(") - (mark == ")"))
            comment += plain or quoted
        elif mark in (",", ";"):
            yield phrase, address, comment
            phrase = address = comment = ""
        elif mark:  # a colon ends the name of a group
            phrase = address = comment = ""
        elif plain or quoted:
            phrase += plain or _ESCAPE.sub(r"\1", quoted)
        else:
            address = angle
    yield phrase, address, comment
