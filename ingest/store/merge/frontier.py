"""Merges the frontier: what was fetched later counts, then what was listed later."""

from __future__ import annotations

from ingest.store.database import Database

_OUTCOME = ("state", "reason", "attempts", "next_attempt_at", "fetched_at")
_LISTED = ("way", "modified_at", "listed_at", "listed_as")
_KEPT = ("etag", "last_modified", "article_id", "run_id")  # an outcome that knows nothing of them leaves them
_FIXED = ("url", "source", "title", "published_at", "discovered_at")
_COLUMNS = (*_FIXED, *_OUTCOME, *_LISTED, *_KEPT)

_IDS = {
    "article_id": "t.id",
    "run_id": "(SELECT id FROM temp.run_ids WHERE other_id = f.run_id)",
}
# A crawl that did not know a page that we have lists it as pending: what was never fetched says nothing of the outcome.
_NEWER = """
(coalesce(excluded.fetched_at, ''), coalesce(excluded.listed_at, ''))
    > (coalesce(frontier.fetched_at, ''), coalesce(frontier.listed_at, ''))
"""
_AS_NEW = "coalesce(excluded.fetched_at, '') >= coalesce(frontier.fetched_at, '')"
_TAKE = f"""
INSERT INTO main.frontier ({", ".join(_COLUMNS)})
SELECT {", ".join(_IDS.get(name, f"f.{name}") for name in _COLUMNS)}
FROM other.frontier f LEFT JOIN temp.matched t ON t.other_id = f.article_id
WHERE {{of}}
ORDER BY f.id
ON CONFLICT (url) DO UPDATE SET
    {", ".join(f"{name} = excluded.{name}" for name in (*_OUTCOME, *_LISTED))},
    {", ".join(f"{name} = coalesce(excluded.{name}, {name})" for name in _KEPT)}
WHERE {_AS_NEW} AND {_NEWER}
"""  # noqa: S608 - names of columns


def take(db: Database) -> int:
    """Merge the addresses that the batch's articles were fetched from; returns how many are new or changed."""
    return db.execute(_TAKE.format(of="f.article_id IN (SELECT other_id FROM temp.matched)")).rowcount


def take_rest(db: Database) -> int:
    """Merge the addresses without an article; returns how many are new or changed."""
    return db.execute(_TAKE.format(of="f.article_id IS NULL")).rowcount
