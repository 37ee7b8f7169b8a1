"""What the person wished, feared or ruled out, in their words, and what the plan does about each."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.model.knowledge import Answer
from nahbar.core.model.plan import Respect
from nahbar.core.model.vocabulary import OTHER
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.wording import quoted

_MOST = 12
Statement = tuple[str, str]
"""A tag and the person's own words for it."""


def respects_of(setting: Setting) -> tuple[Respect, ...]:
    """One answer to each statement, refusals and limits first; no answer and no words twice."""
    answered: dict[str, Respect] = {}
    said = ""
    for tag, words in _statements(setting):
        how = _answer(tag, setting)
        if words and how and how not in answered and words not in said:
            answered[how] = Respect(quoted(words, setting.language), how)
            said += f"{words}\n"
    if not answered:
        return (_nothing_said(setting),)
    return tuple(answered.values())[:_MOST]


def _nothing_said(setting: Setting) -> Respect:
    phrase = setting.phrase
    return Respect(phrase("respect-little-said"), phrase("respect-little-how"))


def _statements(setting: Setting) -> Iterator[Statement]:
    """Everything stated, as a tag with its words: what is ruled out, limits, what is asked, worries, what is wished."""
    profile = setting.profile
    yield from _refused(setting)
    yield from _limits(setting)
    yield from ((f"situation.{hint.situation}", hint.span.of(profile.text)) for hint in profile.hints)
    yield from _wishes(setting)


def _refused(setting: Setting) -> Iterator[Statement]:
    profile = setting.profile
    for words in profile.confidential:
        yield "limit.secret", words
    for channel in profile.channels_excluded:
        words = profile.words_for(f"channels_excluded.{channel}") or channel.removeprefix(OTHER)
        yield ("refusal.other" if channel.startswith(OTHER) else f"no.{channel}"), words
    for refusal in profile.refusals:
        if refusal.kind != "channel":
            yield f"refusal.{refusal.kind}", refusal.words


def _limits(setting: Setting) -> Iterator[Statement]:
    profile = setting.profile
    if profile.time_budget_hours_per_week is not None:
        tag = next(tag for tag in setting.tags if tag.startswith("budget."))
        yield tag, profile.words_for("time_budget_hours_per_week")
    yield from (("availability", slot.words) for slot in profile.availability)
    yield from (("limit.blackout", blackout.words) for blackout in profile.blackouts)
    yield from ((f"limit.{access.kind}", access.words) for access in profile.access)
    if profile.deadline:
        yield "limit.deadline", profile.deadline.words
    if profile.money:
        kind = {"none": "no_money", "little": "little_money"}.get(profile.money.kind, "money")
        yield f"limit.{kind}", profile.money.words


def _wishes(setting: Setting) -> Iterator[Statement]:
    profile = setting.profile
    for tension in profile.tensions:
        yield "contradiction", " / ".join(tension.words)
    for worry in profile.worries:
        yield f"worry.{worry}", profile.words_for(f"worries.{worry}")
    if profile.temperament:
        yield f"temper.{profile.temperament}", profile.words_for("temperament")
    for channel in profile.channels_preferred:
        words = profile.words_for(f"channels_preferred.{channel}") or channel.removeprefix(OTHER)
        yield ("likes.other" if channel.startswith(OTHER) else f"likes.{channel}"), words
    for goal in profile.goals:
        yield f"goal.{goal}", profile.words_for(f"goals.{goal}")
    if profile.remote is not None:
        yield ("remote.yes" if profile.remote else "remote.no"), profile.words_for("remote")


def _answer(tag: str, setting: Setting) -> str:
    """The most particular answer for a tag, else the plain phrase of its kind, else none."""
    fitting = [a for a in setting.knowledge.answers if tag in a.when and setting.holds(a.when, a.unless)]
    if fitting:
        best: Answer = max(fitting, key=lambda answer: len(answer.when))
        return best.how
    kind = tag.split(".")[0] if tag.split(".")[0] in ("no", "likes", "limit", "worry") else tag
    return setting.phrase(f"respect-{kind}") if kind in _PLAIN else ""


_PLAIN = frozenset({"no", "likes", "limit", "worry", "refusal.tone", "refusal.topic", "refusal.other", "availability"})
