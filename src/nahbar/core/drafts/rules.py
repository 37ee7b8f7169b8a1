"""What the authenticity check works with, for one language; the knowledge room builds it from data files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.vocabulary import Language
from nahbar.core.words.cues import CueSet

FINDINGS: Final = (
    "flattery", "pretext", "pressure", "ask_before_give", "self_focus", "template_smell", "false_familiarity",
    "no_reference", "mass_message",
)  # fmt: skip
"""Everything the check can find, in the order it is shown."""
SHARED: Final = "shared"
"""Signs that several findings look at: an ask, an easy way out, something given."""


@frozen
class MessageRules:
    """Signs and advice of one language (`messages/<language>.yaml`)."""

    language: Language
    cues: CueSet
    """Meaning: finding and sign, `flattery.praise`."""
    better: Mapping[str, str]
    """Finding, or finding and sign → the better way, in this language."""

    def advice(self, finding: str, sign: str) -> str:
        """The better way for a sign, else for its finding."""
        return self.better.get(f"{finding}.{sign}") or self.better.get(finding, "")
