"""`nahbar knowledge check` as a person calls it."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from nahbar.cli.commands import knowledge
from nahbar.core.model.errors import InvalidRequestError
from tests.knowledge.conftest import Change


def call(*words: str) -> int:
    parser = argparse.ArgumentParser()
    knowledge.add_parser(parser.add_subparsers())
    args = parser.parse_args(["knowledge", "check", "--on", "2026-11-23", *words])
    code: int = args.run(args)
    return code


def test_without_problems_one_line_counts_the_records(sound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("--data", str(sound)) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("no problems: 1 fields, 1 modes, 1 situations, 5 moves")
    assert shown.count("\n") == 1


def test_problems_are_listed_and_counted(sound: Path, change: Change, capsys: pytest.CaptureFixture[str]) -> None:
    change("moves/all.yaml", "phase: see", "phase: look")
    assert call("--data", str(sound)) == 1
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].startswith("moves/all.yaml: list-names.phase: 'look' is unknown (allowed: choose, deepen")
    assert shown[-1] == "1 problem"


def test_stale_venues_are_listed_and_are_no_failure(
    sound: Path, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    change("venues/de.yaml", "2026-03-01", "2025-03-01")
    assert call("--data", str(sound), "--stale") == 0
    assert "garden-club.seen_on: was last seen on 2025-03-01" in capsys.readouterr().out


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequestError, match="There is no folder"):
        call("--data", str(tmp_path / "nowhere"))
