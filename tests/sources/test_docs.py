"""The page on reading files names every source and every code of a problem."""

from __future__ import annotations

import re
from pathlib import Path

from nahbar.sources.registry import SOURCES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
_CODE = re.compile(r'\bproblem\(\s*"([a-z-]+)"')


def test_every_code_and_no_other_is_on_the_page() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "src" / "nahbar" / "sources").rglob("*.py")]
    used = {code for text in texts for code in _CODE.findall(text)} | {"truncated", "too-long"}
    rows = PAGE.partition("| code |")[2].splitlines()[2:]
    named = {code for row in rows for code in re.findall(r"`([a-z-]+)`", row.split("|")[1])}
    assert named == used


def test_every_source_is_on_the_page() -> None:
    assert all(f"| `{source.ID}` |" in PAGE for source in SOURCES)
