"""The demo newsroom: a small French finance web of three invented papers, for `make demo` and the tests.

    with serve() as newsroom:
        crawl(newsroom.url)
        newsroom.requests   # what was asked, in order

The texts and templates are in `data/demo`; `articles()` tells what a reader of the pages should find in them.
"""

from .articles import ISSUERS, Block, DemoArticle, DemoPaper, articles, publishers
from .render import FURNITURE
from .server import Newsroom, Request, serve
from .site import DemoPage

__all__ = [
    "FURNITURE",
    "ISSUERS",
    "Block",
    "DemoArticle",
    "DemoPage",
    "DemoPaper",
    "Newsroom",
    "Request",
    "articles",
    "publishers",
    "serve",
]
