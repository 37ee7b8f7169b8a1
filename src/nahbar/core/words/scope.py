"""What a word is said of: whether it is denied, whom it is about, and whether it is still true.

These are rules of grammar over closed classes of words (negators, pronouns, auxiliaries, kin), so they
stand here and not in the data files. Each looks at a few words around a hit and no further, which keeps
reading linear in the length of the text.
"""

from __future__ import annotations

from nahbar.core.words.text import Text, Token

REACH = 14
"""Words a negator or a subject governs at most."""

_NEGATORS = frozenset(
    "nicht nich ned net nie niemals nimmer keinesfalls keineswegs ohne weder nix nichts niemand niemanden niemandem "
    "kein keine keinen keinem keiner keines keins koa koan koane keen keene ka not never no without nor neither none "
    "nobody cannot cant dont "
    "won't aint".split()
)
_BACK_NEGATORS = frozenset("nicht nich ned net nie niemals nimmer never nix nichts kein keine keinen keins not".split())
_AFTER_NOT = frozenset("nur only just zuletzt merely zwingend".split())
"""'nicht nur', 'not only' deny nothing."""
_STOPS = frozenset(
    "aber sondern doch jedoch dafuer lieber stattdessen weil denn sodass wie was wo wer wen wem warum wieso womit ob "
    "ausser wenn falls damit obwohl but because instead rather how what where who why whether which except if unless "
    "so although though unless until bis".split()
)
"""Words that end the reach of a negator."""
_JOINTS = frozenset("und and u oder or sowie plus then".split())
_WRITER = frozenset(
    "ich i'm i've i'd i'll i wir we we're we've mich mir me us uns bin hab habe haben meinerseits myself".split()
)
_SUBJECT = frozenset(
    "ich i i'm i've i'd i'll wir we we're we've bin hab habe suche moechte will mag kann brauche".split()
)
_VERBS = frozenset(
    "bin ist sind war waren hab habe hat haben hatte kann kannst koennen konnte will wollen wollte mag moegen moechte "
    "moechten muss muessen soll sollte darf duerfen suche such suchen brauche brauch brauchen arbeite arbeiten mache "
    "mach machen gehe geh gehen finde find finden wuerde wuerden fehlt fehlen lebe wohne weiss kenne kommt komme "
    "am is are was were have has had can could will would want wants need needs like likes hate love prefer find "
    "work works do does did looking trying hoping am i'm i've i'd it's that's there's please bitte don't".split()
)
_ENOUGH = frozenset("genug genuegend ausreichend enough plenty reichlich".split())
_DEGREES = frozenset("gut well good long old lange alt gross big brave far near smart nicht".split())
_KNOWING = frozenset("kenne kenn kennen kennt know known met meet find finde gefunden found".split())
_HAVE = frozenset("habe hab haben hat have i've got gibt gibts reicht we've has we have".split())
_THIRD = frozenset("er sie she he they she's he's they're es man someone somebody jemand everyone alle others".split())
_THIRD_VERBS = frozenset(
    "ist war hat hatte kann will mag macht geht sagt meint findet darf sind haben is was has had can will likes loves "
    "says thinks does wants knows keeps are were have went goes runs did got gets".split()
)
_NO_VERBS = frozenset(
    "nicht seit samt jetzt selbst sonst erst fast meist zuerst zuletzt damit nichts bereits abends morgens "
    "mittags besonders that "
    "always sometimes perhaps just last next about this works its news".split()
)
_BEING = frozenset("i'm am are is was get got getting".split())
_OWNERS = frozenset("mein meine meiner meinem meinen unser unsere unserer my our der die das the ein eine a an".split())
_PEOPLE = (
    "frau", "mann", "ehe", "partner", "freund", "chef", "boss", "kolleg", "schwester", "bruder", "mutter", "vater",
    "papa", "mama", "eltern", "kind", "tochter", "sohn", "schwager", "schwieger", "vorgaenger", "vorgesetzt",
    "mitarbeit", "mitgruend", "angestellt", "nachbar", "oma", "opa", "onkel", "tante", "cousin", "prof", "doktorvater",
    "doktormutter", "betreuer", "lehrer", "trainer", "team", "leute", "wife", "husband", "spouse", "fiance",
    "girlfriend", "boyfriend", "manager", "supervisor", "colleague", "coworker", "sister", "brother", "mum", "mom",
    "dad", "mother", "father", "parent", "kid", "son", "daughter", "uncle", "aunt", "friend", "mate", "flatmate",
    "roommate", "cofounder", "predecessor", "employee", "staff", "neighbour", "neighbor", "teacher", "bosses",
    "director", "assistant", "assistent", "lads", "people", "client", "kunde", "kundin", "patient", "geschaeftspartner",
)  # fmt: skip
_NOT_PEOPLE = (
    "zeit", "schutz", "garten", "haus", "dienst", "service", "raum", "geld", "abend", "lich", "heit", "schaft",
    "beirat", "arbeit", "wohnung", "stadt", "werk", "projekt", "profil", "professionell", "stube", "gruppe", "club",
    "kreis", "friendly", "ship", "hood", "board", "less",
)  # fmt: skip
"""Endings that make a thing of a person: Elternzeit, Kundendienst, friendship."""
_RELATIVE = frozenset("who who's who'd who've who'll whose".split())
_GERMAN_RELATIVE = frozenset("der die das den dem deren dessen denen".split())
_PAST = frozenset("frueher damals einst ehemals ehemalig ehemalige formerly previously anymore".split())


def negated(text: Text, first: int, last: int) -> bool:
    """Whether the words `first` to `last` are denied, refused, or said to be there in plenty already."""
    return denial(text, first, last) is not None or enough(text, first, last)


def denial(text: Text, first: int, last: int) -> int | None:
    """The token that denies the words `first` to `last` from outside, or None."""
    before = _negator_before(text, first)
    return before if before is not None else _negator_after(text, last)


def about_writer(text: Text, first: int, last: int) -> bool:
    """Whether the words are said of the writer, and not of the wife, the boss or 'someone who'."""
    if _names_writer(text, first, last):
        return True
    return not _in_relative(text, first) and not about_another(text, first, last)


def about_another(text: Text, first: int, last: int) -> bool:
    """Whether somebody else is plainly the subject: 'meine Frau ist die Gesellige', 'he's outgoing'."""
    if _names_writer(text, first, last):
        return False
    for i in range(first - 1, max(-1, first - REACH), -1):
        if text.tokens[i].sentence != text.tokens[first].sentence or text.tokens[i].folded in _WRITER:
            break
        if _is_other(text, i, first):
            return True
    return _other_after(text, last)


def past(text: Text, first: int, last: int) -> bool:
    """Whether the words are about how it used to be."""
    for i in _before(text, first):
        word = text.tokens[i].folded
        used_to = word == "used" and _word(text, i + 1) == "to" and _word(text, i - 1) not in _BEING
        if word in _PAST or used_to:
            return True
    return any(text.tokens[i].folded == "frueher" for i in _after(text, last))


def _negator_before(text: Text, first: int) -> int | None:
    for i in _before(text, first, lists=True):
        word = text.tokens[i].folded
        if is_negator(word):
            if _word(text, i + 1) in _ENOUGH:  # "nicht genug Kunden" is a lack
                return None
            # "… are a no, voice notes are fine": a negator before a comma looks back.
            looks_back = text.language == "en" and text.tokens[i + 1].raw == ","
            return i if _word(text, i + 1) not in _AFTER_NOT and not looks_back else None
        if word in _STOPS or _new_clause(text, i):
            return None
    return None


def _negator_after(text: Text, last: int) -> int | None:
    """German 'Events mag ich nicht': the negator follows, and nothing it could deny follows it."""
    if text.language != "de":
        return None
    for i in _after(text, last):
        word = text.tokens[i].folded
        if word in _STOPS or _new_clause(text, i):
            return None
        if word in _BACK_NEGATORS:
            return i if _is_closing(text, i) else None
    return None


def _is_closing(text: Text, at: int) -> bool:
    """Whether the negator at `at` looks back: at most two words (mehr, so, a verb) follow in its clause."""
    following = [text.tokens[i].folded for i in _after(text, at)]
    if following and following[0] in _AFTER_NOT:
        return False
    for n, word in enumerate(following):
        if word in _JOINTS or word in _STOPS:
            return n <= 2
    return len(following) <= 2


def is_negator(folded: str) -> bool:
    """Whether a folded word denies: nicht, kein, never, don't."""
    return folded in _NEGATORS or folded.endswith("n't")


def _new_clause(text: Text, at: int) -> bool:
    """Whether the word at `at` joins a clause of its own: 'und ich …', 'and need …'."""
    return text.tokens[at].folded in _JOINTS and _word(text, at + 1) in (_SUBJECT | _VERBS)


def enough(text: Text, first: int, last: int) -> bool:
    """'Kunden habe ich genug', 'I have enough clients', but not 'not enough clients' or 'well enough to'."""
    before = [i for i in _before(text, first)[:3] if text.tokens[i].folded in _ENOUGH]
    after = [i for i in _after(text, last)[:8] if text.tokens[i].folded in _ENOUGH]
    inside = [i for i in range(first, last + 1) if text.tokens[i].folded in _ENOUGH]
    marks = [m for m in (*before, *after, *inside) if not _is_measure(text, m)]
    around = [*_before(text, first), *range(first, last + 1), *_after(text, last)]
    return bool(marks) and any(text.tokens[i].folded in _HAVE for i in around)


def _is_measure(text: Text, at: int) -> bool:
    """'nicht genug', 'gut genug', 'enough to': a measure, and nothing one has in plenty."""
    before = _word(text, at - 1)
    return is_negator(before) or before in _DEGREES or _word(text, at + 1) in ("to", "um")


def lack(text: Text, first: int, last: int) -> bool:
    """Whether a denial only says that something is missing: 'kenne keinen Mentor', 'never met a buyer'."""
    no = denial(text, first, last)
    return no is not None and any(_word(text, i) in _KNOWING for i in range(max(0, no - 3), no + 3))


def _names_writer(text: Text, first: int, last: int) -> bool:
    return any(text.tokens[i].folded in _WRITER for i in range(first, last + 1))


def _is_other(text: Text, at: int, hit: int) -> bool:
    """Whether the word at `at` is somebody else as the subject of the clause of the hit."""
    token = text.tokens[at]
    if token.clause != text.tokens[hit].clause and not _continues(text, at, hit):
        return False
    if token.folded in _THIRD and token.raw not in ("Sie", "Alle"):
        return token.folded.endswith(("'s", "'re")) or _third_verb(_word(text, at + 1))
    return _is_person(text, at) and _third_verb(_next(text, at))


def _is_person(text: Text, at: int) -> bool:
    word = text.tokens[at].folded
    if word.endswith(_NOT_PEOPLE):
        return False
    return word.startswith(_PEOPLE) and (_word(text, at - 1) in _OWNERS or _word(text, at - 2) in _OWNERS)


def _third_verb(word: str) -> bool:
    """A known verb of the third person, or one by its ending: hasst, redet, talks."""
    return word in _THIRD_VERBS or (len(word) > 3 and word.endswith(("t", "s")) and word not in _NO_VERBS)


def _next(text: Text, at: int) -> str:
    """The word after `at`, an English 's counted as a verb."""
    return "is" if text.tokens[at].folded.endswith("'s") else _word(text, at + 1)


def _continues(text: Text, at: int, hit: int) -> bool:
    """Whether no first person stands between the other subject and the hit."""
    return text.tokens[hit].clause - text.tokens[at].clause == 1 and not any(
        text.tokens[i].folded in _SUBJECT for i in range(at, hit + 1)
    )


def _other_after(text: Text, last: int) -> bool:
    """German 'gesellig ist eher meine Frau', English 'the outgoing one is my wife'."""
    words = _after(text, last)[:6]
    if any(text.tokens[i].folded in _WRITER for i in words):
        return False
    return any(
        _is_person(text, i) and _word(text, i - 1) not in ("die", "the", "a", "ein", "eine") for i in words
    ) and any(text.tokens[i].folded in _THIRD_VERBS for i in words)


def _in_relative(text: Text, first: int) -> bool:
    """Whether the words stand in a clause about 'someone who …', 'jemand, der …' that has no writer in it."""
    start = first
    while start > 0 and first - start < REACH and text.tokens[start - 1].clause == text.tokens[first].clause:
        start -= 1
        if text.tokens[start].folded in _RELATIVE:
            return not _self_before(text, start)
        if text.tokens[start].folded in _WRITER:
            return False
    return text.language == "de" and _opens_relative(text, start)


def _opens_relative(text: Text, start: int) -> bool:
    """German: a comma, perhaps a preposition, then der, die, das, and no writer in the clause."""
    if start == 0 or text.tokens[start - 1].raw != ",":
        return False
    if not {_word(text, start), _word(text, start + 1)} & _GERMAN_RELATIVE:
        return False
    return not any(text.tokens[i].folded in _WRITER for i in _after(text, start))


def _self_before(text: Text, at: int) -> bool:
    """'I'm someone who …', 'the one who'."""
    return any(
        w in ("someone", "person", "one", "guy", "woman", "man", "type") for w in (_word(text, at - 1),)
    ) and any(_word(text, at - n) in ("i'm", "am", "bin") for n in range(2, 6))


def _before(text: Text, first: int, *, lists: bool = False) -> list[int]:
    """Word tokens of the same clause before `first`, nearest first; with `lists`, over the commas of a list."""
    found: list[int] = []
    clause, at = text.tokens[first].clause, first - 1
    while at >= 0 and len(found) < REACH:
        token = text.tokens[at]
        if token.clause != clause:
            if not (lists and _is_list_comma(text, at, first)):
                break
            clause = token.clause
        if token.folded:
            found.append(at)
        at -= 1
    return found


def _is_list_comma(text: Text, at: int, first: int) -> bool:
    """Whether the comma at `at` separates items of one list: 'no LinkedIn, Instagram or X'."""
    if text.tokens[at].raw != ",":
        return False
    segment = [text.tokens[i] for i in range(at + 1, min(first + 6, len(text.tokens)))]
    words = [t.folded for t in segment if t.clause == segment[0].clause and t.folded] if segment else []
    if len(words) > 4 or any(w in _VERBS or w in _STOPS or w in _WRITER or w in ("nur", "only", "just") for w in words):
        return False
    return bool(words)


def _after(text: Text, last: int) -> list[int]:
    """Word tokens of the same clause after `last`."""
    found: list[int] = []
    clause = text.tokens[last].clause
    for i in range(last + 1, min(len(text.tokens), last + 1 + REACH)):
        token: Token = text.tokens[i]
        if token.clause != clause:
            break
        if token.folded:
            found.append(i)
    return found


def _word(text: Text, at: int) -> str:
    return text.tokens[at].folded if 0 <= at < len(text.tokens) else ""
