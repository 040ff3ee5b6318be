"""Front and section pages: which of their links lead to articles.

No list of publishers: a link is judged by the form of its address, by what it says and where it stands, and then by
its neighbours, for the articles of a site have addresses of one making.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import urlsplit

from ingest.items import Entry
from ingest.listings.html import parse_html
from ingest.listings.links import Link, base_of, links_of
from ingest.listings.model import Listing, Part, Reading, UnreadableError
from ingest.listings.url_shape import Form, form_of
from ingest.listings.wordpress import interface, posts
from ingest.urls import normalize

SURE = 4.0
"""Points from which on a link is taken for an article's."""
DOUBTFUL = 2.0
"""Points from which on it is taken where most links of the same shape are."""
_FAMILY = 3  # links of one shape, from which on they tell something of each other
_HABIT = 10  # links, from which on they show a habit of the site
_HEADLINE = 4  # words, from which on a text or an address may be a headline


def read_section(body: bytes, url: str, content_type: str | None = None, reading: Reading = Reading()) -> Listing:  # noqa: B008 - immutable
    """The articles that a page links to; WordPress's interface too, where the page announces it.

    Raises:
        UnreadableError: it is no page, or the publisher's article pattern has become wrong.
    """
    document = parse_html(body, content_type)
    if document is None:
        raise UnreadableError("an empty page")
    links = links_of(document, url)
    chosen = article_links(links) or bare_links(links, url)
    if reading.article_pattern:
        matching = [link for link in links if re.search(reading.article_pattern, link.url)]
        if chosen and not matching:
            raise UnreadableError(f"no link has the article_pattern, though {len(chosen)} look like articles")
        chosen = matching
    entries = tuple(Entry(link.url) for link in chosen)
    return Listing(entries, _wordpress(document, url), _following(document, url))


def article_links(links: list[Link]) -> list[Link]:
    """Those of the links that lead to articles."""
    texts = Counter(link.text for link in links)
    said = {link.url: _said(link) if texts[link.text] < _FAMILY else 0 for link in links}  # not "Lire la suite"
    judged = [(link, form_of(link.url), points(link, form_of(link.url), said[link.url])) for link in links]
    known = Counter(form.shape for _, form, _ in judged)
    numbered = [row for row in judged if row[1].marked and said[row[0].url] >= _HEADLINE]  # /article/123456
    families = (_families(judged, SURE), _families(numbered, DOUBTFUL))
    trusted = {shape for sure in families for shape, count in sure.items() if 2 * count >= known[shape]}
    chosen = [row for row in judged if row[2] >= (DOUBTFUL if row[1].shape in trusted else SURE)]
    marked = sum(form.marked for _, form, _ in chosen)
    strict = marked >= _HABIT and marked >= 0.8 * len(chosen)  # a site that numbers its articles numbers them all
    return [link for link, form, _ in chosen if form.marked or not strict]


def bare_links(links: list[Link], url: str) -> list[Link]:
    """What a page lists that knows no headlines: links in its content that lead two steps down from it."""
    below = urlsplit(url).path.rstrip("/")
    if not below:  # everything is below a home page
        return []
    down = re.compile(re.escape(below) + r"/[^/]+/[^/]+/?")
    paths = {link.url: urlsplit(link.url).path for link in links if not link.around}
    return [link for link in links if down.fullmatch(paths.get(link.url, "")) and not form_of(link.url).other]


def points(link: Link, form: Form, said: int) -> float:
    """How much speaks for an article; `said` counts the words of the link's headline."""
    score = min(form.words, 6) / 2 + 2 * form.marked + link.heading
    score += 1.5 if said >= 6 else 1 if said >= _HEADLINE else 0
    backed = form.marked or (link.heading and said >= 6)
    if form.words < _HEADLINE - backed or (said < _HEADLINE and not form.marked):
        score = min(score, SURE - 1)  # a name, not a headline: its neighbours decide
    return score - (1 if link.heading else 4) * link.around - 6 * form.other


def _said(link: Link) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", link.text))


def _families(judged: list[tuple[Link, Form, float]], least: float) -> Counter[str]:
    """The shapes of which several links have so many points, with their number."""
    counts = Counter(form.shape for _, form, score in judged if score >= least)
    return Counter({shape: count for shape, count in counts.items() if count >= _FAMILY})


def _wordpress(document: Any, url: str) -> tuple[Part, ...]:
    """The interface's list of the same posts: all of them on the site's own front page, a category's on its page."""
    root = interface(document, url)
    if root is None:
        return ()
    if normalize(url) == normalize(re.sub(r"wp-json/?$", "", root)):
        return (posts(root),)
    category = document.xpath("string(//link[@rel='alternate'][@type='application/json']/@href)")
    number = re.search(r"/wp/v2/categories/(\d+)$", category)
    return (posts(root, categories=number[1]),) if number else ()


def _following(document: Any, url: str) -> Part | None:
    """The next page, where the page says which it is."""
    hrefs = document.xpath("//*[self::link or self::a][contains(concat(' ', @rel, ' '), ' next ')]/@href")
    page = normalize(hrefs[0], base_of(document, url)) if hrefs else None
    return Part("section", page) if page else None
