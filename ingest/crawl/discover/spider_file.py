"""The spider file that `depeche discover` proposes for a site."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.crawl.discover.probe import Site
from ingest.urls import host

_ATTRIBUTES = {"feed": "feeds", "news sitemap": "news_sitemaps", "section": "sections", "wordpress": "wordpress"}


def spider_file(site: Site) -> str:
    """A publisher's file with what was found, to be completed by whoever knows the site."""
    rest, _, last = host(site.url).rpartition(".")
    name = re.sub(r"[^a-z]", "", rest) or "site"
    lines = [f'    name = "{name}"', f'    site_name = "{_bare(site.page.site_name or name)}"']
    lines += [f'    homepage = "{site.url}"', f'    country = "{_country(last)}"  # ISO 3166-1']
    lines.append(f'    allowed_domains = ("{host(site.url)}",)')
    for kind, attribute in _ATTRIBUTES.items():
        urls = [found.url for found in site.ways.values() if found.kind == kind]
        if urls and not (kind == "section" and len(lines) > _WITHOUT_WAYS):  # pages tell less than feeds do
            lines.append(f"    {attribute} = ({_tuple(urls)})")
    lines += [f'    languages = ("{site.page.language or "fr"}",)', '    schedule = "*/30 6-22 * * *"']
    return "\n".join([*_head(name), *lines])


_WITHOUT_WAYS = 5  # lines before the first way in


def _head(name: str) -> Iterable[str]:
    first = f"class {name.capitalize()}Spider(NewsSpider):"
    return f"# spiders/{name}.py", "from spiders.base import NewsSpider", "", "", first


def _country(ending: str) -> str:
    return ending.upper() if re.fullmatch(r"[a-z]{2}", ending) and ending not in ("eu", "io", "tv") else "FR"


def _tuple(urls: list[str]) -> str:
    one_line = "".join(f'"{url}", ' for url in urls).removesuffix(" ")
    return one_line if len(urls) == 1 else "".join(f'\n        "{url}",' for url in urls) + "\n    "


def _bare(text: str) -> str:
    return re.sub(r'["\\]', "", text)
