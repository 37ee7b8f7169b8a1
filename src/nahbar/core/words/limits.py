"""When the person has time, when not, by when it matters; what it may cost stands in `money`."""

from __future__ import annotations

import datetime as dt
from typing import Final

from nahbar.core.model.profile import Availability, Blackout, Deadline
from nahbar.core.words.cues import Hit
from nahbar.core.words.durations import Duration, durations
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.money import read_money
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import clause_bounds, raw, sentence_bounds, trimmed, word, words_in
from nahbar.core.words.scope import about_writer, negated
from nahbar.core.words.text import Text

__all__ = ["next_date", "read_availability", "read_blackouts", "read_deadline", "read_money"]

_TIMES: Final = ("morning", "lunch", "afternoon", "evening", "night")
_DAYTIME: Final = ("morning", "lunch", "afternoon")
_LOOSE_ENDS: Final = frozenset(
    "und and or oder aber but , da dann so also otherwise sonst ansonsten please bitte".split()
)
_WEEKS: Final = {"week": 1.0, "month": 52 / 12, "day": 1 / 7}
_FARTHEST: Final = 520
"""Weeks beyond which nothing is a deadline."""


_POINTS = frozenset(("next", "by", "naechsten", "naechstes", "naechster", "kommenden"))
"""'next June' is a day to come and no time without networking."""


def read_availability(text: Text, lexicon: Lexicon) -> tuple[Availability, ...]:
    """Days and times of day at which the person has time, in their words."""
    hits = lexicon.cues["times"].find(text)
    found: dict[int, Availability] = {}
    for hit in hits:
        clause = text.tokens[hit.first].clause
        if hit.meaning in ("open", "closed") or clause in found or not _is_free(text, hit, hits):
            continue
        found[clause] = _availability(text, hit, hits)
    return tuple(found.values())


def _is_free(text: Text, hit: Hit, hits: list[Hit]) -> bool:
    """Whether the day or time is one they offer: free, an hour goes there, and nothing denies it."""
    if negated(text, hit.first, hit.last) or not about_writer(text, hit.first, hit.last):
        return False
    clause = text.tokens[hit.first].clause
    near = {h.meaning for h in hits if text.tokens[h.first].clause == clause}
    if "closed" in near:
        return False
    first, last = sentence_bounds(text, hit.first)
    around = {h.meaning for h in hits if first <= h.first <= last}
    beside = {h.meaning for h in hits if abs(text.tokens[h.first].clause - clause) == 1 and first <= h.first <= last}
    short = len(words_in(text, *clause_bounds(text, hit.first))) <= 5
    return "open" in near | beside or (short and ("open" in around or last - first <= 8) and "closed" not in around)


def _availability(text: Text, hit: Hit, hits: list[Hit]) -> Availability:
    clause = text.tokens[hit.first].clause
    meanings = [h.meaning for h in hits if text.tokens[h.first].clause == clause]
    days = sorted({day for m in meanings for day in _days_of(m)})
    times = [t for t in _TIMES if t in meanings or ("tagsueber" in meanings and t in _DAYTIME)]
    kept = trimmed(text, *clause_bounds(text, hit.first), edges=_LOOSE_ENDS) or (hit.first, hit.last)
    return Availability(tuple(days), tuple(times), text.words(*kept))


def _days_of(meaning: str) -> tuple[int, ...]:
    if meaning.startswith("day"):
        return (int(meaning[3:]),)
    return {"weekend": (5, 6), "weekdays": (0, 1, 2, 3, 4)}.get(meaning, ())


def read_blackouts(text: Text, lexicon: Lexicon, today: dt.date) -> tuple[Blackout, ...]:
    """Times without networking: dates, months that return, seasons of a trade, cycles of weeks."""
    off = lexicon.cues["blackouts"].find(text)
    months = lexicon.cues["months"].find(text)
    found = list(_cycles(text, off))
    done: set[int] = set()
    for hit in sorted([*months, *(h for h in off if h.meaning == "season")], key=lambda h: h.first):
        clause = text.tokens[hit.first].clause
        if clause in done or not _is_off(text, hit, off):
            continue
        done.add(clause)
        found.append(_blackout(text, hit, months, today))
    return tuple(found)


def _is_off(text: Text, hit: Hit, off: list[Hit]) -> bool:
    """Whether nothing can be done at that time, said in the clause or the one beside it."""
    if word(text, hit.first - 1) in _POINTS:
        return False
    clause = text.tokens[hit.first].clause
    sentence = text.tokens[hit.first].sentence
    near = [h for h in off if h.meaning == "off" and text.tokens[h.first].sentence == sentence]
    return any(abs(text.tokens[h.first].clause - clause) <= 1 for h in near)


def _blackout(text: Text, hit: Hit, months: list[Hit], today: dt.date) -> Blackout:
    clause = text.tokens[hit.first].clause
    inside = [m for m in months if text.tokens[m.first].clause == clause]
    kept = trimmed(text, *clause_bounds(text, hit.first), edges=_LOOSE_ENDS) or (hit.first, hit.last)
    words = text.words(*kept)
    dates = _dates(text, inside, today)
    if dates is not None:
        return Blackout(words, first=dates[0], last=dates[1])
    return Blackout(words, months=_months_between(inside), reason="" if inside else text.words(hit.first, hit.last))


def _months_of(hit: Hit) -> list[int]:
    return [int(m) for m in hit.meaning[1:].split("_")]


def _months_between(hits: list[Hit]) -> tuple[int, ...]:
    """'Januar bis Mai' is all five; one month is itself; over the end of the year and on."""
    if not hits:
        return ()
    first, last = _months_of(hits[0])[0], _months_of(hits[-1])[-1]
    span = (last - first) % 12
    return tuple((first + n - 1) % 12 + 1 for n in range(span + 1))


def _dates(text: Text, months: list[Hit], today: dt.date) -> tuple[dt.date, dt.date] | None:
    """'vom 3. bis 20. März', 'from 3 to 20 March': two days, next time they come."""
    if not months:
        return None
    start = clause_bounds(text, months[0].first)[0]
    days = [int(word(text, i)) for i in range(max(0, start - 7), months[-1].last + 3) if _is_day(text, i)]
    if len(days) != 2:
        return None
    first = next_date(_months_of(months[0])[0], days[0], today)
    last = next_date(_months_of(months[-1])[-1], days[1], first)
    return first, last


def _is_day(text: Text, at: int) -> bool:
    name = word(text, at)
    return name.isdecimal() and 1 <= int(name) <= 31


def next_date(month: int, day: int, after: dt.date) -> dt.date:
    """The next such day on or after `after`; a day the month does not have becomes its last."""
    year = after.year
    found = _day_in(year, month, day)
    return found if found >= after else _day_in(year + 1, month, day)


def _day_in(year: int, month: int, day: int) -> dt.date:
    end = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, min(day, end))


def _cycles(text: Text, off: list[Hit]) -> list[Blackout]:
    """'offline 2 weeks out of every 6', 'zwei von sechs Wochen', 'two weeks on, two weeks off'."""
    found = []
    for span in durations(text):
        if span.unit != "week":
            continue
        cycle = _cycle_after(text, span)
        if cycle and any(abs(h.first - span.first) <= 6 for h in off if h.meaning == "off"):
            first = min([span.first, *(h.first for h in off if 0 < span.first - h.first <= 2)])
            found.append(Blackout(text.words(first, cycle[1]), weeks_off=round(span.amount), weeks_cycle=cycle[0]))
    return found


def _cycle_after(text: Text, span: Duration) -> tuple[int, int] | None:
    for i in range(span.last + 1, min(span.last + 5, len(text.tokens))):
        if word(text, i) not in ("out", "of", "every", "von", "aus", "in", "alle", "jeweils", "each"):
            number = number_of(word(text, i))
            return (round(number), i) if number is not None and number > span.amount else None
    return None


def read_deadline(text: Text, lexicon: Lexicon, today: dt.date) -> Deadline | None:
    """By when something has to be reached: a date, or weeks from the start."""
    signs = lexicon.cues["deadlines"].find(text)
    months = [h for h in lexicon.cues["months"].find(text) if "_" not in h.meaning]
    off = lexicon.cues["blackouts"].find(text)
    return _dated(text, signs, months, off, today) or _in_weeks(text, signs) or _next(text, signs)


def _dated(text: Text, signs: list[Hit], months: list[Hit], off: list[Hit], today: dt.date) -> Deadline | None:
    for month in months:
        before = [s for s in signs if s.meaning == "until" and 0 <= month.first - s.last <= 5]
        if not before or _is_range(text, before[0].first) or _is_off(text, month, off):
            continue
        first = min(s.first for s in before)
        by_day = raw(text, month.first - 1) == "." and word(text, month.first - 2).isdecimal()
        if text.tokens[first].sentence != text.tokens[month.first].sentence and not by_day:
            continue
        return Deadline(text.words(first, month.last), on=_day_of(text, first, month, today))
    return None


def _is_range(text: Text, at: int) -> bool:
    """'von Januar bis Mai' is a stretch of time and no deadline; so is 'seit Mai'."""
    first, _ = clause_bounds(text, at)
    start = max(first, at - 5)
    return any(
        w in ("von", "vom", "from", "between", "zwischen", "seit", "since") for w in words_in(text, start, at - 1)
    )


def _day_of(text: Text, first: int, month: Hit, today: dt.date) -> dt.date:
    words = words_in(text, first, month.last + 1)
    number = _months_of(month)[-1]
    days = [int(w) for w in words if w.isdecimal() and 1 <= int(w) <= 31]
    if days:
        return next_date(number, days[0], today)
    if any(w in ("mitte", "mid") for w in words):
        return next_date(number, 15, today)
    if any(w in ("anfang", "early", "before", "vor", "start", "beginning") for w in words):
        return next_date(number, 1, today)
    return next_date(number, 31, today)


def _in_weeks(text: Text, signs: list[Hit]) -> Deadline | None:
    for span in durations(text):
        before = [s for s in signs if s.meaning == "ahead" and span.first - s.last == 1]
        after = word(text, span.last + 1)
        if not before or span.unit not in _WEEKS or after in ("her", "ago", "alt", "old", "in"):
            continue
        weeks = round(span.amount * _WEEKS[span.unit])
        if 1 <= weeks <= _FARTHEST and _reaches(text, span):
            return Deadline(text.words(min(s.first for s in before), span.last), weeks=weeks)
    return None


def _next(text: Text, signs: list[Hit]) -> Deadline | None:
    """'next year', 'im nächsten Halbjahr': the meaning tells the weeks."""
    for sign in signs:
        if sign.meaning[1:].isdecimal() and not negated(text, sign.first, sign.last):
            return Deadline(text.words(sign.first, sign.last), weeks=int(sign.meaning[1:]))
    return None


def _reaches(text: Text, span: Duration) -> bool:
    """Something is to be reached by then; 'in the last two years' looks back."""
    before = words_in(text, span.first - 3, span.first - 1)
    return not any(w in ("letzten", "vergangenen", "last", "past", "previous") for w in before)
