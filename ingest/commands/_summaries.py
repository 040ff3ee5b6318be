"""What `depeche -h` says of each command, by task; it stands here so that the list is shown without loading them."""

from __future__ import annotations

from typing import Final

SUMMARIES: Final = {
    "Crawl": {
        "backfill": "Store the articles in WARC files such as CC-NEWS, many at a time",
        "crawl": "Crawl one publisher now, or any site with the spider 'news'",
        "crawlall": "Crawl every enabled publisher, or those named, side by side",
        "demo": "Crawl the bundled newsroom, then show table, search and CSV",
        "schedule": "Crawl each publisher by its cron lines, until stopped",
    },
    "Read": {
        "export": "Write the stored articles to FILE.csv, .xlsx, .jsonl or .parquet",
        "morning": "What happened since yesterday: stories, corrections, the silent",
        "search": "Search the stored articles: French full text",
        "serve": "Show the store in a browser: plots, search, articles, queries",
        "show": "Show one article whole, by the id that a search tells",
    },
    "Companies": {
        "brief": "A company on a page: its press by story, events, figures, filings",
        "filings": "Take regulated filings in: from an export or the open interface",
        "issuers": "Look up companies by name, ticker, ISIN, LEI; check, load lists",
        "tag": "Tag the articles that this version or register has not tagged",
    },
    "Watch": {
        "watch": "Keep searches; what is new comes by mail, webhook, feed, command",
    },
    "Sources": {
        "add": "Follow a site: find its feeds, write its spider file, try it",
        "discover": "Show which feeds, sitemaps and pages of a site list its articles",
        "extract": "Show as JSON what would be stored of one page",
        "health": "Tell which sources are ill, and what to do about it",
        "list": "List the publishers: enabled or why not, schedule, last article",
        "sources": "Show what each source gives; take and give lists of feeds (OPML)",
    },
    "Store": {
        "backup": "Copy the store, whole and checked, also during a crawl",
        "merge": "Take another store's articles and frontier into this one",
        "prune": "Show which old rows could go; with --yes, take them out",
        "restore": "Put a backup in the store's place; the old one is kept beside it",
    },
}
"""By task, in the order in which they are listed: the commands, and what each does in one line."""


def summary(name: str) -> str:
    """The line of one command."""
    return next(commands[name] for commands in SUMMARIES.values() if name in commands)


READING: Final = frozenset({"add", "crawl", "crawlall", "demo", "discover", "extract"})
"""Commands that read pages: what readers need begins to load before the command itself is."""
