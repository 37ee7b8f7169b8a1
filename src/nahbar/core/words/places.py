"""Where the person lives or works now, and whether they work or want to connect from afar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.phrases import around, clause_bounds, is_capital, raw, sentence_bounds, word, words_in
from nahbar.core.words.scope import about_writer, denial, negated
from nahbar.core.words.text import Text

_LONGEST: Final = 4
_JOINED: Final = frozenset("in im am an a ob unter bei near upon on der vor".split())
"""Words that join a place name to what follows: Halle an der Saale, Cork in Ireland."""
"""Words in a place name."""
_SURE: Final = 2.0
_PLACE_ENDS: Final = (
    "ingen", "heim", "burg", "dorf", "hausen", "bach", "feld", "kirchen", "hofen", "stedt", "rode", "furt", "muende",
    "hagen", "walde", "stetten", "weiler", "ried", "moos", "beuren", "loh", "buettel", "koog", "ton", "bury", "ham",
    "field", "shire", "mouth", "wick", "ville", "borough", "stead", "combe", "worth", "bridge", "glen", "kirk",
)  # fmt: skip
_NOT_PLACES: Final = (
    "zeit", "ung", "heit", "keit", "schaft", "rente", "beruf", "kita", "team", "branche", "arbeit", "januar",
    "februar",
    "maerz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember", "january",
    "february", "march", "june", "july", "october", "december", "monday", "tuesday", "wednesday", "thursday",
    "friday",
    "saturday", "sunday", "english", "german", "deutsch", "french", "linkedin", "advent",
    "christmas", "easter",
    "pflege", "person", "praxis", "vollzeit", "teilzeit", "karenz", "ruhestand", "wechsel", "ordnung", "frage",
    "betracht",
)  # fmt: skip
_NOW: Final = frozenset("jetzt nun inzwischen mittlerweile now currently presently heute".split())
_SEASONS: Final = frozenset(
    "sommer winter herbst fruehling fruehjahr spring summer autumn fall march may june april august januar februar "
    "maerz mai juni juli september oktober november dezember january february july october december ostern advent "
    "sunday monday tuesday wednesday thursday friday saturday nacht frueh".split()
)
"""Names of places that hardly ever are meant when they can be a time."""
_LIVING: Final = frozenset("living wohne wohn lebe gezogen moved".split())
_MOVES: Final = (
    "zieh",
    "umzieh",
    "umzug",
    "auswander",
    "relocat",
    "move",
    "moving",
    "emigrat",
    "urlaub",
    "holiday",
    "visit",
)
_AWAY: Final = frozenset(
    "leben lebt wohnt wohnen lives live sitzt sitzen nach aus von vom to from bis richtung towards over than ueber "
    "damals frueher ex via gegen for about fuer".split()
)
"""Before the only place of a text: where somebody came from or is going."""
_WEEKDAYS: Final = (
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "weekend", "wochenend",
)  # fmt: skip
_SPECIAL: Final = frozenset("raum grossraum naehe near around outside bei based nahe".split())
"""What hardly stands before anything but a place."""


@frozen
class _Place:
    first: int
    last: int
    known: bool


def read_location(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """The place where the writer lives or works now; not a former home, a wish, or where others sit."""
    hits = lexicon.cues["places"].find(text)
    candidates = list(_candidates(text, lexicon, hits))
    if not candidates:
        return None
    titles = lexicon.cues["titles"].find(text)
    weighed = [(_weight(text, p, around(hits, p.first), around(titles, p.first)), -p.first, p) for p in candidates]
    weight, _, best = max(_settled(text, weighed), key=lambda item: item[:2])
    only = len(candidates) == 1 and best.known and weight > 0 and about_writer(text, best.first, best.last)
    only = only and _is_at_work(text, best) and not _elsewhere(text, best, around(hits, best.first))
    if weight < _SURE and not only:
        likely = _only_name(text, candidates) or _first_name(text, weighed, hits)
        if likely is None:
            return None
        best = likely
    nick = next((h.meaning for h in lexicon.cues["nicknames"].find(text) if h.first == best.first), None)
    return Found(nick or _name(text, best), (text.span(best.first, best.last),))


def _settled(text: Text, weighed: list[tuple[float, int, _Place]]) -> list[tuple[float, int, _Place]]:
    """'Ingenieur aus Aleppo, wohne in Kassel': where somebody is from counts only where no home is sure."""
    here = [item for item in weighed if item[0] >= _SURE and word(text, item[2].first - 1) not in ("aus", "from")]
    return here or weighed


def _only_name(text: Text, candidates: Sequence[_Place]) -> _Place | None:
    """'beim Finanzamt Bad Homburg', 'I keep the flight at Devizes': the only place in the whole text."""
    known = [p for p in candidates if p.known and not negated(text, p.first, p.last)]
    if len(known) != 1 or len(candidates) > 1 or not about_writer(text, known[0].first, known[0].last):
        return None
    before = {word(text, known[0].first - n) for n in (1, 2)}
    sentence = words_in(text, *sentence_bounds(text, known[0].first))
    return None if before & _AWAY or any(w.startswith(_MOVES) for w in sentence) else known[0]


def _first_name(text: Text, weighed: list[tuple[float, int, _Place]], hits: Sequence[Hit]) -> _Place | None:
    """The first known place that is nobody else's and no aim: nearly everybody says where they are."""
    for _, _, place in sorted(weighed, key=lambda item: item[2].first):
        other = _is_somebodys(text, place) or _elsewhere(text, place, around(hits, place.first))
        other = other or negated(text, place.first, place.last) or not about_writer(text, place.first, place.last)
        near = {h.meaning for h in around(hits, place.first) if _before(text, place, h)}
        if place.known and not other and not near & {"former", "aim"}:
            return place if word(text, place.first - 1) not in _AWAY - {"von", "from", "aus"} else None
    return None


def _is_at_work(text: Text, place: _Place) -> bool:
    """'gern Buchhaltung, in Mannheim': work wished for where one lives, when no other place and no move is named."""
    first, last = sentence_bounds(text, place.first)
    moves = any(w.startswith(_MOVES) for w in words_in(text, first, last))
    return word(text, place.first - 1) in ("in", "bei", "near", "around") and not moves


def read_remote(text: Text, lexicon: Lexicon) -> Found[bool] | None:
    """True if they work or want to connect from afar, False only if they rule it out."""
    hits = [h for h in lexicon.cues["remote"].find(text) if about_writer(text, h.first, h.last)]
    for hit in hits:
        no = denial(text, hit.first, hit.last)
        if hit.meaning == "yes" and (no is None or text.tokens[no].clause != text.tokens[hit.first].clause):
            return Found(value=True, spans=(text.span(hit.first, hit.last),))
    for hit in hits:
        if hit.meaning == "no":
            return Found(value=False, spans=(text.span(hit.first, hit.last),))
    return None


def _candidates(text: Text, lexicon: Lexicon, hits: Sequence[Hit]) -> Iterator[_Place]:
    """Known names anywhere, everyday words only behind a preposition or alone, unknown names by their look."""
    after = {_next_word(text, h.last) for h in hits if h.meaning == "in" or word(text, h.last) in ("to", "nach")}
    after |= {i + 1 for i, t in enumerate(text.tokens) if t.folded == "nach"}
    at = 0
    while at < len(text.tokens):
        found = _known_at(text, lexicon, at, behind=at in after) if text.tokens[at].folded else None
        if found is None and at in after and _looks_like_place(text, at):
            found = _Place(at, _end_of_name(text, at), known=False)
        if found is not None:
            yield found
            at = found.last
        at += 1


def _known_at(text: Text, lexicon: Lexicon, at: int, *, behind: bool) -> _Place | None:
    """The longest known name that begins at `at`; without a capital only behind a preposition."""
    capital = is_capital(text, at)
    if word(text, at) in _SEASONS and word(text, at + 1) not in ("city", "town", "am", "an"):
        return None
    if not capital and not behind and raw(text, at) not in ("north", "south", "east", "west") and not _alone(text, at):
        return None
    if not capital and text.language == "de" and not text.raw[:500].islower():
        return None
    words = _words_from(text, at)
    for count in range(len(words), 0, -1):
        name, last = " ".join(text.tokens[i].folded for i in words[:count]), words[count - 1]
        if contains_line(lexicon.places, name):
            return _Place(at, last, known=True)
        named = behind and word(text, at - 1) not in ("im", "am", "zum", "vom", "beim")
        joined = last == at and word(text, at + 1) in _JOINED and _alone(text, at)
        if capital and (named or joined or _is_one_word(text, at)) and contains_line(lexicon.common_places, name):
            return _Place(at, last, known=named)
    return None


def _is_one_word(text: Text, at: int) -> bool:
    first, last = clause_bounds(text, at)
    return at > 0 and len(words_in(text, first, last)) == 1


def contains_line(lines: str, line: str) -> bool:
    """Whether `line` is one of the sorted `lines`, found by halving."""
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        start = lines.rfind("\n", 0, middle) + 1
        end = lines.find("\n", start)
        end = len(lines) if end < 0 else end
        here = lines[start:end]
        if here == line:
            return True
        if here < line:
            low = end + 1
        else:
            high = start
    return False


def _words_from(text: Text, at: int) -> list[int]:
    """Up to four word tokens from `at` on, signs other than hyphens and dots ending them."""
    found: list[int] = []
    for i in range(at, min(at + 2 * _LONGEST, len(text.tokens))):
        if text.tokens[i].folded:
            found.append(i)
        elif text.tokens[i].raw not in "-." or len(found) == _LONGEST:
            break
    return found[:_LONGEST]


def _looks_like_place(text: Text, at: int) -> bool:
    """A capitalised word behind a preposition that is no everyday noun by its look."""
    name = word(text, at)
    if text.raw[:500].islower() and text.language == "de":
        return len(name) > 3 and not name.endswith(_NOT_PLACES) and _lives_before(text, at) and _ends_here(text, at)
    if not is_capital(text, at) or len(name) < 4 or raw(text, at).isupper() or name.endswith(_NOT_PLACES):
        return False
    if text.language == "en":
        return word(text, at - 1) not in ("at", "on", "by") or name.endswith(_PLACE_ENDS)
    return word(text, at - 1) in _SPECIAL or name.endswith(_PLACE_ENDS) or _lives_before(text, at)


def _ends_here(text: Text, at: int) -> bool:
    """Whether the clause ends behind the word, or goes on with 'und': 'wohne in stralsund.'"""
    return (
        at == clause_bounds(text, at)[1] or not word(text, at + 1) or word(text, at + 1) in ("und", "seit", "gezogen")
    )


def _lives_before(text: Text, at: int) -> bool:
    """'wohne in X', 'ich lebe seit Mai in X'."""
    first = max(clause_bounds(text, at)[0], at - 6)
    return word(text, at - 1) in ("in", "aus", "auf") and any(
        w.startswith(("wohn", "lebe", "sitz", "zuhause", "daheim")) for w in words_in(text, first, at)
    )


def _end_of_name(text: Text, at: int) -> int:
    """Over the following capitalised words in English: 'Milton Malsor'."""
    following = at + 1
    while text.language == "en" and is_capital(text, following) and following - at < _LONGEST:
        following += 1
    return following - 1


def _weight(text: Text, place: _Place, hits: Sequence[Hit], titles: Sequence[Hit]) -> float:
    """How surely this is where the writer is now."""
    if negated(text, place.first, place.last):
        return -1.0
    near = {h.meaning for h in hits if _before(text, place, h)} | _moved(text, place, hits)
    if not near & {"in", "home"} and not _alone(text, place.first):
        return 0.0
    weight = 1.0 if place.known else 0.0
    weight += 2 * ("home" in near) + 2 * ("in" in near or _alone(text, place.first))
    weight += any(_same_sentence(text, place, h) for h in titles)
    aimed = any(h.meaning == "aim" and _same_sentence(text, place, h) for h in hits) and "home" not in near
    aimed = aimed and not (_alone(text, place.first) and "in" not in near)
    weight += 1.5 * (word(text, place.first - 2) in _NOW) + (1.0 + 3.0 * (word(text, place.first - 1) == "from")) * (
        _is_behind_title(place, titles)
    )
    if _is_somebodys(text, place):
        weight -= 4
    first, last = clause_bounds(text, place.first)
    if any(w.startswith(_WEEKDAYS) for w in words_in(text, first, last)):
        weight -= 1.5  # 'Tuesdays I'm in Bradford'
    weight -= (
        3 * ("former" in near and "home" not in near) + 2 * ("aim" in near or aimed) + 4 * _elsewhere(text, place, hits)
    )
    if not about_writer(text, place.first, place.last) and word(text, place.first - 2) not in ("hier", "here"):
        weight -= 4
    return weight


def _is_behind_title(place: _Place, titles: Sequence[Hit]) -> bool:
    """'junior data analyst from Indore', 'Hebamme aus Celle'."""
    return any(h.last == place.first - 2 for h in titles)


def _is_somebodys(text: Text, place: _Place) -> bool:
    """'eine Köchin aus Koblenz', 'a friend from Leeds': where somebody else is from."""
    if word(text, place.first - 1) not in ("aus", "from"):
        return False
    before = [word(text, place.first - n) for n in (3, 4)]
    return any(w in ("eine", "einen", "einem", "einer", "a", "the", "die", "der") for w in before) and not any(
        w in ("bin", "i'm", "am", "ich", "i") for w in (*before, word(text, place.first - 5))
    )


def _before(text: Text, place: _Place, hit: Hit) -> bool:
    """Whether a cue stands close before the place, in its clause; 'in' must touch it."""
    if hit.last >= place.first:
        return False
    if hit.meaning == "in":
        return _next_word(text, hit.last) == place.first
    reach = 3 if hit.meaning == "former" else 8
    return place.first - hit.last <= reach and text.tokens[hit.last].clause == text.tokens[place.first].clause


def _moved(text: Text, place: _Place, hits: Sequence[Hit]) -> set[str]:
    """'nach Freiburg gezogen', 'moved to Bath': the place is the new home."""
    if word(text, place.first - 1) == "to" and any(h.meaning == "home" and h.last == place.first - 1 for h in hits):
        return {"in", "home"}
    behind = words_in(text, place.last + 1, min(place.last + 4, len(text.tokens) - 1))
    gone = any(w in ("gezogen", "umgezogen", "hergezogen", "gekommen") for w in behind)
    return {"in", "home"} if gone and word(text, place.first - 1) in ("nach", "die", "den", "ins") else set()


def _elsewhere(text: Text, place: _Place, hits: Sequence[Hit]) -> bool:
    clause = text.tokens[place.first].clause
    first, _ = clause_bounds(text, place.first)
    if any(w in _LIVING for w in words_in(text, first, place.first)):
        return False
    return any(
        h.meaning == "elsewhere" and text.tokens[h.first].clause == clause and 0 < place.first - h.first <= 8
        for h in hits
    )


def _same_sentence(text: Text, place: _Place, hit: Hit) -> bool:
    return text.tokens[hit.first].sentence == text.tokens[place.first].sentence and hit.first < place.first


def _alone(text: Text, at: int) -> bool:
    """Whether the name is a clause of its own: '…, Cork, …', 'Kassel.', but not the opening word of a sentence."""
    first, last = clause_bounds(text, at)
    words = words_in(text, first, last)
    opens = word(text, first if text.tokens[first].folded else first + 1) == word(text, at)
    if sentence_bounds(text, at)[0] == first:
        return at > 0 and opens and len(words) == 1
    if not opens and len(words) == 2 and raw(text, at - 1).isupper() and len(raw(text, at - 1)) > 1:
        return True
    return opens and (len(words) <= 3 or (len(words) <= 6 and word(text, at + 1) in _JOINED))


def _next_word(text: Text, at: int) -> int:
    at += 1
    while at < len(text.tokens) and not text.tokens[at].folded:
        at += 1
    return at


def _name(text: Text, place: _Place) -> str:
    """The name as written; all-lower-case names get their capitals."""
    name = text.words(place.first, place.last)
    if name.islower():
        name = " ".join(part.capitalize() for part in name.split())
    return name
