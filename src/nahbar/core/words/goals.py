"""What the person wants people for: the eleven goals, without those they rule out."""

from __future__ import annotations

from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.hits import affirmed, by_meaning, hits
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.text import Text

_WISH_REACH = 30
"""Words that one wish may reach over within its sentence."""
_OWNED = frozenset("mein meine meinen meinem meiner unser unsere unseren unserer my our your his her their ihre seine".split())
_FRESH = frozenset("erste ersten neue neuen first next new sichtbarkeit visibility profile".split())


def read_goals(text: Text, lexicon: Lexicon) -> tuple[Found[str], ...]:
    """The goals in the order they matter: as said, unless one is plainly put first or last."""
    said = affirmed(text, hits(text, lexicon, "goals"))
    said += _wished(text, affirmed(text, hits(text, lexicon, "goal_objects")), hits(text, lexicon, "wishes"))
    goals = by_meaning(text, said)
    return tuple(sorted(goals, key=lambda g: _rank(text, g, hits(text, lexicon, "wishes"))))


def _wished(text: Text, objects: list[Hit], wishes: list[Hit]) -> list[Hit]:
    """The objects that a wish in the same sentence reaches and that the person does not have already."""
    places = [w for w in wishes if w.meaning == "wish"]
    return [o for o in objects if not _owned(text, o) and any(_reaches(text, w, o) for w in places)]


def _reaches(text: Text, wish: Hit, target: Hit) -> bool:
    ahead = text.tokens[wish.first], text.tokens[target.first]
    if ahead[0].sentence != ahead[1].sentence:
        return False
    return 0 <= target.first - wish.first <= _WISH_REACH or ahead[0].clause == ahead[1].clause


def _owned(text: Text, hit: Hit) -> bool:
    """'meine Kunden', 'my clients' are there already; 'meine ersten Kunden' are not."""
    before = [text.tokens[i].folded for i in range(max(0, hit.first - 2), hit.first)]
    return bool(_OWNED & set(before)) and not _FRESH & {*before, text.tokens[hit.first].folded}


def _rank(text: Text, goal: Found[str], wishes: list[Hit]) -> tuple[int, int]:
    """Plainly first, as said, plainly later; then by place."""
    start = min(span.start for span in goal.spans)
    near = {w.meaning for w in wishes if w.meaning != "wish" and _just_before(text, w, start)}
    return (-1 if "first" in near else 1 if "later" in near else 0), start


def _just_before(text: Text, mark: Hit, start: int) -> bool:
    return 0 <= start - text.tokens[mark.last].end <= 40
