"""When an article was published and last changed, by the most trusted witness that tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from htmldate import find_date
from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.page.head.datelines import POSTED_SEGMENT, Datelines
from ingest.page.head.lead_ins import BY
from ingest.page.head.line_texts import line
from ingest.page.head.masthead import FIGURE
from ingest.page.head.moments import find_moment, is_day, midnight, moments
from ingest.page.head.release_dates import release_dates
from ingest.page.head.short_lines import short_lines
from ingest.page.head.stamps import MADE_FOR_MOMENTS, beside_places, changes, days_in_sentences, events, stamps
from ingest.page.head.zone import UNDER_HEADLINE, Zone
from ingest.urls import names_day

_SIGNING, _LONGEST_SIGNING = ("p", "div", "span", "address", "small"), 120  # characters
_LISTS = ("ul", "ol", "aside")
_WRITTEN_BY = re.compile(rf"(?:\w{{4,12}}\s)?(?:{BY})\s+[A-ZÀ-Ý]", re.IGNORECASE)
"""The beginning of a line that says who wrote something: "Rédigé par X le ...", "Par X"."""
_PUBLISHED = (
    "datepublished", "article:published_time", "og:article:published_time", "og:published_time", "date.available",
    "date.created", "datecreated", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "date_publication", "publicationdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "citation_publication_date", "citation_date", "bepress_citation_date", "article:published",
)  # fmt: skip
_WEAK = ("dc.date", "dc:date", "dcterms.date", "date")
"""Names that some sites give any date: when the page was made, too."""
_MODIFIED = (
    "datemodified", "article:modified_time", "og:article:modified_time", "og:updated_time", "date.modified",
    "date.updated", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "article:modified",
)  # fmt: skip


def find_dates(evidence: Evidence, zone: Zone, timezone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
    """When an article was published and last changed.

    What the page declares comes first; a visible time of day completes a day that is declared without one. `zone` is
    where datelines stand. The tree has lost its comments and lists of other articles, whose dates are theirs.
    """
    lines = Datelines(_lines_of(zone), timezone)
    published, modified = _declared(evidence, timezone)
    if published and is_day(published, timezone) and _is_weak(evidence):
        published = _posted_other_day(published, zone, timezone) or published
    published = published or _shown(evidence, zone, lines, timezone) or next(_under(zone, timezone), None)
    published = (_stamped(published, zone, timezone) or lines.complete(published)) if published else None
    if published and modified == published:
        published = _first_published(published, lines, timezone) or published
    modified = modified or _changed(zone, published, timezone)
    modified = lines.complete(modified, changed=True) if modified else lines.updated(published)
    return published, modified


def _first_published(declared: datetime, lines: Datelines, timezone: ZoneInfo) -> datetime | None:
    """When lines say that what is declared as the publication was the change, and when it was published before."""
    posted, updated = lines.posted(), lines.updated(None)
    is_change = updated == declared.replace(second=0) and not is_day(declared, timezone)
    return posted if is_change and posted and posted < declared and not is_day(posted, timezone) else None


def _changed(zone: Zone, published: datetime | None, timezone: ZoneInfo) -> datetime | None:
    """When the page says, for programs, that it was changed: on no day before it was published."""
    found = changes(islice(zone.within, UNDER_HEADLINE), timezone)
    first = published.astimezone(timezone).date() if published else date.min
    return next((moment for moment in found if moment.astimezone(timezone).date() >= first), None)


def find_date_beside(authors: list[str], zone: Zone, timezone: ZoneInfo) -> datetime | None:
    """When a line below the text that begins with who wrote it says it was published: for want of any other date."""
    lines = (line(one) for one in zone.below if one.tag in _SIGNING and next(one.iterancestors(*_LISTS), None) is None)
    signed = (said for said in lines if len(said) <= _LONGEST_SIGNING and _WRITTEN_BY.match(said))
    named = (said for said in signed if FIGURE.search(said) and any(name in said for name in authors))
    return next((moment for said in named if (moment := find_moment(said, timezone))), None)


def _declared(evidence: Evidence, timezone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
    """When the page's own declarations say it was published and last changed."""
    record = evidence.article
    published = [
        *moments(record.get("datePublished"), timezone),
        *moments([*evidence.all_metas(*_PUBLISHED, *_WEAK)], timezone),
    ]
    created = [moment for name in ("uploadDate", "dateCreated") for moment in moments(record.get(name), timezone)]
    modified = [*moments(record.get("dateModified"), timezone), *moments([*evidence.all_metas(*_MODIFIED)], timezone)]
    return _first(published or created, timezone), _first(modified, timezone)


def _is_weak(evidence: Evidence) -> bool:
    """Whether nothing but a name that some sites give any date declares the day."""
    strong = any(evidence.all_metas(*_PUBLISHED))
    return not strong and not any(map(evidence.article.get, ("datePublished", "uploadDate", "dateCreated")))


def _posted_other_day(declared: datetime, zone: Zone, timezone: ZoneInfo) -> datetime | None:
    """When a line at the headline says, to the minute, that the article was published on another day."""
    lines = short_lines(zone, zone.within[:UNDER_HEADLINE])
    posted = Datelines(filter(POSTED_SEGMENT.match, lines), timezone).posted()
    if posted is None or is_day(posted, timezone):
        return None
    said, day = posted.astimezone(timezone).date(), declared.astimezone(timezone).date()
    is_turned = (said.day, said.month, said.year) == (day.month, day.day, day.year)  # "03/04/2026"
    return None if said == day or is_turned else posted


def _shown(evidence: Evidence, zone: Zone, lines: Datelines, timezone: ZoneInfo) -> datetime | None:
    """When the page's text, or its address, says it was published.

    A moment for programs under the headline comes first: the page's others may be other articles'. Failing that,
    htmldate names the day, never from a bare year; `<time>` elements and datelines of that day add the time of day.
    """
    told = events(zone.near)
    beside = Datelines(short_lines(zone, (one for one in zone.near if one not in told)), timezone)
    under = beside.posted() or next(stamps(islice(zone.within, UNDER_HEADLINE), timezone), None)
    if under is not None:
        return under
    day, own = _likely_day(evidence, timezone), beside.dateline()
    near = own or lines.posted() or lines.dateline()
    today, head = _moments_of(zone.mastheads, timezone), _moments_of(zone.today, timezone)
    head = [moment for moment in head if not names_day(evidence.url, moment.astimezone(timezone))]
    if day is None or day in _days(head, timezone) or (near and day in _days(today, timezone)):
        over = [one for one in zone.over if one not in zone.today]
        farther = (*stamps(zone.within, timezone), *filter(None, [near]), *stamps((*over, *zone.foot), timezone))
        last = (moment for moment in today if moment not in head)
        return next(iter(farther), None) or lines.updated(None) or next(last, None)
    if near and near.astimezone(timezone).date() != day and (own or not is_day(near, timezone)):
        return near  # beside the headline, or to the minute: the page's other dates are other articles'
    for moment in (*stamps((*zone.over, *evidence.tree.iter(*MADE_FOR_MOMENTS)), timezone), *lines.bare()):
        if moment.astimezone(timezone).date() == day:
            return moment
    return midnight(day, timezone)


def _under(zone: Zone, timezone: ZoneInfo) -> Iterator[datetime]:
    """The moments under the headline that may be an event's, and those of a release's text: the last that are asked."""
    yield from beside_places(islice(zone.within, UNDER_HEADLINE), timezone)
    yield from release_dates(zone.within[1:UNDER_HEADLINE], timezone)


def _lines_of(zone: Zone) -> Iterator[str]:
    """The candidates for a dateline, found once somebody asks for them."""
    told = events(zone)
    yield from short_lines(zone, (one for one in zone if one not in zone.today and one not in told))


def _moments_of(said: dict[HtmlElement, str], timezone: ZoneInfo) -> list[datetime]:
    return [moment for text in said.values() if (moment := find_moment(text, timezone))]


def _days(found: list[datetime], timezone: ZoneInfo) -> set[date]:
    return {moment.astimezone(timezone).date() for moment in found}


def _likely_day(evidence: Evidence, timezone: ZoneInfo) -> date | None:
    """The day that htmldate finds, where it is none that a sentence tells of."""
    named = find_date(evidence.tree, url=evidence.url, extensive_search=False, original_date=True)
    day = date.fromisoformat(named) if named else None
    return None if day in days_in_sentences(evidence.tree.iter(*MADE_FOR_MOMENTS), timezone) else day


def _stamped(day: datetime, zone: Zone, timezone: ZoneInfo) -> datetime | None:
    """The first moment that is written for programs under the headline, where it is of a day known without one.

    The line beside it may be in another country's time.
    """
    first = next(stamps(zone.within, timezone), None) if is_day(day, timezone) else None
    is_same = first is not None and first.astimezone(timezone).date() == day.astimezone(timezone).date()
    return first if first is not None and is_same and not is_day(first, timezone) else None


def _first(found: list[datetime], timezone: ZoneInfo) -> datetime | None:
    """The first moment; one of the same day with a time of day is better than the day alone."""
    if not found or not is_day(found[0], timezone):
        return found[0] if found else None
    day = found[0].astimezone(timezone).date()
    return next(
        (moment for moment in found if moment.astimezone(timezone).date() == day and not is_day(moment, timezone)),
        found[0],
    )
