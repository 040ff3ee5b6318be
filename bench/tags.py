"""How soon a company's articles are found among a million, and what tags cost when saving. `python -m bench.tags`.

Times are the processor's, so that what else the machine does counts little.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from unittest.mock import patch

from rich.console import Console
from rich.table import Table

from bench.store.articles import article
from ingest.finance import tag_article
from ingest.query.brief import brief
from ingest.query.filters import Filters
from ingest.query.search import search
from ingest.store import Database, open_reader, open_store, register, tags, transaction
from ingest.store.articles import save

_SAVED = 500
_ARTICLES = """
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
INSERT INTO articles (url, source, title, body, language, published_at, first_seen_at, last_seen_at, content_hash)
SELECT 'https://a.example/' || i, 's' || i % 30, 'Titre ' || i, hex(zeroblob(600)), 'fr',
    strftime('%Y-%m-%dT%H:%M:%SZ', 1672531200 + i * (94608000 / :count), 'unixepoch'), '', '', i FROM n
"""
_ISSUER = """
INSERT OR IGNORE INTO article_issuers (article_id, key, isin, role, kind, mentions, in_title, surface, at)
SELECT ?1, ?2, ?2, ?3, 'company', 2, 1, 'Nom', unixepoch(published_at)
FROM articles INDEXED BY articles_facets WHERE id = ?1
"""
_EVENTS = """
INSERT INTO article_events SELECT id, CASE abs(random() % 50) WHEN 0 THEN 'cotation' WHEN 1 THEN 'dividende'
    WHEN 2 THEN 'offre_publique' ELSE 'resultats' END, 'title', 'mots', unixepoch(published_at)
FROM articles INDEXED BY articles_facets WHERE id % 3 = 0
"""


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.tags", description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--store", type=Path, metavar="FILE", help="where it is made and kept, or was made before")
    options = parser.parse_args()
    table = Table("Measure", "Value", title="Tags")
    with tempfile.TemporaryDirectory(prefix="bench-tags-") as folder:
        saving(Path(folder), table)
        path = options.store or Path(folder) / "news.db"
        if not path.exists():
            _fill(path, options.articles)
        reading(path, table)
    Console().print(table)


def saving(folder: Path, table: Table) -> None:
    """Save the same articles in turns, with their tags written and without; stories take their events from both."""
    stores = [open_store(folder / name) for name in ("without.db", "with.db")]
    known = register.register(stores[0])
    spent = [0.0, 0.0]
    tagging = 0.0
    for number in range(1, _SAVED + 1):
        plain = article(number)
        begun = time.process_time()
        tagged = replace(plain, finance=tag_article(plain.title, plain.lead, plain.body, plain.language, known))
        tagging += time.process_time() - begun
        ways = [(0, patch.object(tags, "write", lambda *given: None)), (1, nullcontext())]
        for store, written in ways if number % 2 else reversed(ways):  # the first to save an article stems its words
            begun = time.process_time()
            with written, transaction(stores[store]):
                save(stores[store], tagged)
            spent[store] += time.process_time() - begun
    for store in stores:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        store.close()
    sizes = [(folder / name).stat().st_size for name in ("without.db", "with.db")]
    table.add_row("Saved per second, without tags and with", _pair(_SAVED / spent[0], _SAVED / spent[1]))
    table.add_row("Tagging, ms an article of 400 words", f"{1000 * tagging / _SAVED:.2f}")
    table.add_row("Bytes an article, without tags and with", _pair(sizes[0] / _SAVED, sizes[1] / _SAVED))


def reading(path: Path, table: Table) -> None:
    """How long it takes to find a company's articles, and to tell its brief."""
    db = open_reader(path)
    count = db.execute("SELECT count(*) FROM articles").fetchone()[0]
    table.add_row("Articles", f"{count:,}")
    names = _names(db)
    rng = random.Random(1)
    ways: dict[str, Callable[[str], object]] = {
        "search --issuer": lambda name: search(db, "", Filters(issuer=name)),
        "search --issuer --event dividende": lambda name: search(db, "", Filters(issuer=name, event="dividende")),
        "search --issuer --since": lambda name: search(db, "", Filters(issuer=name, since="2025-06-01")),
        "search --event cotation": lambda name: search(db, "", Filters(event="cotation")),
        "brief, a week": lambda name: brief(db, name, "2025-06-01T00:00:00Z", "2025-06-08T00:00:00Z"),
        "brief, a year": lambda name: brief(db, name, "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
    }
    for label, way in ways.items():
        asked = [*names[:20], *rng.sample(names, min(30, len(names)))]
        spent = sorted(_timed(way, name) for name in asked)
        table.add_row(
            label, f"median {statistics.median(spent):.1f} ms, 95 % within {spent[int(len(spent) * 0.95)]:.1f} ms"
        )
    db.close()


def _fill(path: Path, articles: int) -> None:
    db = open_store(path)
    register.sync(db, register.register(db))
    with transaction(db):
        db.execute(_ARTICLES, {"count": articles})
    with transaction(db):
        db.conn.executemany(_ISSUER, _mentions(db, articles))
        db.execute(_EVENTS)
    db.close()


def _mentions(db: Database, articles: int) -> Iterator[tuple[int, str, str]]:
    """Two an article, by Zipf's law: of a million articles the first company has a seventh."""
    keys = [row[0] for row in db.execute("SELECT key FROM issuers WHERE kind = 'company'").fetchall()]
    rng = random.Random(2)
    weights = list(accumulate(1 / rank for rank in range(1, len(keys) + 1)))
    for article_id in range(1, articles + 1):
        for key in rng.choices(keys, cum_weights=weights, k=2):
            yield article_id, key, rng.choice(("subject", "subject", "mentioned"))


def _names(db: Database) -> list[str]:
    """The companies, those with most articles first."""
    rows = db.execute("SELECT key FROM article_issuers GROUP BY 1 ORDER BY count(*) DESC")
    return [row[0] for row in rows]


def _timed(way: Callable[[str], object], name: str) -> float:
    begun = time.process_time()
    way(name)
    return 1000 * (time.process_time() - begun)


def _pair(one: float, two: float) -> str:
    return f"{one:,.0f}, {two:,.0f} ({two / one:.2f})"


if __name__ == "__main__":
    main()
