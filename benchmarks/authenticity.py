"""How well the authenticity check finds what a careful reader ticked, beside two peers.

    python -m benchmarks.authenticity            both sets
    python -m benchmarks.authenticity --set tuned

The peers see the same messages in the same run: a naive list of fifteen worn phrases (whatever it hits counts
as template smell, as such lists do), and "everything is fine".
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from nahbar.core.drafts.check import check_message
from nahbar.core.drafts.rules import FINDINGS, MessageRules
from nahbar.knowledge.load import load_message_rules

MESSAGES: Final = Path(__file__).parent.parent / "tests" / "messages"
WORN: Final = {
    "de": (
        "ich hoffe, es geht ihnen gut", "auf augenhöhe", "mehrwert", "synergien", "netzwerk erweitern",
        "spannende herausforderung", "zeitnah", "mit rat und tat", "stehe ihnen jederzeit", "austauschen",
        "auf ihr profil gestoßen", "win-win", "herzblut", "für rückfragen", "großer fan",
    ),
    "en": (
        "i hope this finds you well", "pick your brain", "reach out", "touch base", "synergy", "expand my network",
        "win-win", "leverage", "passionate about", "circle back", "value-add", "i came across your profile",
        "quick call", "huge fan", "thought leader",
    ),
}  # fmt: skip
Message = dict[str, Any]
Checker = Callable[[Message, str], frozenset[str]]


@dataclass
class Tally:
    """Right, wrong and missed findings of one kind."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, found: frozenset[str], wanted: frozenset[str]) -> None:
        """Count one message."""
        self.right.update(found & wanted)
        self.wrong.update(found - wanted)
        self.missed.update(wanted - found)

    def figures(self, finding: str) -> tuple[float | None, float | None]:
        """Precision and recall; None where nothing was found, or nothing was to be found."""
        right, wrong, missed = self.right[finding], self.wrong[finding], self.missed[finding]
        precision = right / (right + wrong) if right + wrong else None
        return precision, right / (right + missed) if right + missed else None

    def overall(self) -> tuple[float | None, float | None]:
        """All kinds together."""
        right, wrong, missed = self.right.total(), self.wrong.total(), self.missed.total()
        return right / (right + wrong) if right + wrong else None, right / (right + missed) if right + missed else None


@cache
def _rules(language: str) -> MessageRules:
    return load_message_rules("de" if language == "de" else "en")


def nahbar(message: Message, language: str) -> frozenset[str]:
    """Our check."""
    first, relation = message["first"], message["relation"]
    result = check_message(message["text"], first=first, relation=relation, rules=_rules(language))
    return frozenset(finding.id for finding in result.findings)


def worn_phrases(message: Message, language: str) -> frozenset[str]:
    """Fifteen phrases in a list."""
    text = message["text"].lower()
    return frozenset({"template_smell"} if any(phrase in text for phrase in WORN[language]) else ())


def all_fine(_message: Message, _language: str) -> frozenset[str]:
    """Never finds anything."""
    return frozenset()


CHECKERS: Final[dict[str, Checker]] = {"nahbar": nahbar, "worn phrases": worn_phrases, "all fine": all_fine}


def messages(language: str, which: str) -> Iterator[Message]:
    """The labelled messages of one language and set."""
    entries = yaml.safe_load((MESSAGES / f"{language}.yaml").read_text(encoding="utf-8"))
    return (entry for entry in entries if entry["set"] == which)


def tally(checker: Checker, language: str, which: str) -> Tally:
    """One checker on one set."""
    result = Tally()
    for message in messages(language, which):
        result.add(checker(message, language), frozenset(message["findings"]))
    return result


def clean_share(language: str, which: str) -> tuple[int, int]:
    """How many messages without any finding stay without one."""
    clean = [message for message in messages(language, which) if not message["findings"]]
    return sum(not nahbar(message, language) for message in clean), len(clean)


def speed(language: str) -> float:
    """Milliseconds for one message, after loading."""
    batch = list(messages(language, "tuned"))
    nahbar(batch[0], language)
    start = time.perf_counter()
    for message in batch:
        nahbar(message, language)
    return (time.perf_counter() - start) * 1000 / len(batch)


def _shown(pair: tuple[float | None, float | None]) -> str:
    return " / ".join("  - " if figure is None else f"{figure:.2f}" for figure in pair)


def report(language: str, which: str) -> Iterator[str]:
    """A table: precision / recall per finding, one column per checker."""
    tallies = {name: tally(checker, language, which) for name, checker in CHECKERS.items()}
    yield f"{language} {which}: precision / recall"
    yield f"{'':20}" + "".join(f"{name:>16}" for name in tallies)
    for finding in FINDINGS:
        yield f"{finding:20}" + "".join(f"{_shown(t.figures(finding)):>16}" for t in tallies.values())
    yield f"{'all':20}" + "".join(f"{_shown(t.overall()):>16}" for t in tallies.values())
    untouched, clean = clean_share(language, which)
    yield f"good messages left alone: {untouched} of {clean}; one message takes {speed(language):.2f} ms\n"


def main() -> int:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=("tuned", "held", "both"), default="both")
    chosen = parser.parse_args().set
    for which in ("tuned", "held") if chosen == "both" else (chosen,):
        for language in ("de", "en"):
            sys.stdout.write("\n".join(report(language, which)) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
