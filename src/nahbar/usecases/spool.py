"""What was read, on disk until it is decided on: it can be gone through again, and taken out by its place."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from typing import IO, Any

from nahbar.core.people.written import dumps


class Spool:
    """Lines of JSON in a file without a name, which vanishes with the process."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the import
        self._end = 0

    def add(self, written: Any) -> int:
        """Write a value down; its place."""
        place = self._end
        self._end += self._file.write(dumps(written).encode("utf-8", "surrogatepass") + b"\n")
        return place

    def at(self, place: int) -> Any:
        """The value at a place."""
        self._file.seek(place)
        return json.loads(self._file.readline().decode("utf-8", "surrogatepass"))

    def close(self) -> None:
        """Let the file vanish."""
        self._file.close()

    def __iter__(self) -> Iterator[Any]:
        """Every value in order."""
        self._file.seek(0)
        for line in self._file:
            yield json.loads(line.decode("utf-8", "surrogatepass"))
