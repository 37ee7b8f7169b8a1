"""YAML as people mean it: no key twice, `no` stays a word, a day stays as it was written."""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import Any, ClassVar, Final

import yaml

from nahbar.core.model.problems import Problem

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN: Final = (
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("tag:yaml.org,2002:int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("tag:yaml.org,2002:float", r"^-?[0-9]+\.[0-9]+$", "-0123456789"),
)
"""All that is not text. YAML 1.1 would also read `no`, `on`, `12:30` and `2026-01-01` as something else."""


class StrictLoader(_Base):  # type: ignore[misc]
    """A safe loader that collects keys which stand twice in one mapping."""

    yaml_implicit_resolvers: ClassVar[Any] = {}

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.repeated: list[tuple[int, str]] = []

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        """A dict; keys seen before are noted with their line."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                self.repeated.append((key.start_mark.line + 1, key.value))
            seen.add(key.value)
        made: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        return made


def _teach(loader: Any) -> None:
    for tag, pattern, first in _PLAIN:
        loader.add_implicit_resolver(tag, re.compile(pattern), list(first))


_teach(StrictLoader)


def read_yaml(text: str, where: str) -> tuple[Any, list[Problem]]:
    """The content of a YAML text, None where it has none, and what is wrong with it."""
    loader = StrictLoader(text)
    try:
        content = loader.get_single_data()
    except yaml.YAMLError as error:
        return None, [Problem("yaml", where, "is no valid YAML", " ".join(str(error).split()))]
    except (TypeError, ValueError) as error:  # an unhashable key, a number out of range
        return None, [Problem("yaml", where, "is no valid YAML", str(error))]
    finally:
        loader.dispose()
    return content, [
        Problem("repeated-key", f"{where}: line {line}", f"the key '{key}' stands twice", "keep one of them")
        for line, key in loader.repeated
    ]
