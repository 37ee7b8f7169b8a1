"""One unfolded line to a property: group, name, parameters and a decoded value."""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from nahbar.core.model.frozen import frozen
from nahbar.sources.text import decode
from nahbar.sources.vcard.cards import BINARY

_HEAD: Final = re.compile(rb"(?:([\w-]+)\.)?([\w/-]+)\s*(?:;(.*))?", re.DOTALL | re.ASCII)
_QUOTED_HEAD: Final = re.compile(rb"[^\":]*(?:\"[^\"]*\"[^\":]*)*(?=:)")
_HEAD_MOST: Final = 300
"""Bytes before the colon that are worth remembering."""
_PARAMETER: Final = re.compile(r";([^\"=;]*)(?:=((?:[^\";]|\"[^\"]*\")*))?")
_NO_LABELS: Final = frozenset(
    "internet voice pref x400 msg text dom intl postal parcel uri quoted-printable base64 b 8bit 7bit".split()
)
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)


@frozen
class Parameters:
    """What stands between the name of a property and its value."""

    types: tuple[str, ...] = ()
    """In lower case, without those that say nothing on what the value is for."""
    encoding: str = ""
    charset: str = ""
    values: Mapping[str, str] = MappingProxyType({})


@frozen
class Head:
    """What stands before the colon."""

    group: str
    name: str
    parameters: Parameters


class Property(NamedTuple):
    """A property with its value as text, escapes still in it."""

    line: int
    head: Head
    value: str

    @property
    def text(self) -> str:
        """The value as one text."""
        return unescaped(self.value)

    def parts(self, separator: str = ";") -> list[str]:
        """The value in its parts, each without escapes."""
        return split_unescaped(self.value, separator)


def read_property(number: int, line: bytes) -> Property | None:
    """The property on a line, or None if the line is none."""
    written, colon, raw = line.partition(b":")
    if b'"' in written and (quoted := _QUOTED_HEAD.match(line)):
        written, raw = quoted[0], line[quoted.end() + 1 :]
    # An address book writes the same few heads again and again.
    head = _head(written) if len(written) <= _HEAD_MOST else _head.__wrapped__(written)
    if head is None or not colon:
        return None
    if head.name in BINARY:
        return Property(number, head, "(left out)" if raw.strip() else "")
    parameters = head.parameters
    if parameters.encoding:
        raw = _without_encoding(raw, parameters.encoding)
    return Property(number, head, decode(raw, parameters.charset))


@lru_cache(maxsize=4096)
def _head(written: bytes) -> Head | None:
    match = _HEAD.fullmatch(written)
    if match is None:
        return None
    group, name, parameters = (decode(part or b"") for part in match.groups())
    return Head(group, name.upper(), _parameters(parameters) if parameters else _NO_PARAMETERS)


def _parameters(written: str) -> Parameters:
    types: list[str] = []
    values: dict[str, str] = {}
    for key, value in _PARAMETER.findall(f";{written}"):
        key, value = key.strip().upper(), value.replace('"', "").strip()
        if key == "TYPE":
            types += value.lower().split(",")
        elif value:
            values[key] = value
        else:
            types += key.lower().split(",")  # vCard 2.1: TEL;HOME;FAX
    kept = tuple(t for t in dict.fromkeys(t.strip() for t in types) if t and t not in _NO_LABELS)
    return Parameters(kept, _encoding(values, types), values.get("CHARSET", ""), values)


_NO_PARAMETERS: Final = Parameters()


def _encoding(values: Mapping[str, str], types: list[str]) -> str:
    said = {values.get("ENCODING", "").lower(), *types}
    if "quoted-printable" in said:
        return "quoted-printable"
    return "base64" if said & {"b", "base64"} else ""


def _without_encoding(raw: bytes, encoding: str) -> bytes:
    if encoding == "quoted-printable":
        return quopri.decodestring(raw)
    try:
        return base64.b64decode(raw, validate=False)
    except ValueError:
        return b""


def unescaped(value: str) -> str:
    r"""A value with \n, \, and \; as what they stand for."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def split_unescaped(value: str, separator: str) -> list[str]:
    """A value cut at each separator that has no backslash before it."""
    if "\\" not in value:
        return value.split(separator)
    found, start, at = [], 0, 0
    while (at := _next(value, separator, at)) >= 0:
        found.append(unescaped(value[start:at]))
        start = at = at + 1
    return [*found, unescaped(value[start:])]


def _next(value: str, separator: str, at: int) -> int:
    """Where the next separator stands that is not escaped; -1 if there is none."""
    while at < len(value):
        if value[at] == "\\":
            at += 1
        elif value[at] == separator:
            return at
        at += 1
    return -1
