"""`nahbar knowledge check`: each file of mistakes/ spoils the sound base in one place and says what is shown."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml

from nahbar.core.model.vocabulary import CHANNELS, GOALS, WORRIES
from nahbar.knowledge.base import read_base
from nahbar.knowledge.cache import DATA
from nahbar.knowledge.checks import check_all
from nahbar.knowledge.checks.venues import stale
from nahbar.knowledge.tags import OPEN_TAGS, TAGS
from tests.knowledge.conftest import HERE, Change

TODAY = dt.date(2026, 11, 23)
MISTAKES = sorted((HERE / "mistakes").glob("*.yaml"))
DOCS = HERE.parents[1] / "docs" / "knowledge.md"


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in check_all(read_base(folder, TODAY))]


def test_a_sound_knowledge_base_has_no_problems(sound: Path) -> None:
    assert problems(sound) == []


@pytest.mark.parametrize("path", MISTAKES, ids=[path.stem for path in MISTAKES])
def test_a_mistake_is_shown_with_its_place_and_what_is_allowed(path: Path, sound: Path, change: Change) -> None:
    mistake = yaml.safe_load(path.read_text(encoding="utf-8"))
    change(mistake["in"], mistake["replace"], mistake["by"])
    shown, expected = problems(sound), mistake["problem"].split("\n")
    assert len(shown) == len(expected), shown
    for sentence in expected:
        assert any(problem.startswith(sentence) for problem in shown), shown


def test_all_problems_are_shown_at_once(sound: Path, change: Change) -> None:
    change("moves/all.yaml", "phase: see", "phase: look")
    change("answers/all.yaml", "worry.events", "worry.parties")
    change("circles.yaml", "needs: []", "needs: [")
    assert {problem.partition(":")[0] for problem in problems(sound)} == {
        "moves/all.yaml",
        "answers/all.yaml",
        "circles.yaml",
    }


def test_a_file_of_no_kind_is_named(sound: Path) -> None:
    (sound / "fields" / "old").mkdir()
    (sound / "fields" / "old" / "forestry.yaml").write_text("id: forestry\n", encoding="utf-8")
    (sound / "moods.yaml").write_text("happy: true\n", encoding="utf-8")
    assert [problem.partition(":")[0] for problem in problems(sound)] == ["fields/old/forestry.yaml", "moods.yaml"]


def test_an_occupation_that_stands_in_two_fields_is_named(sound: Path) -> None:
    text = (sound / "fields" / "gardening.yaml").read_text(encoding="utf-8")
    twin = text.replace("id: gardening", "id: parks").replace("gaertner*,", "baumpflege|gaertner*,")
    (sound / "fields" / "parks.yaml").write_text(twin, encoding="utf-8")
    shared = [problem for problem in problems(sound) if "stands in fields/gardening.yaml too" in problem]
    assert any("'baumpflege|gaertner*'" in problem for problem in shared)


def test_no_and_on_and_dates_stay_words(sound: Path, change: Change) -> None:
    change("words/en/goals.yaml", '"new job"', "no, on, yes, 12:30")
    shown = problems(sound)
    assert shown == [
        "words/en/goals.yaml: job.4: the cue '12:30' cannot be matched: '12:30' is no word",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sie kennen einander schon.",
        "Man sagt „du“ oder „Sie“.",
        "Nach einer Stunde ist man per du.",
        "<Du|Sie>: ja.",
        "Auch auf LinkedIn.",
    ],
)
def test_words_that_only_look_like_an_address_pass(text: str, sound: Path, change: Change) -> None:
    change("answers/all.yaml", "Der Plan kommt ohne sie aus.", text)
    assert problems(sound) == []


def test_venues_last_seen_over_a_year_ago_are_listed_when_asked_for(sound: Path, change: Change) -> None:
    assert list(stale(read_base(sound, TODAY))) == []
    change("venues/de.yaml", "2026-03-01", "2025-11-20")
    (found,) = stale(read_base(sound, TODAY))
    assert str(found) == "venues/de.yaml: garden-club.seen_on: was last seen on 2025-11-20 (look at the page again)"
    assert problems(sound) == []


def test_the_tags_are_those_of_the_page_about_them() -> None:
    """Every tag written out in docs/knowledge.md is known, and every known tag can be read off that page."""
    table = DOCS.read_text(encoding="utf-8").partition("## Tags")[2].partition("\n## ")[0]
    written = set(re.findall(r"`([a-z_]+(?:\.[a-z_]+)?)`", table.replace("no.<channel>", "").replace("`fits`", "")))
    written -= {"needs", "unless", "when"}
    lists = {f"goal.{goal}" for goal in GOALS} | {f"worry.{worry}" for worry in WORRIES}
    channels = {f"{prefix}.{channel}" for prefix in ("no", "likes") for channel in CHANNELS}
    assert written <= TAGS
    assert TAGS - lists - channels <= written
    assert all(f"`{prefix}.<id>`" in table for prefix in OPEN_TAGS)


def test_the_shipped_knowledge_base_has_no_problems() -> None:
    assert problems(Path(DATA)) == []
