"""Whether a move is possible for a person: conditions, channels, minutes, energy, and the words it is told in."""

from __future__ import annotations

from nahbar.core.model.knowledge import Move, MoveText, PathStep
from nahbar.core.strategy.setting import Setting
from nahbar.core.words.text import fold

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
    """The same of a step of a way, its words included."""
    return fits(step.move, setting) and not mentions(step.text, refused_platforms(setting))


def refused_platforms(setting: Setting) -> frozenset[str]:
    """Platforms the person does not use."""
    return setting.excluded & _PLATFORMS


def mentions(text: MoveText, platforms: frozenset[str]) -> bool:
    """Whether a text names one of the platforms: the last guard of a promise."""
    if not platforms:
        return False
    words = fold(f"{text.title} {text.first_step} {text.why} {text.done_when}").split()
    return any(word.strip(".,;:!?") in platforms for word in words)
