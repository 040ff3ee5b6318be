"""What all publishers share: arguments, ways in, and handing pages to the pipelines."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from typing import ClassVar

from scrapy import Request
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from ingest import times
from ingest.crawl.http import headers
from ingest.crawl.http.failures import request_failure
from ingest.crawl.spider_arguments import addresses, credentials, positive_number, window
from ingest.items import UNSAID, Entry, Page, SiteRules
from ingest.listings import Reading, Way
from ingest.listings.unpack import unpacked_whole
from ingest.store.due import Due
from ingest.urls import host
from spiders.facts import PublisherFacts
from spiders.listings import ListingsSpider

_KINDS = {"feed": "feeds", "sitemap": "news_sitemaps", "section": "sections", "wordpress": "wordpress"}
"""Each kind of way in, which is also the name of an argument, and the attribute that has the publisher's own."""

_TRUSTED = ("feed", "wordpress")
"""Kinds that list articles only."""


class NewsSpider(PublisherFacts, ListingsSpider):
    """A publisher is a subclass with facts only, those of `PublisherFacts`.

    Arguments replace the publisher's own ways in: `-a section=https://www.lesechos.fr/`; several by comma.
    """

    takes: ClassVar[tuple[str, ...]] = (*_KINDS, "limit", "since", "until")
    """The names that `-a` may give."""

    def __init__(self, **arguments: str) -> None:
        super().__init__()
        if unknown := sorted(arguments.keys() - set(self.takes)):
            taken = ", ".join(self.takes)
            raise ValueError(f"spider {self.name!r} takes no argument {unknown[0]!r}; it takes {taken}")
        self.credentials = credentials(arguments.get(kind) for kind in _KINDS)
        self.given = {kind: addresses(arguments.get(kind)) for kind in _KINDS}
        self.limit = positive_number("limit", arguments.get("limit"))
        self.window = window(arguments.get("since"), arguments.get("until"))
        self.reading = Reading(self.timezone, self.feed_zone_is_wrong, self.article_pattern, self.languages)

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """Called by Scrapy; `-s DOWNLOAD_DELAY=` counts more than the publisher's own `delay`."""
        super().update_settings(settings)
        if cls.delay is not None:
            settings.set("DOWNLOAD_DELAY", cls.delay, priority="spider")

    def ways(self) -> list[Way]:
        """Where articles are looked for: what the arguments say, else the publisher's own."""
        given = [Way(kind, url) for kind, urls in self.given.items() for url in urls]
        own = [Way(kind, url) for kind, attribute in _KINDS.items() for url in getattr(self, attribute)]
        archives = [Way("sitemap", url) for url in self.sitemaps if self.window]
        return given or own + archives

    def own_ways(self) -> list[str] | None:
        """The addresses that bound what this crawl fetches from the frontier; None: all that this spider ever found."""
        if self.is_left_out:
            return []
        return [way.url for way in self.ways()] if any(self.given.values()) else None

    @property
    def is_left_out(self) -> bool:
        """Whether this publisher reserves text and data mining and the settings leave such publishers out."""
        settings = getattr(self, "settings", None)  # a command may ask before a crawl has begun
        return bool(self.tdm_reserved and settings and settings.getbool("TDM_SKIP_RESERVED"))

    async def start(self) -> AsyncIterator[object]:
        """Ask every way in; of a publisher that reserves text and data mining, say so first, or ask nothing."""
        if self.is_left_out:
            self.logger.warning("%s reserves text and data mining: left out (TDM_SKIP_RESERVED)", self.site_name)
            return
        if self.tdm_reserved and self.session.is_first:
            hint = "-s TDM_SKIP_RESERVED=True leaves it out"
            self.logger.warning("%s reserves text and data mining; %s", self.site_name, hint)
        async for request in super().start():
            yield request

    def wants(self, entry: Entry, way: Way) -> bool:
        """Whether a listed address is one of this publisher's articles, of the time that is asked for."""
        name = host(entry.url)
        at_home = any(name == domain or name.endswith(f".{domain}") for domain in self.allowed_domains)
        trusted = (way.kind in _TRUSTED and not self.feeds_are_general) or re.search(self.article_pattern, entry.url)
        spoken = not self.languages or entry.language is None or entry.language in self.languages
        return bool(trusted and spoken and (at_home or not self.allowed_domains)) and super().wants(entry, way)

    def source_of(self, url: str) -> str:
        """What `articles.source` says of a page: the publisher's name."""
        return self.name

    def article_request(self, due: Due) -> Request:
        """Fetch an article; called by the scheduler."""
        return Request(
            due.url,
            callback=self.parse_article,
            errback=self.article_failed,
            headers=headers.conditional(due.validators),
            cb_kwargs={"due": due},
            meta={"handle_httpstatus_list": headers.answers(due.validators)},
            dont_filter=True,
        )

    def parse_article(self, response: Response, due: Due) -> Iterator[Page]:
        """Hand a page to the pipelines."""
        if response.status == 304:
            self.crawler.stats.inc_value("articles/not_modified")
            with self.session.writing():
                self.session.frontier.finish(due.url, "stored", same=True)
            return
        page = self.page(due.url, self.whole(response.body), headers.content_type(response), times.now())
        page.url = response.url
        page.title, page.published_at, page.labels = due.title, due.published_at, due.labels
        page.validators = headers.validators(response)
        page.tdm = response.meta.get("tdm", UNSAID)
        page.ai_disallowed = response.meta.get("ai_disallowed", ())
        yield page

    def whole(self, body: bytes) -> bytes:
        """The page's bytes, unpacked where its server did not say that they are gzip.

        As they are where they are damaged, or above `DOWNLOAD_MAXSIZE` (0: no limit): half a page is no page.
        """
        plain, limit = unpacked_whole(body), self.settings.getint("DOWNLOAD_MAXSIZE")
        return plain if plain and (not limit or len(plain) <= limit) else body

    def page(self, url: str, body: bytes, content_type: str | None, fetched_at: datetime) -> Page:
        """A page as the pipelines take it, with what the publisher knows of its pages."""
        return Page(
            url=url,
            requested_url=url,
            body=body,
            content_type=content_type,
            source=self.source_of(url),
            fetched_at=fetched_at,
            rules=SiteRules(self.timezone, self.site_name, self.body, self.remove),
        )

    def article_failed(self, failure: Failure) -> None:
        """Write why an article could not be fetched."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it for errbacks
        failed = request_failure(failure)
        self.crawler.stats.inc_value(f"articles/{failed.state}/{failed.reason.partition(':')[0]}")
        with self.session.writing():
            self.session.frontier.finish(
                request.cb_kwargs["due"].url,
                failed.state,
                failed.reason,
                retry=failed.retry,
                not_before=failed.retry_at,
            )
