"""Decides when a known address that is listed again is fetched again."""

from __future__ import annotations

from xxhash import xxh32_hexdigest

from ingest import times
from ingest.items import Entry
from ingest.store.database import Database

FEW = 5
"""Refetched articles of a way in from which on it is judged whether its dates of change are true."""
_SAME = 0.8
"""Share of them with an unchanged text, from which on a way in's dates of change are not believed."""
_MEMORY = 40
"""Refetched articles after which earlier ones count half: the dates of a way in may become reliable."""

CHANGED = """(
    excluded.modified_at > coalesce(modified_at, fetched_at)
    OR (listed_as <> '' AND excluded.listed_as <> '' AND instr(listed_as, excluded.listed_as) = 0)
)"""
"""SQL: whether a way in says that an address has changed: a later date, or a title and time that it never had."""
DUE = """(
    NOT :doubted OR julianday(:now) - julianday(fetched_at)
        >= max(0.25, julianday(fetched_at) - julianday(discovered_at))
)"""
"""SQL: whether a change is worth looking at. Where it is doubted, after 6 hours, then 12, 24 and so on."""
LISTED_AS = """CASE
    WHEN excluded.listed_as = '' OR instr(coalesce(listed_as, ''), excluded.listed_as) > 0 THEN listed_as
    ELSE substr(excluded.listed_as || ' ' || coalesce(listed_as, ''), 1, 71) END"""
"""SQL: the last eight digests, not one: where two feeds list an article under two titles, neither is a change."""

_OUTCOME = f"""
UPDATE ways SET asked_again = asked_again / (1 + (asked_again >= {_MEMORY})) + 1,
    same_again = same_again / (1 + (asked_again >= {_MEMORY})) + :same
WHERE url = (SELECT way FROM frontier WHERE url = :url AND state = 'pending' AND fetched_at IS NOT NULL)
"""  # noqa: S608 - constants


def digest(entry: Entry) -> str:
    """A hash, eight characters, of what an entry says of its article beside the address; empty where it says nothing.

    >>> digest(Entry("https://gazette.example/1"))
    ''
    """
    if not entry.title and not entry.published_at:
        return ""
    return xxh32_hexdigest(f"{entry.title}\n{times.to_text(entry.published_at)}".encode(errors="replace"))


def is_doubted(db: Database, way: str) -> bool:
    """Whether a way in has often listed articles as changed that were not."""
    row = db.execute("SELECT asked_again, same_again FROM ways WHERE url = ?", [way]).fetchone()
    return bool(row and doubtful(*row))


def doubtful(asked_again: int, same_again: int) -> bool:
    """Whether a listing is doubted when so many of the articles that were fetched again were unchanged.

    >>> doubtful(4, 4), doubtful(10, 9), doubtful(10, 5)
    (False, True, False)
    """
    return asked_again >= FEW and same_again >= _SAME * asked_again


def learn(db: Database, url: str, *, same: bool) -> None:
    """Write down whether a page that its listing called changed was so; call it before its outcome is written."""
    db.execute(_OUTCOME, {"url": url, "same": same})
