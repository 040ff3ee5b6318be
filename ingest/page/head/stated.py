"""Dates and authors that stand only in a page's data, as its text does: `__NEXT_DATA__` and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from ingest.items import Article
from ingest.page.head.moments import is_day, moments
from ingest.page.head.name_kinds import is_person
from ingest.page.head.person_names import split_all
from ingest.page.jsonld import person_names

_PUBLISHED: Final = (
    *(
        "datepublished",
        "publishedat",
        "publisheddate",
        "publicationdate",
        "publishdate",
        "publishedon",
        "publishedtime",
    ),
    *("firstpublishedat", "firstpublishdate", "firstpublisheddate", "firstpublicationdate", "displaydate", "pubdate"),
    *("datepublication", "dateparution", "publicado", "pubblicato", "published", "dategmt", "date"),
)
_MODIFIED: Final = (
    *("datemodified", "modifiedat", "modifieddate", "updatedat", "updateddate", "lastmodified", "lastupdated"),
    *("lastupdateddate", "modifiedgmt", "modified", "updated"),
)
_AUTHORS: Final = (
    *("authors", "author", "byline", "bylines", "auteurs", "auteur", "autor", "autores", "autore", "autori", "writers"),
    *("signature", "by"),
)
_INSIDE: Final = ("by", "data", "attributes", "node", "fields", "profile")
"""Keys under which an author's object, or a list of them, is held once more."""
_FIRST_AND_LAST: Final = (("firstname", "lastname"), ("prenom", "nom"))
_NAMED: Final = ("name", "fullname", "displayname", "title")
_SIGN = re.compile(r"[\W_]")
_DEEPEST = 5


def complete(article: Article, record: dict[str, Any], timezone: ZoneInfo) -> None:
    """Fill in what a page shows nowhere: when the article was published and changed, and who wrote it.

    Args:
        article: what the page's elements tell of it.
        record: the object of the page's data that has its headline and its text.
        timezone: where the paper is, for moments that name no time zone.
    """
    fields = _by_key(record)
    if isinstance(credits := fields.get("credits"), dict):  # as a text, it may be a picture's
        fields["by"] = credits.get("by")
    article.published_at = _completed(article.published_at, _first(fields, _PUBLISHED, timezone), timezone)
    article.modified_at = article.modified_at or _first(fields, _MODIFIED, timezone)
    article.authors = article.authors or _authors(fields)


def _by_key(record: dict[str, Any]) -> dict[str, Any]:
    """The fields by their names in small letters, so that `published_at` and `publishedAt` are one."""
    return {_SIGN.sub("", name).lower(): value for name, value in record.items() if value}


def _first(fields: dict[str, Any], names: tuple[str, ...], timezone: ZoneInfo) -> datetime | None:
    return next((moment for name in names for moment in moments(fields.get(name), timezone)), None)


def _completed(known: datetime | None, stated: datetime | None, timezone: ZoneInfo) -> datetime | None:
    """What is known, or the stated moment of the same day where only the day is known."""
    if (
        known
        and stated
        and is_day(known, timezone)
        and known.astimezone(timezone).date() == stated.astimezone(timezone).date()
    ):
        return stated
    return known or stated


def _authors(fields: dict[str, Any]) -> list[str]:
    """The persons whom the first field that names any gives."""
    declared = (split_all(_names(fields.get(name), _DEEPEST)) for name in _AUTHORS)
    return next((names for found in declared if (names := list(filter(is_person, found)))), [])


def _names(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, list) and depth:
        for item in value:
            yield from _names(item, depth - 1)
    elif isinstance(value, dict) and depth:
        yield from _of_object(_by_key(value), depth)
    elif isinstance(value, str):
        yield from person_names(value)


def _of_object(fields: dict[str, Any], depth: int) -> Iterator[str]:
    """The name that an author's object has, or those of the objects in it."""
    parts = ([part for name in pair if isinstance(part := fields.get(name), str)] for pair in _FIRST_AND_LAST)
    whole = next((" ".join(pair) for pair in parts if len(pair) > 1), None)
    name = whole or next((fields[name] for name in _NAMED if isinstance(fields.get(name), str)), None)
    if name:
        yield name
    else:
        for inside in _INSIDE:
            yield from _names(fields.get(inside), depth - 1)
