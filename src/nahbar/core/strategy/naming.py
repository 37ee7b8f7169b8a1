"""What the plan calls the circles of a person: in their words where those are a name, else by the plain word."""

from __future__ import annotations

from nahbar.core.model.profile import Circle
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.wording import named
from nahbar.core.words.text import fold

_SHORT = 3
"""Words of a circle up to which they are likelier a name than a piece of a sentence."""
_BY_NAME = frozenset({"former_colleagues", "colleagues", "clients", "predecessor", "fellow_students", "assistant"})
"""Circles whose words may be such a piece; family, friends and clubs are told in the person's words alone."""
_LEADS_ON = ("former_colleagues", "club", "friends", "fellow_students", "colleagues")
"""Circles asked for a name, the likeliest first: no customers, patients or staff, no groups one only reads in."""


def circle_name(circle: Circle, setting: Setting) -> str:
    """The plain word for a circle of more than three words, else the words in quotation marks."""
    if circle.kind in _BY_NAME and len(circle.words.split()) > _SHORT:
        tag = f"has.{circle.kind}"
        return next((c.name for c in setting.knowledge.circles if tag in c.stated_by), _own(circle, setting))
    return _own(circle, setting)


def full_circle_name(circle: Circle, plain: str, setting: Setting) -> str:
    """The plain word and the person's words behind it, where both say something."""
    short = circle_name(circle, setting)
    return plain if short == plain else f"{plain} ({short})" if circle.kind in _BY_NAME else short


def own_circle(setting: Setting, kind: str = "") -> str:
    """The circle of a kind, or the first that may lead on; a plain word where none was named."""
    kinds = (kind,) if kind else _LEADS_ON
    circles = [circle for kind in kinds for circle in setting.profile.circles if circle.kind == kind]
    return circle_name(circles[0], setting) if circles else setting.phrase("some-circle")


def is_left_alone(circle: Circle, setting: Setting) -> bool:
    """Whether a plan should want nothing of them: patients, and the staff of one's own firm."""
    if "patient" in fold(circle.words):
        return True
    return circle.kind == "colleagues" and not {"mode.local_business", "mode.executive"}.isdisjoint(setting.tags)


def _own(circle: Circle, setting: Setting) -> str:
    return named(circle.words, setting.language)
