"""A file of cards to records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nahbar.core.model.records import Origin, Record
from nahbar.sources.contract import Readable, Settings, problem
from nahbar.sources.points import is_somebody
from nahbar.sources.text import InUtf8, lines, text_head
from nahbar.sources.vcard.cards import Card, Stray, cards
from nahbar.sources.vcard.person import person, what_it_is
from nahbar.sources.vcard.properties import Property, read_property

_BEGIN: Final = re.compile(r"^\ufeff?\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_NOT_TAKEN: Final = {
    "truncated": ("the file ends within this card", "it may have been cut off; export it again"),
    "too-long": ("this card is longer than any card of a person", "look at it in an editor; a line may lack its end"),
}


def recognises(_name: str, head: bytes) -> bool:
    """Whether a card begins in the first bytes; whatever the file is called."""
    return bool(_BEGIN.search(text_head(head)))


def read(stream: Readable, origin: Origin, _settings: Settings) -> Iterator[Record]:
    """Every card as a person, or why it is none."""
    for card in cards(lines(InUtf8(stream))):
        here = origin.at(card.line)
        if isinstance(card, Stray):
            yield problem("outside", here, "this line belongs to no card", "a card stands between BEGIN and END")
        elif card.end in _NOT_TAKEN:
            yield problem(card.end, here, *_NOT_TAKEN[card.end])
        else:
            yield from _records(card, here)


def _records(card: Card, here: Origin) -> Iterator[Record]:
    found: dict[str, list[Property]] = {}
    for number, line in card.lines:
        read_one = read_property(number, line)
        if read_one is None:
            yield problem("no-property", here.at(number), "this line has no colon and was left out")
        else:
            found.setdefault(read_one.head.name, []).append(read_one)
    kind = what_it_is(found)
    if kind:
        yield problem("not-a-person", here, f"this card is of {kind}", "only people are taken")
    else:
        yield _person_or_problem(found, here)


def _person_or_problem(found: dict[str, list[Property]], here: Origin) -> Record:
    record = person(found, here)
    if is_somebody(record.name, record.contact_points):
        return record
    return problem("nameless", here, "this card has no name and no address", "give it a name in the address book")
