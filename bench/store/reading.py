"""How long what people ask of the store takes: searches by kind, a company's brief, the morning, facets, watches."""

from __future__ import annotations

from collections import defaultdict
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bench.store.queries import queries, scans
from bench.timing import Spent, row, spent
from ingest import times
from ingest.jobs.watch import Watch, delivery
from ingest.query.brief import brief
from ingest.query.facets import facets
from ingest.query.filters import Filters
from ingest.query.morning import morning
from ingest.query.search import search
from ingest.store import Database, open_reader, open_store

_REPEATED = 5
_COMPANIES = 20
# Along the index: sorting a million tags would take more memory than the ten watches do.
_BUSIEST = """
SELECT key FROM article_issuers INDEXED BY article_issuers_latest
WHERE role <> 'source' AND key IN (SELECT key FROM issuers WHERE isin IS NOT NULL)
GROUP BY key ORDER BY count(*) DESC LIMIT ?
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


def busiest(path: Path) -> str:
    """The company that most articles are about."""
    with closing(open_reader(path)) as db:
        return str(db.execute(_BUSIEST, [1]).fetchone()[0])


def reading(path: Path, table: Table) -> None:
    """Note how long each kind of question takes."""
    db = open_reader(path)
    sizes(db, path, table)
    isin = db.execute(_BUSIEST, [1]).fetchone()[0]
    searches(db, isin, table)
    last = times.from_text(db.execute("SELECT max(published_at) FROM articles").fetchone()[0])
    assert last
    day, week, year = (times.to_text(last - timedelta(days=days)) or "" for days in (1, 7, 365))
    row(table, "Morning of the last day", [spent(lambda: morning(db, day)) for _ in range(_REPEATED)])
    busiest = [key for (key,) in db.execute(_BUSIEST, [_COMPANIES])]
    for name, since in (("a week", week), ("a year", year)):
        took = [spent(lambda key=key, since=since: brief(db, key, since)) for key in busiest]
        row(table, f"Brief, {name} of each of the busiest companies", took)
    for text in ("taux", "taux hausse", f"société:{isin}", "taux -euro", "-euro", "rubrique:Bourse"):
        took = [spent(lambda text=text: facets(db, text, Filters())) for _ in range(_REPEATED)]
        row(table, f"Facets of {text}", took)
    db.close()


def searches(db: Database, isin: str, table: Table) -> None:
    """Note how long searches take, with their totals, by kind and all together."""
    asked = list(queries(isin))
    everything: list[Spent] = []
    for label, given in (("all", asked), ("", list(scans(isin)))):
        took: dict[str, list[Spent]] = defaultdict(list)
        for kind, words, options in track(given, "Searching", console=Console(stderr=True)):
            took[kind].append(spent(lambda words=words, options=options: search(db, words, **options)))
        for kind, each in took.items():
            row(table, f"{len(each)} searches, {kind}", each)
        everything = [one for each in took.values() for one in each]
        if label:
            row(table, f"{len(everything)} searches, {label}", everything)


def watching(path: Path, isin: str, articles: int, table: Table) -> None:
    """Note how long ten watches, two of a company, take to look through the articles stored last."""
    db = open_store(path, check=False)
    watches = [Watch(f"w{number}", query.format(isin=isin)) for number, query in enumerate(_WATCHES)]
    newest = db.execute("SELECT max(id) FROM articles").fetchone()[0]
    for watch in watches:
        db.execute("INSERT OR REPLACE INTO watches (name, seen) VALUES (?, ?)", [watch.name, newest - articles])
    took = [spent(lambda watch=watch: delivery.look(db, watch)) for watch in watches]
    clock_, processor = (sum(each[part] for each in took) for part in range(2))
    table.add_row(f"Ten watches, {articles:,} new articles", f"{clock_:.0f} ms; of the processor {processor:.0f}")
    db.close()
