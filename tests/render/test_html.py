"""The HTML page: one file, nothing from elsewhere, readable by everybody."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import pytest

from nahbar.core.model.plan import Plan
from nahbar.render.html import plan_to_html
from tests.people.jana import jana
from tests.people.tom import tom
from tests.people.unruly import LONG, unruly

EMPTY = {"meta", "input", "br", "link", "img", "hr"}


class Elements(HTMLParser):
    """All elements with their attributes; notes an end without its beginning."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, tag

    def named(self, *tags: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.found if tag in tags]


def test_every_element_is_closed_and_every_id_is_there_once(plan: Plan) -> None:
    elements = Elements(plan_to_html(plan))
    ids = [attrs["id"] for _, attrs in elements.found if "id" in attrs]
    assert elements.open == []
    assert len(ids) == len(set(ids))


def test_every_link_on_the_page_leads_somewhere(plan: Plan) -> None:
    elements = Elements(plan_to_html(plan))
    ids = {attrs.get("id") for _, attrs in elements.found}
    links = [attrs["href"] or "" for attrs in elements.named("a")]
    assert links
    assert all(link[1:] in ids if link.startswith("#") else re.match(r"https?://[^\s<>\"]+$", link) for link in links)


def test_nothing_is_loaded_from_elsewhere(plan: Plan) -> None:
    page = plan_to_html(plan)
    assert not Elements(page).named("link", "img", "iframe", "object", "embed")
    assert not any("src" in attrs for attrs in Elements(page).named("script"))
    assert "default-src &#39;none&#39;" in page
    assert not re.search(r"@import|url\(", page.split("</style>")[0])


def test_the_language_is_told_and_headings_skip_no_level() -> None:
    for person, language in ((jana(), "de"), (tom(), "en")):
        elements = Elements(plan_to_html(person))
        levels = [int(tag[1]) for tag, _ in elements.found if re.fullmatch(r"h[1-6]", tag)]
        assert elements.named("html") == [{"lang": language}]
        assert levels.count(1) == 1
        assert all(below - above <= 1 for above, below in pairwise(levels))


def test_every_step_has_a_tick_box_with_a_name() -> None:
    boxes = [box for box in Elements(plan_to_html(jana())).named("input") if "data-action" in box]
    assert [box["data-action"] for box in boxes] == [action.id for action in jana().actions]
    assert boxes[0]["aria-label"] == "erledigt: Drei Namen aus der Ausbildung"


def test_ticks_are_only_kept_where_somebody_asked_for_it() -> None:
    script = files("nahbar.render").joinpath("templates", "plan.js").read_text("utf-8")
    assert "if (!remember.checked) return store.removeItem(key)" in script
    assert 'class="remember" hidden' in plan_to_html(jana())


def test_words_of_a_person_stay_words() -> None:
    page = plan_to_html(unruly())
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    assert 'href="javascript' not in page
    assert "{{ 7 * 7 }}" in page
    assert LONG in page


def test_tables_name_their_columns_in_every_cell_for_narrow_screens() -> None:
    cells = Elements(plan_to_html(jana())).named("td")
    assert cells
    assert all(cell["data-label"] for cell in cells)


SCHEMES = ("light", "dark")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", ["ink", "quiet", "leaf"])
@pytest.mark.parametrize("ground", ["paper", "warm", "leaf-soft"])
def test_every_ink_stands_out_from_every_ground(scheme: str, ink: str, ground: str) -> None:
    """4.5 to 1, as WCAG AA asks for running text."""
    style = files("nahbar.render").joinpath("templates", "plan.css").read_text("utf-8")
    blocks = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    colors = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[SCHEMES.index(scheme)]))
    light, dark = sorted((luminance(colors[ink]), luminance(colors[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(color: str) -> float:
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
