"""Page -> Article. The public face of reading pages, and the only module that imports trafilatura."""

from __future__ import annotations

import lxml.html
import trafilatura

from ingest.decode import decode_html
from ingest.exceptions import NotAnArticle, NotHtml
from ingest.items import Article, SiteRules
from ingest.language import detect_language
from ingest.metadata.evidence import gather
from ingest.metadata.headline import headline


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
    tree = lxml.html.document_fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True))
    evidence = gather(tree, url)
    site_name = rules.site_name or evidence.meta("og:site_name")
    title = headline(evidence, site_name)
    doc = trafilatura.bare_extraction(tree, url=url, fast=True, include_comments=False)
    body = doc.text if doc else ""
    if not body:
        raise NotAnArticle("no text")
    language, confidence = detect_language(title or "", body)
    return Article(url=url, title=title or "", body=body, site_name=site_name, language=language, language_confidence=confidence, word_count=len(body.split()))
