"""Rules on the register of issuers: how old it is, and which names the press has that it has not."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from ingest import times
from ingest.finance.forms import comparable
from ingest.jobs.health.findings import Finding, SourceHealth
from ingest.store import Database
from ingest.store.stories.names import is_generic

NAME: Final = "issuers"
"""The register's name in a report, where sources have theirs."""
OLD: Final = timedelta(days=180)
_AS_OF = """
SELECT max(moment) FROM (
    SELECT max(as_of) AS moment FROM issuers WHERE length(as_of) = 10 UNION ALL SELECT max(loaded_at) FROM issuer_lists)
"""
# Finance titles: of articles that have a figure and name no company.
_TITLES = """
SELECT title, source FROM articles a INDEXED BY articles_published WHERE published_at >= ? AND published_at < ?
AND EXISTS (SELECT 1 FROM article_figures WHERE article_id = a.id)
AND NOT EXISTS (SELECT 1 FROM article_issuers WHERE article_id = a.id AND in_title)
ORDER BY published_at DESC LIMIT 5000
"""
_LATELY = timedelta(days=30)
_OFTEN, _PAPERS, _SHOWN = 3, 2, 5  # titles, papers that have them, names told
# "Ormessy : ...", or words with capitals before a verb: what a headline begins with.
_HEAD = re.compile(r"^((?:[A-ZÀ-Þ][\w'’&.-]*\s+){0,2}[A-ZÀ-Þ][\w'’&.-]+)\s*(?::|[a-zà-ÿ]{3,}\s)")


def register_health(db: Database, now: datetime | None = None) -> list[SourceHealth]:
    """What is wrong with the register, beside the sources; nothing where all is well, or no article was tagged yet."""
    moment = now or times.now()
    findings = (*_old(db, moment), *_uncovered(db, moment))
    if not findings:
        return []
    return [SourceHealth(NAME, findings, last_success=None, articles_last_day=0, usual=None, newest_at=None)]


def _old(db: Database, now: datetime) -> Iterator[Finding]:
    as_of = db.execute(_AS_OF).fetchone()[0]
    if as_of and now - datetime.fromisoformat(f"{as_of[:10]}T00:00:00Z") > OLD:
        cure = "download the list of shares from Euronext, then `depeche issuers --load FILE` and `depeche tag`"
        what = f"the register of issuers is of {as_of[:10]}: who is new or renamed since is not found"
        yield Finding(what, cure, "warning", f"le registre des sociétés date du {as_of[:10]}")


def _uncovered(db: Database, now: datetime) -> Iterator[Finding]:
    asked = [times.to_text(now - _LATELY), times.to_text(now)]
    found = list(_names(db.execute(_TITLES, asked).fetchall(), _known(db)))
    if found:
        named = ", ".join(f"{name} ({titles})" for name, titles in found)
        cure = "where one is listed, add it: a CSV with ISIN and Name, `depeche issuers --load FILE`, `depeche tag`"
        yield Finding(
            f"names that finance titles had most often and the register has not: {named}",
            cure,
            "warning",
            f"noms absents du registre des sociétés : {named}",
        )


def _known(db: Database) -> set[str]:
    return {row[0] for row in db.execute("SELECT folded FROM issuer_names").fetchall()}


def _names(titles: Iterable[tuple[str, str]], known: set[str]) -> Iterator[tuple[str, int]]:
    """The names that titles of several papers begin with, those of most titles first."""
    counts: Counter[str] = Counter()
    papers: dict[str, set[str]] = defaultdict(set)
    written: dict[str, str] = {}
    for title, source in titles:
        if head := _HEAD.match(title):
            name = comparable(head[1])
            written.setdefault(name, head[1])
            counts[name] += 1
            papers[name].add(source)
    often = (name for name, times in counts.most_common() if times >= _OFTEN and len(papers[name]) >= _PAPERS)
    for name in islice((name for name in often if not _is_covered(name, known)), _SHOWN):
        yield written[name], counts[name]


def _is_covered(name: str, known: set[str]) -> bool:
    words = name.split()
    return name in known or all(is_generic(word) or word in known for word in words)
