"""Rules on the source as a whole, measured by its own habits: never or no longer crawled, broken, suddenly silent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import pairwise
from statistics import median

from ingest.exitcodes import Exit
from ingest.jobs.health.facts import DEAD, WEEKS, Facts
from ingest.jobs.health.findings import Finding
from ingest.query.french import count as articles_of
from ingest.query.french import day
from ingest.query.habits import is_silent

OVERDUE, OVERDUE_NEW = timedelta(hours=36), timedelta(hours=72)
"""Time without a crawl that is too long: at the least, and where too few crawls are known to tell the usual time."""
_BROKEN: dict[int, tuple[str, str, str]] = {
    Exit.BUG: (
        "the last crawl ended with a fault of the program",
        "look for the traceback in the log, and report it",
        "le dernier passage s’est terminé sur un défaut du programme",
    ),
    Exit.STORE: (
        "the last crawl could not write the store",
        "make room on the disk; the next crawl goes on",
        "le dernier passage n’a pas pu écrire dans la base",
    ),
}
_STOPPED = (Exit.LIMIT, Exit.INTERRUPTED)


def usual(facts: Facts) -> float | None:
    """How many articles a source has in a day like the last: the median of the same weekday of earlier weeks.

    None while fewer than two of them are known; weeks before its first article do not count.
    """
    first = min((article.seen_at for article in facts.new), default=facts.now)
    begins = [facts.day - timedelta(weeks=week) for week in range(1, WEEKS + 1)]
    counts = [len(facts.new_since(begin, begin + timedelta(days=1))) for begin in begins if begin >= first]
    return median(counts) if len(counts) >= 2 else None


def crawled(facts: Facts) -> Iterator[Finding]:
    """Whether anybody crawls it."""
    if facts.last_run is None:
        cure = f"run `depeche crawl {facts.source}`, or wait for its schedule"
        yield Finding("never crawled", cure, "warning", "jamais visitée")
        return
    begins = [run.started_at for run in facts.runs]
    gaps = [later - earlier for earlier, later in pairwise(begins)]
    limit = max(OVERDUE, 1.5 * max(gaps)) if len(gaps) >= 5 else OVERDUE_NEW
    waited = facts.now - facts.last_run
    if waited > limit:
        cure = "see whether `depeche schedule` runs (`systemctl status depeche`), or its line in `crontab -l`"
        hours = f"{waited.total_seconds() / 3600:.0f}"
        yield Finding(f"not crawled for {hours} hours", cure, french=f"pas visitée depuis {hours} heures")


def broken(facts: Facts) -> Iterator[Finding]:
    """Crawls that end by faults of this program, its store or its machine."""
    if facts.runs and (told := _BROKEN.get(facts.runs[-1].exit_status)):
        what, cure, french = told
        yield Finding(what, cure, french=french)
    if len(facts.recent) >= 3 and all(run.exit_status in _STOPPED for run in facts.recent[-3:]):
        cure = f"let its `schedule` in spiders/{facts.source}.py run more often, or raise CLOSESPIDER_TIMEOUT"
        yield Finding(
            "its last three crawls were stopped before they were done",
            cure,
            "warning",
            "ses trois derniers passages ont été arrêtés avant la fin",
        )


def cut_off(facts: Facts) -> Iterator[Finding]:
    """Crawls that begin, and are killed before they write how they ended."""
    ended = facts.runs[-1].started_at if facts.runs else None
    if facts.last_run and facts.last_run - (ended or facts.last_run) > timedelta(days=1):
        cure = "something kills it: look in `journalctl -u depeche` and `dmesg` for memory, and for a limit of time"
        yield Finding(
            f"its crawls begin and are cut off; none has ended since {ended:%Y-%m-%d}",
            cure,
            french="ses passages commencent et sont coupés",
        )


def silent(facts: Facts) -> Iterator[Finding]:
    """Far fewer articles than usual on this weekday; holidays, and sources of few articles, are left out."""
    count, habit = len(facts.new_since(facts.day)), usual(facts)
    if facts.recent and habit is not None and is_silent(count, habit):
        cure = "look at its front page: where there is news, `depeche discover` shows the ways in that have it"
        what = f"{count} new articles in the last day; on such a day it has {habit:.0f}"
        french = f"{articles_of(count, 'article')} en un jour, d’habitude {habit:.0f}"
        yield Finding(what, cure, "ill" if count == 0 and habit >= 10 else "warning", french)


def forgotten(facts: Facts) -> Iterator[Finding]:
    """Sources whose ways in give no dates, and which have nothing new for weeks."""
    dated = any(way.newest_at for way in facts.ways)
    if facts.newest_at and not dated and facts.now - facts.newest_at > DEAD:
        cure = "look at its front page: where there is news, `depeche discover` shows the ways in that have it"
        yield Finding(
            f"its newest article is of {facts.newest_at:%Y-%m-%d}",
            cure,
            french=f"son dernier article est du {day(facts.newest_at)}",
        )


RULES: tuple[Callable[[Facts], Iterable[Finding]], ...] = (crawled, broken, cut_off, silent, forgotten)
