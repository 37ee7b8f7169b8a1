"""What stands in the slots of a move's texts: the group it is for, a fitting place, a gift, an own circle."""

from __future__ import annotations

from nahbar.core.model.frozen import frozen
from nahbar.core.model.knowledge import Gift, Move, Place
from nahbar.core.strategy.fitting import begins_with_own, own_kind
from nahbar.core.strategy.naming import own_circle
from nahbar.core.strategy.places import fitting_places
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.targets import BELONGS_BEFORE, Aim, wanted_people, wanted_words
from nahbar.core.strategy.wording import joined

_MOST_WANTED = 8


@frozen
class Filling:
    """One aim, one place, one gift: what a particular move speaks of."""

    aim: Aim
    place: Place | None
    gift: Gift | None
    circle: str


def fillings_for(moves: tuple[Move, ...], aims: tuple[Aim, ...], gifts: tuple[Gift, ...], setting: Setting) -> dict[
    str, Filling
]:  # fmt: skip
    """Each move with its own filling: aims, places and gifts go round, so that the plan does not repeat itself."""
    places = {form: fitting_places(setting, form) for form in ("online", "offline")}
    turn = {"online": 0, "offline": 0, "aim": 0, "gift": 0}
    fillings: dict[str, Filling] = {}
    for move in moves:
        form = "online" if move.channel == "online" else "offline"
        here = places[form] or places["offline" if form == "online" else "online"]
        place = here[turn[form] % len(here)] if here else None
        aim = aims[0] if move.repeats or begins_with_own(move) else _aim(move, aims, turn["aim"])
        gift = gifts[turn["gift"] % len(gifts)] if gifts else None
        turn[form] += move.part == "first_contact"
        turn["aim"] += move.part in ("first_contact", "target_groups")
        turn["gift"] += move.part == "giving"
        fillings[move.id] = Filling(aim, place, gift, own_circle(setting, own_kind(move)))
    return fillings


def _aim(move: Move, aims: tuple[Aim, ...], turn: int) -> Aim:
    """The next aim that shares a goal with the move, else simply the next."""
    ahead = aims[turn % len(aims) :] + aims[: turn % len(aims)]
    return next((aim for aim in ahead if set(aim.group.goals) & set(move.serves)), ahead[0])


def slots_of(filling: Filling, setting: Setting, minutes: int) -> dict[str, str]:
    """The words for every slot that `docs/knowledge.md` allows in a move."""
    group = filling.aim.group
    phrase = setting.phrase
    return {
        "group": group.who,
        "group_dative": group.dative or group.who,
        "one": group.one,
        "one_dative": group.one_dative or group.one,
        "wanted": _wanted(filling.aim, setting),
        "whom": wanted_people(setting) or group.who,
        "count": str(filling.aim.count),
        # In the plan a question is quoted in the plan's own address; the message has the receiver's.
        "opener": group.opener[setting.address or "du"],
        "in_field": setting.guide.in_field,
        "in_place": setting.in_place,
        "in_target": setting.guide.in_field,
        "place": filling.place.name if filling.place else phrase("some-place"),
        "place_first": filling.place.first if filling.place else phrase("some-place-first"),
        "circle": filling.circle,
        "interest": interests_of(setting),
        "offer": filling.gift.what if filling.gift else phrase("some-offer"),
        "offer_when": filling.gift.when if filling.gift else phrase("some-offer-when"),
        "minutes": str(minutes),
    }


def _wanted(aim: Aim, setting: Setting) -> str:
    """Whom the person looks for in their own few words, if these can stand behind 'looking for'; else the group."""
    for words in wanted_words(setting.profile)[:1]:
        if words.split()[0].lower() not in BELONGS_BEFORE and len(words.split()) <= _MOST_WANTED:
            return words
    return aim.group.who


def interests_of(setting: Setting) -> str:
    """What the person likes doing, at most two things; a plain phrase where nothing was said."""
    return joined(setting.profile.interests[:2], setting.language) or setting.phrase("some-interest")
