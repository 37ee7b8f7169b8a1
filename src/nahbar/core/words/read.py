"""A person's own words → Profile: every reader once, and the words that each value came from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from nahbar.core.model.frozen import replace
from nahbar.core.model.profile import Profile, Span
from nahbar.core.model.vocabulary import Language
from nahbar.core.words.access import read_access
from nahbar.core.words.budget import read_budget
from nahbar.core.words.channels import read_channels
from nahbar.core.words.circles import read_circles
from nahbar.core.words.facts import read_facts
from nahbar.core.words.feelings import read_temperament, read_worries
from nahbar.core.words.formality import read_formality
from nahbar.core.words.found import Found
from nahbar.core.words.goals import read_goals
from nahbar.core.words.hints import read_hints
from nahbar.core.words.hits import affirmed, by_meaning, hits, values
from nahbar.core.words.introduction import read_introduction, read_whereabouts
from nahbar.core.words.language import read_language
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.limits import read_availability, read_blackouts, read_deadline, read_money
from nahbar.core.words.mode import read_mode
from nahbar.core.words.places import read_location, read_remote
from nahbar.core.words.quotes import quotable
from nahbar.core.words.refusals import read_refusals
from nahbar.core.words.secrets import read_confidential
from nahbar.core.words.strengths import read_strengths
from nahbar.core.words.target import read_target
from nahbar.core.words.tensions import read_tensions
from nahbar.core.words.text import Text, read_text
from nahbar.core.words.work import read_fields, read_industry, read_occupation, read_seniority
from nahbar.core.words.years import read_years

Lists = Mapping[str, tuple[Found[str], ...]]


def read_words(
    raw: str, lexicons: Mapping[Language, Lexicon], language: Language | None = None, *, today: dt.date
) -> Profile:
    """Everything the words say, and nothing else; `language` None: the language of the words.

    The words are cut into tokens once; every reader looks at the same tokens and knows nothing of the
    others, but for the conclusions at the end, which look at what has been understood.
    """
    spoken = language or read_language(raw)
    text, lexicon = read_text(raw, spoken), lexicons[spoken]
    profile = Profile(text=raw, language=spoken)
    profile = _with_values(profile, text, lexicon, today)
    profile = _with_lists(profile, text, lexicon)
    profile = _with_work_and_people(profile, text, lexicon)
    profile = _with_limits(profile, text, lexicon, today)
    return _with_conclusions(profile, text, lexicon)


def _with_values(profile: Profile, text: Text, lexicon: Lexicon, today: dt.date) -> Profile:
    """Everything that is one value or none."""
    found: dict[str, Found[Any] | None] = {
        "occupation": read_occupation(text, lexicon),
        "years_experience": read_years(text, lexicon, today),
        "seniority": read_seniority(text, lexicon),
        "current_industry": read_industry(text, lexicon),
        "target": read_target(text, lexicon),
        "temperament": read_temperament(text, lexicon),
        "location": read_location(text, lexicon),
        "remote": read_remote(text, lexicon),
        "time_budget_hours_per_week": read_budget(text, lexicon),
        "formality": read_formality(text, lexicon),
    }
    said = {name: f for name, f in found.items() if f is not None}
    values_said: dict[str, Any] = {name: f.value for name, f in said.items()}
    return replace(profile, **values_said, spans={**profile.spans, **{name: f.spans for name, f in said.items()}})


def _with_lists(profile: Profile, text: Text, lexicon: Lexicon) -> Profile:
    """Everything that is a list of words of the contract, each with its own stretch of text."""
    channels = read_channels(text, lexicon)
    found: Lists = {
        "goals": quotable(text, read_goals(text, lexicon, profile.spans)),
        "worries": quotable(text, read_worries(text, lexicon)),
        "channels_excluded": quotable(text, channels.excluded),
        "channels_preferred": quotable(text, channels.preferred),
        "interests": by_meaning(text, affirmed(text, hits(text, lexicon, "interests"))),
    }
    spans = dict(profile.spans)
    for name, group in found.items():
        spans |= _list_spans(name, group)
    strengths = read_strengths(text, lexicon, spans)
    if strengths is not None:
        spans["strengths"] = strengths.spans
    profile = replace(profile, refusals=read_refusals(text, lexicon, channels.excluded), spans=spans)
    named: dict[str, Any] = {name: values(group) for name, group in found.items()}
    return replace(profile, strengths=strengths.value if strengths else (), **named)


def _list_spans(name: str, group: Iterable[Found[str]]) -> dict[str, tuple[Span, ...]]:
    """The places of a whole list under its name, and of each value under `name.value`."""
    group = tuple(group)
    spans = {f"{name}.{f.value}": f.spans for f in group}
    return spans | ({name: tuple(span for f in group for span in f.spans)} if group else {})


def _with_work_and_people(profile: Profile, text: Text, lexicon: Lexicon) -> Profile:
    """The fields of the knowledge base that fit, and the people the person has already."""
    fields, circles = read_fields(text, lexicon, profile.spans), read_circles(text, lexicon, profile.spans)
    found = {"field": fields.field, "target_field": fields.target_field}
    said = {name: f for name, f in found.items() if f is not None}
    spans = {**profile.spans, **{name: f.spans for name, f in said.items()}}
    if circles:
        spans["existing_network"] = tuple(c.span for c in circles)
    profile = replace(profile, field_guesses=fields.guesses, named_people=fields.named_people, circles=circles)
    values_said: dict[str, Any] = {name: f.value for name, f in said.items()}
    return replace(profile, **values_said, spans=spans)


def _with_limits(profile: Profile, text: Text, lexicon: Lexicon, today: dt.date) -> Profile:
    """What the person cannot or will not do."""
    return replace(
        profile,
        availability=read_availability(text, lexicon),
        blackouts=read_blackouts(text, lexicon, today),
        deadline=read_deadline(text, lexicon, today),
        confidential=read_confidential(text, lexicon),
        money=read_money(text, lexicon),
        access=read_access(text, lexicon),
    )


def _with_conclusions(profile: Profile, text: Text, lexicon: Lexicon) -> Profile:
    """What follows from the rest: plain facts, then the mode, contradictions and situations."""
    profile = replace(
        profile,
        facts=read_facts(text, lexicon, profile),
        introduction=read_introduction(text, lexicon, profile.occupation, profile.spans.get("occupation", ())),
        whereabouts=read_whereabouts(text, profile.location, profile.spans.get("location", ())),
    )
    mode = read_mode(text, lexicon, profile)
    return replace(
        profile,
        mode=mode.name,
        mode_reason=mode.reason,
        mode_span=mode.span,
        tensions=read_tensions(text, lexicon, profile),
        hints=read_hints(text, lexicon),
    )
