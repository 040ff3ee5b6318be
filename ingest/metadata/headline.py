"""The headline, without the site's name."""

from __future__ import annotations

import re

from ingest.metadata.evidence import Evidence
from ingest.metadata.jsonld import first_text
from ingest.text import key, squeeze

_SEPARATOR = re.compile(r"\s+[|\-–—•·»›‹:]+\s+|\s*\|\s*")
_CUT_SHORT = ("…", "...")
_NAME_WORDS = 6  # a site's name is not longer


def headline(evidence: Evidence, site_name: str | None) -> str | None:
    """Return the page's headline, None where it gives none.

    `og:title` is what the publisher's newsroom gives to be shown as headline elsewhere; the `<h1>` is taken instead where
    it says the same in the publisher's own typography, or where `og:title` is that with something around it, or cut short.
    """
    document_title = squeeze(evidence.tree.findtext(".//title") or "")
    headings = [squeeze(heading.text_content()) for heading in evidence.tree.iter("h1")]
    declared = first_text(evidence.article.get("headline"))
    shared = evidence.meta("og:title", "twitter:title")
    shared = strip_site(shared, site_name, evidence.url) if shared else None
    heading = _matching(headings, [title for title in (shared, declared, document_title) if title])
    if shared and not shared.endswith(_CUT_SHORT):
        return heading if heading and _same(heading, shared) else shared
    return heading or declared or strip_site(document_title, site_name, evidence.url) or next(iter(headings), None)


def strip_site(title: str, site_name: str | None, url: str) -> str:
    """Return `title` without the site's name before or after it.

    >>> strip_site("La Gazette | Le CAC 40 monte encore", "La Gazette", "https://gazette.example/a")
    'Le CAC 40 monte encore'
    """
    parts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    host = key(url.split("/")[2] if url.count("/") > 1 else "")
    for start, end in reversed(parts):
        if _is_site(title[end:], site_name, host):
            return strip_site(title[:start].strip(), site_name, url)
    for start, end in parts:
        if _is_site(title[:start], site_name, host):
            return title[end:].strip()
    if site_name is None and parts:
        return _longest(title, parts)
    return title


def _is_site(part: str, site_name: str | None, host: str) -> bool:
    name = key(part)
    return bool(name) and (name == key(site_name or "") or (len(name) > 3 and name in host))


def _longest(title: str, parts: list[tuple[int, int]]) -> str:
    return title


def _matching(headings: list[str], titles: list[str]) -> str | None:
    """Return the heading that says what one of the titles says; the only one there is, failing that."""
    for title in titles:
        for heading in headings:
            if _same(heading, title):
                return heading
    return headings[0] if len(headings) == 1 else None


def _same(heading: str, title: str) -> bool:
    """Tell whether `title` is the heading, or holds it whole."""
    return len(key(heading)) > 10 and key(heading) in key(title)
