"""Near duplicates: how many reprints are found, and what an article costs in a small and in a large store.

python -m bench.duplicates                 1,000,000 rows: two minutes and 2 GB of the temporary folder
python -m bench.duplicates --rows 100000
"""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path
from statistics import mean, median
from time import perf_counter

from rich.console import Console
from rich.table import Table

from bench.edits import HEAVY, LIGHT, USUAL, Level
from bench.newswire import Text, as_article, newswire, originals
from ingest.store import Database, articles, duplicates, likeness, open_store, transaction

SMALL = 10_000
_MEASURED = 2_000
# Rows that fill the store: keys as those of other texts, the texts themselves left out for the disk's sake.
_FILL_ARTICLES = """
WITH RECURSIVE row (id) AS (SELECT ? UNION ALL SELECT id + 1 FROM row WHERE id < ?)
INSERT INTO articles (id, url, source, title, body, published_at, first_seen_at, last_seen_at, content_hash)
SELECT id, 'https://fill.example/' || id, 'fill', 't', 'b', '2026-01-01T00:00:00Z', '', '', hex(randomblob(16)) FROM row
"""
_FILL_KEYS = """
WITH key (n) AS (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9))
INSERT OR IGNORE INTO near_duplicates
SELECT random() >> 32, id FROM articles, key WHERE source = 'fill' ORDER BY 1
"""


def save(db: Database, text: Text, number: int) -> int:
    """Store one text as a crawl does, in a transaction of its own; returns its id."""
    with transaction(db):
        return articles.save(db, as_article(text, number))[0]


def quality(folder: Path, level: Level, seed: int) -> tuple[float, float]:
    """Recall and precision of `duplicate_of` over 2,000 articles with 300 reprints."""
    texts = newswire(2_000, 300, seed, level)
    db = open_store(folder / f"{level.name}-{seed}.db")
    with transaction(db):
        ids = {articles.save(db, as_article(text, number))[0]: text for number, text in enumerate(texts)}
    found = dict(db.execute("SELECT id, duplicate_of FROM articles WHERE duplicate_of IS NOT NULL").fetchall())
    db.close()
    expected = first_copies(ids)
    right = sum(expected.get(copy) == first for copy, first in found.items())
    return right / len(expected), right / max(1, len(found))


def first_copies(texts: dict[int, Text]) -> dict[int, int]:
    """Each copy's first copy: the earliest printed text of the same origin."""
    first: dict[int, int] = {}
    for id_ in sorted(texts, key=lambda id_: (texts[id_].minute, id_)):
        first.setdefault(texts[id_].origin, id_)
    return {id_: first[text.origin] for id_, text in texts.items() if first[text.origin] != id_}


def costs(folder: Path, rows: int) -> list[tuple[float, float, float]]:
    """For the small and for the large store, milliseconds an article (medians): all of its saving, near duplicates
    alone; bytes of keys an article. The two stores take turns, so that a busy machine slows both.
    """
    texts = originals(SMALL + _MEASURED, random.Random(9))
    stores = {size: _filled(folder, texts[:SMALL], size) for size in (SMALL, rows)}
    times: dict[int, list[tuple[float, float]]] = {size: [] for size in stores}
    for number, text in enumerate(texts[SMALL:]):
        for size, db in stores.items():
            times[size].append(_timed(db, text, size + number))
    return [(*map(median, zip(*times[size], strict=True)), _bytes(db)) for size, db in stores.items()]


def _filled(folder: Path, texts: list[Text], rows: int) -> Database:
    db = open_store(folder / f"{rows}.db")
    with transaction(db):
        for number, text in enumerate(texts):
            articles.save(db, as_article(text, number))
    if rows > len(texts):
        _fill(db, rows)
    return db


def _bytes(db: Database) -> float:
    size = db.execute("SELECT sum(pgsize) FROM dbstat WHERE name = 'near_duplicates'").fetchone()[0]
    return float(size / db.execute("SELECT count(*) FROM articles").fetchone()[0])


def _fill(db: Database, rows: int) -> None:
    own = db.execute("PRAGMA cache_size").fetchone()[0]
    db.execute("PRAGMA cache_size = -1000000")  # KiB, while filling only
    with transaction(db):
        db.execute(_FILL_ARTICLES, [SMALL + 1, rows])
        db.execute(_FILL_KEYS)
    db.execute(f"PRAGMA cache_size = {own}")


def _timed(db: Database, text: Text, number: int) -> tuple[float, float]:
    spent, add = 0.0, duplicates.add
    likeness.shingles.cache_clear()  # or one store would profit from what was just read of the other

    def timed(db: Database, article_id: int) -> int | None:
        nonlocal spent
        start = perf_counter()
        try:
            return add(db, article_id)
        finally:
            spent += perf_counter() - start

    duplicates.add = timed
    start = perf_counter()
    try:
        save(db, text, number)
    finally:
        duplicates.add = add
    return (perf_counter() - start) * 1000, spent * 1000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000, help="of the large store (default 1,000,000)")
    parser.add_argument("--seeds", type=int, default=3, help="generated sets a level of edits (default 3)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        found = Table("2,000 articles, 300 reprints", "recall", "precision", title="Near duplicates found")
        for level in (LIGHT, USUAL, HEAVY):
            recall, precision = zip(*(quality(Path(name), level, seed) for seed in range(options.seeds)), strict=True)
            found.add_row(f"{level.name} edits", f"{mean(recall):.4f}", f"{mean(precision):.4f}")
        Console().print(found)
        small, large = costs(Path(name), options.rows)
    spent = Table("", f"{SMALL:,} rows", f"{options.rows:,} rows", "ratio", title="Cost of an article")
    for label, low, high in zip(
        ("saving, ms", "near duplicates alone, ms", "bytes of keys"), small, large, strict=True
    ):
        spent.add_row(label, f"{low:.2f}", f"{high:.2f}", f"{high / low:.2f}")
    Console().print(spent)


if __name__ == "__main__":
    main()
