"""The authenticity check: what in a message is not honest, not personal or not kind, and what would be better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nahbar.core.drafts import (
    ask_before_give,
    false_familiarity,
    flattery,
    mass_message,
    no_reference,
    pressure,
    pretext,
    self_focus,
    template_smell,
)
from nahbar.core.drafts.message import Finder, Message, Sighting, read_message
from nahbar.core.drafts.rules import MessageRules
from nahbar.core.model.plan import Authenticity, FindingInMessage
from nahbar.core.model.vocabulary import Language

_FINDERS: Final[tuple[tuple[str, Finder], ...]] = (
    ("flattery", flattery.find),
    ("pretext", pretext.find),
    ("pressure", pressure.find),
    ("ask_before_give", ask_before_give.find),
    ("self_focus", self_focus.find),
    ("template_smell", template_smell.find),
    ("false_familiarity", false_familiarity.find),
    ("no_reference", no_reference.find),
    ("mass_message", mass_message.find),
)
_COST: Final = 0.25
"""What one kind of finding takes off the score; a second place of the same kind takes no more."""


def check_message(
    text: str,
    language: Language | None = None,
    *,
    first: bool = False,
    relation: str | None = None,
    receiver_address: str | None = None,
    rules: MessageRules,
) -> Authenticity:
    """Everything in a message that its receiver would stumble over; 1.0 is clean."""
    if language is not None and language != rules.language:
        raise ValueError(f"rules for {rules.language} cannot check a message in {language}")
    message = read_message(text, rules, first=first, relation=relation, receiver_address=receiver_address)
    findings = tuple(
        _shown(message, finding, sighting, rules)
        for finding, finder in _FINDERS
        for sighting in _apart(list(finder(message)))
    )
    return Authenticity(_score(findings), findings)


def _apart(found: Sequence[Sighting]) -> Iterator[Sighting]:
    """Sightings in the order of the text; of those that overlap, the longest."""
    kept: list[Sighting] = []
    for sighting in sorted(found, key=lambda s: (s.first - s.last, s.first)):
        if all(sighting.last < other.first or other.last < sighting.first for other in kept):
            kept.append(sighting)
    return iter(sorted(kept, key=lambda s: s.first))


def _shown(message: Message, finding: str, sighting: Sighting, rules: MessageRules) -> FindingInMessage:
    tokens = message.text.tokens
    if tokens:
        start, end = tokens[sighting.first].start, tokens[sighting.last].end
    else:
        start = end = 0
    better = rules.advice(finding, sighting.sign)
    return FindingInMessage(finding, start, end, message.text.raw[start:end], better)


def _score(findings: Sequence[FindingInMessage]) -> float:
    return max(0.0, 1.0 - _COST * len({finding.id for finding in findings}))
