"""A message pattern and what is known → a draft that the person could really send."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from nahbar.core.drafts.channels import keeps_limits
from nahbar.core.drafts.check import check_message
from nahbar.core.drafts.rules import MessageRules
from nahbar.core.model.knowledge import DraftPattern
from nahbar.core.model.plan import Draft
from nahbar.core.model.vocabulary import Address, Language

_SLOT: Final = re.compile(r"\{(\w+)\}")
_OPENS: Final = re.compile(r"(?:^|[.!?…]\s+|\n\s*)$")


def compose(
    pattern: DraftPattern,
    slots: Mapping[str, str],
    *,
    id: str,  # noqa: A002  (the name of the field it fills)
    to: str,
    receiver: str,
    language: Language,
    rules: MessageRules,
) -> Draft | None:
    """The draft in the receiver's address, checked; None if a slot is unknown or the channel's limit is broken."""
    address: Address = "sie" if receiver == "sie" else "du"
    text = fill(pattern.text[address], slots)
    if text is None or not keeps_limits(text, pattern.channel, first=pattern.first):
        return None
    authenticity = check_message(
        text, language, first=pattern.first, relation=pattern.relation, receiver_address=address, rules=rules
    )
    shown = address if language == "de" else None
    return Draft(id, pattern.channel, pattern.occasion, to, text, shown, authenticity)


def fill(text: str, slots: Mapping[str, str]) -> str | None:
    """A text with its slots filled; None if one of them is unknown or empty."""
    parts: list[str] = []
    end = 0
    for match in _SLOT.finditer(text):
        value = slots.get(match[1], "").strip()
        if not value:
            return None
        before = text[end : match.start()]
        parts += (before, _fitted(value, "".join((*parts, before)), text[match.end() :]))
        end = match.end()
    return "".join((*parts, text[end:]))


def _fitted(value: str, before: str, after: str) -> str:
    """A value where it stands: a capital at the start of a sentence, no full stop twice."""
    if value[-1] in ".!?" and after[:1] == ".":
        value = value.rstrip(".")
    return value[0].upper() + value[1:] if _OPENS.search(before) else value
