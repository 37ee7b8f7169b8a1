"""Open the store: once for each process, with its tables as this version needs them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection, connections, transaction

from nahbar.core.model.errors import InvalidRequestError, StoreError
from nahbar.store.place import address, database, make_private

LATEST: Final = "0001_initial"
"""The last migration; a test holds it against the folder."""


def open_store(url: str | None = None) -> None:
    """Open the store at an address, else the person's own; its tables are made or brought up to date."""
    wanted = database(url or address())
    try:
        _connect(wanted)
        if not _is_current():
            _migrate()
    except (DatabaseError, OSError) as error:
        raise StoreError("store-closed", str(wanted["NAME"]), _first_line(error)) from error
    except ImproperlyConfigured as error:
        raise InvalidRequestError("store-driver") from error


def close_store() -> None:
    """Let go of the database."""
    connections.close_all()


def wipe_journal() -> None:
    """Write the journal of SQLite into its file and empty it, so that nothing erased is left there."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def one_deed() -> Iterator[None]:
    """Everything within happens, or nothing of it."""
    try:
        with transaction.atomic():
            yield
    except DatabaseError as error:
        raise StoreError("store-failed", _first_line(error)) from error


def _connect(wanted: dict[str, object]) -> None:
    """Point Django's one connection at a database."""
    if "sqlite" in str(wanted["ENGINE"]):
        make_private(Path(str(wanted["NAME"])))
    known = connections.settings["default"]
    if any(known.get(name) != value for name, value in wanted.items()):
        connections["default"].close()
        known.update(wanted)
        del connections["default"]
    connection.ensure_connection()


def _is_current() -> bool:
    """Whether the last migration was made; far quicker than to ask Django's executor."""
    tables = connection.introspection.table_names()
    if "django_migrations" not in tables:
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM django_migrations WHERE app = 'nahbar' AND name = %s", [LATEST])
        return cursor.fetchone() is not None


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]
