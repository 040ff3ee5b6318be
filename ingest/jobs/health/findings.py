"""Findings: what is wrong with a source, and the cure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ingest import times


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a source, in plain words."""

    what: str
    """What was seen."""
    cure: str
    """What to do."""
    state: str = "ill"
    """`ill`, or `warning`: worth a look, and no reason for alarm."""
    french: str = ""
    """What was seen, for who reads the news."""


def folded(rows: Iterable[SourceHealth]) -> list[tuple[Finding, list[str]]]:
    """Each finding once, with the sources that have it; a cure that names its source says NAME for several."""
    alike: dict[Finding, list[tuple[str, Finding]]] = {}
    for row in rows:
        for finding in row.findings:
            general = replace(finding, cure=finding.cure.replace(row.source, "NAME"))
            alike.setdefault(general, []).append((row.source, finding))
    return [
        (found[0][1] if len(found) == 1 else general, [source for source, _ in found])
        for general, found in alike.items()
    ]


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """A source's health: its state, findings and figures."""

    source: str
    """The spider's name."""
    findings: tuple[Finding, ...]
    """What is wrong; empty where all is well."""
    last_success: datetime | None
    """When a crawl of it last ended well."""
    articles_last_day: int
    """New articles in the last 24 hours."""
    usual: float | None
    """Its own habit: how many it has on this day of the week; None while it is too new to tell."""
    newest_at: datetime | None
    """When its newest article was published."""

    @property
    def state(self) -> str:
        """`ok`, or the state of its gravest finding."""
        states = {finding.state for finding in self.findings}
        return next((state for state in ("ill", "warning") if state in states), "ok")

    def as_json(self) -> dict[str, Any]:
        """The same as plain JSON values."""
        return {
            "source": self.source,
            "state": self.state,
            "findings": [{"what": f.what, "cure": f.cure, "state": f.state} for f in self.findings],
            "last_success": times.to_text(self.last_success),
            "articles_last_day": self.articles_last_day,
            "usual": self.usual,
            "newest_at": times.to_text(self.newest_at),
        }
