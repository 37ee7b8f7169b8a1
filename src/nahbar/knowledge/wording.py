"""German texts that hold both forms of address: `<Schreib|Schreiben Sie>`."""

from __future__ import annotations

import re
from typing import Final

FORMS: Final = re.compile(r"<([^<>|]*)\|([^<>|]*)>")
_SPACES: Final = re.compile(r" {2,}")
_GROUP: Final = {"du": 1, "sie": 2}


def in_form(text: str, address: str) -> str:
    """The text in one form of address; a text without brackets stays as it is."""
    if "<" not in text:
        return text.strip()
    group = _GROUP[address]
    chosen = FORMS.sub(lambda match: match[group], text)
    return _SPACES.sub(" ", chosen).replace(" ,", ",").replace(" .", ".").strip()
