"""Questions of identity: which are open, and what follows from an answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import islice

from nahbar.core.model.errors import InvalidRequestError, NotFoundError
from nahbar.core.model.frozen import frozen, replace
from nahbar.core.model.people import Question, StoredAlter
from nahbar.store import alters, changes, ego, questions, records
from nahbar.store.changes import Change
from nahbar.store.opening import one_deed
from nahbar.usecases.arranging import rearrange, settle_all
from nahbar.usecases.edit_people import answers_before


@frozen
class Asked:
    """A question with the two alters it is about."""

    question: Question
    first: StoredAlter
    second: StoredAlter


def open_questions(most: int) -> list[Asked]:
    """The next questions that wait for an answer."""
    waiting = list(islice(questions.open_questions(), most))
    sides = {each.alter.id: each for each in alters.alters_with({i for q in waiting for i in (q.first, q.second)})}
    return [Asked(question, sides[question.first], sides[question.second]) for question in waiting]


def answer_question(start: str, answer: str, now: dt.datetime, region: str) -> Question:
    """Keep an answer: yes puts two alters together, no keeps them apart for good, later asks again."""
    question = _meant(start)
    region = ego.setting("region", region)
    answered = replace(question, answer=answer, answered_at=now)
    with one_deed():
        shown = _shown(question)
        before = {"answers": answers_before([question.id])}
        questions.put_answers([answered])
        if answer != "later":
            rearrange((), touched=(question.first, question.second), region=region)
            changes.put_changes([Change(now, f"answer-{answer}", shown, (question.first, question.second), before)])
    settle_all(region)
    return answered


def tell_apart(parts: Sequence[str], now: dt.datetime) -> list[Question]:
    """The answers that keep records apart, each from each."""
    pairs = [(one, other) for nth, other in enumerate(parts) for one in parts[:nth]]
    return [
        Question(questions.question_id(one, other), min(one, other), max(one, other), "undone", "no", now)
        for one, other in pairs
    ]


def _meant(start: str) -> Question:
    found = [question for question in questions.open_questions() if question.id.startswith(start)]
    if not found:
        raise NotFoundError("questions-none", start)
    if len(found) > 1:
        raise InvalidRequestError("questions-several", start)
    return found[0]


def _shown(question: Question) -> str:
    ids = records.alters_of((question.first, question.second))
    return " / ".join(stored.alter.shown for stored in alters.alters_with(sorted(set(ids.values()))))
