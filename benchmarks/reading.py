"""A blind reading of our plans beside others, by the rubric that comes with the cases.

    python -m benchmarks.reading prepare FOLDER --cases CASES --round NAME
    python -m benchmarks.reading tally FOLDER --round NAME

`CASES` holds `personas.yaml`, `rubric.md` and the other plans as `reference/<id>.md`. `prepare` writes for each
person two folders with the order swapped (`task.md`, `A.md`, `B.md`, `gold.md`) and the key beside, outside the
reader's view. A reader opens one folder and leaves `verdict.json` there, in the form the rubric gives; `tally`
adds the verdicts up.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import statistics
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from nahbar.render.markdown import plan_to_markdown
from nahbar.usecases.make_plan import PlanRequest, plan_from_words

TODAY = dt.date(2026, 11, 23)
CRITERIA = (
    "fit", "specificity", "completeness", "realism", "authenticity", "quality over quantity",
    "care", "giving", "drafts", "honesty", "language", "layout",
)  # fmt: skip


def prepare(folder: Path, cases: Path, name: str) -> None:
    """Write the pairs of a round and their key."""
    key: dict[str, dict[str, str]] = {}
    personas = yaml.safe_load((cases / "personas.yaml").read_text(encoding="utf-8"))
    for case in personas if isinstance(personas, list) else personas["personas"]:
        short = case["id"].split("-")[0]
        ours = _without_name(plan_to_markdown(plan_from_words(PlanRequest(case["text"], TODAY))))
        other = (cases / "reference" / f"{short}.md").read_text(encoding="utf-8")
        ours_first = hashlib.sha256(f"{name} {short}".encode()).digest()[0] % 2 == 0
        for turn, ours_is_a in ((1, ours_first), (2, not ours_first)):
            pair = f"{short}-{turn}"
            _write_pair(folder / name / pair, case, (ours, other) if ours_is_a else (other, ours))
            key[pair] = {"A": "ours", "B": "other"} if ours_is_a else {"A": "other", "B": "ours"}
    (folder / f"key-{name}.json").write_text(json.dumps(key, indent=1), encoding="utf-8")


def _without_name(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if "nahbar" not in line)


def _write_pair(folder: Path, case: dict[str, Any], plans: tuple[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    gold = {key: case["gold"].get(key, []) for key in ("must_respect", "must_not")}
    (folder / "task.md").write_text(
        f"Mode: {case['mode']}\n\nThe person's words:\n\n{case['text']}\n", encoding="utf-8"
    )
    (folder / "gold.md").write_text(yaml.safe_dump(gold, allow_unicode=True), encoding="utf-8")
    for letter, plan in zip("AB", plans, strict=True):
        (folder / f"{letter}.md").write_text(plan, encoding="utf-8")


def tally(folder: Path, name: str) -> str:
    """Preferences, flags and mean scores of a round, ours beside the other's."""
    key = json.loads((folder / f"key-{name}.json").read_text(encoding="utf-8"))
    scores: dict[str, dict[str, list[float]]] = {"ours": {}, "other": {}}
    preferred: dict[str, list[str]] = {}
    flags: list[str] = []
    for pair, sides in sorted(key.items()):
        path = folder / name / pair / "verdict.json"
        if not path.exists():
            continue
        verdict = json.loads(path.read_text(encoding="utf-8"))
        preferred.setdefault(pair.split("-")[0], []).append(sides.get(verdict["preference"], "tie"))
        for letter, whose in sides.items():
            flags += [f"{pair} {whose}: {flag}" for flag in verdict["flags"].get(letter, [])]
            for number, score in verdict["scores"][letter].items():
                scores[whose].setdefault(number, []).append(float(score))
    lines = [f"{pair}: {', '.join(names)}" for pair, names in preferred.items()]
    lines.append(f"readings: {dict(Counter(n for names in preferred.values() for n in names))}")
    lines.append(f"pairs: {dict(Counter(_verdict(names) for names in preferred.values()))}")
    for number, criterion in enumerate(CRITERIA, 1):
        ours, other = (statistics.mean(scores[who].get(str(number), [0.0])) for who in ("ours", "other"))
        lines.append(f"{number:2} {criterion:22} ours {ours:.2f}  other {other:.2f}")
    return "\n".join([*lines, *(flags or ["no flags"])])


def _verdict(names: list[str]) -> str:
    """Two readings that name different plans are a tie; a tie and a name are a weak preference for the name."""
    named = {name for name in names if name != "tie"}
    return named.pop() if len(named) == 1 else "tie"


def main() -> None:
    """Prepare or tally a round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("deed", choices=("prepare", "tally"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--round", default="round")
    arguments = parser.parse_args()
    if arguments.deed == "prepare":
        prepare(arguments.folder, arguments.cases, arguments.round)
    else:
        print(tally(arguments.folder, arguments.round))


if __name__ == "__main__":
    main()
