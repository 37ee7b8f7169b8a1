"""What a person does leads to the guide of their field: about three hundred ways to say it per language."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
import yaml

from nahbar.core.words.read import read_words
from nahbar.knowledge.load import load_lexicons
from tests.core.words.reading import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nahbar.core.model.vocabulary import Language

_FLOOR: Final = 0.95
_JOBS: Final[dict[str, dict[str, list[str]]]] = yaml.safe_load(
    Path(__file__).with_name("field_jobs.yaml").read_text(encoding="utf-8")
)


def _sentence(job: str, at: int, language: Language) -> str:
    if re.match(r"(Ich|I|I'm) ", job):
        return f"{job}."
    article = "an" if re.match(r"[aeio]|HR|undergrad|underw|undert|SEO|SAP|API", job, re.IGNORECASE) else "a"
    frames = {
        "de": ("Ich bin {job}.", "Ich arbeite als {job}."),
        "en": ("I'm {article} {job}.", "I work as {article} {job}."),
    }[language]
    return frames[at % 2].format(job=job, article=article)


def _said(language: Language) -> Iterator[tuple[str, str]]:
    for field, jobs in _JOBS.items():
        for at, job in enumerate(jobs[language]):
            yield _sentence(job, at, language), field


@pytest.mark.parametrize("language", ["de", "en"])
def test_jobs_lead_to_their_field(language: Language) -> None:
    said, lexicons = list(_said(language)), load_lexicons()
    assert len(said) >= 300
    read = [(words, field, read_words(words, lexicons, today=TODAY).field) for words, field in said]
    misses = [f"{words} {found}, not {field}" for words, field, found in read if found != field]
    share = 1 - len(misses) / len(said)
    assert share >= _FLOOR, f"{share:.3f}\n" + "\n".join(misses)
