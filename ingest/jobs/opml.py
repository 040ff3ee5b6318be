"""Lists of feeds as OPML, which feed readers give and take.

Read and written with lxml: listparser, the library for it, reads only, and brings an HTTP client's dependencies.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from ingest.errors import UsageError

_LARGEST = 5_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed in a list."""

    title: str
    feed: str
    home: str | None = None


def read(content: bytes) -> list[Outline]:
    """The feeds in an OPML document, each address once.

    Raises:
        UsageError: it is none, or has no feed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(content[:_LARGEST], parser)
    except etree.XMLSyntaxError:
        root = None
    outlines = root.iter("outline") if root is not None else ()
    found: dict[str, Outline] = {}
    for outline in outlines:
        feed = (outline.get("xmlUrl") or "").strip()
        if feed.startswith(("http://", "https://")):
            title = outline.get("title") or outline.get("text") or feed
            found.setdefault(feed, Outline(" ".join(title.split()), feed, outline.get("htmlUrl")))
    if not found:
        raise UsageError("there is no feed in it: an OPML file has outlines with an xmlUrl")
    return list(found.values())


def write(feeds: Iterable[Outline]) -> bytes:
    """An OPML document with these feeds."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Dépêche"
    body = etree.SubElement(root, "body")
    for one in feeds:
        home = {"htmlUrl": one.home} if one.home else {}
        etree.SubElement(body, "outline", type="rss", text=one.title, title=one.title, xmlUrl=one.feed, **home)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)  # type: ignore[no-any-return]
