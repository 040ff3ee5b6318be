"""What companies filed with the regulator in a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.store import Database
from ingest.store.several import newest_first

_MOST = 10
_FILED = """
SELECT coalesce(i.name, f.issuer), f.title, f.filed_at, f.url, i.key
FROM filings f LEFT JOIN issuers i ON i.key = f.isin
WHERE f.filed_at >= ? AND f.filed_at < ? AND f.twin_of IS NULL
    AND (? IS NULL OR f.isin IN (SELECT value FROM json_each(?)))
ORDER BY f.filed_at DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class RecentFiling:
    """What a company filed."""

    company: str
    title: str
    filed_at: str
    url: str | None
    """Of the document."""
    key: str | None
    """Of the company in the register."""


def filings(db: Database, since: str, until: str, watched: Sequence[str]) -> list[RecentFiling]:
    """The latest first; of the companies that are watched where any is."""
    chosen = json.dumps(list(watched)) if watched else None
    asked = [since, until, chosen, chosen, _MOST]
    found = dict.fromkeys(RecentFiling(*row) for part in newest_first(db) for row in part.execute(_FILED, asked))
    return sorted(found, key=lambda filing: filing.filed_at, reverse=True)[:_MOST]
