"""The plan: every key of the plan contract as a frozen value."""

from __future__ import annotations

import datetime as dt

from nahbar.core.model.frozen import frozen
from nahbar.core.model.profile import Profile
from nahbar.core.model.vocabulary import Address, Energy, Language


@frozen
class Assumption:
    """Something used that was not said, and why."""

    field: str
    value: str
    reason: str


@frozen
class Question:
    """Something asked back, and what the answer would change."""

    question: str
    changes: str


@frozen
class PlanCircle:
    """Part 1: a circle of the person; `contacts` is an estimate unless the basis says otherwise."""

    name: str
    contacts: int | str
    potential: str
    basis: str


@frozen
class Gap:
    """Part 1: who is missing, why that matters, and the actions that close it."""

    gap: str
    why: str
    closed_by: tuple[str, ...]


@frozen
class NetworkAnalysis:
    """Part 1."""

    circles: tuple[PlanCircle, ...]
    gaps: tuple[Gap, ...]
    bridges: tuple[str, ...]
    dormant: tuple[str, ...]
    summary: str


@frozen
class TargetGroup:
    """Part 2: people worth knowing, how many, why, and where they are."""

    who: str
    count: int
    why: str
    where: tuple[str, ...]
    people: tuple[str, ...] = ()


@frozen
class TargetGroups:
    """Part 2."""

    primary: tuple[TargetGroup, ...]
    secondary: tuple[TargetGroup, ...]
    horizon_weeks: int
    wanted: tuple[str, ...] = ()
    """Whom or what the person looks for, as they said it."""
    is_named: bool = False
    """Whether the first groups are people the person named."""


@frozen
class Approach:
    """Part 3: a way to a first contact in small steps."""

    approach: str
    steps: tuple[str, ...]
    fits_because: str
    draft: str | None


@frozen
class FirstContact:
    """Part 3."""

    online: tuple[Approach, ...]
    offline: tuple[Approach, ...]
    event_companion: tuple[str, ...]
    questions: tuple[str, ...] = ()
    """What to ask these people once one talks to them."""


@frozen
class PlanRhythm:
    """Part 4: how often a circle is cared for."""

    circle: str
    every_days: int
    who: str
    people: int
    """How many the hours can hold."""


@frozen
class CareEntry:
    """Part 4: a contact, or a circle the person named, with its next step."""

    contact: str
    circle: str
    last_contact: str | None
    due_on: dt.date
    next_step: str
    notes: str


@frozen
class Care:
    """Part 4."""

    rhythms: tuple[PlanRhythm, ...]
    contacts: tuple[CareEntry, ...]
    activities: tuple[str, ...]
    budget: str
    """How many people these hours can care for, shown as a sum."""
    minutes: int
    """What that takes in half a year."""
    bad_week: str
    restart: str


@frozen
class Offer:
    """Part 5: something to give, to whom, and how long it takes."""

    offer: str
    to_whom: str
    minutes: int


@frozen
class Giving:
    """Part 5."""

    principles: tuple[str, ...]
    offers: tuple[Offer, ...]
    value: tuple[str, ...]
    introductions: str


@frozen
class Action:
    """A dated point of the plan."""

    id: str
    on: dt.date
    week: int
    part: str
    title: str
    first_step: str
    minutes: int
    energy: Energy
    channel: str
    contact: str | None
    why: str
    evidence: tuple[str, ...]
    done_when: str
    depends_on: tuple[str, ...]
    draft: str | None
    repeats: str | None
    """An RFC 5545 recurrence rule with its end, or None; each repetition counts in its week's minutes."""
    skips: tuple[dt.date, ...] = ()
    """Days of the rule on which nothing happens: times kept free, or a week that is full."""
    once: str = ""
    """What must have come back before it makes sense; empty where nothing need."""
    way: str = ""
    """The path whose step it is, or the situation it answers; empty for a move beside them."""


@frozen
class Milestone:
    """How the person sees that it works."""

    on: dt.date
    target: str
    measure: str


@frozen
class Review:
    """A question to look back with, at the end of a month."""

    on: dt.date
    question: str


@frozen
class FindingInMessage:
    """Something inauthentic in a message, where, and a better way."""

    id: str
    start: int
    end: int
    words: str
    better: str


@frozen
class Authenticity:
    """The result of the authenticity check: 1.0 is clean."""

    score: float
    findings: tuple[FindingInMessage, ...]


@frozen
class Draft:
    """A message the person could really send."""

    id: str
    channel: str
    occasion: str
    to: str
    text: str
    address: Address | None
    authenticity: Authenticity

    @property
    def characters(self) -> int:
        """The length of the text."""
        return len(self.text)


@frozen
class Respect:
    """A wish, worry or limit in the person's words, and what the plan does about it."""

    stated: str
    how: str


@frozen
class Cited:
    """A piece of evidence the plan rests on."""

    id: str
    claim: str
    source: str
    doi: str
    grade: str
    caveats: str


@frozen
class PlanVenue:
    """A real place the plan names, with the page it was seen on."""

    name: str
    note: str
    source: str
    seen_on: str


@frozen
class Insight:
    """The snag behind the words, tied to the words it came from."""

    title: str
    text: str
    words: tuple[str, ...]
    idea: str = ""
    """Why the way that the plan takes answers it; empty where it takes none."""


@frozen
class Plan:
    """The whole plan; the same profile, knowledge and first day give the same plan."""

    language: Language
    address: Address | None
    mode: str
    mode_reason: str
    starts_on: dt.date
    ends_on: dt.date
    profile: Profile
    minutes_per_week: int
    insight: Insight
    assumptions: tuple[Assumption, ...]
    questions: tuple[Question, ...]
    network_analysis: NetworkAnalysis
    target_groups: TargetGroups
    first_contact: FirstContact
    care: Care
    giving: Giving
    actions: tuple[Action, ...]
    milestones: tuple[Milestone, ...]
    drafts: tuple[Draft, ...]
    respects: tuple[Respect, ...]
    left_out: tuple[str, ...]
    venues: tuple[PlanVenue, ...]
    evidence: tuple[Cited, ...]
    change: str = ""
    """What to change if little comes back."""
    reviews: tuple[Review, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    """Words of the page itself (headings, column names) in the plan's language and address."""
