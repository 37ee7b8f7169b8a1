"""How fast a plan is: the whole process against `python -c pass`, in process, and with longer texts."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from nahbar.usecases.make_plan import PlanRequest, plan_from_words

WORDS = (
    "Ich bin Ergotherapeutin in Marburg, seit vier Jahren, und kenne außerhalb meiner Praxis kaum jemanden aus dem "
    "Fach. Ich suche Austausch und vielleicht jemanden mit mehr Erfahrung. Große Runden strengen mich an. Eine "
    "Stunde die Woche habe ich, mittwochs. "
)
DAY = dt.date(2026, 11, 23)
NAHBAR = str(Path(sys.executable).with_name("nahbar"))
_COLD_RATIO, _IN_PROCESS_SECONDS = 12.0, 0.050


def seconds(command: list[str], runs: int = 15) -> float:
    """The shortest of several runs of a whole process."""
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - began)
    return min(times)


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_cold_start_against_an_empty_python(benchmark: Any, form: str) -> None:
    command = [NAHBAR, "plan", WORDS, "--start", "2026-11-23", "--format", form]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # compiles the knowledge base where needed
    empty = seconds([sys.executable, "-c", "pass"])
    ratio = seconds(command) / empty
    benchmark.extra_info["ratio to python -c pass"] = round(ratio, 1)
    benchmark.pedantic(seconds, args=(command, 1), rounds=5)
    print(f"\ncold {form}: {ratio:.1f} times python -c pass ({empty * 1000:.1f} ms)")
    assert ratio <= _COLD_RATIO


def test_plan_in_process(benchmark: Any) -> None:
    request = PlanRequest(WORDS, DAY)
    plan_from_words(request)
    benchmark(plan_from_words, request)
    assert benchmark.stats.stats.median <= _IN_PROCESS_SECONDS


def test_growth_with_length_is_linear(benchmark: Any) -> None:
    """Ten times the words may take ten times as long, with a margin of two for the machine's moods."""
    plan_from_words(PlanRequest(WORDS, DAY))
    short, long = (_best(PlanRequest(WORDS * n, DAY)) for n in (20, 200))
    benchmark.extra_info["time for ten times the words"] = round(long / short, 1)
    benchmark(plan_from_words, PlanRequest(WORDS * 20, DAY))
    print(f"\nten times the words take {long / short:.1f} times as long")
    assert long / short <= 20


def _best(request: PlanRequest) -> float:
    times = []
    for _ in range(3):
        began = time.perf_counter()
        plan_from_words(request)
        times.append(time.perf_counter() - began)
    return min(times)
