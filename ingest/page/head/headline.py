"""The headline, without the site's name."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.page.head.kickers import Titles, words_of_address
from ingest.page.jsonld import first_text
from ingest.page.subject import words_of_title
from ingest.text.clean import plain, squeeze
from ingest.text.keys import key
from ingest.urls import host

_SEPARATOR = re.compile(r"\s+[|\-–—•·»›‹]+\s+|\s*\|\s*")
_BRACKET = re.compile(r"\s+\([^()]+\)$")
_CUT_SHORT = ("…", "...")
_MIN_HEADLINE = 10  # letters and digits
_MIN_SLUG, _IN_ADDRESS = 3, 0.7  # words of an address, and share of them in a heading
_LONGEST_NAME = 40  # characters of a site's name
_LONGEST = 400  # characters of a title that is looked at
_FEWEST_WORDS = 3  # of four letters and more, of a heading that is no section's name
_SHOWN = ("h2", "h3", "p", "div", "td", "b", "strong", "font", "span")


def headline(evidence: Evidence, site_name: str | None) -> str | None:
    """The page's headline, None where it gives none.

    `og:title` is what the newsroom gives to be shown as headline elsewhere; the `<h1>` is taken instead where it says
    the same in the publisher's own typography, or where `og:title` is that with something around it, or cut short.
    """
    declared = (first_text(evidence.article.get("headline")) or evidence.meta("headline") or "")[:_LONGEST]
    whole = plain(evidence.tree.findtext(".//title") or "")[:_LONGEST]
    homes = [heading for heading in evidence.tree.iter("h1") if _leads_home(heading)]
    whole = _without_beginning(whole, homes)
    titles = Titles(f"{whole} {declared}", declared, evidence.url)
    headings = [titles.without_kicker(heading) for heading in _shown(evidence, homes, declared)]
    own = [heading for heading in headings if not _is_site(heading, site_name, key(host(evidence.url)))]
    shared = strip_site(_shared(evidence, own, whole, site_name), site_name, evidence.url)
    if _is_site(shared, site_name, key(host(evidence.url))):
        shared = ""
    heading = _matching(headings, [shared, declared, whole])
    if shared and not shared.endswith(_CUT_SHORT):
        return heading if heading and _holds(shared, heading) else shared
    return (
        heading
        or declared
        or shared
        or _in_address(evidence)
        or _from_document_title(evidence, whole, site_name)
        or next(iter(headings), None)
    )


def _shown(evidence: Evidence, homes: list[HtmlElement], declared: str) -> list[HtmlElement]:
    """The headlines that a page shows: those below `<h1>` where there is none, and they end as the record has it."""
    shown = [heading for heading in evidence.tree.iter("h1") if heading not in homes]
    if shown or len(key(declared)) <= _MIN_HEADLINE:
        return shown
    below = (heading for heading in evidence.tree.iter("h2") if heading.find(".//a[@href]") is None)
    return [heading for heading in below if key(heading.text_content()[:_LONGEST]).endswith(key(declared))][:1]


def _shared(evidence: Evidence, headings: list[str], whole: str, site_name: str | None) -> str:
    """The title given to be shown elsewhere, nothing where no newsroom gave it for this article.

    Such a title no heading says. The same one may stand on each page of the site: the headline and the document's title
    agree, and have no word in common with it. (Unless these are a template's, and the address has the words of the
    title given.) Or it is made for search engines: it ends with the site's name, while the address has the headline's
    words, or the page's record its headline.
    """
    given = (evidence.meta("og:title", "twitter:title") or "")[:_LONGEST]
    if any(_holds(given, heading) for heading in headings):
        return given
    agreed = next((heading for heading in headings if _holds(whole, heading)), None)
    bare = strip_site(given, site_name, evidence.url)
    if agreed and not words_of_title(given) & words_of_title(agreed):
        is_template = len(words_of_title(agreed)) < _FEWEST_WORDS or _is_subhead(bare, evidence)
        if not (is_template and _is_in_address(bare, evidence.url)):
            return ""
    is_for_engines = bare != given
    return "" if is_for_engines and any(_is_own(heading, evidence) for heading in headings) else given


def _is_subhead(title: str, evidence: Evidence) -> bool:
    """Whether a page shows a title below its `<h1>`, which then is a column's or the site's."""
    below = (heading.text_content() for heading in evidence.tree.iter("h2", "h3"))
    return any(key(text) == key(title) for text in below if len(text) < 2 * _LONGEST)


def _is_own(heading: str, evidence: Evidence) -> bool:
    """Whether the page's record has a heading as its headline, or its address most of the heading's words."""
    declared = first_text(evidence.article.get("headline")) or ""
    if len(key(heading)) > _MIN_HEADLINE and key(declared) == key(heading):
        return True
    return _is_in_address(heading, evidence.url)


def _is_in_address(title: str, url: str) -> bool:
    """Whether a page's address has most of a title's words."""
    said = words_of_title(title)
    return len(said & words_of_address(url)) >= max(_MIN_SLUG, _IN_ADDRESS * len(said))


def _leads_home(heading: HtmlElement) -> bool:
    """Whether a heading is a link to the front page, or stands in one, as the site's name does."""
    link = heading.find(".//a[@href]")
    if link is None:
        link = next(heading.iterancestors("a"), None)
    elif key(link.text_content()) != key(heading.text_content()):
        return False
    if link is None or link.get("href") is None:
        return False
    try:
        address = urlsplit(link.get("href") or "")
    except ValueError:
        return False
    return not address.path.strip("/") and not address.query and not address.fragment


def _without_beginning(title: str, homes: list[HtmlElement]) -> str:
    """A document's title without the site's name and a colon, as blogs write it: "La Cote: Orvalys relève ..."."""
    name, colon, rest = title.partition(": ")
    is_site = colon and any(key(home.text_content()) == key(name) for home in homes)
    return rest if is_site else title


def _in_address(evidence: Evidence) -> str | None:
    """The first heading below `<h1>` that leads nowhere and has most of the words of the page's address."""
    slug = words_of_address(evidence.url)
    if len(slug) < _MIN_SLUG:
        return None
    for heading in evidence.tree.iter("h2", "h3"):
        is_said = len(words_of_title(heading.text_content()[:_LONGEST]) & slug) >= max(
            _MIN_SLUG, _IN_ADDRESS * len(slug)
        )
        if is_said and heading.find(".//a[@href]") is None:
            return plain(heading.text_content())
    return None


def _from_document_title(evidence: Evidence, whole: str, site_name: str | None) -> str:
    """The longest part of `<title>` that the page shows; all of it but the site's name, where it shows none."""
    starts = [0, *(match.end() for match in _SEPARATOR.finditer(whole))]
    ends = [*(match.start() for match in (*_SEPARATOR.finditer(whole), *_BRACKET.finditer(whole))), len(whole)]
    parts = sorted({whole[start:end] for start in starts for end in ends if start < end}, key=len, reverse=True)
    if len(parts) > 1:
        texts = (element.text_content() for element in evidence.tree.iter(*_SHOWN))
        shown = {key(text) for text in texts if len(text) < 2 * _LONGEST}
        return next((part for part in parts if key(part) in shown), strip_site(whole, site_name, evidence.url))
    return strip_site(whole, site_name, evidence.url)


def strip_site(title: str, site_name: str | None, url: str) -> str:
    """`title` without the site's name before or after it.

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
    """The site's name that `<title>` has after or before the headline, None where it has none.

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
    """The heading that says what one of the titles says; the only one there is, failing that."""
    for title in titles:
        for heading in headings:
            if _holds(title, heading):
                return heading
    return headings[0] if len(headings) == 1 else None


def _holds(title: str, heading: str) -> bool:
    """Whether `title` is the heading, or holds it whole."""
    return len(key(heading)) > 10 and key(heading) in key(title)
