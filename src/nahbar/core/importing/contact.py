"""Whether a touchpoint is one between ego and people, which way it went, and who took part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from nahbar.core.identity.folding import fold
from nahbar.core.identity.keys import REGION, is_role, key_of
from nahbar.core.importing.limits import MOST_LISTED
from nahbar.core.model.people import Participant, Touchpoint
from nahbar.core.model.records import ContactPoint, Handle, TouchpointRecord
from nahbar.core.people.sketches import seen_id
from nahbar.core.people.written import id_of

_TOGETHER: Final = frozenset(
    "in_person video_calls phone one_to_one coffee_chats small_groups events meetups conferences workshops "
    "clubs".split()
)
"""Channels on which everybody is there at once."""


def handle_key(handle: Handle, region: str = REGION) -> str:
    """What a handle is known again by."""
    return _key(handle.kind, handle.value, region)


@lru_cache(maxsize=65_536)
def _key(kind: str, value: str, region: str) -> str:
    if kind == "name":
        return f"name:{fold(value)}"
    key = key_of(ContactPoint(kind, value, "linkedin" if kind == "profile" else ""), region)
    return key.text if key else f"{kind}:{value.lower()}"


def refusal(record: TouchpointRecord, own: frozenset[str], machines: Mapping[str, str], region: str = REGION) -> str:
    """Why a touchpoint is not taken; empty if it is."""
    if record.automatic:
        return record.automatic
    by = handle_key(record.by, region) if record.by else ""
    if by in machines:
        return machines[by]
    if not people_in(record, own, region):
        return "nobody_else"
    return "" if takes_part(record, own, region) else "without_ego"


def takes_part(record: TouchpointRecord, own: frozenset[str], region: str = REGION) -> bool:
    """Whether ego was there: named, or the one in whose mailbox it lies where no receiver is named."""
    handles = (record.by, *record.others) if record.by else record.others
    return not record.others or any(handle_key(handle, region) in own for handle in handles)


def people_in(record: TouchpointRecord, own: frozenset[str], region: str = REGION) -> tuple[Handle, ...]:
    """Everybody but ego and desks; of a large round only who began it."""
    is_large = len(record.others) >= MOST_LISTED
    handles = (record.by,) if is_large else (record.by, *record.others)
    return tuple(h for h in handles if h and not is_desk(h) and handle_key(h, region) not in own)


def is_desk(handle: Handle) -> bool:
    """An office address without a name beside it is nobody."""
    return handle.kind == "email" and is_role(handle.value) and (not handle.name or "@" in handle.name)


def touchpoint_of(source: str, record: TouchpointRecord, own: frozenset[str], region: str = REGION) -> Touchpoint:
    """The touchpoint of a record that is taken."""
    handles = (record.by, *record.others) if record.by else record.others
    is_named = any(handle_key(handle, region) in own for handle in handles)
    began = {seen_id(record.by)} if record.by else set()
    ids = sorted({seen_id(handle) for handle in people_in(record, own, region)})
    return Touchpoint(
        id_of(source, record.key),
        record.at,
        record.channel,
        direction_of(record, lambda handle: handle_key(handle, region) in own),
        len(handles) + (not is_named),
        source,
        record.origin,
        tuple(Participant(ident, ident in began) for ident in ids),
    )


def direction_of(record: TouchpointRecord, is_own: Callable[[Handle], bool]) -> str:
    """From ego, to ego, or together."""
    if record.by is None or record.channel in _TOGETHER:
        return "both"
    return "out" if is_own(record.by) else "in"
