"""How much stands on the page: everything while it is short, the dispensable goes first."""

from __future__ import annotations

from nahbar.core.model.frozen import fields, replace
from nahbar.render.compose import MOST_WORDS, compose, compose_with, count_words
from nahbar.render.detail import levels
from nahbar.render.document import Step
from tests.people.jana import jana


def test_each_trim_takes_something_away_and_adds_nothing() -> None:
    for more, less in zip(levels(), levels()[1:], strict=False):
        assert more != less
        assert all(getattr(more, name) >= getattr(less, name) for name in fields(more))


def test_a_short_plan_is_shown_whole() -> None:
    assert compose(jana()) == compose_with(jana(), levels()[0])


def test_a_plan_with_too_much_is_trimmed_until_a_tired_person_reads_it_to_its_end() -> None:
    plan = jana()
    wordy = replace(
        plan,
        respects=tuple(
            replace(r, how=f"{r.how} {n} " + "und noch ein Wort dazu " * 6) for n in range(4) for r in plan.respects
        ),
        care=replace(plan.care, activities=plan.care.activities * 4),
        left_out=plan.left_out * 3,
    )
    assert count_words(compose_with(wordy, levels()[0])) > MOST_WORDS
    assert count_words(compose(wordy)) <= MOST_WORDS


def test_even_the_shortest_page_keeps_the_first_steps() -> None:
    steps = [block for block in compose_with(jana(), levels()[-1]).blocks if isinstance(block, Step)]
    assert [step.id for step in steps if len(step.facts) > 1] == []
    assert [step.id for step in steps] == [action.id for action in jana().actions]
