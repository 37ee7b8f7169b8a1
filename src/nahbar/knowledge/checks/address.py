"""German du and Sie: brackets that are well formed, and forms that do not mix."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base
from nahbar.knowledge.shapes import Leaf, Text
from nahbar.knowledge.wording import FORMS, in_form

_DU: Final = re.compile(
    r"(?<!\bdas )(?<!\bper )(?<!\bbeim )(?<!\bzum )(?<!\bvom )\b(?:du|dich|dir|dein(?:e[mnrs]?)?)\b", re.IGNORECASE
)
"""Any form of du, but not 'das Du', 'per du'."""
_SIE: Final = re.compile(
    r"(?<=[\w,;–)“] )(?<!\bdas )(?<!\bper )(?<!\bbeim )(?<!\bzum )(?<!\bvom )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b"
)
"""Capital Sie inside a sentence; at its beginning it may be 'they', 'she' or 'her'."""
_MENTIONED: Final = re.compile(r"„(?:du|Sie)“")
"""The words themselves, spoken of and not to anybody."""
_REFLEXIVE: Final = re.compile(r"Sie>(?: \w+)? sich\b")
"""'sich' right behind an address is 'dich' or 'dir' in the other form."""
_HINT: Final = "write both: <du|Sie>"


def check(base: Base) -> Iterator[Problem]:
    """Broken brackets, brackets where nobody is addressed, and the wrong address outside of them."""
    for leaf in base.leaves:
        if not isinstance(leaf.shape, Text):
            continue
        if leaf.language == "en" or leaf.shape.form == "none":
            if "<" in leaf.value or ">" in leaf.value:
                yield leaf.wrong("brackets", "has angle brackets, but nobody is addressed in German here")
        else:
            yield from _brackets(leaf)
            if leaf.shape.imperative and "<" not in leaf.value:
                yield leaf.wrong("address", "tells somebody to do something in one form only", "<Frag|Fragen Sie>")
            if _REFLEXIVE.search(leaf.value):
                yield leaf.wrong("address", "says 'sich' in the du form", "write both: <dich|sich>")
            for form, word in mixed(leaf.value):
                yield leaf.wrong("address", f"says '{word}' in the {form} form", _HINT)


def _brackets(leaf: Leaf) -> Iterator[Problem]:
    rest = FORMS.sub("", leaf.value)
    if "<" in rest or ">" in rest or "|" in rest:
        yield leaf.wrong("brackets", "has an angle bracket or bar that is not of the form <du|Sie>")
    for match in FORMS.finditer(leaf.value):
        before, after = leaf.value[: match.start()][-1:], leaf.value[match.end() :][:1]
        if before.isalnum() or after.isalnum():
            yield leaf.wrong("brackets", f"{match[0]} stands inside a word", "put whole words into the brackets")
        if match[1].strip() == match[2].strip():
            yield leaf.wrong("brackets", f"{match[0]} is the same twice")


def mixed(text: str) -> Iterator[tuple[str, str]]:
    """Form and word of each address in the wrong form; what is quoted keeps to the form as well."""
    formal, familiar = (_MENTIONED.sub("", in_form(text, address)) for address in ("sie", "du"))
    for form, found in (("Sie", _DU.search(formal)), ("du", _SIE.search(familiar))):
        if found:
            yield form, found[0]
