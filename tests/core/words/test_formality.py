"""Du or Sie, as the reader is addressed."""

from __future__ import annotations

import pytest

from nahbar.core.words.formality import read_formality
from tests.core.words.reading import de, en, value


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("Hast du einen Plan für mich?", "du"),
        ("Sag mir bitte, wo ich anfange.", "du"),
        ("Haste nen Plan?", "du"),
        ("Was würdet ihr machen?", "du"),
        ("verschont mich mit Sprüchen", "du"),
        ("Guten Tag, ich suche Kundinnen.", "sie"),
        ("Was würden Sie an meiner Stelle tun?", "sie"),
        ("was raten sie mir?", "sie"),
        ("Meine Kollegen sind nett, sie haben mich eingeladen.", None),
        ("Sie haben mir gekündigt.", None),
        ("Die Kolleginnen und ihr Chef sind nett.", None),
        ("Ich bin Köchin.", None),
    ],
)
def test_address_in_german(words: str, address: str | None) -> None:
    assert value(read_formality(*de(words))) == address


def test_english_has_no_address() -> None:
    assert read_formality(*en("What would you do, Sir?")) is None
