"""The frontier: every URL ever discovered, kept in the store; a crawl killed at any moment goes on where it was."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from ingest import clock
from ingest.items import NO_LABELS, NO_VALIDATORS, Entry, Labels, Validators
from ingest.store.database import Database, transaction

MAX_ATTEMPTS = 5
FIRST_RETRY = timedelta(hours=1)
"""Wait after the first failure; each further one waits four times as long: 1 h, 4 h, 16 h, 64 h; then it is over."""

_ADD = """
INSERT INTO frontier (url, source, way, title, published_at, modified_at, labels, discovered_at, listed_at)
VALUES (:url, :source, :way, :title, :published_at, :modified_at, :labels, :now, :now)
ON CONFLICT (url) DO UPDATE SET
    way = excluded.way, listed_at = excluded.listed_at,
    modified_at = coalesce(excluded.modified_at, modified_at),
    state = CASE WHEN state IN ('stored', 'rejected') AND excluded.modified_at > coalesce(modified_at, fetched_at)
        THEN 'pending' ELSE state END
"""
_OPEN = """
source = :source AND (state = 'pending' OR (state = 'failed' AND next_attempt_at <= :now))
AND (:ways IS NULL OR way IN (SELECT value FROM json_each(:ways)))
"""
_DUE = f"{_OPEN} AND run_id IS NOT :run_id"
_TAKE = f"""
UPDATE frontier SET run_id = :run_id WHERE id IN (
    SELECT id FROM frontier WHERE {_DUE} ORDER BY published_at DESC, id LIMIT :limit
) RETURNING id, url, title, published_at, etag, last_modified, labels
"""  # noqa: S608 - joins two constants
_FINISH = """
INSERT INTO frontier (url, source, run_id, state, reason, discovered_at, fetched_at, article_id, attempts,
    next_attempt_at, etag, last_modified)
VALUES (:url, :source, :run_id, :state, :reason, :now, :now, :article_id, :attempts, :next_attempt_at, :etag,
    :last_modified)
ON CONFLICT (url) DO UPDATE SET
    state = excluded.state, reason = excluded.reason, fetched_at = excluded.fetched_at, run_id = excluded.run_id,
    attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at,
    article_id = coalesce(excluded.article_id, article_id),
    etag = coalesce(excluded.etag, etag), last_modified = coalesce(excluded.last_modified, last_modified)
"""


@dataclass(frozen=True, slots=True)
class Due:
    """A URL to fetch now, with what was known of it before."""

    url: str
    title: str | None
    published_at: datetime | None
    validators: Validators
    labels: Labels = NO_LABELS


class Frontier:
    """One run's view of the frontier.

    Args:
        db: the store, open for writing.
        source: name of the spider whose URLs these are.
        run_id: the run that takes them.
        ways: take only URLs found through these addresses; None for all of the source's.
    """

    def __init__(self, db: Database, source: str, run_id: int, ways: Iterable[str] | None = None) -> None:
        self.db = db
        self.run_id = run_id
        self._scope = {"source": source, "run_id": run_id, "ways": None if ways is None else json.dumps(list(ways))}

    def add(self, entries: Iterable[Entry], way: str) -> int:
        """Remember what `way` lists; what is known and unchanged stays as it is. Returns how many were new."""
        with transaction(self.db):
            before = self._last_id()
            for entry in entries:
                self.db.execute(_ADD, self._row(entry) | {"way": way})
            return self._last_id() - before

    def take(self, limit: int) -> list[Due]:
        """Up to `limit` URLs that are due and that this run has not had yet, newest first."""
        with transaction(self.db):
            rows = self.db.execute(_TAKE, self._scope | {"now": clock.to_text(clock.now()), "limit": limit}).fetchall()
        rows.sort(key=lambda row: (row[3] or "", -row[0]), reverse=True)  # RETURNING keeps no order
        return [
            Due(url, title, clock.from_text(published), Validators(etag, last_modified), _labels(labels))
            for _, url, title, published, etag, last_modified, labels in rows
        ]

    def has_due(self) -> bool:
        """Whether `take` would give anything."""
        return bool(self._ask(f"SELECT EXISTS (SELECT 1 FROM frontier WHERE {_DUE})"))  # noqa: S608 - constants

    def count_due(self) -> int:
        """How many URLs this run has not finished: those that are due, and those that it has taken."""
        return self._ask(f"SELECT count(*) FROM frontier WHERE {_OPEN}")  # noqa: S608 - constants

    def is_done(self, url: str) -> bool:
        """Whether a page was stored or turned away for good, by whichever spider."""
        row = self.db.execute("SELECT state IN ('stored', 'rejected') FROM frontier WHERE url = ?", [url]).fetchone()
        return bool(row and row[0])

    def finish(
        self,
        url: str,
        state: str,
        reason: str | None = None,
        *,
        article_id: int | None = None,
        validators: Validators = NO_VALIDATORS,
        retry: bool = True,
        not_before: datetime | None = None,
    ) -> None:
        """Write what became of a URL.

        A failed one is due again later, and `not_before` the time that the server named, unless it is not worth a
        `retry` any more.
        """
        attempts = self._attempts(url) + 1 if state == "failed" else 0
        again = retry and 0 < attempts < MAX_ATTEMPTS
        due = max(clock.now() + FIRST_RETRY * 4 ** (attempts - 1), not_before or clock.now()) if again else None
        outcome = {"url": url, "state": state, "reason": reason, "article_id": article_id, "attempts": attempts}
        times = {"now": clock.to_text(clock.now()), "next_attempt_at": clock.to_text(due)}
        seen = {"etag": validators.etag, "last_modified": validators.last_modified}
        self.db.execute(_FINISH, self._scope | outcome | times | seen)

    def _row(self, entry: Entry) -> dict[str, object]:
        return {
            "url": entry.url,
            "source": self._scope["source"],
            "title": entry.title,
            "published_at": clock.to_text(entry.published_at),
            "modified_at": clock.to_text(entry.modified_at),
            "labels": None if entry.labels == NO_LABELS else json.dumps(asdict(entry.labels), ensure_ascii=False),
            "now": clock.to_text(clock.now()),
        }

    def _ask(self, sql: str) -> int:
        return int(self.db.execute(sql, self._scope | {"now": clock.to_text(clock.now())}).fetchone()[0])

    def _last_id(self) -> int:
        return int(self.db.execute("SELECT coalesce(max(id), 0) FROM frontier").fetchone()[0])

    def _attempts(self, url: str) -> int:
        row = self.db.execute("SELECT attempts FROM frontier WHERE url = ?", [url]).fetchone()
        return int(row[0]) if row else 0


def _labels(text: str | None) -> Labels:
    facts = json.loads(text or "{}")
    return Labels(tuple(facts.get("authors", ())), facts.get("section"), tuple(facts.get("tags", ())))
