"""Two things the person said that do not go together; the plan names them and chooses."""

from __future__ import annotations

from nahbar.core.model.profile import Profile, Tension
from nahbar.core.words.cues import Hit
from nahbar.core.words.hits import affirmed, hits
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.scope import about_another, past
from nahbar.core.words.text import Text

_PAIRS = (
    ("ambition_without_time", "much_soon", "little_time"),
    ("ambition_without_effort", "much_soon", "runs_itself"),
    ("contacts_without_contacting", "goal", "no_contacting"),
    ("network_without_effort", "goal", "runs_itself"),
    ("both_temperaments", "introverted", "extroverted"),
    ("likes_and_tires_of_people", "likes_people", "dislikes_people"),
    ("visible_but_unseen", "visibility", "unseen"),
)
_AMBITIOUS_HOURS = 1.5
"""Below so many hours a week a wish for much, soon, does not fit."""


def read_tensions(text: Text, lexicon: Lexicon, profile: Profile) -> tuple[Tension, ...]:
    """The contradictions, each with the two stretches of words."""
    said = _halves(text, lexicon, profile)
    return tuple(Tension(id_, (said[a], said[b])) for id_, a, b in _PAIRS if a in said and b in said)


def _halves(text: Text, lexicon: Lexicon, profile: Profile) -> dict[str, str]:
    """What was said, by the half of a contradiction it makes up; the first words of each."""
    said: dict[str, str] = {}
    for hit in [*_present(text, hits(text, lexicon, "tensions")), *_temperaments(text, lexicon)]:
        said.setdefault(hit.meaning, text.words(hit.first, hit.last))
    for goal in profile.goals:
        said.setdefault("goal", profile.words_for(f"goals.{goal}"))
    if "visibility" in profile.goals:
        said.setdefault("visibility", profile.words_for("goals.visibility"))
    if _is_short(profile):
        said.setdefault("little_time", profile.words_for("time_budget_hours_per_week"))
    return said


def _present(text: Text, found: list[Hit]) -> list[Hit]:
    """Halves that hold now and for the writer; their cues carry their own 'nie' and 'nicht'."""
    return [h for h in found if not past(text, h.first, h.last) and not about_another(text, h.first, h.last)]


def _temperaments(text: Text, lexicon: Lexicon) -> list[Hit]:
    """Both sides, unless the person puts themselves in the middle."""
    named = affirmed(text, hits(text, lexicon, "temperament"))
    return [] if any(h.meaning == "ambivert" for h in named) else named


def _is_short(profile: Profile) -> bool:
    hours = profile.time_budget_hours_per_week
    return hours is not None and hours < _AMBITIOUS_HOURS
