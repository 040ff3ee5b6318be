"""Where each field of a record came from: told afterwards, by looking for its value among the page's declarations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from ingest.items import Article
from ingest.page.evidence import Evidence
from ingest.page.head.moments import moments
from ingest.page.head.person_names import split_names
from ingest.page.jsonld import person_names, texts
from ingest.text import key

_RECORD = {
    "title": ("headline", "name"),
    "lead": ("description",),
    "authors": ("author", "creator"),
    "section": ("articleSection",),
    "published_at": ("datePublished", "uploadDate", "dateCreated"),
    "modified_at": ("dateModified",),
    "site_name": ("publisher",),
    "access": ("isAccessibleForFree",),
}
"""Field -> properties of the JSON-LD record that can hold it."""
_SHOWN = {
    "lead": "the text above the article",
    "authors": "a visible byline",
    "section": "a breadcrumb or a label",
    "published_at": "a visible date, or the address",
    "modified_at": "a visible date",
    "access": "a notice on the page",
    "title": "the page's headings",
    "site_name": "the spider, or <title>",
}
"""Field -> what it is left to have come from where no declaration has its value."""


def origins(evidence: Evidence, article: Article, zone: ZoneInfo) -> dict[str, str]:
    """Return, for each field of the head that has a value, the declaration that has the same, else what was shown."""
    same = _tests(article, zone)
    found: dict[str, str] = {}
    for name, shown in _SHOWN.items():
        if getattr(article, name) and getattr(article, name) != "unknown":
            found[name] = next(_declarations(evidence, name, same.get(name, _never)), shown)
    return found


def _declarations(evidence: Evidence, name: str, is_same: Callable[[Any], bool]) -> Iterator[str]:
    """Yield the declarations of a page that give a field its value, the most trusted first."""
    for said in _RECORD.get(name, ()):
        if evidence.article.get(said) is not None and is_same(evidence.article[said]):
            yield f"JSON-LD {said}"
    for meta, values in evidence.metas.items():
        if any(map(is_same, values)):
            yield f"<meta> {meta}"


def _tests(article: Article, zone: ZoneInfo) -> Mapping[str, Callable[[Any], bool]]:
    """Return, for each field, what tells whether a declared value is the record's."""

    def words(text: str | None) -> Callable[[Any], bool]:
        return lambda value: any(key(said) == key(text or "") for said in texts(value))

    def names(value: Any) -> bool:
        given = [name for said in person_names(value) for name in split_names(said)]
        return bool(given) and {key(name) for name in given} >= {key(name) for name in article.authors}

    return {
        "title": words(article.title),
        "lead": words(article.lead),
        "section": words(article.section),
        "site_name": words(article.site_name),
        "authors": names,
        "published_at": lambda value: article.published_at in moments(value, zone),
        "modified_at": lambda value: article.modified_at in moments(value, zone),
        "access": lambda value: str(value).rsplit("/", 1)[-1].lower() in ("true", "false", "locked", "metered", "free"),
    }


def _never(_value: Any) -> bool:
    return False
