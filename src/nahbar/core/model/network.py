"""The network around ego: ties with their parts, ties between alters, circles, gaps, bridges and ways to people."""

from __future__ import annotations

import datetime as dt
from typing import Final

from nahbar.core.model.frozen import frozen

STAGES: Final = ("kept", "late", "slipping", "dormant", "unheard")
"""By silence in own rhythms: up to 2, 4 and 8 times the median gap, longer; unheard: no touchpoint was ever seen."""
PARTS: Final = ("often", "recent", "mutual", "personal", "channels", "known_for")
"""What tie strength is made of."""
REASONS: Final = ("together", "organisation", "said")
"""Why two alters are taken to know each other."""


@frozen
class TieRow:
    """One row of the tie table: what the touchpoints of ego with one alter add up to (days and UTC)."""

    alter: str
    touchpoints: int
    sent: int
    received: int
    together: int
    first_at: dt.datetime
    last_at: dt.datetime
    channels: int
    median_gap_days: float | None = None
    """Between days with contact; None below three of them."""
    sums: tuple[tuple[str, float], ...] = ()
    """Further sums of the table by name: touchpoints weighed by age and by how many took part."""


@frozen
class Part:
    """One part of a tie's strength, between 0 and 1, and the figure it was made of."""

    name: str
    value: float
    figure: float


@frozen
class Tie:
    """A tie of ego: how strong between 0 and 1, of which parts, in which stage, and how sure that is."""

    alter: str
    strength: float
    parts: tuple[Part, ...]
    stage: str
    confidence: float
    row: TieRow | None = None


@frozen
class AlterTie:
    """Two alters who know each other as far as can be seen: how closely between 0 and 1, and why (of REASONS)."""

    one: str
    other: str
    weight: float
    why: tuple[str, ...]


@frozen
class Seat:
    """Where an alter belongs: the circle ego chose, the circle that is proposed, and their community."""

    alter: str
    chosen: str = ""
    proposed: str = ""
    community: int = -1
    """-1: tied to no other alter."""

    @property
    def circle(self) -> str:
        """The circle that counts: ego's choice before the proposal."""
        return self.chosen or self.proposed


@frozen
class Community:
    """Alters who know each other, and the word they have in common: an organisation, a field, a place."""

    number: int
    alters: tuple[str, ...]
    label: str = ""


@frozen
class Bridge:
    """An alter over whom ego reaches a community that nobody else leads to."""

    alter: str
    leads_to: tuple[int, ...]
    betweenness: float


@frozen
class Gap:
    """A target group and who of it ego knows; `state` is nobody, one_thin, one_good or several."""

    group: str
    who: str
    state: str
    alters: tuple[str, ...] = ()


@frozen
class Way:
    """A way to a target: the alters to ask in turn, the first of them a tie of ego; how good between 0 and 1."""

    target: str
    over: tuple[str, ...]
    quality: float
    why: tuple[str, ...] = ()


@frozen
class Coverage:
    """What a source shows of one channel: how many touchpoints, and from when to when."""

    source: str
    channel: str
    touchpoints: int
    first_at: dt.datetime
    last_at: dt.datetime


@frozen
class Doubt:
    """A tie that cannot be judged from what is seen, and the question that would settle it."""

    alter: str
    question: str


@frozen
class EgoNetwork:
    """The network around ego on one day."""

    on: dt.date
    ties: tuple[Tie, ...]
    """Of the alters that are followed or have touchpoints, the strongest first."""
    alter_ties: tuple[AlterTie, ...] = ()
    seats: tuple[Seat, ...] = ()
    communities: tuple[Community, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    gaps: tuple[Gap, ...] = ()
    constraint: float | None = None
    """Burt's constraint of ego; None without ties."""
    effective_size: float | None = None
    coverage: tuple[Coverage, ...] = ()
    doubts: tuple[Doubt, ...] = ()
