"""What every stretch of the page needs to know: the plan, its words, and the numbers steps and messages go by."""

from __future__ import annotations

import datetime as dt

from nahbar.core.model.frozen import frozen
from nahbar.core.model.plan import Action, Draft, Plan
from nahbar.render.dates import rhythm, short_day
from nahbar.render.detail import Detail
from nahbar.render.inline import Line, Span, line, link, strong, tidy
from nahbar.render.labels import Labels

FIRST_WEEKS = 4


@frozen
class Page:
    """One plan to be shown in one measure of detail."""

    plan: Plan
    labels: Labels
    detail: Detail

    def day(self, day: dt.date) -> str:
        """A day with its weekday."""
        return short_day(day, self.labels)

    def rhythm(self, action: Action) -> str:
        """How often a repeated action returns; empty for a single one."""
        return rhythm(action, self.labels)

    def number(self, action_id: str) -> int:
        """The place of an action in the plan, from 1."""
        return next((n for n, action in enumerate(self.plan.actions, start=1) if action.id == action_id), 0)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The messages shown."""
        return self.plan.drafts[: self.detail.messages]

    def draft(self, draft_id: str | None) -> Draft | None:
        """The shown message with this id."""
        return next((draft for draft in self.drafts if draft.id == draft_id), None)

    def first_use(self, draft_id: str) -> str:
        """The action that needs a message first; empty for one that belongs to none."""
        return next((action.id for action in self.plan.actions if action.draft == draft_id), "")

    @property
    def shown_evidence(self) -> tuple[str, ...]:
        """Ids of the findings listed at the end, in the order of the steps."""
        return tuple(cited.id for cited in self.plan.evidence[: self.detail.evidence])

    def marks(self, evidence: tuple[str, ...]) -> Line:
        """A small number for each finding, leading to its place at the end."""
        numbers = [self.shown_evidence.index(e) + 1 for e in evidence if e in self.shown_evidence]
        return tuple(Span(str(number), "mark", f"#evidence-{number}") for number in numbers)

    def message_hint(self, action: Action) -> Line:
        """Where the words for a step stand, if an earlier step has them already."""
        draft = self.draft(action.draft)
        first = self.first_use(draft.id) if draft else action.id
        if draft is None or first == action.id:
            return ()
        return (link(self.labels("with-message", number=self.number(first)), f"#message-{draft.id}"),)

    def named(self, label: str, text: str) -> Line:
        """ "**Label:** text"."""
        return line(strong(self.labels(label) + ":"), f" {tidy(text)}") if text else ()
