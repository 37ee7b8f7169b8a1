"""What every kind of data file holds: keys, types, allowed words, slots. The same as `docs/knowledge.md`, as data."""

from __future__ import annotations

from typing import Final

from nahbar.core.drafts.rules import FINDINGS, SHARED
from nahbar.core.model.vocabulary import CHANNELS, GOALS, MODES, PARTS, PHASES, SENIORITIES
from nahbar.knowledge.shapes import (
    Both,
    Cue,
    Day,
    Each,
    Flag,
    Keys,
    Link,
    Maybe,
    Number,
    Plain,
    Ref,
    Several,
    Shape,
    Table,
    Tag,
    Text,
    Word,
)


def _one_of(*words: str) -> Word:
    return Word(frozenset(words))


MOVE_SLOTS: Final = frozenset({
    "group", "group_dative", "one", "one_dative", "opener", "in_field", "in_place", "place", "place_first", "circle",
    "offer", "offer_when", "minutes", "count", "wanted",
})  # fmt: skip
SITUATION_SLOTS: Final = frozenset({"in_place", "in_field", "in_target"})
DRAFT_SLOTS: Final = frozenset({
    "opener", "group", "wanted", "in_field", "in_place", "i_am", "occupation", "offer", "wish",
    "years",
})  # fmt: skip
OCCASIONS: Final = (
    "first_contact", "reconnect", "ask_small", "ask_intro", "offer", "thanks", "follow_up", "second_try", "say_goal",
    "congratulate", "share", "introduce", "decline", "apologise_late", "invite", "after_event", "reference",
    "good_bye_job", "check_in",
)  # fmt: skip

_LABEL: Final = Both(Text())
_SENTENCE: Final = Both(Text(sentence=True))
_ANY: Final = frozenset({"any"})
_ID: Final = Plain()
_TAGS: Final = Each(Tag())
_FITS: Final = Table(Tag(), Number(-5, 5))
_CUES: Final = Both(Each(Cue()))
_GOALS: Final = Each(Word(frozenset(GOALS)))
_CHANNEL: Final = Word(frozenset(CHANNELS))
_ADDRESS: Final = _one_of("du", "sie")

PEOPLE: Final = Keys(
    {
        "id": _ID,
        "goals": Each(Word(frozenset(GOALS)), 1),
        "words": _CUES,
        "who": Both(Text(form="none")),
        "dative": Plain(),
        "one": Both(Text(form="none")),
        "one_dative": Plain(),
        "count": Each(Number(1, 30), 2, 2),
        "receiver": _ADDRESS,
        "why": _SENTENCE,
        "where": Both(Each(Text(), 1, 3)),
        "opener": Both(Text(sentence=True, form="receiver")),
    }
)
PLACE: Final = Keys(
    {
        "form": _one_of("online", "offline"),
        "channel": _CHANNEL,
        "size": _one_of("small", "medium", "large"),
        "evening": Flag(),
        "goals": _GOALS,
        "name": _LABEL,
        "first": Both(Text(sentence=True, imperative=True)),
    }
)
GIFT: Final = Keys(
    {
        "stages": Each(Word(frozenset(SENIORITIES) | _ANY), 1),
        "to": Ref("people", _ANY),
        "minutes": Number(1, 600),
        "what": _LABEL,
        "when": _LABEL,
    }
)
SEASON: Final = Keys(
    {"months": Each(Number(1, 12), 1, 12), "kind": _one_of("busy", "occasion"), "text": _SENTENCE},
)
FIELD: Final = Keys(
    {
        "id": _ID,
        "name": Both(Text(form="none")),
        "in_field": Both(Text(form="none")),
        "kind": _one_of("work", "life"),
        "digital": Flag(),
        "address": _ADDRESS,
        "words": Keys({"occupations": _CUES, "industry": _CUES}),
        "people": Each(PEOPLE, 4, 8),
        "places": Each(PLACE, 3, 8),
        "gives": Each(GIFT, 5, 10),
        "avoid": Each(_SENTENCE, 2, 4),
        "seasons": Each(SEASON, 1, 4),
    }
)
_LEADING: Final = Both(Text(SITUATION_SLOTS, sentence=True))
SITUATION: Final = Keys(
    {
        "id": _ID,
        "weight": Number(0, 100),
        "cues": _CUES,
        "when": _TAGS,
        "unless": _TAGS,
        "title": Both(Text(SITUATION_SLOTS, longest=60)),
        "insight": _LEADING,
        "answer": _LEADING,
        "prefer": Each(Ref("moves")),
        "avoid": Each(Ref("moves")),
    },
    {
        "leave_out": _SENTENCE,
        "question": Both(Keys({"question": Text(sentence=True), "changes": Text()})),
    },
)


def _told_in(slots: frozenset[str]) -> Both:
    """The words a person is told a move or a step in."""
    return Both(
        Keys(
            {
                "title": Text(slots, longest=70),
                "first_step": Text(slots, sentence=True),
                "why": Text(slots, sentence=True),
                "done_when": Text(slots),
            }
        )
    )


MOVE: Final = Keys(
    {
        "id": _ID,
        "part": Word(frozenset(PARTS)),
        "phase": Word(frozenset(PHASES)),
        "serves": Each(Word(frozenset(GOALS) | _ANY), 1),
        "minutes": Each(Number(1, 600), 2, 2),
        "energy": _one_of("low", "medium", "high"),
        "channel": _one_of("online", "offline", "either"),
        "uses": Each(_CHANNEL),
        "needs": _TAGS,
        "unless": _TAGS,
        "fits": _FITS,
        "after": Each(Ref("moves")),
        "repeats": Maybe(Number(1, 52)),
        "evidence": Each(Ref("evidence")),
        "draft": Maybe(_one_of(*OCCASIONS)),
        "text": _told_in(MOVE_SLOTS),
    }
)
_PATH_SLOTS: Final = frozenset({"in_place", "interest"})
_MESSAGE_SLOTS: Final = frozenset({"in_place", "i_am", "interest"})
_MESSAGE_CHANNELS: Final = (
    "email", "linkedin", "text", "letter", "phone", "spoken", "direct_messages", "mailing_lists",
)  # fmt: skip
STEP: Final = Keys(
    {
        "id": _ID,
        "part": Word(frozenset(PARTS)),
        "phase": Word(frozenset(PHASES)),
        "minutes": Each(Number(1, 600), 2, 2),
        "energy": _one_of("low", "medium", "high"),
        "channel": _one_of("online", "offline", "either"),
        "uses": Each(_CHANNEL),
        "text": _told_in(_PATH_SLOTS),
    },
    {
        "needs": _TAGS,
        "unless": _TAGS,
        "once": Both(Text(_PATH_SLOTS)),
        "repeats": Maybe(Number(1, 52)),
        "evidence": Each(Ref("evidence")),
        "message": Maybe(
            Keys(
                {
                    "occasion": _one_of(*OCCASIONS),
                    "channel": _one_of(*_MESSAGE_CHANNELS),
                    "to": Both(Text()),
                    "address": _ADDRESS,
                    "text": Both(Text(_MESSAGE_SLOTS, form="none", lively=True)),
                }
            )
        ),
    },
)
PATH: Final = Keys(
    {
        "id": _ID,
        "goals": Each(Word(frozenset(GOALS)), 1),
        "needs": _TAGS,
        "unless": _TAGS,
        "fits": _FITS,
        "people": Each(Ref("people"), 1),
        "idea": Both(Text(_PATH_SLOTS, sentence=True)),
        "steps": Each(STEP, 5, 8),
        "questions": Both(Each(Text(sentence=True, form="receiver"), 3, 5)),
        "gives": Each(GIFT, 1, 4),
        "occasions": Both(Each(Text(sentence=True), 1, 4)),
        "change": _SENTENCE,
        "skip": _SENTENCE,
    }
)
DRAFT: Final = Keys(
    {
        "id": _ID,
        "occasion": _one_of(*OCCASIONS),
        "channel": _one_of(*_MESSAGE_CHANNELS),
        "relation": _one_of("stranger", "acquaintance", "colleague", "friend", "dormant", "mentor", "client"),
        "first": Flag(),
        "needs": _TAGS,
        "unless": _TAGS,
        "fits": _FITS,
        "text": Both(Text(DRAFT_SLOTS, form="receiver", lively=True)),
    }
)  # fmt: skip
ANSWER: Final = Keys({"id": _ID, "when": _TAGS, "unless": _TAGS, "stated": _LABEL, "how": _SENTENCE})
CIRCLE: Final = Keys(
    {
        "id": _ID,
        "needs": _TAGS,
        "unless": _TAGS,
        "stated_by": _TAGS,
        "contacts": Plain(),
        "name": _LABEL,
        "potential": _LABEL,
        "first_step": _SENTENCE,
    }
)
MODE: Final = Keys(
    {
        "id": Word(frozenset(MODES)),
        "name": _LABEL,
        "idea": _SENTENCE,
        "reasons": Table(_ID, _SENTENCE, frozenset({"default"})),
        "default_hours": Number(0.1, 20, whole=False),
        "rhythms": Each(Keys({"every_days": Number(1, 730), "circle": _LABEL, "who": _LABEL}), 1),
        "principles": Each(_SENTENCE, 3, 5),
        "activities": Each(_SENTENCE, 4, 6),
        "introductions": _SENTENCE,
        "companion": Each(_SENTENCE, 3, 5),
    }
)
FINDING: Final = Keys(
    {
        "id": _ID,
        "claim": Both(Text(sentence=True, form="none")),
        "source": Plain(),
        "doi": Plain(may_be_empty=True),
        "grade": _one_of("A", "B", "C", "D"),
        "caveats": Both(Text(sentence=True, form="none")),
        "cite": Flag(),
        "verified": Flag(),
        "seen_at": Each(Link()),
    }
)
VENUE: Final = Keys(
    {
        "name": Plain(),
        "kind": _one_of(
            "association", "authority", "chamber", "club", "community", "guild", "meetup_format", "network", "platform",
            "union", "volunteering",
        ),
        "fields": Each(Plain(), 1),
        "regions": Each(Plain(), 1),
        "languages": Each(_one_of("de", "en"), 1),
        "form": _one_of("online", "offline", "both"),
        "channel": _CHANNEL,
        "size": _one_of("small", "medium", "large"),
        "cost": _one_of("free", "membership", "fee", "unknown"),
        "evening": _one_of("true", "false", "unknown"),
        "suits": Each(
            _one_of(
                "beginner", "career_change", "executive", "extroverted", "introverted", "local", "newcomer", "parents",
                "remote", "self_employed", "senior", "students",
            )
        ),
        "note": _SENTENCE,
        "source": Link(),
        "seen_on": Day(),
    },
    {"places": Each(Plain(), 1), "only": _one_of("women")},
)  # fmt: skip

MESSAGES: Final = Table(
    _one_of(*FINDINGS, SHARED),
    Keys({"cues": Table(_ID, Each(Cue()))}, {"better": Table(_ID, Text(sentence=True, form="none"))}),
    frozenset(FINDINGS),
)

SCHEMA: Final[dict[str, Shape]] = {
    "fields": FIELD,
    "situations": SITUATION,
    "moves": MOVE,
    "drafts": DRAFT,
    "answers": ANSWER,
    "circles": CIRCLE,
    "modes": MODE,
    "evidence": FINDING,
    "venues": VENUE,
    "words": Table(_ID, Each(Cue())),
    "messages": MESSAGES,
    "paths": PATH,
    "phrases": Both(Several(Text(slots=None))),
}
"""Kind of record → its shape."""
