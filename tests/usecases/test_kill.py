"""The power goes off in the middle of an import: nothing is lost, nothing is there twice."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nahbar.store.opening import close_store, open_store
from tests.usecases.acting import ME, card, everything, mail, take_in, written

_KILLS = 20
_IMPORT = """
import sys
from pathlib import Path
from nahbar.core.importing import decide
from nahbar.store.opening import open_store
from nahbar.usecases import arranging, import_writing
decide._BATCH, import_writing._BATCH, arranging._SETTLED_AT_ONCE = 4, 4, 4
open_store(sys.argv[1])
from tests.usecases.acting import take_in
print("begun", flush=True)
take_in(*map(Path, sys.argv[2:]))
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    people = [(f"Person N{chr(97 + n // 26)}{chr(97 + n % 26)}", f"p{n}@x.example") for n in range(80)]
    book = written(tmp_path, "book.vcf", *(card(name, address) for name, address in people))
    letters = (mail(n, f"{name} <{address}>", ME) for n, (name, address) in enumerate(people * 2))
    return book, written(tmp_path, "in.mbox", *letters)


def test_killed_at_any_point_the_import_ends_as_if_it_never_had_been(
    empty_sqlite: Path, files: tuple[Path, Path], tmp_path: Path
) -> None:
    undisturbed = _copied(empty_sqlite, tmp_path / "undisturbed.sqlite3")
    began = time.monotonic()
    _import(undisturbed, files, kill_after=None)
    seconds = time.monotonic() - began
    expected = _people(undisturbed)
    partly = 0
    for nth in range(_KILLS):
        path = _copied(empty_sqlite, tmp_path / f"{nth}.sqlite3")
        _import(path, files, kill_after=random.Random(nth).uniform(0, seconds))
        left = _people(path)
        partly += left != expected and '"path"' in left
        open_store(f"sqlite:///{path}")
        take_in(*files)
        assert _people(path) == expected
    assert partly > 0, "no kill hit the import while it was writing"


def _copied(empty: Path, path: Path) -> Path:
    shutil.copy(empty, path)
    return path


def _import(path: Path, files: tuple[Path, Path], kill_after: float | None) -> None:
    """Import in a process of its own, and kill it so many seconds after it began."""
    command = [sys.executable, "-c", _IMPORT, f"sqlite:///{path}", *map(str, files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        process.stdout.readline()
        if kill_after is not None:
            time.sleep(kill_after)
            process.send_signal(signal.SIGKILL)
    assert process.returncode in ((0,) if kill_after is None else (0, -signal.SIGKILL))


def _people(path: Path) -> str:
    """Everything in a store but when it was imported; the database is whole."""
    open_store(f"sqlite:///{path}")
    try:
        from django.db import connection

        with connection.cursor() as cursor:
            assert cursor.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert cursor.execute("PRAGMA foreign_key_check").fetchall() == []
        before, after = everything().split('"runs":[')
        return before + after.split('"people":[')[1]
    finally:
        close_store()
