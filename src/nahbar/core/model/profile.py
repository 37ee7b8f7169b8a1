"""What was understood of a person: every value with the words it came from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from nahbar.core.model.frozen import frozen
from nahbar.core.model.vocabulary import Address, Language

_NOTHING_SAID: Mapping[str, tuple[Span, ...]] = MappingProxyType({})


@frozen
class Span:
    """A stretch of the person's own words: characters start to end (end not included)."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The exact words."""
        return text[self.start : self.end]


@frozen
class Availability:
    """When the person has time: weekdays (Monday is 0; empty: any) and times of day."""

    days: tuple[int, ...]
    times: tuple[str, ...]
    """Of morning, lunch, afternoon, evening, night; empty: any."""
    words: str


@frozen
class Blackout:
    """A time without networking: two dates, months that return every year, or a cycle of weeks."""

    words: str
    first: dt.date | None = None
    last: dt.date | None = None
    months: tuple[int, ...] = ()
    weeks_off: int = 0
    weeks_cycle: int = 0
    """`weeks_off` of every `weeks_cycle` weeks; 0: no cycle."""
    reason: str = ""


@frozen
class Deadline:
    """By when something has to be reached: a date, or weeks from the start of the plan."""

    words: str
    on: dt.date | None = None
    weeks: int | None = None


@frozen
class Money:
    """What the person can spend: none, little, or a sum."""

    kind: str
    words: str
    amount: float | None = None


@frozen
class Access:
    """What a channel or place must offer: hearing, mobility, sight, anxiety, language or other."""

    kind: str
    words: str


@frozen
class Refusal:
    """What the person will not do: a channel or format, a tone, or a topic."""

    kind: str
    """channel, tone or topic."""
    words: str
    channel: str = ""


@frozen
class Circle:
    """People or places the person has already, in their own words."""

    words: str
    kind: str
    """colleagues, former_colleagues, clients, club, family, friends, mentor, community, predecessor,
    boss, assistant, neighbours, fellow_students, field (people of the trade) or other."""
    span: Span


@frozen
class Tension:
    """Two things the person said that do not go together."""

    id: str
    words: tuple[str, str]


@frozen
class Hint:
    """A situation of the knowledge base that the words point to."""

    situation: str
    span: Span


@frozen
class Profile:
    """What the words say, and nothing else: what was not said is None or empty."""

    text: str
    language: Language
    mode: str = "standard"
    mode_reason: str = ""
    """A key of the texts of modes: which words led to the mode."""
    mode_span: Span | None = None
    occupation: str | None = None
    field: str | None = None
    target_field: str | None = None
    field_guesses: tuple[str, ...] = ()
    """Fields of the knowledge base that may fit, best first, where none was named."""
    field_assumed: str | None = None
    """The first of the guesses, where it is near enough to plan with."""
    introduction: str = ""
    """What the person does as a clause behind 'ich' or 'I': 'bin Elektrikerin'; empty where nothing fits."""
    whereabouts: str = ""
    """The place with the preposition of the words: 'auf Rügen'."""
    years_experience: float | None = None
    seniority: str | None = None
    current_industry: str | None = None
    target: str | None = None
    goals: tuple[str, ...] = ()
    """In the order they matter: stated first, or plainly put first by the person."""
    temperament: str | None = None
    worries: tuple[str, ...] = ()
    location: str | None = None
    remote: bool | None = None
    time_budget_hours_per_week: float | None = None
    channels_excluded: tuple[str, ...] = ()
    channels_preferred: tuple[str, ...] = ()
    formality: Address | None = None
    circles: tuple[Circle, ...] = ()
    strengths: tuple[str, ...] = ()
    availability: tuple[Availability, ...] = ()
    blackouts: tuple[Blackout, ...] = ()
    deadline: Deadline | None = None
    confidential: tuple[str, ...] = ()
    money: Money | None = None
    access: tuple[Access, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    facts: tuple[str, ...] = ()
    """Plain facts that are tags as they stand: self_employed, employed, job_hunting, caring, newcomer,
    change, ask.manipulative, said.little."""
    tensions: tuple[Tension, ...] = ()
    hints: tuple[Hint, ...] = ()
    interests: tuple[str, ...] = ()
    """What the person likes doing, by the words of the knowledge base: Wandern, sewing."""
    named_people: tuple[str, ...] = ()
    """Ids of people groups of the field guide that the person named, as `field/people`."""
    spans: Mapping[str, tuple[Span, ...]] = _NOTHING_SAID
    """Field name, or `goals.job`, → the words it came from."""

    def words_for(self, name: str) -> str:
        """The exact words a value came from, several stretches joined by ' … '; empty if none."""
        spans = sorted(set(self.spans.get(name, ())), key=lambda span: (span.start, -span.end))
        apart = [s for n, s in enumerate(spans) if not any(o.start <= s.start and s.end <= o.end for o in spans[:n])]
        return " … ".join(span.of(self.text).strip() for span in apart)
