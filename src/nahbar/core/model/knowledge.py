"""What the planner may use: values that the knowledge room builds from its data files.

Texts are already chosen for one language and one address (du, sie); slots in braces are still open.
The shape of each record is described in `docs/knowledge.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from nahbar.core.model.frozen import frozen
from nahbar.core.model.vocabulary import Energy


@frozen
class PeopleGroup:
    """People whom it pays to know in a field, for some goals."""

    id: str
    goals: tuple[str, ...]
    who: str
    dative: str
    one: str
    one_dative: str
    count: tuple[int, int]
    receiver: str
    why: str
    where: tuple[str, ...]
    opener: Mapping[str, str]
    """The question one could ask them, by the receiver's address: du, sie (the same in English)."""


@frozen
class Place:
    """A place, on or off line, where people of a field really meet."""

    form: str
    channel: str
    size: str
    evening: bool
    goals: tuple[str, ...]
    name: str
    first: str


@frozen
class Gift:
    """Something a person can give, to whom, on what occasion."""

    stages: tuple[str, ...]
    to: str
    minutes: int
    what: str
    when: str


@frozen
class Season:
    """Months in which a field is busy, or has its occasions."""

    months: tuple[int, ...]
    kind: str
    text: str


@frozen
class FieldGuide:
    """A field of work or life: whom to know, where they are, what to give, what to leave."""

    id: str
    name: str
    in_field: str
    kind: str
    digital: bool
    address: str
    people: tuple[PeopleGroup, ...]
    places: tuple[Place, ...]
    gives: tuple[Gift, ...]
    avoid: tuple[str, ...]
    seasons: tuple[Season, ...]


@frozen
class Move:
    """A candidate action: when it may be used, what it serves, what it costs. Its words: `MoveText`."""

    id: str
    part: str
    phase: str
    serves: tuple[str, ...]
    minutes: tuple[int, int]
    energy: Energy
    channel: str
    uses: tuple[str, ...]
    needs: tuple[str, ...]
    unless: tuple[str, ...]
    fits: Mapping[str, int]
    after: tuple[str, ...]
    repeats: int | None
    evidence: tuple[str, ...]
    draft: str | None


@frozen
class MoveText:
    """The words of a move, slots open."""

    title: str
    first_step: str
    why: str
    done_when: str


@frozen
class StepMessage:
    """The words that go with a step of a path, in the receiver's address, and to whom they go."""

    occasion: str
    channel: str
    to: str
    address: str
    text: str


@frozen
class PathStep:
    """A step of a path: a move of its own with its words."""

    move: Move
    text: MoveText
    once: str
    """What must have come back before it makes sense; empty where nothing need."""
    message: StepMessage | None


@frozen
class Path:
    """A thought-out way to a goal in one field: a few steps that belong together."""

    id: str
    field: str
    goals: tuple[str, ...]
    needs: tuple[str, ...]
    unless: tuple[str, ...]
    fits: Mapping[str, int]
    people: tuple[str, ...]
    """Groups of the field in the order in which the way meets them."""
    idea: str
    steps: tuple[PathStep, ...]
    questions: tuple[str, ...]
    gives: tuple[Gift, ...]
    occasions: tuple[str, ...]
    change: str
    skip: str


@frozen
class Situation:
    """A snag behind the words, what a good friend would say to it, and what answers it."""

    id: str
    weight: int
    has_cues: bool
    when: tuple[str, ...]
    unless: tuple[str, ...]
    title: str
    insight: str
    answer: str
    prefer: tuple[str, ...]
    avoid: tuple[str, ...]
    leave_out: str
    question: tuple[str, str] | None


@frozen
class DraftPattern:
    """A message pattern; its text by the receiver's address (du, sie; the same in English)."""

    id: str
    occasion: str
    channel: str
    relation: str
    first: bool
    needs: tuple[str, ...]
    unless: tuple[str, ...]
    fits: Mapping[str, int]
    text: Mapping[str, str]


@frozen
class Answer:
    """What the plan does about a wish, worry or limit."""

    id: str
    when: tuple[str, ...]
    unless: tuple[str, ...]
    stated: str
    how: str


@frozen
class CommonCircle:
    """A circle most people have, with an estimate of its size."""

    id: str
    needs: tuple[str, ...]
    unless: tuple[str, ...]
    stated_by: tuple[str, ...]
    contacts: str
    name: str
    potential: str
    first_step: str


@frozen
class Rhythm:
    """How often a circle is cared for."""

    circle: str
    every_days: int
    who: str


@frozen
class ModeGuide:
    """One of the five modes: its idea, its defaults, its way of caring and giving."""

    id: str
    name: str
    idea: str
    reasons: Mapping[str, str]
    """Reason key of the profile → sentence."""
    default_hours: float
    rhythms: tuple[Rhythm, ...]
    principles: tuple[str, ...]
    activities: tuple[str, ...]
    introductions: str
    companion: tuple[str, ...]
    """What helps at an event: before, during, after."""


@frozen
class Finding:
    """A piece of evidence with its grade and its limits."""

    id: str
    claim: str
    source: str
    doi: str
    grade: str
    caveats: str


@frozen
class Venue:
    """A real body, community or format, and the public page it was seen on."""

    id: str
    name: str
    kind: str
    fields: tuple[str, ...]
    regions: tuple[str, ...]
    places: tuple[str, ...]
    languages: tuple[str, ...]
    form: str
    channel: str
    size: str
    cost: str
    evening: str
    suits: tuple[str, ...]
    note: str
    source: str
    seen_on: str
    only: str = ""
    """Whom it is for alone: women; empty: anybody."""


class Knowledge(Protocol):
    """The knowledge base as one language and address sees it; records are decoded when asked for."""

    @property
    def moves(self) -> Mapping[str, Move]:
        """All candidate moves."""

    def move_text(self, move_id: str) -> MoveText:
        """The words of a move."""

    def field(self, field_id: str) -> FieldGuide | None:
        """The guide of a field, or None where there is none."""

    def paths(self, field_id: str) -> tuple[Path, ...]:
        """The ways to goals in a field; none where the field has no file of them."""

    @property
    def field_names(self) -> Mapping[str, str]:
        """Field id → its name."""

    @property
    def situations(self) -> Mapping[str, Situation]:
        """All situations."""

    @property
    def drafts(self) -> tuple[DraftPattern, ...]:
        """All message patterns."""

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What the plan does about wishes, worries and limits."""

    @property
    def circles(self) -> tuple[CommonCircle, ...]:
        """Circles most people have."""

    def mode(self, mode_id: str) -> ModeGuide:
        """The guide of a mode."""

    def finding(self, finding_id: str) -> Finding:
        """A piece of evidence."""

    @property
    def venues(self) -> tuple[Venue, ...]:
        """Real bodies and communities."""

    def country(self, place: str) -> str:
        """The country code of a place, or empty where it is not known."""

    def phrase(self, key: str, words: str = "") -> str:
        """A sentence or label of the plan itself (`phrases.yaml`), slots open; of several, the one `words` fall to."""
