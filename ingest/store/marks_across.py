"""How far stores that are read as one were compared with one another, two by two: what each store has noted of it.

The newest articles are looked for first. What is not done by the end is a gap; there may be several, as new articles
come meanwhile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ingest.store.database import Database
from ingest.store.links_across import knows_others

_MARKS = "SELECT store, other_store, articles_to, revisions_to FROM compared_across"
_GAPS = "SELECT store, other_store, after, up_to FROM uncompared_across"
_SET = "INSERT OR REPLACE INTO compared_across VALUES (?, ?, ?, ?)"
_SET_REVISIONS = "UPDATE compared_across SET revisions_to = ? WHERE store = ? AND other_store = ?"
_CLEAR = "DELETE FROM uncompared_across WHERE store = ? AND other_store = ?"
_ADD = "INSERT INTO uncompared_across VALUES (?, ?, ?, ?)"
_IS = "store = ? AND other_store = ? AND after = ? AND up_to = ?"
_LOWER = f"UPDATE uncompared_across SET up_to = ? WHERE {_IS}"  # noqa: S608 -- a constant
_CLOSE = f"DELETE FROM uncompared_across WHERE {_IS}"  # noqa: S608 -- a constant

Names = tuple[str, str]
"""The ids of the store whose articles are looked for, and of the one in which they are."""


class Gap(NamedTuple):
    """Articles of one store that have yet to be looked for in another."""

    store: str
    other_store: str
    after: int
    """The id before the first."""
    up_to: int
    """The last id."""

    @property
    def names(self) -> Names:
        """Of the two stores."""
        return self.store, self.other_store


@dataclass(frozen=True)
class Mark:
    """How far the articles of one store were looked for in another."""

    articles_to: int
    """The last article of those that were looked for or are in a gap."""
    revisions_to: int
    gaps: tuple[tuple[int, int], ...] = ()
    """What is yet to be looked for of them: after one id, up to another."""

    @property
    def left(self) -> int:
        """How many articles are yet to be looked for, at most."""
        return sum(up_to - after for after, up_to in self.gaps)

    def is_left(self, article_id: int) -> bool:
        """Whether an article is yet to be looked for."""
        return any(after < article_id <= up_to for after, up_to in self.gaps)

    def at(self, article_id: int, revision: int) -> Mark:
        """The same where these are the store's last: what has come since is a gap as well.

        >>> Mark(5, 2, gaps=((1, 3),)).at(9, 4)
        Mark(articles_to=9, revisions_to=2, gaps=((1, 3), (5, 9)))
        >>> Mark(5, 2, gaps=((1, 3),)).at(2, 1)  # ids of articles that went come again
        Mark(articles_to=2, revisions_to=1, gaps=((1, 2),))
        """
        gaps = [*self.gaps, (self.articles_to, article_id)]
        there = tuple((after, min(up_to, article_id)) for after, up_to in gaps if after < article_id)
        return Mark(article_id, min(self.revisions_to, revision), there)


def marks(stores: Iterable[Database]) -> dict[Names, list[Mark]]:
    """What stores have noted of each two, be it of themselves or of others."""
    found: defaultdict[Names, list[Mark]] = defaultdict(list)
    for store in filter(knows_others, stores):
        between: defaultdict[Names, list[tuple[int, int]]] = defaultdict(list)
        for gap in gaps(store):
            between[gap.names].append((gap.after, gap.up_to))
        for name, other, articles_to, revisions_to in store.execute(_MARKS):
            found[name, other].append(Mark(articles_to, revisions_to, tuple(between[name, other])))
    return found


def gaps(store: Database) -> list[Gap]:
    """All that a store has noted to be left; earlier versions had no gaps."""
    if "uncompared_across" not in store.table_names():
        return []
    return list(map(Gap._make, store.execute(_GAPS)))


def note(db: Database, names: Names, mark: Mark) -> None:
    """Write down how far two stores were compared, in place of what was known."""
    db.execute(_SET, [*names, mark.articles_to, mark.revisions_to])
    db.execute(_CLEAR, names)
    db.conn.executemany(_ADD, [(*names, *gap) for gap in mark.gaps])


def note_revisions(db: Database, names: Names, revisions_to: int) -> None:
    """Write down up to where revised articles were looked for again."""
    db.execute(_SET_REVISIONS, [revisions_to, *names])


def lower(db: Database, gap: Gap, up_to: int) -> None:
    """Write down that of a gap only articles up to one are left, unless another process has changed it meanwhile."""
    if up_to > gap.after:
        db.execute(_LOWER, [up_to, *gap])
    else:
        db.execute(_CLOSE, gap)
