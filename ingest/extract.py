"""Page -> Article. The public face of reading pages, and the only module that imports trafilatura."""

from __future__ import annotations

import re

import lxml.html
import trafilatura
from lxml.html import HtmlElement
from lxml.html import builder as html_builder

from ingest.boilerplate import clean_lines
from ingest.content.lead import find_lead
from ingest.content.prune import prune
from ingest.content.region import find_region
from ingest.decode import decode_html
from ingest.exceptions import NotAnArticle, NotHtml
from ingest.items import Article, SiteRules
from ingest.language import detect_language
from ingest.metadata.evidence import Evidence, gather
from ingest.metadata.headline import headline
from ingest.text import key, squeeze

_LIST_MARK = re.compile(r"^(?:- |\| ?)|\s*\|$")


def extract_article(
    html: bytes, url: str, *, content_type: str | None = None, rules: SiteRules = SiteRules()
) -> Article | None:
    """Return the article on a page, None where the page is not one."""
    try:
        return read_article(html, url, content_type=content_type, rules=rules)
    except (NotAnArticle, NotHtml):
        return None


def read_article(html: bytes, url: str, *, content_type: str | None = None, rules: SiteRules = SiteRules()) -> Article:
    """Return the article on a page; raise `NotHtml` or `NotAnArticle`, which say why it is none."""
    text = decode_html(html, content_type)
    tree = lxml.html.document_fromstring(
        text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    )
    evidence = gather(tree, url)
    site_name = rules.site_name or evidence.meta("og:site_name")
    title = headline(evidence, site_name)
    prune(tree)
    region = find_region(tree)
    lead = find_lead(tree, region, evidence.meta("og:description", "description"))
    lines = clean_lines(_read_lines(region, url), title or "", [])
    if lead and key(lead) not in key(" ".join(lines)):
        lines.insert(0, lead)
    body = "\n".join(lines)
    if not body:
        raise NotAnArticle("no text")
    language, confidence = detect_language(title or "", body)
    return Article(
        url=url,
        title=title or "",
        body=body,
        lead=lead,
        site_name=site_name,
        language=language,
        language_confidence=confidence,
        word_count=len(body.split()),
    )


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
