"""The `ways` table: what each listing (feed, sitemap, front page) answered when it was last asked."""

from __future__ import annotations

from xxhash import xxh64_hexdigest

from ingest import times
from ingest.items import NO_VALIDATORS, Validators
from ingest.listings import Listing, Part, Way
from ingest.store.database import Database, transaction
from ingest.store.relisting import is_doubted

_ASKED = """
INSERT INTO ways (url, source, kind, status, checked_at) VALUES (:url, :source, :kind, :status, :now)
ON CONFLICT (url) DO UPDATE SET
    source = excluded.source, kind = excluded.kind, status = excluded.status, checked_at = excluded.checked_at
"""
_CHANGED = """
UPDATE ways SET changed_at = :now, entries = :entries, newest_at = :newest_at, etag = :etag,
    last_modified = :last_modified, believed = :believed, digest = :digest, not_modified = 0
WHERE url = :url
"""
_NOT_MODIFIED = "UPDATE ways SET not_modified = not_modified + 1 WHERE url = ?"
_KNOWN = "SELECT etag, last_modified FROM ways WHERE url = ? AND source = ? AND not_modified < believed"
_BELIEF = "SELECT believed, not_modified, digest, etag, last_modified FROM ways WHERE url = ?"
_PART = """
INSERT INTO way_parts (way, url, kind, modified_at) VALUES (?, ?, ?, ?) ON CONFLICT (way, url) DO NOTHING
"""


BELIEVED, MOST_BELIEVED = 2, 32
"""Answers of 304 in a row after which a way in is asked without validators: at first, and at the most."""
DOUBTED = "dates articles as changed that are not: they are asked again more and more seldom"
STALE = "its validators stay the same though it lists something else: they are not sent any more"


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
        """What the server gave along with its last answer; nothing where another spider has chosen from it since.

        Some servers answer 304 for ever: now and then the question is put as if for the first time.
        """
        row = self.db.execute(_KNOWN, [way.url, self.source]).fetchone()
        return Validators(*row) if row else NO_VALIDATORS

    def entries(self, way: Way) -> int:
        """How many articles it listed when it was last read."""
        row = self.db.execute("SELECT entries FROM ways WHERE url = ?", [way.url]).fetchone()
        return int(row[0] or 0) if row else 0

    def asked(self, way: Way, status: str) -> None:
        """Write how a way in answered: an HTTP status, with what was left out after a colon, or what went wrong."""
        now = times.to_text(times.now())
        self.db.execute(_ASKED, {"url": way.url, "source": self.source, "kind": way.kind, "status": status, "now": now})
        if status == "304":
            self.db.execute(_NOT_MODIFIED, [way.url])

    def listed(self, way: Way, listing: Listing, validators: Validators) -> None:
        """Write what a way in lists now. Call it once its entries are in the frontier: a 304 must not hide them."""
        published = [entry.published_at for entry in listing.entries if entry.published_at]
        row = {"url": way.url, "now": times.to_text(times.now()), "entries": len(listing.entries)}
        newest = {"newest_at": times.to_text(max(published, default=None))}
        seen = {"etag": validators.etag, "last_modified": validators.last_modified}
        parts = [(way.url, part.url, part.kind, times.to_text(part.modified_at)) for part in listing.parts]
        listed = xxh64_hexdigest("\n".join(entry.url for entry in listing.entries).encode(errors="replace"))
        with transaction(self.db):
            belief = self._belief(way, validators, listed)
            notes = (listing.note, DOUBTED if is_doubted(self.db, way.url) else "", "" if belief else STALE)
            self.asked(way, ": ".join(filter(None, ("200", "; ".join(filter(None, notes))))))
            self.db.execute(_CHANGED, row | newest | seen | {"believed": belief, "digest": listed})
            self.db.execute("DELETE FROM way_parts WHERE way = ?", [way.url])
            self.db.conn.executemany(_PART, parts)

    def _belief(self, way: Way, validators: Validators, listed: str) -> int:
        """After how many answers of 304 in a row the way in is asked without validators; 0: always.

        Always where its list changed and its validators did not. The number doubles each time that nothing had changed.
        """
        row = self.db.execute(_BELIEF, [way.url]).fetchone()
        if row is None:
            return BELIEVED
        believed, not_modified, digest, *known = row
        other = digest is not None and digest != listed
        if validators != NO_VALIDATORS and other and known == [validators.etag, validators.last_modified]:
            return 0
        if not_modified < believed or not believed:  # it answered by itself, or is not believed any more
            return int(believed)
        return BELIEVED if other else min(2 * int(believed), MOST_BELIEVED)

    def parts(self, way: Way) -> list[Part]:
        """What an index listed when it last changed: its parts may have changed since, though it has not."""
        rows = self.db.execute("SELECT kind, url, modified_at FROM way_parts WHERE way = ? ORDER BY rowid", [way.url])
        return [Part(kind, url, times.from_text(modified)) for kind, url, modified in rows.fetchall()]
