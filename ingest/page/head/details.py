"""The rest of an article's record: its section, tags, image and summary."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from ingest.page.evidence import Evidence
from ingest.page.jsonld import first_text, texts
from ingest.text import key

_LONGEST_TAG = 60
_MAX_TAGS = 30


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
