"""Bad data is a value: collected, listed, never the end of the rest."""

from __future__ import annotations

from nahbar.core.model.frozen import frozen


@frozen
class Problem:
    """One thing wrong in one place, with what would be right."""

    code: str
    where: str
    what: str
    hint: str = ""
    values: tuple[object, ...] = ()
    """What stands at the braces of `what`; without any, braces are only braces."""

    @property
    def told(self) -> str:
        """What is wrong, with the values in their places."""
        return self.what.format(*self.values) if self.values else self.what

    def __str__(self) -> str:
        tail = f" ({self.hint})" if self.hint else ""
        return f"{self.where}: {self.told}{tail}"
