"""Questions of identity in the store, and their answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from django.db.models import Q

from nahbar.core.identity.clusters import Answers, Pair
from nahbar.core.identity.questions import Doubt
from nahbar.core.model.people import Question
from nahbar.core.people.written import id_of
from nahbar.store.chunks import chunks
from nahbar.store.models import AlterRow, IdentityQuestionRow

_DECIDED = ("yes", "no")
_OPEN = ("", "later")


def question_id(first: str, second: str) -> str:
    """The id of the question on a pair, whichever comes first."""
    return id_of("same", *sorted((first, second)))


def answers_on(records: Iterable[str]) -> Answers:
    """What ego said of pairs in which one of some records is."""
    same: set[Pair] = set()
    different: set[Pair] = set()
    for some in chunks(records, 400):
        rows = IdentityQuestionRow.objects.filter(Q(first__in=some) | Q(second__in=some), answer__in=_DECIDED)
        for row in rows:
            (same if row.answer == "yes" else different).add((row.first, row.second))
    return Answers(frozenset(same), frozenset(different))


def put_answers(questions: Sequence[Question]) -> None:
    """Write answered questions as they are now."""
    rows = [_row(question) for question in questions]
    IdentityQuestionRow.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["id"], update_fields=["why", "answer", "answered_at"]
    )


def drop_questions(ids: Iterable[str]) -> None:
    """Take questions away with their answers."""
    for some in chunks(ids):
        IdentityQuestionRow.objects.filter(id__in=some).delete()


def questions_with(ids: Iterable[str]) -> dict[str, Question]:
    """Questions by their ids."""
    found: dict[str, Question] = {}
    for some in chunks(ids):
        found.update((row.id, _value(row)) for row in IdentityQuestionRow.objects.filter(id__in=some))
    return found


def renew_open(alters: Collection[str], doubts: Iterable[Doubt]) -> None:
    """Replace the open questions on some alters."""
    drop_open(alters)
    rows = [_row(Question(question_id(d.first, d.second), d.first, d.second, d.why)) for d in doubts]
    IdentityQuestionRow.objects.bulk_create(rows, ignore_conflicts=True)


def drop_open(alters: Iterable[str]) -> None:
    """Take away the open questions on some alters."""
    for some in chunks(alters, 400):
        IdentityQuestionRow.objects.filter(Q(first__in=some) | Q(second__in=some), answer="").delete()


def drop_all_on(records: Iterable[str]) -> None:
    """Take away every question and answer on some records."""
    for some in chunks(records, 400):
        IdentityQuestionRow.objects.filter(Q(first__in=some) | Q(second__in=some)).delete()


def open_questions() -> Iterator[Question]:
    """The questions that wait for an answer, those put off last; only on alters who are still there."""
    alters = AlterRow.objects.values("id")
    rows = IdentityQuestionRow.objects.filter(answer__in=_OPEN, first__in=alters, second__in=alters)
    return (_value(row) for row in rows.order_by("answer", "answered_at", "why", "id"))


def all_questions() -> Iterator[Question]:
    """Every question, by id."""
    return (_value(row) for row in IdentityQuestionRow.objects.order_by("id").iterator(chunk_size=2000))


def _row(question: Question) -> IdentityQuestionRow:
    return IdentityQuestionRow(
        id=question.id,
        first=question.first,
        second=question.second,
        why=question.why,
        answer=question.answer,
        answered_at=question.answered_at,
    )


def _value(row: IdentityQuestionRow) -> Question:
    return Question(row.id, row.first, row.second, row.why, row.answer, row.answered_at)
