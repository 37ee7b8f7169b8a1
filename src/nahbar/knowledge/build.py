"""Raw records → the frozen values of `core/model/knowledge.py`, for one language and one address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from nahbar.core.model.knowledge import (
    Answer,
    CommonCircle,
    DraftPattern,
    FieldGuide,
    Finding,
    Gift,
    ModeGuide,
    Move,
    MoveText,
    Path,
    PathStep,
    PeopleGroup,
    Place,
    Rhythm,
    Season,
    Situation,
    StepMessage,
    Venue,
)
from nahbar.knowledge.wording import in_form

Raw = Mapping[str, Any]


class Variant(NamedTuple):
    """A language and, in German, the address of the reader."""

    language: str
    address: str

    @property
    def name(self) -> str:
        """The name of the variant in the compiled file: en, de-du, de-sie."""
        return self.language if self.language == "en" else f"{self.language}-{self.address}"


VARIANTS: Final = (Variant("de", "du"), Variant("de", "sie"), Variant("en", "du"))


def say(text: Raw, variant: Variant) -> str:
    """A text in the language and address of the reader."""
    return in_form(text[variant.language], variant.address)


def alternatives(text: Raw, variant: Variant) -> tuple[str, ...]:
    """One text or several of equal standing, in the language and address of the reader."""
    given = text[variant.language]
    return tuple(in_form(form, variant.address) for form in ([given] if isinstance(given, str) else given))


def to_receiver(text: Raw, language: str) -> dict[str, str]:
    """A text by the address of the one it is sent to; English is the same for both."""
    return {address: in_form(text[language], address) for address in ("du", "sie")}


def _says(texts: Any, variant: Variant) -> tuple[str, ...]:
    return tuple(say(text, variant) for text in texts)


def _words(value: Any) -> tuple[str, ...]:
    return tuple(value or ())


def _weights(value: Any) -> dict[str, int]:
    return {str(tag): int(weight) for tag, weight in (value or {}).items()}


def move(raw: Raw) -> Move:
    """The conditions of a candidate action."""
    least, best = raw["minutes"]
    return Move(
        raw["id"], raw["part"], raw["phase"], _words(raw["serves"]), (int(least), int(best)), raw["energy"],
        raw["channel"], _words(raw["uses"]), _words(raw["needs"]), _words(raw["unless"]), _weights(raw["fits"]),
        _words(raw["after"]), raw["repeats"], _words(raw["evidence"]), raw["draft"],
    )  # fmt: skip


def move_text(raw: Raw, variant: Variant) -> MoveText:
    """The words of a candidate action."""
    text = {key: in_form(value, variant.address) for key, value in raw["text"][variant.language].items()}
    return MoveText(text["title"], text["first_step"], text["why"], text["done_when"])


def field(raw: Raw, variant: Variant) -> FieldGuide:
    """The guide of a field."""
    return FieldGuide(
        raw["id"], say(raw["name"], variant), say(raw["in_field"], variant), raw["kind"], raw["digital"],
        raw["address"], tuple(_people(group, variant) for group in raw["people"]),
        tuple(_place(place, variant) for place in raw["places"]), tuple(_gift(gift, variant) for gift in raw["gives"]),
        _says(raw["avoid"], variant), tuple(_season(season, variant) for season in raw["seasons"]),
    )  # fmt: skip


def _people(raw: Raw, variant: Variant) -> PeopleGroup:
    who, one = say(raw["who"], variant), say(raw["one"], variant)
    german = variant.language == "de"
    low, high = raw["count"]
    return PeopleGroup(
        raw["id"], _words(raw["goals"]), who, raw["dative"] if german else who, one,
        raw["one_dative"] if german else one, (int(low), int(high)), raw["receiver"], say(raw["why"], variant),
        tuple(in_form(place, variant.address) for place in raw["where"][variant.language]),
        to_receiver(raw["opener"], variant.language),
    )  # fmt: skip


def _place(raw: Raw, variant: Variant) -> Place:
    return Place(
        raw["form"], raw["channel"], raw["size"], raw["evening"], _words(raw["goals"]),
        say(raw["name"], variant), say(raw["first"], variant),
    )  # fmt: skip


def _gift(raw: Raw, variant: Variant) -> Gift:
    return Gift(_words(raw["stages"]), raw["to"], raw["minutes"], say(raw["what"], variant), say(raw["when"], variant))


def _season(raw: Raw, variant: Variant) -> Season:
    return Season(tuple(int(month) for month in raw["months"]), raw["kind"], say(raw["text"], variant))


def path(raw: Raw, field: str, variant: Variant) -> Path:
    """A way to a goal: its steps are moves that come one after the other."""
    earlier: list[str] = []
    steps = []
    for step in raw["steps"]:
        made = _step(step, raw, tuple(earlier[-1:]), variant)
        steps.append(made)
        if not made.move.repeats:
            earlier.append(made.move.id)
    asked = tuple(in_form(question, variant.address) for question in raw["questions"][variant.language])
    touches = tuple(in_form(occasion, variant.address) for occasion in raw["occasions"][variant.language])
    return Path(
        raw["id"], field, _words(raw["goals"]), _words(raw["needs"]), _words(raw["unless"]), _weights(raw["fits"]),
        _words(raw["people"]), say(raw["idea"], variant), tuple(steps), asked,
        tuple(_gift(gift, variant) for gift in raw["gives"]), touches, say(raw["change"], variant),
        say(raw["skip"], variant),
    )  # fmt: skip


def _step(raw: Raw, of: Raw, after: tuple[str, ...], variant: Variant) -> PathStep:
    message = raw.get("message")
    least, best = raw["minutes"]
    made = Move(
        f"{of['id']}.{raw['id']}", raw["part"], raw["phase"], _words(of["goals"]), (int(least), int(best)),
        raw["energy"], raw["channel"], _words(raw["uses"]), _words(raw.get("needs")), _words(raw.get("unless")), {},
        after, raw.get("repeats"), _words(raw.get("evidence")), message["occasion"] if message else None,
    )  # fmt: skip
    once = say(raw["once"], variant) if raw.get("once") else ""
    return PathStep(made, move_text(raw, variant), once, _step_message(message, variant) if message else None)


def _step_message(raw: Raw, variant: Variant) -> StepMessage:
    words = raw["text"][variant.language].strip()
    return StepMessage(raw["occasion"], raw["channel"], say(raw["to"], variant), raw["address"], words)


def situation(raw: Raw, variant: Variant) -> Situation:
    """A snag behind the words."""
    question = raw.get("question")
    asked = question[variant.language] if question else None
    return Situation(
        raw["id"], raw["weight"], bool(raw["cues"][variant.language]), _words(raw["when"]), _words(raw["unless"]),
        say(raw["title"], variant), say(raw["insight"], variant), say(raw["answer"], variant), _words(raw["prefer"]),
        _words(raw["avoid"]), say(raw["leave_out"], variant) if raw.get("leave_out") else "",
        (in_form(asked["question"], variant.address), in_form(asked["changes"], variant.address)) if asked else None,
    )  # fmt: skip


def draft(raw: Raw, variant: Variant) -> DraftPattern:
    """A message pattern; its brackets mean the receiver, so the reader's address changes nothing."""
    return DraftPattern(
        raw["id"], raw["occasion"], raw["channel"], raw["relation"], raw["first"], _words(raw["needs"]),
        _words(raw["unless"]), _weights(raw["fits"]), to_receiver(raw["text"], variant.language),
    )  # fmt: skip


def answer(raw: Raw, variant: Variant) -> Answer:
    """What the plan does about a wish, worry or limit."""
    return Answer(
        raw["id"], _words(raw["when"]), _words(raw["unless"]), say(raw["stated"], variant), say(raw["how"], variant)
    )


def circle(raw: Raw, variant: Variant) -> CommonCircle:
    """A circle most people have."""
    return CommonCircle(
        raw["id"], _words(raw["needs"]), _words(raw["unless"]), _words(raw["stated_by"]), str(raw["contacts"]),
        say(raw["name"], variant), say(raw["potential"], variant), say(raw["first_step"], variant),
    )  # fmt: skip


def mode(raw: Raw, variant: Variant) -> ModeGuide:
    """The guide of a mode."""
    rhythms = (Rhythm(say(r["circle"], variant), r["every_days"], say(r["who"], variant)) for r in raw["rhythms"])
    return ModeGuide(
        raw["id"], say(raw["name"], variant), say(raw["idea"], variant),
        {key: say(text, variant) for key, text in raw["reasons"].items()}, float(raw["default_hours"]), tuple(rhythms),
        _says(raw["principles"], variant), _says(raw["activities"], variant), say(raw["introductions"], variant),
        _says(raw["companion"], variant),
    )  # fmt: skip


def finding(raw: Raw, variant: Variant) -> Finding:
    """A piece of evidence."""
    caveats = say(raw["caveats"], variant)
    return Finding(raw["id"], say(raw["claim"], variant), raw["source"], raw["doi"] or "", raw["grade"], caveats)


def venue(key: str, raw: Raw, variant: Variant) -> Venue:
    """A real body or community."""
    return Venue(
        key, raw["name"], raw["kind"], _words(raw["fields"]), _words(raw["regions"]), _words(raw.get("places")),
        _words(raw["languages"]), raw["form"], raw["channel"], raw["size"], raw["cost"], _evening(raw["evening"]),
        _words(raw["suits"]), say(raw["note"], variant), raw["source"], str(raw["seen_on"]),
        raw.get("only", ""),
    )  # fmt: skip


def _evening(value: Any) -> str:
    return str(value).lower()
