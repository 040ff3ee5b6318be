"""The rest of an article's record: its address, section, tags, image and summary."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

from ingest.metadata.evidence import Evidence
from ingest.metadata.jsonld import first_text, texts
from ingest.text import key

_TRACKING = re.compile(r"(?:utm_|at_|mc_|wt_|pk_|hs[ae]_)\w*=|(?:xtor|xtref|fbclid|gclid|cmpid|ocid|origin)=", re.IGNORECASE)
_LONGEST_TAG = 60
_MAX_TAGS = 30


def canonical_url(evidence: Evidence) -> str:
    """Return the page's own address: its `rel=canonical` where that is a page of the same site, else where it was fetched.

    A canonical link to the front page is a template's mistake. Fragment and tracking parameters go.
    """
    links = (link.get("href") or "" for link in evidence.tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    declared = next((absolute(evidence.url, link) for link in links if link.strip()), "")
    chosen = declared if _is_same_site(declared, evidence.url) else evidence.url
    return without_tracking(chosen)


def without_tracking(url: str) -> str:
    """Return `url` without fragment and campaign parameters, every other parameter as it was.

    courlan's `normalize_url` was not taken: it drops parameters without a value, which are SPIP's article numbers.

    >>> without_tracking("https://gazette.example/a?id=7&utm_source=rss#suite")
    'https://gazette.example/a?id=7'
    """
    parts = urlsplit(url)
    kept = [pair for pair in parts.query.split("&") if not _TRACKING.match(pair)]
    return urlunsplit(parts._replace(query="&".join(kept), fragment=""))


def site_name(evidence: Evidence, given: str | None) -> str | None:
    """Return the publisher's name: as its spider gives it, `og:site_name`, or the publisher in the JSON-LD record."""
    publisher = first_text(evidence.article.get("publisher"))
    named = next((name for name in (evidence.meta("og:site_name"), publisher) if name and "://" not in name), None)
    return given or named or evidence.meta("application-name")


def section(evidence: Evidence) -> str | None:
    """Return the publisher's own section."""
    declared = [*texts(evidence.article.get("articleSection")), *evidence.all_metas("article:section", "og:article:section")]
    return next((name for name in declared if len(name) <= _LONGEST_TAG), None)


def tags(evidence: Evidence) -> list[str]:
    """Return the publisher's own keywords, each once."""
    declared = evidence.article.get("keywords")
    values = texts(declared) or [*evidence.all_metas("article:tag", "og:article:tag", "news_keywords")] or [*evidence.all_metas("keywords")]
    parts = [part.strip() for value in values for part in re.split(r"[,;]", value)]
    unique = {key(part): part for part in parts if 1 < len(part) <= _LONGEST_TAG}
    return list(unique.values())[:_MAX_TAGS]


def image_url(evidence: Evidence) -> str | None:
    """Return the absolute address of the main image."""
    declared = [*evidence.all_metas("og:image", "og:image:url", "twitter:image"), *texts(evidence.article.get("image"), "url")]
    return next(filter(None, (absolute(evidence.url, address) for address in declared)), None)


def absolute(base: str, link: str) -> str:
    """Return the http address that `link` means on the page `base`, "" where it means none."""
    try:
        joined = urljoin(base, link.strip())
    except ValueError:  # such as an unclosed bracket in the host
        return ""
    return joined if joined.startswith(("http://", "https://")) else ""


def description(evidence: Evidence) -> str | None:
    """Return the summary that the page gives to be shown elsewhere."""
    declared = first_text(evidence.article.get("description"))
    return evidence.meta("og:description", "description", "twitter:description") or declared


def _is_same_site(declared: str, url: str) -> bool:
    """Tell whether `declared` is a page, not the front page, of the site of `url`."""
    there, here = urlsplit(declared), urlsplit(url)
    hosts = [(host.hostname or "").removeprefix("www.").removeprefix("m.") for host in (there, here)]
    is_front = there.path in ("", "/") and not there.query and here.path not in ("", "/")
    related = hosts[0] == hosts[1] or hosts[0].endswith("." + hosts[1]) or hosts[1].endswith("." + hosts[0])
    return there.scheme in ("http", "https") and related and not is_front
