"""Log records as JSON lines, where `LOG_JSON` asks for them."""

from __future__ import annotations

import logging
from typing import Self

from pythonjsonlogger.json import JsonFormatter
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

_FIELDS = "%(asctime)s %(levelname)s %(name)s %(message)s"
_NAMES = {"asctime": "time", "levelname": "level", "name": "logger"}


class JsonLog:
    """Gives the root handlers that Scrapy made python-json-logger's formatter."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Wait for the engine: Scrapy makes its handler anew after the extensions.

        Raises:
            NotConfigured: `LOG_JSON` is off.
        """
        if not crawler.settings.getbool("LOG_JSON"):
            raise NotConfigured
        extension = cls()
        crawler.signals.connect(extension.engine_started, signals.engine_started)
        return extension

    def engine_started(self) -> None:
        """Change the formatters."""
        for handler in logging.root.handlers:
            handler.setFormatter(JsonFormatter(_FIELDS, rename_fields=_NAMES))
