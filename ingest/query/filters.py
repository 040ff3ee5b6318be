"""Which articles: the filters that search and export share, as a condition in SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ACCESS: Final = ("free", "paid", "unknown")


@dataclass(frozen=True, slots=True)
class Filters:
    """The articles meant; a field at its default lets everything through, except that duplicates stay out."""

    source: tuple[str, ...] = ()
    """Names of sources, any of which will do."""
    language: str | None = None
    """ISO 639-1 code."""
    section: str | None = None
    """The publisher's section, whatever the case of its ASCII letters."""
    access: str | None = None
    """`free`, `paid` or `unknown`."""
    since: str | None = None
    """Earliest publication, included, as the store writes times; articles without a date stay out."""
    until: str | None = None
    """Publication before this, as the store writes times; articles without a date stay out."""
    duplicates: bool = False
    """Also the later copies of a text that another article had first."""

    @property
    def indexed(self) -> bool:
        """Whether an index leads to the articles that pass."""
        return bool(self.source or self.since or self.until)

    def where(self) -> tuple[str, list[str]]:
        """The condition on a row of `articles` named `a`, in SQL, and its parameters."""
        tests = [] if self.duplicates else ["a.duplicate_of IS NULL"]
        values: list[str] = []
        if self.source:
            tests.append(f"a.source IN ({', '.join('?' * len(self.source))})")
            values += self.source
        for test, value in (
            ("a.language = ?", self.language),
            ("a.section = ? COLLATE NOCASE", self.section),
            ("a.access = ?", self.access),
            ("a.published_at >= ?", self.since),
            ("a.published_at < ?", self.until),
        ):
            if value is not None:
                tests.append(test)
                values.append(value)
        return " AND ".join(tests) or "TRUE", values
