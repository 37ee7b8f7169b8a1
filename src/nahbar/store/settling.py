"""What the store counts and keeps on alters once their records are in place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from django.db.models import Count

from nahbar.store.chunks import chunks
from nahbar.store.models import AlterRow, DrawerRow
from nahbar.store.touchpoints import contacts_of


def unsettled(most: int) -> list[str]:
    """Some alters who changed and were not looked at since."""
    return list(AlterRow.objects.filter(is_settled=False).order_by("id").values_list("id", flat=True)[:most])


def settle_contact(alters: Sequence[str]) -> None:
    """Count contact, and follow whom ego chose or with whom contact went both ways."""
    rows = list(AlterRow.objects.filter(id__in=alters))
    contacts = contacts_of(alters)
    for row in rows:
        contact, is_mutual = contacts.get(row.id, (None, False))
        row.first_at, row.last_at = (contact.first_at, contact.last_at) if contact else (None, None)
        row.received, row.sent, row.together = (
            (contact.received, contact.sent, contact.together) if contact else (0, 0, 0)
        )
        row.followed = row.follow == "yes" or (row.follow == "" and is_mutual)
        row.is_settled = True
    columns = ("first_at", "last_at", "received", "sent", "together", "followed", "is_settled")
    AlterRow.objects.bulk_create(rows, update_conflicts=True, unique_fields=["id"], update_fields=columns)


def drawers_of(alters: Iterable[str]) -> set[str]:
    """The drawers in which some alters lie."""
    found: set[str] = set()
    for some in chunks(alters):
        found.update(DrawerRow.objects.filter(alter__in=some).values_list("drawer", flat=True))
    return found


def in_drawers(drawers: Collection[str], most: int) -> tuple[dict[str, list[str]], set[str]]:
    """Who lies in each drawer with at most so many, and the drawers that hold more."""
    members: dict[str, list[str]] = {}
    crowded: set[str] = set()
    for some in chunks(drawers):
        sizes = DrawerRow.objects.filter(drawer__in=some).values_list("drawer").annotate(Count("alter"))
        crowded.update(drawer for drawer, size in sizes if size > most)
        for drawer, alter in DrawerRow.objects.filter(drawer__in=set(some) - crowded).values_list("drawer", "alter_id"):
            members.setdefault(drawer, []).append(alter)
    return members, crowded


def settled_in(drawers: Iterable[str], most: int) -> set[str]:
    """Who lay in drawers that held at most so many until now: questions on them may no longer be asked."""
    found: set[str] = set()
    for some in chunks(drawers):
        rows = DrawerRow.objects.filter(drawer__in=some, alter__is_settled=True)
        few = [drawer for drawer, size in rows.values_list("drawer").annotate(Count("alter")) if size <= most]
        found.update(
            DrawerRow.objects.filter(drawer__in=few, alter__is_settled=True).values_list("alter_id", flat=True)
        )
    return found
