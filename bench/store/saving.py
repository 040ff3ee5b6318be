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

from bench.store.articles import article
from ingest.finance import tag_article
from ingest.finance.register import shipped
from ingest.store import Database, open_store, stories, transaction
from ingest.store.articles import save
from ingest.store.fulltext.upkeep import merge_parts

_TURN = 125  # articles to one store, before the other has its turn: what else the machine does then slows both


def saving(large: Path, small: Path, count: int, table: Table, *, shuffled: bool) -> None:
    """Note both rates, with tags and stories and without; tagging itself is the pipelines' and not counted.

    Args:
        large: the store that is measured.
        small: one to compare it with.
        count: articles that are added to each.
        table: where to note it.
        shuffled: published in no order.
    """
    stores = [open_store(path) for path in (small, large)]  # checked first, which reads the file
    size = stores[0].execute("SELECT count(*) FROM articles").fetchone()[0]
    spent: dict[tuple[int, bool], tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for turn in track(range(count // _TURN), "Saving", console=Console(stderr=True)):
        for number, db in enumerate(stores):
            clock, processor = spent[number, turn % 2 == 0]
            took = _save(db, shuffled, tagged=turn % 2 == 0)
            spent[number, turn % 2 == 0] = clock + took[0], processor + took[1]
    for db in stores:
        merge_parts(db)  # the crawl's end
        db.close()
    for tagged, name in ((False, "without tags and stories"), (True, "with them")):
        rates = [_rates(*spent[number, tagged], count / 2) for number in range(2)]
        ratios = [after / before for before, after in zip(*rates, strict=True)]
        table.add_row(
            f"Saved per second, {name}: in a store of {size:,}, and in this one",
            f"{rates[0][0]:,.0f}, {rates[1][0]:,.0f} ({ratios[0]:.2f});"
            f" of the processor {rates[0][1]:,.0f}, {rates[1][1]:,.0f} ({ratios[1]:.2f})",
        )


def _rates(clock: float, processor: float, count: float) -> tuple[float, float]:
    return count / clock, count / processor


def _save(db: Database, shuffled: bool, *, tagged: bool) -> tuple[float, float]:
    """Save a turn's articles; the seconds that it took, by the clock and of the processor."""
    count = db.execute("SELECT max(id) FROM articles").fetchone()[0]
    articles = [article(number, shuffled) for number in range(count + 1, count + 1 + _TURN)]
    for one in articles if tagged else ():
        one.finance = tag_article(one.title, one.lead, one.body, one.language, shipped())
    with nullcontext() if tagged else patch.object(stories, "add"):
        clock, processor = time.perf_counter(), time.process_time()
        for one in articles:
            with transaction(db):
                save(db, one)
        return time.perf_counter() - clock, time.process_time() - processor
