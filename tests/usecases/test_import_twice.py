"""Whatever an address book holds: once is twice, the order is nothing, and nobody is lost."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nahbar.store import records
from nahbar.store.opening import close_store, open_store
from tests.usecases.acting import card, everything, take_in, written

_NUMBERS = itertools.count()
_CARDS = st.lists(
    st.builds(
        lambda name, points, uid: card(name, *points, uid=uid),
        st.sampled_from(["Anna Meier", "A. Meier", "Meier, Anna", "Anna Maier", "Bernd Meier", "Anna Kurz", "Anna"]),
        st.lists(st.sampled_from(["a@x.de", "b@x.de", "c@x.de", "info@x.de", "0171 2345678", "030 22730"]), max_size=3),
        st.sampled_from(["", "1", "2", "3"]),
    ),
    min_size=1,
    max_size=6,
)


@given(cards=_CARDS, order=st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_twice_is_once_and_card_by_card_is_all_at_once(
    empty_sqlite: Path, tmp_path: Path, cards: list[str], order: object
) -> None:
    folder = tmp_path / str(next(_NUMBERS))
    folder.mkdir()
    different = {each.split("UID:")[1][:1] if "UID:" in each else each: each for each in cards}
    whole = written(folder, "all.vcf", *different.values())
    _open(empty_sqlite, folder / "once.sqlite3")
    take_in(whole)
    once = _people()
    assert {record.id for record in records.all_records()} == {r for line in once for r in line[1]}
    take_in(whole)
    assert _people() == once
    single = [written(folder, f"{nth}.vcf", each) for nth, each in enumerate(different.values())]
    order.shuffle(single)  # type: ignore[attr-defined]
    _open(empty_sqlite, folder / "one-by-one.sqlite3")
    for path in single:
        take_in(path)
    assert _people() == once
    close_store()


def _open(empty: Path, path: Path) -> None:
    shutil.copy(empty, path)
    open_store(f"sqlite:///{path}")


def _people() -> list[tuple[str, tuple[str, ...], str]]:
    """Who is known, from which records, and who is asked about."""
    from nahbar.usecases.answer_questions import open_questions
    from nahbar.usecases.export_people import all_alters

    assert "schema" in everything()
    asked = ", ".join(sorted(each.question.id for each in open_questions(99)))
    return [(stored.alter.shown, stored.alter.records, asked) for stored in all_alters()]
