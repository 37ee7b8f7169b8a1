"""What the person wants people for: the eleven goals, without those they rule out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from nahbar.core.model.profile import Span
from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.hits import by_meaning, hits
from nahbar.core.words.learned import CLASSES, chances, sentences, stem, stems_and_pairs
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import around, beginning_in, sentence_bounds, word
from nahbar.core.words.scope import about_another, about_writer, lack, negated, past
from nahbar.core.words.text import Text

_SURE: Final = 0.65
_ONLY: Final = 0.3
_LEAST: Final = 0.05
"""Chances from which a goal is taken that no cue names, from which the likeliest is where none is named, and below
which a cue is not believed."""
_WISH_REACH = 30
"""Words that one wish may reach over within its sentence."""
_SOUGHT = frozenset(("cofounder", "mentor", "employees"))
"""Goals that are a person: what that person does is told in a clause about them."""
_OWNED = frozenset(
    "mein meine meinen meinem meiner unser unsere unseren unserer my our your his her their ihre seine".split()
)
_EXCEPT = frozenset("ausser except apart besides".split())
_NONE = "none"
"""Words that look like a goal and are none: the staff of a staff sergeant."""
_ADDING = frozenset(
    "also and plus or then later after ideally maybe perhaps secondly so auch ausserdem und oder dann danach spaeter "
    "vielleicht dazu zusaetzlich irgendwann zweitens langfristig nebenbei eventuell".split()
)
"""How a sentence begins that only adds to the one before it."""
_IS = frozenset(("is", "are", "was", "it's"))
_IS_NOT = frozenset("isn't aren't wasn't".split())
_TOPIC = frozenset("the a my what why really".split())
_SEEKING = ("such", "will", "moecht", "want", "look", "seek")
_DENIED = frozenset("kein keine keinen keinem keiner not no".split())
_FRESH = frozenset("erste ersten neue neuen first next new sichtbarkeit visibility profile".split())


def read_goals(
    text: Text, lexicon: Lexicon, spans: Mapping[str, Sequence[Span]] | None = None
) -> tuple[Found[str], ...]:
    """The goals in the order they matter: as said, unless one is plainly put first or last.

    Cues name goals; learned weights decide between them and find those that no cue names. `spans` has the places
    of what has been read already: words inside an aim count more.
    """
    told = told_goals(text, lexicon)
    likely = _likely(text, lexicon, told, (spans or {}).get("target", ()))
    by_cue = {goal.value: goal for goal in told if likely[goal.value][0] >= _LEAST}
    more = [goal for goal in likely if goal not in by_cue and likely[goal][0] >= _SURE]
    if not by_cue and not more:
        more = [goal for goal in likely if likely[goal][0] == max(c for c, _ in likely.values()) >= _ONLY]
    found = [*by_cue.values(), *(Found(goal, (likely[goal][1],)) for goal in more)]
    wishes = hits(text, lexicon, "wishes")
    return tuple(sorted(found, key=lambda goal: _rank(text, goal, wishes)))


def _likely(
    text: Text, lexicon: Lexicon, told: Sequence[Found[str]], aims: Sequence[Span]
) -> dict[str, tuple[float, Span]]:
    """The chance that at least one sentence shows a goal, with the sentence that shows it best."""
    weights, classes = lexicon.learned("goals"), CLASSES["goals"]
    best: dict[str, tuple[float, Span]] = {}
    without = dict.fromkeys(classes[1:], 1.0)
    for first, last in sentences(text):
        found = chances(goal_features(text, lexicon, (first, last), told, aims), weights, len(classes))
        for goal, chance in zip(classes[1:], found[1:], strict=True):
            without[goal] *= 1 - chance
            if chance > best.get(goal, (0.0,))[0]:
                best[goal] = chance, text.span(first, last)
    return {goal: (1 - without[goal], span) for goal, (_, span) in best.items()}


def goal_features(
    text: Text, lexicon: Lexicon, stretch: tuple[int, int], told: Sequence[Found[str]], aims: Sequence[Span]
) -> list[str]:
    """What a sentence says of goals: its words, those inside an aim once more, and what the cues say."""
    first, last = stretch
    span = text.span(first, last)
    found = stems_and_pairs(t.folded for t in text.tokens[first : last + 1] if t.folded)
    for token in text.tokens[first : last + 1]:
        if token.folded and any(aim.start <= token.start < aim.end for aim in aims):
            found.append(f"A:{stem(token.folded)}")
    found += [f"told:{g.value}" for g in told if any(span.start <= s.start < span.end for s in g.spans)]
    for name in ("goals", "goal_objects", "goal_signs", "wishes"):
        found += [f"{name}:{h.meaning}" for h in beginning_in(hits(text, lexicon, name), first, last)]
    return list(dict.fromkeys(found))


def told_goals(text: Text, lexicon: Lexicon) -> tuple[Found[str], ...]:
    """The goals that cues name and the words around do not take back."""
    wishes = hits(text, lexicon, "wishes")
    other = [h for h in hits(text, lexicon, "goals") if h.meaning == _NONE]
    plain, objects, signs = (
        [h for h in _not_within(hits(text, lexicon, name), other) if _stands(text, h)]
        for name in ("goals", "goal_objects", "goal_signs")
    )
    loose = sorted(set(_not_within(objects + signs, plain)), key=lambda h: (h.first, h.last, h.meaning))
    loose = [h for h in loose if not any(_inside(h, longer) for longer in around(loose, h.first))]
    said = plain + _wished(text, loose, [w for w in wishes if w.meaning == "wish"])
    return by_meaning(text, said or signs)


def _not_within(loose: list[Hit], plain: list[Hit]) -> list[Hit]:
    """Without words that are part of a plainer phrase: the partner of 'business partner'."""
    return [h for h in loose if not any(p.first <= h.first and h.last <= p.last for p in around(plain, h.first))]


def _stands(text: Text, hit: Hit) -> bool:
    """Whether the words are a goal of the writer: what they only lack or do not know yet still is one."""
    place = (text, hit.first, hit.last)
    ruled_out = (negated(*place) and not lack(*place)) or _set_aside(text, hit)
    other = about_another(*place) if hit.meaning in _SOUGHT else not about_writer(*place)
    return not ruled_out and not other and not past(*place) and not _refused_within(text, hit)


def _refused_within(text: Text, hit: Hit) -> bool:
    """'suche keinen Mentor': the denial stands inside the words, behind a verb of seeking."""
    words = [t.folded for t in text.tokens[hit.first : hit.last + 1]]
    return words[0].startswith(_SEEKING) and bool(_DENIED & set(words[1:4])) and hit.meaning != "employees"


def _inside(hit: Hit, other: Hit) -> bool:
    """Whether a longer phrase of another meaning says what the words mean: 'partner' in 'equal partner'."""
    return other.first <= hit.first and hit.last <= other.last and hit != other and other.meaning != hit.meaning


def _set_aside(text: Text, hit: Hit) -> bool:
    """English 'funding is not the topic', 'clients aren't the problem': the denial follows."""
    after = [t.folded for t in text.tokens[hit.last + 1 : hit.last + 4]]
    if text.language != "en" or len(after) < 2:
        return False
    return (after[0] in _IS and after[1] == "not") or (after[0] in _IS_NOT and after[1] in _TOPIC)


def _wished(text: Text, objects: list[Hit], wishes: list[Hit]) -> list[Hit]:
    """The objects that a wish reaches and that the person does not have already."""
    wanted = {text.tokens[w.first].sentence for w in wishes}
    return [
        o
        for o in objects
        if not _owned(text, o)
        and (_goes_on(text, o, wanted) or any(_reaches(text, w, o) for w in around(wishes, o.first)))
    ]


def _goes_on(text: Text, target: Hit, wanted: set[int]) -> bool:
    """Whether the sentence only adds to the wish before it: 'I want two friends. And later a promotion.'"""
    sentence = text.tokens[target.first].sentence
    if sentence - 1 not in wanted:
        return False
    first = sentence_bounds(text, target.first)[0]
    return word(text, first) in _ADDING and target.first - first <= _WISH_REACH


def _reaches(text: Text, wish: Hit, target: Hit) -> bool:
    """Forwards within the sentence; backwards in German only, where 'einen Mentor suche ich' is said."""
    ours, theirs = text.tokens[wish.first], text.tokens[target.first]
    if ours.sentence != theirs.sentence:
        return False
    ahead = 0 <= target.first - wish.first <= _WISH_REACH
    return ahead or (text.language == "de" and ours.clause == theirs.clause)


def _owned(text: Text, hit: Hit) -> bool:
    """'meine Kunden', 'my clients' are there already; 'meine ersten Kunden' are not."""
    before = [text.tokens[i].folded for i in range(max(0, hit.first - 2), hit.first)]
    if _EXCEPT & set(before):
        return True
    return bool(_OWNED & set(before)) and not _FRESH & {*before, text.tokens[hit.first].folded}


def _rank(text: Text, goal: Found[str], wishes: list[Hit]) -> tuple[int, int]:
    """Plainly first, as said, plainly later; then by place."""
    start = min(span.start for span in goal.spans)
    near = {w.meaning for w in wishes if w.meaning != "wish" and _just_before(text, w, start)}
    return (-1 if "first" in near else 1 if "later" in near else 0), start


def _just_before(text: Text, mark: Hit, start: int) -> bool:
    return 0 <= start - text.tokens[mark.last].end <= 40
