"""Which messages the plan carries: those of its ways, then one for each further occasion its actions name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from nahbar.core.drafts.compose import compose
from nahbar.core.drafts.rules import MessageRules
from nahbar.core.model.frozen import replace
from nahbar.core.model.knowledge import DraftPattern, Move, PathStep
from nahbar.core.model.plan import Draft
from nahbar.core.strategy.fitting import KEPT_QUIET, begins_with_own, mentions, refused_words
from nahbar.core.strategy.introducing import in_place_for_others, introduction_of
from nahbar.core.strategy.patterns import TO_STRANGERS, is_to_the_aim, patterns_for, receiver_of
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.slots import Filling, interests_of, slots_of

_MOST = {"budget.tiny": 4, "budget.small": 6}
_USUAL = 7
_ENOUGH = 2
_FURTHER = ("ask_small", "thanks")
"""Occasions that come up on every way."""

Written = dict[str, Draft]
"""Drafts by what they are shared by: the step of a way has one of its own, other moves one for each occasion."""


def write_drafts(
    moves: Sequence[Move], fillings: Mapping[str, Filling], setting: Setting, rules: MessageRules
) -> tuple[tuple[Draft, ...], dict[str, str]]:
    """The drafts in the order of their moves, and for each move with words the id of its draft.

    Where not all find room, the words to one's own people and those of the ways keep theirs.
    """
    written: Written = {}
    moves = _with_own_words(moves, setting)
    most = next((n for tag, n in _MOST.items() if tag in setting.tags), _USUAL)
    for move in sorted(moves, key=lambda move: _rank(move, setting)):
        key, step = _key(move, setting), setting.steps.get(move.id)
        if key and key not in written and len(written) < most:
            _keep(written, key, _of_step(step, setting, rules) if step else _of_pattern(move, fillings, setting, rules))
    if len(written) < _ENOUGH:
        for move in _for_everybody(moves):
            _keep(written, move.draft or "", _of_pattern(move, fillings, setting, rules))
    told = dict.fromkeys((*(_key(move, setting) for move in moves), *_FURTHER))
    ids = {key: f"d{n}" for n, key in enumerate((key for key in told if key in written), start=1)}
    drafts = tuple(replace(written[key], id=number) for key, number in ids.items())
    return drafts, {move.id: ids[key] for move in moves if (key := _key(move, setting)) in ids}


def _with_own_words(moves: Sequence[Move], setting: Setting) -> Sequence[Move]:
    """Beside the words of a way, patterns for anybody only take room."""
    of_ways = [move for move in moves if move.id in setting.steps]
    if sum(bool(move.draft) for move in of_ways) < _ENOUGH:
        return moves
    return [move for move in moves if move in of_ways or begins_with_own(move)]


def _rank(move: Move, setting: Setting) -> tuple[bool, bool, bool]:
    """Words to one's own people first, then those of the ways, then those of first contacts."""
    return not begins_with_own(move), move.id not in setting.steps, move.part != "first_contact"


def _for_everybody(moves: Sequence[Move]) -> Iterator[Move]:
    """A first contact once more, with the words everybody can use."""
    reaching = next((move for move in moves if move.part == "first_contact"), moves[0])
    return (replace(reaching, draft=occasion) for occasion in _FURTHER)


def _keep(written: Written, key: str, draft: Draft | None) -> None:
    if draft:
        written.setdefault(key, draft)


def _key(move: Move, setting: Setting) -> str:
    return move.id if move.id in setting.steps and move.draft else move.draft or ""


def _of_step(step: PathStep, setting: Setting, rules: MessageRules) -> Draft | None:
    """The words of a step; None where their channel is refused or the authenticity check finds anything."""
    message = step.message
    if message is None or message.channel in setting.excluded:
        return None
    relation = "stranger" if message.occasion in TO_STRANGERS else "acquaintance"
    pattern = DraftPattern(
        step.move.id, message.occasion, message.channel, relation, relation == "stranger", (), (), {},
        {message.address: message.text},
    )  # fmt: skip
    return _sound(pattern, _words_of_ego(setting), message.to, message.address, setting, rules)


def _of_pattern(move: Move, fillings: Mapping[str, Filling], setting: Setting, rules: MessageRules) -> Draft | None:
    """The best pattern that passes the authenticity check; None where none does."""
    filling = fillings[move.id]
    slots = slots_of(filling, setting, 0) | _words_of_ego(setting)
    slots["wish"] = _wish(setting, slots["whom"])
    group = filling.aim.group
    for pattern in patterns_for(move, group, setting):
        aimed = is_to_the_aim(pattern, move)
        receiver = group.receiver if aimed else receiver_of(pattern, setting)
        to = group.one if aimed else setting.phrase(f"to-{pattern.relation}")
        slots["opener"] = group.opener[receiver]
        draft = _sound(pattern, slots, to, receiver, setting, rules)
        if draft:
            return draft
    return None


def _sound(
    pattern: DraftPattern, slots: Mapping[str, str], to: str, receiver: str, setting: Setting, rules: MessageRules
) -> Draft | None:
    """The draft, if the authenticity check finds nothing and it proposes nothing that was ruled out."""
    language = setting.profile.language
    draft = compose(pattern, slots, id=pattern.id, to=to, receiver=receiver, language=language, rules=rules)
    if draft is None or draft.authenticity.findings or mentions(draft.text, refused_words(setting)):
        return None
    return draft


def _wish(setting: Setting, whom: str) -> str:
    """What a name is asked for; nothing of a wish that is kept quiet."""
    goal = "quiet" if KEPT_QUIET in setting.tags else setting.goals[0]
    return setting.phrase(f"wish-{goal}").replace("{whom}", whom)


def _words_of_ego(setting: Setting) -> dict[str, str]:
    """What a message says of the person: who they are, where, what they like."""
    years = setting.profile.years_experience
    return {
        "i_am": introduction_of(setting),
        "in_place": in_place_for_others(setting),
        "interest": interests_of(setting),
        "occupation": setting.profile.occupation or "",
        "years": f"{years:g}" if years else "",
    }
