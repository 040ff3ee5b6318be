"""Articles on companies of the register, tagged and saved as a crawl does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ingest.finance import Register, tag_article
from ingest.items import Article
from ingest.store import Database, articles, register, transaction
from tests.support.articles import published

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
UPGRADE = "UBS relève son objectif de cours sur LVMH de 600 à 650 euros. Le CAC 40 gagne 1,2 %."
TENDER = "Kering lance une OPA sur Interparfums, à 45 euros par action. L'opération vaut 1,2 milliard d'euros."
STRIKE = "Grève chez Air France-KLM : les pilotes cessent le travail lundi, dit le syndicat."
RATES = "La BCE laisse ses taux inchangés. L'inflation recule en zone euro."


def article(number: int, title: str, body: str, **changes: object) -> Article:
    """One published so many hours after noon."""
    plain = published(f"https://gazette.example/{number}", title, body, NOON + timedelta(hours=number))
    return replace(plain, **changes)  # type: ignore[arg-type]


def tagged(given: Article, known: Register) -> Article:
    """The same, with its tags."""
    return replace(given, finance=tag_article(given.title, given.lead, given.body, given.language, known))


def save(db: Database, *given: Article) -> list[int]:
    """Save articles with their tags; their ids."""
    known = register.register(db)
    register.sync(db, known)
    with transaction(db):
        return [articles.save(db, tagged(one, known))[0] for one in given]


def furnish(db: Database) -> list[int]:
    """Four articles: LVMH upgraded by UBS, Kering bids for Interparfums, Air France-KLM on strike, the ECB."""
    return save(
        db,
        article(1, "LVMH : UBS relève son objectif de cours", UPGRADE),
        article(2, "Kering lance une OPA sur Interparfums", TENDER),
        article(3, "Air France-KLM : grève des pilotes", STRIKE),
        article(4, "La BCE laisse ses taux inchangés", RATES, language="fr"),
    )
