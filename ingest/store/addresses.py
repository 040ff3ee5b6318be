"""One canonical address, one article: where several share one by a template's mistake, each keeps its own."""

from __future__ import annotations

from ingest.items import Article
from ingest.store.database import Database
from ingest.store.likeness import likeness
from ingest.text.keys import key

_AT = "SELECT id, title, body FROM articles WHERE url = ?"
_ASKED_FOR_AT = "SELECT url FROM frontier WHERE article_id = ?"
_MOVE = "UPDATE articles SET url = :to WHERE id = :id AND NOT EXISTS (SELECT 1 FROM articles WHERE url = :to)"


def is_taken(db: Database, url: str) -> bool:
    """Whether an article is stored under an address."""
    return db.execute("SELECT 1 FROM articles WHERE url = ?", [url]).fetchone() is not None


def settle(db: Database, article: Article) -> None:
    """Give an article the address it was fetched at, where another article has its canonical address.

    Where this article was fetched at that address, the other one is moved to the address that was asked for it. Call it
    inside `ingest.store.database.transaction`.
    """
    found = db.execute(_AT, [article.url]).fetchone()
    if found is None:
        return
    article_id, title, body = found
    asked = [url for (url,) in db.execute(_ASKED_FOR_AT, [article_id])]
    if not asked or article.requested_url in asked or _is_same(article, title, body):
        return
    if article.url != article.fetched_url:
        article.url = article.fetched_url
    elif others := [url for url in asked if url != article.url]:
        db.execute(_MOVE, {"id": article_id, "to": others[0]})


def _is_same(article: Article, title: str, body: str) -> bool:
    """Tell whether a text is another version of the one that is stored."""
    same_title = key(article.title) == key(title)
    return article.body == body or likeness(article.body, body, same_source=not same_title) > 0
