"""The JSON is the plan contract, key by key and in its order."""

# ruff: noqa: E501  the keys as the contract lists them

from __future__ import annotations

import json
from typing import Any

import pytest

from nahbar.core.model.plan import Plan
from nahbar.render.as_json import plan_to_json
from tests.people.jana import WORDS, jana

TOP = (
    "schema language address mode mode_reason starts_on ends_on profile assumptions questions network_analysis target_groups "
    "first_contact care giving actions milestones drafts respects evidence"
).split()
PROFILE = (
    "occupation field years_experience seniority current_industry target goals temperament worries location remote "
    "time_budget_hours_per_week channels_excluded channels_preferred formality existing_network strengths availability blackouts "
    "deadline confidential money accessibility refusals"
).split()
PARTS = {
    "network_analysis": "circles gaps bridges dormant summary",
    "target_groups": "primary secondary horizon_weeks",
    "first_contact": "online offline event_companion",
    "care": "rhythms contacts activities",
    "giving": "principles offers value introductions",
}
ENTRIES = {
    "assumptions": "field value reason",
    "questions": "question changes",
    "actions": "id on week part title first_step minutes energy channel contact why evidence done_when depends_on draft repeats",
    "milestones": "on target measure",
    "drafts": "id channel occasion to text characters address authenticity",
    "respects": "stated how",
    "evidence": "id claim source doi grade",
}


def read(plan: Plan) -> Any:
    return json.loads(plan_to_json(plan))


def test_the_keys_of_the_contract_come_first_and_in_its_order(plan: Plan) -> None:
    told = read(plan)
    assert list(told)[: len(TOP)] == TOP
    assert list(told["profile"])[: len(PROFILE)] == PROFILE
    assert told["schema"] == "nahbar.plan/1"


@pytest.mark.parametrize(("part", "keys"), PARTS.items())
def test_each_part_has_its_keys(part: str, keys: str) -> None:
    assert set(keys.split()) <= set(read(jana())[part])


@pytest.mark.parametrize(("name", "keys"), ENTRIES.items())
def test_each_entry_has_its_keys(name: str, keys: str) -> None:
    entries = read(jana())[name]
    assert entries
    assert all(list(entry)[: len(keys.split())] == keys.split() for entry in entries)


def test_dates_are_iso_dates_and_a_draft_knows_its_length() -> None:
    told = read(jana())
    assert told["actions"][1]["on"] == "2026-11-25"
    assert all(draft["characters"] == len(draft["text"]) for draft in told["drafts"])


def test_sources_give_the_exact_words_in_the_order_in_which_they_were_said() -> None:
    sources = read(jana())["profile"]["sources"]
    assert sources["channels_excluded.facebook"] == "Facebook mag ich nicht"
    assert all(words in WORDS for words in sources.values())
    assert list(sources)[:2] == ["occupation", "goals.knowledge"]


def test_umlauts_stay_readable_and_each_action_has_a_line_of_its_own() -> None:
    lines = plan_to_json(jana()).splitlines()
    assert any('"Eine Übung verschenken"' in line for line in lines)
    assert sum('"first_step"' in line for line in lines) == len(jana().actions)
