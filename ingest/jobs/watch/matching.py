"""The articles that a watch finds among those stored since it last looked."""

from __future__ import annotations

from ingest.query.conditions import conditions
from ingest.query.filters import Filters
from ingest.query.parser import parsed
from ingest.store import Database

_WORDS = """
SELECT a.id, a.title, a.lead, a.body FROM articles_fts f CROSS JOIN articles a ON a.id = f.rowid
WHERE f.articles_fts MATCH ? AND f.rowid > ? AND f.rowid <= ? AND {where} ORDER BY a.id
"""
_OTHERS = "SELECT a.id, a.title, a.lead, a.body FROM articles a WHERE a.id > ? AND a.id <= ? AND {where} ORDER BY a.id"
_NOT = " AND a.id NOT IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"


def matches(db: Database, text: str, after: int, last: int) -> list[int]:
    """Ids of the articles after one, up to another, that a query finds; later copies of a text stay out.

    Raises:
        QueryError: the query names a source, company or the like that the store has not.
    """
    query = parsed(db, text)
    if query.tree is None:
        return []
    chosen = conditions(db, query, Filters())
    if query.fts:
        sql, values = _WORDS.format(where=chosen.where), [query.fts, after, last, *chosen.values]
    else:
        sql, values = _OTHERS.format(where=chosen.where), [after, last, *chosen.values]
        if query.unwanted:
            sql = sql.replace(" ORDER BY", f"{_NOT} ORDER BY")
            values.append(query.unwanted)
    return [row[0] for row in db.execute(sql, values) if query.as_written(*row[1:])]
