"""Part 2: the people worth knowing, few enough for the hours there are."""

from __future__ import annotations

import re

from nahbar.core.model.frozen import frozen
from nahbar.core.model.knowledge import FieldGuide, PeopleGroup
from nahbar.core.model.plan import TargetGroup, TargetGroups
from nahbar.core.model.profile import Profile, Span
from nahbar.core.strategy.setting import GENERAL, Setting
from nahbar.core.strategy.wording import quoted

_PRIMARY = {"budget.tiny": 1, "budget.small": 2}
_USUAL_PRIMARY = 3
_SECONDARY = 2
_FIRST_GOAL, _OTHER_GOAL, _NAMED = 4, 3, 6
_MOST_QUOTED_WORDS = 9
_MOST_WANTED_WORDS = 25
_MOST_ASKED_WORDS = 14
_RELATIVE = re.compile(r", (?:die|der|das|den|denen|deren|mit|bei|zu|von|wo|welche)\b")
"""A German relative clause: more of the sentence behind it needs a comma."""
_PURPOSE = re.compile(r", (?:für|zum|zur|for|to) [^,]*$")
"""What the people are for, told behind them."""
_FIRST_PERSON = frozenset("ich mir mich mein meine wir i i'm i'd me my we".split())
_INFLECTED = frozenset({"en", "em", "er", "es"})
"""Endings of a German adjective or article that waits for its noun."""
_ARTICLES = frozenset("a an the some any einen eine ein einem einer den die das der".split())
BELONGS_BEFORE = frozenset("in im ins bis binnen nach aus zu zur zum by within into to on".split())
_TINY_SHARE = {"budget.tiny": 0.4, "budget.small": 0.7, "budget.ample": 1.3}


@frozen
class Aim:
    """A group of people the plan aims at, and the guide it stands in."""

    group: PeopleGroup
    guide: FieldGuide
    count: int
    named: bool


def choose_aims(setting: Setting) -> tuple[Aim, ...]:
    """Groups of the field guide, best first: those the person named, then those that serve the goals in order.

    Every goal gets at least one group; where the guide has none for a goal, the general guide helps out.
    Groups that serve no goal yet come last, as those to know later.
    """
    ranked = sorted(_candidates(setting), key=lambda aim: -_worth(aim, setting))
    serving = [aim for aim in ranked if _worth(aim, setting) > 0]
    chosen: list[Aim] = []
    for goal in setting.goals:
        chosen += [aim for aim in serving if goal in aim.group.goals and aim not in chosen][:1]
    chosen += [aim for aim in ranked if aim not in chosen]
    cut = primary_count(setting)
    primary = sorted(chosen[:cut], key=lambda aim: not aim.named)
    return (*primary, *chosen[cut : cut + _SECONDARY])


def primary_count(setting: Setting) -> int:
    """How many groups the plan works on at once."""
    size = next((n for tag, n in _PRIMARY.items() if tag in setting.tags), _USUAL_PRIMARY)
    return max(size, min(len(setting.goals), _USUAL_PRIMARY))


def _candidates(setting: Setting) -> list[Aim]:
    guides = [setting.guide]
    served = {goal for group in setting.guide.people for goal in group.goals}
    general = setting.knowledge.field(GENERAL)
    if general and setting.guide.id != GENERAL and not served.issuperset(setting.goals):
        guides.append(general)
    named = set(setting.profile.named_people)
    return [
        Aim(group, guide, _count(group, setting), f"{guide.id}/{group.id}" in named)
        for guide in guides
        for group in guide.people
        if guide is setting.guide or not served.issuperset(set(setting.goals) & set(group.goals))
    ]


def _worth(aim: Aim, setting: Setting) -> int:
    worth = 0
    for place, goal in enumerate(setting.goals):
        if goal in aim.group.goals:
            worth += _FIRST_GOAL if place == 0 else _OTHER_GOAL
    if worth and aim.named:
        return worth + _NAMED
    return worth + _on_the_way(aim, setting) if worth else worth


def _on_the_way(aim: Aim, setting: Setting) -> int:
    """The people whom the leading way meets first come first."""
    leading = setting.paths[0] if setting.paths else None
    if leading is None or leading.field != aim.guide.id or aim.group.id not in leading.people:
        return 0
    return max(1, _NAMED - 1 - leading.people.index(aim.group.id))


def _count(group: PeopleGroup, setting: Setting) -> int:
    share = next((share for tag, share in _TINY_SHARE.items() if tag in setting.tags), 1.0)
    low, high = group.count
    return max(1, min(high, round((low + high) / 2 * share)))


def target_groups(aims: tuple[Aim, ...], setting: Setting) -> TargetGroups:
    """The aims as the plan shows them; the person's own words lead where no guide knows their field."""
    cut = primary_count(setting)
    primary = tuple(_shown(aim) for aim in aims[:cut])
    named = any(aim.named for aim in aims[:cut])
    own = short_target(setting.profile.target or "") if setting.guide.id == GENERAL else wanted_people(setting)
    if own and not named:
        primary = (_own_words(own.rstrip(","), setting), *primary)[: cut + 1]
    later = tuple(_shown(aim) for aim in aims[cut:])
    return TargetGroups(primary, later, len(setting.weeks), wanted_words(setting.profile), named)


def wanted_words(profile: Profile) -> tuple[str, ...]:
    """The wishes as they were said, whole enough to be quoted; none where that would be long."""
    known = {circle.words for circle in profile.circles} | {words for t in profile.tensions for words in t.words}
    said = [_quotable(span, profile.text) for span in profile.spans.get("target", ())]
    kept = [words for words in said if words and not any(words in circle or circle in words for circle in known)]
    return tuple(kept) if sum(len(words.split()) for words in kept) <= _MOST_WANTED_WORDS else ()


def wanted_people(setting: Setting) -> str:
    """Whom the person looks for in their own few words, where these begin like people: 'two or three builders'."""
    openers = frozenset(setting.phrase("people-openers").split())
    for whole in wanted_words(setting.profile)[:1]:
        words = _PURPOSE.sub("", whole)
        said = words.lower().split()
        short = 1 < len(said) <= _MOST_ASKED_WORDS and "(" not in words
        if short and said[0].strip(",") in openers and _FIRST_PERSON.isdisjoint(said):
            return f"{words}," if _RELATIVE.search(words) else words
    return ""


def _quotable(span: Span, text: str) -> str:
    """The words with a preposition that belongs to them, and without a verb left over at the end."""
    words = " ".join(span.of(text).split()).rstrip(" ,;:")
    after = text[span.end :].split()[:1]
    if after and after[0][:1].isupper() and words[-2:] in _INFLECTED:  # „für offenen“ lacks its noun
        words = f"{words} {after[0].rstrip('.,;:!?')}"
    before = text[: span.start].split()[-1:]
    if before and before[0].lower() in BELONGS_BEFORE | _ARTICLES:
        words = f"{before[0]} {words}"
    head, comma, last = words.rpartition(", ")
    words = head if comma and len(last.split()) == 1 and last.islower() else words
    return "" if len(words.split()) == 1 and words.islower() else words


def _shown(aim: Aim) -> TargetGroup:
    return TargetGroup(aim.group.who, aim.count, aim.group.why, aim.group.where)


def _own_words(target: str, setting: Setting) -> TargetGroup:
    phrase = setting.phrase
    count = 1 if "budget.tiny" in setting.tags else 2
    return TargetGroup(quoted(target, setting.language), count, phrase("own-target-why"), (phrase("own-target-where"),))


def short_target(target: str) -> str:
    """The target in the person's words where they are few enough to be quoted, else empty."""
    first = target.split(";")[0].strip()
    return first if 0 < len(first.split()) <= _MOST_QUOTED_WORDS else ""
