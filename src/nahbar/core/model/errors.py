"""Deeds that cannot be done.

NahbarError               a sentence for a person: what happened, where, what to do
├─ InvalidRequestError    the call itself is wrong
├─ KnowledgeError         names file, key, what is allowed
├─ NotFoundError          no such alter, question or change
├─ StoreError             could not read or save; nothing was changed
└─ OutputError            the result could not be written
"""

from __future__ import annotations

from collections.abc import Sequence

from nahbar.core.model.problems import Problem


class NahbarError(Exception):
    """A sentence for a person, or the key of one and what fills its gaps; the shell puts it into words."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class InvalidRequestError(NahbarError):
    """The call is wrong: says what, and what to do."""


class KnowledgeError(NahbarError):
    """The knowledge base cannot be used as it is; carries every problem found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class NotFoundError(NahbarError):
    """There is no such alter, question or change."""


class StoreError(NahbarError):
    """The store could not be read or written; what was begun was not done."""


class OutputError(NahbarError):
    """The plan was made but could not be written."""
