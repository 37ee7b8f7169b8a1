"""Alters in the store: written whole from a value, and read back whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from django.db.models import Prefetch

from nahbar.core.identity.names import sort_key
from nahbar.core.model.people import Affiliation, Alter, AlterPoint, Contact, Fact, StoredAlter
from nahbar.core.model.records import Name, PartialDate
from nahbar.core.people.search import words_for
from nahbar.core.people.written import id_of, plain
from nahbar.store.chunks import chunks
from nahbar.store.models import (
    AffiliationRow,
    AlterRow,
    CircleMembershipRow,
    ContactPointRow,
    DrawerRow,
    FactRow,
    OrganisationRow,
    SearchWordRow,
    SourceRecordRow,
)

_PARTS = (ContactPointRow, AffiliationRow, FactRow, CircleMembershipRow, SearchWordRow, DrawerRow)


def put_alters(alters: Sequence[Alter], drawers: dict[str, Collection[str]]) -> None:
    """Write alters anew, with the drawers in which each lies; contact is counted later."""
    drop_alters([alter.id for alter in alters])
    AlterRow.objects.bulk_create([_row(alter) for alter in alters])
    ContactPointRow.objects.bulk_create([row for alter in alters for row in _point_rows(alter)])
    _put_affiliations(alters)
    FactRow.objects.bulk_create([row for alter in alters for row in _fact_rows(alter)])
    CircleMembershipRow.objects.bulk_create(
        [CircleMembershipRow(alter_id=alter.id, circle=alter.circle) for alter in alters if alter.circle]
    )
    SearchWordRow.objects.bulk_create([row for alter in alters for row in _word_rows(alter)])
    DrawerRow.objects.bulk_create(
        [DrawerRow(alter_id=alter.id, drawer=drawer) for alter in alters for drawer in sorted(drawers[alter.id])]
    )


def drop_alters(ids: Iterable[str]) -> None:
    """Take away alters with all that follows from their records, but not the records."""
    for some in chunks(ids):
        for part in _PARTS:
            part.objects.filter(alter__in=some).delete()
        AlterRow.objects.filter(id__in=some).delete()


def drop_unused_organisations() -> None:
    """Take away organisations where nobody is."""
    OrganisationRow.objects.filter(affiliations=None).delete()


def alters_with(ids: Iterable[str]) -> Iterator[StoredAlter]:
    """Alters by their ids, in the order of ids."""
    records = Prefetch("records", SourceRecordRow.objects.only("id", "alter"))
    parts = ("contact_points", "affiliations__organisation", "facts", records, "membership")
    for some in chunks(ids):
        for row in AlterRow.objects.filter(id__in=some).order_by("id").prefetch_related(*parts):
            yield _value(row)


def all_ids() -> list[str]:
    """The ids of all alters, in order."""
    return list(AlterRow.objects.order_by("id").values_list("id", flat=True))


def _row(alter: Alter) -> AlterRow:
    organisation = next((each.organisation for each in alter.affiliations if not each.ends_on), "")
    return AlterRow(
        id=alter.id,
        shown=alter.shown,
        sort_key=sort_key(alter.shown, alter.name),
        name=plain(alter.name),
        organisation=organisation,
        follow=alter.follow,
    )


def _point_rows(alter: Alter) -> Iterator[ContactPointRow]:
    for point in alter.contact_points:
        yield ContactPointRow(
            alter_id=alter.id, kind=point.kind, value=point.value, label=point.label, key=point.key,
            given_by=list(point.given_by),
        )  # fmt: skip


def _put_affiliations(alters: Sequence[Alter]) -> None:
    names = {each.organisation for alter in alters for each in alter.affiliations if each.organisation}
    organisations = [OrganisationRow(id=id_of(name), name=name) for name in sorted(names)]
    OrganisationRow.objects.bulk_create(organisations, ignore_conflicts=True)
    AffiliationRow.objects.bulk_create([row for alter in alters for row in _affiliation_rows(alter)])


def _affiliation_rows(alter: Alter) -> Iterator[AffiliationRow]:
    for each in alter.affiliations:
        yield AffiliationRow(
            alter_id=alter.id,
            organisation_id=id_of(each.organisation) if each.organisation else None,
            title=each.title,
            unit=each.unit,
            starts_on=plain(each.starts_on),
            ends_on=plain(each.ends_on),
            given_by=list(each.given_by),
        )


def _fact_rows(alter: Alter) -> Iterator[FactRow]:
    for fact in alter.facts:
        yield FactRow(
            alter_id=alter.id, what=fact.what, value=fact.value, on=fact.on, confidence=fact.confidence,
            given_by=list(fact.given_by),
        )  # fmt: skip


def _word_rows(alter: Alter) -> Iterator[SearchWordRow]:
    for word in words_for(alter):
        yield SearchWordRow(alter_id=alter.id, word=word.word, head=word.head, tail=word.tail, sound=word.sound)


def _value(row: AlterRow) -> StoredAlter:
    membership = getattr(row, "membership", None)
    alter = Alter(
        row.id,
        row.shown,
        Name(**row.name),
        tuple(_point(point) for point in sorted(row.contact_points.all(), key=lambda point: point.pk)),
        tuple(_affiliation(each) for each in sorted(row.affiliations.all(), key=lambda each: each.pk)),
        tuple(_fact(fact) for fact in sorted(row.facts.all(), key=lambda fact: fact.pk)),
        membership.circle if membership else "",
        row.follow,
        tuple(sorted(record.id for record in row.records.all())),
    )
    contact = Contact(row.first_at, row.last_at, row.received, row.sent, row.together)
    return StoredAlter(alter, contact, row.followed)


def _point(row: ContactPointRow) -> AlterPoint:
    return AlterPoint(row.kind, row.value, row.label, row.key, tuple(row.given_by))


def _affiliation(row: AffiliationRow) -> Affiliation:
    organisation = row.organisation.name if row.organisation else ""
    starts_on, ends_on = _partial(row.starts_on), _partial(row.ends_on)
    return Affiliation(organisation, row.title, row.unit, starts_on, ends_on, tuple(row.given_by))


def _partial(written: Any) -> PartialDate | None:
    return PartialDate(**written) if written else None


def _fact(row: FactRow) -> Fact:
    return Fact(row.what, row.value, row.on, row.confidence, tuple(row.given_by))
