"""Copies a publisher's part of the store for a worker: its addresses and ways in, without articles."""

from __future__ import annotations

from ingest.jobs.cluster.task import packed
from ingest.store import Database, open_store
from ingest.store.drafts import work_folder

# `article_id`: articles are not copied; the worker meets them as new, and the merge finds what has changed.
# `run_id`: the numbers of our runs mean other runs in the worker's store.
_LEFT_OUT = {"id", "article_id", "run_id"}
_TAKE = "INSERT INTO part.{0} ({1}) SELECT {1} FROM main.{0} WHERE {2} ORDER BY rowid"
_OF = {
    "frontier": "source = :source",
    "ways": "source = :source",
    "way_parts": "way IN (SELECT url FROM main.ways WHERE source = :source)",
    "issuer_lists": "TRUE",  # what the worker's articles are tagged with
}


def part(db: Database, source: str) -> bytes:
    """Copy a publisher's part into a small store; returns it compressed."""
    with work_folder("part") as folder:
        path = folder / "part.db"
        open_store(path).close()
        db.execute("ATTACH ? AS part", [str(path)])
        try:
            for table, condition in _OF.items():
                columns = ", ".join(column.name for column in db[table].columns if column.name not in _LEFT_OUT)
                db.execute(_TAKE.format(table, columns, condition), {"source": source})
        finally:
            db.execute("DETACH part")
        open_store(path, check=False).close()  # ends the write-ahead log: the file alone is the store
        return packed(path.read_bytes())
