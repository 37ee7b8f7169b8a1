"""Reach: whoever comes, with whatever goal and mode, finds moves for all five parts, and words for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nahbar.core.model.problems import Problem
from nahbar.core.model.vocabulary import GOALS, MODES, PARTS
from nahbar.knowledge.base import Base, Record
from nahbar.knowledge.checks.address import mixed


def check(base: Base) -> Iterator[Problem]:
    """Goals and modes without a move for some part, and occasions without words for both addresses."""
    if not base.of("moves"):
        yield Problem("reach", "moves/", "there are no moves")
        return
    for part in PARTS:
        moves = [record.value for record in base.of("moves") if _get(record, "part") == part]
        for goal in GOALS:
            for mode in MODES:
                if not any(_open_to(move, goal, mode) for move in moves):
                    what = f"no move for the goal '{goal}' in the mode '{mode}'"
                    yield Problem("reach", f"moves/ ({part})", what, "one that needs nothing else")
    yield from _speechless(base)


def _open_to(move: Any, goal: str, mode: str) -> bool:
    """Whether a move serves the goal and asks for nothing more than goal and mode."""
    tags = {f"goal.{goal}", f"mode.{mode}"}
    serves, needs, unless = (_list(move, key) for key in ("serves", "needs", "unless"))
    return bool({"any", goal} & serves) and needs <= tags and not unless & tags


def _speechless(base: Base) -> Iterator[Problem]:
    """An occasion counts when one of its patterns asks for no tag and can be said with du and with Sie."""
    ready = {_get(record, "occasion") for record in base.of("drafts") if _speaks(record)}
    wanted = {str(_get(record, "draft")): record for record in base.of("moves") if _get(record, "draft")}
    for occasion, record in wanted.items():
        if occasion not in ready:
            what = f"the occasion '{occasion}' has no pattern for everyone, in both addresses"
            yield Problem("reach", f"{record.where}.draft", what, "a pattern without `needs`, with <du|Sie>")


def _speaks(record: Record) -> bool:
    text = _get(record, "text")
    german = text.get("de") if isinstance(text, dict) else None
    return isinstance(german, str) and not any(mixed(german)) and not _get(record, "needs")


def _list(value: Any, key: str) -> frozenset[str]:
    found = value.get(key)
    return frozenset(str(item) for item in found) if isinstance(found, list) else frozenset()


def _get(record: Record, key: str) -> Any:
    return record.value.get(key) if isinstance(record.value, dict) else None
