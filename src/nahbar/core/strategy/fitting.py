"""Whether a move is possible for a person: conditions, channels, minutes, energy, and the words it is told in."""

from __future__ import annotations

from nahbar.core.model.knowledge import Move, MoveText, PathStep
from nahbar.core.strategy.setting import Setting
from nahbar.core.words.text import fold

KEPT_QUIET = "limit.secret"
FRIENDS = "friends"
_NAMED_BY_WORDS = frozenset({"phone", "video_calls", "voice_messages"})
_PLATFORMS = frozenset(
    {"linkedin", "xing", "instagram", "facebook", "x", "tiktok", "mastodon", "discord", "slack", "whatsapp", "telegram"}
)


def fits(move: Move, setting: Setting) -> bool:
    """Whether nothing the person said, is or has ruled out speaks against a move."""
    return (
        setting.holds(move.needs, move.unless)
        and setting.excluded.isdisjoint(move.uses)
        and move.minutes[0] <= setting.minutes_for_steps
        and ("any" in move.serves or not setting.tags.isdisjoint(f"goal.{goal}" for goal in move.serves))
        and not (move.energy == "high" and "worry.events" in setting.tags)
        and not (move.channel == "offline" and "mode.remote_first" in setting.tags)
        and not any(move.id in situation.avoid for situation in setting.situations)
    )


def is_possible_step(step: PathStep, setting: Setting) -> bool:
    """The same of a step of a way, the words that go with it included."""
    words = f"{told(step.text)} {step.message.text if step.message else ''}"
    return fits(step.move, setting) and not mentions(words, refused_words(setting))


def begins_with_own(move: Move) -> bool:
    """Whether a move begins with people the person has already."""
    return "has.network" in move.needs


def own_kind(move: Move) -> str:
    """The kind of circle such a move begins with, as in `club`; empty for any other move."""
    kinds = (tag.removeprefix("has.") for tag in move.needs if tag.startswith("has.") and tag != "has.network")
    return next(kinds, "") if begins_with_own(move) else ""


def asks_close_ones(step: PathStep) -> bool:
    """Whether a step of a way asks people one is close to for a name, so that no further step need do it."""
    message = step.message
    return (
        step.move.part == "first_contact"
        and message is not None
        and message.occasion == "ask_intro"
        and (message.address == "du")
    )


def refused_words(setting: Setting) -> frozenset[str]:
    """Words that name a platform or a form of contact the person has ruled out: LinkedIn, a call, a video."""
    named = (setting.phrase(f"says-{channel}").split() for channel in sorted(setting.excluded & _NAMED_BY_WORDS))
    return (setting.excluded & _PLATFORMS) | frozenset(word for words in named for word in words)


def told(text: MoveText) -> str:
    """All that a move says."""
    return f"{text.title} {text.first_step} {text.why} {text.done_when}"


def mentions(text: str, refused: frozenset[str]) -> bool:
    """Whether a text names what was ruled out: the last guard of a promise."""
    return bool(refused) and any(word.strip(".,;:!?()„“”") in refused for word in fold(text).split())
