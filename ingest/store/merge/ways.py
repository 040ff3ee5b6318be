"""Merges the table `ways`: what each listing answered when it was last asked, by whichever of the two."""

from __future__ import annotations

from ingest.store.database import Database

_NEWER = """
SELECT o.url FROM other.ways o LEFT JOIN main.ways m USING (url)
WHERE m.url IS NULL OR o.checked_at > coalesce(m.checked_at, '')
"""
_TAKE = (
    f"CREATE TEMP TABLE newer_ways AS {_NEWER}",
    "INSERT OR REPLACE INTO main.ways ({0}) SELECT {0} FROM other.ways WHERE url IN (SELECT url FROM temp.newer_ways)",
    "DELETE FROM main.way_parts WHERE way IN (SELECT url FROM temp.newer_ways)",
    "INSERT INTO main.way_parts (way, url, kind, modified_at) SELECT way, url, kind, modified_at FROM other.way_parts"
    " WHERE way IN (SELECT url FROM temp.newer_ways) ORDER BY rowid",
    "DROP TABLE temp.newer_ways",
)


def take(db: Database) -> None:
    """Add the listings that were asked later than ours, with the parts that they listed."""
    columns = ", ".join(db.columns("ways"))
    for statement in _TAKE:
        db.execute(statement.format(columns))
