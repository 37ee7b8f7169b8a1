"""`nahbar plan` as a person calls it: a process, its output, its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

NAHBAR = str(Path(sys.executable).with_name("nahbar"))
WORDS = "Ich bin Hebamme in Celle und suche andere Hebammen zum Reden. Eine Stunde die Woche."
HEAVY = {"numpy", "pydantic", "django", "typst", "openai", "yaml", "rich", "jinja2", "icalendar", "dataclasses"}


def nahbar(*args: str, stdin: bytes = b"", lang: str = "de_DE.UTF-8") -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "LANG": lang, "LC_ALL": lang, "PYTHONUTF8": "1"}
    return subprocess.run([NAHBAR, *args], input=stdin, capture_output=True, env=env, check=False, timeout=60)


def test_words_become_a_markdown_plan_in_a_pipe() -> None:
    done = nahbar("plan", WORDS, "--start", "2026-11-23")
    assert done.returncode == 0
    assert done.stdout.decode().startswith("# ")


def test_words_can_come_from_a_pipe_or_a_file(tmp_path: Path) -> None:
    file = tmp_path / "worte.txt"
    file.write_text(WORDS, "utf-8")
    by_argument = nahbar("plan", WORDS, "--start", "2026-11-23").stdout
    assert nahbar("plan", "--start", "2026-11-23", stdin=WORDS.encode()).stdout == by_argument
    assert nahbar("plan", "--file", str(file), "--start", "2026-11-23").stdout == by_argument
    assert nahbar("plan", "--file", "-", "--start", "2026-11-23", stdin=WORDS.encode()).stdout == by_argument


@pytest.mark.parametrize(
    ("suffix", "start"),
    [(".json", b"{"), (".html", b"<!doctype html"), (".pdf", b"%PDF"), (".ics", b"BEGIN:VCALENDAR"), (".md", b"# ")],
)
def test_the_suffix_of_the_file_picks_the_format(tmp_path: Path, suffix: str, start: bytes) -> None:
    file = tmp_path / f"plan{suffix}"
    done = nahbar("plan", WORDS, "--output", str(file))
    assert done.returncode == 0, done.stderr.decode()
    assert file.read_bytes().lower().startswith(start.lower())


def test_json_has_every_key_of_the_contract() -> None:
    plan = json.loads(nahbar("plan", WORDS, "--format", "json", "--start", "2026-11-23").stdout)
    assert plan["schema"] == "nahbar.plan/1"
    assert set(plan) >= {
        "language", "address", "mode", "mode_reason", "starts_on", "ends_on", "profile", "assumptions", "questions",
        "network_analysis", "target_groups", "first_contact", "care", "giving", "actions", "milestones", "drafts",
        "respects", "evidence",
    }  # fmt: skip


@pytest.mark.parametrize(
    "args",
    [("",), (WORDS, "--start", "gestern"), (WORDS, "--start", "2026-13-01"), (WORDS, "--start", "9999-12-31"),
     (WORDS, "--language", "fr"), (WORDS, "--mode", "pirate"), (WORDS, "--hours", "0"), (WORDS, "--hours", "viele"),
     (WORDS, "--file", "x"), ("--file", "/gibt/es/nicht"), (WORDS, "--output", "plan.docx"), (WORDS, "--llm")],
)  # fmt: skip
def test_a_wrong_call_gets_one_clear_line_and_exit_status_2(args: tuple[str, ...]) -> None:
    done = nahbar("plan", *args)
    message = done.stderr.decode()
    assert done.returncode == 2
    assert done.stdout == b""
    assert "Traceback" not in message
    assert len(message.strip().splitlines()[-1]) > 20


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02PK", bytes(range(256)) * 40, b"wort " * 2_000_000])
def test_bad_input_in_a_file_is_refused_without_a_traceback(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "worte"
    file.write_bytes(content)
    done = nahbar("plan", "--file", str(file))
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.decode().strip().splitlines()) == 1


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    done = nahbar("plan", WORDS, "--output", str(tmp_path / "nirgends" / "plan.md"))
    assert done.returncode == 1
    assert "nirgends" in done.stderr.decode()


def test_messages_follow_the_language_of_the_machine() -> None:
    assert "leer" in nahbar("plan", "").stderr.decode()
    assert "empty" in nahbar("plan", "", lang="en_GB.UTF-8").stderr.decode()


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_heavy_libraries_stay_out_of_the_start(form: str) -> None:
    nahbar("plan", WORDS)  # compiles the knowledge base where that is still to be done
    code = (
        "import sys; from nahbar.cli.main import main; "
        f"main(['plan', {WORDS!r}, '--format', {form!r}, '--output', '/dev/null']); "
        f"print(sorted({HEAVY!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400))
def test_any_text_gives_a_plan_or_a_clear_refusal(text: str) -> None:
    import datetime as dt

    from nahbar.core.model.errors import InvalidRequestError
    from nahbar.render.markdown import plan_to_markdown
    from nahbar.usecases.make_plan import PlanRequest, plan_from_words

    try:
        plan = plan_from_words(PlanRequest(text, dt.date(2026, 11, 23)))
    except InvalidRequestError as refusal:
        assert str(refusal).startswith("request-")
    else:
        assert plan.actions
        assert plan_to_markdown(plan)
