"""Whatever the format: the same plan gives the same bytes, and no format loads what it does not need."""

from __future__ import annotations

import subprocess
import sys

import pytest

from nahbar.core.model.plan import Plan
from nahbar.render.formats import FORMATS, SUFFIXES, render
from tests.people.jana import jana


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_the_same_plan_gives_the_same_bytes(form: str) -> None:
    assert render(jana(), form) == render(jana(), form)


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_can_be_written_as_utf_8(form: str, plan: Plan) -> None:
    content = render(plan, form)
    assert content
    assert content if isinstance(content, bytes) else content.encode("utf-8")


def test_every_suffix_leads_to_a_format() -> None:
    assert set(SUFFIXES.values()) <= set(FORMATS)


def test_a_format_there_is_not_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        render(jana(), "docx")


@pytest.mark.parametrize(
    ("form", "not_loaded"),
    [
        ("json", ("jinja2", "rich", "typst", "icalendar", "nahbar.render.compose")),
        ("markdown", ("jinja2", "rich", "typst", "icalendar")),
    ],
)
def test_a_format_loads_only_what_it_needs(form: str, not_loaded: tuple[str, ...]) -> None:
    code = (
        "import sys; from tests.people.jana import jana; from nahbar.render.formats import render; "
        f"render(jana(), {form!r}); print(*[name for name in {not_loaded!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
