"""Take back what was done: an edit, an answer, or that two records were taken for one person."""

from __future__ import annotations

import datetime as dt

from nahbar.core.model.errors import NotFoundError
from nahbar.core.people.written import source_record_from
from nahbar.store import changes, ego, questions
from nahbar.store.changes import Change
from nahbar.store.opening import one_deed
from nahbar.usecases.answer_questions import tell_apart
from nahbar.usecases.arranging import rearrange, settle_all
from nahbar.usecases.edit_people import question_from


def last_deeds(most: int) -> list[Change]:
    """What can be taken back, the latest first."""
    return changes.last_changes(most)


def undo(number: int | None, now: dt.datetime, region: str) -> Change:
    """Take back the last deed, or the one with a number."""
    found = changes.change(number) if number is not None else next(iter(changes.last_changes(1)), None)
    if found is None:
        raise NotFoundError("undo-none")
    region = ego.setting("region", region)
    with one_deed():
        _take_back(found, now, region)
        changes.drop_changes([found.number])
    settle_all(region)
    return found


def _take_back(change: Change, now: dt.datetime, region: str) -> None:
    if change.deed == "merge":
        questions.put_answers(tell_apart(change.records, now))
    answers = change.before.get("answers", {})
    questions.put_answers([question_from(written) for written in answers.values() if written])
    questions.drop_questions(ident for ident, written in answers.items() if not written)
    held = change.before.get("records", {})
    put = [source_record_from(written) for written in held.values() if written]
    drop = [ident for ident, written in held.items() if not written]
    rearrange(put, drop, touched=change.records, region=region)
