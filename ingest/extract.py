"""Page -> Article. The public face of reading pages, and the only module that imports trafilatura."""

from __future__ import annotations

import re
from html import unescape
from zoneinfo import ZoneInfo

import lxml.html
import trafilatura
from lxml.etree import ErrorTypes, ParserError
from lxml.html import HtmlElement
from lxml.html import builder as html_builder

from ingest.boilerplate import clean_lines
from ingest.content.lead import find_lead
from ingest.content.links import drop_link_blocks
from ingest.content.prune import prune, remove_selected
from ingest.content.region import find_region
from ingest.content.zone import find_zone, short_lines
from ingest.decode import decode_html
from ingest.exceptions import NotAnArticle, NotHtml
from ingest.items import Article, SiteRules
from ingest.language import detect_language
from ingest.metadata.access import declared_access, has_wall
from ingest.metadata.byline import find_authors
from ingest.metadata.dates import declared_dates, visible_modified, visible_published
from ingest.metadata.details import canonical_url, description, image_url, section, site_name, tags
from ingest.metadata.evidence import Evidence, gather
from ingest.metadata.headline import headline
from ingest.pagekind import kind_declared, kind_of_region, kind_of_text
from ingest.text import key, squeeze

_NO_RULES = SiteRules()
_MUCH_MORE, _MIN_SERVED = 1.5, 400  # times and characters by which the JSON-LD text must be longer than the page's
_TAGS = re.compile(r"<[^<>]{1,300}>")
_LIST_MARK = re.compile(r"^(?:- |\|\s*)|\s*\|$")
_OTHER_DATA = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"RIFF")
_MARKUP = re.compile(rb"<\s*(?:!doctype|html|head|body|title|meta|div|p|article|table|br|span|a)\b", re.IGNORECASE)


def extract_article(
    html: bytes, url: str, *, content_type: str | None = None, rules: SiteRules = _NO_RULES
) -> Article | None:
    """Return the article on a page, None where the page is not one."""
    try:
        return read_article(html, url, content_type=content_type, rules=rules)
    except (NotAnArticle, NotHtml):
        return None


def read_article(html: bytes, url: str, *, content_type: str | None = None, rules: SiteRules = _NO_RULES) -> Article:
    """Return the article on a page; `url` is where it was answered.

    Raises `NotHtml` for anything but a page, and `NotAnArticle` for a page of another kind; both say which.
    """
    evidence = gather(_parse(html, content_type), url)
    name = site_name(evidence, rules.site_name)
    title = headline(evidence, name)
    _refuse(kind_declared(evidence, title))
    if not title:
        raise NotAnArticle("no title")
    article = Article(
        url=canonical_url(evidence),
        site_name=name,
        title=title,
        body="",
        section=section(evidence),
        tags=tags(evidence),
        image_url=image_url(evidence),
        access=_access(evidence),
    )
    _read_text(article, evidence, rules)
    article.language, article.language_confidence = detect_language(title, article.body)
    article.word_count = len(article.body.split())
    return article


def _parse(html: bytes, content_type: str | None) -> HtmlElement:
    """Return the page's tree, from which comments and processing instructions are left out."""
    if html.startswith(_OTHER_DATA) or not _MARKUP.search(html.replace(b"\0", b"")):
        raise NotHtml("other data" if html.strip() else "empty document")
    # libxml2 stops at a nesting of 256, of 2048 with huge_tree; the text below is gone without a word.
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = lxml.html.document_fromstring(decode_html(html, content_type).encode(), parser=parser)
    except ParserError as error:
        raise NotHtml("empty document") from error
    if any(problem.type == ErrorTypes.ERR_RESOURCE_LIMIT for problem in parser.error_log.filter_from_fatals()):
        raise NotHtml("nested too deeply")
    return tree


def _refuse(kind: str | None) -> None:
    if kind:
        raise NotAnArticle(kind)


def _access(evidence: Evidence) -> str:
    declared = declared_access(evidence)
    return "paid" if declared == "unknown" and has_wall(evidence.tree) else declared


def _read_text(article: Article, evidence: Evidence, rules: SiteRules) -> None:
    """Fill in what only the page's visible text tells. Changes the tree, whose metadata has been read."""
    tree, zone_of_time = evidence.tree, ZoneInfo(rules.timezone)
    remove_selected(tree, rules.remove)
    prune(tree)
    region, weight = find_region(tree, rules.body)
    _refuse(kind_of_region(region, weight, evidence))
    zone = find_zone(tree, region)
    datelines = short_lines(zone)
    published, modified = declared_dates(evidence, zone_of_time)
    article.published_at = published or visible_published(tree, datelines, evidence.url, zone_of_time)
    article.modified_at = modified or visible_modified(datelines, zone_of_time)
    article.authors = find_authors(evidence, zone, article.site_name)
    summary = description(evidence)
    lead = find_lead(tree, region, summary)
    article.lead = lead or summary
    drop_link_blocks(region)
    lines = clean_lines(_read_lines(region, evidence.url), article.title, article.authors)
    article.body = _join(lead, lines, _served_text(article, evidence, lines))
    _refuse(kind_of_text(article.body, article.title, evidence))


def _join(lead: str | None, lines: list[str], served: list[str]) -> str:
    lines = served or lines
    if lead and key(lead) not in key("".join(lines)):
        lines = [lead, *lines]
    return "\n".join(lines)


def _served_text(article: Article, evidence: Evidence, lines: list[str]) -> list[str]:
    """Return the paragraphs of the JSON-LD record where it holds much more than the page shows, none elsewhere.

    Some sites put the whole text there, some two lines, so it is a second witness only; not where a paid text is cut.
    """
    said = next((text for text in [evidence.article.get("articleBody")] if isinstance(text, str)), "")
    if article.access == "paid" or len(said) < _MUCH_MORE * sum(map(len, lines)) + _MIN_SERVED:
        return []
    paragraphs = _TAGS.sub("\n", unescape(said)).split("\n")
    return [line for line in map(squeeze, paragraphs) if line]


def _read_lines(region: list[HtmlElement], url: str) -> list[str]:
    """Return the text of a page's region: its paragraphs, subheads, list items and table rows.

    trafilatura would look for the text by its own list of names, and take the first of several pieces; it is handed one
    `<article>` without names instead, and does what it does best: blocks, link density, tables and lists.
    """
    article = html_builder.ARTICLE()
    for chunk in region:
        for element in chunk.iter():
            link = element.get("href")
            element.attrib.clear()
            if link:
                element.set("href", link)
            if element.tag in ("article", "main", "body", "html"):
                element.tag = "div"
        article.append(chunk)
    document = html_builder.HTML(html_builder.BODY(article))
    result = trafilatura.bare_extraction(document, url=url, fast=True, include_comments=False)
    lines = (squeeze(_LIST_MARK.sub("", line)) for line in (result.text if result else "").split("\n"))
    return [line for line in lines if line]
