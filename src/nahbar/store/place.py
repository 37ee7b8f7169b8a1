"""Where the store is: a file in the person's data folder, or what NAHBAR_DATABASE_URL names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from nahbar.core.model.errors import InvalidRequestError

VARIABLE: Final = "NAHBAR_DATABASE_URL"
_PRAGMAS: Final = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
"""A crash of nahbar loses nothing; what is erased is overwritten in the file."""


def address() -> str:
    """The address of the database, as given or in the data folder."""
    given = os.environ.get(VARIABLE, "")
    if given:
        return given
    from platformdirs import user_data_path

    return f"sqlite:///{user_data_path('nahbar', appauthor=False) / 'nahbar.sqlite3'}"


def database(url: str) -> dict[str, Any]:
    """Django's description of a database; InvalidRequestError for an address that is none."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite" and parts.path.strip("/"):
        return _sqlite(unquote(url.removeprefix("sqlite:///")))
    if parts.scheme in ("postgresql", "postgres") and parts.path.strip("/"):
        return _postgresql(url)
    raise InvalidRequestError("store-address", url.partition("://")[0], VARIABLE)


def _sqlite(path: str) -> dict[str, Any]:
    options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": _PRAGMAS}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(Path(path).absolute()), "OPTIONS": options}


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    more = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": more.pop("host", unquote(parts.hostname or "")),
        "PORT": str(parts.port or ""),
        "OPTIONS": more,
    }


def make_private(path: Path) -> None:
    """The file and its folder, for their owner only, before the first row is written."""
    if not path.parent.exists():
        path.parent.mkdir(parents=True, mode=0o700)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)  # a file that was copied here may be open to others; its journals take its mode
