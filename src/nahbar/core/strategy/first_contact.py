"""Part 3: how a first contact comes about, online and offline, in steps small enough to take."""

from __future__ import annotations

from collections.abc import Sequence

from nahbar.core.model.knowledge import Place
from nahbar.core.model.plan import Approach, Draft, FirstContact
from nahbar.core.strategy.places import fitting_places
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.slots import interests_of
from nahbar.core.strategy.targets import Aim
from nahbar.core.strategy.wording import fill

_APPROACHES = {"budget.tiny": 1}
_USUAL = 2
_BECAUSE = (
    ("likes", "because-liked"),
    ("worry.events", "because-small"),
    ("worry.small_talk", "because-topic"),
    ("temper.introverted", "because-small"),
    ("worry.being_slimy", "because-honest"),
    ("worry.self_promotion", "because-work-speaks"),
    ("budget.tiny", "because-short"),
    ("budget.small", "because-short"),
    ("mode.local_business", "because-near"),
    ("mode.remote_first", "because-text"),
)


def first_contact_part(setting: Setting, aims: tuple[Aim, ...], drafts: Sequence[Draft]) -> FirstContact:
    """Approaches for both forms as far as the person wants them, and what helps at an occasion with people."""
    ways = {form: _approaches(setting, aims, drafts, form) for form in ("online", "offline")}
    if "mode.remote_first" in setting.tags and "in_person" not in setting.excluded:
        ways["offline"] = (_when_travelling(setting),)
    if (
        setting.guide.kind == "life"
        and not {"remote.yes", "likes.online_communities"} & setting.tags
        and ways["offline"]
    ):
        ways["online"] = ()  # friends are sought where one can meet them
    companion = () if {"events", "in_person"} & setting.excluded else setting.mode.companion
    if setting.profile.interests and "friends" in setting.goals and ways["offline"]:
        ways["offline"] = (_with_the_interest(setting), *ways["offline"][:1])
    questions = setting.paths[0].questions if setting.paths else ()
    return FirstContact(ways["online"], ways["offline"], companion, questions)


def _approaches(
    setting: Setting, aims: tuple[Aim, ...], drafts: Sequence[Draft], form: str
) -> tuple[Approach, ...]:  # fmt: skip
    places = fitting_places(setting, form)[: next((n for tag, n in _APPROACHES.items() if tag in setting.tags), _USUAL)]
    writing = [draft for draft in drafts if draft.occasion in ("first_contact", "ask_small", "reconnect")]
    # The words of a way belong to its own steps, not to a place.
    first = writing[0].id if writing and not setting.paths else None
    return tuple(
        Approach(
            place.name, _steps(place, aims[n % len(aims)], setting), _because(place, setting), first if n == 0 else None
        )
        for n, place in enumerate(places)
    )


def _when_travelling(setting: Setting) -> Approach:
    """Who works from afar meets people where a journey leads anyway."""
    phrase = setting.phrase
    return Approach(phrase("travelling"), (phrase("travelling-first"),), phrase("because-text-first"), None)


def _with_the_interest(setting: Setting) -> Approach:
    """People meet most easily over what they like doing anyway."""
    slots, phrase = {"interest": interests_of(setting)}, setting.phrase
    approach, first = (fill(phrase(f"interest-{key}"), slots) for key in ("approach", "first"))
    return Approach(approach, (first,), phrase("because-topic"), None)


def _steps(place: Place, aim: Aim, setting: Setting) -> tuple[str, ...]:
    ask = fill(setting.phrase("step-ask"), {"opener": aim.group.opener[setting.address or "du"]})
    return (place.first, ask, setting.phrase("step-follow-up"))


def _because(place: Place, setting: Setting) -> str:
    """The person's own reason that speaks for this place; the first that holds."""
    phrase = setting.phrase
    if place.channel in setting.profile.channels_preferred:
        return phrase("because-liked")
    key = next((key for tag, key in _BECAUSE if tag in setting.tags and _is_true(key, place)), "because-there")
    return phrase(key)


def _is_true(key: str, place: Place) -> bool:
    """A reason is only given where the place bears it out."""
    if key == "because-small":
        return place.size == "small" or place.form == "online"
    if key == "because-near":
        return place.form == "offline"
    return key != "because-text" or place.form == "online"
