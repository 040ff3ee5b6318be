"""Values of fields as people type them: of several words without quotes, several with commas between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from ingest import times
from ingest.finance import event_names

Known = Callable[[str, str], bool]
"""Whether a field, by its key of `FIELDS`, can have a value."""
LONGEST: Final = 5
"""Words of a value."""
_TIMES: Final = ("depuis", "avant", "jusqu’à", "date")


def is_known(name: str, value: str) -> bool:
    """Whether it is a time or an event, which no store is needed to tell."""
    if name == "événement":
        return event_names.event(value) is not None
    return name in _TIMES and _is_time(value)


def together(name: str, words: Sequence[str], known: Known) -> int:
    """How many of the words after a field are one value: `depuis:12 mars 2026`."""
    counts = range(min(len(words), LONGEST), 1, -1)
    return next((count for count in counts if known(name, " ".join(words[:count]))), 1)


def between_commas(name: str, word: str) -> list[str]:
    """The values that one word holds: `source:lesechos,latribune`; a time may have commas in it."""
    return [word] if name in _TIMES else [one for one in word.replace(";", ",").split(",") if one] or [word]


def _is_time(text: str) -> bool:
    try:
        times.period(text)
    except ValueError:
        return False
    return True
