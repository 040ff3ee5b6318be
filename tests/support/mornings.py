"""A store with the news of a night: a story of three papers, a correction, a source gone silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ingest.items import Article
from ingest.store import Database, articles, transaction
from ingest.store.duplicates import content_hash
from tests.support.articles import published

_OFFER = """Le fabricant de grues Valdorne a lancé une offre publique d’achat sur son concurrent Merrac, à 41,50 euros \
par action, soit 2,3 milliards d’euros. Le conseil de Merrac recommande l’offre. {more}"""
STORY = (
    ("fil", "Fil Éco", "Valdorne lance une OPA de 2,3 milliards sur Merrac", "L’opération doit aboutir en mars."),
    ("gazette", "La Gazette", "OPA : Valdorne offre 41,50 euros pour chaque action Merrac", "La prime est de 38 %."),
    ("cote", "La Cote", "Merrac bondit après l’offre publique d’achat de Valdorne", "Le titre gagne 36 % en séance."),
)
ISIN = "FR0000000019"
CORRECTED = "Le groupe Lantier a réalisé un bénéfice de {profit} millions d’euros au premier semestre, a-t-il annoncé."


def furnish(db: Database, now: datetime) -> None:
    """Fill an empty store with what happened in the six hours before: soon after midnight that was evening."""
    with transaction(db):
        for number, (source, paper, title, more) in enumerate(STORY):
            body = _OFFER.format(more=more)
            articles.save(db, article(source, paper, title, body, now - timedelta(minutes=345 - 15 * number)))
        articles.save(
            db, article("cote", "La Cote", "Le blé se replie", "Le blé recule un peu.", now - timedelta(hours=2))
        )
        articles.save(db, article("cote", "La Cote", "Vieille nouvelle", "Le maïs avance.", now - timedelta(days=9)))
        first = article(
            "gazette", "La Gazette", "Lantier gagne 12 millions", CORRECTED.format(profit=12), now - timedelta(hours=5)
        )
        articles.save(db, first)
        body = CORRECTED.format(profit=21)
        later = replace(first, title="Lantier gagne 21 millions", body=body, content_hash=content_hash(body))
        articles.save(db, replace(later, last_seen_at=now - timedelta(hours=4)))
        for week in range(1, 5):
            for number in range(8):
                seen = now - timedelta(weeks=week, hours=1, minutes=number)
                old = article("muet", "Le Muet", f"Article {week}/{number}", f"Texte {week} {number}.", seen)
                articles.save(db, old)
        run = "INSERT INTO runs (spider, started_at, finished_at, exit_status) VALUES ('muet', ?, ?, 0)"
        db.execute(run, [f"{now - timedelta(hours=1):%FT%TZ}"] * 2)


def tag(db: Database) -> None:
    """Let the story be about a company that is listed, of which an article says what happened and with which figure."""
    with transaction(db):
        db.execute(
            "INSERT INTO issuers (key, isin, ticker, name, kind) VALUES (?, ?, 'MRC', 'Merrac', 'company')", [ISIN] * 2
        )
        db.execute(
            "INSERT INTO issuer_names (key, name, kind, folded) VALUES (?, 'Merrac', 'company', 'merrac')", [ISIN]
        )
        label = "INSERT INTO issuer_names (key, name, kind, folded) VALUES (?, ?, 'label', lower(?))"
        db.execute(label, [ISIN] * 3)
        for number in (1, 2, 3):
            at = db.execute("SELECT unixepoch(published_at) FROM articles WHERE id = ?", [number]).fetchone()[0]
            issuer = [number, ISIN, ISIN, "subject", "company", 2, 1, "Merrac", at]
            db.execute("INSERT INTO article_issuers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", issuer)
            db.execute("INSERT INTO article_events VALUES (?, 'offre_publique', 'title', 'OPA', ?)", [number, at])
            db.execute("INSERT INTO article_figures VALUES (?, 1, '41,50 euros', 41.5, 'EUR', 'prix', NULL)", [number])


def article(source: str, paper: str, title: str, body: str, moment: datetime) -> Article:
    """A French article, seen when it was published."""
    then = moment.astimezone(UTC).replace(microsecond=0)
    url, words = f"https://{source}.example/{content_hash(title)[:12]}", len(body.split())
    return published(url, title, body, then, source=source, site_name=paper, word_count=words)
