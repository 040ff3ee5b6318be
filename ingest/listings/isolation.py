"""Entries read one by one: what a bad one raises is noted and costs no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ingest.errors import DepecheError
from ingest.listings.model import UnreadableError

Raw = TypeVar("Raw")
Read = TypeVar("Read")


class BadEntryError(DepecheError):
    """Raised for one entry of a listing that cannot be used; the message says why."""


class Isolation:
    """Reads entries and counts, by reason, those that are passed over."""

    def __init__(self) -> None:
        self.read = 0
        self.reasons: Counter[str] = Counter()

    def each(self, raws: Iterable[Raw], reader: Callable[[Raw], Read]) -> Iterator[Read]:
        """The results of `reader` for each, without None."""
        for raw in raws:
            try:
                yield reader(raw)
                self.read += 1
            except MemoryError:
                raise
            except Exception as error:  # whatever it is, the neighbours are read
                self.reasons[reason_of(error)] += 1

    @property
    def note(self) -> str:
        """What was passed over, and why; empty where nothing was."""
        if not self.reasons:
            return ""
        most = ", ".join(f"{count} {reason}" for reason, count in self.reasons.most_common(3))
        return f"{self.reasons.total()} of {self.reasons.total() + self.read} entries passed over: {most}"

    def check(self) -> None:
        """Make sure that something could be read, if there was anything.

        Raises:
            UnreadableError: every entry was passed over.
        """
        if self.reasons and not self.read:
            raise UnreadableError(self.note)


def reason_of(error: Exception) -> str:
    """An error in a few words: the message of our own errors, the class name of others."""
    return str(error) if isinstance(error, DepecheError) else type(error).__name__
