"""Occupations said with a verb or a firm instead of a title: 'ich schreib technische Doku', 'I run a bakery'."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from nahbar.core.words.cues import Hit
from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import clause_bounds, is_capital, raw, sentence_bounds, trimmed, word, words_in
from nahbar.core.words.scope import about_writer, negated
from nahbar.core.words.text import Text
from nahbar.core.words.titles import GLUE

_OWN: Final = {"f": "eigene", "m": "eigener", "n": "eigenes"}
_TIMES: Final = ("hour", "minute", "day", "week", "year", "stund", "minut", "jahr", "tag", "mal", "times")
_MAIL: Final = ("mail", "brief", "nachricht", "whatsapp", "bewerbung", "gern", "lieber", "sms")
_SPANS: Final = ("jahr", "monat", "year", "month")
_LONGEST: Final = 6
"""Words of a deed."""
_EARLY: Final = 1
"""The last sentence in which a bare noun is one's own firm."""
_MINE: Final = frozenset("mein meine meinen meinem meiner unser unsere unserem my our".split())
_FIRST_PERSON: Final = frozenset("ich i i'm i've i'd wir we we're we've my our mein meine unser unsere".split())
_SUBJECT: Final = (_FIRST_PERSON - _MINE) | {"mir", "uns"}
_NO_WORK: Final = frozenset(
    "elternzeit ehe karenz pause auszeit arbeitslosigkeit erfahrung berufserfahrung schichtdienst alt volunteering "
    "marriage trying looking being".split()
)
_STOPS: Final = frozenset(
    "und in im aber weil schon die der das den mit von vom bei fuer wenn dass damit hier dort dann ab and but "
    "since for because "
    "when while with at near who which that from where now so plus mostly".split()
)
_DETERMINERS: Final = frozenset("a an the my our this that about over more der die das den einen eine ein".split())
_UNITS: Final = ("team", "abteilung", "gruppe", "bereich", "mannschaft", "referat")
"""What is led says nothing without its place: 'ein Team im Kundenservice'."""
_POINTERS: Final = ("it", "this", "that", "not", "es", "so")
_ASKING: Final = ("how", "what", "where", "why", "wie", "was")
_EDGES: Final = frozenset(
    "ich i i'm i've i'd und aber auch gerade jetzt noch schon so halt komplett hauptsaechlich meist seit in im am "
    "an auf als zu a "
    "an the my our we it mein meine unser unsere on to of".split()
)


_NO_DEEDS: Final = frozenset(
    "am was have had has need needs want would could can will should like love hate know think feel live moved lost "
    "just really don't do did is are were be been get got go went came come keep find found look hope wish left miss "
    "guess suppose also never always only still used might must may shall say said tell told see saw hear heard ask "
    "mean try enjoy prefer ought leave leaving network meet sit stand wake wear spend turn finish submit lurk "
    "cannot ring rang stammer apply applied speak belong take took retire retired graduate graduated grew finally "
    "recently i'm started turned joined met read speak understand".split()
)
"""English verbs behind 'I' that name no work."""


def read_deed(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """An occupation told as a deed: first an own firm, then a verb of work with its object, then 'N years of'."""
    signs = lexicon.cues["work"].find(text)
    return _firm(text, lexicon, signs) or _years_of(text) or _verb(text, signs) or _plain_deed(text) or _worked(text)


def _firm(text: Text, lexicon: Lexicon, signs: list[Hit]) -> Found[str] | None:
    for hit in lexicon.cues["business"].find(text):
        if negated(text, hit.first, hit.last) or not about_writer(text, hit.first, hit.last):
            continue
        if any(s.meaning == "wish" and s.first < hit.first <= s.first + 8 and _in_clause(text, s, hit) for s in signs):
            continue
        if _is_owned(text, hit, signs) or _heads_fragment(text, hit):
            return Found(_as_owner(text, hit), (text.span(hit.first, hit.last),))
    return None


def _in_clause(text: Text, one: Hit, other: Hit) -> bool:
    return text.tokens[one.first].clause == text.tokens[other.first].clause


def _is_owned(text: Text, hit: Hit, signs: list[Hit]) -> bool:
    """A verb or pronoun of owning in the same clause, said in the first person."""
    first, last = clause_bounds(text, hit.first)
    if text.language == "en" and word(text, hit.last + 1) and word(text, hit.last + 1) not in GLUE:
        return False  # 'school friends', 'shop floor'
    if word(text, hit.first - 1) in _MINE or word(text, hit.first - 2) in _MINE:
        return not _behind_preposition(text, hit)
    if _belongs_to_me(text, hit):
        return True
    own = any(s.meaning == "own" and first <= s.first <= last and word(text, s.first) not in _MINE for s in signs)
    return own and any(w in _SUBJECT for w in words_in(text, first, last)) and not _behind_preposition(text, hit)


def _belongs_to_me(text: Text, hit: Hit) -> bool:
    """'ambulanter Pflegedienst in Duisburg, gehört mir'."""
    _, last = sentence_bounds(text, hit.first)
    words = words_in(text, hit.last, min(last, hit.last + 10))
    return any(a in ("gehoert", "gehoeren") and b in ("mir", "uns") for a, b in pairwise(words))


def _behind_preposition(text: Text, hit: Hit) -> bool:
    """'in der Praxis', 'bei einer Agentur': a place of work, not an own firm."""
    near = [word(text, hit.first - n) for n in ((1, 2, 3) if text.language == "en" else (1, 2))]
    return any(
        w in ("in", "im", "bei", "beim", "an", "am", "fuer", "mit", "at", "for", "with", "zur", "zum", "to")
        for w in near
    )


def _heads_fragment(text: Text, hit: Hit) -> bool:
    """'Café in Brunswick, Melbourne.': the sentence begins with the firm and has no verb before it."""
    first, _ = sentence_bounds(text, hit.first)
    if text.tokens[first].sentence > _EARLY:
        return False  # 'Berufsschule, Trainingszentrum, so was.' comes late and is a wish
    before = words_in(text, first, hit.first - 1)
    owned = word(text, hit.first - 1) in _OWN.values()
    return len(before) <= (3 if owned else 1) and not any(
        w in _FIRST_PERSON or w in _STOPS or w in ("im", "in", "zur", "kein", "keine", "no") for w in before
    )


def _as_owner(text: Text, hit: Hit) -> str:
    """'eigene Physiopraxis', 'bakery owner': gender stays open."""
    start = hit.first
    if text.language == "en":
        return f"{text.words(start, hit.last)} owner"
    if word(text, start - 1) in _OWN.values() and sentence_bounds(text, start)[0] < start - 1:
        fragment = text.words(sentence_bounds(text, start)[0], hit.last)
        return fragment if len(fragment.split()) <= _LONGEST else fragment.split(",")[-1].strip()
    if word(text, start - 1).endswith(("ische", "isches", "ischer", "ischen")):
        start -= 1
    return f"{_OWN[hit.meaning]} {text.words(start, hit.last)}"


def _years_of(text: Text) -> Found[str] | None:
    """'Fünfzehn Jahre SAP-Beratung', 'half a decade of illustrating children's books'."""
    for i, token in enumerate(text.tokens):
        if token.folded not in ("jahre", "jahren", "years", "decade", "decades", "jahrzehnte"):
            continue
        start = i + 2 if word(text, i + 1) in ("of", "lang") else i + 1
        if start >= len(text.tokens) or text.tokens[start].clause != token.clause:
            continue
        if word(text, start) in _NO_WORK:
            continue
        if (text.language == "de" and is_capital(text, start)) or (
            text.language == "en" and word(text, start).endswith("ing")
        ):
            kept = trimmed(text, start, _end_of_object(text, start), edges=_EDGES | _STOPS)
            return Found(text.words(*kept), (text.span(*kept),)) if kept else None
    return None


def _worked(text: Text) -> Found[str] | None:
    """'acht Jahre im Verlag gearbeitet': where they last worked, if no title is said."""
    for i, token in enumerate(text.tokens):
        if token.folded != "gearbeitet" or not about_writer(text, i, i):
            continue
        places = [n for n in range(max(0, i - 6), i) if word(text, n) in ("im", "in", "bei", "beim", "fuer", "am")]
        if places and any(is_capital(text, n) for n in range(places[0] + 1, i)):
            return Found(text.words(places[0], i), (text.span(places[0], i),))
    return None


def _plain_deed(text: Text) -> Found[str] | None:
    """'We dry mangoes near Gulu': in English, what the first two sentences say the writer does."""
    if text.language != "en":
        return None
    for i, token in enumerate(text.tokens):
        if token.sentence > 1:
            return None
        verb = word(text, i + 1)
        asks = word(text, i + 2) in ("what", "how", "who", "why", "nothing", "no", "everyone", "everybody")
        if asks or token.folded not in ("i", "we") or not verb:
            continue
        if verb not in _NO_DEEDS and not verb.endswith(("n't", "ly", "ed")):
            kept = trimmed(text, i + 1, _end_of_object(text, i + 1), edges=_EDGES)
            if kept is not None and len(words_in(text, *kept)) > 1:
                return Found(text.words(*kept), (text.span(*kept),))
    return None


def _verb(text: Text, signs: list[Hit]) -> Found[str] | None:
    for stretch in _deeds(text, signs):
        kept = trimmed(text, *stretch, edges=_EDGES)
        if kept is not None and len(words_in(text, *kept)) > 1 and not _only_since(text, *kept):
            return Found(text.words(*kept), (text.span(*kept),))
    return None


def _only_since(text: Text, first: int, last: int) -> bool:
    """'röntge seit sechs Jahren': a verb and how long, but not what."""
    return _is_time(text, first + 1) and last <= first + 3


def _deeds(text: Text, signs: list[Hit]) -> Iterator[tuple[int, int]]:
    """Verbs of work in the first person with the words behind them, up to the next preposition or conjunction."""
    for sign in signs:
        if sign.meaning != "deed" or not _says_i(text, sign) or negated(text, sign.first, sign.last):
            continue
        clause = text.tokens[sign.first].clause
        if any(s.meaning == "wish" and s.first < sign.first and text.tokens[s.first].clause == clause for s in signs):
            continue
        following = word(text, sign.last + 1)
        timed = number_of(following) is not None and word(text, sign.last + 2).startswith(_TIMES)
        timed = timed and not (word(text, sign.last + 2).startswith(_SPANS) and _place_follows(text, sign.last + 3))
        if word(text, sign.first - 1) in _ASKING or following in ("i", "we", "you", "what"):
            continue
        if following in ("mit", "ab") and not word(text, sign.last + 2):
            continue  # 'Ich schreibe mit, wenn …'
        if word(text, sign.first).startswith("schreib") and _is_mail(text, sign.first):
            continue
        if timed or (following in _POINTERS and raw(text, sign.last + 1) != "IT"):
            continue
        if following == "das" and not is_capital(text, sign.last + 2):
            continue
        yield sign.first, _end_of_object(text, sign.last)


def _is_mail(text: Text, at: int) -> bool:
    """'Mails und Briefe schreibe ich gern': how they write to people, and no work."""
    first, last = clause_bounds(text, at)
    return any(w.startswith(_MAIL) for w in words_in(text, first, last))


def _place_follows(text: Text, at: int) -> bool:
    """'arbeite vier Jahre an der Dialyse', 'work two years at the mill'."""
    return word(text, at) in ("an", "am", "bei", "beim", "im", "in", "at", "in", "fuer", "for", "auf")


def _end_of_object(text: Text, at: int) -> int:
    """The last token of what stands behind `at`, up to the next preposition, conjunction or comma."""
    _, end = clause_bounds(text, at)
    near = at + 3 if _is_time(text, at + 1) else at + 2 if _is_span(text, at + 1) else at
    longest = _LONGEST + (4 if near > at else 0)
    for i in range(at + 1, min(end, at + longest) + 1):
        name = text.tokens[i].folded
        if name in ("for", "fuer") and number_of(word(text, i + 1)) is None and word(text, i + 1) not in _DETERMINERS:
            continue
        if _goes_on(text, at, i) or (text.language == "de" and i <= at + 4 and not _has_noun(text, at, i)):
            continue
        if name in _STOPS and (i > at + 1 or name in ("und", "and", "aber", "but")) and i > near:
            return i - 1
    return min(end, at + longest)


def _has_noun(text: Text, at: int, here: int) -> bool:
    """Whether a noun, or in a text without capitals any word, stands between: 'arbeite bei der …' has none yet."""
    if text.tokens[here].folded in ("und", "aber", "weil", "wenn", "dass"):
        return True
    nouns = (i for i in range(at + 1, here) if is_capital(text, i))
    return any(not word(text, i).startswith(_TIMES) for i in nouns) or (text.raw[:500].islower() and here > at + 1)


def _goes_on(text: Text, at: int, here: int) -> bool:
    """'Decken und Schals', 'leite ein Team von 14 Leuten im Kundenservice', 'promoviere in Jena in Geschichte'."""
    name = word(text, here)
    if text.language != "de":
        return False
    if name == "und":
        return is_capital(text, here - 1) and is_capital(text, here + 1)
    if name in ("von", "im", "in", "mit"):
        return word(text, at).startswith(("promov", "studier")) or any(
            w.startswith(_UNITS) for w in words_in(text, at + 1, here)
        )
    return False


def _is_first_form(text: Text, sign: Hit) -> bool:
    """'bin umgezogen und mach seitdem …': a form of the first person in a sentence that speaks of the writer."""
    first, _ = sentence_bounds(text, sign.first)
    said = any(w in _FIRST_PERSON for w in words_in(text, max(first, sign.first - 14), sign.first))
    return (
        said and word(text, sign.first).endswith(("e", "ch", "au", "l", "b", "t")) and not is_capital(text, sign.first)
    )


def _is_time(text: Text, at: int) -> bool:
    """'bau seit vier Jahren …': how long, before what."""
    return word(text, at) in ("seit", "schon", "since") and number_of(word(text, at + 1)) is not None


def _is_span(text: Text, at: int) -> bool:
    """'arbeite vier Jahre an …'."""
    return number_of(word(text, at)) is not None and word(text, at + 1).startswith(_SPANS)


def _says_i(text: Text, sign: Hit) -> bool:
    """'I run …', 'unterrichte ich', or a verb that opens its clause without a subject."""
    if not about_writer(text, sign.first, sign.last) or word(text, sign.first - 1) in ("the", "a", "my", "of"):
        return False
    if word(text, sign.first) in ("charge", "responsible", "zustaendig", "verantwortlich"):
        return True
    first, last = clause_bounds(text, sign.first)
    reach = 3 if text.language == "de" else 2
    near = words_in(text, max(first, sign.first - reach), sign.first) + words_in(
        text, sign.last + 1, min(last, sign.last + 2)
    )
    opens = not words_in(text, first, sign.first - 1)
    if word(text, sign.first - 1) == "to" and word(text, sign.first - 2) == "used":
        return True
    return any(w in _SUBJECT for w in near) or (text.language == "de" and (opens or _is_first_form(text, sign)))
