"""Retries failed requests with growing waits, not at once."""

from __future__ import annotations

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Response

from ingest.crawl.http.failures import is_tls
from ingest.crawl.middlewares.pace import Pace


class PatientRetry(RetryMiddleware):
    """Scrapy's retries, with growing waits; a host that asked to be left alone is left alone."""

    @property
    def pace(self) -> Pace:
        """The crawl's `Pace` middleware."""
        pace = self.crawler.get_downloader_middleware(Pace)
        assert pace is not None, "Pace must be among the DOWNLOADER_MIDDLEWARES"  # noqa: S101
        return pace

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        """The request again, or the response where it is final."""
        if self.pace.is_paused(request):
            return response
        result = super().process_response(request, response)
        return self._later(result) if isinstance(result, Request) else result

    def process_exception(
        self, request: Request, exception: Exception, spider: Spider | None = None
    ) -> Request | Response | None:
        """The request again, or None where the exception is final: a refused certificate stays refused."""
        result = None if is_tls(exception) else super().process_exception(request, exception)
        return self._later(result) if isinstance(result, Request) else result

    def _later(self, request: Request) -> Request:
        self.pace.back_off(request, request.meta["retry_times"])
        return request
