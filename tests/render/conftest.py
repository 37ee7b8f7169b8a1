from __future__ import annotations

import pytest

from nahbar.core.model.plan import Plan
from tests.people.jana import jana
from tests.people.tom import tom
from tests.people.unruly import unruly

PEOPLE = {
    "jana-du": lambda: jana("du"),
    "jana-sie": lambda: jana("sie"),
    "tom": tom,
    "unruly": unruly,
}


@pytest.fixture(params=sorted(PEOPLE))
def plan(request: pytest.FixtureRequest) -> Plan:
    """The plan of every invented person in turn."""
    return PEOPLE[request.param]()
