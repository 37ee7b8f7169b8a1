"""The plans shown in both READMEs are what the command makes today; `make readme` renews them."""

from __future__ import annotations

import pytest

from tools.readme import EXAMPLES, ROOT, refreshed


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_plan_in_the_readme_is_real(name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == refreshed(name)
