"""A hundred thousand contacts: how fast lists, the search and a single person answer."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest

from nahbar.core.model.records import ContactPoint, Name, Origin, PersonRecord, Role
from nahbar.core.people.sketches import stored
from nahbar.store.chunks import chunks
from nahbar.store.opening import close_store, open_store
from nahbar.usecases.arranging import rearrange
from nahbar.usecases.finding_people import list_people, search_people, show_person

CONTACTS = 100_000
MOST_SECONDS = 0.1
GIVEN = "Anna Bernd Clara David Eva Fritz Greta Hans Ida Jan Karla Lars Mia Nils Olga Paul Rita Sven Tina Uwe".split()
SYLLABLES = "ba ber dorf feld gar hahn hof kel lan mann mei nau o rich sch stein ter wald we zen mül köh".split()

FAMILIES = ["".join(parts).capitalize() for parts in itertools.product(SYLLABLES, repeat=3)]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A store with a hundred thousand contacts."""
    open_store(f"sqlite:///{tmp_path_factory.mktemp('many') / 'people.sqlite3'}")
    for batch in chunks(map(_contact, range(CONTACTS)), 500):
        rearrange([stored("vcard", record) for record in batch], region="DE")
    yield
    close_store()


def _contact(number: int) -> PersonRecord:
    family = FAMILIES[number % len(FAMILIES)]
    name = f"{GIVEN[number % 20]} {family}"
    points = (ContactPoint("email", f"p{number}@example.org"),)
    return PersonRecord(Origin("many.vcf", number), str(number), Name(name), points, (Role(f"Firma {number % 3000}"),))


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    "typed", ["anna", "müldorfstein", "muldorfstien", "berta mulfeld", "firma 17", "greta meister", "ma"]
)
def test_the_search_answers_at_once(benchmark: Any, typed: str) -> None:
    benchmark(search_people, typed)
    assert benchmark.stats.stats.median < MOST_SECONDS


@pytest.mark.usefixtures("store")
def test_lists_and_persons_are_shown_at_once(benchmark: Any) -> None:
    lines = list_people(everybody=True, limit=50).lines

    def looks() -> None:
        list_people(everybody=True, limit=50)
        show_person(lines[7].id)

    benchmark(looks)
    assert benchmark.stats.stats.median < MOST_SECONDS
