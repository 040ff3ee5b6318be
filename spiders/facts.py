"""What a publisher's file may say: its addresses, and what is known of its pages."""

from __future__ import annotations


class PublisherFacts:
    """The facts of one publisher, each with what holds where its file says nothing."""

    site_name: str | None = None
    """The publisher's name as readers know it: one name a publisher."""
    homepage: str = ""
    """Where a reader begins; no crawl asks it."""
    country: str = ""
    """ISO 3166-1 code of the country it writes from; `EU` for the Union's institutions."""
    allowed_domains: tuple[str, ...] = ()
    """The domains of its ways in and its articles; empty for any."""
    feeds: tuple[str, ...] = ()
    """RSS and Atom addresses."""
    news_sitemaps: tuple[str, ...] = ()
    """Google News sitemaps: the articles of the last days."""
    sitemaps: tuple[str, ...] = ()
    """Archive sitemaps, asked only for a time: `-a since=2026-01-01 -a until=2026-01-31`."""
    sections: tuple[str, ...] = ()
    """Front and section pages."""
    wordpress: tuple[str, ...] = ()
    """WordPress sites that answer by REST: a page of theirs, or the interface itself."""
    feeds_are_general: bool = False
    """Whether the feeds list more than is wanted, a paper's sport: then `article_pattern` holds for them too."""
    article_pattern: str = ""
    """Regular expression that an article's address has and other pages' addresses have not; feeds are trusted."""
    articles_like: tuple[str, ...] = ()
    """Examples of what the pattern accepts, for the test."""
    not_articles_like: tuple[str, ...] = ()
    """Examples of what it refuses."""
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes of what is kept; empty keeps every language, each tagged."""
    timezone: str = "Europe/Paris"
    """Time zone of dates that the pages give without one; where it is Paris, a page of another country has its own."""
    feed_zone_is_wrong: bool = False
    """Whether the dates in the feeds are local times, whatever zone they claim."""
    body: str | None = None
    """CSS selector of the element that holds the text, where it is documented."""
    remove: tuple[str, ...] = ()
    """CSS selectors of what never belongs to the text."""
    tdm_reserved: bool = False
    """Whether it is known to reserve text and data mining: `-s TDM_SKIP_RESERVED=True` then leaves it out."""
    delay: float | None = None
    """Seconds between two requests to it, where it is known to need others than `DOWNLOAD_DELAY`."""
    schedule: str | None = None
    """When `depeche schedule` crawls it: a cron line, Paris time."""
    enabled: bool = True
    """Whether `crawlall` and `schedule` run it."""
    reason: str = ""
    """Why it is not enabled."""
