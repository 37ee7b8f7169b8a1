"""The rules and the knowledge of both languages, opened once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nahbar.core.drafts.check import check_message
from nahbar.core.model.plan import Authenticity
from nahbar.core.words.language import read_language
from nahbar.knowledge.load import load_message_rules

Check = Callable[..., Authenticity]


@pytest.fixture
def check() -> Check:
    """Check a message in the language it is written in."""

    def run(text: str, **known: object) -> Authenticity:
        language = read_language(text)
        return check_message(text, language, rules=load_message_rules(language), **known)  # type: ignore[arg-type]

    return run
