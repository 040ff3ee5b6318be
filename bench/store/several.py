"""Ten stores read as one, beside one store that has the articles of all: the same hits, and how long they take."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bench.store.cut import cut
from bench.store.queries import queries
from bench.timing import Spent, p95, row, spent
from ingest.query.hits import Hit
from ingest.query.search import search
from ingest.store import Database, open_reader, open_store
from ingest.store.copies_across import compare
from ingest.store.stores_as_one import open_all

_PARTS = 10


def several(source: Path, folder: Path, count: int, table: Table) -> None:
    """Cut ten stores out of a large one, and search them and it in turns; or one with the articles of the ten.

    Args:
        source: the large store.
        folder: where they are made.
        count: articles of each of the ten.
        table: where to note it.
    """
    folder.mkdir()
    parts, whole = _cut(source, folder, count)
    _compare(parts, table)
    opening = spent(lambda: _close(open_all(parts)))
    table.add_row("Opening the ten, of the processor", f"{opening[1]:.0f} ms")
    db, one = open_all(parts), open_reader(whole)
    for store in (*db.parts, one):
        store.execute("PRAGMA mmap_size = 1000000000")
    _search(db, one, table)
    _close(db)
    one.close()
    shutil.rmtree(folder)


def _cut(source: Path, folder: Path, count: int) -> tuple[list[Path], Path]:
    """The ten, and one store with the articles of all."""
    parts = [folder / f"part{number}.db" for number in range(_PARTS)]
    with closing(open_reader(source)) as large:
        last = large.execute("SELECT max(id) FROM articles").fetchone()[0]
    count = min(count, last // _PARTS)
    for number, path in enumerate(track(parts, "Cutting", console=Console(stderr=True))):
        is_rest = number == _PARTS - 1 and last < (_PARTS + 1) * count  # what was added to the large store since
        cut(path, source, number * count, last if is_rest else (number + 1) * count)
    if last < (_PARTS + 1) * count:
        return parts, source
    cut(folder / "whole.db", source, 0, _PARTS * count)
    return parts, folder / "whole.db"


def _compare(parts: Sequence[Path], table: Table) -> None:
    """Find the copies in different stores, as crawls and `depeche tag` do."""
    began = time.process_time()
    with closing(open_store(parts[-1], check=False)) as newest:
        looked_at = compare(newest, parts[:-1])
        found = newest.execute("SELECT count(*) FROM copies_across").fetchone()[0]
    seconds = time.process_time() - began
    value = (
        f"{found:,} found; {1000 * seconds / max(1, looked_at):.2f} ms of the processor each, {seconds:.0f} s in all"
    )
    table.add_row(f"{looked_at:,} times an article was looked for in another of the ten", value)


def _search(db: Database, one: Database, table: Table) -> None:
    isin = one.execute(
        "SELECT key FROM article_issuers WHERE isin IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC"
    ).fetchone()[0]
    asked = list(queries(isin))
    times: dict[str, list[Spent]] = {"ten": [], "one": []}
    same, others = 0, []
    for kind, words, options in asked:
        found: dict[str, list[Hit]] = {}
        for name, store in (("ten", db), ("one", one)):

            def ask(name: str = name, store: Database = store) -> None:
                found[name] = search(store, words, **options)  # noqa: B023 -- called at once

            times[name].append(spent(ask))
        why = _difference(found["ten"], found["one"], one)
        same += not why
        others += [f"{kind}, {words}: {why}"] if why else []
    row(table, f"{len(asked)} searches, ten stores as one", times["ten"])
    row(table, f"{len(asked)} searches, one store with all of them", times["one"])
    ratios = [
        p95([each[part] for each in times["ten"]]) / p95([each[part] for each in times["one"]]) for part in range(2)
    ]
    table.add_row("Ten to one, 95 % within", f"{ratios[0]:.2f}; of the processor {ratios[1]:.2f}")
    table.add_row("Same hits in the same order, of 20", f"{same} of {len(asked)}")
    for other in others:
        table.add_row("Others", other)


def _difference(ten: Sequence[Hit], one: Sequence[Hit], whole: Database) -> str:
    """Why the ten do not give the hits of the one; empty where they do."""
    ours, theirs = [hit.url for hit in ten], [hit.url for hit in one]
    if ours == theirs:
        return ""
    if [hit.score for hit in ten] == [hit.score for hit in one]:
        return "equal scores in another order"
    extra, missing = ([url for url in urls if url not in beside] for urls, beside in ((ours, theirs), (theirs, ours)))
    marks = ", ".join("?" * len(extra))
    copies = whole.execute(
        f"SELECT count(*) FROM articles WHERE url IN ({marks}) AND duplicate_of IS NOT NULL",
        extra,
    ).fetchone()[0]
    return f"{len(extra)} hits more, {copies} of them copies in the one, {len(missing)} missing"


def _close(db: Database) -> None:
    for part in db.parts:
        part.close()
