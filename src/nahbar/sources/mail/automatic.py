"""Whether a machine sent a message, by what its headers say of themselves."""

from __future__ import annotations

import re
from typing import Final

from nahbar.core.model.records import Handle
from nahbar.sources.mail.headers import TICKET, Headers, first

_LIST: Final = ("list-post", "mailing-list", "x-mailing-list", "x-beenthere", "x-mailman-version")
_NEWSLETTER: Final = (
    "list-unsubscribe", "feedback-id", "x-campaign", "x-campaignid", "x-campaign-id", "x-mc-user", "x-mailer-recptid",
    "x-csa-complaints",
)  # fmt: skip
_ROBOT: Final = re.compile(
    r"(?:.*[-_.+])?(?:no-?_?\.?reply|do-?_?not-?_?reply|mailer-daemon|postmaster|bounces?|daemon|root|cron|"
    r"notifications?|automailer|auto|keine-?antwort|nicht-?antworten|robot|alerts?)(?:[-_.+=].*)?@"
)
_NEWS: Final = re.compile(r"(?:news|newsletter|marketing|mailing|angebote|promo|offers?)(?:[-_.+].*)?@")
_CALENDAR_SENDERS: Final = ("calendar-notification@google.com", "calendar-server@google.com")


def why_automatic(headers: Headers, by: Handle) -> str:
    """The reason a message is not from one person to another (of records.AUTOMATIC); empty if it may be."""
    submitted = first(headers, "auto-submitted").lower()
    precedence = first(headers, "precedence").lower()
    if first(headers, "x-spam-flag").lower() == "yes" or "spam" in _labels(headers):
        return "spam"
    if "replied" in submitted or precedence == "auto_reply" or headers.keys() & {"x-autoreply", "x-autorespond"}:
        return "auto_reply"
    if TICKET in headers:
        return "ticket"
    if _is_calendar(headers, by):
        return "calendar"
    return _mass(headers, by, precedence) or _robot(headers, by, submitted)


def _labels(headers: Headers) -> set[str]:
    return {label.strip().lower() for label in first(headers, "x-gmail-labels").split(",")}


def is_draft(headers: Headers) -> bool:
    """Whether a message was never sent."""
    return "x-mozilla-draft-info" in headers or bool(_labels(headers) & {"drafts", "entwürfe"})


def is_sent(headers: Headers) -> bool:
    """Whether the mailbox says that ego sent a message."""
    return bool(_labels(headers) & {"sent", "gesendet"})


def _is_calendar(headers: Headers, by: Handle) -> bool:
    kind = first(headers, "content-type").lower()
    content_class = first(headers, "content-class").lower()
    return kind.startswith("text/calendar") or "calendarmessage" in content_class or by.value in _CALENDAR_SENDERS


def _mass(headers: Headers, by: Handle, precedence: str) -> str:
    if precedence == "list" or any(name in headers for name in _LIST):
        return "list"
    if precedence in ("bulk", "junk") or _NEWS.match(by.value) or any(name in headers for name in _NEWSLETTER):
        return "newsletter"
    return "list" if "list-id" in headers else ""


def _robot(headers: Headers, by: Handle, submitted: str) -> str:
    generated = submitted not in ("", "no") or "x-failed-recipients" in headers
    returned = first(headers, "return-path") == "<>"
    report = first(headers, "content-type").lower().startswith("multipart/report")
    return "robot" if generated or returned or report or _ROBOT.match(by.value) else ""
