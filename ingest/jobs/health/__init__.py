"""The health of sources: what the store knows of each, what is wrong, and what to do about it.

    for row in report(db, ["lesechos", "latribune"]):
        print(row.source, row.state, *row.findings)

It needs no more than a connection for reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from ingest import times
from ingest.jobs.health import listing_rules, page_rules, source_rules
from ingest.jobs.health.facts import Facts
from ingest.jobs.health.findings import Finding, SourceHealth, folded
from ingest.jobs.health.gather import gather
from ingest.jobs.watch.ledger import troubles
from ingest.query.french import count
from ingest.query.habits import Habit, habits
from ingest.store import Database

__all__ = ["Finding", "SourceHealth", "folded", "followed", "report", "watches"]

_LAST_OF_ANY = "SELECT max(finished_at) FROM runs WHERE spider IN ('news', 'warc') AND stored > 0"

RULES: tuple[Callable[[Facts], Iterable[Finding]], ...] = (*source_rules.RULES, *listing_rules.RULES, *page_rules.RULES)
"""Each looks at a source's facts and tells what it finds."""

# Spiders that store under other names than their own (`news`, `warc`) are no sources.
_SOURCES = """
SELECT spider FROM runs GROUP BY spider
HAVING sum(stored) = 0 OR EXISTS (SELECT 1 FROM articles WHERE source = spider)
ORDER BY spider
"""


def report(db: Database, sources: Iterable[str] | None = None, now: datetime | None = None) -> list[SourceHealth]:
    """How each source is, the worst first.

    Args:
        db: the store.
        sources: publishers' names, as `depeche list` gives them; by default every one that was ever crawled.
        now: the moment to judge by; by default the present.
    """
    moment = now or times.now()
    names = [name for (name,) in db.execute(_SOURCES).fetchall()] if sources is None else sources
    rows = [_judge(gather(db, name, moment)) for name in names]
    return sorted(rows, key=lambda row: (("ill", "warning", "ok").index(row.state), row.source))


def followed(db: Database, publishers: Iterable[str], now: datetime | None = None) -> list[SourceHealth]:
    """How the sources are that have no spider of their own: those that `crawl news` and `crawl warc` have brought."""
    known = set(publishers)
    last = times.from_text(db.execute(_LAST_OF_ANY).fetchone()[0])
    return [_followed(habit, last) for habit in habits(db, now) if habit.source not in known]


def _followed(habit: Habit, last: datetime | None) -> SourceHealth:
    cure = "look at its front page, or follow it by a spider of its own: depeche add SITE"
    what = (
        f"{habit.articles} new articles in the last day; on such a day it has {habit.usual:.0f}" if habit.usual else ""
    )
    french = f"{count(habit.articles, 'article')} en un jour, d’habitude {habit.usual or 0:.0f}"
    findings = (Finding(what, cure, "warning", french),) if habit.silent else ()
    newest = times.from_text(habit.newest_at)
    return SourceHealth(habit.source, findings, last, habit.articles, habit.usual, newest)


def watches(db: Database) -> list[SourceHealth]:
    """How the watches are whose receivers refuse what they are sent, or whose query cannot be asked."""
    return [_watch(*row) for row in troubles(db)]


def _watch(name: str, receiver: str, waiting: int, error: str, again: str | None) -> SourceHealth:
    if receiver and not waiting:
        cure = "mend the address in the file of watches; what was sent is not sent again"
        finding = Finding(f"{receiver}: {error}", cure, french=f"{receiver} : une adresse est refusée")
    elif receiver:
        when = times.in_paris(times.from_text(again))
        cure = f"mend the receiver, or its address; it is tried again at {when}, or now: depeche watch run {name}"
        finding = Finding(
            f"{receiver} refuses {waiting} article{'s' * (waiting > 1)}: {error}",
            cure,
            french=f"{receiver} refuse {count(waiting, 'article')}",
        )
    else:
        finding = Finding(f"its query cannot be asked: {error}", "mend it in the file of watches", french=str(error))
    return SourceHealth(f"watch {name}", (finding,), None, 0, None, None)


def _judge(facts: Facts) -> SourceHealth:
    findings = tuple(finding for rule in RULES for finding in rule(facts))
    return SourceHealth(
        source=facts.source,
        findings=findings,
        last_success=facts.last_success,
        articles_last_day=len(facts.new_since(facts.day)),
        usual=source_rules.usual(facts),
        newest_at=facts.newest_at,
    )
