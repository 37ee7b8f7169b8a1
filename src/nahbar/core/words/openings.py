"""Occupations nobody names: plain first-person deeds, terse opening fragments, places of work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.words.found import Found
from nahbar.core.words.lexicon import Lexicon
from nahbar.core.words.numbers import number_of
from nahbar.core.words.phrases import clause_bounds, is_capital, raw, trimmed, word, words_in
from nahbar.core.words.places import contains_line
from nahbar.core.words.scope import about_writer, negated
from nahbar.core.words.text import Text

Stretch = tuple[int, int]

_EARLY: Final = 3
"""Sentences (or parts before a colon) in which people say what they do."""
_LONGEST: Final = 7
_NO_DEEDS: Final = frozenset(
    "bin hab habe hatte haett haette war waer waere werde wuerd wuerde will wollte moecht moechte kann koennte muss "
    "musste soll sollte darf mag komm komme wohn wohne leb lebe heiss heisse such suche brauch brauche kenn kenne "
    "weiss glaub glaube denk denke find finde fuehl fuehle freu freue hoff hoffe wuensch wuensche versteh verstehe "
    "sprech spreche red rede les lese hass hasse lieb liebe trau traue geh gehe steh stehe sitz sitze lieg liege "
    "schlaf schlafe zieh ziehe bleib bleibe sag sage frag frage merk merke vermiss vermisse meide mein meine geb gebe "
    "nehm nehme tu tue treff treffe trink trinke ess esse rauch rauche bekomm bekomme krieg kriege verlier verliere "
    "fang fange hoer hoere seh sehe schau schaue telefonier telefoniere gehoer gehoere bitte danke wuesste nutz nutze "
    "verbring verbringe schreib schreibe mach mache lern lerne zoeger zoegere kriech krieche ertappe auch nur schon "
    "selbst selber gern gerne nicht nie immer jetzt hier da mich mir als und aber weil dass wenn wo wie was ja".split()
)
"""Words beside 'ich' that name no work."""
_BEFORE_PLACES: Final = frozenset(
    "in im ins nach aus seit vor mit am an bei beim zu zum zur auf von vom um ueber fuer gegen ohne bis".split()
)
_NO_FRAGMENTS: Final = frozenset(
    "ich i i'm i've i'd wir we we're mir mich me you du sie er es it it's that's this that there ist sind war is are "
    "was were bin hab habe hat haben have has had wird werden will would can can't kann koennen muss moechte should "
    "could want need suche brauche gesucht wanted looking don't wie was wer wo warum what how who where why when wenn "
    "if weil because bitte please danke thanks hallo hi hello hey moin servus guten "
    "gruess gott griass gruezi hoi zaeme sehr dear liebe lieber kein keine "
    "keinen nicht no not never nie mehr more alle all everybody nobody niemand jeder everyone genug so also well fine "
    "ok okay help hilfe ehrlich honestly new neu recently frisch seit moved lonely single married verheiratet "
    "geschieden divorced widowed verwitwet kinder kids alter age jahre alt old networking kontakte leute people "
    "freunde friends introvertiert introvert shy ruhig quiet problem ziel goal wunsch thema kurz kurzfassung".split()
)
"""Words that show a sentence with a verb, a greeting, a wish, or something that is no work."""
_TIMES: Final = ("jahr", "year", "monat", "month", "stund", "hour", "minut", "woche", "week", "tag", "days", "meter")
_WANTED: Final = frozenset("anybody somebody anyone someone jemand jemanden irgendwer irgendwas gern ideally".split())
"""Words that show a list of wishes."""
_VERB_ENDS: Final = ("n't", "'s", "'re", "'ll")
_WORKPLACES: Final = (
    "notariat", "depot", "amt", "gericht", "werk", "werft", "hafen", "klinik", "klinikum", "krankenhaus", "praxis",
    "kanzlei", "labor", "werkstatt", "baustelle", "archiv", "museum", "theater", "kirche", "schule", "kita", "heim",
    "lager", "kueche", "backstube", "redaktion", "studio", "station", "wache", "leitstelle", "anstalt", "betrieb",
    "molkerei", "brauerei", "druckerei", "giesserei", "gaertnerei", "hotel", "bibliothek", "buecherei", "hof",
)  # fmt: skip


def read_opening(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """What the first sentences say of the work of somebody who names no job."""
    if text.language == "de":
        own = _former(text) or _deed(text) or _semester(text)
        return own or _fragment(text, lexicon) or _bare_deed(text) or _workplace(text)
    return _gerund(text) or _fragment(text, lexicon)


def object_of(text: Text, first: int, last: int) -> Stretch | None:
    """What the work is done to: the nouns of a deed or fragment, without its verb."""
    if text.language == "de":
        nouns = [i for i in range(first, last + 1) if is_capital(text, i) and number_of(word(text, i)) is None]
        return (nouns[0], nouns[-1]) if nouns else None
    start = first
    if word(text, first).endswith("ing") or word(text, first - 1) in ("i", "we"):
        start += 1
    return trimmed(text, start, last, edges=_SMALL)


def workplace_of(text: Text) -> Stretch | None:
    """'Nachtdienst, CT, Uniklinik', 'the depot': a place of work named early."""
    for i, token in enumerate(text.tokens):
        if token.sentence > _EARLY:
            return None
        if text.language == "de":
            if is_capital(text, i) and token.folded.endswith(_WORKPLACES) and word(text, i - 1) in _AT:
                return i, i
        elif token.folded in _PLACES_EN and word(text, i - 1) in ("the", "our", "my"):
            return i, i
    return None


def _semester(text: Text) -> Found[str] | None:
    """'5. semester forst in tharandt'."""
    for i, token in enumerate(text.tokens):
        if token.folded not in ("semester", "fachsemester") or not word(text, i + 1):
            continue
        if word(text, i + 1) in _BEFORE_PLACES or word(text, i + 1) in _NO_FRAGMENTS:
            continue
        first = i - 2 if raw(text, i - 1) == "." else i
        return _found(text, (max(0, first), i + 1))
    return None


def _found(text: Text, stretch: Stretch) -> Found[str]:
    return Found(text.words(*stretch), (text.span(*stretch),))


def _deed_verbs(text: Text) -> Iterator[tuple[int, int]]:
    """A verb beside 'ich' early in the text, and the direction of its object: 'ich stimme …', '… vermehre ich'."""
    for i, token in enumerate(text.tokens):
        if token.sentence > _EARLY:
            return
        if token.folded != "ich":
            continue
        for at, way in ((i + 1, 1), (i - 1, -1)):
            name = word(text, at)
            same = 0 <= at < len(text.tokens) and text.tokens[at].clause == token.clause
            if same and len(name) > 3 and name.endswith("e") and name not in _NO_DEEDS and not is_capital(text, at):
                yield at, way


def _deed(text: Text) -> Found[str] | None:
    """'Ich vermehre alte Tomatensorten': the verb with the noun it is done to."""
    for at, way in _deed_verbs(text):
        if negated(text, at, at):
            continue
        first, last = clause_bounds(text, at)
        stretch = _object_behind(text, at, last) if way > 0 else _object_before(text, first, at)
        if stretch is not None:
            return _found(text, stretch)
    return None


def _object_behind(text: Text, at: int, last: int) -> Stretch | None:
    for i in range(at + 1, min(last, at + _LONGEST) + 1):
        if word(text, i) in _BEFORE_PLACES:
            return None
        if is_capital(text, i) and not word(text, i).startswith(_TIMES):
            return at, i
    return None


def _object_before(text: Text, first: int, at: int) -> Stretch | None:
    if at - first > _LONGEST or word(text, first) in _BEFORE_PLACES or at - first < 1:
        return None
    return (first, at) if is_capital(text, at - 1) else None


def _bare_deed(text: Text) -> Found[str] | None:
    """'Ich schere.': a sentence of two words."""
    for at, way in _deed_verbs(text):
        first, last = clause_bounds(text, at)
        if way > 0 and words_in(text, first, last) == ["ich", word(text, at)]:
            return _found(text, (at, at))
    return None


def _former(text: Text) -> Found[str] | None:
    """'früher hab ich Landkarten gezeichnet': what was done before."""
    for i, token in enumerate(text.tokens):
        if token.folded not in ("frueher", "zuletzt") or word(text, i + 2) != "ich":
            continue
        last = clause_bounds(text, i)[1]
        kept = trimmed(text, i + 3, last)
        if kept is not None and word(text, kept[1]).startswith("ge") and kept[0] < kept[1] <= kept[0] + _LONGEST:
            return Found(f"früher {text.words(*kept)}", (text.span(*kept),))
    return None


def _gerund(text: Text) -> Found[str] | None:
    """'Fixing lifts round Glasgow sixteen year': an -ing that opens a sentence and has no verb behind it."""
    for first, last in _parts(text):
        if len(word(text, first)) > 5 and word(text, first).endswith("ing") and word(text, first) not in _NO_GERUNDS:
            end = clause_bounds(text, first)[1]
            words = words_in(text, first, min(end, first + 3))
            if len(words) > 1 and not any(w in _NO_FRAGMENTS or w in ("for", "to") for w in words):
                return _found(text, (first, min(last, first + 1 + (len(words) > 2 and len(words[1]) < 4))))
    return None


def _parts(text: Text) -> Iterator[Stretch]:
    """The first sentences, cut at colons too, without signs at their ends."""
    start, seen = 0, 0
    for i, token in enumerate(text.tokens):
        ends = raw(text, i) in (":", ".", "!", "?", ";") and not token.folded
        at_end = i + 1 == len(text.tokens)
        changes = not at_end and text.tokens[i + 1].clause != token.clause
        if not ((ends and changes) or at_end):
            continue
        kept = trimmed(text, start, i)
        start = i + 1
        if kept is not None:
            yield kept
            seen += 1
        if seen > _EARLY:
            return


def _fragment(text: Text, lexicon: Lexicon) -> Found[str] | None:
    """'Kronen am Bildschirm.', 'Wigs, for people in chemo.': the noun phrase that heads an early sentence."""
    for first, last in _parts(text):
        if any(w in _WANTED for w in words_in(text, first, last)):
            continue
        start = first
        if _tells_time(text, first):
            start = clause_bounds(text, first)[1] + 1
        kept = _noun_phrase(text, start, last) if start < last or start == first else None
        if kept is not None and not _is_place(text, kept, lexicon):
            return _found(text, kept)
    return None


def _is_place(text: Text, kept: Stretch, lexicon: Lexicon) -> bool:
    """'Lagos.', 'County Mayo.': where, and not what."""
    name = " ".join(words_in(text, *kept))
    return contains_line(lexicon.places, name) or contains_line(lexicon.common_places, name)


def _tells_time(text: Text, first: int) -> bool:
    """'Final year, mortuary science', '110 Meter, …': a first clause of time or measure."""
    return any(w.startswith(_TIMES) for w in words_in(text, first, clause_bounds(text, first)[1]))


def _noun_phrase(text: Text, first: int, last: int) -> Stretch | None:
    end = min(clause_bounds(text, first)[1], last)
    end = next((i - 1 for i in range(first + 1, end + 1) if word(text, i) in ("who", "that", "which")), end)
    if raw(text, end + 1) == "-" or not _is_nominal(text, first, end):
        return None
    # A list of things goes on: 'Schlüssel, Schichtdienst', 'Nachtdienst, CT, Uniklinik'.
    taken = 1
    while len(words_in(text, first, end)) < 4 and end < last and taken < 3:
        more = clause_bounds(text, end + 1)[1]
        if more > last or not _is_nominal(text, end + 1, more) or len(words_in(text, end + 1, more)) > 3:
            break
        end, taken = more, taken + 1
    return trimmed(text, first, end)


def _is_nominal(text: Text, first: int, last: int) -> bool:
    kept = trimmed(text, first, last)
    if kept is None:
        return False
    words = words_in(text, *kept)
    if len(words) > _LONGEST + 6 or any(w in _NO_FRAGMENTS or w.endswith(_VERB_ENDS) for w in words):
        return False
    if any(w.startswith(_TIMES) for w in words) or all(number_of(w) is not None for w in words):
        return False
    if word(text, kept[0]) in _OWNERS:
        return False  # 'Meine Eltern …'
    if word(text, kept[0]) in _BEFORE_PLACES or word(text, kept[0]) in ("from", "at", "with", "for"):
        return False
    if text.language == "de":
        named = is_capital(text, kept[1]) or number_of(word(text, kept[1])) is not None
        doing = kept[0] == kept[1] and words[0].endswith(("en", "eln", "ern"))
        return named and not doing and is_capital(text, kept[0]) and not _has_verb(text, *kept)
    return any(len(w) > 3 for w in words) and about_writer(text, *kept)


def _has_verb(text: Text, first: int, last: int) -> bool:
    """In a German phrase of nouns every small word leads to a noun: 'leben in' does not, 'alte Tomaten' does."""
    for i in range(first + 1, last + 1):
        name = word(text, i)
        if not name or is_capital(text, i) or name in _JOINING or number_of(name) is not None:
            continue
        if name.endswith(("t", "st")) or not is_capital(text, i + 1):
            return True
    return False


def _workplace(text: Text) -> Found[str] | None:
    """'Das Notariat in Coburg ist okay': where they work, if nothing says what they do there."""
    place = workplace_of(text)
    return None if place is None else _found(text, place)


_PLACES_EN: Final = frozenset(
    "depot mill yard plant factory ward office shop kitchen lab workshop garage studio archive clinic hospital school "
    "farm bakery brewery dock docks quarry mine garrison barracks parish theatre library museum nursery".split()
)
_OWNERS: Final = frozenset("mein meine meinen unser unsere my our his her their sein seine ihr ihre the this".split())
_SMALL: Final = frozenset("a an the my our of on in at for with by and two three about".split())
_NO_GERUNDS: Final = frozenset(
    "trying leaving thinking going moving coming meeting getting having being hoping starting looking wanting needing "
    "feeling living making knowing talking asking finding networking turning sitting nothing something everything "
    "anything evening morning during".split()
)
_JOINING: Final = _BEFORE_PLACES | frozenset(
    "und oder der die das den dem des ein eine einer eines einem einen".split()
)
_AT: Final = frozenset("im am das unser unsere meine mein die der beim".split())
