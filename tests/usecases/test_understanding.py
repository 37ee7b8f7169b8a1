"""How much of two hundred and fifty people's words is understood; the half that nobody tunes to is shown beside."""

from __future__ import annotations

from pathlib import Path

from benchmarks.understanding import understanding

CASES = Path(__file__).parents[1] / "cases"


def test_what_the_tuned_half_says_is_understood() -> None:
    assert understanding(CASES.glob("*_tuned.yaml")) >= 0.92


def test_the_held_half_does_not_fall_behind_what_it_was() -> None:
    """No target, only a floor: the figure belongs in release notes, and raising it by reading the files spoils it."""
    assert understanding(CASES.glob("*_held.yaml")) >= 0.76
