"""Prose: slots that are known, open gender, no stray signs, a full stop where a sentence is due."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base
from nahbar.knowledge.shapes import Leaf, Text
from nahbar.knowledge.wording import in_form

SLOT: Final = re.compile(r"\{([^{}]*)\}")
_GENDER: Final = re.compile(r"\w[*:_]in(?:nen)?\b|\w/-?in(?:nen)?\b|\w\(in(?:nen)?\)|[a-zäöüß](?<!Linked)In(?:nen)?\b")
_ENDS: Final = (".", "?", ".“", "?“", ".”", "?”", "{place_first}", "{opener}")
"""Two slots hold whole sentences themselves."""


def check(base: Base) -> Iterator[Problem]:
    """What is wrong with single texts, and texts whose open slots differ between the languages."""
    slots: dict[tuple[str, str], list[set[str]]] = defaultdict(list)
    for leaf in base.leaves:
        if isinstance(leaf.shape, Text):
            yield from _text(leaf, leaf.shape)
            if leaf.shape.slots is None:
                slots[leaf.file, leaf.at.split(f".{leaf.language}")[0]].append(set(SLOT.findall(leaf.value)))
    for (file, at), found in slots.items():
        if any(names != found[0] for names in found):
            yield Problem("slots-differ", f"{file}: {at}", "German and English, or two forms, have different slots")


def _text(leaf: Leaf, shape: Text) -> Iterator[Problem]:
    yield from _slots(leaf, shape)
    yield from _signs(leaf, shape)
    if shape.sentence and not leaf.value.rstrip().endswith(_ENDS):
        yield leaf.wrong("full-stop", "must end with a full stop or a question mark")
    if shape.longest is not None and _longest_form(leaf.value) > shape.longest:
        yield leaf.wrong("too-long", f"has {_longest_form(leaf.value)} characters", f"at most {shape.longest}")


def _slots(leaf: Leaf, shape: Text) -> Iterator[Problem]:
    rest = SLOT.sub("", leaf.value)
    if "{" in rest or "}" in rest:
        yield leaf.wrong("slot", "has a brace without its partner")
    if shape.slots is None:
        return
    for name in SLOT.findall(leaf.value):
        if name not in shape.slots:
            allowed = ", ".join(sorted(shape.slots)) or "none here"
            yield leaf.wrong("slot", f"the slot {{{name}}} is unknown", f"allowed: {allowed}")


def _signs(leaf: Leaf, shape: Text) -> Iterator[Problem]:
    gender = _GENDER.search(leaf.value)
    if gender and leaf.language == "de":
        yield leaf.wrong(
            "gender", f"has a gender sign: '{gender[0]}'", "write both forms, or open it: Fachleute, wer …"
        )
    if "  " in leaf.value.strip():
        yield leaf.wrong("spaces", "has two spaces in a row")
    if "!" in leaf.value and not shape.lively:
        yield leaf.wrong("exclamation", "has an exclamation mark", "only message patterns may have one")


def _longest_form(text: str) -> int:
    """Characters of the longer form of address."""
    return max(len(in_form(text, address)) for address in ("du", "sie"))
