"""Tom Byrne, joiner in Galway: wants work by word of mouth, hates selling himself, ninety minutes a week."""

# ruff: noqa: E501  sentences read best on one line

from __future__ import annotations

import datetime as dt

from nahbar.core.model.plan import (
    Action,
    Approach,
    Assumption,
    Care,
    CareEntry,
    Cited,
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
from nahbar.core.model.profile import Circle, Profile, Span
from tests.people.forms import CLEAN

START = dt.date(2026, 11, 23)
WORDS = (
    "I'm a joiner in Galway with my own small workshop, twelve years at it. I want more work through word of mouth. "
    "Selling myself makes me cringe and I won't go near LinkedIn. Ninety minutes a week, never on Saturdays. "
    "I know two architects and the lads from the sawmill."
)


def tom() -> Plan:
    """His whole plan."""
    return Plan(
        language="en",
        address=None,
        mode="local_business",
        mode_reason="You run a small workshop and your customers live nearby.",
        starts_on=START,
        ends_on=START + dt.timedelta(weeks=26, days=-1),
        profile=PROFILE,
        minutes_per_week=90,
        insight=Insight(
            "Let the work be passed on, not praised",
            "Nobody has to hear you sell. Two architects and a sawmill already see people who need a joiner, weeks before you do. "
            "What is missing is that they know which jobs you like, and that they hear how the last one turned out. "
            "That is reporting, not selling, and it takes a few minutes in a van.",
            ("Selling myself makes me cringe", "I know two architects"),
        ),
        assumptions=(Assumption("goals", "work from people nearby", "Your words name a workshop and a place."),),
        questions=(
            Question("Which three jobs of the last two years would you happily do again?", "It decides whom to tell first."),
            Question("Who first gave your name to your last five customers?", "The plan would begin with that person."),
        ),
        network_analysis=ANALYSIS,
        target_groups=GROUPS,
        first_contact=CONTACT,
        care=CARE,
        giving=GIVING,
        actions=ACTIONS,
        milestones=(
            Milestone(dt.date(2026, 12, 20), "A start is made", "Both architects know which jobs you like."),
            Milestone(dt.date(2027, 2, 21), "Your name comes up", "One enquiry came because somebody named you, and you thanked them."),
            Milestone(dt.date(2027, 5, 23), "What lasts", "Six people have heard from you twice; what did not hold has been dropped."),
        ),
        drafts=DRAFTS,
        respects=(
            Respect("“I won't go near LinkedIn”", "Appears in no step and in no message."),
            Respect("“never on Saturdays”", "No date of the plan falls on a Saturday."),
            Respect("“Selling myself makes me cringe”", "No message praises you; each reports on a job or asks one question."),
        ),
        left_out=("Business cards and breakfast clubs.", "Posts about yourself."),
        venues=(
            PlanVenue("Local enterprise office", "Runs small evenings for trades; see first whether one suits.", "https://www.example.org/leo", "2026-11-20"),
        ),
        evidence=(
            Cited("dormant-ties", "Advice from people one had lost touch with was at least as useful as advice from current contacts.",
                  "Levin, Walter, Murnighan (2011): Organization Science, doi:10.1287/orsc.1100.0576", "10.1287/orsc.1100.0576", "C", "Asked were managers on courses."),
            Cited("word-of-mouth", "Telling someone what came of their help makes them likelier to help again.", "Common practice among trades (2026)", "", "D", ""),
        ),
    )  # fmt: skip


PROFILE = Profile(
    text=WORDS,
    language="en",
    mode="local_business",
    occupation="joiner",
    years_experience=12.0,
    goals=("clients",),
    worries=("self_promotion",),
    location="Galway",
    time_budget_hours_per_week=1.5,
    channels_excluded=("linkedin",),
    circles=(
        Circle("two architects", "clients", Span(WORDS.index("two architects"), WORDS.index("two architects") + 14)),
        Circle("the lads from the sawmill", "colleagues", Span(WORDS.index("the lads"), WORDS.index("the lads") + 25)),
    ),
)
ANALYSIS = NetworkAnalysis(
    circles=(
        PlanCircle("“two architects”", 2, "see kitchens and stairs on paper months before they are built", "stated"),
        PlanCircle("“the lads from the sawmill”", "count them", "know who is building this spring", "stated"),
        PlanCircle("earlier customers", "20–40", "have neighbours, and your work in the house", "estimated"),
    ),
    gaps=(
        Gap(
            "Missing so far: trades who see the house before you",
            "They are asked for a joiner and have no name ready.",
            ("a03",),
        ),
        Gap("Missing so far: a rhythm", "Without an occasion one only rings when work is short.", ("a04",)),
    ),
    bridges=("“two architects”: the shortest way to people you do not know yet.",),
    dormant=("Earlier customers you have not spoken to for over a year.",),
    summary="You are not starting from nothing. What is missing is that people know which jobs to send you.",
)
GROUPS = TargetGroups(
    (
        TargetGroup("electricians and plasterers on the same sites", 3, "They stand in the house when the question comes up.", ("the sites you are on", "the merchant's counter")),
        TargetGroup("architects of small houses", 2, "They name two joiners, rarely three.", ("through the two you know",)),
    ),
    (TargetGroup("letting agents", 1, "They have doors that stick.", ("Shop Street",)),),
    26,
)  # fmt: skip
CONTACT = FirstContact(
    online=(Approach("A photograph after the job", ("Take one photograph in good light.", "Send it with one line on what was tricky."), "The work does the talking.", "d1"),),
    offline=(Approach("Five minutes at the counter", ("Go at the quiet hour.", "Ask which job gave them trouble this week."), "You are there anyway.", None),),
    event_companion=("Arrive early and help to carry chairs.", "One good conversation is enough."),
)  # fmt: skip
CARE = Care(
    rhythms=(
        PlanRhythm("close", 30, "people you would write to for no reason", 1),
        PlanRhythm("important", 90, "people you share a subject with", 2),
        PlanRhythm("loose", 180, "people from before", 2),
    ),
    contacts=(
        CareEntry(
            "“two architects”", "close", None, dt.date(2026, 12, 8), "tell them how the last stairs turned out", ""
        ),
        CareEntry(
            "“the lads from the sawmill”",
            "important",
            None,
            dt.date(2026, 12, 21),
            "bring the offcuts they asked for",
            "",
        ),
    ),
    activities=(
        "The day after a job: one line of thanks to whoever sent it.",
        "Once advice has been tried: what came of it.",
    ),
    budget="That holds 3 close and 4 important ties: 7 people.",
    minutes=260,
    bad_week="In a bad week one thing stays: ring one person from the van for three minutes. Everything else moves on a week.",
    restart="After a gap no apology is needed: “I passed that house the other day and thought of you.”",
)
GIVING = Giving(
    principles=("If a bill comes later, it was never a gift.", "Anyone who helped hears how it turned out."),
    offers=(
        Offer("an honest look at a drawing before it is priced", "the two architects", 20),
        Offer("offcuts of oak", "the sawmill's woodturner", 10),
    ),
    value=("Twelve years: you know what warps and what holds.",),
    introductions="Ask the one, then the other, and tell both why; nobody is introduced without two yeses.",
)


def _act(
    n: int,
    days: int,
    part: str,
    minutes: int,
    title: str,
    first_step: str,
    why: str,
    done_when: str,
    *,
    evidence: tuple[str, ...] = (),
    depends_on: tuple[str, ...] = (),
    draft: str | None = None,
    repeats: str | None = None,
    skips: tuple[dt.date, ...] = (),
) -> Action:
    return Action(
        id=f"a{n:02d}",
        on=START + dt.timedelta(days=days),
        week=days // 7 + 1,
        part=part,
        title=title,
        first_step=first_step,
        minutes=minutes,
        energy="low",
        channel="offline",
        contact=None,
        why=why,
        evidence=evidence,
        done_when=done_when,
        depends_on=depends_on,
        draft=draft,
        repeats=repeats,
        skips=skips,
    )


ACTIONS = (
    _act(1, 0, "network_analysis", 30, "Trace your last ten jobs", "Take a sheet of paper and note your last ten jobs, and who first said your name.",
         "Names that turn up twice are where to begin.", "Ten jobs, six with a name", evidence=("dormant-ties",)),
    _act(2, 3, "target_groups", 15, "Say which jobs you like", "Finish this sentence: the job I would drive an hour for is …",
         "People pass on what they can repeat.", "One sentence you can say aloud"),
    _act(3, 8, "first_contact", 20, "Send the first photograph", "Pick one photograph of the last stairs.",
         "It reports and does not praise.", "One photograph is sent", depends_on=("a01",), draft="d1", evidence=("word-of-mouth",)),
    _act(4, 15, "care", 15, "Ring one person from the van", "Choose tomorrow's person tonight.",
         "Three minutes keep a tie warm.", "One call made", repeats="FREQ=WEEKLY;INTERVAL=2;UNTIL=20270523", skips=(dt.date(2026, 12, 22),)),
    _act(5, 50, "giving", 30, "Look over a drawing", "Ask which drawing is on the table.", "It is useful and costs little.", "One drawing has your notes"),
    _act(6, 80, "first_contact", 20, "Ask the plasterer one question", "Think of the house you both worked in.", "He is asked for names.", "One name each way"),
    _act(7, 150, "care", 20, "See what held", "Look at the list.", "What does not hold may go.", "One crossed out, one added"),
)  # fmt: skip
DRAFTS = (
    Draft("d1", "text", "share", "an architect you know",
          "Hi [name], the stairs in Salthill are in. The third tread fought me, and the oak won in the end. Photo below. No need to answer.", None, CLEAN),
    Draft("d2", "spoken", "say_goal", "a plasterer on the same site",
          "If you see a house where somebody wants stairs done slowly and properly, give them my number. And if not, no harm.", None, CLEAN),
)  # fmt: skip
