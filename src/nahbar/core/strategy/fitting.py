"""Whether a move is possible for a person: conditions, channels, minutes, energy, and the words it is told in."""

from __future__ import annotations

import re

from nahbar.core.model.knowledge import Move, MoveText, PathStep
from nahbar.core.strategy.setting import Setting
from nahbar.core.words.text import fold

KEPT_QUIET = "limit.secret"
_TELLS = re.compile(
    r"\b(?:wechs\w+|umsteig\w*|umstieg\w*|quereinst\w*|bewerb\w*|bewirb\w*|lebenslauf\w*|kündig\w*|"
    r"(?:neue|andere|freie) stellen?|stellensuche|jobsuche|suche (?:eine|einen|ich)|was (?:du suchst|sie suchen)|"
    r"wohin (?:du|sie|ich)|(?:ihre|eure|diese) branche|anderen beruf|"
    r"chang(?:e|ing) (?:jobs?|careers?|trades?|fields?)|mov(?:e|ing) (?:into|across|out)|"
    r"switch\w* (?:to|into|careers?)|appl(?:y|ying|ication)|(?:new|another) (?:job|post|role)|"
    r"looking for (?:a |an )?(?:job|post|role|work)|what you(?:'re| are) looking for|(?:my|your) cv|résumé|resume|"
    r"your (?:field|trade|industry)|another (?:field|trade)|leav(?:e|ing) (?:my|your|the) (?:job|firm|post))\b",
    re.IGNORECASE,
)
"""What says that somebody looks, applies or changes."""
_PLATFORMS = frozenset(
    {"linkedin", "xing", "instagram", "facebook", "x", "tiktok", "mastodon", "discord", "slack", "whatsapp", "telegram"}
)


def fits(move: Move, setting: Setting) -> bool:
    """Whether nothing the person said, is or has ruled out speaks against a move."""
    return (
        setting.holds(move.needs, move.unless)
        and setting.excluded.isdisjoint(move.uses)
        and move.minutes[0] <= setting.minutes_per_week
        and ("any" in move.serves or not setting.tags.isdisjoint(f"goal.{goal}" for goal in move.serves))
        and not (move.energy == "high" and "worry.events" in setting.tags)
        and not (move.channel == "offline" and "mode.remote_first" in setting.tags)
        and not any(move.id in situation.avoid for situation in setting.situations)
    )


def is_possible_step(step: PathStep, setting: Setting) -> bool:
    """The same of a step of a way, its words included; who keeps a wish quiet gets no step that tells it."""
    if KEPT_QUIET in setting.tags and is_telling(step):
        return False
    return fits(step.move, setting) and not mentions(step.text, refused_platforms(setting))


def is_telling(step: PathStep) -> bool:
    """Whether a step, or the words that go with it, say that a change is wanted; strict on purpose."""
    text, message = step.text, step.message
    told = f"{text.title} {text.first_step} {text.done_when} {message.text if message else ''}"
    return (message is not None and message.occasion == "say_goal") or bool(_TELLS.search(told))


def begins_with_own(move: Move) -> bool:
    """Whether a move begins with people the person has already."""
    return "has.network" in move.needs


def own_kind(move: Move) -> str:
    """The kind of circle such a move begins with, as in `club`; empty for any other move."""
    kinds = (tag.removeprefix("has.") for tag in move.needs if tag.startswith("has.") and tag != "has.network")
    return next(kinds, "") if begins_with_own(move) else ""


def refused_platforms(setting: Setting) -> frozenset[str]:
    """Platforms the person does not use."""
    return setting.excluded & _PLATFORMS


def mentions(text: MoveText, platforms: frozenset[str]) -> bool:
    """Whether a text names one of the platforms: the last guard of a promise."""
    if not platforms:
        return False
    words = fold(f"{text.title} {text.first_step} {text.why} {text.done_when}").split()
    return any(word.strip(".,;:!?") in platforms for word in words)
