"""Stretches of time in the text: a number with its unit, such as 'anderthalb Stunden' or 'half a decade'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nahbar.core.model.frozen import frozen
from nahbar.core.words.numbers import Number, number_at
from nahbar.core.words.text import Text, Token

MONTHS_A_YEAR = 12
_UNITS: dict[str, tuple[str, float]] = {
    word: (unit, factor)
    for unit, factor, words in (
        ("hour", 1 / 60, "minute minuten minuetchen min mins minutes minit"),
        ("hour", 1, "stunde stunden std stdn h hr hrs hour hours stuendchen stuendle stuenderl stund"),
        ("hour", 0.25, "viertelstunde viertelstuendchen viertelstunden"),
        ("hour", 0.75, "dreiviertelstunde"),
        ("hour", 0.5, "halbstunde halbestunde"),
        ("day", 1, "tag tage tagen day days"),
        ("week", 1, "woche wochen week weeks wk wks wo"),
        ("week", 2, "fortnight fortnights"),
        ("month", 1, "monat monate monaten monats month months mo mos"),
        ("month", 3, "quartal quartale quartalen"),
        ("month", 6, "halbjahr halbjahre halbjahren"),
        ("month", 12, "jahr jahre jahren jahrs jahres johr joahr jaehrige jaehriger jaehrigen year years yr yrs yoe"),
        ("month", 120, "jahrzehnt jahrzehnte jahrzehnten decade decades"),
    )
    for word in words.split()
}
_BETWEEN = frozenset(
    "gute guten gut gutes good full whole solid ganze ganzen ganzes ganz volle vollen voller knappe knapp knappen "
    "knapper schlappe lange langen long kleine little extra short kurze kompakte concentrated solide spare "
    "freie quiet uninterrupted ruhige plus odd proper stramme satte".split()
)
"""Words that may stand between the number and the unit: 'eine gute halbe Stunde', 'two full hours'."""
_CLOCK_TO = frozenset("bis to till until".split())
_TO = frozenset("bis to or oder maybe vielleicht evtl eventuell hoechstens maximal perhaps".split())
"""What leads from the lower to the upper end of a range."""


@frozen
class Duration:
    """A stretch of time: how much of its unit (hour, day, week, month) and the tokens it covers."""

    amount: float
    unit: str
    first: int
    last: int
    clock: bool = False
    """Whether it is told by the clock, from half past six to eight."""

    @property
    def years(self) -> float:
        """The stretch in years; only meant for months."""
        return self.amount / MONTHS_A_YEAR


def durations(text: Text) -> tuple[Duration, ...]:
    """Every stretch of time in the text, in its order; none overlaps another."""
    return tuple(_scan(text.tokens))


def duration_at(tokens: Sequence[Token], at: int) -> Duration | None:
    """The stretch of time that begins at token `at`."""
    clock = _by_the_clock(tokens, at)
    if clock is not None:
        return clock
    number = number_at(tokens, at, article=True)
    if number is None:
        return _bare_fraction(tokens, at)
    place = _unit_after(tokens, number)
    if place is None:
        return None
    unit, factor = _UNITS[tokens[place].folded]
    found = _extended(tokens, Duration(number.value * factor, unit, at, place), factor)
    return _mixed_range(tokens, found)


def _by_the_clock(tokens: Sequence[Token], at: int) -> Duration | None:
    """'06:30 to 08:00', '6 to 6.30 pm', 'von 14.30 bis 17 Uhr'."""
    begin = _hour(tokens, at)
    if begin is None or not (_folded(tokens, begin[1] + 1) in _CLOCK_TO or _raw(tokens, begin[1] + 1) in ("-", "–")):
        return None
    end = _hour(tokens, begin[1] + 2)
    if end is None:
        return None
    marked = _folded(tokens, end[1] + 1) in ("uhr", "am", "pm") or ":" in (
        _raw(tokens, at + 1),
        _raw(tokens, end[1] - 1),
    )
    hours = end[0] - begin[0]
    return Duration(hours, "hour", at, end[1], clock=True) if marked and 0 < hours <= 6 else None


def _hour(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    """An hour of the day as a number, and its last token: 06:30, 6.30, 17."""
    figure = _raw(tokens, at)
    if not figure[:1].isdecimal() or "," in figure:
        return None
    whole, _, part = figure.partition(".")
    if _raw(tokens, at + 1) == ":" and len(_raw(tokens, at + 2)) == 2 and _raw(tokens, at + 2).isdecimal():
        return float(whole) + float(_raw(tokens, at + 2)) / 60, at + 2
    return (
        (float(whole) + (float(part) / 60 if len(part) == 2 and part.isdecimal() else 0.0), at)
        if whole.isdecimal()
        else None
    )


def _scan(tokens: Sequence[Token]) -> Iterator[Duration]:
    at = 0
    while at < len(tokens):
        found = duration_at(tokens, at) if tokens[at].folded else None
        if found is not None:
            yield found
            at = found.last
        at += 1


def _unit_after(tokens: Sequence[Token], number: Number) -> int | None:
    """The token of the unit, over the few words that may stand before it."""
    for at in range(number.last + 1, min(number.last + 5, len(tokens))):
        word = tokens[at].folded
        if word in _UNITS:
            return at
        part_of = number.value < 1 and word in ("of", "an", "a", "einer")
        if word not in _BETWEEN and not part_of and tokens[at].raw not in ("-", "+"):
            return None
    return None


def _bare_fraction(tokens: Sequence[Token], at: int) -> Duration | None:
    """A unit that is its own number: 'viertelstunde', and 'three quarters of an hour' from 'quarters' on."""
    word = tokens[at].folded
    if word in ("viertelstunde", "dreiviertelstunde", "viertelstuendchen", "stuendchen", "stuenderl", "stuendle"):
        unit, factor = _UNITS[word]
        return Duration(factor, unit, at, at)
    if word == "quarters" and at + 3 < len(tokens) and tokens[at + 3].folded == "hour":
        return Duration(0.75, "hour", at, at + 3)
    return None


def _extended(tokens: Sequence[Token], found: Duration, factor: float) -> Duration:
    """With 'and a half' or 'and 30 minutes' behind the unit."""
    words = [t.folded for t in tokens[found.last + 1 : found.last + 4]]
    if words in (["and", "a", "half"], ["und", "eine", "halbe"], ["und", "ein", "halbes"]):
        return Duration(found.amount + factor / 2, found.unit, found.first, found.last + 3)
    if found.unit == "hour" and factor == 1:
        skip = found.last + (2 if words[:1] in (["and"], ["und"]) else 1)
        rest = number_at(tokens, skip) if skip < len(tokens) else None
        if rest and rest.value < 60 and _folded(tokens, rest.last + 1) in ("min", "mins", "minuten", "minutes"):
            return Duration(found.amount + rest.value / 60, "hour", found.first, rest.last + 1)
    return found


def _mixed_range(tokens: Sequence[Token], found: Duration) -> Duration:
    """'half an hour to an hour', '30 Minuten bis eine Stunde', 'an hour, maybe two': the midpoint."""
    at = found.last + 1
    if found.unit != "hour" or (_folded(tokens, at) not in _TO and _raw(tokens, at) not in ("-", "–", ",")):
        return found
    while _folded(tokens, at) in _TO or _raw(tokens, at) in ("-", "–", ","):
        at += 1
    upper = number_at(tokens, at, article=True)
    if upper is None:
        return found
    place = _unit_after(tokens, upper)
    unit, factor = ("hour", 1.0) if place is None else _UNITS[tokens[place].folded]
    hours = upper.value * factor
    if unit != "hour" or not found.amount < hours <= 4 * found.amount:
        return found
    return Duration((found.amount + hours) / 2, "hour", found.first, upper.last if place is None else place)


def _folded(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].folded if 0 <= at < len(tokens) else ""


def _raw(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].raw if 0 <= at < len(tokens) else ""
