"""The headline, without the site's name."""

from __future__ import annotations

import re

from ingest.page.evidence import Evidence
from ingest.page.jsonld import first_text
from ingest.text import key, squeeze
from ingest.urls import host

_SEPARATOR = re.compile(r"\s+[|\-–—•·»›‹]+\s+|\s*\|\s*")
_CUT_SHORT = ("…", "...")
_LONGEST_NAME = 40  # characters of a site's name
_LONGEST = 400  # characters of a title that is looked at
_SHOWN = ("h2", "h3", "p", "div", "td", "b", "strong", "font", "span")


def headline(evidence: Evidence, site_name: str | None) -> str | None:
    """Return the page's headline, None where it gives none.

    `og:title` is what the newsroom gives to be shown as headline elsewhere; the `<h1>` is taken instead where it says
    the same in the publisher's own typography, or where `og:title` is that with something around it, or cut short.
    """
    shared = strip_site((evidence.meta("og:title", "twitter:title") or "")[:_LONGEST], site_name, evidence.url)
    declared = (first_text(evidence.article.get("headline")) or "")[:_LONGEST]
    whole = squeeze(evidence.tree.findtext(".//title") or "")[:_LONGEST]
    headings = [squeeze(heading.text_content()) for heading in evidence.tree.iter("h1")]
    heading = _matching(headings, [shared, declared, whole])
    if shared and not shared.endswith(_CUT_SHORT):
        return heading if heading and _holds(shared, heading) else shared
    return (
        heading or declared or shared or _from_document_title(evidence, whole, site_name) or next(iter(headings), None)
    )


def _from_document_title(evidence: Evidence, whole: str, site_name: str | None) -> str:
    """Return the longest part of `<title>` that the page shows; all of it but the site's name, where it shows none."""
    starts = [0, *(match.end() for match in _SEPARATOR.finditer(whole))]
    ends = [*(match.start() for match in _SEPARATOR.finditer(whole)), len(whole)]
    parts = sorted({whole[start:end] for start in starts for end in ends if start < end}, key=len, reverse=True)
    if len(parts) > 1:
        texts = (element.text_content() for element in evidence.tree.iter(*_SHOWN))
        shown = {key(text) for text in texts if len(text) < 2 * _LONGEST}
        return next((part for part in parts if key(part) in shown), strip_site(whole, site_name, evidence.url))
    return strip_site(whole, site_name, evidence.url)


def strip_site(title: str, site_name: str | None, url: str) -> str:
    """Return `title` without the site's name before or after it.

    >>> strip_site("La Gazette | Le CAC 40 monte encore", "La Gazette", "https://gazette.example/a")
    'Le CAC 40 monte encore'
    """
    parts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    for start, end in reversed(parts):
        if _is_site(title[end:], site_name, key(host(url))):
            return strip_site(title[:start].strip(), site_name, url)
    for start, end in parts:
        if _is_site(title[:start], site_name, key(host(url))):
            return title[end:].strip()
    return title


def site_beside(evidence: Evidence, title: str) -> str | None:
    """Return the site's name that `<title>` has after or before the headline, None where it has none.

    Of "Headline - Section - Site" that is the outermost part.
    """
    parts = _SEPARATOR.split(squeeze(evidence.tree.findtext(".//title") or "")[:_LONGEST])
    ends = [(parts[0], parts[-1]), (parts[-1], parts[0])]
    for within, outside in ends:
        beside = key(within) in key(title) and key(outside) not in key(title)
        if beside and 2 < len(outside) <= _LONGEST_NAME:
            return outside
    return None


def _is_site(part: str, site_name: str | None, host_key: str) -> bool:
    name = key(part)
    return bool(name) and (name == key(site_name or "") or (len(name) > 3 and name in host_key))


def _matching(headings: list[str], titles: list[str]) -> str | None:
    """Return the heading that says what one of the titles says; the only one there is, failing that."""
    for title in titles:
        for heading in headings:
            if _holds(title, heading):
                return heading
    return headings[0] if len(headings) == 1 else None


def _holds(title: str, heading: str) -> bool:
    """Tell whether `title` is the heading, or holds it whole."""
    return len(key(heading)) > 10 and key(heading) in key(title)
