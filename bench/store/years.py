"""A store a year of the benchmark's news, as docs/scale.md asks them: `python -m bench.store.years data`."""

from __future__ import annotations

import argparse
from contextlib import closing
from itertools import groupby
from pathlib import Path

from bench.store.articles import article
from ingest.finance import tag_article
from ingest.finance.register import shipped
from ingest.items import Article
from ingest.store import open_store, register, transaction
from ingest.store.articles import save


def main() -> None:
    """Make them."""
    parser = argparse.ArgumentParser(prog="python -m bench.store.years", description=__doc__)
    parser.add_argument("folder", type=Path, help="where")
    parser.add_argument("--articles", type=int, default=3000, metavar="N", help="of all years (default: 3,000)")
    options = parser.parse_args()
    if there := [*options.folder.glob("20*.db")]:
        parser.error(
            f"{there[0]} is there already: give an empty folder, so that no made-up news comes into your stores"
        )
    for path, count in make(options.folder, options.articles).items():
        print(f"{path}: {count} articles")


def make(folder: Path, count: int) -> dict[Path, int]:
    """Make a store for each year in which one of so many articles is dated; how many each has."""
    folder.mkdir(parents=True, exist_ok=True)
    given = sorted((article(number, shuffled=True) for number in range(1, count + 1)), key=_year)
    return {
        path: _save(path, list(of_year)) for path, of_year in groupby(given, lambda one: folder / f"{_year(one)}.db")
    }


def _year(one: Article) -> int:
    return one.published_at.year if one.published_at else one.first_seen_at.year  # type: ignore[union-attr]


def _save(path: Path, given: list[Article]) -> int:
    with closing(open_store(path)) as db:
        register.sync(db, shipped())
        with transaction(db):
            for one in given:
                one.finance = tag_article(one.title, one.lead, one.body, one.language, shipped())
                save(db, one)
    return len(given)


if __name__ == "__main__":
    main()
