"""Bytes -> a page's tree."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from itertools import islice

import lxml.html
from lxml.etree import ElementDefaultClassLookup, ErrorTypes, ParserError, XMLSyntaxError, tostring
from lxml.html import HtmlElement
from lxml.html import builder as html_builder

from ingest.page.decode import utf8_html
from ingest.refusals import NotHtml

_OTHER_DATA = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"RIFF")
"""First bytes of what servers send as `text/html` and is none."""
_HEAD_TAGS = frozenset(("base", "link", "meta", "noscript", "script", "style", "template", "title"))
_MOST_ELEMENTS = 100_000
"""Ten times those of the longest articles; reading more takes seconds."""
_SHORTEST_TAG = 2  # bytes that each takes at least: "<a", with what follows as its attributes
_WINDOW = 50_000
_LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{%d,}" % (2 * _WINDOW))
_SCRIPTS = (b"script", b"style")
_VALUE = re.compile(rb"""=\s*(?:"[^"]*"|'[^']*')""")
_MOST_ATTRIBUTES = 10_000
"""libxml2 compares each attribute of an element with all others: 10,000 take a fifth of a second, 40,000 a minute."""
_OTHER_XML = re.compile(rb"(?>\s+|<\?[^>]*>|<!--.*?-->)*+<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml)\b", re.DOTALL)
"""A feed or sitemap, which servers send for `text/html` too: its entries are not an article."""
_HEADING = re.compile(rb"<(?=[hH/][hH1-6])(/?)[hH]([1-6])(?=[\s>/])")
"""Its first look ahead passes over most other tags."""
_MARKUP = re.compile(rb"<\s*(?:!doctype|html|head|body|title|meta|link|div|p|article|table|br|span|a)\b", re.IGNORECASE)


class _Element(HtmlElement):  # type: ignore[misc]
    """An element whose text is collected in half the time that the library's own expression takes."""

    __slots__ = ()

    def text_content(self) -> str:
        """The text in an element."""
        if not len(self):
            return self.text or ""
        text: str = tostring(self, method="text", encoding="unicode", with_tail=False)
        return text


_ONE_CLASS = ElementDefaultClassLookup(element=_Element)
"""One class for all elements: lxml.html calls Python for each, to choose those of forms and inputs."""


def parse_document(html: bytes, content_type: str | None = None) -> HtmlElement:
    """The tree of a page, without comments and processing instructions.

    Raises:
        NotHtml: it is empty, other data, or nested more deeply than libxml2 reads.
        MemoryError: libxml2 has none left for it.
    """
    if said := _no_page(html):
        raise NotHtml(said)
    # huge_tree: libxml2 goes 2,048 levels deep and not 256. Below its limit the text is gone without an exception.
    options = {"remove_comments": True, "remove_pis": True, "huge_tree": True, "collect_ids": False}
    parser = lxml.html.HTMLParser(encoding="utf-8", **options)
    parser.set_element_class_lookup(_ONE_CLASS)
    try:
        tree: HtmlElement = lxml.html.document_fromstring(_close_headings(utf8_html(html, content_type)), parser=parser)
    except ParserError as error:
        raise NotHtml("empty document") from error
    except XMLSyntaxError as error:  # libxml2 mends all HTML, and ends so without memory
        raise MemoryError from error
    if any(problem.type == ErrorTypes.ERR_RESOURCE_LIMIT for problem in parser.error_log.filter_from_fatals()):
        raise NotHtml("nested too deeply")
    if _may_have_more(html, _MOST_ELEMENTS) and _has_more_elements(tree, _MOST_ELEMENTS):
        raise NotHtml("too many elements")
    _complete_body(tree)
    for root in [root for root in tree.iter("template") if "shadowrootmode" in root.attrib]:
        root.tag = "div"  # which the browser shows
    return tree


def _close_headings(html: bytes) -> bytes:
    """A page whose headings are closed by their own tags: browsers let `</h3>` close `<h2>`, libxml2 does not."""
    wrong: dict[int, bytes] = {}
    opened = b""
    for tag in _HEADING.finditer(html):
        if not tag[1]:
            opened = tag[2]
        elif opened:
            wrong |= {tag.start(2): opened} if tag[2] != opened else {}
            opened = b""
    if not wrong:
        return html
    mended = bytearray(html)
    for place, level in wrong.items():
        mended[place : place + 1] = level
    return bytes(mended)


def _no_page(html: bytes) -> str | None:
    """What makes bytes anything but a page that can be read, None where nothing does."""
    if not html or html.isspace():
        return "empty document"
    if html.startswith(_OTHER_DATA) or not _has_markup(html):
        return "other data"
    if _OTHER_XML.match(html.removeprefix(BOM_UTF8)):
        return "a feed or sitemap"
    return "too many attributes" if _has_many_attributes(html) else None


def _may_have_more(html: bytes, number: int) -> bool:
    return len(html) > number * _SHORTEST_TAG and html.count(b"<") > number


def _has_more_elements(tree: HtmlElement, number: int) -> bool:
    """Whether a tree has more elements than this: counted one by one, as XPath lists all and runs out of memory."""
    return next(islice(tree.iter(), number, None), None) is not None


def _has_markup(html: bytes) -> bool:
    """Whether there is one of a page's tags: in UTF-16 a NUL stands in each of its letters."""
    return (_MARKUP.search(html) or _MARKUP.search(html.replace(b"\0", b""))) is not None


def _has_many_attributes(html: bytes) -> bool:
    """Whether a tag has so many attributes that reading it takes long: it is long, and no value makes it so."""
    windows = range(0, len(html) - _WINDOW, _WINDOW)
    if all(html.find(b">", start, start + _WINDOW) >= 0 for start in windows):  # no tag is that long
        return False
    return any(
        len(_VALUE.sub(b"", tag.group()).split()) > _MOST_ATTRIBUTES and not _is_script(html[: tag.start()].lower())
        for tag in _LONG_TAG.finditer(html)
    )


def _is_script(before: bytes) -> bool:
    """Whether what follows is inside a script or style sheet, where `i<n.length` begins no tag."""
    return any(before.rfind(b"<" + name) > before.rfind(b"</" + name) for name in _SCRIPTS)


def _complete_body(tree: HtmlElement) -> None:
    """Move out of the head what belongs to the body: without a `<body>` tag, libxml2 leaves `<article>` there."""
    head, body = tree.find("head"), tree.find("body")
    strays = [element for element in head if element.tag not in _HEAD_TAGS] if head is not None else []
    if not strays:
        return
    if body is None:
        body = html_builder.BODY()
        tree.append(body)
    for place, element in enumerate(strays):
        body.insert(place, element)
