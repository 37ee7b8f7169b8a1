"""Frozen values: built by position or name, compared by content, never changed."""

from __future__ import annotations

import pytest

from nahbar.core.model.frozen import as_dict, fields, frozen, replace


@frozen
class Meeting:
    """Somebody met somewhere."""

    who: str
    minutes: int = 30
    notes: tuple[str, ...] = ()


def test_a_value_is_built_by_position_or_name() -> None:
    assert Meeting("Mara", 20) == Meeting(who="Mara", minutes=20)
    assert Meeting("Mara").minutes == 30


def test_values_with_the_same_content_are_the_same_key() -> None:
    assert {Meeting("Mara"): 1}[Meeting("Mara")] == 1
    assert Meeting("Mara") != Meeting("Jonas")
    assert Meeting("Mara") != object()


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(AttributeError, match="frozen"):
        Meeting("Mara").minutes = 5  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del Meeting("Mara").who


@pytest.mark.parametrize("wrong", [(), ("Mara", 1, (), 4)])
def test_what_is_missing_or_too_much_is_named(wrong: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="who"):
        Meeting(*wrong)  # type: ignore[arg-type]


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(TypeError, match="Meeting takes"):
        Meeting("Mara", place="Passau")  # type: ignore[call-arg]


def test_a_copy_takes_changes_and_leaves_the_first_alone() -> None:
    first = Meeting("Mara")
    assert replace(first, minutes=10) == Meeting("Mara", 10)
    assert first.minutes == 30


def test_a_value_shows_what_it_holds() -> None:
    assert fields(Meeting("Mara")) == ("who", "minutes", "notes")
    assert repr(Meeting("Mara")) == "Meeting(who='Mara', minutes=30, notes=())"
    assert as_dict(Meeting("Mara", notes=("tea",))) == {"who": "Mara", "minutes": 30, "notes": ["tea"]}
