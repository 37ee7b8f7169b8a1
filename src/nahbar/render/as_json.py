"""The plan as JSON, key by key as the plan contract fixes it.

Mapped by hand and with nothing imported but `json`: this is the shortest way from words to a plan.
"""

from __future__ import annotations

import json

from nahbar.core.model.plan import (
    Action,
    Approach,
    Care,
    CareEntry,
    Cited,
    Draft,
    Giving,
    Insight,
    NetworkAnalysis,
    Plan,
    PlanVenue,
    TargetGroup,
)
from nahbar.render.profile_json import Json, profile_to_dict

SCHEMA = "nahbar.plan/1"
_DUMP = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode


def plan_to_json(plan: Plan) -> str:
    """The whole plan as one JSON object: a line for each key, and for each entry of a list."""
    lines = (f"  {_DUMP(key)}: {_value(value)}" for key, value in plan_to_dict(plan).items())
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    return text.encode(errors="replace").decode()  # half a character in a call's arguments must not stop the plan


def _value(value: object) -> str:
    """A long list spread over lines, so that two plans can be compared line by line."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(f"    {_DUMP(entry)}" for entry in value) + "\n  ]"
    return _DUMP(value)


def plan_to_dict(plan: Plan) -> Json:
    """The keys of the contract in its order, then what nahbar adds."""
    return _head(plan) | _parts(plan) | _points(plan) | _additions(plan)


def _head(plan: Plan) -> Json:
    return {
        "schema": SCHEMA,
        "language": plan.language,
        "address": plan.address,
        "mode": plan.mode,
        "mode_reason": plan.mode_reason,
        "starts_on": plan.starts_on.isoformat(),
        "ends_on": plan.ends_on.isoformat(),
        "profile": profile_to_dict(plan.profile),
        "assumptions": [{"field": a.field, "value": a.value, "reason": a.reason} for a in plan.assumptions],
        "questions": [{"question": q.question, "changes": q.changes} for q in plan.questions],
    }


def _parts(plan: Plan) -> Json:
    return {
        "network_analysis": _network_analysis(plan.network_analysis),
        "target_groups": {
            "primary": [_target_group(group) for group in plan.target_groups.primary],
            "secondary": [_target_group(group) for group in plan.target_groups.secondary],
            "horizon_weeks": plan.target_groups.horizon_weeks,
            "wanted": list(plan.target_groups.wanted),
        },
        "first_contact": {
            "online": [_approach(approach) for approach in plan.first_contact.online],
            "offline": [_approach(approach) for approach in plan.first_contact.offline],
            "event_companion": list(plan.first_contact.event_companion),
            "questions": list(plan.first_contact.questions),
        },
        "care": _care(plan.care),
        "giving": _giving(plan.giving),
    }


def _points(plan: Plan) -> Json:
    return {
        "actions": [_action(action) for action in plan.actions],
        "milestones": [{"on": m.on.isoformat(), "target": m.target, "measure": m.measure} for m in plan.milestones],
        "drafts": [_draft(draft) for draft in plan.drafts],
        "respects": [{"stated": r.stated, "how": r.how} for r in plan.respects],
        "evidence": [_cited(cited) for cited in plan.evidence],
    }


def _additions(plan: Plan) -> Json:
    return {
        "insight": _insight(plan.insight),
        "minutes_per_week": plan.minutes_per_week,
        "left_out": list(plan.left_out),
        "change": plan.change,
        "reviews": [{"on": r.on.isoformat(), "question": r.question} for r in plan.reviews],
        "venues": [_venue(venue) for venue in plan.venues],
    }


def _network_analysis(part: NetworkAnalysis) -> Json:
    return {
        "circles": [
            {"name": c.name, "contacts": c.contacts, "potential": c.potential, "basis": c.basis} for c in part.circles
        ],
        "gaps": [{"gap": gap.gap, "why": gap.why, "closed_by": list(gap.closed_by)} for gap in part.gaps],
        "bridges": list(part.bridges),
        "dormant": list(part.dormant),
        "summary": part.summary,
    }


def _target_group(group: TargetGroup) -> Json:
    return {
        "who": group.who,
        "count": group.count,
        "why": group.why,
        "where": list(group.where),
        "people": list(group.people),
    }


def _approach(approach: Approach) -> Json:
    return {
        "approach": approach.approach,
        "steps": list(approach.steps),
        "fits_because": approach.fits_because,
        "draft": approach.draft,
    }


def _care(care: Care) -> Json:
    return {
        "rhythms": [
            {"circle": rhythm.circle, "every_days": rhythm.every_days, "who": rhythm.who, "people": rhythm.people}
            for rhythm in care.rhythms
        ],
        "contacts": [_care_entry(entry) for entry in care.contacts],
        "activities": list(care.activities),
        "budget": care.budget,
        "minutes": care.minutes,
        "bad_week": care.bad_week,
        "restart": care.restart,
    }


def _care_entry(entry: CareEntry) -> Json:
    return {
        "contact": entry.contact,
        "circle": entry.circle,
        "last_contact": entry.last_contact,
        "due_on": entry.due_on.isoformat(),
        "next_step": entry.next_step,
        "notes": entry.notes,
    }


def _giving(giving: Giving) -> Json:
    return {
        "principles": list(giving.principles),
        "offers": [{"offer": o.offer, "to_whom": o.to_whom, "minutes": o.minutes} for o in giving.offers],
        "value": list(giving.value),
        "introductions": giving.introductions,
    }


def _action(action: Action) -> Json:
    return {
        "id": action.id,
        "on": action.on.isoformat(),
        "week": action.week,
        "part": action.part,
        "title": action.title,
        "first_step": action.first_step,
        "minutes": action.minutes,
        "energy": action.energy,
        "channel": action.channel,
        "contact": action.contact,
        "why": action.why,
        "evidence": list(action.evidence),
        "done_when": action.done_when,
        "depends_on": list(action.depends_on),
        "draft": action.draft,
        "repeats": action.repeats,
        "skips": [day.isoformat() for day in action.skips],
        "once": action.once,
        "way": action.way,
    }


def _draft(draft: Draft) -> Json:
    findings = [
        {"id": f.id, "start": f.start, "end": f.end, "words": f.words, "better": f.better}
        for f in draft.authenticity.findings
    ]
    return {
        "id": draft.id,
        "channel": draft.channel,
        "occasion": draft.occasion,
        "to": draft.to,
        "text": draft.text,
        "characters": draft.characters,
        "address": draft.address,
        "authenticity": {"score": draft.authenticity.score, "findings": findings},
    }


def _cited(cited: Cited) -> Json:
    return {
        "id": cited.id,
        "claim": cited.claim,
        "source": cited.source,
        "doi": cited.doi,
        "grade": cited.grade,
        "caveats": cited.caveats,
    }


def _insight(insight: Insight) -> Json:
    return {"title": insight.title, "text": insight.text, "words": list(insight.words), "idea": insight.idea}


def _venue(venue: PlanVenue) -> Json:
    return {"name": venue.name, "note": venue.note, "source": venue.source, "seen_on": venue.seen_on}
