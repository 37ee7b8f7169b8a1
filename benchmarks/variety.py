"""How alike the plans of different people are: the mean share of five-word runs that two plans have in common.

    python -m benchmarks.variety tests/cases/de_a_tuned.yaml [more.yaml …] [--most 40] [--show 20]

Only plans in the same language are compared, each with every other; for a pair, the runs of the one that stand in the
other too, both ways. Quoted evidence does not count, nor do the headings and labels of the page. `--show` prints the
runs that most plans share.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import re
import statistics
from collections import Counter, defaultdict
from pathlib import Path

import yaml

from nahbar.core.model.plan import Plan
from nahbar.render.compose import compose
from nahbar.render.document import Block, Heading, Items, Letter, Paragraph, Step, Table
from nahbar.render.inline import Line
from nahbar.usecases.make_plan import PlanRequest, plan_from_words

TODAY = dt.date(2026, 11, 23)
RUN = 5
_WORD = re.compile(r"[^\W_]+")


def texts(plan: Plan) -> list[str]:
    """Every text of the page, each on its own, without headings, labels and evidence."""
    found: list[str] = []
    for block in compose(plan).blocks:
        if isinstance(block, Heading):
            if block.id == "evidence":
                break
            continue
        found += _texts_of(block)
    return found


def _texts_of(block: Block) -> list[str]:
    match block:
        case Paragraph(line=line):
            return [_plain(line)]
        case Items(items=items):
            return [_plain(item) for item in items]
        case Table(rows=rows):
            return [_plain(cell) for row in rows for cell in row]
        case Letter(lines=lines):
            return [" ".join(lines)]
        case Step(title=title, facts=facts):
            return [title, *(_plain(fact) for _, fact in facts)]
    return []


def _plain(line: Line) -> str:
    return "".join(span.text for span in line)


def runs(plan: Plan) -> set[tuple[str, ...]]:
    """All runs of five words that stand within one text."""
    found: set[tuple[str, ...]] = set()
    for text in texts(plan):
        words = _WORD.findall(text.lower())
        found |= {tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1)}
    return found


def shared(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    """The share of runs two plans have in common, the mean of both ways."""
    common = len(one & other)
    return (common / len(one) + common / len(other)) / 2


def main() -> None:
    """Print mean, median and worst share for each language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=60, help="people for each language")
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    plans: dict[str, dict[str, set[tuple[str, ...]]]] = defaultdict(dict)
    for path in arguments.files:
        cases = yaml.safe_load(path.read_text(encoding="utf-8"))
        for case in cases if isinstance(cases, list) else cases["personas"]:
            if len(plans[case["language"]]) < arguments.most:
                plan = plan_from_words(PlanRequest(case["text"], TODAY))
                plans[case["language"]][case["id"]] = runs(plan)
    for language, found in plans.items():
        pairs = {(a, b): shared(found[a], found[b]) for a, b in itertools.combinations(found, 2)}
        worst = max(pairs, key=lambda pair: pairs[pair])
        print(
            f"{language}: {len(found)} plans, {len(pairs)} pairs, mean {statistics.mean(pairs.values()):.3f}, "
            f"median {statistics.median(pairs.values()):.3f}, worst {pairs[worst]:.2f} ({' and '.join(worst)})"
        )
        counted = Counter(run for one in found.values() for run in one)
        for run, count in counted.most_common(arguments.show):
            print(f"  {count:3} {' '.join(run)}")


if __name__ == "__main__":
    main()
