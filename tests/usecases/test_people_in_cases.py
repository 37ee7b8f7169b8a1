"""Two hundred people in their own words: what the plan contract promises holds for each of them."""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from nahbar.core.model.vocabulary import GOALS, MODES, PARTS, WORRIES
from nahbar.render.as_json import plan_to_json
from nahbar.render.markdown import plan_to_markdown
from nahbar.usecases.make_plan import PlanRequest, plan_from_words

FOLDER = Path(__file__).parents[1] / "cases"
MONDAY = dt.date(2026, 11, 23)
PLATFORMS = ("linkedin", "xing", "instagram", "facebook", "tiktok", "whatsapp", "slack", "discord")
SPOKEN_TO = ("actions", "milestones", "respects", "assumptions", "questions")
NOT_PROSE = frozenset(
    "id evidence depends_on part channel energy on due_on doi source closed_by grade basis address sources".split()
)


def people() -> list[Any]:
    cases = [case for file in sorted(FOLDER.glob("*.yaml")) for case in yaml.safe_load(file.read_text("utf-8"))]
    return [pytest.param(case, id=case["id"]) for case in cases]


@cache
def made(words: str) -> tuple[dict[str, Any], str]:
    plan = plan_from_words(PlanRequest(words, MONDAY))
    return json.loads(plan_to_json(plan)), plan_to_markdown(plan)


def prose(value: Any) -> str:
    """All sentences in a piece of the plan."""
    if isinstance(value, dict):
        return " ".join(prose(item) for key, item in value.items() if key not in NOT_PROSE)
    if isinstance(value, list):
        return " ".join(prose(item) for item in value)
    return value if isinstance(value, str) else ""


@pytest.mark.parametrize("person", people())
def test_the_plan_is_whole(person: dict[str, Any]) -> None:
    plan, page = made(person["text"])
    assert plan["language"] == person["language"]
    assert plan["mode"] in MODES
    assert set(plan["profile"]["goals"]) <= set(GOALS)
    assert set(plan["profile"]["worries"]) <= set(WORRIES)
    assert {action["part"] for action in plan["actions"]} == set(PARTS)
    assert plan["target_groups"]["primary"]
    assert plan["target_groups"]["secondary"]
    assert plan["first_contact"]["online"] or plan["first_contact"]["offline"]
    assert all(plan[key] for key in ("milestones", "drafts", "respects", "evidence"))
    assert all(plan["giving"][key] for key in ("principles", "offers", "value"))
    assert all(plan["care"][key] for key in ("rhythms", "contacts", "activities"))
    assert len(plan["questions"]) <= 5
    assert 700 <= len(page.split()) <= 1500


@pytest.mark.parametrize("person", people())
def test_nothing_unfilled_shows(person: dict[str, Any]) -> None:
    plan, page = made(person["text"])
    told = prose({key: value for key, value in plan.items() if key != "profile"}) + page
    assert "{" not in told
    assert "}" not in told
    assert not re.search(r"<[^>]*\|", told)


@pytest.mark.parametrize("person", people())
def test_drafts_are_short_honest_and_filled(person: dict[str, Any]) -> None:
    for draft in made(person["text"])[0]["drafts"]:
        assert len(draft["text"].split()) <= 120
        assert len(re.findall(r"\[[^\]]{2,40}\]", draft["text"])) <= 2
        assert draft["characters"] == len(draft["text"])
        assert draft["authenticity"]["findings"] == []


@pytest.mark.parametrize("person", people())
def test_an_excluded_platform_is_nowhere_in_the_plan(person: dict[str, Any]) -> None:
    plan, _ = made(person["text"])
    told = {k: v for k, v in plan.items() if k not in ("profile", "respects", "assumptions", "questions", "evidence")}
    told.pop("insight", None)  # quotes the person's own words
    for channel in set(plan["profile"]["channels_excluded"]) & set(PLATFORMS):
        assert channel not in prose(told).lower()


@pytest.mark.parametrize("person", [p for p in people() if p.values[0]["language"] == "de"])
def test_the_address_is_the_same_throughout(person: dict[str, Any]) -> None:
    plan, _ = made(person["text"])
    own = prose({key: plan[key] for key in SPOKEN_TO if key != "respects"})
    own += prose([respect["how"] for respect in plan["respects"]])
    if plan["address"] == "du":
        assert len(re.findall(r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihre[nmrs]?|Ihr)\b", own)) <= 1
    else:
        assert re.findall(r"\b(?:du|dir|dich|dein\w*)\b", own) == []
