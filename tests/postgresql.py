"""A PostgreSQL server for the tests alone: started from Debian's package, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def programs() -> Path | None:
    """The folder with initdb and pg_ctl, if there is one."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in (*folders, Path("/usr/local/bin")) if (folder / "pg_ctl").exists()), None)


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The address of a server that listens on a socket in a new folder only."""
    home = Path(tempfile.mkdtemp(prefix="nahbar-pg-", dir="/tmp"))  # a socket's path must be short
    data = home / "data"
    if os.getuid() == 0:
        shutil.chown(home, "postgres", "postgres")
    try:
        _run(folder / "initdb", "-D", data, "-A", "trust", "-U", "nahbar", "-E", "UTF8", "--no-sync")
        options = f"-k {home} -c listen_addresses='' -c fsync=off"
        _run(folder / "pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", options, "start")
        try:
            yield f"postgresql://nahbar@/{{}}?host={home}"
        finally:
            _run(folder / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _run(*command: str | Path) -> None:
    """Run a program of the server, which refuses to be root."""
    before = ("runuser", "-u", "postgres", "--") if os.getuid() == 0 else ()
    subprocess.run([*before, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/")
