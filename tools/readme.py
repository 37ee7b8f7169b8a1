"""Put a real plan into README.md and README.de.md: `make readme`; a test holds them to it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from nahbar.render.markdown import plan_to_markdown
from nahbar.usecases.make_plan import PlanRequest, plan_from_words

ROOT = Path(__file__).parent.parent
START, END = "<!-- plan -->\n", "<!-- /plan -->"
DAY = dt.date(2026, 11, 23)
EXAMPLES = {
    "README.md": (
        "I'm a physio in Leeds, four years in, the only one in a small practice. I'd like a few colleagues elsewhere "
        "to talk cases with, and maybe somebody with more experience. Big groups wear me out. No LinkedIn please. An "
        "hour a week, Wednesdays.",
        ("## 1. ", "### The first four weeks", "### After that"),
    ),
    "README.de.md": (
        "Ich bin Physiotherapeutin in Marburg, seit vier Jahren, allein in einer kleinen Praxis. Ich hätte gern ein "
        "paar Kolleginnen anderswo, um Fälle zu besprechen, und vielleicht jemanden mit mehr Erfahrung. Große Runden "
        "strengen mich an. Bitte kein LinkedIn. Eine Stunde die Woche, mittwochs.",
        ("## 1. ", "### Die ersten vier Wochen", "### Danach"),
    ),
}
"""File → the words, and the headings between which the plan is shortened."""


def excerpt(words: str, headings: tuple[str, str, str]) -> str:
    """The words as a quotation, then the opening of their plan and its first four weeks."""
    page = plan_to_markdown(plan_from_words(PlanRequest(words, DAY)))
    opening, rest = page.split(headings[0], 1)
    weeks = rest[rest.index(headings[1]) : rest.index(headings[2])]
    shown = f"{opening.strip()}\n\n…\n\n{weeks.strip()}\n\n…"
    return "\n".join(f"> {line}".rstrip() for line in shown.splitlines()) + "\n"


def refreshed(name: str) -> str:
    """The text of a README with its plan made anew."""
    text = (ROOT / name).read_text("utf-8")
    before, rest = text.split(START, 1)
    words, headings = EXAMPLES[name]
    return f"{before}{START}{excerpt(words, headings)}{END}{rest.split(END, 1)[1]}"


def main() -> None:
    """Rewrite both files."""
    for name in EXAMPLES:
        (ROOT / name).write_text(refreshed(name), "utf-8")


if __name__ == "__main__":
    main()
