"""Runs the watches: looks for new articles and sends them. Called by `depeche watch run` and at the end of a crawl."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from filelock import FileLock, Timeout

from ingest import times
from ingest.jobs.watch import ledger
from ingest.jobs.watch.definitions import Watch
from ingest.jobs.watch.matching import matches
from ingest.jobs.watch.message import Message, items
from ingest.jobs.watch.receivers import PartlyRefusedError, Receiver, RefusedError, Sender
from ingest.query.syntax import QueryError
from ingest.store import Database, open_store, stores_as_one
from ingest.times import PARIS

_HISTORY = 200  # articles in an Atom file


class Sent(NamedTuple):
    """What was sent to a receiver, or why it refused."""

    watch: str
    receiver: str
    sent: int
    """Articles."""
    error: str | None
    """Why the rest waits, or who of several did not get it."""
    again: datetime | None


def run(
    database: Path,
    watches: Sequence[Watch],
    *,
    beside: Sequence[Path] = (),
    loopback: bool = False,
    at_once: bool = False,
    environment: Mapping[str, str] = os.environ,
) -> list[Sent]:
    """Look for what is new and send what is due; while another process does it, nothing.

    Args:
        database: the store's file.
        watches: those to run.
        beside: older stores that are read with it: copies of what they have are not sent.
        loopback: whether webhooks on this machine may be asked.
        at_once: do not wait for digests, quiet hours and the next attempt.
        environment: where secrets are read.
    """
    try:
        with FileLock(f"{database.resolve()}.watch.lock", blocking=False):
            db = open_store(database, check=False)
            try:
                stores_as_one.know_firsts(db, beside)
                return list(_run(db, watches, environment, loopback=loopback, at_once=at_once))
            finally:
                db.close()
    except Timeout:
        return []


def _run(
    db: Database, watches: Sequence[Watch], environment: Mapping[str, str], *, loopback: bool, at_once: bool
) -> Iterator[Sent]:
    for watch in watches:
        if error := look(db, watch):
            yield Sent(watch.name, "", 0, error, None)
    for watch in watches:
        if at_once or _due(db, watch):
            told = [_send(db, watch, to, environment, loopback=loopback, at_once=at_once) for to in watch.receivers]
            yield from (each for each in told if each.sent or each.error)
            waits = any(ledger.standing(db, watch.name, to.label).waiting for to in watch.receivers)
            if watch.digest and (any(each.sent for each in told) or not (at_once or waits)):
                ledger.digested(db, watch.name)  # one without news is out, too: the next comes tomorrow


def begin(database: Path | str, watch: Watch) -> None:
    """Have a new watch begin with the next article that is stored."""
    db = open_store(database, check=False)
    try:
        look(db, watch)
    finally:
        db.close()


def look(db: Database, watch: Watch) -> str | None:
    """Write down what a watch finds among the articles since it last looked; a new one begins with the next article.

    Returns:
        Why it could not look; None where it did.
    """
    last = ledger.newest(db)
    after = ledger.seen(db, watch.name)
    try:
        found = [] if after is None or after >= last else matches(db, watch.query, after, last)
    except QueryError as error:
        ledger.note_error(db, watch.name, str(error))
        return str(error)
    if after is None or after < last:
        ledger.note(db, watch.name, [to.label for to in watch.receivers], found, last)
    if after is None and watch.digest:
        ledger.digested(db, watch.name)  # the first is sent when its time comes next
    return None


def _due(db: Database, watch: Watch) -> bool:
    """Whether the watch may send now: outside its quiet hours, and after its digest's time."""
    now = times.now().astimezone(PARIS)
    if watch.quiet and _within(now, *watch.quiet):
        return False
    if watch.digest is None:
        return True
    today = datetime.combine(now.date(), watch.digest, PARIS)
    latest = today if now >= today else today - timedelta(days=1)
    before = ledger.last_digest(db, watch.name)
    return (before is None and now >= today) or (before is not None and before < latest)


def _within(now: datetime, start: time, end: time) -> bool:
    moment = now.time()
    if start <= end:
        return start <= moment < end
    return moment >= start or moment < end


def _send(
    db: Database, watch: Watch, to: Receiver, environment: Mapping[str, str], *, loopback: bool, at_once: bool
) -> Sent:
    count, missed = 0, None
    for delivery in ledger.deliveries(db, watch.name, to.label):
        if not at_once and delivery.next_attempt_at and delivery.next_attempt_at > (times.to_text(times.now()) or ""):
            continue
        message = Message(delivery.id, watch.name, watch.query, items(db, delivery.articles))
        try:
            partly = _hand_over(to.sender(environment, loopback=loopback), message, _history(db, watch, to, message))
        except RefusedError as error:
            return Sent(watch.name, to.label, count, str(error), ledger.refused(db, delivery, str(error)))
        ledger.sent(db, delivery, partly)
        count, missed = count + len(delivery.articles), partly or missed
    return Sent(watch.name, to.label, count, missed, None)


def _hand_over(sender: Sender, message: Message, history: list[Message]) -> str | None:
    """Send; tells who of several did not get it."""
    try:
        sender.send(message, history)
    except PartlyRefusedError as error:
        return str(error)
    return None


def _history(db: Database, watch: Watch, to: Receiver, message: Message) -> list[Message]:
    """What an Atom file holds: the last articles of the watch, those of the message among them."""
    if to.kind != "atom":
        return []
    known = ledger.history(db, watch.name, to.label, _HISTORY)
    return [Message(message.id, watch.name, watch.query, items(db, known)), message]
