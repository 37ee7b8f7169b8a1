"""A small knowledge base without a mistake, to be copied and spoiled."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A copy of the sound knowledge base; what is compiled from it lies beside it."""
    return Path(shutil.copytree(HERE / "sound", tmp_path / "data"))


Change = Callable[[str, str, str], None]


@pytest.fixture
def change(sound: Path) -> Change:
    """Replace words in one of its files, once."""

    def replace(file: str, old: str, new: str) -> None:
        path = sound / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} does not have: {old}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
