"""Filling the slots of a text; a slot that is not known is a mistake in the knowledge base, not a gap in the plan."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SLOT = re.compile(r"\{(\w+)\}")


def fill(template: str, slots: Mapping[str, str]) -> str:
    """The template with every slot filled, its first letter large, spaces tidy; KeyError names an unknown slot."""
    filled = _SLOT.sub(lambda match: slots[match[1]], template)
    tidy = " ".join(filled.split()).replace(" ,", ",").replace(" .", ".")
    return tidy[:1].upper() + tidy[1:]


_OPENERS = {
    "de": frozenset(
        "ein eine einen einem einer nem ner nen ne der die das den dem des mein meine meinen meinem meiner "
        "unser unsere unseren aus von vom bei beim mit im in".split()
    ),
    "en": frozenset("a an the my our from with at in of some".split()),
}


def named(words: str, language: str) -> str:
    """A circle as a name: the person's own words in quotation marks, without a leading article or preposition."""
    parts = words.split()
    while len(parts) > 1 and parts[0].lower() in _OPENERS[language]:
        parts = parts[1:]
    return quoted(" ".join(parts), language)


def quoted(words: str, language: str) -> str:
    """The person's own words in the quotation marks of the language."""
    plain = " ".join(words.split()).strip("\"'„“”‚‘’ ,;:.")
    return f"„{plain}“" if language == "de" else f"“{plain}”"


def joined(parts: tuple[str, ...] | list[str], language: str) -> str:
    """a, b oder c / a, b or c."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {'oder' if language == 'de' else 'or'} {parts[-1]}"
