"""A name for a plan that stays the same as long as its words and its first day do."""

from __future__ import annotations

import hashlib

from nahbar.core.model.plan import Plan


def fingerprint(plan: Plan) -> str:
    """Sixteen signs from the person's words, the first day and the language; the words cannot be read from them."""
    told = "\x1f".join((plan.profile.text, plan.starts_on.isoformat(), plan.language))
    return hashlib.sha256(told.encode(errors="replace")).hexdigest()[:16]
