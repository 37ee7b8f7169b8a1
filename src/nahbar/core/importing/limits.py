"""From which numbers on contact says little of a tie."""

from __future__ import annotations

from typing import Final

MOST_TOGETHER: Final = 8
"""People at a meeting up to whom it counts as contact that went both ways."""
MOST_LISTED: Final = 20
"""People at a touchpoint up to whom everybody is taken down; of more only who began it."""
MACHINE_FROM: Final = 5
"""Messages to ego, never answered, from which a sender to many is taken for a machine."""
MACHINE_WIDTH: Final = 10
"""Receivers of one message from which it is one to many."""
