"""A store worth looking at, and `scrapy serve` on it as a person runs it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from ingest.items import Article
from ingest.store import Database, articles, open_store, transaction
from ingest.store.duplicates import content_hash
from tests.support import forked
from tests.support.patience import LONGEST

PAGES = (
    "/",
    "/depeche",
    "/depeche/articles",
    "/depeche/articles/1",
    "/depeche/frontier",
    "/depeche/frontier/1",
    "/depeche/langues",
    "/-/recherche?q=taux",
    "/-/etat",
    "/-/histoires",
    "/-/societes",
    "/-/sources",
    "/-/etoiles",
)

BCE = """La BCE a laissé jeudi ses taux directeurs inchangés, à 2 %.
Les salaires, variable décisive
Au sein du Conseil des gouverneurs, deux lectures coexistent. Les uns soulignent que la hausse des prix converge vers \
la cible, les autres que l’inflation des services résiste encore.
Poste | Août | Septembre |
---|---|---
Énergie | -2,1 % | -3,0 % |"""
HOSTILE = '<script>alert(1)</script> <b>"gras"</b>'


_REFUSED = """
INSERT INTO frontier (url, source, discovered_at, state, reason) VALUES
    ('https://lesechos.example/a', 'lesechos', '2026-03-01T00:00:00Z', 'rejected', 'not_an_article: front page'),
    ('https://lesechos.example/b', 'lesechos', '2026-03-01T00:00:00Z', 'failed', 'http_404')
"""


def furnish(db: Database) -> None:
    """Five articles, the fifth the newest: 1 is revised, 2 its copy, 4 hostile. Two refusals."""
    stored = (
        _article("lesechos", 1, "La BCE laisse ses taux inchangés", BCE, section="Marchés"),
        _article("zonebourse", 2, "BCE : statu quo", BCE),
        _article("lesechos", 3, "Les sociétés du CAC 40 relèvent leurs objectifs", "Texte bref. " * 30),
        _article("latribune", 4, HOSTILE, HOSTILE, authors=[HOSTILE], language="en", access="paid"),
        _article("latribune", 5, "Taux : la directrice s’inquiète", "Des directeurs. " * 500),
    )
    with transaction(db):
        for article in (*stored, replace(stored[0], body=BCE.replace("jeudi", "ce jeudi"))):
            articles.save(db, article)
        db.execute(_REFUSED)


def titles(web: httpx.Client, path: str, **params: str) -> list[str]:
    """The titles of the articles that a JSON address gives."""
    answer = web.get(path, params={"_shape": "array", **params})
    return [row["title"] for row in answer.raise_for_status().json()]


@contextmanager
def serving(database: Path, *options: str, stop: signal.Signals = signal.SIGTERM) -> Iterator[tuple[str, str]]:
    """Its address and what it printed before; at the end it must have gone as it should."""
    with TemporaryDirectory() as folder:
        output, errors = Path(folder) / "out", Path(folder) / "err"
        os.mkfifo(output)
        process = forked.scrapy("serve", "--port", "0", *options, database=database, output=output, errors=errors)
        with output.open() as printed:
            said = ""
            while not (line := printed.readline()).startswith("http") and line:
                said += line
            try:
                yield line.partition(" ")[0], said  # connections wait from here on
            finally:
                assert process.pid is not None
                os.kill(process.pid, stop)
                assert forked.wait(process) == 0, errors.read_text()
        assert "Traceback" not in errors.read_text()


@contextmanager
def asking(database: Path, *options: str) -> Iterator[httpx.Client]:
    """Whoever asks such a server for its pages, and waits for them."""
    with serving(database, *options) as (url, _), httpx.Client(base_url=url, timeout=LONGEST) as client:
        yield client


def furnished(folder: Path) -> Path:
    """The store as a file."""
    path = folder / "news.db"
    db = open_store(path)
    furnish(db)
    db.close()
    return path


def _article(source: str, number: int, title: str, body: str, **fields: object) -> Article:
    """A plain article, published in the morning of a day of last week."""
    moment = datetime.now(UTC).replace(hour=6, minute=30, second=0, microsecond=0) - timedelta(days=9 - number)
    known = {
        "url": f"https://{source}.example/{number}",
        "source": source,
        "site_name": source.title(),
        "authors": ["Agathe Reinhardt", "Tristan Morvan"],
        "language": "fr",
        "published_at": moment,
        "first_seen_at": moment,
        "last_seen_at": moment,
        "access": "free",
        "tags": ["taux", "BCE"],
        "word_count": len(body.split()),
        "content_hash": content_hash(body),
    }
    return Article(title=title, body=body, **(known | fields))
