"""`nahbar check-message`: what a person sees, and what a script reads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nahbar.cli.main import main

CLEAN = "Hi Sam, your note about the valve was right, it runs again. Thank you."
WORN = "I hope this email finds you well, Sam."


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def test_a_clean_message_is_zero(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-message", CLEAN]) == 0
    assert capsys.readouterr().out == "Nothing to object to.\n"


def test_a_finding_is_one_and_shows_the_words_and_a_better_way(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-message", WORN]) == 1
    shown = capsys.readouterr().out
    assert "worn phrase: “" in shown
    assert "this email finds" in shown
    assert "Better: " in shown


def test_the_same_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-message", WORN, "--format", "json"]) == 1
    result = json.loads(capsys.readouterr().out)
    assert result["language"] == "en"
    assert result["findings"][0]["id"] == "template_smell"
    assert 0 <= result["score"] < 1


def test_first_looks_at_what_only_first_messages_need(capsys: pytest.CaptureFixture[str]) -> None:
    text = "Hello, do you have time for a call next week?"
    assert main(["check-message", text]) == 0
    assert main(["check-message", text, "--first"]) == 1


def test_a_file_in_german(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "nachricht.txt"
    path.write_text("Für Rückfragen stehe ich Ihnen jederzeit gerne zur Verfügung.", encoding="utf-8")
    assert main(["check-message", "--file", str(path), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["language"] == "de"


@pytest.mark.parametrize("call", [[""], ["x", "--file", "y"], ["--file", "/no/such/file"], ["a\x00b"], ["a" * 20_001]])
def test_a_wrong_call_is_two_with_one_line(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-message", *call]) == 2
    assert capsys.readouterr().err.count("\n") == 1
