"""Touchpoints in the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Count, Max, Min, Q

from nahbar.core.importing.limits import MOST_TOGETHER
from nahbar.core.model.people import Contact, Participant, Touchpoint
from nahbar.core.model.records import Origin
from nahbar.store.chunks import chunks
from nahbar.store.models import AlterRow, ParticipantRow, SourceRecordRow, TouchpointRow


def touchpoints_with(ids: Iterable[str]) -> dict[str, Touchpoint]:
    """The touchpoints under some ids."""
    found: dict[str, Touchpoint] = {}
    for some in chunks(ids):
        rows = TouchpointRow.objects.filter(id__in=some).order_by("id").prefetch_related("participants")
        found.update((row.id, _value(row)) for row in rows)
    return found


def put_touchpoints(touchpoints: Sequence[Touchpoint]) -> None:
    """Write touchpoints; what stood under their ids is replaced, and whoever took part is to be counted anew."""
    ids = [touchpoint.id for touchpoint in touchpoints]
    for some in chunks(ids):
        ParticipantRow.objects.filter(touchpoint__in=some).delete()
        TouchpointRow.objects.filter(id__in=some).delete()
    TouchpointRow.objects.bulk_create([_row(touchpoint) for touchpoint in touchpoints])
    ParticipantRow.objects.bulk_create(
        [
            ParticipantRow(touchpoint_id=touchpoint.id, record_id=participant.record, began=participant.began)
            for touchpoint in touchpoints
            for participant in touchpoint.participants
        ]
    )
    unsettle({participant.record for touchpoint in touchpoints for participant in touchpoint.participants})


def unsettle(records: Iterable[str]) -> None:
    """Have the alters of some records counted anew."""
    for some in chunks(records):
        alters = SourceRecordRow.objects.filter(id__in=some).values("alter")
        AlterRow.objects.filter(id__in=alters, is_settled=True).update(is_settled=False)


def contacts_of(alters: Sequence[str]) -> dict[str, tuple[Contact, bool]]:
    """How contact with some alters went, and whether it went both ways."""
    is_small = Q(touchpoint__took_part__lte=MOST_TOGETHER)
    rows = (
        ParticipantRow.objects.filter(record__alter__in=alters)
        .values("record__alter", "touchpoint__direction")
        .annotate(
            times=Count("touchpoint", distinct=True),
            small=Count("touchpoint", filter=is_small, distinct=True),
            first=Min("touchpoint__at"),
            last=Max("touchpoint__at"),
        )
    )
    found: dict[str, dict[str, tuple[int, int]]] = {}
    dates: dict[str, list[dt.datetime]] = {}
    for row in rows:
        alter = row["record__alter"]
        found.setdefault(alter, {})[row["touchpoint__direction"]] = (row["times"], row["small"])
        dates.setdefault(alter, []).extend((row["first"], row["last"]))
    return {alter: _contact(ways, dates[alter]) for alter, ways in found.items()}


def _contact(ways: dict[str, tuple[int, int]], dates: list[dt.datetime]) -> tuple[Contact, bool]:
    (received, _), (sent, _), (together, closely) = (ways.get(way, (0, 0)) for way in ("in", "out", "both"))
    return Contact(min(dates), max(dates), received, sent, together), bool((received and sent) or closely)


def written_to(records: Iterable[str]) -> set[str]:
    """Those of some records of participants to whom ego wrote."""
    found: set[str] = set()
    for some in chunks(records):
        rows = ParticipantRow.objects.filter(record__in=some, touchpoint__direction__in=("out", "both"))
        found.update(rows.values_list("record_id", flat=True).distinct())
    return found


def touchpoints_of(alter: str) -> list[Touchpoint]:
    """Every touchpoint with an alter, the latest first."""
    rows = TouchpointRow.objects.filter(participants__record__alter=alter).distinct()
    return [_value(row) for row in rows.order_by("-at", "id").prefetch_related("participants")]


def drop_touchpoints_of(records: Iterable[str]) -> int:
    """Take some records out of all touchpoints, and those touchpoints away that are left with nobody; how many were."""
    gone = 0
    for some in chunks(records):
        touched = list(
            TouchpointRow.objects.filter(participants__record__in=some).values_list("id", flat=True).distinct()
        )
        gone += len(touched)
        ParticipantRow.objects.filter(record__in=some).delete()
        for few in chunks(touched):
            TouchpointRow.objects.filter(id__in=few, participants=None).delete()
    return gone


def all_touchpoints() -> Iterator[Touchpoint]:
    """Every touchpoint, by id."""
    rows = TouchpointRow.objects.order_by("id").prefetch_related("participants")
    return (_value(row) for row in rows.iterator(chunk_size=2000))


def count() -> int:
    """How many touchpoints there are."""
    return TouchpointRow.objects.count()


def _row(touchpoint: Touchpoint) -> TouchpointRow:
    return TouchpointRow(
        id=touchpoint.id,
        at=touchpoint.at,
        channel=touchpoint.channel,
        direction=touchpoint.direction,
        took_part=touchpoint.took_part,
        source=touchpoint.source,
        path=touchpoint.origin.path,
        line=touchpoint.origin.line,
    )


def _value(row: TouchpointRow) -> Touchpoint:
    took_part = sorted((each.record_id, each.began) for each in row.participants.all())
    return Touchpoint(
        row.id,
        row.at,
        row.channel,
        row.direction,
        row.took_part,
        row.source,
        Origin(row.path, row.line),
        tuple(Participant(record, began) for record, began in took_part),
    )
