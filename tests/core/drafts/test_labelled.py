"""The check against messages that careful readers have ticked; the held set is measured, never tuned on."""

from __future__ import annotations

import pytest

from benchmarks.authenticity import nahbar, tally
from nahbar.core.drafts.rules import FINDINGS


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("finding", FINDINGS)
def test_precision_and_recall_on_the_tuned_messages(language: str, finding: str) -> None:
    precision, recall = tally(nahbar, language, "tuned").figures(finding)
    assert precision is not None
    assert recall is not None
    assert precision >= 0.9
    assert recall >= 0.8
