"""The rest of an article's record: the publisher's name, tags, image and summary."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urljoin

from ingest.page.evidence import Evidence
from ingest.page.jsonld import first_text, texts
from ingest.text.keys import key

_ADDRESS = re.compile(r"(?P<name>[^\s.]+)\.(?:fr|ch|be|ca|ma|tn|dz|lu|sn|ci|net|org|info|eu)", re.IGNORECASE)
_LONGEST_TAG = 60
_MAX_TAGS = 30
_PREFIX_END = re.compile(r"\s*[-–—|:>»]\s+|\s+(?=[A-ZÀ-Ý])")
_LONGEST_PREFIX, _MOST_PREFIXES, _MIN_REST, _FIRST_LINES = 60, 8, 30, 6


def site_name(evidence: Evidence, given: str | None) -> str | None:
    """The publisher's name: as its spider gives it, `og:site_name`, or the publisher in the JSON-LD record.

    One name a publisher: an address is none, and "Libération.fr" is "Libération" with its country's ending.
    """
    if given:
        return given
    declared = [
        *evidence.all_metas("og:site_name"),
        *texts(evidence.article.get("publisher")),
        *evidence.all_metas("application-name"),
    ]
    return next((name for name in map(_as_name, declared) if name), None)


def _as_name(declared: str) -> str | None:
    """A publisher's name without the ending of an address, None for what is no more than an address.

    >>> _as_name("Libération.fr"), _as_name("tdg.ch/"), _as_name("https://gazette.example")
    ('Libération', None, None)
    """
    if "/" in declared or "www." in declared.lower() or not key(declared):
        return None
    address = _ADDRESS.fullmatch(declared)
    if address is None:
        return declared
    return address["name"] if declared[:1].isupper() else None


def tags(evidence: Evidence) -> list[str]:
    """The publisher's own keywords, each once."""
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
    """The absolute address of the main image."""
    declared = [
        *evidence.all_metas("og:image", "og:image:url", "twitter:image"),
        *texts(evidence.article.get("image"), "url"),
    ]
    return next(filter(None, (absolute(evidence.url, address) for address in declared)), None)


def absolute(base: str, link: str) -> str | None:
    """The http address that `link` means on the page `base`, None where it means none."""
    try:
        joined = urljoin(base, link.strip())
    except ValueError:  # such as an unclosed bracket in the host
        return None
    return joined if joined.startswith(("http://", "https://")) else None


def description(evidence: Evidence) -> str | None:
    """The summary that the page gives to be shown elsewhere."""
    declared = first_text(evidence.article.get("description"))
    return evidence.meta("og:description", "description", "twitter:description") or declared


def without_prefix(lead: str, shown: list[str], title: str) -> str:
    """A summary without what a template sets before each, such as the name of a section and a dash.

    What follows the prefix is known by standing in what is `shown` elsewhere, or in the headline; the whole is not.
    """
    text = key(" ".join([title, *shown[:_FIRST_LINES]]))
    if key(lead)[:_MIN_REST] in text or lead.startswith("("):  # "(Agence) - " is a dateline
        return lead
    for match in islice(_PREFIX_END.finditer(lead[:_LONGEST_PREFIX]), _MOST_PREFIXES):
        rest = lead[match.end() :]
        if len(key(rest)) > _MIN_REST and key(rest)[:_MIN_REST] in text:
            return rest
    return lead
