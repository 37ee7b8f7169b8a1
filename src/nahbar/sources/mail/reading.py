"""Messages to touchpoints, and hints whose mailbox it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from nahbar.core.model.records import ContactPoint, Handle, Origin, OwnRecord, Record, TouchpointRecord
from nahbar.sources.contract import Readable, Settings, problem
from nahbar.sources.keys import key_of
from nahbar.sources.mail.addresses import handles
from nahbar.sources.mail.automatic import is_draft, is_sent, why_automatic
from nahbar.sources.mail.dates import sent_at
from nahbar.sources.mail.headers import Headers, first, read_headers
from nahbar.sources.mail.splitting import messages, one_message
from nahbar.sources.points import email_of
from nahbar.sources.streams import Peeked
from nahbar.sources.text import decode

_DELIVERED: Final = ("delivered-to", "x-original-to", "envelope-to", "x-delivered-to", "x-envelope-to")
_OWN_MOST: Final = 1000
"""Different addresses to which a mailbox may have been delivered; more are not ego's."""
_HEADER: Final = re.compile(rb"[!-9;-~]{1,80}[ \t]*:|>From ")
_TELLING: Final = re.compile(
    rb"^(?:From|To|Cc|Date|Subject|Received|Message-ID|Return-Path|Delivered-To|MIME-Version|Reply-To|Sender|"
    rb"In-Reply-To|X-Original-To|Content-Type)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_ENOUGH: Final = 2
"""So many headers of mail make a text a message; where it is called one, or an mbox, one is enough."""


def recognises(name: str, head: bytes) -> bool:
    """Whether it begins like an mbox or like a message."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    begin = re.split(rb"\r?\n\r?\n|\r\r", head, maxsplit=1)[0]
    telling = len({name.lower() for name in _TELLING.findall(begin.replace(b"\r", b"\n"))})
    if head.startswith(b"From "):
        return telling > 0
    return telling >= (1 if name.lower().endswith(".eml") else _ENOUGH) and bool(_HEADER.match(begin))


def read(stream: Readable, origin: Origin, settings: Settings) -> Iterator[Record]:
    """Every message as a touchpoint, or why it is none; at last the addresses that may be ego's."""
    peeked = Peeked(stream)
    is_mbox = peeked.head.lstrip().startswith(b"From ")
    own: Counter[tuple[str, str]] = Counter()
    for line, head in messages(peeked) if is_mbox else [(1, one_message(peeked))]:
        separator = decode(head.partition(b"\n")[0]) if is_mbox else ""
        headers = read_headers(head)
        yield _record(headers, separator, origin.at(line), settings)
        _count_own(headers, own)
    for (sign, address), times in sorted(own.items()):
        yield OwnRecord(origin, address, sign, contact_points=(ContactPoint("email", address),), times=times)


def _record(headers: Headers, separator: str, origin: Origin, settings: Settings) -> Record:
    if is_draft(headers):
        return problem("draft", origin, "this message was never sent")
    senders = handles(first(headers, "from")) or handles(first(headers, "sender"))
    if not senders:
        return problem("no-sender", origin, "this message does not say who sent it")
    at = sent_at(headers, separator, settings.until)
    if at is None:
        return problem("no-date", origin, "this message has no date that could be true")
    by = senders[0]
    others = tuple(_others(headers, by))
    key = first(headers, "message-id").strip("<> ") or key_of((by.value, at.isoformat(), *(o.value for o in others)))
    return TouchpointRecord(origin, key, at, "email", by, others, why_automatic(headers, by))


def _others(headers: Headers, by: Handle) -> Iterator[Handle]:
    """Everybody who got the message, once each; where nobody is named, to whom it was delivered."""
    named = {by.value}
    for line in (line for name in ("to", "cc", "bcc") for line in headers.get(name, ())):
        for handle in handles(line):
            if handle.value not in named:
                named.add(handle.value)
                yield handle
    delivered = email_of(first(headers, *_DELIVERED))
    if len(named) == 1 and delivered not in ("", by.value):
        yield Handle("email", delivered)


def _count_own(headers: Headers, own: Counter[tuple[str, str]]) -> None:
    """Count the address to which a message was delivered at last, or from which it was sent."""
    found = {("delivered_to", email_of(first(headers, *_DELIVERED)))}
    if is_sent(headers):
        found |= {("sent", handle.value) for handle in handles(first(headers, "from"))[:1]}
    own.update(one for one in found if one[1] and (one in own or len(own) < _OWN_MOST))
