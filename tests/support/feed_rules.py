"""What a validator asks of a feed: Atom (RFC 4287, and what the W3C's validator warns of) and JSON Feed 1.1."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from lxml import etree

_ATOM = {"a": "http://www.w3.org/2005/Atom"}
_IRI = re.compile(r'[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>"{}|\\^`]+')
_TAG = re.compile(r"tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*")
_URN = re.compile(r"urn:[a-z0-9][a-z0-9-]{1,31}:(?:[a-zA-Z0-9()+,.:=@;$_!*'-]|%[0-9A-F]{2})+")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_MEDIA_TYPES = {"self": "application/atom+xml", "alternate": "text/html"}
_ONCE = ("id", "title", "updated")
_AT_MOST_ONCE = ("published", "summary", "content", "rights")
_ITEM = {
    *("id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image"),
    *("date_published", "date_modified", "authors", "tags", "language", "attachments"),
}


def atom_faults(document: bytes) -> list[str]:
    """What is wrong with an Atom feed; nothing if nothing is."""
    feed = etree.fromstring(document)
    if feed.tag != f"{{{_ATOM['a']}}}feed":
        return [f"the root is {feed.tag}"]
    entries = _all(feed, "a:entry")
    faults = [fault for element in (feed, *entries) for fault in _element_faults(element)]
    faults += [f"no author: {_text(entry, 'id')}" for entry in entries if not _all(entry, "a:author|../a:author")]
    faults += [] if _all(feed, "a:author") or entries else ["no author"]
    faults += [f"no alternate: {_text(e, 'id')}" for e in entries if not _all(e, "a:link[@rel='alternate']")]
    return faults + _repeated([_text(entry, "id") for entry in entries])


def json_feed_faults(document: bytes) -> list[str]:
    """What is wrong with a JSON Feed; nothing if nothing is."""
    feed = json.loads(document)
    faults = [] if feed["version"] == "https://jsonfeed.org/version/1.1" else ["version"]
    faults += [] if feed["title"].strip() else ["no title"]
    for item in feed["items"]:
        faults += [f"no {name}: {item}" for name in ("id", "title", "content_text") if not item[name].strip()]
        faults += [f"what is {name}" for name in item.keys() - _ITEM]
        faults += [f"{item['id']} has {item[name]}" for name in item if name.startswith("date") and _odd(item[name])]
        faults += [f"{item['id']} has no name" for author in item["authors"] if not author["name"].strip()]
        faults += [] if item.get("language", "fr") != "und" else [f"{item['id']} has no language"]
    return faults + _repeated([item["id"] for item in feed["items"]])


def _element_faults(element: Any) -> Iterator[str]:
    """Of the feed itself or an entry."""
    for name in (*_ONCE, *_AT_MOST_ONCE):
        found = [(each.text or "").strip() for each in _all(element, f"a:{name}")]
        if not _holds(name, found):
            yield f"{name}: {found}"
    if not _is_id(_text(element, "id")):
        yield f"no IRI: {_text(element, 'id')}"
    yield from (
        f"{name} is no time: {_text(element, name)}" for name in ("updated", "published") if _is_odd(element, name)
    )
    if (_text(element, "published") or "") > _text(element, "updated"):
        yield f"updated before it was published: {_text(element, 'id')}"
    for link in _all(element, "a:link"):
        if link.get("type") != _MEDIA_TYPES.get(link.get("rel")) or not _IRI.fullmatch(link.get("href")):
            yield f"link: {dict(link.attrib)}"
    terms = [category.get("term") for category in _all(element, "a:category")]
    yield from _repeated(terms)
    yield from ("a blank name" for name in _all(element, "a:author/a:name") if not (name.text or "").strip())
    yield from ("a blank term" for term in terms if not term.strip())


def _holds(name: str, found: list[str]) -> bool:
    """Whether an element stands as often as it may, and not blank."""
    return all(found) and (len(found) == 1 or (name in _AT_MOST_ONCE and not found))


def _is_id(text: str) -> bool:
    pattern = {"tag": _TAG, "urn": _URN}.get(text.partition(":")[0], _IRI)
    return bool(pattern.fullmatch(text))


def _is_odd(element: Any, name: str) -> bool:
    text = _text(element, name)
    return bool(text) and _odd(text)


def _odd(text: str) -> bool:
    """Whether it is no time of RFC 3339, or one that no article has."""
    return not _TIME.fullmatch(text) or not 1990 <= datetime.fromisoformat(text).year <= datetime.now(UTC).year + 1


def _repeated(texts: list[str]) -> list[str]:
    return [f"twice: {text}" for text in sorted(set(texts)) if texts.count(text) > 1]


def _text(element: Any, name: str) -> str:
    return next(((each.text or "").strip() for each in _all(element, f"a:{name}")), "")


def _all(element: Any, path: str) -> list[Any]:
    return list(element.xpath(path, namespaces=_ATOM))
