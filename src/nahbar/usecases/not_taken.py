"""Whatever an import did not take: counted by reason, and every one named in a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final

from nahbar.core.model.errors import OutputError
from nahbar.core.model.problems import Problem

_SHOWN: Final = 20
Worded = Callable[[Problem], Problem]
"""Says a problem in the person's language."""


def as_it_is(problem: Problem) -> Problem:
    """In English, as the readers say it."""
    return problem


class NotTaken:
    """Reasons while an import goes on; with a file, each is written there as soon as it is known."""

    def __init__(self, report: Path | None = None, worded: Worded = as_it_is) -> None:
        self.reasons: Counter[str] = Counter()
        self.examples: list[Problem] = []
        self._worded = worded
        self._file = self._opened(report) if report else None

    def add(self, problem: Problem) -> None:
        """Take note of something that was not taken."""
        self.reasons[problem.code] += 1
        if len(self.examples) < _SHOWN:
            self.examples.append(problem)
        if self._file:
            said = self._worded(problem)
            cells = (said.where, said.code, said.told, said.hint)
            self._file.write("\t".join(_one_line(cell) for cell in cells) + "\n")

    def close(self) -> None:
        """Let go of the report."""
        if self._file:
            self._file.close()

    @staticmethod
    def _opened(path: Path) -> IO[str]:
        try:
            return path.open("w", encoding="utf-8", errors="replace")
        except OSError as error:
            raise OutputError("report-failed", str(path), error.strerror) from error


def _one_line(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)
