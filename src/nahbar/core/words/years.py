"""Years in the present (or last) occupation, role, field or own firm, as stated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.words.cues import Hit
from nahbar.core.words.durations import durations
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import clause_bounds, is_capital, sentence_bounds, word, words_in
from nahbar.core.words.scope import about_writer
from nahbar.core.words.text import Text

_SURE: Final = 3.0
"""Weight from which a number of years counts as experience."""
_NEAR: Final = 7
"""Tokens around the years in which a word is taken to speak of them."""
_LONGEST: Final = 65
_AFTERTHOUGHT: Final = 2
"""Words that may follow years that are a sentence of their own."""
_OFFICE: Final = frozenset("amt role rolle job post position posten chair seat charge".split())
_SINCE: Final = frozenset("seit since for ueber over nearly almost fast knapp schon bereits now gut nach after".split())
_AHEAD: Final = frozenset(
    "in next within naechsten naechste kommenden innerhalb coming noch another bis binnen".split()
)
_BACK: Final = frozenset("vor ago back".split())


_OWN: Final = frozenset(
    "eigene eigener eigenes eigenen eigenem own owned uebernommen gegruendet eroeffnet aufgemacht took taken fuehre "
    "fuehr betreibe leite run".split()
)
_LATER: Final = frozenset("jetzt nun inzwischen mittlerweile heute now".split())
_NO_TRADE: Final = frozenset(
    "of ago old in and at or to now left older later more from but with i we back since as later before after until on "
    "for experience yet total out when which that so too the a an my this into under over who".split()
)
_ROUGHLY: Final = frozenset("about around roughly etwa rund ca circa ungefaehr".split())
_ONE_MONTH: Final = 0.1
_EXAMS: Final = frozenset(
    "meister meisterin meisterbrief meisterpruefung verheiratet geschieden married certified".split()
)
"""Before 'seit 2009': the year of an exam or of a private event."""
_COURSES: Final = frozenset(
    "apprenticeship course contract programme program internship degree visa placement lease sabbatical".split()
)
_RETIRED: Final = ("rente", "ruhestand", "pension", "retired", "retirement")
_TRAINING: Final = ("lehrjahr", "ausbildungsjahr", "amtsjahr", "dienstjahr", "berufsjahr")
_ORDINALS: Final = {
    word: n
    for words in (
        "ersten zweiten dritten vierten fuenften sechsten siebten achten neunten zehnten",
        "first second third fourth fifth sixth seventh eighth ninth tenth",
    )
    for n, word in enumerate(words.split(), start=1)
}


@frozen
class _Years:
    value: float
    first: int
    last: int


def read_years(text: Text, lexicon: Lexicon, today: dt.date) -> Found[float] | None:
    """Years stated for the occupation, role, field or own firm; None for ages, residence, degrees, other times."""
    spans = [_Years(d.years, d.first, d.last) for d in durations(text) if d.unit == "month" and d.years <= _LONGEST]
    spans += [*_since_a_year(text, today), *_year_of_training(text)]
    if not spans:
        return None
    hits = lexicon.cues["years"].find(text)
    work = [h for h in lexicon.cues["work"].find(text) if h.meaning == "deed" or _is_firm(text, h)]
    titles = [h for h in (*lexicon.cues["titles"].find(text), *work) if about_writer(text, h.first, h.last)]
    weighed = [(_weight(text, y, hits, titles), -y.first, y) for y in spans]
    weight, _, best = max(weighed, key=lambda item: item[:2])
    if weight < _SURE:
        return None
    return Found(round(best.value, 2), (text.span(best.first, best.last),))


def _is_firm(text: Text, hit: Hit) -> bool:
    """'eigenes Institut', 'my own little shop': owning that can be counted in years."""
    return hit.meaning == "own" and any(w in _OWN for w in words_in(text, hit.first, hit.last + 2))


def _since_a_year(text: Text, today: dt.date) -> Iterator[_Years]:
    """'seit 2019', 'since 2019'."""
    for i, token in enumerate(text.tokens):
        if token.folded in ("seit", "since") and word(text, i + 1).isdecimal() and word(text, i - 1) not in _EXAMS:
            year = int(word(text, i + 1))
            if 1950 <= year < today.year:
                yield _Years(float(today.year - year), i, i + 1)


def _year_of_training(text: Text) -> Iterator[_Years]:
    """'im dritten Lehrjahr', 'in my second year as a teacher', 'year three'; a year of study is none."""
    for i, token in enumerate(text.tokens):
        counted = number_of(word(text, i + 1)) if token.folded == "year" else None
        if counted is not None and 1 <= counted <= _LONGEST:
            yield _Years(float(counted), i, i + 1)
        elif token.folded in _TRAINING or (
            token.folded in ("jahr", "year")
            and (
                word(text, i + 1) in ("als", "as", "selbststaendig", "phd", "doctoral")
                or _OFFICE & set(words_in(text, i + 1, i + 3))
                or _is_doctoral(text, i)
            )
        ):
            ordinal = _ordinal(word(text, i - 1) or word(text, i - 2)) or _digit(word(text, i - 1) or word(text, i - 2))
            if ordinal is not None:
                yield _Years(float(ordinal), i - 1, i)


def _is_doctoral(text: Text, at: int) -> bool:
    """'Promoviere in Jena, viertes Jahr': the years of a doctorate count as years of work."""
    first, last = sentence_bounds(text, at)
    return any(w.startswith(("promov", "doktorand")) or w == "phd" for w in words_in(text, first, last))


def _ordinal(name: str) -> int | None:
    """'vierten', 'viertes', 'fourth': 4."""
    if name in _ORDINALS or not name.endswith(("e", "es", "er", "em")):
        return _ORDINALS.get(name)
    return _ORDINALS.get(name.rstrip("smr").removesuffix("e") + "en")


def _digit(name: str) -> int | None:
    return int(name) if name.isdecimal() and 0 < int(name) < 10 else None


def _weight(text: Text, years: _Years, hits: list[Hit], titles: list[Hit]) -> float:
    """How surely these years are years of work; below zero where they plainly are not."""
    if _is_age(text, years) or _is_no_stretch(text, years) or not about_writer(text, years.first, years.last):
        return -1.0
    near = {h.meaning for h in hits if _near(text, years, h)}
    in_place = (
        _is_residence(text, years)
        and not any(_same_clause(text, years.first, h.first) for h in titles)
        and not ("began" in near and word(text, years.last + 1) in _BACK)
    )
    if _is_ahead(text, years) or ("other" in near and not _has_retired(text, years)) or in_place:
        return -1.0
    if _is_left_behind(text, years) and not _has_retired(text, years):
        return -1.0
    back = word(text, years.first - 1) in _BACK or word(text, years.last + 1) in _BACK
    if back or _denied_after(text, years, hits):
        return _SURE if "began" in near and back else -1.0
    return _signs(text, years, near, titles)


def _signs(text: Text, years: _Years, near: set[str], titles: list[Hit]) -> float:
    counted = _ordinal(word(text, years.first)) is not None or word(text, years.first) == "year"
    weight = _SURE if counted or word(text, years.last) in _TRAINING else 0.0
    before = words_in(text, years.first - 2, years.first)
    if any(w in _SINCE for w in before):
        weight += 3 if "nach" in before or "after" in before else 2
    if word(text, years.last) == "yoe":
        weight += 3
    if word(text, years.last + 1) in ("jetzt", "now", "inzwischen", "mittlerweile"):
        weight += 1
    if "role" in near or word(text, years.last + 1) in ("of", "als", "as"):
        weight += 3
    if any(_same_sentence(text, years, h) for h in titles):
        weight += 3
    weight += 2 * _stands_alone(text, years) + 3 * _is_whole_sentence(text, years)
    if word(text, years.last + 1) == "in" and word(text, years.last + 2) in ("after", "now", "and", "as"):
        weight += 3  # '3 yrs in after an apprenticeship'
    if word(text, years.last + 1) == "lang" and is_capital(text, years.last + 2):
        weight += 3  # 'neun Jahre lang Getriebe'
    if word(text, years.last + 1) == "in" and text.tokens[years.last + 1].clause == text.tokens[years.last].clause:
        weight += 2 if _ends_clause(text, years.last + 1) else 0
    weight += _work_follows(text, years)
    over = any(w in ("war", "was") for w in words_in(text, clause_bounds(text, years.first)[0], years.first))
    return weight - 2 if over and weight > _SURE + 1 else weight


def _work_follows(text: Text, years: _Years) -> float:
    """'38 Jahre Chemielaborantin', 'fünfzehn Jahre SAP-Beratung': a noun right behind the years."""
    after = years.last + 1
    follows = text.language == "de" and is_capital(text, after) and word(text, after) not in ("ich", "sie")
    if text.language == "en":
        follows = len(word(text, after)) > 2 and word(text, after) not in _NO_TRADE
    return 3.0 if follows and _same_clause(text, years.last, after) else 0.0


def _has_retired(text: Text, years: _Years) -> bool:
    """'in Rente, vorher 38 Jahre …': of the retired, the last work counts."""
    first, last = sentence_bounds(text, years.first)
    return any(w.startswith(_RETIRED) for w in words_in(text, first, last))


def _is_left_behind(text: Text, years: _Years) -> bool:
    """'ich war 15 Jahre Verkäufer und mache jetzt …': an earlier trade."""
    first, last = sentence_bounds(text, years.first)
    before, after = words_in(text, max(first, years.first - 3), years.first), words_in(text, years.last, last)
    return any(w in ("war", "was") for w in before) and any(w in _LATER for w in after)


def _near(text: Text, years: _Years, hit: Hit) -> bool:
    if not _same_sentence(text, years, hit):
        return False
    reach = {"role": _NEAR, "began": 2 * _NEAR}.get(hit.meaning, 4)
    if hit.meaning == "other" and text.tokens[hit.first].clause != text.tokens[years.last].clause:
        return False
    return years.first - reach <= hit.last and hit.first <= years.last + reach


def _same_sentence(text: Text, years: _Years, hit: Hit) -> bool:
    return text.tokens[hit.first].sentence == text.tokens[years.first].sentence


def _same_clause(text: Text, one: int, other: int) -> bool:
    return other < len(text.tokens) and text.tokens[one].clause == text.tokens[other].clause


def _is_no_stretch(text: Text, years: _Years) -> bool:
    """'alle paar Jahre', 'every two years', 'the one-year apprenticeship': how often, or how long something takes."""
    often = {word(text, years.first - n) for n in (0, 1, 2)} & {"alle", "every", "jede"}
    rate = word(text, years.first) in ("a", "per", "pro") and years.value < _ONE_MONTH
    return bool(often) or rate or word(text, years.last + 1) in _COURSES


def _is_age(text: Text, years: _Years) -> bool:
    after = word(text, years.last + 1)
    return after in ("alt", "old", "jung", "young") or word(text, years.last).startswith("jaehrig")


def _is_ahead(text: Text, years: _Years) -> bool:
    """'in zwei Jahren', 'within the next two years': still to come."""
    start = max(clause_bounds(text, years.first)[0], years.first - 3)
    before = words_in(text, start, years.first - 1)
    if any(w in ("seit", "since", "for") for w in before):
        return False
    if before[-1:] and before[-1] in _ROUGHLY:
        before = before[:-1]
    return any(w in _AHEAD for w in before[-1:]) or (before[-1:] == ["the"] and before[-2:-1] == ["within"])


def _is_residence(text: Text, years: _Years) -> bool:
    """'seit drei Jahren in Graz', 'in Calgary since one year' without a word of work between."""
    start = years.first
    while start > 0 and word(text, start - 1) in _SINCE:
        start -= 1
    behind = word(text, years.last + 1) == "in" and is_capital(text, years.last + 2)
    if word(text, years.first) in ("seit", "since") and behind and clause_bounds(text, years.first)[0] == years.first:
        return True
    return word(text, start - 2) == "in" and is_capital(text, start - 1)


def _denied_after(text: Text, years: _Years, hits: list[Hit]) -> bool:
    """'for the last eighteen months hardly any new commissions'."""
    return any(
        h.meaning == "denied" and 0 < h.first - years.last <= 3 and _same_clause(text, years.last, h.first)
        for h in hits
    )


def _stands_alone(text: Text, years: _Years) -> bool:
    """'…, 12 years, …': a clause of its own."""
    first, last = clause_bounds(text, years.first)
    words = words_in(text, first, last)
    return len(words) <= years.last - years.first + 3 and sentence_bounds(text, first)[0] != first


def _is_whole_sentence(text: Text, years: _Years) -> bool:
    """'Sieben Jahre.', 'Thirteen years in.', 'Six years, same grade.': they speak of what was said before."""
    first, last = sentence_bounds(text, years.first)
    return first > 0 and years.first - first <= 1 and len(words_in(text, years.last + 1, last)) <= _AFTERTHOUGHT


def _ends_clause(text: Text, at: int) -> bool:
    return not _same_clause(text, at, at + 1) or not word(text, at + 1)
