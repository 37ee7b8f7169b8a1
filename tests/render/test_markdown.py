"""The Markdown page: short, in one form of address, its next step in sight, and no word of a person becomes markup."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from markdown_it import MarkdownIt

from nahbar.core.model.frozen import replace
from nahbar.core.model.plan import Plan, Review
from nahbar.render.compose import compose, compose_with, count_words
from nahbar.render.detail import levels
from nahbar.render.markdown import document_to_markdown, escape, plan_to_markdown
from tests.people.jana import jana
from tests.people.tom import tom
from tests.people.unruly import unruly

TYPESET = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def headings(markdown: str) -> list[str]:
    return re.findall(r"^## (.*)$", markdown, re.MULTILINE)


@pytest.mark.parametrize("person", [jana("du"), jana("sie"), tom()])
def test_a_page_has_between_700_and_1500_words(person: Plan) -> None:
    assert 700 <= len(plan_to_markdown(person).split()) <= 1500


def test_words_are_counted_before_writing_just_as_afterwards(plan: Plan) -> None:
    document = compose(plan)
    assert abs(count_words(document) - len(document_to_markdown(document).split())) <= 5


def test_the_page_runs_from_the_insight_over_today_and_the_five_parts_to_the_sources() -> None:
    assert plan_to_markdown(jana()).startswith("# Drei alte Bekannte")
    assert headings(plan_to_markdown(jana())) == [
        "Heute, 15 Minuten",
        "1. Wen du schon kennst",
        "2. Wen du kennenlernen willst",
        "3. Der erste Kontakt, Schritt für Schritt",
        "4. Dranbleiben",
        "5. Was du geben kannst",
        "Woran du merkst, dass es wirkt",
        "Woran sich der Plan hält",
        "Was wegbleiben darf",
        "Was den Plan am meisten ändern würde",
        "Worauf sich das stützt",
    ]


def test_today_holds_the_first_step_and_the_words_for_it() -> None:
    today = plan_to_markdown(jana()).split("## Heute, 15 Minuten")[1].split("\n## ")[0]
    assert "**Drei Namen aus der Ausbildung.** Schreib drei Namen auf und daneben, wo sie heute arbeiten." in today
    assert "> neulich musste ich an unsere Anatomieprüfung denken" in today


def test_a_step_has_day_length_beginning_end_and_reason_with_its_mark() -> None:
    assert (
        "**3. Mo 30.11.: Der ersten Person schreiben** (20 Min.)\n"
        "- Die Nachricht unten abschreiben und eine Lücke füllen. Worte wie bei Schritt 1.\n"
        "- Fertig: Eine Nachricht ist abgeschickt.\n"
        "- Warum: Ein Lebenszeichen freut mehr, als man denkt.²\n"
    ) in plan_to_markdown(jana())


def test_later_steps_stand_apart_and_the_sum_against_the_budget() -> None:
    page = plan_to_markdown(tom())
    later = page.split("### After that, depending on what comes back")[1]
    assert "**5. Tue 12 Jan: Look over a drawing** (30 min)\n- " in later
    assert "Reckon with about 22 minutes a week, keeping in touch included, and 55 in the fullest." in page
    assert "Your limit: 90 minutes a week." in page


def test_a_step_that_waits_for_an_answer_says_for_which() -> None:
    actions = [replace(a, once="Sobald eine Antwort da ist" if a.id == "a06" else "") for a in jana().actions]
    page = plan_to_markdown(replace(jana(), actions=tuple(actions)))
    assert "- **Sobald eine Antwort da ist:** Die Übung in drei Zeilen beschreiben." in page


def test_what_to_change_and_the_questions_of_the_months_have_their_line() -> None:
    asked = (Review(dt.date(2026, 12, 18), "Wer hat geantwortet?"),)
    page = plan_to_markdown(replace(jana(), change="Dann kommt die zweite Praxis an die Reihe.", reviews=asked))
    assert "**Wenn wenig zurückkommt:** Dann kommt die zweite Praxis an die Reihe." in page
    assert "**Eine Frage am Monatsende:** Fr 18.12.: Wer hat geantwortet?" in page


def test_a_repeated_step_tells_its_rhythm() -> None:
    assert "Mo 7.12., alle 4 Wochen bis So 23.5.: Merkliste pflegen" in plan_to_markdown(jana())


def test_evidence_has_its_grade_in_words_and_its_doi() -> None:
    page = plan_to_markdown(jana())
    assert "**Es gibt Hinweise:** Der Rat von Menschen" in page
    assert (
        "(Levin u. a. (2011): Organization Science, [doi:10.1287/orsc.1100.0576](https://doi.org/10.1287/orsc.1100.0576))"
        in page
    )


def test_the_formal_page_says_sie_and_never_du() -> None:
    page = plan_to_markdown(jana("sie"))
    own = "\n".join(line for line in page.splitlines() if not line.startswith(">"))
    assert not re.search(r"\b(?:du|dir|dich|dein\w*)\b", own)


def test_words_of_a_person_become_no_markup() -> None:
    page = TYPESET.render(plan_to_markdown(unruly()))
    assert "<script" not in page
    assert 'href="javascript' not in page
    assert page.count("<h1>") == 1
    assert "<hr" not in page
    assert "<s>weg" not in page
    assert "<em>kursiv" not in page
    assert "a|b" in page
    assert "&amp;amp;" in page


def test_lines_of_a_message_stay_inside_its_quotation() -> None:
    quoted = TYPESET.render(plan_to_markdown(unruly())).split("<blockquote>")[1].split("</blockquote>")[0]
    assert "# keine Überschrift<br />" in quoted
    assert "zuletzt" in quoted
    assert "<li>" not in quoted
    assert "<table>" not in quoted


def test_placeholders_in_brackets_stay_readable() -> None:
    assert escape("Hallo [Name], wie geht's?") == "Hallo [Name], wie geht's?"


def test_control_signs_are_gone_from_the_page() -> None:
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", plan_to_markdown(unruly()))


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (
            "Gee, Jones, Burke (and Gee for 55 countries) (2017): Journal of Labor Economics",
            "Gee u. a. (2017): Journal of Labor Economics",
        ),
        ("Levin, Walter (2011): Organization Science", "Levin, Walter (2011): Organization Science"),
        ("Ibarra (2003): Working Identity", "Ibarra (2003): Working Identity"),
    ],
)
def test_many_authors_are_named_by_the_first(source: str, shown: str) -> None:
    plan = jana()
    cited = replace(plan.evidence[0], source=f"{source}, doi:10.1/x", doi="10.1/x")
    assert f"({shown}, [doi:10.1/x](https://doi.org/10.1/x))" in plan_to_markdown(replace(plan, evidence=(cited,)))


def test_the_far_end_of_a_full_plan_is_at_least_named() -> None:
    detail = replace(levels()[0], later_steps=1)
    page = document_to_markdown(compose_with(jana(), detail))
    assert (
        "**7. Mo 1.2.: Eine Fortbildung mit festem Thema wählen** (45 Min.)\n- Das Programm der Kammer ansehen.\n\n"
        in page
    )


def test_the_words_for_a_step_stand_below_it_with_receiver_and_channel() -> None:
    page = plan_to_markdown(jana())
    step, words = (
        page.index("**5. "),
        page.index("Worte dafür, an eine Kollegin mit Kinderpraxis (E-Mail):\n\n> Guten Tag"),
    )
    assert step < words < page.index("**6. ")


def test_words_that_no_step_needs_yet_stand_behind_the_steps() -> None:
    later = plan_to_markdown(jana()).split("### Worte für später")[1]
    assert later.startswith("\n\n**Danken,** an jemand, der geholfen hat (Kurznachricht)")


def test_the_mark_of_the_evidence_stays_where_there_is_no_room_for_reasons() -> None:
    page = document_to_markdown(compose_with(jana(), replace(levels()[0], reasons=False, marked_reasons=False)))
    assert "- Fertig: Eine Nachricht ist abgeschickt.²\n" in page
