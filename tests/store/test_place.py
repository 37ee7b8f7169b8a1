"""Where the store is, and that nobody else can read it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from nahbar.core.model.errors import InvalidRequestError
from nahbar.store.opening import LATEST, close_store, open_store
from nahbar.store.place import VARIABLE, address, database


def test_the_store_is_a_file_in_the_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert database(address())["NAME"] == str(tmp_path / "nahbar" / "nahbar.sqlite3")


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "people.sqlite3"
    open_store(f"sqlite:///{path}")
    close_store()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_crash_loses_nothing_and_writers_wait(tmp_path: Path) -> None:
    from django.db import connection

    open_store(f"sqlite:///{tmp_path / 'people.sqlite3'}")
    with connection.cursor() as cursor:
        found = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "foreign_keys")]
    assert found == ["wal", 1]
    assert connection.settings_dict["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    close_store()


def test_a_server_is_named_by_its_address() -> None:
    found = database("postgresql://jana:ge%40heim@db.example:5433/people?sslmode=require")
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert [found[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "people", "jana", "ge@heim", "db.example", "5433",
    ]  # fmt: skip
    assert found["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize("wrong", ["mysql://x/y", "people.sqlite3", "sqlite:///", "postgresql://host/", ""])
def test_any_other_address_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidRequestError):
        database(wrong)


def test_the_last_migration_is_the_one_that_is_looked_for() -> None:
    import nahbar.store.migrations as migrations

    folder = Path(str(migrations.__file__)).parent
    assert max(path.stem for path in folder.glob("0*.py")) == LATEST


def test_the_models_and_the_migrations_agree(sqlite_store: str) -> None:
    from django.core.management import call_command

    call_command("makemigrations", "nahbar", check=True, dry_run=True, verbosity=0)
