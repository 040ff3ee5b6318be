"""Document frequencies: in how many articles each word of a query stands, in all stores and in each."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from ingest.query import ranking
from ingest.query.syntax import Term, fts
from ingest.query.syntax.tree import Node
from ingest.store import Database
from ingest.store.several import newest_first

RARE: Final = 1000
"""Articles with a word up to which BM25 is asked for all of them."""
_LAST = """
SELECT count(*), max(rowid), min(rowid)
FROM (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rowid DESC LIMIT ?)
"""


class Counts:
    """The words and beginnings that a query wants, counted."""

    def __init__(self, db: Database, wanted: Sequence[Term], common: Mapping[Node, float] = {}) -> None:
        self._terms = wanted
        words = sorted({word for term in wanted for form in term.forms for word in form})
        asked = {word: f'"{word}"' for word in words}
        asked |= {
            f"{term.prefix}*": " OR ".join(fts.beginnings(term.prefix, stems=term.stems))
            for term in wanted
            if term.prefix and term not in common
        }
        self._articles = sizes(db)
        self._of: dict[str, dict[Database, int]] = {}
        articles = sum(self._articles.values())
        self.all: dict[str, float] = {
            f"{term.prefix}*": share * articles for term, share in common.items() if isinstance(term, Term)
        }
        """In how many articles of all stores each stands."""
        for name, match in asked.items():
            self._of[name], self.all[name] = counted(self._articles, match)

    @property
    def rare(self) -> bool:
        """Whether all of them stand in few articles."""
        return all(count < RARE for count in self.all.values())

    def weights(self) -> list[tuple[Term, float]]:
        """BM25's weight of each term: that of the rarest word of its commonest form, as counting phrases takes long."""
        articles = sum(self._articles.values())

        def weight(term: Term) -> float:
            common = max((min(self.all[word] for word in form) for form in term.forms), default=RARE)
            return ranking.rarity(min(common, articles), articles)

        return [(term, weight(term)) for term in self._terms]

    def scale(self, db: Database) -> float:
        """What a store's own BM25 is multiplied by, so that it compares with the others': words are rarer in one."""
        names = [name for name, counts in self._of.items() if counts.get(db)]
        here = sum(_as_sqlite(self._of[name][db], self._articles[db]) for name in names)
        everywhere = sum(_as_sqlite(self.all[name], sum(self._articles.values())) for name in names)
        return everywhere / here if len(self._articles) > 1 and here else 1.0


def frequency(db: Database, word: str) -> float:
    """In how many articles a stem stands: from `RARE` on, judged from how close together the last of them stand.

    Args:
        db: a store, or several.
        word: the stem.
    """
    return counted(sizes(db), f'"{word}"')[1]


def sizes(db: Database) -> dict[Database, int]:
    """The last article's number in each store, the newest store first: about how many it has."""
    last = "SELECT max(id) FROM articles"
    return {part: int(part.execute(last).fetchone()[0] or 0) for part in newest_first(db)}


def counted(sizes: dict[Database, int], match: str) -> tuple[dict[Database, int], float]:
    """In how many articles of each store, and of all: the newest are asked until there are `RARE`.

    Args:
        sizes: of the stores, as the function of that name has them.
        match: what is counted, in FTS5's language.
    """
    counts: dict[Database, int] = {}
    newer = first = last = 0  # articles in newer stores; how far back in all of them the matches begin and end
    for part, size in sizes.items():
        counts[part], latest, oldest = part.execute(_LAST, [match, RARE - sum(counts.values())]).fetchone()
        if counts[part]:
            first = first or newer + size - latest + 1
            last = newer + size - oldest + 1
        newer += size
        if sum(counts.values()) == RARE:
            return counts, RARE * (sum(sizes.values()) - first + 1) / (last - first + 1)
    return counts, sum(counts.values())


def _as_sqlite(found: float, articles: int) -> float:
    """The weight that SQLite's `bm25` gives a phrase: of what more than half have, next to none."""
    return max(math.log(max(articles - found + 0.5, 0.5) / (found + 0.5)), 1e-6)
