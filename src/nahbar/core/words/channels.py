"""Ways of meeting and writing that the person rules out or likes."""

from __future__ import annotations

from itertools import pairwise

from nahbar.core.model.frozen import frozen, replace
from nahbar.core.model.vocabulary import OTHER
from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.hits import by_meaning, hits
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import clause_bounds, word, words_in
from nahbar.core.words.scope import about_another, denial, enough, negated
from nahbar.core.words.text import Text

_NEAR = 7
"""Words between a channel and what is said of it in the same clause."""
_LATER = 18
"""Words after a channel in which its sentence may still rule it out: 'LinkedIn macht X, das lassen wir'."""
_ASKED = frozenset("ideally please preferably always first bitte gern gerne bevorzugt".split())
_LIST = frozenset(
    "und oder or and auch ein eine einen der die das den a an the per via by sowie also u n gern gerne where wo".split()
)
_NONE = "none"
"""Words that sound like a channel and are none: an event manager, Instagram followers."""
_BACK = frozenset("da das dort damit dabei die that there more".split())
"""How a clause begins that speaks of what was just named: 'Discord, da bin ich gern'."""
_TOO = frozenset("auch ebenso genauso either neither too".split())
_NO = frozenset("nein nee noe niemals no never nope".split())
"""What may follow a channel at once: 'Telefon: nein'."""
_PLEASE = frozenset("bitte lieber bloss please rather".split())
_FINE = frozenset("problem problems worries idea need matter".split())
"""What follows a 'no' that refuses nothing: 'Zoom? No problem.'"""
_ONLY = frozenset("nur bloss ausschliesslich only just on by via over per am auf ueber im in".split())
"""How a clause begins that holds nothing but a channel: 'ohne Klarnamen, nur Text'."""
_THAN = frozenset("als than statt instead".split())


@frozen
class Channels:
    """What is ruled out and what is liked, each with its words."""

    excluded: tuple[Found[str], ...] = ()
    preferred: tuple[Found[str], ...] = ()


def read_channels(text: Text, lexicon: Lexicon) -> Channels:
    """Channels of the vocabulary, or `other:` and the person's words; discomfort alone excludes nothing."""
    named = _longest(text, hits(text, lexicon, "channels") + _others(text, lexicon))
    named = [h for h in named if h.meaning != _NONE]
    stances = hits(text, lexicon, "stances")
    pains = hits(text, lexicon, "discomfort")
    refused = _with_too(text, named, [h for h in named if _refused(text, h, _nearest(h, named, stances, text), pains)])
    refused += hits(text, lexicon, "channel_refusals")
    stances = _with_allowed(text, stances, refused)
    gone = {h.meaning for h in refused}
    open_ = [h for h in named if h.meaning not in gone]
    liked = _with_lists(text, open_, stances)
    liked += [h for h in hits(text, lexicon, "channel_preferences") if h.meaning not in gone and not _denied(text, h)]
    return Channels(by_meaning(text, refused), by_meaning(text, liked))


def _denied(text: Text, hit: Hit) -> bool:
    return denial(text, hit.first, hit.last) is not None


def _with_allowed(text: Text, stances: list[Hit], refused: list[Hit]) -> list[Hit]:
    """'WhatsApp is okay' is a preference only beside a refusal: 'no calls, WhatsApp is okay'."""
    sentences = {text.tokens[r.first].sentence for r in refused}
    return [
        replace(s, meaning="prefer") if s.meaning == "allow" and text.tokens[s.first].sentence in sentences else s
        for s in stances
    ]


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


def _nearest(hit: Hit, named: list[Hit], stances: list[Hit], text: Text) -> list[Hit]:
    """Without the stances of a later clause that have another channel nearer to them."""
    clause = text.tokens[hit.first].clause
    later = [n for n in named if n.first > hit.last]
    return [s for s in stances if text.tokens[s.first].clause == clause or not any(n.first < s.first for n in later)]


def _with_too(text: Text, named: list[Hit], refused: list[Hit]) -> list[Hit]:
    """Also what 'auch' adds to a refusal: 'Posts sind tabu, LinkedIn auch'."""
    added = [
        hit
        for before, hit in pairwise(named)
        if before in refused and hit not in refused and _TOO & set(words_in(text, hit.last + 1, hit.last + 2))
    ]
    return refused + added


def _refused(text: Text, hit: Hit, stances: list[Hit], pains: list[Hit]) -> bool:
    if enough(text, hit.first, hit.last) or _no_follows(text, hit) or _refused_in_words(text, hit, stances):
        return True
    no = denial(text, hit.first, hit.last)
    if no is None:
        return False
    mild = [s for s in stances if s.meaning == "neutral"] + pains
    return not any(_between(s, no, hit) for s in mild)


def _no_follows(text: Text, hit: Hit) -> bool:
    """'Anrufe nein', 'Telefon: bitte nicht', 'LinkedIn? No chance': the answer stands right behind the channel."""
    sign = hit.last + 1 < len(text.tokens) and not word(text, hit.last + 1)
    at = hit.last + (2 if sign else 1)
    if word(text, at) in _PLEASE and word(text, at + 1) in ("nicht", "not"):
        return True
    if sign and text.tokens[hit.last + 1].raw == "?":
        return word(text, at) in _NO and word(text, at + 1) not in _FINE
    return word(text, at) in _NO and not word(text, at + 1)


def _between(mild: Hit, no: int, hit: Hit) -> bool:
    """Whether the mild words hold the negator, or stand between it and the channel."""
    if mild.first <= no <= mild.last:
        return True
    return min(no, hit.last) < mild.first < max(no, hit.first) and not mild.first <= hit.first <= mild.last


def _refused_in_words(text: Text, hit: Hit, stances: list[Hit]) -> bool:
    return any(s.meaning == "refuse" and _said_of(text, s, hit, after=_LATER) for s in stances)


def _liked(text: Text, hit: Hit, stances: list[Hit]) -> bool:
    if about_another(text, hit.first, hit.last) or denial(text, hit.first, hit.last) is not None:
        return False
    near = [s for s in stances if s.meaning == "prefer" and _said_of(text, s, hit, after=_NEAR)]
    return _is_fragment(text, hit) or _stands_alone(text, hit) or any(not _worse(text, s, hit) for s in near)


def _said_of(text: Text, stance: Hit, hit: Hit, after: int) -> bool:
    """Whether the stance is about the channel: before it in the clause, or behind it and near enough."""
    ours, theirs = text.tokens[hit.first], text.tokens[stance.first]
    if ours.sentence != theirs.sentence:
        return False
    if stance.first < hit.first:
        return ours.clause == theirs.clause and hit.first - stance.last <= _NEAR
    if _speaks_of(text, stance, hit):
        return stance.first - hit.last <= _LATER
    return stance.first - hit.last <= after and (ours.clause == theirs.clause or after == _LATER)


def _speaks_of(text: Text, stance: Hit, hit: Hit) -> bool:
    """Whether the stance stands in the very next clause and that clause begins with 'da', 'das', 'that'."""
    first, _ = clause_bounds(text, stance.first)
    return text.tokens[stance.first].clause - text.tokens[hit.first].clause == 1 and word(text, first) in _BACK


def _worse(text: Text, stance: Hit, hit: Hit) -> bool:
    """'lieber Mail als Telefon': what follows als is not the liked one; nor is what is not liked."""
    if negated(text, stance.first, stance.last):
        return True
    return stance.last < hit.first and bool(_THAN & set(words_in(text, stance.last + 1, hit.first - 1)))


def _stands_alone(text: Text, hit: Hit) -> bool:
    """A clause that is only 'nur' or a preposition and the channel: 'an hour a week, on WhatsApp, between gates'."""
    first, last = clause_bounds(text, hit.first)
    return first == hit.first - 1 and words_in(text, hit.last + 1, last) == [] and word(text, first) in _ONLY


def _is_fragment(text: Text, hit: Hit) -> bool:
    """A sentence that begins with the channel and goes on with a list or ends: 'Email or a forum.'"""
    if hit.first > 0 and text.tokens[hit.first - 1].sentence == text.tokens[hit.first].sentence:
        return False
    after = text.tokens[hit.last + 1 : hit.last + 2]
    asked = word(text, hit.last + 2) in _ASKED | {"over", "bei"} if after and after[0].raw == "," else False
    return not after or asked or after[0].folded in ("or", "oder", "please", "bitte") or after[0].raw in (".", "!")


def _with_lists(text: Text, named: list[Hit], stances: list[Hit]) -> list[Hit]:
    """The liked channels, and those that follow them in one list."""
    kept: list[Hit] = []
    for hit in named:
        if _liked(text, hit, stances) or (kept and _continues(text, kept[-1], hit, stances)):
            kept.append(hit)
    return kept


def _continues(text: Text, previous: Hit, hit: Hit, stances: list[Hit]) -> bool:
    """Whether nothing but the words of a list and of liking stands between two channels."""
    if text.tokens[previous.last].sentence != text.tokens[hit.first].sentence:
        return False
    liking = {i for s in stances if s.meaning == "prefer" for i in range(s.first, s.last + 1)}
    between = [i for i in range(previous.last + 1, hit.first) if i not in liking]
    return all(text.tokens[i].folded in _LIST or not text.tokens[i].folded for i in between)
