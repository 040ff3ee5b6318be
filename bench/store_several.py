"""Ten stores read as one, beside one store that has the articles of all: the same hits, and how long they take."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bench.store_cut import cut
from bench.store_queries import queries
from bench.timing import Spent, p95, row, spent
from ingest.query.search import search
from ingest.store import Database, open_reader
from ingest.store.several import open_several

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
    parts = [folder / f"part{number}.db" for number in range(_PARTS)]
    with closing(open_reader(source)) as large:
        last = large.execute("SELECT max(id) FROM articles").fetchone()[0]
    count = min(count, last // _PARTS)
    for number, path in enumerate(track(parts, "Cutting", console=Console(stderr=True))):
        is_rest = number == _PARTS - 1 and last < (_PARTS + 1) * count  # what was added to the large store since
        cut(path, source, number * count, last if is_rest else (number + 1) * count)
    whole = source
    if last >= (_PARTS + 1) * count:
        whole = folder / "whole.db"
        cut(whole, source, 0, _PARTS * count)
    db, one = open_several(folder / "part*.db"), open_reader(whole)
    isin = one.execute(
        "SELECT key FROM article_issuers WHERE isin IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC"
    ).fetchone()[0]
    asked = list(queries(isin))
    times: dict[str, list[Spent]] = {"ten": [], "one": []}
    same = first = 0
    for _, words, options in asked:
        found = {}
        for name, store in (("ten", db), ("one", one)):
            times[name].append(
                spent(
                    lambda store=store, found=found, name=name, words=words, options=options: found.update(
                        {name: _urls(store, words, options)}
                    )
                )
            )
        same += found["ten"] == found["one"]
        first += found["ten"][:10] == found["one"][:10]
    row(table, f"{len(asked)} searches, ten stores of {count:,} as one", times["ten"])
    row(table, f"{len(asked)} searches, one store with all of them", times["one"])
    ratios = [
        p95([each[part] for each in times["ten"]]) / p95([each[part] for each in times["one"]]) for part in range(2)
    ]
    table.add_row("Ten to one, 95 % within", f"{ratios[0]:.2f}; of the processor {ratios[1]:.2f}")
    table.add_row("Same hits in the same order, of 20; of the first ten", f"{same} of {len(asked)}; {first}")
    for part in db.parts:
        part.close()
    one.close()
    shutil.rmtree(folder)


def _urls(db: Database, words: str, options: dict[str, object]) -> list[str]:
    for part in db.parts:
        part.execute("PRAGMA mmap_size = 1000000000")
    return [hit.url for hit in search(db, words, **options)]  # type: ignore[arg-type]
