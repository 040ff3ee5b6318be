"""Which companies somebody watches."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import ingest
from ingest.jobs.watch.watched_companies import watched_companies
from ingest.jobs.watch_path import watch_path
from ingest.store import open_store
from tests.support import mornings


def test_companies_of_watches_lead_the_morning(tmp_path: Path) -> None:
    file = tmp_path / "news.db"
    db = open_store(file)
    mornings.furnish(db, datetime(2026, 3, 3, 8, 0, tzinfo=UTC))
    mornings.tag(db)
    assert watched_companies(db, file) == []
    watch_path(file).write_text(
        '[watch.one]\nquery = "société:Merrac titre:offre"\n[watch.two]\nquery = "société:Merrac OU société:Inconnue"\n'
        '[watch.three]\nquery = "inflation"\n'
    )
    assert watched_companies(db, file) == [mornings.ISIN]
    with ingest.open(file) as store:
        assert [one.name for one in store.morning("2026-03-02").companies] == ["Merrac"]
    watch_path(file).write_text("not TOML [")
    assert watched_companies(db, file) == []
    db.close()
