"""Which page is at which path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial

from . import feeds, pages, wordpress
from .articles import DATA, DemoPaper, articles, publishers
from .site import HTML, DemoPage, Site, newest, page

_STATIC = {".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}
_PRIVATE = "/prive/redaction/"
_MISSING = "<!DOCTYPE html>\n<html lang='fr'><head><meta charset='UTF-8'><title>{0}</title></head><h1>{0}</h1></html>\n"

Route = Callable[[], DemoPage]


def answer(site: Site, target: str) -> DemoPage:
    """What is at `target`, a path with or without a query."""
    path, _, query = target.partition("?")
    if path == "/gazette/wp-json/wp/v2/posts":
        return wordpress.posts(site, publishers()["gazette"], query)
    known = routes(site)
    if path in known:
        return known[path]()
    if f"{path}/" in known:
        return DemoPage(301, {"Location": f"{site.base}{path}/", "Content-Type": HTML}, b"")
    return DemoPage(404, {"Content-Type": HTML}, _MISSING.format("Page introuvable").encode())


@cache
def routes(site: Site) -> Mapping[str, Route]:
    """The page of every path, to be made when it is asked for."""
    found = _common(site)
    for publisher in publishers().values():
        found |= _of_publisher(site, publisher)
    gazette = publishers()["gazette"]
    return found | {"/gazette/wp-json/": partial(wordpress.root, site, gazette)}


def _of_publisher(site: Site, publisher: DemoPaper) -> dict[str, Route]:
    found: dict[str, Route] = {publisher.home: partial(pages.listing, site, publisher)}
    found |= {row.path: partial(pages.article, site, publisher, row) for row in site.of(publisher)}
    for name, path in site.sections(publisher).items():
        found[path] = partial(pages.listing, site, publisher, name)
    for file in (DATA / "pages" / publisher.key).glob("*.md"):
        found[f"{publisher.home}{file.stem}/"] = partial(pages.text, site, publisher, file.stem)
    found[publisher.feed] = partial(feeds.atom if "atom" in publisher.feed else feeds.rss, site, publisher)
    if publisher.sitemap:
        found[publisher.sitemap] = partial(feeds.sitemap, site, publisher)
    return found


def _common(site: Site) -> dict[str, Route]:
    modified = newest(articles())
    robots = f"User-agent: *\nDisallow: /prive/\n\nSitemap: {site.base}/sitemap.xml\n"
    found: dict[str, Route] = {
        "/": partial(pages.newsroom, site),
        "/sitemap.xml": partial(feeds.sitemap_index, site),
        "/robots.txt": partial(page, "text/plain; charset=utf-8", robots, modified),
        _PRIVATE: partial(page, HTML, _MISSING.format("Espace de la rédaction"), modified),
    }
    for file in (DATA / "static").iterdir():
        found[f"/static/{file.name}"] = partial(page, _STATIC[file.suffix], file.read_bytes(), modified)
    return found
