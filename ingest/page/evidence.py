"""Everything a page declares of itself, read once for all who ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.class_names import with_attribute
from ingest.page.jsonld import Node, read_nodes
from ingest.page.own_record import own_record
from ingest.page.teasers import in_teaser
from ingest.text.clean import plain


@dataclass(frozen=True, slots=True)
class Evidence:
    """The witnesses of a page's metadata, most trusted first: JSON-LD, `<meta>` elements, the visible text."""

    url: str
    """Address the page was answered at."""
    tree: HtmlElement = field(repr=False)
    """The whole document, which nobody changes before all metadata is read."""
    metas: dict[str, list[str]]
    """Contents of `<meta>` elements by name, property or itemprop, in lower case."""
    nodes: list[Node]
    """Every typed JSON-LD object."""
    article: Node
    """The JSON-LD record of the page itself, empty where there is none."""

    def meta(self, *names: str) -> str | None:
        """The first content that the page gives under one of `names`, in the order of `names`."""
        return next(self.all_metas(*names), None)

    def all_metas(self, *names: str) -> Iterator[str]:
        """The contents that the page gives under `names`."""
        for name in names:
            yield from self.metas.get(name, ())


_MARKED_UP = {
    **{name: name for name in ("datepublished", "datemodified", "datecreated", "uploaddate", "articlesection")},
    "headline": "headline",
    "dc:date": "datecreated",
    "dcterms:created": "datecreated",
    "schema:datecreated": "datecreated",
    **{f"schema:{name}": name for name in ("datepublished", "datemodified", "articlesection")},
}
"""What microdata (`itemprop`) and RDFa (`property`) mark in the text -> name of the `<meta>` that says the same."""
_CALLED = ("property", "name", "itemprop")
_MARKS = with_attribute("itemprop", "property")
_MOST_MARKS = 400


def gather(tree: HtmlElement, url: str) -> Evidence:
    """Read the declarations of a parsed page."""
    nodes, metas = read_nodes(tree), _read_metas(tree)
    addresses = [link for kind, link in _links(tree) if kind == "canonical"] + metas.get("og:url", [])
    record = own_record(nodes, url, addresses, _titles(tree, metas))
    return Evidence(url=url, tree=tree, metas=metas, nodes=nodes, article=record)


def _links(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter("link"):
        yield (element.get("rel") or "").lower(), element.get("href") or ""


def _titles(tree: HtmlElement, metas: dict[str, list[str]]) -> Iterator[str]:
    """What a page calls itself, shown and declared."""
    for heading in tree.iter("h1"):
        yield heading.text_content()
    yield from metas.get("og:title", ())
    yield from metas.get("twitter:title", ())
    yield tree.findtext(".//title") or ""


def _read_metas(tree: HtmlElement) -> dict[str, list[str]]:
    """What `<meta>` elements say, and after it what microdata and RDFa mark in the text."""
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        said = dict(element.items())
        called = [name for attribute in _CALLED if (name := said.get(attribute))]
        value = plain(said.get("content") or "") if called else ""
        for name in called if value else ():
            metas.setdefault(name.lower().strip(), []).append(value)
    body = tree.find("body")
    marked = (element for element in (_MARKS(body) if body is not None else ()) if element.tag != "meta")
    for element in islice(marked, _MOST_MARKS):
        name = _MARKED_UP.get((element.get("itemprop") or element.get("property") or "").lower())
        if name and not in_teaser(element) and (value := plain(_marked_value(element))):
            metas.setdefault(name, []).append(value)
    return metas


def _marked_value(element: HtmlElement) -> str:
    """What a mark of microdata says: `<abbr title>` has for programs what its text says for readers."""
    hint = element.get("title") if element.tag == "abbr" else None
    return str(element.get("datetime") or element.get("content") or hint or element.text_content())
