"""How long it takes to have the knowledge base at hand: today's size, and ten times that.

    pytest benchmarks/test_knowledge_loading.py -s

Each round opens the compiled file anew and asks for what a plan asks for. The bar is 30 ms at ten times
today's size; nothing is asserted, since a busy machine is no mistake of ours.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.tenfold import write_tenfold
from nahbar.core.words.text import read_text
from nahbar.knowledge.cache import DATA, open_compiled, signature
from nahbar.knowledge.load import Lexicons, LoadedKnowledge

WORDS = read_text("Ich bin Physiotherapeutin in Passau und suche einen Mentor, aber keine Events.", "de")


@pytest.fixture(scope="module", params=[1, 10], ids=["today", "tenfold"])
def data(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if request.param == 1:
        yield DATA
        return
    folder = tmp_path_factory.mktemp("tenfold") / "data"
    yield str(write_tenfold(Path(DATA), folder, request.param))


def open_and_use(data: str) -> int:
    """What a plan in German asks for: all conditions, one field, some words, every cue set."""
    compiled = open_compiled(data, signature(data))
    lexicon = Lexicons(compiled)["de"]
    hits = sum(len(cues.find(WORDS)) for cues in lexicon.cues.values())
    knowledge = LoadedKnowledge(compiled, "de-du")
    for move in list(knowledge.moves)[:25]:
        knowledge.move_text(move)
    for field in list(knowledge.field_names)[:2]:
        knowledge.field(field)
    tables = (knowledge.situations, knowledge.drafts, knowledge.answers, knowledge.circles, knowledge.venues)
    return hits + len(lexicon.places) + sum(len(table) for table in tables)


def test_opening_and_using_the_knowledge_base(benchmark: Any, data: str) -> None:
    open_and_use(data)
    benchmark(open_and_use, data)


def test_the_ratio_of_ten_times_the_records(tmp_path: Path) -> None:
    tenfold = str(write_tenfold(Path(DATA), tmp_path / "data"))
    today, later = (_best_of(20, folder) for folder in (DATA, tenfold))
    print(f"\ntoday {today * 1e3:.1f} ms, ten times the records {later * 1e3:.1f} ms, ratio {later / today:.1f}")


def _best_of(rounds: int, folder: str) -> float:
    open_and_use(folder)
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        open_and_use(folder)
        times.append(time.perf_counter() - start)
    return min(times)
