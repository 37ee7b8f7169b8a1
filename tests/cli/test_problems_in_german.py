"""Whatever is not taken is said in German on a German machine: each sentence of the readers has its German."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import nahbar
from nahbar.cli.main import main
from nahbar.cli.says_problems import GERMAN, worded
from nahbar.core.model.problems import Problem

SOURCES = Path(nahbar.__file__).parent / "sources"
IMPORT = Path(nahbar.__file__).parent / "usecases"
SPEAKING = frozenset({"problem", "_problem", "Row", "RuleError"})
TABLES = frozenset({"_NOT_TAKEN", "_FLAWS", "_WHY", "_BY_HEAD", "_BY_SUFFIX", "_EMPTIED"})
SENTENCE = re.compile(r"(\{\}|--[a-z]+|[A-Za-z]+) .+|spam")
KINDS = ("a group", "an organisation", "a place", "something else")


def sentences(path: Path) -> Iterator[str]:
    """What a module may say of a record: the texts in its calls and tables."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        named = getattr(node, "targets", None) or [getattr(node, "target", None)]
        is_table = any(isinstance(one, ast.Name) and one.id in TABLES for one in named)
        is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPEAKING
        if is_table or is_call:
            yield from _texts(node)


def _texts(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.JoinedStr):
            start = str(each.values[0].value) if isinstance(each.values[0], ast.Constant) else ""
            assert start == "this card is of ", f"{ast.unparse(each)} can have no German"
            yield from (start + kind for kind in KINDS)
        elif isinstance(each, ast.Constant) and isinstance(each.value, str) and SENTENCE.fullmatch(each.value):
            yield each.value


SAID = sorted(
    {text for path in (*SOURCES.rglob("*.py"), *IMPORT.glob("import_*.py")) for text in sentences(path)}
    - {"this card is of "}
)


def test_the_readers_say_many_things() -> None:
    assert len(SAID) > 80


@pytest.mark.parametrize("sentence", SAID)
def test_every_sentence_has_its_german(sentence: str) -> None:
    assert sentence in GERMAN
    assert GERMAN[sentence].count("{}") == sentence.count("{}")


def test_no_german_is_left_over() -> None:
    assert set(GERMAN) <= set(SAID)


def test_on_a_german_machine_a_problem_is_german_with_its_values(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Problem("broken-row", "a.csv:7", "this row has {} of {} cells", "", (3, 5))
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    assert str(worded(found)) == "a.csv:7: diese Zeile hat 3 von 5 Zellen"
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert str(worded(found)) == "a.csv:7: this row has 3 of 5 cells"


def test_the_report_of_an_import_is_german_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("NAHBAR_DATABASE_URL", f"sqlite:///{tmp_path / 'store.sqlite3'}")
    cards, report = tmp_path / "a.vcf", tmp_path / "report.tsv"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nKIND:group\nFN:Chor\nEND:VCARD\n", "utf-8")
    assert main(["import", str(cards), "--dry-run", "--report", str(report)]) == 1
    assert "diese Karte gehört zu einer Gruppe" in capsys.readouterr().err
    assert report.read_text("utf-8").split("\t")[2:] == [
        "diese Karte gehört zu einer Gruppe",
        "aufgenommen werden nur Menschen\n",
    ]
