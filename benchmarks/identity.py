"""Who is taken for whom: on the address books of ../shared/data and on people with planted doubles, all labelled.

    python -m benchmarks.identity [FOLDER OF FIXTURES]

A pair counts as merged if both records are of one alter, as asked if there is a question on their alters. The real
files carry no labels; two of their records count as one person if the words of the name are the same.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from nahbar.core.identity.clusters import clusters
from nahbar.core.identity.folding import words_of
from nahbar.core.identity.questions import blocks_of, doubts, unique
from nahbar.core.model.records import ContactPoint, Name, Origin, PersonRecord, Role
from nahbar.core.people.sketches import namesake_of, sketch_of, stored
from nahbar.sources.contract import Settings
from nahbar.sources.finding import read_all

GIVEN = (
    "Jürgen Ursula Katharina Thomas Robert Elisabeth Michael Stefanie Alexander Alexandra Wolfgang Sabine Günther "
    "Björn Friederike Johannes Margarete Andreas Ulrike Sebastian William Margaret Jennifer Christopher Susan Edward"
).split()
SHORT = {
    "Ursula": "Uschi", "Katharina": "Kathi", "Thomas": "Tom", "Robert": "Bob", "Elisabeth": "Lisa", "Michael": "Michi",
    "Stefanie": "Steffi", "Alexander": "Alex", "Alexandra": "Alex", "Wolfgang": "Wolf", "Sebastian": "Basti",
    "William": "Bill", "Margaret": "Peggy", "Jennifer": "Jenny", "Christopher": "Chris", "Susan": "Sue",
    "Edward": "Ted",
}  # fmt: skip
FAMILY_PARTS = ("Bäcker Köhler Möller Stein Berg Hof Wald Brück Küper Schröd Lind Hahn Groß Weiß Neu Alt Ober Unter "
                "Vor Holz Eisen Silber Gold Rot Grün Blau").split()  # fmt: skip
FAMILY_ENDS = "mann meier er ing hauser feld bach dorf rath kamp".split()
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
BARE = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})


class People:
    """Labelled records: whoever has the same label is the same person."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.records: list[tuple[str, PersonRecord]] = []
        self.families = ["".join(pair) for pair in itertools.product(FAMILY_PARTS, FAMILY_ENDS)]

    def add(self, label: str, name: str, *points: str, firm: str = "") -> None:
        kinds = (ContactPoint("email" if "@" in each else "phone", each) for each in points)
        roles = (Role(firm),) if firm else ()
        key = f"{label}-{len(self.records)}"
        self.records.append((label, PersonRecord(Origin("planted"), key, Name(name), tuple(kinds), roles)))

    def plant(self, number: int) -> None:
        """One person, or two at one address, and their records in other spellings."""
        given, family = self.random.choice(GIVEN), self.random.choice(self.families)
        label, mail, mobile = f"p{number}", f"person{number}@mail.example", f"0171 {2000000 + number}"
        self.add(label, f"{given} {family}", mail, mobile)
        kind = number % 10
        spelled = self.spelled(given, family)
        if kind < 4:
            self.add(label, spelled, self.random.choice((mail, mobile.replace(" ", "/"), "+49171" + mobile[5:])))
        elif kind < 7:
            self.add(label, spelled, f"other{number}@firm.example")
        elif kind == 7:
            self.couple(number, family, mail)
        elif kind == 8:
            self.office(number, family)

    def spelled(self, given: str, family: str) -> str:
        """The name as another source may write it."""
        ways = (
            f"{given} {family}".translate(UMLAUTS), f"{given} {family}".translate(BARE), f"{family}, {given}",
            f"Dr. {given} {family}", f"{SHORT.get(given, given)} {family}", f"{given} {family} (privat)",
            f"{given} {family}".upper(), f"{given} {self.random.choice(GIVEN)} {family}",
        )  # fmt: skip
        return self.random.choice(ways)

    def couple(self, number: int, family: str, mail: str) -> None:
        """A partner who uses the same mail, a household with one landline, a child with the father's name."""
        partner = self.random.choice([name for name in GIVEN if name not in SHORT])
        line = f"0431 {600000 + number}"
        self.add(f"q{number}", f"{partner}e-Maria {family}", mail, line)
        self.add(f"r{number}", f"Fridolin {family}", line)
        self.add(f"s{number}", f"Fridolin {family} jun.", line, f"junior{number}@mail.example")

    def office(self, number: int, family: str) -> None:
        """Colleagues at one desk address and one switchboard, two of them with the same family name."""
        desk, line, firm = f"info@firm{number}.example", f"040 {700000 + number}", f"Firma {number}"
        for nth, name in enumerate((f"Renate {family}", f"Rosemarie {family}", "Otto Ebel")):
            self.add(f"o{number}.{nth}", name, desk, line, firm=firm)


def real(folder: Path) -> Iterator[tuple[str, PersonRecord]]:
    """The contacts of the fixtures, labelled by the words of their names."""
    for _, record in read_all([folder / "vcard", folder / "contacts-csv", folder / "linkedin"], Settings(dt.date.max)):
        if isinstance(record, PersonRecord):
            yield " ".join(sorted(words_of(record.name.full))) or record.key, record


def measure(labelled: Iterable[tuple[str, PersonRecord]]) -> dict[str, str]:
    """Precision and recall of merges, and what questions find of the rest."""
    label: dict[str, str] = {}
    sketches = {}
    for its, record in labelled:
        person = stored("planted", record)
        label[person.id], sketches[person.id] = its, sketch_of(person)
    groups = clusters(sketches.values())
    merged = {pair for members in groups for pair in itertools.combinations(members, 2)}
    true = _true_pairs(label)
    alter = {ident: members[0] for members in groups for ident in members}
    drawers = defaultdict(list)
    for members in groups:
        namesake = namesake_of(members[0], (sketches[ident] for ident in members))
        for drawer in blocks_of(namesake):
            drawers[drawer].append(namesake)
    asked = {(d.first, d.second) for d in unique(d for drawer in drawers.values() for d in doubts(drawer))}
    rest = {_ordered(alter[one], alter[other]) for one, other in true - merged}
    found = len(true & merged) + _found(true - merged, alter, asked)
    return {
        "records": str(len(label)),
        "pairs of one person": str(len(true)),
        "merged": f"{len(merged)}, wrong {len(merged - true)}, precision {_share(merged & true, merged)}",
        "recall of merges": _share(merged & true, true),
        "recall of merges and questions": f"{found / len(true):.3f}",
        "questions": f"{len(asked)}, right {_share(asked & rest, asked)}",
    }


def _true_pairs(label: dict[str, str]) -> set[tuple[str, str]]:
    same = defaultdict(list)
    for ident in sorted(label):
        same[label[ident]].append(ident)
    return {pair for members in same.values() for pair in itertools.combinations(members, 2)}


def _found(pairs: set[tuple[str, str]], alter: dict[str, str], asked: set[tuple[str, str]]) -> int:
    return sum(_ordered(alter[one], alter[other]) in asked for one, other in pairs)


def _ordered(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


def _share(part: set[tuple[str, str]], whole: set[tuple[str, str]]) -> str:
    return f"{len(part) / len(whole):.3f}" if whole else "-"


def main() -> None:
    people = People(seed=7)
    for number in range(3000):
        people.plant(number)
    print("planted", measure(people.records))
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")
    if folder.exists():
        print("real", measure(real(folder)))


if __name__ == "__main__":
    main()
