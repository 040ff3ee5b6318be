"""Merges tags as they are: `depeche tag` renews what another tagger has found."""

from __future__ import annotations

from ingest.store.database import Database

# Where texts are the same, and nobody has tagged ours. CROSS: from the batch, not through all tags of the other store.
_OURS = """
FROM temp.matched t CROSS JOIN other.{table} o ON o.article_id = t.other_id
WHERE NOT EXISTS (SELECT 1 FROM main.tagged WHERE article_id = t.id) AND (t.is_new OR EXISTS (
    SELECT 1 FROM other.articles x JOIN main.articles m ON m.id = t.id
    WHERE x.id = t.other_id AND (x.title, x.lead, x.body) IS (m.title, m.lead, m.body)
)) ORDER BY t.id
"""
_AT = "CASE WHEN t.is_new THEN o.at ELSE (SELECT unixepoch(published_at) FROM main.articles WHERE id = t.id) END"
_COLUMNS = {
    "article_issuers": ("key", "isin", "role", "kind", "mentions", "in_title", "surface", "at"),
    "article_events": ("event", "place", "surface", "at"),
    "article_figures": ("number", "surface", "value", "unit", "kind", "direction"),
    "tagged": ("version", "register"),  # last: it says that the others are there
}
_TAKE = [
    f"INSERT INTO main.{table} (article_id, {', '.join(columns)})"
    f" SELECT t.id, {', '.join(_AT if name == 'at' else f'o.{name}' for name in columns)} {_OURS.format(table=table)}"
    for table, columns in _COLUMNS.items()
]


def take(db: Database) -> None:
    """Add the tags of the batch's articles."""
    for statement in _TAKE:
        db.execute(statement)
