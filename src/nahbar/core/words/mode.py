"""Which variation of the plan fits, and which words say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.profile import Profile, Span
from nahbar.core.words.cues import Hit
from nahbar.core.words.hits import affirmed, hits
from nahbar.core.words.learned import CLASSES, chances
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.text import Text

_LIVING: Final = frozenset(("clients", "collaborators", "employees"))
"""Goals of somebody who lives on the people of a place."""
_REASONS: Final = {
    "standard": "nothing_special", "executive": "leads", "career_change": "changes_field",
    "remote_first": "works_from_afar", "local_business": "rooted_in_place",
}  # fmt: skip
_MARKS: Final = {
    "executive": ("executive",), "career_change": ("career_change",), "remote_first": ("remote_first",),
    "local_business": ("local_place", "local_trade", "own_business"), "standard": (),
}  # fmt: skip
"""Which cues may be quoted for a variation."""
_SAID: Final = {"executive": "seniority", "remote_first": "remote"}
"""What has been read that may be quoted instead."""
_OWNERS: Final = ("eigen", "inhaber", "own ", "owner", "self employed", "selbst")


@frozen
class Mode:
    """The variation, the key of its reason, and the words that led to it."""

    name: str = "standard"
    reason: str = "nothing_special"
    span: Span | None = None


def read_mode(text: Text, lexicon: Lexicon, profile: Profile) -> Mode:
    """The variation of the plan, weighed from what has been understood so far."""
    features = mode_features(text, lexicon, profile)
    chance = chances(features, lexicon.learned("modes"), len(CLASSES["modes"]))
    name = CLASSES["modes"][chance.index(max(chance))]
    return Mode(name, _REASONS[name], _quoted(text, lexicon, profile, name))


def _quoted(text: Text, lexicon: Lexicon, profile: Profile, name: str) -> Span | None:
    marks = [m for m in affirmed(text, hits(text, lexicon, "modes")) if m.meaning in _MARKS[name]]
    said = profile.spans.get(_SAID.get(name, ""), ())
    return text.span(marks[0].first, marks[0].last) if marks else next(iter(said), None)


def mode_features(text: Text, lexicon: Lexicon, profile: Profile) -> list[str]:
    """What speaks for each variation: cues and where they stand, facts, fields, each with the goals beside it."""
    signs = {*_cue_signs(text, lexicon, profile), *_work_signs(text, lexicon, profile)}
    signs |= {f"fact:{fact}" for fact in profile.facts if "." not in fact}
    signs |= {f"level:{profile.seniority}", f"remote:{profile.remote}"}
    goals = {f"goal:{goal}" for goal in profile.goals} or {"goal:none"}
    job = "job" if "job" in profile.goals else "no job"
    lives = _LIVING & set(profile.goals) or (not profile.goals and "own place" in signs)
    living = "living" if lives else "no living"
    return sorted(signs | goals | {f"{sign}&{aim}" for sign in signs for aim in (job, living)})


def _cue_signs(text: Text, lexicon: Lexicon, profile: Profile) -> Iterator[str]:
    marks = affirmed(text, hits(text, lexicon, "modes"))
    owned = {text.tokens[m.first].sentence for m in marks if m.meaning == "own_business"}
    for mark in marks:
        yield f"cue:{mark.meaning}"
        if mark.meaning in _MARKS["local_business"][:2] and text.tokens[mark.first].sentence in owned:
            yield "own place"
        if text.tokens[mark.first].sentence == 0:
            yield f"first:{mark.meaning}"
        if _within(text, mark, profile.spans, "occupation"):
            yield f"work:{mark.meaning}"
    yield from (f"any:{hit.meaning}" for hit in hits(text, lexicon, "facts"))


def _work_signs(text: Text, lexicon: Lexicon, profile: Profile) -> Iterator[str]:
    """Whether the present work is known, one's own, and another than the one aimed at."""
    occupation = (profile.occupation or "").lower()
    yield "occupation" if occupation else "no occupation"
    if any(sign in occupation for sign in _OWNERS):
        yield "owner"
    yield f"field:{profile.field}"
    if profile.target_field:
        yield "field aimed at"
    if profile.field and profile.target_field not in (None, profile.field):
        yield "other field aimed at"
    for hit in hits(text, lexicon, "titles"):
        aimed = _within(text, hit, profile.spans, "target")
        if aimed and not _within(text, hit, profile.spans, "occupation"):
            yield "title in aim"
    for name in ("occupations", "industries"):
        for hit in hits(text, lexicon, name):
            if _within(text, hit, profile.spans, "target"):
                yield "trade in aim"
                if profile.field and hit.meaning != profile.field:
                    yield "other trade in aim"


def _within(text: Text, hit: Hit, spans: Mapping[str, tuple[Span, ...]], name: str) -> bool:
    start, end = text.tokens[hit.first].start, text.tokens[hit.last].end
    return any(start < span.end and span.start < end for span in spans.get(name, ()))
