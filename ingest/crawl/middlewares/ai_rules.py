"""Which AI crawlers a site's robots.txt keeps off a page: reported along with each article."""

from __future__ import annotations

import logging
from typing import Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.robotstxt import RobotParser
from scrapy.utils.httpobj import urlparse_cached

logger = logging.getLogger(__name__)

AI_AGENTS = (
    *("Amazonbot", "anthropic-ai", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot", "cohere-ai"),
    *("FacebookBot", "Google-Extended", "GPTBot", "Meta-ExternalAgent", "MistralAI-User", "PerplexityBot"),
)
"""The product tokens under which AI companies say that their crawlers, or the use for AI, can be forbidden."""


class AiRules:
    """Writes which AI crawlers robots.txt keeps off an article into its `meta["ai_disallowed"]`; asks no more."""

    def __init__(self, crawler: Crawler) -> None:
        self.stats = crawler.stats
        self._rules: dict[str, RobotParser] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen for robots.txt."""
        middleware = cls(crawler)
        crawler.signals.connect(middleware.robots_parsed, signals.robots_parsed)
        return middleware

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Keep a host's rules, and say what they mean for its front page."""
        url = urlparse_cached(request)
        self._rules[url.netloc] = robotparser
        if kept_off := disallowed(robotparser, f"{url.scheme}://{url.netloc}/"):
            logger.info("%s closes itself to AI crawlers: %s", url.netloc, ", ".join(kept_off))

    def process_request(self, request: Request) -> None:
        """Note what holds for an article."""
        rules = self._rules.get(urlparse_cached(request).netloc)
        if rules and "due" in request.cb_kwargs:
            request.meta["ai_disallowed"] = disallowed(rules, request.url)
            for agent in request.meta["ai_disallowed"]:
                self.stats.inc_value(f"robotstxt/ai_disallowed/{agent}")


def disallowed(rules: RobotParser, url: str) -> list[str]:
    """The AI crawlers that must not fetch an address."""
    return [agent for agent in AI_AGENTS if not rules.allowed(url, agent)]
