"""What each watch has found, sent and still has to send: the tables `watches` and `watch_hits`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from ingest import times
from ingest.store import Database, transaction

TOGETHER: Final = 50
"""Articles in one delivery at most."""
_WAITS = [timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1), timedelta(hours=3), timedelta(hours=6)]
_LONGEST_ERROR = 200

_HITS = """
INSERT INTO watch_hits (watch, receiver, article_id, found_at)
SELECT :watch, :receiver, value, :now FROM json_each(:ids)
WHERE true ON CONFLICT DO NOTHING
"""
_LOOKED = """
INSERT INTO watches (name, seen) VALUES (?, ?) ON CONFLICT DO UPDATE SET seen = excluded.seen, error = NULL
"""
_STANDING = """
SELECT count(sent_at), count(*) - count(sent_at), max(sent_at), coalesce(max(error) FILTER (WHERE sent_at IS NULL),
    (SELECT error FROM watch_hits WHERE watch = ?1 AND receiver = ?2 AND sent_at IS NOT NULL
    ORDER BY sent_at DESC, article_id DESC LIMIT 1)),
    coalesce(max(attempts) FILTER (WHERE sent_at IS NULL), 0), max(next_attempt_at) FILTER (WHERE sent_at IS NULL)
FROM watch_hits WHERE watch = ?1 AND receiver = ?2
"""
_TROUBLES = """
SELECT watch, receiver, count(*), max(error), max(next_attempt_at) FROM watch_hits
WHERE sent_at IS NULL AND error IS NOT NULL GROUP BY 1, 2
UNION ALL SELECT watch, receiver, 0, error, NULL FROM (
    SELECT watch, receiver, error, max(format('%s %020d', sent_at, article_id)) FROM watch_hits
    WHERE sent_at IS NOT NULL GROUP BY 1, 2) WHERE error IS NOT NULL
UNION ALL SELECT name, '', 0, error, NULL FROM watches WHERE error IS NOT NULL
"""
_CLAIM = """
UPDATE watch_hits SET delivery = :delivery WHERE watch = :watch AND receiver = :receiver AND article_id IN (
    SELECT article_id FROM watch_hits WHERE watch = :watch AND receiver = :receiver AND sent_at IS NULL
    AND delivery IS NULL ORDER BY article_id LIMIT :most)
"""
_OPEN = """
SELECT delivery, max(attempts), max(next_attempt_at), json_group_array(article_id) FROM watch_hits
WHERE watch = :watch AND receiver = :receiver AND sent_at IS NULL AND delivery IS NOT NULL
GROUP BY delivery ORDER BY min(article_id)
"""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Articles that go to a receiver together."""

    id: str
    """The same however often it is tried."""
    articles: tuple[int, ...]
    attempts: int
    next_attempt_at: str | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How many articles of a watch a receiver got, how many wait, and its last error."""

    sent: int
    waiting: int
    last_sent_at: str | None
    error: str | None
    """Why what waits was refused last; where nothing was, who of several did not get what was sent last."""
    attempts: int
    next_attempt_at: str | None


def standing(db: Database, watch: str, receiver: str) -> Standing:
    """What was sent and what waits."""
    return Standing(*db.execute(_STANDING, [watch, receiver]).fetchone())


def troubles(db: Database) -> list[tuple[str, str, int, str, str | None]]:
    """Watch, receiver, articles that wait, the last error and the next attempt, where a receiver refuses.

    Where none wait, it is who of several did not get what was sent last.
    """
    return db.execute(_TROUBLES).fetchall()


def seen(db: Database, watch: str) -> int | None:
    """The last article that a watch has looked at; None for a new one."""
    row = db.execute("SELECT seen FROM watches WHERE name = ?", [watch]).fetchone()
    return row and int(row[0])


def newest(db: Database) -> int:
    """The last article stored."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0])


def note(db: Database, watch: str, receivers: Iterable[str], articles: Sequence[int], last: int) -> None:
    """Write down what a watch found up to an article: for each receiver, or that it looked."""
    values = {"watch": watch, "ids": json.dumps(list(articles)), "now": times.to_text(times.now())}
    with transaction(db):
        for receiver in receivers:
            db.execute(_HITS, values | {"receiver": receiver})
        db.execute(_LOOKED, [watch, last])


def note_error(db: Database, watch: str, error: str) -> None:
    """Write down why a watch could not look; it looks from the same place next time."""
    sql = "INSERT INTO watches (name, seen, error) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET error = excluded.error"
    with transaction(db):
        db.execute(sql, [watch, newest(db), error[:_LONGEST_ERROR]])


def deliveries(db: Database, watch: str, receiver: str) -> list[Delivery]:
    """What is to be sent, in deliveries that keep their names until they are."""
    asked = {"watch": watch, "receiver": receiver}
    claimed = 1
    while claimed:
        with transaction(db):
            values = asked | {"delivery": uuid4().hex, "most": TOGETHER}
            claimed = db.execute(_CLAIM, values).rowcount
    return [
        Delivery(delivery, tuple(sorted(json.loads(articles))), attempts, again)
        for delivery, attempts, again, articles in db.execute(_OPEN, asked).fetchall()
    ]


def sent(db: Database, delivery: Delivery, partly: str | None = None) -> None:
    """Write down that a receiver has taken a delivery, and who of several did not get it."""
    with transaction(db):
        sql = "UPDATE watch_hits SET sent_at = ?, error = ?, attempts = attempts + 1 WHERE delivery = ?"
        db.execute(sql, [times.to_text(times.now()), partly and partly[:_LONGEST_ERROR], delivery.id])


def refused(db: Database, delivery: Delivery, error: str) -> datetime:
    """Write down that a receiver did not take a delivery; tells when it is tried again."""
    again = times.now() + _WAITS[min(delivery.attempts, len(_WAITS) - 1)]
    with transaction(db):
        sql = "UPDATE watch_hits SET attempts = attempts + 1, error = ?, next_attempt_at = ? WHERE delivery = ?"
        db.execute(sql, [error[:_LONGEST_ERROR], times.to_text(again), delivery.id])
    return again


def last_digest(db: Database, watch: str) -> datetime | None:
    """When a watch's last digest was sent."""
    row = db.execute("SELECT digest_at FROM watches WHERE name = ?", [watch]).fetchone()
    return times.from_text(row[0]) if row else None


def digested(db: Database, watch: str) -> None:
    """Write down that a watch's digest of today was sent."""
    with transaction(db):
        db.execute("UPDATE watches SET digest_at = ? WHERE name = ?", [times.to_text(times.now()), watch])


def history(db: Database, watch: str, receiver: str, most: int) -> list[int]:
    """The last articles found for a receiver, the newest first, sent or about to be."""
    sql = "SELECT article_id FROM watch_hits WHERE watch = ? AND receiver = ? ORDER BY article_id DESC LIMIT ?"
    return [row[0] for row in db.execute(sql, [watch, receiver, most])]
