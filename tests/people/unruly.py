"""A person whose words hold everything that could break a page."""

# ruff: noqa: E501  sentences read best on one line

from __future__ import annotations

from nahbar.core.model.frozen import replace
from nahbar.core.model.plan import Insight, Plan, PlanVenue, Respect
from tests.people.jana import jana

SCRIPT = "<script>alert('hallo')</script>"
MARKUP = '#import "x": y $x^2$ *fett* _kursiv_ `code` [Titel](javascript:alert(1)) a|b & &amp; ~~weg~~ \\ {{ 7 * 7 }} {% raw %}'
RIGHT_TO_LEFT = "„أريد أن أتعلم من الناس“ und שלום עולם"
EMOJI = "👩🏽‍🔧 🇨🇭 ❤️‍🔥"
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
STEERING = "vorher \x1b[31mrot\x1b[0m \x07 \u202everkehrt\u202c nachher"
LINES = "# keine Überschrift\n- keine Liste\n1. keine Zahl\n> kein Zitat\n\n\n---\n| a | b |\r\nzuletzt"


def unruly() -> Plan:
    """Jana's plan with unruly words in every kind of place."""
    plan = jana()
    first, *others = plan.actions
    message, *more = plan.drafts
    return replace(
        plan,
        insight=Insight(f"{SCRIPT} {MARKUP}", f"{RIGHT_TO_LEFT} {EMOJI} {LINES}", (STEERING, LONG)),
        actions=(
            replace(first, title=f"{MARKUP} {LONG}", first_step=f"- {SCRIPT}", done_when=LINES, why=STEERING),
            *(replace(action, title=f"{action.title} | {EMOJI}") for action in others),
        ),
        drafts=(replace(message, text=f"{LINES}\n\n{SCRIPT}\n{MARKUP}\n{RIGHT_TO_LEFT}"), *more),
        respects=(Respect(f"{SCRIPT} {STEERING}", MARKUP), Respect(LONG, LINES), Respect(RIGHT_TO_LEFT, EMOJI)),
        venues=(
            PlanVenue(LONG, SCRIPT, "javascript:alert(1)", "gestern"),
            PlanVenue(MARKUP, LINES, 'https://example.org/"><b>(1)', "2026-11-20"),
        ),
    )
