"""Made-up regulated filings for the store's benchmark: one for each fifty articles, of the companies in the news."""

from __future__ import annotations

import random
from datetime import UTC, datetime

from bench.store.events import companies
from ingest import times
from ingest.items import Article
from ingest.store import Database

_EACH = 50
_KINDS = (
    "Rapport financier semestriel",
    "Chiffre d'affaires trimestriel",
    "Acquisition d'actions propres",
    "Gouvernance",
)
_FILING = """
INSERT OR IGNORE INTO filings (key, isin, issuer, country, title, subtype, language, filed_at)
VALUES (?, ?, ?, 'FR', ?, ?, 'fr', ?)
"""


def file_some(db: Database, first: Article, articles: int) -> None:
    """Write the filings of the time at which so many articles were met; call it inside a transaction."""
    moment = first.first_seen_at or datetime.now(UTC)
    rng = random.Random(first.url)
    names, weights = companies()
    rows = []
    for number, (isin, name) in enumerate(rng.choices(names, cum_weights=weights, k=articles // _EACH)):
        kind = rng.choice(_KINDS)
        key = f"{first.url[-60:]} {number}"
        rows.append((key, isin, name, f"{name} : {kind.lower()}", kind, times.to_text(moment)))
    db.conn.executemany(_FILING, rows)
