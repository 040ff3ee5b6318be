"""Articles by what they are tagged with: as a condition, and as the way to the latest of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from ingest.items import TAG_LISTS

_ISSUER = "EXISTS (SELECT 1 FROM article_issuers WHERE article_id = a.id AND role <> 'source' AND key IN ({marks}))"
_EVENT = "EXISTS (SELECT 1 FROM article_events WHERE article_id = a.id AND event IN ({marks}))"
_ROWS = "{first} CROSS JOIN articles a INDEXED BY articles_facets ON a.id = t.article_id"

COLUMNS: Final = dict(
    zip(
        TAG_LISTS,
        (
            "(SELECT json_group_array(coalesce(i.name, t.key)) FROM article_issuers t LEFT JOIN issuers i USING (key)"
            " WHERE t.article_id = a.id AND t.role <> 'source')",
            "(SELECT json_group_array(isin) FROM article_issuers"
            " WHERE article_id = a.id AND role <> 'source' AND isin IS NOT NULL)",
            "(SELECT json_group_array(event) FROM article_events WHERE article_id = a.id)",
            "(SELECT json_group_array(surface) FROM article_figures WHERE article_id = a.id)",
        ),
        strict=True,
    )
)
"""Lists that an export can have of an article `a`: names and ISINs of who it names, events, figures as written."""


def of_issuers(keys: Sequence[str]) -> tuple[str, list[str]]:
    """The articles about a company, or that mention it; not those that only quote it. A condition on articles `a`."""
    return _ISSUER.format(marks=_marks(keys)), list(keys)


def of_events(events: Sequence[str]) -> tuple[str, list[str]]:
    """The articles that report an event."""
    return _EVENT.format(marks=_marks(events)), list(events)


@dataclass(frozen=True)
class Road:
    """The rows of an index that lead to all articles that may pass, the latest first."""

    rows: str = "articles a"
    """What stands after FROM."""
    first: str = "articles a"
    """The index alone."""
    test: str = "TRUE"
    """Which of them count."""
    values: list[Any] = field(default_factory=list)
    order: str = "a.published_at DESC, a.id DESC"
    once: str = ""
    """Where a row may come twice: what groups them."""


ALL: Final = Road()
"""All articles."""


def road(issuers: Sequence[str], events: Sequence[str], since: str | None, until: str | None) -> Road:
    """By the companies where any are asked for, else by the events, else through all articles."""
    table, column, values = ("article_issuers", "key", issuers) if issuers else ("article_events", "event", events)
    if not values:
        return ALL
    tests, given = [f"t.{column} IN ({_marks(values)})"], list(values)
    tests += ["t.role <> 'source'"] if issuers else []
    for test, moment in (("t.at >= unixepoch(?)", since), ("t.at < unixepoch(?)", until)):
        if moment is not None:
            tests.append(test)
            given.append(moment)
    several, first = len(values) > 1, f"{table} t INDEXED BY {table}_latest"
    return Road(
        _ROWS.format(first=first),
        first,
        " AND ".join(tests),
        given,
        "max(t.at) DESC, a.id DESC" if several else "t.at DESC, t.article_id DESC",
        " GROUP BY a.id" if several else "",
    )


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
