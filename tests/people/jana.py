"""Jana Wetzel, physiotherapist in Passau, shy: looks for colleagues to talk shop with, an hour a week."""

# ruff: noqa: E501  sentences read best on one line

from __future__ import annotations

import datetime as dt

from nahbar.core.model.plan import (
    Action,
    Approach,
    Assumption,
    Care,
    CareEntry,
    Draft,
    FirstContact,
    Gap,
    Giving,
    Insight,
    Milestone,
    NetworkAnalysis,
    Offer,
    Plan,
    PlanCircle,
    PlanRhythm,
    PlanVenue,
    Question,
    Respect,
    TargetGroup,
    TargetGroups,
)
from nahbar.core.model.profile import Blackout, Circle, Profile, Span
from nahbar.core.model.vocabulary import Address
from tests.people.forms import CLEAN, DORMANT, WARMTH, Forms

START = dt.date(2026, 11, 23)
WORDS = (
    "Ich bin Physiotherapeutin in Passau, seit sechs Jahren. Ich suche Austausch mit anderen, die auch Kinder behandeln. "
    "Vor Gruppen werde ich rot, Facebook mag ich nicht. Eine Stunde pro Woche geht. Aus der Ausbildung kenne ich noch drei Leute."
)


def jana(address: Address = "du") -> Plan:
    """Her whole plan, in either form of address."""
    say = Forms(address)
    return Plan(
        language="de",
        address=address,
        mode="standard",
        mode_reason="Nichts in den Worten verlangt einen besonderen Zuschnitt.",
        starts_on=START,
        ends_on=START + dt.timedelta(weeks=26, days=-1),
        profile=profile(),
        minutes_per_week=60,
        insight=insight(say),
        assumptions=(
            Assumption("seniority", "mitten im Beruf", "Vorsichtig aus den Jahren geschätzt."),
            Assumption(
                "blackouts",
                "Vom 24. Dezember bis Neujahr ist Pause",
                "In diesen Tagen will kaum jemand Anfragen lesen.",
            ),
        ),
        questions=(
            Question(say("Wer aus der Ausbildung würde <dir|Ihnen> heute noch antworten?"), "Dort begänne der Plan."),
            Question(say("An welchem Abend <bist du|sind Sie> am wachsten?"), "Dorthin wandern die Schritte."),
        ),
        network_analysis=network_analysis(say),
        target_groups=target_groups(say),
        first_contact=first_contact(say),
        care=care(say),
        giving=giving(say),
        actions=actions(say),
        milestones=milestones(say),
        drafts=drafts(),
        respects=respects(say),
        left_out=("Visitenkarten und Messen.", "Jede Runde mit mehr als sechs Leuten."),
        venues=(
            PlanVenue(
                "Qualitätszirkel Physiotherapie",
                "Kleine feste Runden, in denen ein Fall besprochen wird; ob es in der Nähe eine gibt, vorher nachsehen.",
                "https://www.example.org/qualitaetszirkel",
                "2026-11-20",
            ),
        ),
        evidence=(DORMANT, WARMTH),
    )


def profile() -> Profile:
    """What the words say."""
    return Profile(
        text=WORDS,
        language="de",
        occupation="Physiotherapeutin",
        years_experience=6.0,
        goals=("knowledge",),
        worries=("events", "rejection"),
        location="Passau",
        time_budget_hours_per_week=1.0,
        channels_excluded=("facebook",),
        circles=(
            Circle("aus der Ausbildung", "fellow_students", span_of("Aus der Ausbildung kenne ich noch drei Leute")),
        ),
        blackouts=(Blackout("über Weihnachten", dt.date(2026, 12, 24), dt.date(2027, 1, 1)),),
        spans={
            "goals.knowledge": (span_of("Austausch mit anderen"),),
            "occupation": (span_of("Physiotherapeutin"),),
            "channels_excluded.facebook": (span_of("Facebook mag ich nicht"),),
        },
    )


def span_of(words: str) -> Span:
    """Where the words stand."""
    start = WORDS.index(words)
    return Span(start, start + len(words))


def insight(say: Forms) -> Insight:
    return Insight(
        "Drei alte Bekannte, bevor jemand Fremdes dran ist",
        say(
            "<Du brauchst|Sie brauchen> keinen Saal. Drei Menschen aus der Ausbildung wissen, wie <du arbeitest|Sie arbeiten>, und "
            "freuen sich wahrscheinlich mehr über eine Nachricht, als <du denkst|Sie denken>. Rot zu werden ist dabei egal: "
            "Eine Nachricht sieht niemand an."
        ),
        ("Vor Gruppen werde ich rot", "Aus der Ausbildung kenne ich noch drei Leute"),
    )


def network_analysis(say: Forms) -> NetworkAnalysis:
    return NetworkAnalysis(
        circles=(
            PlanCircle(
                "„aus der Ausbildung“", "3", say("kennen <deine|Ihre> Hände und arbeiten heute anderswo"), "stated"
            ),
            PlanCircle("frühere Kolleginnen und Kollegen", "3–8", "wissen, wer wo Kinder behandelt", "estimated"),
            PlanCircle("zuweisende Praxen", "4–10", "sehen dieselben Kinder von einer anderen Seite", "estimated"),
        ),
        gaps=(
            Gap(
                "Noch fehlt: jemand mit Kindern als Schwerpunkt",
                "Allein dreht sich ein schwieriger Fall im Kreis.",
                ("a03", "a05"),
            ),
            Gap("Noch fehlt ein Rhythmus", "Ohne Anlass meldet man sich erst, wenn man etwas braucht.", ("a04",)),
        ),
        bridges=("„aus der Ausbildung“: von hier führt der kürzeste Weg zu anderen.",),
        dormant=(say("„aus der Ausbildung“: wer länger als ein Jahr nichts von <dir|Ihnen> gehört hat"),),
        summary=say(
            "<Du fängst|Sie fangen> nicht bei null an: Drei Leute sind genannt. Was fehlt, ist der nächste Satz an sie."
        ),
    )


def target_groups(say: Forms) -> TargetGroups:
    return TargetGroups(
        (
            TargetGroup(
                "Physiotherapeutinnen mit Kinderpraxis",
                3,
                say("Sie kennen dieselben Fälle und haben keinen Grund, <dich|Sie> zu bewerten."),
                ("Qualitätszirkel", "Fortbildungen mit festem Thema"),
            ),
            TargetGroup(
                "Kinderärztinnen in Passau", 1, "Sie sehen die Kinder zuerst.", ("die eigene Überweisungsliste",)
            ),
        ),
        (TargetGroup("Ergotherapeutinnen", 2, "Andere Mittel, gleiche Kinder.", ("Frühförderstelle",)),),
        26,
    )


def first_contact(say: Forms) -> FirstContact:
    return FirstContact(
        online=(
            Approach(
                "Eine Frage zu einem Fall",
                (
                    say("<Schreib|Schreiben Sie> drei Sätze zum Fall, ohne Namen."),
                    "Eine einzige Frage ans Ende stellen.",
                ),
                "Geschrieben, ohne Zuschauer.",
                "d1",
            ),
        ),
        offline=(
            Approach(
                "Ein Kaffee zu zweit nach einer Fortbildung",
                ("Vorher eine Frage notieren.", say("Nach zwanzig Minuten <darfst du|dürfen Sie> gehen.")),
                "Zu zweit, mit einem Ende.",
                "d2",
            ),
        ),
        event_companion=("Zehn Minuten zu früh kommen: Der Raum ist dann noch leer.", "Ein einziges Gespräch reicht."),
    )


def care(say: Forms) -> Care:
    return Care(
        rhythms=(
            PlanRhythm("nah", 30, "Menschen, denen man auch ohne Anlass schreibt", 2),
            PlanRhythm("wichtig", 90, "Leute mit demselben Thema", 3),
            PlanRhythm("lose", 180, "Bekannte von früher", 3),
        ),
        contacts=(
            CareEntry(
                "„aus der Ausbildung“", "nah", None, dt.date(2026, 12, 7), "zwei Namen notieren, einem schreiben", ""
            ),
            CareEntry(
                "Dr. Anna Huber",
                "wichtig",
                "2026-03-14",
                dt.date(2026, 12, 14),
                "nach dem kleinen Patienten fragen",
                "",
            ),
        ),
        activities=(
            "Am Tag nach einem Gespräch: ein Satz Dank mit dem Punkt, der hängen blieb.",
            "Wenn ein Rat ausprobiert ist: melden, was daraus wurde.",
        ),
        budget="Die Zeit reicht für 2 enge und 5 wichtige Kontakte, zusammen 7 Menschen.",
        minutes=260,
        bad_week=say(
            "In einer schlechten Woche bleibt eine Nachricht mit zwei Sätzen. Der Rest rutscht, nichts <holst du|holen Sie> nach."
        ),
        restart="Nach einer Pause braucht es keine Entschuldigung: „Ich musste neulich an unser Gespräch denken.“",
    )


def giving(say: Forms) -> Giving:
    return Giving(
        principles=("Ein Geschenk schreibt keine Rechnung.", "Wer geholfen hat, erfährt, was daraus wurde."),
        offers=(
            Offer("eine Übung, die bei Kindern wirklich klappt", "Kolleginnen mit wenig Kinderpraxis", 15),
            Offer("eine kurze Rückmeldung nach der Behandlung", "die zuweisende Ärztin", 10),
        ),
        value=(say("Sechs Jahre Praxis: <du weißt|Sie wissen>, was im Alltag klappt."),),
        introductions=say("<Frag|Fragen Sie> erst die eine, dann die andere Person; vorgestellt wird nach zwei Ja."),
    )


def actions(say: Forms) -> tuple[Action, ...]:
    def act(
        n: int,
        days: int,
        part: str,
        minutes: int,
        texts: tuple[str, str, str, str],
        *,
        evidence: tuple[str, ...] = (),
        depends_on: tuple[str, ...] = (),
        draft: str | None = None,
        repeats: str | None = None,
    ) -> Action:
        title, first_step, why, done_when = (say(text) for text in texts)
        return Action(
            id=f"a{n:02d}",
            on=START + dt.timedelta(days=days),
            week=days // 7 + 1,
            part=part,
            title=title,
            first_step=first_step,
            minutes=minutes,
            energy="low",
            channel="either",
            contact=None,
            why=why,
            evidence=evidence,
            done_when=done_when,
            depends_on=depends_on,
            draft=draft,
            repeats=repeats,
        )

    return (
        act(1, 0, "network_analysis", 20, (
            "Drei Namen aus der Ausbildung", "<Schreib|Schreiben Sie> drei Namen auf und daneben, wo sie heute arbeiten.",
            "Sie kennen <dich|Sie> schon.", "Drei Namen stehen da, zwei mit Ort",
        ), evidence=("dormant-ties",), draft="d1"),
        act(2, 2, "target_groups", 15, (
            "Eine Frage aufschreiben", "<Denk|Denken Sie> an den schwierigsten Fall dieser Woche und <schreib|schreiben Sie> eine Frage dazu.",
            "Eine Frage trägt jedes Gespräch.", "Eine Frage steht da, ohne Namen",
        )),
        act(3, 7, "first_contact", 20, (
            "Der ersten Person schreiben", "Die Nachricht unten abschreiben und eine Lücke füllen.",
            "Ein Lebenszeichen freut mehr, als man denkt.", "Eine Nachricht ist abgeschickt",
        ), evidence=("reaching-out",), depends_on=("a01",), draft="d1"),
        act(4, 14, "care", 15, (
            "Merkliste pflegen", "Ein Blatt mit vier Spalten anlegen.", "Was da steht, geht nicht verloren.", "Drei Zeilen stehen",
        ), repeats="FREQ=WEEKLY;INTERVAL=4;UNTIL=20270523"),
        act(5, 16, "first_contact", 30, (
            "Zwanzig Minuten telefonieren", "Zwei Zeiten vorschlagen, mit einem Ende.", "Zu zweit wird niemand rot.", "Ein Gespräch war",
        ), depends_on=("a03",), draft="d2"),
        act(6, 45, "giving", 15, (
            "Eine Übung verschenken", "Die Übung in drei Zeilen beschreiben.", "Geben macht das Melden leicht.", "Jemand hat sie",
        )),
        act(7, 70, "first_contact", 45, (
            "Eine Fortbildung mit festem Thema wählen", "Das Programm der Kammer ansehen.", "Ein Thema trägt.", "Ein Termin steht",
        )),
        act(8, 120, "care", 20, (
            "Ansehen, was getragen hat", "Die Liste ansehen.", "Was nicht trägt, darf weg.", "Ein Name gestrichen, einer ergänzt",
        )),
    )  # fmt: skip


def milestones(say: Forms) -> tuple[Milestone, ...]:
    return (
        Milestone(dt.date(2026, 12, 20), "Der Anfang ist gemacht", "Mindestens ein Mensch hat geantwortet."),
        Milestone(
            dt.date(2027, 2, 21),
            "Ein Austausch, der wiederkommt",
            say("Mit zweien <hast du|haben Sie> zweimal gesprochen."),
        ),
        Milestone(dt.date(2027, 5, 23), "Was bleibt", "Wer auf der Liste steht, hat in der Zeit von hier gehört."),
    )


def drafts() -> tuple[Draft, ...]:
    return (
        Draft(
            "d1", "text", "reconnect", "jemand, von dem lange nichts zu hören war",
            "Hallo [Name],\n\nneulich musste ich an unsere Anatomieprüfung denken und an deine Karteikarten. Was machst du heute?\n\n"
            "Antworten geht auch in drei Wochen.", "du", CLEAN,
        ),
        Draft(
            "d2", "email", "ask_small", "eine Kollegin mit Kinderpraxis",
            "Guten Tag Frau [Name],\n\nich behandle seit sechs Jahren auch Kinder und hänge an einem Fall. Darf ich Ihnen am Telefon eine "
            "einzige Frage stellen, höchstens zwanzig Minuten? Wenn es gerade nicht passt, ist das völlig in Ordnung.", "sie", CLEAN,
        ),
        Draft(
            "d3", "text", "thanks", "jemand, der geholfen hat",
            "Danke noch einmal: Die Übung mit dem Tuch hat geklappt, der Kleine wollte gar nicht aufhören.", "du", CLEAN,
        ),
    )  # fmt: skip


def respects(say: Forms) -> tuple[Respect, ...]:
    return (
        Respect("„Facebook mag ich nicht“", "Kommt in keinem Schritt und in keiner Nachricht vor."),
        Respect(
            "„Vor Gruppen werde ich rot“",
            say("Alles geht schriftlich oder zu zweit; <du musst|Sie müssen> vor keine Gruppe."),
        ),
        Respect("„Eine Stunde pro Woche“", "Keine Woche hat mehr als 60 Minuten."),
    )
