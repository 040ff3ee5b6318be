"""Articles as a crawl would store them, from the few facts that a test cares for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ingest.items import Article
from ingest.store.duplicates import content_hash


def published(url: str, title: str, body: str, at: datetime, **facts: object) -> Article:
    """A French article, first and last seen when it was published."""
    plain = Article(
        url=url,
        source="gazette",
        title=title,
        body=body,
        language="fr",
        published_at=at,
        first_seen_at=at,
        last_seen_at=at,
        content_hash=content_hash(body),
    )
    return replace(plain, **facts)  # type: ignore[arg-type]
