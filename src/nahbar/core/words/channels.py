"""Ways of meeting and writing that the person rules out or likes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nahbar.core.model.frozen import frozen, replace
from nahbar.core.model.vocabulary import OTHER
from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.hits import by_meaning, hits
from nahbar.core.words.learned import CLASSES, chances, stem
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import around as near_hits
from nahbar.core.words.phrases import beginning_in, clause_bounds, raw, sentence_bounds, word, words_in
from nahbar.core.words.scope import denial
from nahbar.core.words.signs import around
from nahbar.core.words.text import Text

_NONE: Final = "none"
"""Words that sound like a channel and are none: an event manager, Instagram followers."""
_REFUSED: Final = 0.45
"""Chance from which a channel counts as ruled out: better one too few in a plan than one that was refused."""
_OUTRIGHT: Final = frozenset("kein keine keinen keinem keiner no ohne without".split())
_BUT_NOT: Final = frozenset("habe hab have gibt i've got there's there hat has is are ist sind".split())
"""Before 'no app': that there is none says nothing of what one wants."""
_SIGHT: Final = 9
"""Words on either side of a channel that tell what is thought of it."""
_NEXT: Final = 5
"""Words of the sentence behind that do: 'Messen? Nie wieder.'"""
_PAINS: Final = 10


@frozen
class Channels:
    """What is ruled out and what is liked, each with its words."""

    excluded: tuple[Found[str], ...] = ()
    preferred: tuple[Found[str], ...] = ()


def read_channels(text: Text, lexicon: Lexicon) -> Channels:
    """Channels of the vocabulary, or `other:` and the person's words; discomfort alone excludes nothing."""
    weights = lexicon.learned("channels")
    by_stance: dict[str, list[Hit]] = {stance: [] for stance in CLASSES["channels"]}
    mentions = named_channels(text, lexicon)
    for mention in mentions:
        found = chances(channel_features(text, lexicon, mention, mentions), weights, len(CLASSES["channels"]))
        chance = dict(zip(CLASSES["channels"], found, strict=True))
        refused = chance["excluded"] >= _REFUSED or _is_denied_outright(text, mention)
        by_stance["excluded" if refused else max(chance, key=lambda s: chance[s])].append(mention)
    unwanted = by_stance["excluded"] + hits(text, lexicon, "channel_refusals")
    gone = {h.meaning for h in unwanted}
    liked = by_stance["preferred"] + [
        h for h in hits(text, lexicon, "channel_preferences") if denial(text, h.first, h.last) is None
    ]
    return Channels(by_meaning(text, unwanted), by_meaning(text, [h for h in liked if h.meaning not in gone]))


def _is_denied_outright(text: Text, mention: Hit) -> bool:
    """'kein LinkedIn', 'no phone calls', 'ohne Social Media': what is said so plainly is never weighed."""
    before = [word(text, mention.first - n) for n in (1, 2)]
    return before[0] in _OUTRIGHT and before[1] not in _BUT_NOT


def named_channels(text: Text, lexicon: Lexicon) -> list[Hit]:
    """Every channel and format the words name, whatever is thought of it."""
    named = _longest(text, hits(text, lexicon, "channels") + _others(text, lexicon))
    return [h for h in named if h.meaning != _NONE]


def channel_features(text: Text, lexicon: Lexicon, mention: Hit, mentions: Sequence[Hit]) -> list[str]:
    """What speaks for the writer liking a channel or ruling it out."""
    first, last = mention.first, mention.last
    other = [m for m in near_hits(mentions, first) if m != mention]
    found = {f"m:{OTHER if mention.meaning.startswith(OTHER) else mention.meaning}", *around(text, first, last)}
    found |= set(_words_beside(text, first, last))
    found |= set(_stances(text, lexicon, mention, other))
    no = denial(text, first, last)
    if no is not None:
        found |= {"DENIED", "DENIED-BEFORE" if no < first else "DENIED-BEHIND", f"no:{word(text, no)}"}
    pains = beginning_in(hits(text, lexicon, "discomfort"), first - _PAINS, first + _PAINS)
    found |= {"PAIN" for p in pains if text.tokens[p.first].sentence == text.tokens[first].sentence}
    start, _ = clause_bounds(text, first)
    found |= {"OPENS"} if start == first else set()
    found |= {"LISTED"} if any(abs(m.first - first) <= 3 for m in other) else set()
    return sorted(found)


def _words_beside(text: Text, first: int, last: int) -> Iterator[str]:
    """The words and signs of the sentence on either side, the nearest ones with their place."""
    start, end = sentence_bounds(text, first)
    left = [word(text, i) or raw(text, i) for i in range(first - 1, max(start, first - _SIGHT) - 1, -1)]
    right = [word(text, i) or raw(text, i) for i in range(last + 1, min(end, last + _SIGHT) + 1)]
    for side, names in (("L", left), ("R", right)):
        yield from (f"{side}:{stem(name)}" for name in names)
        yield from (f"{side}{n}:{stem(name)}" for n, name in enumerate(names[:3], 1))
        yield f"{side}:{' '.join(stem(name) for name in names[:2])}"
        if not any(name.isalnum() for name in names):
            yield f"{side}:EDGE"
    yield from (f"NEXT:{stem(name)}" for name in words_in(text, end + 1, min(len(text.tokens) - 1, end + _NEXT)))


def _stances(text: Text, lexicon: Lexicon, mention: Hit, other: Sequence[Hit]) -> Iterator[str]:
    """Known words of liking and refusing in the sentence: on which side, how near, with another channel between."""
    here = text.tokens[mention.first]
    for stance in beginning_in(hits(text, lexicon, "stances"), *sentence_bounds(text, mention.first)):
        side = "before" if stance.first < mention.first else "behind"
        near = "same" if text.tokens[stance.first].clause == here.clause else "apart"
        low, high = sorted((stance.first, mention.first))
        direct = "past" if any(low < m.first < high for m in other) else "direct"
        yield f"S:{stance.meaning}:{side}:{near}"
        yield f"S:{stance.meaning}:{direct}"


def _others(text: Text, lexicon: Lexicon) -> list[Hit]:
    """Formats without a name in the vocabulary, in the person's words."""
    found = ((_compound_start(text, h.first), h.last) for h in hits(text, lexicon, "other_formats"))
    return [Hit(OTHER + text.words(first, last), first, last) for first, last in found]


def _compound_start(text: Text, first: int) -> int:
    """The first word of a compound with hyphens: Charity-Galas."""
    while first >= 2 and text.tokens[first - 1].raw == "-" and text.tokens[first - 1].end == text.tokens[first].start:
        first -= 2
    return first


def _longest(text: Text, found: list[Hit]) -> list[Hit]:
    """Of hits within one another only the longest, of the parts of a compound only the first."""
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda h: (h.first, -h.last, h.meaning.startswith(OTHER))):
        if not kept or (hit.last > kept[-1].last and _compound_start(text, hit.first) != kept[-1].first):
            kept.append(hit)
        else:
            kept[-1] = replace(kept[-1], last=max(hit.last, kept[-1].last))
    return kept
