"""Whether a move is possible for a person: conditions, channels, minutes, energy, and the last guard of a promise."""

from __future__ import annotations

from nahbar.core.model.knowledge import Move, MoveText
from nahbar.core.strategy.setting import Setting
from nahbar.core.words.text import fold

_PLATFORMS = frozenset(
    {"linkedin", "xing", "instagram", "facebook", "x", "tiktok", "mastodon", "discord", "slack", "whatsapp", "telegram"}
)


def fits(move: Move, text: MoveText, setting: Setting) -> bool:
    """Whether nothing the person said, is or has ruled out speaks against a move."""
    return (
        setting.holds(move.needs, move.unless)
        and setting.excluded.isdisjoint(move.uses)
        and move.minutes[0] <= setting.minutes_per_week
        and ("any" in move.serves or not setting.tags.isdisjoint(f"goal.{goal}" for goal in move.serves))
        and not (move.energy == "high" and "worry.events" in setting.tags)
        and not (move.channel == "offline" and "mode.remote_first" in setting.tags)
        and not any(move.id in situation.avoid for situation in setting.situations)
        and not mentions_excluded(text, setting.excluded)
    )


def mentions_excluded(text: MoveText, excluded: frozenset[str]) -> bool:
    """Whether a text names a platform the person does not use; cheap, and the last guard of a promise."""
    platforms = excluded & _PLATFORMS
    if not platforms:
        return False
    words = fold(f"{text.title} {text.first_step} {text.why} {text.done_when}").split()
    return any(word.strip(".,;:!?") in platforms for word in words)
