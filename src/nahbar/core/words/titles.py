"""Job titles in the text, and how surely each is the writer's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.model.frozen import frozen, replace
from nahbar.core.words.cues import Hit
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import clause_bounds, is_capital, opens_sentence, raw, sentence_bounds, word, words_in
from nahbar.core.words.scope import about_writer, negated
from nahbar.core.words.text import Text

_AS: Final = ("als", "as")
_APPOSED: Final = 5.0
"""How much surer a known title is behind the name of somebody: 'I'm Sam, a joiner'."""
SURE: Final = 3.0
"""Weight from which a title is taken for the writer's own."""
_REACH: Final = 9
"""Tokens between 'ich bin' and the title at most."""
_DETERMINERS: Final = frozenset(
    "mein meine meinen meinem meiner unser unsere unserem unserer unseren sein seine ihr ihre der die das den dem "
    "des einen einem eines einer jede jeder jeden welche my our his her their the some any another every each no "
    "kein keine this that other andere anderen anderer viele many few several zwei drei vier fuenf zehn two three "
    "four five "
    "ten paar alle all both beide".split()
)
_FRONTED: Final = 20
"""Tokens between 'als Hebamme …' and its 'arbeite ich' at most."""
_ARTICLES: Final = frozenset("a an ein eine ne nen the der die".split())
_PREPOSITIONS: Final = frozenset(
    "zum zur von vom mit bei beim fuer an auf ueber um gegen ohne wie und oder durch unter for of at with to by "
    "from like "
    "and or on about per via than into".split()
)
_WHO: Final = frozenset("who who'd who'll who's who've whose to willing".split())
"""Behind somebody looked for: 'a composer who'd do rev share'."""
_ADDRESSES: Final = ("professor", "prof", "doctor", "sister", "father", "rabbi", "pastor", "officer")
_BE: Final = ("bin", "war", "am", "was", "")
_WOULD: Final = frozenset("i'd would could should wuerde koennte sollte i'll maybe ideally".split())
_TRAININGS: Final = ("ausbildung", "lehre", "umschulung", "weiterbildung")
_LEAD_INS: Final = frozenset(
    "recently newly retired ex full part time final first second third last year a an ein eine ne nen the der die "
    "seit jetzt nun heute aktuell derzeit "
    "zurzeit eigentlich momentan now currently still januar februar maerz april mai juni juli august september "
    "oktober november dezember also moin hallo hi hey hello hoi "
    "servus gruezi und and im".split()
)
_WRITER: Final = frozenset("ich i i'm i've mich mein meine my we wir am bin".split())
GLUE: Final = frozenset(
    "a an the i i'm my me to of in at on for and or but with by from as so now just is am are was were be been "
    "have has had do did not also still only currently presently who that this it we our you your they since here "
    "there well actually really basically mostly than then very quite self-employed's working hello hi hey trying "
    "want after before about like "
    "into over under up out off into years months being small-town's".split()
)
"""English words that do not belong to a title before its head."""
_GERMAN_ADJECTIVE_ENDS: Final = ("er", "e", "es", "en", "ter")
_NOT_ADJECTIVES: Final = frozenset(
    "frueher damals jetzige eine einer eines einen meine meiner deine seine ihre unsere der die dieser diese aber "
    "immer ueber hier unter oder lieber eher ohne heute vorher bisher weiter leider sondern wieder ausser hinter "
    "vor jahre jahren seit gerade beide alle viele keine habe waere wuerde mache arbeite suche komme lebe wohne "
    "heisse gerne moechte wollte hatte mehr sehr "
    "letzte letzter erste erster eigene schwer derzeitige bekannter jeder jede welche andere anderer gern ne "
    "nen dafuer daher ja also zwar nur".split()
)


@frozen
class Title:
    """A job title: the tokens of its noun phrase, of its head, and how surely it is the writer's own."""

    first: int
    last: int
    head: int
    weight: float


def read_titles(text: Text, lexicon: Lexicon) -> list[Title]:
    """Every title the text may give the writer, the surest first."""
    signs = lexicon.cues["work"].find(text)
    heads = list(_heads(text, lexicon, signs))
    named = {last for _, last, known in heads if not known}
    found = [
        _title(text, first, last, signs, known=known)
        for first, last, known in heads
        if known or not _has_apposition(text, last, heads)
    ]
    found = [replace(t, weight=t.weight + _APPOSED) if _apposed_to(text, t.first) in named else t for t in found]
    return sorted((t for t in found if t.weight > 0), key=lambda t: (-t.weight, t.first))


def _apposed_to(text: Text, first: int) -> int | None:
    """The noun before a comma that the title follows: 'Ich bin Oksana, Buchhalterin von Beruf'."""
    return first - 2 if raw(text, first - 1) == "," else None


def _has_apposition(text: Text, last: int, heads: list[tuple[int, int, bool]]) -> bool:
    return any(known and _apposed_to(text, _start_of_phrase(text, first)) == last for first, _, known in heads)


def _heads(text: Text, lexicon: Lexicon, signs: list[Hit]) -> Iterator[tuple[int, int, bool]]:
    """First and last token of each head: known titles, the longest at a place, and nouns behind 'ich bin'."""
    barred = {i for s in signs if s.meaning == "not_title" for i in range(s.first, s.last + 1)}
    longest: dict[int, int] = {}
    for hit in lexicon.cues["titles"].find(text):
        if hit.last not in barred or hit.last > hit.first:
            longest[hit.last] = min(hit.first, longest.get(hit.last, hit.first))
    yield from ((first, last, True) for last, first in longest.items())
    for sign in signs:
        if sign.meaning == "am" and not (
            sign.first == sign.last and word(text, sign.last) in _AS and not _works_as(text, sign, signs)
        ):
            head = _noun_behind(text, sign.last)
            if head is not None and head not in longest and not barred & set(range(sign.last + 1, head + 1)):
                yield head, head, False


def _works_as(text: Text, sign: Hit, signs: list[Hit]) -> bool:
    """'ich koche … als Commis': a verb of work before the 'als'."""
    return any(s.meaning == "deed" and s.last < sign.first and _same_clause(text, s, sign.first) for s in signs)


def _noun_behind(text: Text, at: int) -> int | None:
    """The noun that ends the noun phrase behind 'bin', "I'm a", 'als'; None if there is none."""
    return _german_noun(text, at + 1) if text.language == "de" else _english_noun(text, at + 1)


def _german_noun(text: Text, at: int) -> int | None:
    while word(text, at) in ("ein", "eine", "ne", "so", "ja", "halt", "eigentlich", "selbst", "gerade", "jetzt") or (
        _is_adjective(text, at) and text.language == "de"
    ):
        at += 1
    if (
        not is_capital(text, at)
        or raw(text, at).isupper()
        or number_of(word(text, at)) is not None
        or len(word(text, at)) < 4
    ):
        return None
    while (
        is_capital(text, at + 1) and text.tokens[at + 1].folded and text.tokens[at + 1].clause == text.tokens[at].clause
    ):
        at += 1
    return at


def _english_noun(text: Text, at: int) -> int | None:
    if word(text, at) not in ("a", "an", "the", "one"):
        return None
    end = at
    while end - at < 4 and word(text, end + 1) and word(text, end + 1) not in GLUE:
        if text.tokens[end + 1].clause != text.tokens[at].clause:
            break
        end += 1
    return (
        end
        if end > at and len(word(text, end)) > 2 and not word(text, end).endswith(("ly", "ed", "ish", "ing"))
        else None
    )


def _title(text: Text, first: int, last: int, signs: list[Hit], *, known: bool) -> Title:
    start = _start_of_phrase(text, first)
    return Title(start, last, last, _weight(text, start, last, signs) - (0 if known else 1.5))


def _start_of_phrase(text: Text, at: int) -> int:
    """Over the words of the title before its head: 'technischer', 'Chief People', 'self-employed'."""
    start, taken = at, 0
    while start > 0 and taken < 3:
        before = start - 1
        if raw(text, before) == "-" and before > 0 and text.tokens[before].start == text.tokens[before - 1].end:
            before -= 1
        if not _belongs(text, before) or text.tokens[before].clause != text.tokens[at].clause:
            break
        start, taken = before, taken + 1
    return start


def _belongs(text: Text, at: int) -> bool:
    name = word(text, at)
    if not name or number_of(name) is not None or name in _DETERMINERS:
        return False
    if raw(text, at + 1) == "-" and text.tokens[at + 1].start == text.tokens[at].end:
        return True
    if text.language == "de":
        if name.startswith(("jahr", "monat", "woche", "uhr")):
            return False
        return _is_adjective(text, at) or (is_capital(text, at) and not opens_sentence(text, at) and len(name) < 14)
    return name not in GLUE and name not in _DETERMINERS and name not in _PREPOSITIONS and not name.endswith("ly")


def _is_adjective(text: Text, at: int) -> bool:
    name = word(text, at)
    return (
        len(name) > 4
        and name.endswith(_GERMAN_ADJECTIVE_ENDS)
        and name not in _NOT_ADJECTIVES
        and (not is_capital(text, at) or opens_sentence(text, at))
    )


def _weight(text: Text, first: int, last: int, signs: list[Hit]) -> float:
    """How surely the title is the writer's own and present."""
    near = [s for s in signs if s.last < last and s.first >= first - _REACH and _same_clause(text, s, last)]
    introduced = _introduced(text, first, near) or _verb_final(text, first, last)
    if negated(text, first, last) or not (_mine(text, first) or about_writer(text, first, last)):
        return -1.0
    opening = _opening(text, first, last, signs)
    weight = 1.0 + 5.0 * introduced + opening + 3.0 * _here(text, last)
    before = word(text, first - 1)
    if not (introduced or (opening and before in ("a", "an"))) and (
        before in _DETERMINERS or before in _ARTICLES or number_of(before) is not None
    ):
        weight -= 4
    trained = before in ("zum", "zur") and word(text, first - 2).startswith(_TRAININGS)
    if before in _PREPOSITIONS and before not in _AS and not trained and not (introduced and before in ("und", "and")):
        weight -= 3
    if any(s.meaning == "wish" and not (trained and s.last == first - 1) for s in near):
        weight -= 6
    if not introduced and word(text, last + 1) in _WHO:
        weight -= 4
    return weight - 3.5 * _is_past(near)


def _is_past(near: list[Hit]) -> bool:
    """'war Krankenschwester und bin jetzt Pflegeberaterin': the nearest of 'war' and 'bin' decides."""
    was = max((s.last for s in near if s.meaning == "was"), default=-1)
    return was >= 0 and was >= max((s.last for s in near if s.meaning == "am" and s.first == s.last), default=-1)


def _mine(text: Text, first: int) -> bool:
    """'meine Verantwortung als Pflegedirektorin'."""
    return word(text, first - 1) in _AS and any(
        w in ("mein", "meine", "meiner", "meinem", "meinen", "my") for w in words_in(text, first - 4, first)
    )


def _introduced(text: Text, first: int, near: list[Hit]) -> bool:
    """Whether 'ich bin', "I'm a" or 'als' leads up to the title without another noun or verb between."""
    for sign in near:
        if sign.meaning not in ("am", "was"):
            continue
        bare_as = sign.first == sign.last and word(text, sign.last) in _AS
        if bare_as and not (first - sign.last <= 4 and _says_i(text, first) and _is_joined(text, sign.last, first)):
            continue
        gap = [i for i in range(sign.last + 1, first) if text.tokens[i].folded]
        joined = bool(gap) and word(text, gap[-1]) in ("und", "and") and len(gap) <= 6
        if joined or len(gap) <= 1 or sum(_is_content(text, i) for i in gap) <= _has_place(text, gap):
            return True
    return False


def _is_joined(text: Text, at: int, first: int) -> bool:
    """Whether only an article, or a first title and 'und', stand between 'als' and the title."""
    gap = words_in(text, at + 1, first - 1)
    return not gap or gap in (["a"], ["an"], ["the"]) or gap[-1] in ("und", "and")


def _has_place(text: Text, gap: list[int]) -> bool:
    """'bin ich im Wendland …': one noun behind a preposition of place may stand between."""
    return any(word(text, i) in ("im", "in", "bei", "am", "at") for i in gap)


def _says_i(text: Text, at: int) -> bool:
    first, last = clause_bounds(text, at)
    if word(text, first) in _AS or word(text, first + 1) in _AS:
        last = min(sentence_bounds(text, at)[1], at + _FRONTED)
    return any(w in _WRITER for w in words_in(text, first, last))


def _verb_final(text: Text, first: int, last: int) -> bool:
    """'weil ich Aktuar bin'."""
    return word(text, last + 1) in ("bin", "war") and word(text, first - 1) in ("ich", "i")


def _is_content(text: Text, at: int) -> bool:
    """A noun other than a unit of time, or a verb of its own."""
    name = word(text, at)
    if text.language == "en":
        return len(name) > 3 and name not in GLUE and not name.endswith("ly") and number_of(name) is None
    return is_capital(text, at) and not name.startswith(("jahr", "monat", "woche", "anfang", "mitte", "ende"))


def _opening(text: Text, first: int, last: int, signs: list[Hit]) -> float:
    """Weight of a title that heads a clause without a verb before it: 'Public librarian in Philly, …'."""
    start, end = clause_bounds(text, first)
    before = [word(text, i) for i in range(start, first) if text.tokens[i].folded]
    if any(w not in _LEAD_INS and number_of(w) is None for w in before) or end - last > 12:
        return 0.0
    if end > last and word(text, last + 2) in ("ich", "wir", "i") and word(text, last + 1) not in _BE:
        return 0.0  # 'Headhunter habe ich probiert'
    if word(text, last) in _ADDRESSES and is_capital(text, last + 1) and end > last:
        return 0.0  # 'Professor Odom said'
    opening = _opening_of_sentence(text, first)
    if first - opening > 25 or any(s.meaning == "wish" and opening <= s.first < first for s in signs):
        return 0.0
    if any(w in _WOULD for w in words_in(text, opening, start - 1)):
        return 0.0
    return 3.5 if end - last <= 1 else 3.0


def _opening_of_sentence(text: Text, at: int) -> int:
    first, _ = sentence_bounds(text, at)
    return next((i + 1 for i in range(at - 1, first, -1) if raw(text, i) in (".", "!", "?", ":")), first)


def _here(text: Text, last: int) -> bool:
    return word(text, last + 1) in ("here", "hier") and word(text, last + 2) not in ("in", "im")


def _same_clause(text: Text, sign: Hit, at: int) -> bool:
    return text.tokens[sign.last].clause == text.tokens[at].clause
