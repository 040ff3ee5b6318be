"""The frontier: every URL ever discovered, kept in the store; a crawl killed at any moment goes on where it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import datetime

from ingest import times
from ingest.items import NO_LABELS, NO_VALIDATORS, Entry, Validators
from ingest.publishers import BY_HAND
from ingest.store import relisting
from ingest.store.database import Database, transaction
from ingest.store.due import DUE_OF_SOURCE, DUE_OF_WAYS, FREE, WAITING, Due, next_attempt
from ingest.store.label_cells import labels_of, written

_ADD = f"""
INSERT INTO frontier (url, source, way, title, published_at, modified_at, labels, listed_as, discovered_at, listed_at)
VALUES (:url, :source, :way, :title, :published_at, :modified_at, :labels, :listed_as, :now, :now)
ON CONFLICT (url) DO UPDATE SET
    source = CASE WHEN :owns THEN excluded.source ELSE source END,
    way = excluded.way, listed_at = excluded.listed_at,
    title = CASE WHEN {relisting.CHANGED} THEN coalesce(excluded.title, title) ELSE title END,
    modified_at = coalesce(excluded.modified_at, modified_at),
    listed_as = {relisting.LISTED_AS},
    state = CASE WHEN state IN ('stored', 'rejected') AND {relisting.CHANGED} AND {relisting.DUE}
        THEN 'pending' ELSE state END
"""  # noqa: S608 - joins constants
_ADOPT = f"""
UPDATE frontier SET source = :source WHERE way = :way AND {WAITING} AND source = :by_hand AND source <> :source
"""  # noqa: S608 - constants
_TAKE = """
UPDATE frontier SET run_id = :run_id WHERE id IN (
    SELECT id FROM frontier WHERE {of} AND {free} ORDER BY published_at DESC, id LIMIT :limit
) RETURNING id, url, title, published_at, etag, last_modified, labels
"""
_FINISH = """
INSERT INTO frontier (url, source, run_id, state, reason, discovered_at, fetched_at, article_id, attempts,
    next_attempt_at, etag, last_modified)
VALUES (:url, :source, :run_id, :state, :reason, :now, :now, :article_id, :attempts, :next_attempt_at, :etag,
    :last_modified)
ON CONFLICT (url) DO UPDATE SET
    state = excluded.state, reason = excluded.reason, fetched_at = excluded.fetched_at, run_id = excluded.run_id,
    attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at,
    article_id = coalesce(excluded.article_id, article_id),
    etag = CASE WHEN :same THEN excluded.etag ELSE coalesce(excluded.etag, etag) END,
    last_modified = CASE WHEN :same THEN excluded.last_modified ELSE coalesce(excluded.last_modified, last_modified) END
"""


class Frontier:
    """One run's view of the frontier.

    An address belongs to the spider that listed it last, with what a crawl by hand has left waiting of the
    same way in; one that is bounded by its ways in (`scrapy crawl news`) takes
    nobody's addresses away, and fetches what its ways in listed for whomever.

    Args:
        db: the store, open for writing.
        source: name of the spider whose URLs these are.
        run_id: the run that takes them.
        ways: take only URLs found through these addresses; None for all of the source's.
        living: tells the other runs that go on now, whose URLs are left to them.
    """

    def __init__(
        self,
        db: Database,
        source: str,
        run_id: int,
        ways: Iterable[str] | None = None,
        living: Callable[[], list[int]] = list,
    ) -> None:
        self.db = db
        self.run_id = run_id
        self._living = living
        self._owns = ways is None
        self._of = DUE_OF_SOURCE if ways is None else DUE_OF_WAYS
        self._scope = {"source": source, "run_id": run_id, "ways": None if ways is None else json.dumps(list(ways))}

    def add(self, entries: Iterable[Entry], way: str) -> int:
        """Remember what `way` lists; what is known and unchanged stays as it is. Returns how many were new."""
        with transaction(self.db):
            before = self._last_id()
            listing = {"way": way, "doubted": relisting.is_doubted(self.db, way)}
            for entry in entries:
                self.db.execute(_ADD, self._row(entry) | listing)
            if self._owns:
                self.db.execute(_ADOPT, self._scope | {"way": way, "by_hand": BY_HAND})
            return self._last_id() - before

    def take(self, limit: int) -> list[Due]:
        """Up to `limit` URLs that are due, that this run has not had yet and no other has now, newest first."""
        sql = _TAKE.format(of=self._of, free=FREE)
        with transaction(self.db):
            rows = self.db.execute(sql, self._now(*self._living(), self.run_id) | {"limit": limit}).fetchall()
        rows.sort(key=lambda row: (row[3] or "", -row[0]), reverse=True)  # RETURNING keeps no order
        return [
            Due(url, title, times.moment_of(published), Validators(etag, last_modified), labels_of(labels) or NO_LABELS)
            for _, url, title, published, etag, last_modified, labels in rows
        ]

    def has_due(self) -> bool:
        """Whether `take` would give anything."""
        return bool(self._ask(f"EXISTS (SELECT 1 FROM frontier WHERE {self._of} AND {FREE})", self.run_id))  # noqa: S608 - constants

    def count_due(self) -> int:
        """How many URLs this run has not finished: those that are due, and those that it has taken."""
        return self._ask(f"(SELECT count(*) FROM frontier WHERE {self._of} AND {FREE})")  # noqa: S608 - constants

    def count_elsewhere(self) -> int:
        """How many URLs of this spider other runs are fetching now."""
        return self._ask(f"(SELECT count(*) FROM frontier WHERE {self._of} AND NOT {FREE})")  # noqa: S608 - constants

    def is_done(self, url: str) -> bool:
        """Whether a page was stored or turned away for good, by whichever spider."""
        row = self.db.execute("SELECT state IN ('stored', 'rejected') FROM frontier WHERE url = ?", [url]).fetchone()
        return bool(row and row[0])

    def has_article(self, url: str) -> bool:
        """Whether an article was once read at a URL."""
        row = self.db.execute("SELECT article_id IS NOT NULL FROM frontier WHERE url = ?", [url]).fetchone()
        return bool(row and row[0])

    def finish(
        self,
        url: str,
        state: str,
        reason: str | None = None,
        *,
        article_id: int | None = None,
        validators: Validators = NO_VALIDATORS,
        same: bool | None = None,
        retry: bool = True,
        not_before: datetime | None = None,
    ) -> None:
        """Write what became of a URL.

        A stored one may have the `same` text as before: then its way in is asked less of what it lists as changed; and
        where the server said so itself (304) it is asked without validators once it is listed as changed again.
        A failed one is due again later, and `not_before` the time that the server named, unless it is not worth a
        `retry` any more.
        """
        if same is not None or state == "rejected":
            relisting.learn(self.db, url, same=same is not False)
        attempts = self._attempts(url) + 1 if state == "failed" else 0
        due = next_attempt(attempts, not_before) if retry and attempts else None
        outcome = {"url": url, "state": state, "reason": reason, "article_id": article_id, "attempts": attempts}
        moments = {"now": times.to_text(times.now()), "next_attempt_at": times.to_text(due)}
        seen = {"etag": validators.etag, "last_modified": validators.last_modified, "same": bool(same)}
        self.db.execute(_FINISH, self._scope | outcome | moments | seen)

    def _row(self, entry: Entry) -> dict[str, object]:
        return {
            "url": entry.url,
            "source": self._scope["source"],
            "owns": self._owns,
            "listed_as": relisting.digest(entry),
            "title": entry.title,
            "published_at": times.to_text(entry.published_at),
            "modified_at": times.to_text(entry.modified_at),
            "labels": written(entry.labels),
            "now": times.to_text(times.now()),
        }

    def _ask(self, question: str, *own: int) -> int:
        return int(self.db.execute(f"SELECT {question}", self._now(*self._living(), *own)).fetchone()[0])

    def _now(self, *claimed: int) -> dict[str, object]:
        return self._scope | {"now": times.to_text(times.now()), "claimed": json.dumps(claimed)}

    def _last_id(self) -> int:
        return int(self.db.execute("SELECT coalesce(max(id), 0) FROM frontier").fetchone()[0])

    def _attempts(self, url: str) -> int:
        row = self.db.execute("SELECT attempts FROM frontier WHERE url = ?", [url]).fetchone()
        return int(row[0]) if row else 0
