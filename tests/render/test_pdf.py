"""The PDF: tagged, titled, dated by the plan, and the words of a person are never evaluated."""

from __future__ import annotations

import io
import re
from importlib.resources import files
from typing import Any

import pytest

from nahbar.core.model.plan import Plan
from nahbar.render.compose import compose_with
from nahbar.render.detail import levels
from nahbar.render.document import Table
from nahbar.render.pdf import plan_to_pdf
from tests.people.jana import jana
from tests.people.tom import tom
from tests.people.unruly import unruly


def test_it_is_a_tagged_pdf_in_the_language_of_the_plan(plan: Plan) -> None:
    raw = plan_to_pdf(plan)
    assert raw.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in raw
    assert f"/Lang({plan.language})".encode() in raw


def test_it_is_dated_by_the_first_day_of_the_plan() -> None:
    assert b"D:20261123" in plan_to_pdf(tom())


def text_of(plan: Plan) -> str:
    pypdf: Any = pytest.importorskip("pypdf", reason="reading PDF text needs pypdf")
    pages = pypdf.PdfReader(io.BytesIO(plan_to_pdf(plan))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_its_text_can_be_read_out() -> None:
    text = text_of(jana())
    assert "Drei alte Bekannte" in text
    assert "Seite 1 von" in text


def test_markup_in_the_words_is_shown_and_not_obeyed() -> None:
    text = text_of(unruly())
    assert "#import" in text
    assert "$x^2$" in text
    assert "<script>" in text


def test_every_table_has_a_width_for_each_of_its_columns() -> None:
    template = files("nahbar.render").joinpath("templates", "plan.typ").read_text(encoding="utf-8")
    widths = {
        role: spec.count(",") + 1 for role, spec in re.findall(r"^  (\w+): \(([^)]*)\),$", template, re.MULTILINE)
    }
    for detail in levels():
        for block in compose_with(jana(), detail).blocks:
            if isinstance(block, Table):
                assert widths[block.role] == len(block.columns)
