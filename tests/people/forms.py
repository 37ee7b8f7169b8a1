"""German texts that hold both forms of address, for persons who appear in both."""

from __future__ import annotations

import re

from nahbar.core.model.plan import Authenticity, Cited
from nahbar.core.model.vocabulary import Address

CLEAN = Authenticity(1.0, ())
WARMTH = Cited(
    "reaching-out",
    "Wie sehr sich jemand über ein Lebenszeichen freut, unterschätzen die meisten.",
    "Liu, Rim, Min, Min (2023): Journal of Personality and Social Psychology, doi:10.1037/pspi0000402",
    "10.1037/pspi0000402",
    "B",
    "Vor allem aus Nordamerika.",
)
DORMANT = Cited(
    "dormant-ties",
    "Der Rat von Menschen, zu denen der Kontakt eingeschlafen war, war mindestens so nützlich wie der von aktuellen.",
    "Levin, Walter, Murnighan (2011): Organization Science, doi:10.1287/orsc.1100.0576",
    "10.1287/orsc.1100.0576",
    "C",
    "Befragt wurden Führungskräfte in Kursen.",
)


class Forms:
    """`say("<Schreib|Schreiben Sie> auf")` in one form of address."""

    def __init__(self, address: Address) -> None:
        self._group = 1 if address == "du" else 2

    def __call__(self, text: str) -> str:
        return re.sub(r"<([^<>|]*)\|([^<>|]*)>", lambda match: match[self._group], text)
