"""Which variation of the plan fits, and which words say so."""

from __future__ import annotations

from nahbar.core.model.frozen import frozen
from nahbar.core.model.profile import Profile, Span
from nahbar.core.words.cues import Hit
from nahbar.core.words.hits import affirmed, hits
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.text import Text

_LIVES_ON = frozenset(("clients", "collaborators", "employees", "visibility", "knowledge"))
"""Goals of somebody whose house stands in one place."""


@frozen
class Mode:
    """The variation, the key of its reason, and the words that led to it."""

    name: str = "standard"
    reason: str = "nothing_special"
    span: Span | None = None


def read_mode(text: Text, lexicon: Lexicon, profile: Profile) -> Mode:
    """The variation of the plan, from what has been understood so far.

    Who leads a house has an executive's limits whatever else they say; who changes field needs the
    change first; then being far away, then being rooted in a place.
    """
    marks = affirmed(text, hits(text, lexicon, "modes"))
    for read in (_executive, _career_change, _remote_first, _local_business):
        mode = read(text, marks, profile)
        if mode:
            return mode
    return Mode()


def _executive(text: Text, marks: list[Hit], profile: Profile) -> Mode | None:
    """A named level, or a title of the top floor that is the writer's occupation."""
    leads = [m for m in marks if m.meaning == "executive"]
    titles = [m for m in leads if _is_occupation(text, m, profile)]
    if profile.seniority == "executive" and not _first(marks, "retired"):
        return Mode("executive", "leads", _span(text, leads[0] if leads else None) or _said(profile, "seniority"))
    if not titles or profile.seniority in ("retired", "student"):
        return None
    return Mode("executive", "leads", _span(text, titles[0]))


def _career_change(text: Text, marks: list[Hit], profile: Profile) -> Mode | None:
    """A new field, said outright: the fields of a place to work and of a trade differ too easily to tell."""
    if profile.goals and "job" not in profile.goals:
        return None
    same = [m for m in marks if m.meaning == "same_trade"]
    changes = [m for m in marks if m.meaning == "career_change" and not any(_meet(m, s) for s in same)]
    if changes:
        return Mode("career_change", "changes_field", _span(text, changes[0]))
    return None


def _remote_first(text: Text, marks: list[Hit], profile: Profile) -> Mode | None:
    if profile.remote:
        return Mode(
            "remote_first", "works_from_afar", _said(profile, "remote") or _span(text, _first(marks, "remote_first"))
        )
    return None


def _local_business(text: Text, marks: list[Hit], profile: Profile) -> Mode | None:
    """A place or a trade of one's own, and the wish for people it lives on."""
    if profile.goals and not _LIVES_ON & set(profile.goals):
        return None
    own = _first(marks, "own_business") is not None or "self_employed" in profile.facts
    left = profile.seniority == "retired" or _first(marks, "retired") is not None
    if not own and ("employed" in profile.facts or left):
        return None
    rooted = [m for m in marks if _is_rooted(text, m, profile, own=own)]
    return Mode("local_business", "rooted_in_place", _span(text, rooted[0])) if rooted else None


def _is_rooted(text: Text, mark: Hit, profile: Profile, *, own: bool) -> bool:
    """A place with an owner, or a trade that is the writer's: in the occupation, or the first word."""
    if mark.meaning not in ("local_place", "local_trade"):
        return False
    if own or mark.first == 0:
        return True
    return mark.meaning == "local_trade" and _is_occupation(text, mark, profile)


def _is_occupation(text: Text, mark: Hit, profile: Profile) -> bool:
    span = text.span(mark.first, mark.last)
    return any(s.start <= span.start and span.end <= s.end for s in profile.spans.get("occupation", ()))


def _meet(a: Hit, b: Hit) -> bool:
    return a.first <= b.last and b.first <= a.last


def _first(marks: list[Hit], meaning: str) -> Hit | None:
    return next((m for m in marks if m.meaning == meaning), None)


def _span(text: Text, mark: Hit | None) -> Span | None:
    return text.span(mark.first, mark.last) if mark else None


def _said(profile: Profile, name: str) -> Span | None:
    spans = profile.spans.get(name, ())
    return spans[0] if spans else None
