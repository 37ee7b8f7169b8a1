"""How long a message may be on each channel."""

from __future__ import annotations

import re
from typing import Final

MOST_WORDS_AT_FIRST: Final = 80
MOST_GAPS: Final = 2
_GAP: Final = re.compile(r"\[[^\[\]]+\]")

# A note with a LinkedIn invitation: 200 characters on a free account, 300 on a paid one. As seen on
# linkedhelper.com/en/glossary/linkedin-invitation and in career-ops-hq/career-ops pull request 2951
# (tried out on both kinds of account, August 2026). Once connected, messages may be long.
_NOTE: Final = 200
_LONGEST: Final = {
    "linkedin": 600, "text": 480, "direct_messages": 600, "email": 1200, "letter": 1600, "mailing_lists": 900,
    "phone": 500, "spoken": 400,
}  # fmt: skip


def longest(channel: str, *, first: bool) -> int:
    """The most characters a message may have on a channel; what nobody would read is too long."""
    return _NOTE if channel == "linkedin" and first else _LONGEST.get(channel, 900)


def gaps(text: str) -> list[str]:
    """The [placeholders] that only the person can fill in."""
    return _GAP.findall(text)


def keeps_limits(text: str, channel: str, *, first: bool) -> bool:
    """Whether a message is short enough for its channel and has at most two gaps."""
    if len(set(gaps(text))) > MOST_GAPS or len(text) > longest(channel, first=first):
        return False
    return not first or len(text.split()) <= MOST_WORDS_AT_FIRST
