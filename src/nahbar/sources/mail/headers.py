"""The headers that say who, when and whether it was a machine; no other is kept."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Mapping
from typing import Final

from nahbar.sources.text import decode

Headers = Mapping[str, list[str]]

TICKET_PREFIXES: Final = (
    b"x-github-", b"x-gitlab-", b"x-jira-", b"x-bugzilla-", b"x-rt-", b"rt-", b"x-otrs-", b"x-zendesk-", b"x-redmine-",
    b"x-launchpad-", b"x-trac-", b"x-phabricator-", b"x-sourceforge-tracker", b"x-gerrit-", b"x-debian-pr-",
)  # fmt: skip
"""What ticket systems put into the headers of what they send."""
TICKET: Final = "x-ticket"
_KEPT: Final = frozenset(
    name.encode()
    for name in (
        "from sender to cc bcc date received message-id return-path delivered-to x-original-to envelope-to "
        "x-delivered-to x-envelope-to list-id list-post list-unsubscribe mailing-list x-mailing-list x-beenthere "
        "x-mailman-version precedence auto-submitted x-autoreply x-autorespond x-auto-response-suppress feedback-id "
        "x-campaign x-campaignid x-campaign-id x-mc-user x-mailer-recptid x-csa-complaints x-failed-recipients "
        "content-type content-class x-spam-flag x-gmail-labels x-mozilla-draft-info"
    ).split()
)
_WORD: Final = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN: Final = re.compile(r"(\?=)\s+(?==\?)")


def read_headers(head: bytes) -> Headers:
    """The kept headers of a block, by name in lower case, each unfolded and in the order of the block."""
    found: dict[str, list[str]] = {}
    name, parts = b"", [b""]
    for line in (*head.split(b"\n"), b":"):
        if line[:1] in (b" ", b"\t"):
            if name:
                parts.append(line.strip())
            continue
        if name:
            found.setdefault(name.decode("ascii"), []).append(decode(b" ".join(parts)).replace("\x00", "").strip())
        name, colon, value = line.partition(b":")
        name, parts = _kept(name.strip().lower()) if colon else b"", [value.strip()]
    return found


def _kept(name: bytes) -> bytes:
    """The name of a header that is kept, else nothing."""
    if name in _KEPT:
        return name
    return TICKET.encode() if name.startswith(TICKET_PREFIXES) else b""


def first(headers: Headers, *names: str) -> str:
    """The value of the first of some headers that is there and not empty."""
    return next((value for name in names for value in headers.get(name, ()) if value), "")


def decoded(text: str) -> str:
    """A header's text with its encoded words (RFC 2047) as what they stand for."""
    if "=?" not in text:
        return text
    text = _BETWEEN.sub(r"\1", text)  # the blank between two encoded words is not part of the text
    return _WORD.sub(lambda match: _word(*match.groups()), _joined(text))


def _joined(text: str) -> str:
    """Neighbours of one charset as one word: some programs cut a character in two."""
    return re.sub(r"=\?([^?\s]{1,60})\?([qQ])\?([^?]*)\?=(?:=\?\1\?[qQ]\?([^?]*)\?=)", r"=?\1?\2?\3\4?=", text)


def _word(charset: str, encoding: str, content: str) -> str:
    raw = content.encode("ascii", "replace")
    if encoding in "bB":
        try:
            raw = base64.b64decode(raw + b"=" * (-len(raw) % 4))
        except (binascii.Error, ValueError):
            return ""
    else:
        raw = quopri.decodestring(raw.replace(b"_", b"=20"))
    return decode(raw, charset.split("*")[0])
