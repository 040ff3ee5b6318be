"""Merges runs: each is taken once, and `run_ids` says which of ours it is."""

from __future__ import annotations

from ingest.store.database import Database

_MAP = "CREATE TEMP TABLE run_ids (other_id INTEGER PRIMARY KEY, id INTEGER NOT NULL)"
# Two crawls of one spider may begin in the same second, on two machines; their counters tell them apart.
_COUNTERS = (
    "finish_reason",
    "discovered",
    "fetched",
    "stored",
    "revised",
    "refused",
    "failed",
    "not_modified",
    "bytes",
)
_FINISHED = ("finished_at", *_COUNTERS)


def take(db: Database) -> None:
    """Find or add every run."""
    db.execute(_MAP)
    columns = [name for name in db.columns("runs") if name != "id"]
    for run in list(db.query("SELECT * FROM other.runs ORDER BY id")):
        found = _same(db, run) or _added(db, run, columns)
        db.execute("INSERT INTO temp.run_ids VALUES (?, ?)", [run["id"], found])


def _same(db: Database, run: dict[str, object]) -> int | None:
    """Our row of this run; brought up to date where we took it before it had finished."""
    same = " AND ".join(f"{name} IS :{name}" for name in _FINISHED)
    began = "SELECT id FROM main.runs WHERE spider = :spider AND started_at = :started_at"
    if found := db.execute(f"{began} AND {same}", run).fetchone():
        return int(found[0])
    unfinished = " AND finished_at IS NULL" if run["finished_at"] else ""
    if found := db.execute(began + unfinished, run).fetchone():
        if unfinished:
            _finish(db, run, found[0])
        return int(found[0])
    return None


def _finish(db: Database, run: dict[str, object], own: int) -> None:
    names = [name for name in run if name not in ("id", "spider", "started_at")]
    changes = ", ".join(f"{name} = :{name}" for name in names)
    db.execute(f"UPDATE main.runs SET {changes} WHERE id = :own", run | {"own": own})  # noqa: S608 - names of columns


def _added(db: Database, run: dict[str, object], columns: list[str]) -> int:
    names = ", ".join(columns)
    values = ", ".join(f":{name}" for name in columns)
    return int(db.execute(f"INSERT INTO main.runs ({names}) VALUES ({values})", run).lastrowid or 0)  # noqa: S608
