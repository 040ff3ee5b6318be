"""Repairs broken JSON within a limit of work: the time for some texts grows with the square of their length."""

from __future__ import annotations

from typing import Any

from json_repair.json_parser import JSONParser

_MOST_WORK = 400_000
"""Characters looked at, some tenths of a second."""
_SLICE = 16  # characters of a slice that cost as much as one looked at alone


class _TooMuchWorkError(Exception):
    """The text would take too long."""


class _Metered(str):
    """A text that counts how often somebody looks at it."""

    __slots__ = ("meter",)
    meter: list[int]

    def __getitem__(self, place: Any) -> str:
        found = super().__getitem__(place)
        self.meter[0] += 1 + len(found) // _SLICE
        if self.meter[0] > _MOST_WORK:
            raise _TooMuchWorkError
        return found


class _Parser(JSONParser):
    """The library's parser, whose text counts, also once the parser has set another in its place."""

    def __init__(self, text: str) -> None:
        self.meter = [0]
        super().__init__(text, None, logging=False)

    @property
    def json_str(self) -> str:
        """The text as it is by now."""
        return self._text

    @json_str.setter
    def json_str(self, text: str) -> None:
        self._text = _Metered(text)
        self._text.meter = self.meter


def repair(text: str) -> Any:
    """Read JSON with trailing commas, quotes that are not escaped, comments, or an end that is missing.

    None for what cannot be read, or would take too long. It never raises.
    """
    try:
        return _Parser(text).parse()
    except (ValueError, RecursionError, _TooMuchWorkError):
        return None
