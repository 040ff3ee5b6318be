"""How long what people ask of the store takes: searches by kind, a company's brief, the morning, facets, watches."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bench.store_queries import queries
from ingest import clock
from ingest.jobs.watch import Watch, delivery
from ingest.query.brief import brief
from ingest.query.facets import facets
from ingest.query.filters import Filters
from ingest.query.morning import morning
from ingest.query.search import search
from ingest.store import Database, open_reader, open_store

_REPEATED = 5
_BUSIEST = """
SELECT key FROM article_issuers WHERE isin IS NOT NULL AND role <> 'source' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1
"""
_WATCHES = ("taux", "inflation OU pétrole", '"banque centrale"', "dividende -action", "bourse*", "société:{isin}")
_WATCHES += ("événement:dividende", "société:{isin} taux", "titre:objectifs", "rachat actions")


def sizes(db: Database, path: Path, table: Table) -> None:
    """Note how large the store is, and what is in it."""
    count, text = db.execute(
        "SELECT count(*), sum(length(CAST(title || coalesce(lead, '') || body AS BLOB))) FROM articles"
    ).fetchone()
    size = path.stat().st_size
    table.add_row("Articles", f"{count:,}")
    table.add_row("File, times its texts", f"{size / 1e9:.2f} GB, {size / text:.2f}")
    for name in ("article_issuers", "article_events", "article_figures", "revisions", "filings", "article_story"):
        rows = db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
        table.add_row(f"Rows of {name} an article", f"{rows / count:.2f}")


def reading(path: Path, table: Table) -> None:
    """Note how long each kind of question takes."""
    db = open_reader(path, mapped=True)  # as `depeche search` does
    sizes(db, path, table)
    isin = db.execute(_BUSIEST).fetchone()[0]
    searches(db, isin, table)
    last = clock.from_text(db.execute("SELECT max(published_at) FROM articles").fetchone()[0])
    assert last
    day, year = (clock.to_text(last - timedelta(days=days)) or "" for days in (1, 365))
    _row(table, "Morning of the last day", [_spent(lambda: morning(db, day)) for _ in range(_REPEATED)])
    _row(
        table, "Brief, a year of the busiest company", [_spent(lambda: brief(db, isin, year)) for _ in range(_REPEATED)]
    )
    _row(
        table,
        "Facets",
        [_spent(lambda text=text: facets(db, text, Filters())) for text in ("taux", "taux hausse", f"société:{isin}")],
    )
    db.close()


def searches(db: Database, isin: str, table: Table) -> None:
    """Note how long searches take, with their totals, by kind and all together."""
    spent: dict[str, list[float]] = defaultdict(list)
    for kind, words, options in track(list(queries(isin)), "Searching", console=Console(stderr=True)):
        spent[kind].append(_spent(lambda words=words, options=options: search(db, words, **options)))
    for kind, times in spent.items():
        _row(table, f"{len(times)} searches, {kind}", times)
    everything = [each for times in spent.values() for each in times]
    _row(table, f"{len(everything)} searches, all", everything)


def watching(path: Path, articles: int, table: Table) -> None:
    """Note how long ten watches take to look through the articles stored last."""
    db = open_store(path, check=False)
    isin = db.execute(_BUSIEST).fetchone()[0]
    watches = [Watch(f"w{number}", query.format(isin=isin)) for number, query in enumerate(_WATCHES)]
    newest = db.execute("SELECT max(id) FROM articles").fetchone()[0]
    for watch in watches:
        db.execute("INSERT OR REPLACE INTO watches (name, seen) VALUES (?, ?)", [watch.name, newest - articles])
    spent = sum(_spent(lambda watch=watch: delivery.look(db, watch)) for watch in watches)
    table.add_row(f"Ten watches, {articles:,} new articles", f"{spent:.0f} ms")
    db.close()


def _spent(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _row(table: Table, name: str, spent: list[float]) -> None:
    p95 = statistics.quantiles(spent, n=20)[-1] if len(spent) > 5 else max(spent)
    table.add_row(name, f"median {statistics.median(spent):.0f}, 95 % within {p95:.0f}, worst {max(spent):.0f} ms")
