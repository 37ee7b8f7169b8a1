"""Hours a week for the network: how much time, how often, and that it is not time for something else."""

from __future__ import annotations

from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.words.cues import Hit
from nahbar.core.words.durations import Duration, durations
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_at
from nahbar.core.words.phrases import raw, sentence_bounds, word, words_in
from nahbar.core.words.text import Text

WEEKS_A_MONTH: Final = 4.33
_A_WEEK: Final = {
    "week": 1.0, "fortnight": 0.5, "three_weeks": 1 / 3, "month": 1 / WEEKS_A_MONTH,
    "two_months": 0.5 / WEEKS_A_MONTH, "two_days": 3.5,
    "quarter": 1 / 13, "year": 1 / 52, "day": 7.0, "workday": 5.0, "four_days": 4.0, "weekday": 1.0,
}  # fmt: skip
"""How often a rate comes round in a week."""
_FINER: Final = {"four_days": 3, "workday": 2, "day": 1}
_MOST_HOURS: Final = 25.0
"""More than this a week is a working week, not time for a network."""
_SLASHED: Final = {
    "woche": "week", "wo": "week", "week": "week", "wk": "week", "w": "week", "monat": "month", "month": "month",
    "mo": "month", "tag": "day", "day": "day", "d": "day",
}  # fmt: skip
_NOW_AND_THEN: Final = ("mal", "manchmal", "some", "sometimes")
_NEAR: Final = 6
"""Tokens around an amount within which 'work', 'drive' or 'spare' is said of it."""
_FEW: Final = 4
"""Other words of a sentence that says hardly more than an amount."""
_AT_ONCE: Final = 0.3
"""Nearness of a word of giving time, with up to two words between."""
_WEEK_NOUNS: Final = frozenset("woche wochen week weeks stelle job vertrag contract tag days day".split())
_SLOTS: Final = (
    "abend", "abende", "abenden", "mittagspausen", "vormittage", "nachmittage", "slots", "termine", "bloecke",
    "evenings",
    "lunches", "lunch", "lunchtimes", "mornings", "afternoons", "nights", "weeknights", "days", "tage",
    "tagen", "sessions",
)  # fmt: skip


@frozen
class _Rate:
    """How often an amount comes round, and where that is said."""

    kind: str
    first: int
    last: int
    times: float = 1.0


def read_budget(text: Text, lexicon: Lexicon) -> Found[float] | None:
    """The hours a week the person can give; None where nothing, or nothing steady, was said.

    Working hours, travel and the length of events do not count. A month has 4.33 weeks, a day at lunch
    or between jobs comes five times a week, any other day seven times.
    """
    amounts = [d for d in durations(text) if d.unit == "hour"]
    if not amounts:
        return None
    hits = lexicon.cues["rates"].find(text)
    days = [h for h in lexicon.cues["times"].find(text) if h.meaning.startswith("day")]
    swing = [h for h in hits if h.meaning == "swing" and _same_sentence(text, h.first, amounts)]
    if (swing and not any(_is_weekly(hits, d) for d in amounts)) or _swings(text, amounts):
        return None
    found = [f for f in (_budget(text, d, hits, days) for d in amounts) if f is not None]
    return max(found, key=lambda f: f[0])[1] if found else None


def _is_weekly(hits: list[Hit], amount: Duration) -> bool:
    """'im Winter zwei Stunden die Woche': a rate right beside the amount holds, whatever else swings."""
    return any(h.meaning in ("week", "month") and _gap(amount, h.first, h.last) <= 1 for h in hits)


def _swings(text: Text, amounts: list[Duration]) -> bool:
    """'Mal habe ich zwanzig Minuten am Tag, mal drei Tage gar nichts': two clauses that begin alike."""
    first, last = sentence_bounds(text, amounts[0].first)
    openings = [i for i in range(first, last + 1) if word(text, i) in _NOW_AND_THEN and not word(text, i - 1)]
    return len(openings) > 1


def _budget(text: Text, amount: Duration, hits: list[Hit], days: list[Hit]) -> tuple[float, Found[float]] | None:
    """How sure it is, and the hours a week, if this amount of time is one for the network."""
    if _is_working_time(text, amount, hits):
        return None
    rate = _rate_of(text, amount, hits, days)
    if rate is None:
        return None
    hours = amount.amount * _A_WEEK[rate.kind] * rate.times
    if hours > _MOST_HOURS:
        return None
    first, last = min(amount.first, rate.first), max(amount.last, rate.last)
    sure = _nearness(text, amount, hits, "free") - abs(rate.first - amount.last) / 100
    return sure, Found(round(hours, 2), (text.span(first, last),))


def _is_working_time(text: Text, amount: Duration, hits: list[Hit]) -> bool:
    """'I work 50 hours a week', 'eine 30-Stunden-Stelle', 'two hours by train'."""
    after = amount.last + 1
    if word(text, after) in _WEEK_NOUNS or (raw(text, after) == "-" and word(text, after + 1) in _WEEK_NOUNS):
        return True
    if any(h.meaning == "not_for_me" and 0 <= h.first - amount.last <= 2 for h in hits):
        return True
    return _nearness(text, amount, hits, "work") > _nearness(text, amount, hits, "free")


def _nearness(text: Text, amount: Duration, hits: list[Hit], meaning: str) -> float:
    """From 0 (nothing near in the sentence) towards 1 (right beside the amount)."""
    sentence = text.tokens[amount.first].sentence
    same = [h for h in hits if h.meaning == meaning and text.tokens[h.first].sentence == sentence]
    gaps = [_gap(amount, h.first, h.last) for h in same]
    return max((1 / (1 + gap) for gap in gaps if gap <= _NEAR), default=0.0)


def _gap(amount: Duration, first: int, last: int) -> int:
    return max(0, first - amount.last - 1, amount.first - last - 1)


def _rate_of(text: Text, amount: Duration, hits: list[Hit], days: list[Hit]) -> _Rate | None:
    """The nearest rate of the sentence, made finer by 'weekdays only' or 'three times'."""
    first, last = sentence_bounds(text, amount.first)
    near = [h for h in hits if h.meaning in _A_WEEK and first <= h.first <= last and not _inside(h, amount)]
    slash = _slash(text, amount)
    if slash is not None:
        return slash
    if not near:
        return None if amount.clock else _day_of_week(text, amount, days, first) or _unsaid(text, amount, hits)
    best = min(near, key=lambda h: (_distance(amount, h), h.first))
    if best.meaning == "workday" and any(d.last == best.first - 1 for d in days):
        return _day_of_week(text, amount, days, first)  # 'Thursday lunchtimes' is one day
    kind = best.meaning
    if kind in _FINER or kind == "week":
        kind = _finer(text, kind, hits, last)
    times = _times(text, hits, first, last) * _slots(text, amount, best, first)
    return _Rate(kind, best.first, best.last, times)


def _unsaid(text: Text, amount: Duration, hits: list[Hit]) -> _Rate | None:
    """'Zwei Stunden.', 'I'd give it two hours': an amount without a rate is meant for a week."""
    first, last = sentence_bounds(text, amount.first)
    few = len(words_in(text, first, amount.first - 1)) + len(words_in(text, amount.last + 1, last)) <= _FEW
    opens = few and first > 0
    return (
        _Rate("week", amount.first, amount.last) if opens or _nearness(text, amount, hits, "free") >= _AT_ONCE else None
    )


def _slash(text: Text, amount: Duration) -> _Rate | None:
    """'2h/Woche', '30 min/day'."""
    at = amount.last + 2
    kind = _SLASHED.get(word(text, at)) if raw(text, amount.last + 1) == "/" else None
    return None if kind is None else _Rate(kind, at, at)


def _inside(hit: Hit, amount: Duration) -> bool:
    return amount.first <= hit.first and hit.last <= amount.last


def _distance(amount: Duration, hit: Hit) -> float:
    """A rate usually follows its amount; one that stands before it counts as farther away."""
    return hit.first - amount.last if hit.first > amount.first else 1.5 * (amount.first - hit.last) + 1


def _finer(text: Text, kind: str, hits: list[Hit], last: int) -> str:
    """'a day' with 'weekdays only' in the same or the next sentence is five days; 'a week' stays what it is."""
    if kind == "week":
        return kind
    reach = sentence_bounds(text, last + 1)[1] if last + 1 < len(text.tokens) else last
    start = sentence_bounds(text, last)[0]
    finer = [h.meaning for h in hits if h.meaning in _FINER and start <= h.first <= reach]
    return max([kind, *finer], key=_FINER.__getitem__)


def _times(text: Text, hits: list[Hit], first: int, last: int) -> float:
    """'dreimal die Woche zwanzig Minuten', 'twice a week for half an hour'."""
    for hit in hits:
        if hit.meaning == "times" and first <= hit.first <= last:
            number = number_at(text.tokens, hit.first)
            if number is not None and number.value >= 1:
                return number.value
    return 1.0


def _slots(text: Text, amount: Duration, rate: Hit, first: int) -> float:
    """'two evenings a week, an hour each', 'an drei Abenden die Woche eine halbe Stunde'."""
    if not first <= rate.first - 2 or amount.first <= rate.first - 2 <= amount.last:
        return 1.0
    number = number_at(text.tokens, rate.first - 2)
    return number.value if number is not None and word(text, rate.first - 1) in _SLOTS else 1.0


def _day_of_week(text: Text, amount: Duration, days: list[Hit], first: int) -> _Rate | None:
    """A weekday without a rate is every week: 'Mittwochnachmittag …, da hätte ich zwei Stunden'."""
    start = sentence_bounds(text, first - 1)[0] if first and word(text, first) in ("da", "then", "dann") else first
    end = sentence_bounds(text, first)[1]
    near = [h for h in days if start <= h.first <= end]
    if not near:
        return None
    best = min(near, key=lambda h: abs(h.first - amount.first))
    each = any(word(text, i) in ("je", "jeweils", "each", "both", "beide", "jeden") for i in range(first, end + 1))
    return _Rate("weekday", best.first, best.last, float(len({h.meaning for h in near})) if each else 1.0)


def _same_sentence(text: Text, at: int, amounts: list[Duration]) -> bool:
    return any(text.tokens[at].sentence == text.tokens[d.first].sentence for d in amounts)
