"""How fast articles are saved, one by one as a crawl does: into a large store and a small one in turns."""

from __future__ import annotations

import time
from collections import defaultdict
from contextlib import nullcontext
from pathlib import Path
from unittest.mock import patch

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bench.store_articles import article
from bench.store_fill import fill
from ingest.finance import tag_article
from ingest.finance.register import shipped
from ingest.store import Database, open_store, stories, transaction
from ingest.store.articles import save
from ingest.store.fulltext.upkeep import merge_parts

_TURN = 125  # articles to one store, before the other has its turn: what else the machine does then slows both


def saving(large: Path, small: Path, counts: tuple[int, int], table: Table, *, shuffled: bool) -> None:
    """Note both rates, with tags and stories and without; tagging itself is the pipelines' and not counted.

    Args:
        large: the store that is measured.
        small: where one is made to compare it with.
        counts: articles of the small one, and those added to each.
        table: where to note it.
        shuffled: published in no order.
    """
    fill(small, counts[0], shuffled)
    stores = [open_store(path) for path in (small, large)]  # checked first, which reads the file
    spent: dict[tuple[int, bool], float] = defaultdict(float)
    for turn in track(range(counts[1] // _TURN), "Saving", console=Console(stderr=True)):
        for number, db in enumerate(stores):
            spent[number, turn % 2 == 0] += _save(db, shuffled, tagged=turn % 2 == 0)
    for db in stores:
        merge_parts(db)  # the crawl's end
        db.close()
    for tagged, name in ((False, "without tags and stories"), (True, "with them")):
        before, after = (counts[1] / 2 / spent[number, tagged] for number in range(2))
        table.add_row(
            f"Saved per second, {name}: in a store of {counts[0]:,}, and in this one",
            f"{before:,.0f}, {after:,.0f} ({after / before:.2f})",
        )


def _save(db: Database, shuffled: bool, *, tagged: bool) -> float:
    """Save a turn's articles; the seconds that it took."""
    count = db.execute("SELECT max(id) FROM articles").fetchone()[0]
    articles = [article(number, shuffled) for number in range(count + 1, count + 1 + _TURN)]
    for one in articles if tagged else ():
        one.finance = tag_article(one.title, one.lead, one.body, one.language, shipped())
    with nullcontext() if tagged else patch.object(stories, "add"):
        begun = time.perf_counter()
        for one in articles:
            with transaction(db):
                save(db, one)
        return time.perf_counter() - begun
