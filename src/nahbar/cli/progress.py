"""How far an import is: a bar on standard error, where that is a screen; else silence."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from nahbar.cli.says import say

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """A bar that appears with the first news and goes away to let a question be asked."""

    def __init__(self) -> None:
        self._bar: Progress | None = None

    def tell(self, stage: str, done: int, total: int) -> None:
        """Show the stage, how far it is, and of how many; 0: nobody knows."""
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            self._bar = _new_bar()
            self._bar.start()
        self._bar.update(self._bar.task_ids[0], description=say(f"stage-{stage}"), completed=done, total=total or None)

    def pause(self) -> None:
        """Take the bar away; the next news bring it back."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def _new_bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task("", total=None)
    return bar
