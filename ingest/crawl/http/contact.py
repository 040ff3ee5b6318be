"""Adds `CONTACT` to the User-Agent, so that publishers can reach whoever runs the crawl."""

from __future__ import annotations

from scrapy.settings import BaseSettings


class Contact:
    """Add-on that puts `CONTACT` into the User-Agent, whether the environment or the command line gave it."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Called by Scrapy; a `USER_AGENT` given on the command line stays as it is."""
        if contact := settings["CONTACT"]:
            agent = settings["USER_AGENT"].removesuffix(")")
            settings.set("USER_AGENT", f"{agent}; +{contact})", priority="project")
