"""Finds where each field of a record came from, afterwards, by looking for its value on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from ingest.items import Article, SiteRules
from ingest.page.class_names import selector
from ingest.page.document import parse_document
from ingest.page.evidence import Evidence, gather
from ingest.page.head.local_clock import local_zone
from ingest.page.head.moments import moments
from ingest.page.head.person_names import split_names
from ingest.page.jsonld import person_names, texts
from ingest.text.clean import squeeze
from ingest.text.keys import key

_RECORD = {
    "title": ("headline", "name"),
    "lead": ("description",),
    "authors": ("author", "creator"),
    "published_at": ("datePublished", "uploadDate", "dateCreated"),
    "modified_at": ("dateModified",),
    "section": ("articleSection",),
    "image_url": ("image", "thumbnailUrl"),
    "site_name": ("publisher",),
    "access": ("isAccessibleForFree",),
}
"""Field -> properties of the JSON-LD record that can hold it."""
_MADE = {
    "title": "a headline without what stands before it",
    "lead": "the text above the article",
    "authors": "a byline",
    "published_at": "a visible date, or the address",
    "modified_at": "a visible date",
    "section": "a breadcrumb or a label",
    "site_name": "the spider, or <title>",
    "image_url": "an address that is completed",
    "access": "a notice on the page",
}
"""Field -> the origin that is named where its value is found nowhere on the page in this form."""
_SHOWN_TAGS = ("h1", "h2", "p", "span", "a", "time", "div")
_MOST_SHOWN = 5000  # elements that are looked at for a value

_IsSame = Callable[[Any], bool]


def find_origins(html: bytes, article: Article, *, content_type: str | None = None) -> dict[str, list[str]]:
    """For each field of an article's head that has a value, where that stands: the declarations first."""
    evidence = gather(parse_document(html, content_type), article.url)
    same = _tests(article, local_zone(evidence, SiteRules()))
    fields = [name for name in _RECORD if getattr(article, name) not in (None, "", [], "unknown")]
    return {name: list(dict.fromkeys(_places(evidence, name, same[name]))) or [_MADE[name]] for name in fields}


def _places(evidence: Evidence, name: str, is_same: _IsSame) -> Iterator[str]:
    """What gives a field its value, the most trusted first."""
    for said in _RECORD[name]:
        if evidence.article.get(said) is not None and is_same(evidence.article[said]):
            yield f"JSON-LD {said}"
    if name == "access":
        return
    for meta, values in evidence.metas.items():
        if any(map(is_same, values)):
            yield f"<meta> {meta}"
    for element in islice(evidence.tree.iter(*_SHOWN_TAGS), _MOST_SHOWN):
        shown = element.get("datetime") or squeeze(element.text or "")
        if shown and is_same(shown):
            yield f"shown in {selector(element)}"


def _tests(article: Article, timezone: ZoneInfo) -> Mapping[str, _IsSame]:
    """For each field, what tells whether a value on the page is the record's."""

    def words(text: str | None) -> _IsSame:
        return lambda value: any(key(said) == key(text or "") for said in texts(value))

    def names(value: Any) -> bool:
        given = [name for said in person_names(value) for name in split_names(said)]
        return bool(given) and {key(name) for name in given} >= {key(name) for name in article.authors}

    return {
        "title": words(article.title),
        "lead": words(article.lead),
        "authors": names,
        "published_at": lambda value: article.published_at in moments(value, timezone),
        "modified_at": lambda value: article.modified_at in moments(value, timezone),
        "section": words(article.section),
        "image_url": lambda value: any(key(said) == key(article.image_url or "") for said in texts(value, "url")),
        "site_name": words(article.site_name),
        "access": lambda value: str(value).rsplit("/", 1)[-1].lower() in ("true", "false", "locked", "metered", "free"),
    }
