"""Regulated filings from the open interface of info-financiere.gouv.fr, where the operator says that it may be asked.

Its robots.txt keeps crawlers off the interface, which is documented and open to everybody: whether to use it is the
operator's decision. One request at a time, records only, never the documents; no more than its pages of a day.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlencode

import scrapy
from scrapy.http import Response
from scrapy.settings import BaseSettings

from ingest import times
from ingest.crawl.http.retry_after import retry_after
from ingest.exitcodes import Exit
from ingest.finance.filings import KEY
from ingest.store import filing_days, filings, open_store

PAGE: Final = 100
"""Records of an answer, the most that the interface gives."""
REACH: Final = 10_000
"""`offset` and `limit` together are never more; a window with more records is asked in halves."""
_RECEIVED = "uin_dat_amf"
_TOO_MANY = 429
_UNNAMED_PAUSE = timedelta(hours=1)


class PausedError(Exception):
    """The interface asks to be left alone; raised by the spider with the moment until which."""


class FilingsSpider(scrapy.Spider):
    """Asks for the filings received on some days, and stores each day when it has all of it.

    Args:
        since: the first day, such as 2026-03-01.
        until: the last one.
    """

    name = "filings"
    custom_settings = {  # noqa: RUF012 -- Scrapy declares it so
        "ITEM_PIPELINES": {},
        "ROBOTSTXT_OBEY": False,  # FILINGS_API is the operator's decision
        "DOWNLOADER_MIDDLEWARES": {
            "ingest.crawl.middlewares.pace.Pace": 90,
            "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
            "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
            "ingest.crawl.middlewares.retry.PatientRetry": 550,
            "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
            "ingest.crawl.middlewares.safe_addresses.SafeAddresses": 760,
        },
    }

    def __init__(self, since: str, until: str) -> None:
        super().__init__()
        first, last = date.fromisoformat(since), date.fromisoformat(until)
        self.days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        self.loaded = filings.Loaded()
        self.told: str | None = None
        """Why it ended before it was done, for a person."""

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """Leave 429 to the spider, which knows what the interface says with it."""
        super().update_settings(settings)
        codes = [code for code in settings.getlist("RETRY_HTTP_CODES") if int(code) != _TOO_MANY]
        settings.set("RETRY_HTTP_CODES", codes, priority="spider")

    async def start(self) -> AsyncIterator[Any]:
        """Day after day; those that were complete when they were last asked are not asked again."""
        self.db = open_store(self.settings["DATABASE"], check=False)
        try:
            await self._ask()
            self._end(Exit.OK)
        except PausedError as paused:
            self.told = f"info-financiere.gouv.fr asks to be left alone until {paused}; run it again then"
            self._end(Exit.SOURCE)
        except Exception as error:
            self.told = f"info-financiere.gouv.fr could not be read: {error or type(error).__name__}"
            self._end(Exit.SOURCE)
        finally:
            self.db.close()
        nothing: list[Any] = []
        for item in nothing:  # Scrapy wants a generator
            yield item

    async def _ask(self) -> None:
        if until := filing_days.paused(self.db, times.now()):
            raise PausedError(until)
        for day in self.days:
            if filing_days.is_complete(self.db, day):
                continue
            begin = datetime(day.year, day.month, day.day, tzinfo=UTC)
            asked_at = times.now()
            records = await self._window(begin, begin + timedelta(days=1))
            places = ((str(record.get(KEY) or number), record) for number, record in enumerate(records, 1))
            self.loaded += filings.load(self.db, places, f"{self.settings['FILINGS_URL']} {day}")
            filing_days.complete(self.db, day, len(records), asked_at)

    async def _window(self, begin: datetime, end: datetime) -> list[dict[str, Any]]:
        """All records received in a time; in halves where they are more than the interface's offsets reach."""
        found, count = await self._page(begin, end, 0)
        if count > REACH and end - begin > timedelta(minutes=1):
            middle = begin + (end - begin) / 2
            return [*await self._window(begin, middle), *await self._window(middle, end)]
        while len(found) < min(count, REACH):
            more, count = await self._page(begin, end, len(found))
            if not more:
                break
            found += more
        return found

    async def _page(self, begin: datetime, end: datetime, offset: int) -> tuple[list[dict[str, Any]], int]:
        """One page of the records of a time, and how many that time has in all."""
        where = f"{_RECEIVED} >= date'{times.to_text(begin)}' and {_RECEIVED} < date'{times.to_text(end)}'"
        asked = {"where": where, "order_by": KEY, "limit": PAGE, "offset": offset}
        response = await self._download(f"{self.settings['FILINGS_URL']}?{urlencode(asked)}")
        answer = json.loads(response.text)
        return [record for record in answer["results"] if isinstance(record, dict)], int(answer["total_count"])

    async def _download(self, url: str) -> Response:
        """Ask, and after a 429 ask again once the wait that it names is over.

        Raises:
            PausedError: that is too far away.
        """
        while True:
            response = await self.crawler.engine.download_async(scrapy.Request(url, dont_filter=True))
            if response.status == 200:
                return response
            if response.status != _TOO_MANY:
                raise ValueError(f"HTTP {response.status} {_said(response)}".strip())
            until = _reset(response)
            wait = (until - times.now()).total_seconds()
            if wait > self.settings.getfloat("RETRY_AFTER_MAX_WAIT"):
                filing_days.pause(self.db, until)
                raise PausedError(times.to_text(until))
            await asyncio.sleep(max(wait, 0) + 0.5)

    def _end(self, code: Exit) -> None:
        self.crawler.stats.set_value("exit_code", int(code))


def _reset(response: Response) -> datetime:
    """When the interface may be asked again: as its answer says, or its header, or in an hour."""
    with suppress(ValueError, TypeError, KeyError):
        moment = datetime.fromisoformat(str(json.loads(response.text)["reset_time"]))
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    wait = retry_after(response)
    return times.now() + (_UNNAMED_PAUSE if wait is None else timedelta(seconds=wait))


def _said(response: Response) -> str:
    """What the interface says of an error."""
    with suppress(ValueError, TypeError, AttributeError):
        answer = json.loads(response.text)
        return str(answer.get("message") or answer.get("error") or "")[:200]
    return ""
