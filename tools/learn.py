"""Remake knowledge/data/learned/: what the learned readers know, from annotated people and from single remarks.

    .venv/bin/python -m tools.learn

A softmax regression over plain features for each reader, trained by Adagrad steps in a fixed order, so that equal
examples give equal files. Takes about a minute. Never reads a file that ends in `_held.yaml`.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import exp, sqrt
from pathlib import Path
from typing import Any, Final

import yaml

from nahbar.core.model.frozen import frozen, replace
from nahbar.core.model.profile import Span
from nahbar.core.model.vocabulary import LANGUAGES, Language
from nahbar.core.words.budget import read_budget
from nahbar.core.words.channels import channel_features, named_channels
from nahbar.core.words.circles import named_people, people_features
from nahbar.core.words.cues import Hit
from nahbar.core.words.feelings import told_worries, worry_features
from nahbar.core.words.goals import goal_features, told_goals
from nahbar.core.words.learned import ALWAYS, CLASSES, SCALE, sentences
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.occupation import read_occupation
from nahbar.core.words.places import read_location
from nahbar.core.words.strengths import claim_features, claims
from nahbar.core.words.target import read_target
from nahbar.core.words.text import Text, read_text
from nahbar.knowledge.load import load_lexicons
from tools.align import alike_channel, stretch_of

HERE: Final = Path(__file__).parent
TARGET: Final = HERE.parent / "src/nahbar/knowledge/data/learned"
CASES: Final = HERE.parent / "tests/cases"
STEP: Final = 0.35


@frozen
class Lesson:
    """How a reader is taught: rounds over the examples, how fast weights shrink, which are kept."""

    rounds: int = 4
    shrink: float = 0.02
    least_seen: int = 2
    least_weight: int = 10
    """Hundredths below which a weight is not worth its place."""
    balanced: bool = False
    """Whether rare classes count as much as frequent ones."""


JOINT: Final = ("circles", "channels", "strengths")
"""Readers whose features mean the same in both languages, and who learn from both."""
LESSONS: Final = {
    "goals": Lesson(rounds=8, balanced=True, least_weight=30),
    "worries": Lesson(rounds=8, balanced=True),
    "circles": Lesson(),
    "channels": Lesson(),
    "strengths": Lesson(),
}

Example = tuple[tuple[str, ...], int]


@frozen
class Remark:
    """A text with what its words say: a whole person, or a single remark."""

    text: Text
    lexicon: Lexicon
    gold: Mapping[str, Any]
    person: bool = True
    fresh: bool = True
    """Whether the cues were not made while looking at this text, so that they can be weighed by it."""


def untaught(language: Language) -> Lexicon:
    """The vocabulary without any weights, so that what is learned now does not hang on what was learned before."""
    return replace(load_lexicons()[language], learned=lambda _name: {})


def persons(language: Language, paths: Iterable[Path]) -> Iterator[Remark]:
    """Every annotated person of a language; what was not written down was not said."""
    lexicon = untaught(language)
    for path in sorted(paths):
        for case in yaml.safe_load(path.read_text("utf-8")):
            if case["language"] == language:
                yield Remark(read_text(case["text"], language), lexicon, case["gold"], fresh="later" in path.name)


def remarks(language: Language) -> Iterator[Remark]:
    """The lines of `examples/said_*.txt` without their signs, and what the signs say."""
    lexicon = untaught(language)
    for line in (HERE / "examples" / f"said_{language}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            raw, marks = _unmarked(line)
            yield Remark(read_text(raw, language), lexicon, marks, person=False)


def _unmarked(line: str) -> tuple[str, dict[str, list[Span]]]:
    """The bare words; [ ] and { } as stretches, + and - before a word as places."""
    raw, opened = "", 0
    marks: dict[str, list[Span]] = {"circles": [], "strengths": [], "preferred": [], "excluded": []}
    for n, sign in enumerate(line):
        if sign in "[{":
            opened = len(raw)
        elif sign in "]}":
            marks["circles" if sign == "]" else "strengths"].append(Span(opened, len(raw)))
        elif sign in "+-" and (not n or line[n - 1] == " "):
            marks["preferred" if sign == "+" else "excluded"].append(Span(len(raw), len(raw) + 1))
        else:
            raw += sign
    return raw, marks


def lessons(name: str, language: Language, people: list[Remark], single: list[Remark]) -> list[Example]:
    """Features and class of every example of one reader."""
    if name == "goals":
        return [*_sentences_for(name, language), *(e for remark in people for e in _goals(remark))]
    if name == "worries":
        return [*_sentences_for(name, language), *(e for remark in people for e in _worries(remark))]
    make = {"circles": _circles, "channels": _channels, "strengths": _strengths}[name]
    return [example for remark in (*people, *single) for example in make(remark)]


def spans_read(remark: Remark) -> dict[str, tuple[Span, ...]]:
    """The places of what is read before: by rules alone, so that no reader learns from another's mistakes."""
    readers = {
        "target": read_target, "occupation": read_occupation, "location": read_location,
        "time_budget_hours_per_week": read_budget,
    }  # fmt: skip
    found = {name: read(remark.text, remark.lexicon) for name, read in readers.items()}
    return {name: value.spans for name, value in found.items() if value is not None}


def _stretches(remark: Remark, annotated: str, marked: str) -> list[tuple[int, int]]:
    """Where the annotated or marked words stand, as first and last token."""
    if remark.person:
        found = (stretch_of(remark.text, words) for words in remark.gold.get(annotated) or ())
        return [stretch for stretch in found if stretch is not None]
    places = [[i for i, t in enumerate(remark.text.tokens) if m.start <= t.start < m.end] for m in remark.gold[marked]]
    return [(place[0], place[-1]) for place in places if place]


def _circles(remark: Remark) -> Iterator[Example]:
    spans, there = spans_read(remark), _stretches(remark, "existing_network", "circles")
    for people in named_people(remark.text, remark.lexicon):
        yes = any(people.first <= last and first <= people.last for first, last in there)
        features = people_features(remark.text, remark.lexicon, people, spans)
        yield tuple(f for f in features if remark.person or f not in _OF_PERSONS), int(yes)


_OF_PERSONS: Final = ("FIRST", "FIRST-SENTENCE")
"""Features that a single remark always has, and that mean something in a whole text only."""


def _strengths(remark: Remark) -> Iterator[Example]:
    spans, there = spans_read(remark), _stretches(remark, "strengths", "strengths")
    for first, last in claims(remark.text):
        yes = any(first <= end and start <= last for start, end in there)
        yield tuple(claim_features(remark.text, remark.lexicon, first, last, spans)), int(yes)


def _channels(remark: Remark) -> Iterator[Example]:
    mentions = named_channels(remark.text, remark.lexicon)
    for mention in mentions:
        stance = _stance(remark, mention)
        features = channel_features(remark.text, remark.lexicon, mention, mentions)
        yield tuple(features), CLASSES["channels"].index(stance)


def _stance(remark: Remark, mention: Hit) -> str:
    for stance in ("excluded", "preferred"):
        if remark.person:
            named = remark.gold.get(f"channels_{stance}") or ()
            if any(alike_channel(mention.meaning, other) for other in named):
                return stance
        elif any(mention.first <= at <= mention.last for at in _marked(remark, stance)):
            return stance
    return "none"


def _marked(remark: Remark, stance: str) -> list[int]:
    places = [mark.start for mark in remark.gold[stance]]
    return [i for i, token in enumerate(remark.text.tokens) if token.start in places]


def _sentences_for(name: str, language: Language) -> Iterator[Example]:
    """The sentences of `examples/goals_*.yaml` or `worries_*.yaml`."""
    lexicon = untaught(language)
    by_class = yaml.safe_load((HERE / "examples" / f"{name}_{language}.yaml").read_text(encoding="utf-8"))
    for value, told in by_class.items():
        for sentence in told:
            remark = Remark(read_text(sentence, language), lexicon, {})
            whole = (0, len(remark.text.tokens) - 1)
            features = _goal_features(remark, whole) if name == "goals" else _worry_features(remark, whole)
            yield features, CLASSES[name].index(value)


def _worry_features(remark: Remark, stretch: tuple[int, int]) -> tuple[str, ...]:
    told = told_worries(remark.text, remark.lexicon)
    features = worry_features(remark.text, remark.lexicon, *stretch, told)
    return tuple(f for f in features if remark.fresh or ":" not in f)


def _worries(remark: Remark) -> Iterator[Example]:
    """Sentences where cues find an annotated worry, and the others, where none was missed."""
    wanted = remark.gold.get("worries") or ()
    told = [worry for worry in told_worries(remark.text, remark.lexicon) if worry.value in wanted]
    missed = set(wanted) - {worry.value for worry in told}
    for first, last in sentences(remark.text):
        span = remark.text.span(first, last)
        here = [w.value for w in told if any(span.start <= s.start < span.end for s in w.spans)]
        if here or not missed:
            for worry in here or ["none"]:
                yield _worry_features(remark, (first, last)), CLASSES["worries"].index(worry)


def _goal_features(remark: Remark, stretch: tuple[int, int]) -> tuple[str, ...]:
    aims = spans_read(remark).get("target", ())
    told = told_goals(remark.text, remark.lexicon)
    features = goal_features(remark.text, remark.lexicon, stretch, told, aims)
    return tuple(f for f in features if remark.fresh or ":" not in f or f.startswith("A:"))


def _goals(remark: Remark) -> Iterator[Example]:
    """Sentences with an annotated goal, by a cue or inside the annotated target, and sentences without one."""
    wanted = remark.gold.get("goals") or ()
    told = [goal for goal in told_goals(remark.text, remark.lexicon) if goal.value in wanted]
    missed = [goal for goal in wanted if goal not in {t.value for t in told}]
    aims = [stretch_of(remark.text, aim) for aim in (remark.gold.get("target") or "").split(";")]
    for first, last in sentences(remark.text):
        span = remark.text.span(first, last)
        here = [g.value for g in told if any(span.start <= s.start < span.end for s in g.spans)]
        if missed and any(aim is not None and aim[0] <= last and first <= aim[1] for aim in aims):
            here += missed
        for goal in here or ["none"]:
            yield _goal_features(remark, (first, last)), CLASSES["goals"].index(goal)


def learn(name: str, found: list[Example]) -> dict[str, list[float]]:
    """Weights by feature, one for each class; Adagrad steps over the examples in a shuffled but fixed order."""
    lesson, classes = LESSONS[name], len(CLASSES[name])
    seen = Counter(feature for given, _ in found for feature in given)
    known = [((ALWAYS, *(f for f in given if seen[f] >= lesson.least_seen)), target) for given, target in found]
    share = Counter(target for _, target in known)
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * classes)
    squares: dict[str, list[float]] = defaultdict(lambda: [1e-6] * classes)
    order = random.Random(0)
    for _ in range(lesson.rounds):
        order.shuffle(known)
        for given, target in known:
            weight = sqrt(len(known) / classes / share[target]) if lesson.balanced else 1.0
            rows = [weights[feature] for feature in given]
            errors = _errors(rows, target, weight)
            for row, square in zip(rows, [squares[feature] for feature in given], strict=True):
                _step(row, square, errors, lesson.shrink)
    return weights


def _errors(rows: list[list[float]], target: int, weight: float) -> list[float]:
    sums = [sum(column) for column in zip(*rows, strict=True)]
    highest = max(sums)
    powers = [exp(value - highest) for value in sums]
    total = sum(powers)
    return [weight * (power / total - (c == target)) for c, power in enumerate(powers)]


def _step(row: list[float], square: list[float], errors: list[float], shrink: float) -> None:
    for c, error in enumerate(errors):
        gradient = error + shrink * row[c]
        square[c] += gradient * gradient
        row[c] -= STEP * gradient / sqrt(square[c] + 1.0)


def lines(name: str, weights: Mapping[str, list[float]]) -> list[str]:
    """One feature a line: a tab, and class:weight for every class it speaks for or against."""
    told = []
    for feature in sorted(weights):
        kept = [(c, round(weight * SCALE)) for c, weight in enumerate(weights[feature])]
        kept = [(c, weight) for c, weight in kept if abs(weight) >= LESSONS[name].least_weight]
        if kept:
            told.append(f"{feature}\t" + " ".join(f"{CLASSES[name][c]}:{weight}" for c, weight in kept))
    return told


def taught(paths: Iterable[Path], names: Iterable[str] = tuple(CLASSES)) -> Iterator[tuple[str, list[str]]]:
    """File name and lines of every learned reader in each language, taught by the people of these files."""
    paths = [path for path in paths if not path.stem.endswith("_held")]
    people = {language: list(persons(language, paths)) for language in LANGUAGES}
    for name in names:
        found = {lang: lessons(name, lang, people[lang], list(remarks(lang))) for lang in LANGUAGES}
        every = [example for examples in found.values() for example in examples]
        together = learn(name, every) if name in JOINT else {}
        for language, examples in found.items():
            weights = together if name in JOINT else learn(name, examples)
            used = {ALWAYS, *(feature for features, _ in examples for feature in features)}
            yield f"{name}_{language}.txt", lines(name, {f: w for f, w in weights.items() if f in used})


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    for name, told in taught(CASES.glob("*_tuned.yaml")):
        text = "\n".join(["# Made by tools/learn.py", *told])
        (TARGET / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
