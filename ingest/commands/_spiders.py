"""Scrapy's loader of spiders, for a person who writes one: a file that does not load is told in one line."""

from __future__ import annotations

from typing import Self

from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoader

from ingest.commands import _components
from ingest.commands._errors import exit_with_usage


class Spiders(SpiderLoader):
    """The spiders of `SPIDER_MODULES`."""

    @classmethod
    def from_settings(cls, settings: BaseSettings) -> Self:
        """Load them all.

        Raises:
            SystemExit: one cannot be loaded; the message on standard error names file and line.
        """
        try:
            return super().from_settings(settings)
        except Exception as error:
            exit_with_usage(_components.why(error))
