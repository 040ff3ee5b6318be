"""Links that lead through a search engine, which counts clicks: alerts and searches that are had as feeds."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

_COUNTS = re.compile(r"(?:www\.)?google\.[a-z.]{2,6}/url|(?:www\.)?bing\.com/news/apiclick\.aspx", re.IGNORECASE)
_NAMES = ("url", "q")
_WEB = ("http://", "https://")


def counted(link: str) -> str:
    """The article's own address that a counting link carries; other links as they are.

    >>> counted("https://www.google.com/url?sa=t&url=https://gazette.example/or&ct=ga")
    'https://gazette.example/or'
    """
    try:
        parts = urlsplit(link)
    except ValueError:  # "http://[bad/": no address, which its reader says
        return link
    if not _COUNTS.fullmatch(f"{parts.netloc}{parts.path}"):
        return link
    query = parse_qs(parts.query)
    carried = (query.get(name, [""])[0] for name in _NAMES)
    return next((address for address in carried if address.startswith(_WEB)), link)
