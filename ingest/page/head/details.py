"""The rest of an article's record: its address, section, tags, image and summary."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from ingest.page.evidence import Evidence
from ingest.page.jsonld import first_text, texts
from ingest.text import key
from ingest.urls import host, normalize

_LONGEST_TAG = 60
_MAX_TAGS = 30


def canonical_url(evidence: Evidence) -> str:
    """Return the page's own address: its `rel=canonical` where that is a page of the same site, else where it was got.

    A canonical link to the front page is a template's mistake.
    """
    links = (e.get("href") or "" for e in evidence.tree.iter("link") if (e.get("rel") or "").lower() == "canonical")
    declared = next((normalize(link, evidence.url) for link in links if link.strip()), None)
    if declared and _is_same_site(declared, evidence.url):
        return declared
    return normalize(evidence.url) or evidence.url


def site_name(evidence: Evidence, given: str | None) -> str | None:
    """Return the publisher's name: as its spider gives it, `og:site_name`, or the publisher in the JSON-LD record."""
    declared = [
        *evidence.all_metas("og:site_name"),
        *texts(evidence.article.get("publisher")),
        *evidence.all_metas("application-name"),
    ]
    return given or next((name for name in declared if "://" not in name), None)


def section(evidence: Evidence) -> str | None:
    """Return the publisher's own section."""
    declared = [
        *texts(evidence.article.get("articleSection")),
        *evidence.all_metas("article:section", "og:article:section", "articlesection"),
    ]
    return next((name for name in declared if len(name) <= _LONGEST_TAG), None)


def tags(evidence: Evidence) -> list[str]:
    """Return the publisher's own keywords, each once."""
    declared = evidence.article.get("keywords")
    values = (
        texts(declared)
        or [*evidence.all_metas("article:tag", "og:article:tag", "news_keywords")]
        or [*evidence.all_metas("keywords")]
    )
    parts = [part.strip() for value in values for part in re.split(r"[,;]", value)]
    unique = {key(part): part for part in parts if 1 < len(part) <= _LONGEST_TAG}
    return list(unique.values())[:_MAX_TAGS]


def image_url(evidence: Evidence) -> str | None:
    """Return the absolute address of the main image."""
    declared = [
        *evidence.all_metas("og:image", "og:image:url", "twitter:image"),
        *texts(evidence.article.get("image"), "url"),
    ]
    return next(filter(None, (absolute(evidence.url, address) for address in declared)), None)


def absolute(base: str, link: str) -> str | None:
    """Return the http address that `link` means on the page `base`, None where it means none."""
    try:
        joined = urljoin(base, link.strip())
    except ValueError:  # such as an unclosed bracket in the host
        return None
    return joined if joined.startswith(("http://", "https://")) else None


def description(evidence: Evidence) -> str | None:
    """Return the summary that the page gives to be shown elsewhere."""
    declared = first_text(evidence.article.get("description"))
    return evidence.meta("og:description", "description", "twitter:description") or declared


def _is_same_site(declared: str, url: str) -> bool:
    """Tell whether `declared` is a page, not the front page, of the site of `url`."""
    there, here = urlsplit(declared), urlsplit(url)
    is_front = there.path in ("", "/") and not there.query and here.path not in ("", "/")
    names = [host(address).removeprefix("m.") for address in (declared, url)]
    related = names[0] == names[1] or names[0].endswith("." + names[1]) or names[1].endswith("." + names[0])
    return related and not is_front
