"""How the person says who they are in a message: one clause from their own words."""

from __future__ import annotations

from nahbar.core.strategy.setting import GENERAL, Setting

_NO_YEARS = frozenset({"stage.retired", "job_hunting", "newcomer", "change"})
"""For whom the years of the trade are past, or better not the first thing said."""
_COUNTED = {
    "de": "einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(),
    "en": "a two three four five six seven eight nine ten eleven twelve".split(),
}


def introduction_of(setting: Setting) -> str:
    """'ich bin seit drei Jahren Hebamme in Köln', "I've been a nurse in Cork for three years".

    Where the words name no work, the field stands for it, then the place, then a gap to fill.
    """
    if setting.profile.introduction:
        clause = _german(setting) if setting.language == "de" else _english(setting)
        return " ".join(clause.split())
    if setting.own.id != GENERAL and setting.own.kind == "work":
        work = setting.phrase("i-work").replace("{in_field}", setting.own.in_field)
        return f"{work} {_place(setting, work)}".rstrip()
    return setting.phrase("i-live" if setting.profile.location else "i-am").replace("{in_place}", setting.in_place)


def in_place_for_others(setting: Setting) -> str:
    """The place as one would write it to somebody else; 'hier in der Gegend' where none was said."""
    return setting.in_place if setting.profile.location else setting.phrase("in-place-around")


def _german(setting: Setting) -> str:
    verb, _, rest = setting.profile.introduction.partition(" ")
    years = _years(setting) if verb in ("bin", "führe") else ""
    return f"ich {verb} {f'seit {years}' if years else ''} {rest} {_place(setting, rest)}"


def _english(setting: Setting) -> str:
    verb, _, rest = setting.profile.introduction.partition(" ")
    place, years = _place(setting, rest), _years(setting)
    if verb != "am":
        return f"I {verb} {rest} {place}"
    lasting = years and (rest.startswith("a") or rest.split()[0].endswith("ing"))
    return f"I've been {rest} {place} for {years}" if lasting else f"I'm {rest} {place}"


def _place(setting: Setting, clause: str) -> str:
    """The place, unless the clause names it already or none was said."""
    place = setting.profile.location
    return setting.in_place if place and place.lower() not in clause.lower() else ""


def _years(setting: Setting) -> str:
    """'drei Jahren', 'three years': where they are whole and of the present work."""
    years = setting.profile.years_experience
    if not years or years != int(years) or not setting.tags.isdisjoint(_NO_YEARS):
        return ""
    words = _COUNTED[setting.language]
    counted = words[int(years) - 1] if years <= len(words) else str(int(years))
    if setting.language == "de":
        return f"{counted} {'Jahr' if years == 1 else 'Jahren'}"
    return f"{counted} {'year' if years == 1 else 'years'}"
