"""Steps that tell somebody of a wish: left out for whoever keeps it quiet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base

_TELLING: Final = ("say_goal", "good_bye_job")
_QUIET: Final = "limit.secret"


def check(base: Base) -> Iterator[Problem]:
    """A step whose words say what is looked for, or say good-bye, without `unless: [limit.secret]`."""
    for record in base.of("paths"):
        path = record.value if isinstance(record.value, dict) else {}
        for step in path.get("steps") or ():
            if isinstance(step, dict) and _tells(step) and _QUIET not in (*_unless(path), *_unless(step)):
                where = f"{record.where}.steps.{step.get('id')}"
                yield Problem("quiet", where, "tells of a wish that may be a secret", f"unless: [{_QUIET}]")


def _tells(step: dict[str, Any]) -> bool:
    message = step.get("message")
    return isinstance(message, dict) and message.get("occasion") in _TELLING


def _unless(value: dict[str, Any]) -> tuple[Any, ...]:
    tags = value.get("unless")
    return tuple(tags) if isinstance(tags, list) else ()
