"""When an article was published and last changed, by the most trusted witness that tells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from htmldate import find_date
from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.page.head.datelines import Datelines
from ingest.page.head.moments import find_moment, is_day, midnight, moments
from ingest.page.head.stamps import MADE_FOR_MOMENTS, days_in_sentences, events, stamps
from ingest.page.head.zone import UNDER_HEADLINE, Zone, short_lines

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


def find_dates(evidence: Evidence, area: Zone, zone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
    """When an article was published and last changed.

    What the page declares comes first; a visible time of day completes a day that is declared without one. `area` is
    where datelines stand. The tree has lost its comments and lists of other articles, whose dates are theirs.
    """
    lines = Datelines(_lines_of(area), zone)
    published, modified = _declared(evidence, zone)
    published = published or _shown(evidence, area, lines, zone)
    published = (_stamped(published, area, zone) or lines.complete(published)) if published else None
    modified = lines.complete(modified, changed=True) if modified else lines.updated(published)
    return published, modified


def _declared(evidence: Evidence, zone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
    """When the page's own declarations say it was published and last changed."""
    record = evidence.article
    published = [*moments(record.get("datePublished"), zone), *moments([*evidence.all_metas(*_PUBLISHED)], zone)]
    created = [moment for name in ("uploadDate", "dateCreated") for moment in moments(record.get(name), zone)]
    modified = [*moments(record.get("dateModified"), zone), *moments([*evidence.all_metas(*_MODIFIED)], zone)]
    return _first(published or created, zone), _first(modified, zone)


def _shown(evidence: Evidence, area: Zone, lines: Datelines, zone: ZoneInfo) -> datetime | None:
    """When the page's text, or its address, says it was published.

    A moment for programs under the headline comes first: the page's others may be other articles'. Failing that,
    htmldate names the day, never from a bare year; `<time>` elements and datelines of that day add the time of day.
    """
    told = events(area.near)
    beside = Datelines(short_lines(area, (one for one in area.near if one not in told)), zone)
    under = beside.posted() or next(stamps(islice(area.within, UNDER_HEADLINE), zone), None)
    if under is not None:
        return under
    day, near = _likely_day(evidence, zone), beside.dateline() or lines.posted() or lines.dateline()
    today, head = _moments_of(area.mastheads, zone), _moments_of(area.today, zone)
    if day is None or day in _days(head, zone) or (near and day in _days(today, zone)):
        over = [one for one in area.over if one not in area.today]
        farther = (*stamps(area.within, zone), *filter(None, [near]), *stamps((*over, *area.foot), zone))
        last = (moment for moment in today if moment not in head)
        return next(iter(farther), None) or lines.updated(None) or next(last, None)
    if near and near.astimezone(zone).date() != day and (beside.dateline() or not is_day(near, zone)):
        return near  # beside the headline, or to the minute: the page's other dates are other articles'
    for moment in (*stamps((*area.over, *evidence.tree.iter(*MADE_FOR_MOMENTS)), zone), *lines.bare()):
        if moment.astimezone(zone).date() == day:
            return moment
    return midnight(day, zone)


def _lines_of(area: Zone) -> Iterator[str]:
    """The candidates for a dateline, found once somebody asks for them."""
    told = events(area)
    yield from short_lines(area, (one for one in area if one not in area.today and one not in told))


def _moments_of(said: dict[HtmlElement, str], zone: ZoneInfo) -> list[datetime]:
    return [moment for text in said.values() if (moment := find_moment(text, zone))]


def _days(found: list[datetime], zone: ZoneInfo) -> set[date]:
    return {moment.astimezone(zone).date() for moment in found}


def _likely_day(evidence: Evidence, zone: ZoneInfo) -> date | None:
    """The day that htmldate finds, where it is none that a sentence tells of."""
    named = find_date(evidence.tree, url=evidence.url, extensive_search=False, original_date=True)
    day = date.fromisoformat(named) if named else None
    return None if day in days_in_sentences(evidence.tree.iter(*MADE_FOR_MOMENTS), zone) else day


def _stamped(day: datetime, area: Zone, zone: ZoneInfo) -> datetime | None:
    """The first moment that is written for programs under the headline, where it is of a day known without one.

    The line beside it may be in another country's time.
    """
    first = next(stamps(area.within, zone), None) if is_day(day, zone) else None
    is_same = first is not None and first.astimezone(zone).date() == day.astimezone(zone).date()
    return first if first is not None and is_same and not is_day(first, zone) else None


def _first(found: list[datetime], zone: ZoneInfo) -> datetime | None:
    """The first moment; one of the same day with a time of day is better than the day alone."""
    if not found or not is_day(found[0], zone):
        return found[0] if found else None
    day = found[0].astimezone(zone).date()
    return next(
        (moment for moment in found if moment.astimezone(zone).date() == day and not is_day(moment, zone)), found[0]
    )
