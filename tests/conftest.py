"""Stores for tests: each test has its own, empty, in SQLite and in PostgreSQL."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import postgresql

_NUMBERS = itertools.count()
os.environ["NAHBAR_DATABASE_URL"] = "sqlite:////dev/null/no-test-may-open-a-real-store"


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store to be copied, for making the tables takes longer than most tests."""
    from nahbar.store.opening import close_store, open_store

    path = tmp_path_factory.mktemp("store") / "empty.sqlite3"
    open_store(f"sqlite:///{path}")
    close_store()
    return path


@pytest.fixture(scope="session")
def empty_postgresql() -> Iterator[str]:
    """A server with an empty store to be copied."""
    from nahbar.store.opening import close_store, open_store

    folder = postgresql.programs()
    if folder is None:
        pytest.skip("there is no PostgreSQL here: apt-get install postgresql")
    with postgresql.server(folder) as address:
        _sql(address, "CREATE DATABASE empty")
        open_store(address.format("empty"))
        close_store()
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Opens one new, empty store after the other, and tells its address."""
    from nahbar.store.opening import close_store, open_store

    def opened() -> str:
        address = _new_store(request, tmp_path)
        open_store(address)
        return address

    yield opened
    close_store()


@pytest.fixture
def store(new_store: Callable[[], str]) -> str:
    """The address of an open, empty store."""
    return new_store()


@pytest.fixture
def sqlite_store(empty_sqlite: Path, tmp_path: Path) -> Iterator[str]:
    """The address of an open, empty store in SQLite, for what a server does not know."""
    from nahbar.store.opening import close_store, open_store

    address = _copy(empty_sqlite, tmp_path)
    open_store(address)
    yield address
    close_store()


def _new_store(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return _copy(request.getfixturevalue("empty_sqlite"), tmp_path)
    address = str(request.getfixturevalue("empty_postgresql"))
    name = f"store_{next(_NUMBERS)}"
    _sql(address, f"CREATE DATABASE {name} TEMPLATE empty")
    return address.format(name)


def _copy(empty: Path, folder: Path) -> str:
    path = folder / f"store-{next(_NUMBERS)}.sqlite3"
    shutil.copy(empty, path)
    return f"sqlite:///{path}"


def _sql(address: str, statement: str) -> None:
    import psycopg

    with psycopg.connect(address.format("postgres"), autocommit=True) as connection:
        connection.execute(statement)
