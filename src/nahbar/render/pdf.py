"""The page as a PDF to print or to keep: tagged, hyphenated, the same bytes for the same plan.

The person's words reach the typesetter as data and never as markup.
"""

from __future__ import annotations

import json
from importlib.resources import as_file, files

from nahbar.core.model.frozen import as_dict
from nahbar.core.model.plan import Plan
from nahbar.render.compose import compose
from nahbar.render.labels import labels_of


def plan_to_pdf(plan: Plan) -> bytes:
    """The whole page as PDF (PDF/UA-1)."""
    import typst

    with as_file(files("nahbar.render").joinpath("templates", "plan.typ")) as template:
        pdf: bytes = typst.compile(str(template), sys_inputs={"plan": _data(plan)}, pdf_standards=["ua-1"])
    return pdf


def _data(plan: Plan) -> str:
    """The page as JSON: what kind each block is, and what stands in it."""
    document, labels = compose(plan), labels_of(plan)
    day = plan.starts_on
    return json.dumps(
        {
            "title": document.title,
            "language": document.language,
            "date": [day.year, day.month, day.day],
            "page": labels("page", page="\x00", pages="\x00").split("\x00"),
            "blocks": [{"kind": type(block).__name__.lower()} | as_dict(block) for block in document.blocks],
        }
    )
