"""Turns away walls, pages in an article's place: told by the crawl's other pages and by the store."""

from __future__ import annotations

import re
from collections import defaultdict
from hashlib import blake2b
from typing import NamedTuple, Self

from scrapy.crawler import Crawler

from ingest.crawl.drops import drops
from ingest.crawl.session import StoreSession
from ingest.items import Article
from ingest.page.walls.sign_weights import LIMIT
from ingest.refusals import Walled
from ingest.store import articles, transaction
from ingest.urls import host

SUSPECT = 2
"""From this sum on a page's text is compared with the crawl's others."""
SAME_TEXT = 3
"""For each other address of the host that gave the same title and text in this crawl."""
OTHER_TITLES = 4
"""The same where both are listed under titles of their own, and the page has nothing of either."""
UNLIKE = 2
"""For a page whose title, text and address are all others than the store has of what was asked for."""
_SEVERAL = "the same page at several addresses"
_KEPT = 0.4  # of a stored text's words that a new version has at least
_MIN_WORDS = 60  # of a stored text that can be lost
_FIGURES = re.compile(r"\S*\d\S*")  # a wall's reference numbers and times differ from page to page


class Seen(NamedTuple):
    """A page of this crawl that gave a text."""

    url: str
    requested_url: str
    listed_under: str | None


class WallsPipeline:
    """Turns away walls, and takes back those that were stored before the crawl could know."""

    def __init__(self, crawler: Crawler) -> None:
        self.session = StoreSession.of(crawler)
        self.stats = crawler.stats
        self._seen: defaultdict[tuple[str, str, bytes], list[Seen]] = defaultdict(list)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Share the crawl's store."""
        return cls(crawler)

    @drops
    def process_item(self, article: Article) -> Article:
        """The same article.

        Raises:
            Walled: it has lost most of the text that is stored of it, or it stands in the place of another.
        """
        known = articles.known(self.session.db, article.url, article.requested_url)
        if known and _has_lost_text(known, article):
            raise Walled("most of its text is gone")
        doubt = article.doubt + (UNLIKE if known and _is_unlike(known, article) else 0)
        if doubt < SUSPECT and not article.listed_under:
            return article
        before = self._seen[host(article.requested_url), article.title, _words(article.body)]
        others = [other for other in before if other.requested_url != article.requested_url]
        before.append(Seen(article.url, article.requested_url, article.listed_under))
        if doubt + sum(_weight(article, other) for other in others) >= LIMIT:
            self._take_back(others)
            raise Walled(_SEVERAL if others else "another page")
        return article

    def _take_back(self, walls: list[Seen]) -> None:
        """Remove what this crawl stored, so that it is asked for again."""
        with transaction(self.session.db):
            taken = [wall for wall in walls if articles.retract(self.session.db, wall.url, self.session.run_id)]
            for wall in taken:
                self.session.frontier.finish(wall.requested_url, "failed", Walled(_SEVERAL).reason)
        self.stats.inc_value("articles/new", -len(taken))
        self.stats.inc_value(f"articles/{Walled.state}/{Walled.code}", len(taken))


def _has_lost_text(known: articles.Known, article: Article) -> bool:
    before, now = len(known.body.split()), len(article.body.split())
    return known.url == article.url and before >= _MIN_WORDS and now < _KEPT * before


def _weight(article: Article, other: Seen) -> int:
    """What another address with the same text says of an article."""
    titles = {article.listed_under, other.listed_under}
    return OTHER_TITLES if None not in titles and len(titles) > 1 else SAME_TEXT


def _is_unlike(known: articles.Known, article: Article) -> bool:
    return known.title != article.title and known.body != article.body and known.url != article.url


def _words(text: str) -> bytes:
    return blake2b(" ".join(_FIGURES.sub(" ", text).split()).encode(), digest_size=12).digest()
