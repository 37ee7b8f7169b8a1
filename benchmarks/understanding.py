"""How well the words are understood: every field of the profile against annotated cases.

    python -m benchmarks.understanding tests/cases/de_a_tuned.yaml [more.yaml …] [--verbose] [--only goals,mode]

A value invented where nothing was said, or missing where something was, costs the whole point. Free
words count as right where they share their stems with the annotation.
"""

from __future__ import annotations

import argparse
import datetime as dt
import difflib
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from nahbar.core.model.profile import Profile
from nahbar.core.words.read import read_words
from nahbar.knowledge.load import load_lexicons

TODAY = dt.date(2026, 11, 23)
EXACT = ("language", "mode", "seniority", "temperament", "remote", "formality")
NUMBERS = ("years_experience", "time_budget_hours_per_week")
WORDS = ("occupation", "current_industry", "target", "location")
SETS = ("goals", "worries")
CHANNELS = ("channels_excluded", "channels_preferred")
LISTS = ("existing_network", "strengths")
LIMITS = ("confidential", "accessibility", "refusals", "availability", "blackouts", "deadline", "money")
"""Only whether something was said of them is scored."""


def stems(words: str) -> set[str]:
    """The first five letters of every longer word."""
    return {w[:5] for w in re.findall(r"[\wäöüß]+", words.lower()) if len(w) > 2}


def alike(ours: str, theirs: str) -> bool:
    """Whether two wordings say the same: half of the shorter one's stems, or nearly the same string."""
    a, b = stems(ours), stems(theirs)
    if not a or not b:
        return ours.strip().lower() == theirs.strip().lower()
    ratio = difflib.SequenceMatcher(None, ours.lower(), theirs.lower()).ratio()
    return len(a & b) * 2 >= min(len(a), len(b)) or ratio >= 0.6


def alike_channel(ours: str, theirs: str) -> bool:
    """Channels are equal, or both in own words that are alike."""
    both_free = ours.startswith("other:") and theirs.startswith("other:")
    return alike(ours[6:], theirs[6:]) if both_free else ours == theirs


def number_score(ours: Any, theirs: Any) -> float:
    if ours is None or theirs is None:
        return float(ours is theirs)
    return float(abs(float(ours) - float(theirs)) <= max(0.15 * abs(float(theirs)), 0.05))


def words_score(ours: Any, theirs: Any) -> float:
    if not ours or not theirs:
        return float(not ours and not theirs)
    return float(alike(str(ours), str(theirs)))


def list_score(ours: Any, theirs: Any, same: Callable[[str, str], bool]) -> float:
    a, b = [str(x) for x in ours or ()], [str(x) for x in theirs or ()]
    if not a and not b:
        return 1.0
    found = sum(any(same(x, y) for x in a) for y in b)
    right = sum(any(same(x, y) for y in b) for x in a)
    return (found + right) / (len(a) + len(b))


def field_score(name: str, ours: Any, theirs: Any) -> float:
    """Between 0 and 1 for one field of one case."""
    if name in EXACT:
        return float(ours == theirs)
    if name in NUMBERS:
        return number_score(ours, theirs)
    if name in WORDS:
        return words_score(ours, theirs)
    if name in LIMITS:
        return float(bool(ours) == bool(theirs))
    same = {**dict.fromkeys(SETS, str.__eq__), **dict.fromkeys(CHANNELS, alike_channel)}.get(name, alike)
    return list_score(ours, theirs, same)


def said(profile: Profile) -> dict[str, Any]:
    """The profile under the names of the annotation."""
    values = {name: getattr(profile, name, None) for name in (*EXACT, *NUMBERS, *WORDS, *SETS, *CHANNELS, *LIMITS)}
    return values | {
        "existing_network": [c.words for c in profile.circles],
        "strengths": list(profile.strengths),
        "accessibility": [a.words for a in profile.access],
        "refusals": [r.words for r in profile.refusals],
        "money": profile.money.kind if profile.money else None,
    }


def annotated(case: Mapping[str, Any]) -> dict[str, Any]:
    """What the case says the words say: a missing field was not said; limits only where they are annotated."""
    limits = {k: v for k, v in case.get("limits", {}).items() if k in LIMITS}
    fields = (*EXACT, *NUMBERS, *WORDS, *SETS, *CHANNELS, *LISTS)
    gold = {name: case["gold"].get(name) for name in fields}
    return gold | limits | {"mode": case["mode"], "language": case["language"]}


def case_scores(profile: Profile, case: Mapping[str, Any]) -> dict[str, tuple[float, Any, Any]]:
    """Per field: points, ours, theirs. A cautious guess of the seniority is neither right nor wrong."""
    ours, theirs = said(profile), annotated(case)
    if theirs.get("seniority") is None and ours["seniority"] is not None:
        theirs.pop("seniority", None)
    return {name: (field_score(name, ours[name], gold), ours[name], gold) for name, gold in theirs.items()}


def load_cases(path: Path) -> list[dict[str, Any]]:
    cases = yaml.safe_load(path.read_text("utf-8"))
    return list(cases if isinstance(cases, list) else cases["personas"])


def mean_of(points: Mapping[str, Sequence[float]]) -> float:
    """The mean over all people and all fields of the contract."""
    contract = [p for name, scores in points.items() if name not in (*LIMITS, "language") for p in scores]
    return sum(contract) / len(contract)


def understanding(paths: Iterable[Path]) -> float:
    """How much of what people say is understood, 0 to 1, over whole files of cases."""
    lexicons = load_lexicons()
    points: dict[str, list[float]] = defaultdict(list)
    for case in (case for path in paths for case in load_cases(path)):
        profile = read_words(case["text"], lexicons, today=TODAY)
        for name, (score, _, _) in case_scores(profile, case).items():
            points[name].append(score)
    return mean_of(points)


def main() -> int:
    ask = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    ask.add_argument("cases", nargs="+", type=Path)
    ask.add_argument("--verbose", action="store_true", help="print every miss with its words")
    ask.add_argument("--only", default="", help="fields to print, separated by commas")
    args = ask.parse_args()
    lexicons, wanted = load_lexicons(), set(filter(None, args.only.split(",")))
    points: dict[str, list[float]] = defaultdict(list)
    seconds = []
    for case in (c for path in args.cases for c in load_cases(path)):
        began = time.perf_counter()
        profile = read_words(case["text"], lexicons, today=TODAY)
        seconds.append(time.perf_counter() - began)
        for name, (score, ours, gold) in case_scores(profile, case).items():
            points[name].append(score)
            if args.verbose and score < 1 and (not wanted or name in wanted):
                where = profile.words_for(name)
                print(f"{case['id']}: {name} {score:.2f}: {ours!r}, said {gold!r}" + (f"   ‹{where}›" if where else ""))
    for name in sorted(points, key=lambda n: sum(points[n]) / len(points[n])):
        if not wanted or name in wanted:
            print(f"{sum(points[name]) / len(points[name]):.3f}  {name}")
    median = sorted(seconds)[len(seconds) // 2]
    print(f"{mean_of(points):.3f}  all fields of the contract; {median * 1000:.1f} ms a text (median)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
