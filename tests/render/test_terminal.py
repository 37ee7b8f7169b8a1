"""The page in a terminal: inside its width, clear without colour, steered by nobody's words."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from nahbar.core.model.plan import Plan
from nahbar.render.terminal import plan_to_terminal
from tests.people.jana import jana
from tests.people.tom import tom
from tests.people.unruly import unruly


@pytest.mark.parametrize("width", [24, 40, 72, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int, plan: Plan) -> None:
    lines = plan_to_terminal(plan, width).splitlines()
    assert max(map(cell_len, lines)) <= min(width, 84)


def test_without_colour_there_is_not_one_control_sign() -> None:
    page = plan_to_terminal(unruly(), 80)
    assert not [sign for sign in page if sign != "\n" and (ord(sign) < 32 or 126 < ord(sign) < 160)]


def test_with_colour_sources_can_be_followed() -> None:
    assert "https://doi.org/10.1287/orsc.1100.0576" in plan_to_terminal(jana(), 80, color=True)


def test_a_step_as_it_stands_in_a_narrow_terminal() -> None:
    assert (
        "[ ] 3. Send the first photograph\n"
        "    Tue 1 Dec · 20 min\n"
        "    Pick one photograph of the last\n"
        "    stairs.\n"
        "    Done: One photograph is sent.\n"
    ) in plan_to_terminal(tom(), 40)


def test_a_narrow_terminal_gets_lists_for_tables() -> None:
    page = plan_to_terminal(tom(), 40)
    who = tom().target_groups.primary[0]
    assert f"  How many: {who.count}\n" in page
