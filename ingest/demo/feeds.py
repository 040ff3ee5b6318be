"""What machines read: RSS, Atom, sitemaps, robots.txt."""

from __future__ import annotations

from email.utils import format_datetime
from html import escape

from .articles import DemoArticle, DemoPaper, publishers
from .site import XML, DemoPage, Site, newest, page

_PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def _wordpress_title(title: str) -> str:
    """As WordPress does, typographic characters become character references."""
    return "".join(f"&#{ord(char)};" if char in "’«»\xa0" else char for char in escape(title, quote=False))


def _cdata_title(title: str) -> str:
    """As many dailies do, HTML with its entities inside CDATA."""
    return f"<![CDATA[{escape(title, quote=False).replace(chr(0xA0), '&nbsp;')}]]>"


def _item(site: Site, publisher: DemoPaper, row: DemoArticle) -> str:
    shown_title = _cdata_title(row.title) if publisher.relative_in_feed else _wordpress_title(row.title)
    link = row.path if row.slug == publisher.relative_in_feed else site.base + row.path
    return f"""<item>
<title>{shown_title}</title>
<link>{link}</link>
<dc:creator><![CDATA[{", ".join(row.authors)}]]></dc:creator>
<pubDate>{format_datetime(row.published_at)}</pubDate>
<atom:updated>{row.modified_at.isoformat()}</atom:updated>
<category><![CDATA[{row.section}]]></category>
<guid isPermaLink="false">{site.base}{publisher.home}?p={row.id}</guid>
<description><![CDATA[{escape(row.lead, quote=False)}]]></description>
</item>
"""


def _dead_item(site: Site, publisher: DemoPaper) -> str:
    row = publisher.dead_in_feed
    if not row:
        return ""
    title, link = _wordpress_title(row["title"]), site.base + publisher.article.format(slug=row["slug"])
    return (f"<item>\n<title>{title}</title>\n<link>{link}</link>\n"
            f"<pubDate>{format_datetime(row['date'])}</pubDate>\n</item>\n")  # fmt: skip


def rss(site: Site, publisher: DemoPaper) -> DemoPage:
    """RSS 2.0 of every article; it may list one that is gone, and link to one without a host."""
    rows = site.of(publisher)
    items = "".join(_item(site, publisher, row) for row in rows) + _dead_item(site, publisher)
    return page("application/rss+xml; charset=UTF-8", f"""{_PROLOGUE}<rss version="2.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>{escape(publisher.name)}</title>
<link>{site.base}{publisher.home}</link>
<atom:link href="{site.base}{publisher.feed}" rel="self" type="application/rss+xml"/>
<description>{escape(publisher.tagline)}</description>
<language>fr-FR</language>
<lastBuildDate>{format_datetime(newest(rows))}</lastBuildDate>
{items}</channel></rss>
""", newest(rows))  # fmt: skip


def _entry(site: Site, row: DemoArticle) -> str:
    return f"""<entry>
<title type="html">{escape(escape(row.title, quote=False), quote=False)}</title>
<link rel="alternate" type="text/html" href="{site.base}{row.path}"/>
<id>tag:fil-eco.example,2026:{row.id}</id>
<published>{row.published_at.isoformat()}</published>
<updated>{row.modified_at.isoformat()}</updated>
<author><name>{escape(row.authors[0])}</name></author>
<category term="{escape(row.section)}"/>
<summary>{escape(row.lead)}</summary>
</entry>
"""


def atom(site: Site, publisher: DemoPaper) -> DemoPage:
    """Atom of every article."""
    rows = site.of(publisher)
    return page("application/atom+xml; charset=UTF-8", f"""{_PROLOGUE}<feed xmlns="http://www.w3.org/2005/Atom"
 xml:lang="fr">
<title>{escape(publisher.name)}</title>
<link rel="self" href="{site.base}{publisher.feed}"/>
<id>{site.base}{publisher.home}</id>
<updated>{newest(rows).isoformat()}</updated>
{"".join(_entry(site, row) for row in rows)}</feed>
""", newest(rows))  # fmt: skip


def _url(site: Site, publisher: DemoPaper, row: DemoArticle, *, news: bool) -> str:
    about = f"""<news:news><news:publication><news:name>{escape(publisher.name)}</news:name>
<news:language>{row.language}</news:language></news:publication>
<news:publication_date>{row.published_at.isoformat()}</news:publication_date>
<news:title>{escape(row.title)}</news:title></news:news>
"""
    place = f"<loc>{site.base}{row.path}</loc><lastmod>{row.modified_at.isoformat()}</lastmod>"
    return f"<url>{place}\n{about if news else ''}</url>\n"


def sitemap(site: Site, publisher: DemoPaper) -> DemoPage:
    """Every article of a publisher; a Google News sitemap where its address says so."""
    rows, news = site.of(publisher), "news" in publisher.sitemap
    urls = "".join(_url(site, publisher, row, news=news) for row in rows)
    space = ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"' if news else ""
    return page(XML, f'{_PROLOGUE}<urlset xmlns="{_SITEMAP}"{space}>\n{urls}</urlset>\n', newest(rows))


def sitemap_index(site: Site) -> DemoPage:
    """The sitemaps of the newsroom."""
    papers = [paper for paper in publishers().values() if paper.sitemap]
    places = "".join(
        f"<sitemap><loc>{site.base}{paper.sitemap}</loc><lastmod>{newest(site.of(paper)).isoformat()}</lastmod>"
        "</sitemap>\n" for paper in papers)  # fmt: skip
    modified = max(newest(site.of(paper)) for paper in papers)
    return page(XML, f'{_PROLOGUE}<sitemapindex xmlns="{_SITEMAP}">\n{places}</sitemapindex>\n', modified)
