"""The commands on people as a person calls them: what they say, and their exit status."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from nahbar.cli.says import _SAID
from tests.usecases.acting import card, written

NAHBAR = str(Path(sys.executable).with_name("nahbar"))


class Jana:
    """Somebody with an address book of two and a store of her own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.book = written(
            folder, "book.vcf", card("Jürgen Müller", "j@x.example"), card("Jurgen Müler", "k@x.example")
        )

    def __call__(self, *args: object, stdin: str = "", lang: str = "de_DE.UTF-8") -> subprocess.CompletedProcess[str]:
        store = f"sqlite:///{self.folder / 'people.sqlite3'}"
        env = {**os.environ, "LANG": lang, "LC_ALL": lang, "PYTHONUTF8": "1", "NAHBAR_DATABASE_URL": store}
        command = [NAHBAR, *map(str, args)]
        done = subprocess.run(
            command, input=stdin, capture_output=True, encoding="utf-8", env=env, check=False, timeout=60
        )
        assert "Traceback" not in done.stderr
        return done


@pytest.fixture
def jana(tmp_path: Path) -> Jana:
    return Jana(tmp_path)


def test_an_import_shows_first_and_asks(jana: Jana) -> None:
    refused = jana("import", jana.book, stdin="n\n")
    assert (refused.returncode, refused.stdout.splitlines()[-1]) == (0, "Nichts wurde geändert.")
    assert "2 neue" in refused.stdout
    taken = jana("import", jana.book, stdin="j\n")
    assert (taken.returncode, taken.stdout.splitlines()[-1]) == (0, "Übernommen.")
    assert "Jürgen Müller" in jana("people", "list", "--all").stdout


def test_where_nobody_can_answer_it_says_what_to_do(jana: Jana) -> None:
    done = jana("import", jana.book, lang="en_GB.UTF-8")
    assert done.returncode == 2
    assert "--yes" in done.stderr


def test_the_exit_status_says_whether_all_was_taken(jana: Jana) -> None:
    assert jana("import", "--yes", jana.book).returncode == 0
    odd = written(jana.folder, "odd.vcf", card("Ida Ro"), "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n")
    report = jana.folder / "report.txt"
    done = jana("import", "--yes", odd, "--report", report, "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["people"]["new"] == 1
    assert report.read_text().startswith(f"{odd}:5\tnameless\t")
    missing = jana("import", jana.folder / "nix.vcf")
    assert missing.returncode == 2
    assert "nix.vcf" in missing.stderr


def test_a_dry_run_changes_nothing(jana: Jana) -> None:
    assert jana("import", "--dry-run", jana.book).returncode == 0
    assert "Müller" not in jana("people", "list", "--all").stdout


def test_people_are_added_written_on_shown_and_taken_back(jana: Jana) -> None:
    assert jana("people", "add", "Ida Ro", "--email", "ida@x.example", "--title", "Hebamme").returncode == 0
    assert jana("people", "circle", "Ida Ro", "close").returncode == 0
    assert jana("people", "follow", "Ida Ro").returncode == 0
    shown = jana("people", "show", "ida").stdout
    assert "Hebamme" in shown
    assert "close" in shown
    assert jana("people").stdout.startswith(json.loads(jana("people", "list", "--format", "json").stdout)[0]["id"][:8])
    assert "(Ida Ro)" in jana("undo").stdout
    assert jana("people", "edit", "Ida Ro", "--phone", "12").returncode == 2
    assert jana("people", "show", "Otto").returncode == 1


def test_a_question_is_shown_and_answered(jana: Jana) -> None:
    jana("import", "--yes", jana.book)
    ident = jana("questions").stdout.split()[0]
    assert jana("questions", ident, "yes").stdout == "Zusammengeführt.\n"
    assert jana("questions", lang="en_GB.UTF-8").stdout == "No open questions.\n"
    assert jana("questions", ident).returncode == 2


def test_export_import_and_export_again_give_the_same_bytes(jana: Jana) -> None:
    jana("import", "--yes", jana.book)
    out = jana.folder / "all.json"
    assert jana("export", "-o", out).returncode == 0
    assert out.stat().st_mode & 0o077 == 0
    (jana.folder / "other").mkdir()
    other = Jana(jana.folder / "other")
    assert other("import", "--yes", out).returncode == 0
    assert other("export").stdout == out.read_text("utf-8")


def test_somebody_asks_what_is_held_and_is_then_forgotten(jana: Jana) -> None:
    jana("import", "--yes", jana.book)
    assert f"{jana.book}:1" in jana("about-me", "Jürgen Müller").stdout
    assert jana("forget", "Jürgen Müller", stdin="n\n").stdout == "Nichts wurde geändert.\n"
    assert jana("people", "forget", "Jürgen Müller", "--yes").stdout.startswith("Jürgen Müller ist gelöscht")
    again = jana("import", "--yes", jana.book)
    assert again.returncode == 1
    assert "vergessen" in again.stdout
    assert "j@x" not in jana("export").stdout


def test_names_cannot_steer_the_terminal(jana: Jana) -> None:
    jana("import", "--yes", written(jana.folder, "evil.vcf", card("Eva \x1b[31mRot\x07")))
    listed = jana("people", "list", "--all").stdout
    assert "Eva" in listed
    assert "\x1b" not in listed


def test_a_store_that_cannot_be_opened_is_one_clear_line(jana: Jana) -> None:
    (jana.folder / "people.sqlite3").write_bytes(b"no database at all, " * 100)
    done = jana("people")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_every_reason_of_the_readers_has_its_words() -> None:
    sources = Path(__file__).parents[2] / "src" / "nahbar" / "sources"
    codes = {
        code
        for path in sources.rglob("*.py")
        for code in re.findall(r'\bproblem\(\s*"([a-z-]+)"', path.read_text("utf-8"))
    }
    assert len(codes) > 20
    assert [code for code in sorted(codes) if f"why-{code}" not in _SAID] == []


def test_both_languages_have_the_same_gaps() -> None:
    assert [key for key, (german, english) in _SAID.items() if german.count("{}") != english.count("{}")] == []
