"""What has to come before what: as the moves say, and because one writes to nobody one has not thought of."""

from __future__ import annotations

from collections.abc import Sequence

from nahbar.core.model.knowledge import Move

_PREPARING = ("see", "choose")
_REACHING = ("reach", "meet")
_FOLLOWING = ("deepen",)


def needs_of(moves: Sequence[Move]) -> dict[str, tuple[str, ...]]:
    """Move id → ids of the moves before it, for moves in the order of their phases; the steps of a way in theirs.

    Only an earlier move can be needed, so that no circle can arise; repeated moves neither wait nor are waited for.
    """
    single = [move for move in moves if not move.repeats]
    return {move.id: before for n, move in enumerate(single) if (before := _before(move, single[:n]))}


def _before(move: Move, earlier: Sequence[Move]) -> tuple[str, ...]:
    way, dot, _ = move.id.partition(".")
    if dot:
        return tuple(other.id for other in earlier if other.id.startswith(f"{way}."))[-1:]
    before = [other.id for other in earlier if other.id in move.after]
    if move.phase in _REACHING:
        before += [other.id for other in earlier if other.phase in _PREPARING][:1]
    if move.phase in _FOLLOWING:
        before += [other.id for other in earlier if other.phase in _REACHING][:1]
    return tuple(dict.fromkeys(before))
