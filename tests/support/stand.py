"""A stand of sources for `scrapy health`: each ill in its own way, one healthy beside them; all well until today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from threading import Event

from ingest import times
from ingest.store import Database, transaction
from tests.support.web import Answer, Site

HTML, RSS = {"Content-Type": "text/html; charset=utf-8"}, {"Content-Type": "application/rss+xml"}
PAGES = 6
_SENTENCES = (
    "La Bourse de Paris a terminé la séance numéro {n} en légère hausse, soutenue par les valeurs bancaires.",
    "Les investisseurs attendent {n} publications de résultats avant la réunion de la Banque centrale européenne.",
    "Le groupe a relevé ses objectifs annuels après un trimestre marqué par {n} millions d’euros de commandes.",
    "Selon les analystes, le rendement de l’obligation à dix ans pourrait gagner {n} points de base cet automne.",
)


def body(number: int, sentences: int) -> str:
    """A text of its own for each page."""
    texts = (_SENTENCES[i % 4].format(n=100 * number + i) for i in range(sentences))
    return "".join(f"<p>{text}</p>" for text in texts)


def page(number: int, sentences: int = 16) -> Answer:
    """An article's page."""
    title = f"Marchés: la séance numéro {number} vue de Paris"
    head = f'<title>{title}</title><meta property="og:type" content="article">'
    text = f"<html lang=fr><head>{head}</head><body><article><h1>{title}</h1>{body(number, sentences)}</article></body>"
    return 200, HTML, text.encode()


def feed(base: str, dates: Iterable[datetime]) -> Answer:
    """An RSS feed of `/article/1` and so on."""
    item = "<item><title>Séance {0}</title><link>{1}/article/{0}</link><pubDate>{2}</pubDate></item>"
    items = "".join(item.format(n, base, format_datetime(date)) for n, date in enumerate(dates, 1))
    return 200, RSS, f'<rss version="2.0"><channel><title>Fil</title>{items}</channel></rss>'.encode()


def furnish(site: Site, *, age: timedelta = timedelta(hours=1), sentences: int = 16, pages: int = PAGES) -> None:
    """A site with a feed and its articles."""
    site.pages["/robots.txt"] = 200, {"Content-Type": "text/plain"}, b""
    site.pages["/rss"] = feed(site.url, [times.now() - age] * pages)
    site.pages |= {f"/article/{n}": page(n, sentences) for n in range(1, PAGES + 1)}


def slow_down(site: Site, seconds: float) -> None:
    """Let feed and pages take their time."""
    for path, answer in site.pages.items():
        if path != "/robots.txt":
            site.pages[path] = lambda answer=answer: (Event().wait(seconds), answer)[1]


def write_spiders(folder: Path, feeds: dict[str, str]) -> None:
    """A module `stand` with a spider for each name and feed."""
    classes = (f"class {n.title()}(NewsSpider):\n    name = {n!r}\n    feeds = ({u!r},)\n" for n, u in feeds.items())
    (folder / "stand.py").write_text("from spiders.base import NewsSpider\n" + "".join(classes))


def remember(db: Database, source: str, *, days: int = 30, articles: int = 3, age: timedelta = timedelta(0)) -> None:
    """A past without events: a crawl and some articles, published at an `age`, each day up to yesterday."""
    with transaction(db):
        for day in range(2, days + 1):
            _a_day(db, source, times.now() - timedelta(days=day, hours=-1), articles, age)


def _a_day(db: Database, source: str, moment: datetime, articles: int, age: timedelta) -> None:
    at = times.to_text(moment)
    db.execute(
        "INSERT INTO runs (spider, started_at, finished_at, finish_reason, exit_status, stored, latency)"
        " VALUES (?, ?, ?, 'finished', 0, ?, 0.05)",
        [source, at, at, articles],
    )
    published = times.to_text(moment - age)
    for number in range(articles):
        db.execute(
            "INSERT INTO articles (url, source, title, body, published_at, first_seen_at, last_seen_at, word_count,"
            " content_hash) VALUES (?, ?, 'Séance', 'Texte', ?, ?, ?, 280, ?)",
            [url := f"https://{source}.example/{at}/{number}", source, published, at, at, url],
        )
