"""Everything a page declares of itself, read once for all who ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from ingest.page.jsonld import Node, article_node, read_nodes
from ingest.text import squeeze


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
    """The JSON-LD object of the article itself, empty where there is none."""

    def meta(self, *names: str) -> str | None:
        """Return the first content that the page gives under one of `names`, in the order of `names`."""
        return next(self.all_metas(*names), None)

    def all_metas(self, *names: str) -> Iterator[str]:
        """Yield the contents that the page gives under `names`."""
        for name in names:
            yield from self.metas.get(name, ())


_MICRODATA = frozenset({"datepublished", "datemodified", "articlesection"})


def gather(tree: HtmlElement, url: str) -> Evidence:
    """Read the declarations of a parsed page."""
    nodes = read_nodes(tree)
    return Evidence(url=url, tree=tree, metas=_read_metas(tree), nodes=nodes, article=article_node(nodes))


def _read_metas(tree: HtmlElement) -> dict[str, list[str]]:
    """Return what `<meta>` elements say, and after it what microdata says."""
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            _add(metas, element.get(attribute), element.get("content"))
    for element in tree.xpath("//*[@itemprop]"):
        name = element.get("itemprop").lower()
        if name in _MICRODATA:
            _add(metas, name, element.get("datetime") or element.get("content") or element.text_content())
    return metas


def _add(metas: dict[str, list[str]], name: str | None, content: str | None) -> None:
    value = squeeze(content or "")
    if name and value:
        metas.setdefault(name.lower().strip(), []).append(value)
