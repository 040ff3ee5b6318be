"""When an article was published and last changed, by the most trusted witness that tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from htmldate import find_date
from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.page.head.moments import find_moment, midnight, parse_moment
from ingest.page.jsonld import texts

_PUBLISHED = (
    "datepublished", "article:published_time", "og:article:published_time", "og:published_time", "date.available",
    "date.created", "datecreated", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "dc:date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "date_publication", "publicationdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "citation_publication_date", "citation_date", "bepress_citation_date", "article:published", "date",
)  # fmt: skip
_MODIFIED = (
    "datemodified", "article:modified_time", "og:article:modified_time", "og:updated_time", "date.modified",
    "date.updated", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "article:modified",
)  # fmt: skip
_UPDATED_LINE = re.compile(r"(?:mise?\s+à\s+jour|modifiée?|actualisée?|updated)\b(.{0,60})", re.IGNORECASE | re.DOTALL)
_DATELINE = re.compile(
    r"""(?:par\s.{3,40}\s)? (?:publiée?|postée?|mise?\s+en\s+ligne|parue?|diffusée?)\b
      | [\w\s,./:-]{0,12} \d{1,2}(?:er)? \D.{0,30} $""",
    re.VERBOSE | re.IGNORECASE,
)
_MAX_WITNESSES = 12


def declared_dates(evidence: Evidence, zone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
    """Return when the page's own declarations say it was published and last changed."""
    published = [*texts(evidence.article.get("datePublished")), *evidence.all_metas(*_PUBLISHED)]
    modified = [*texts(evidence.article.get("dateModified")), *evidence.all_metas(*_MODIFIED)]
    return _first(published, zone), _first(modified, zone)


def visible_published(tree: HtmlElement, lines: list[str], url: str, zone: ZoneInfo) -> datetime | None:
    """Return when the page's text, or its address, says it was published.

    htmldate names the day, never from a bare year; `<time>` elements and datelines of that day add the time of day.
    `tree` has lost its comments and lists of other articles, whose dates are not the article's.
    """
    named = find_date(tree, url=url, extensive_search=False, original_date=True)
    if named is None:
        return _dateline(lines, zone)
    day = date.fromisoformat(named)
    for moment in _witnesses(tree, lines, zone):
        if moment.astimezone(zone).date() == day:
            return moment
    return midnight(day, zone)


def visible_modified(lines: list[str], zone: ZoneInfo) -> datetime | None:
    """Return when a line such as "Mis à jour le 12 mars 2020 à 18h05" says the article was changed."""
    updated = (match.group(1) for line in lines if (match := _UPDATED_LINE.search(line)))
    return next((moment for text in updated if (moment := find_moment(text, zone))), None)


def _dateline(lines: list[str], zone: ZoneInfo) -> datetime | None:
    """Return the moment in the first line that says "Publié le", or that is a date and little more."""
    return next((moment for line in lines if _DATELINE.match(line) and (moment := find_moment(line, zone))), None)


def _witnesses(tree: HtmlElement, lines: list[str], zone: ZoneInfo) -> Iterator[datetime]:
    stamps = [element.get("datetime") or element.get("title") or "" for element in tree.iter("time", "abbr")]
    for stamp in [stamp for stamp in stamps if len(stamp) > len("2020-01-01")][:_MAX_WITNESSES]:
        if moment := parse_moment(stamp, zone):
            yield moment
    for line in lines[:_MAX_WITNESSES]:
        if moment := find_moment(line, zone):
            yield moment


def _first(values: Iterable[str], zone: ZoneInfo) -> datetime | None:
    """Return the first moment that can be read; one of the same day with a time of day is better than the day alone."""
    moments = [moment for value in values if (moment := parse_moment(value, zone))]
    if not moments:
        return None
    local = moments[0].astimezone(zone)
    if local.hour or local.minute:
        return moments[0]
    return next((m for m in moments if m.astimezone(zone).date() == local.date() and m != moments[0]), moments[0])
