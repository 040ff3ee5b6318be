"""What each way in (feed, sitemap, front page) answered when it was last asked: the `ways` table."""

from __future__ import annotations

from ingest import clock
from ingest.items import NO_VALIDATORS, Validators
from ingest.listings import Listing, Part, Way
from ingest.store.database import Database, transaction

_ASKED = """
INSERT INTO ways (url, source, kind, status, checked_at) VALUES (:url, :source, :kind, :status, :now)
ON CONFLICT (url) DO UPDATE SET
    source = excluded.source, kind = excluded.kind, status = excluded.status, checked_at = excluded.checked_at
"""
_CHANGED = """
UPDATE ways SET changed_at = :now, entries = :entries, newest_at = :newest_at, etag = :etag,
    last_modified = :last_modified
WHERE url = :url
"""
_PART = """
INSERT INTO way_parts (way, url, kind, modified_at) VALUES (?, ?, ?, ?) ON CONFLICT (way, url) DO NOTHING
"""


class Ways:
    """The ways in of one spider.

    Args:
        db: the store, open for writing.
        source: the spider's name.
    """

    def __init__(self, db: Database, source: str) -> None:
        self.db = db
        self.source = source

    def validators(self, way: Way) -> Validators:
        """What the server gave along with its last answer."""
        row = self.db.execute("SELECT etag, last_modified FROM ways WHERE url = ?", [way.url]).fetchone()
        return Validators(*row) if row else NO_VALIDATORS

    def asked(self, way: Way, status: str) -> None:
        """Write how a way in answered: an HTTP status, with what was left out after a colon, or what went wrong."""
        now = clock.to_text(clock.now())
        self.db.execute(_ASKED, {"url": way.url, "source": self.source, "kind": way.kind, "status": status, "now": now})

    def listed(self, way: Way, listing: Listing, validators: Validators) -> None:
        """Write what a way in lists now. Call it once its entries are in the frontier: a 304 must not hide them."""
        times = [entry.published_at for entry in listing.entries if entry.published_at]
        row = {"url": way.url, "now": clock.to_text(clock.now()), "entries": len(listing.entries)}
        newest = {"newest_at": clock.to_text(max(times, default=None))}
        seen = {"etag": validators.etag, "last_modified": validators.last_modified}
        parts = [(way.url, part.url, part.kind, clock.to_text(part.modified_at)) for part in listing.parts]
        with transaction(self.db):
            self.asked(way, f"200: {listing.note}" if listing.note else "200")
            self.db.execute(_CHANGED, row | newest | seen)
            self.db.execute("DELETE FROM way_parts WHERE way = ?", [way.url])
            self.db.conn.executemany(_PART, parts)

    def parts(self, way: Way) -> list[Part]:
        """What an index listed when it last changed: its parts may have changed since, though it has not."""
        rows = self.db.execute("SELECT kind, url, modified_at FROM way_parts WHERE way = ? ORDER BY rowid", [way.url])
        return [Part(kind, url, clock.from_text(modified)) for kind, url, modified in rows.fetchall()]
