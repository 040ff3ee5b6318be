"""Reads a text that is nothing but paragraphs and subheads as trafilatura does, at a fraction of its cost.

trafilatura tests each element against its lists of names, and the elements of `as_document` have none.
"""

from __future__ import annotations

from html import unescape

from lxml.html import HtmlElement

from ingest.text import key, read_numbers

_SUBHEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _SUBHEADS | {"p"}
_HOLDERS = frozenset({"div", "hr"})
_INLINE = frozenset({"a", "sub", "sup"})
_MIN_TEXT = 1000  # characters; of shorter texts trafilatura looks for more
_MIN_LINKED, _MIN_AROUND, _MOST_LINKED = 60, 300, 0.8
"""Characters of a block with links and of what it stands in, and the share of links: others it may take for a menu."""
_LABELS = frozenset({"drucken", "email", "facebook", "flipboard", "google", "instagram", "linkedin", "mail"}) | {
    *("mehrzumthema", "pdf", "pinterest", "pocket", "print", "qq", "reddit", "twitter", "wechat", "weibo"),
    *("whatsapp", "xing"),
}
"""Lines that it leaves out, as `key` writes them; and it does those that begin with `_MORE`."""
_MORE = "moreonthis"
_LONGEST_LABEL = 40  # characters
_MIN_TWICE = 50  # characters of a block that it gives once where it stands twice in a row


def flat_text(document: HtmlElement) -> str | None:
    """The text of a document from `as_document`, a block a line, None where it is not as simple as that."""
    article = document[0][0]
    if _is_said(article.text):
        return None
    blocks: list[HtmlElement] = []
    left_out: set[HtmlElement] = set()
    for element in article.iterdescendants():
        if element in left_out:
            continue
        if _is_said(element.tail) or not _is_simple(element, article):
            return None
        if element.tag in _BLOCKS:
            blocks.append(element)
        if element.tag not in _HOLDERS:
            left_out.update(element.iterdescendants())
    return _joined(blocks)


def _is_said(text: str | None) -> bool:
    return text is not None and text != "" and not text.isspace()


def _is_simple(element: HtmlElement, article: HtmlElement) -> bool:
    """Whether trafilatura takes an element for a block, for what holds blocks, or for nothing."""
    if element.tag == "figure":
        return next(element.iter("table"), None) is None
    return element.tag in _HOLDERS or (element.tag in _BLOCKS and _is_plain(element, article))


def _is_plain(block: HtmlElement, article: HtmlElement) -> bool:
    """Whether a block holds nothing but words, and no more links than a text does."""
    if not len(block):
        return True
    if any(inner.tag not in _INLINE for inner in block.iterdescendants()):
        return False
    links = [_trimmed(link) for link in block.iter("a")]
    length = len(_trimmed(block))
    around = block.getparent()
    return not links or (
        length >= _MIN_LINKED
        and sum(map(len, links)) <= _MOST_LINKED * length
        and (around is article or len(_trimmed(around)) >= _MIN_AROUND)
    )


def _trimmed(element: HtmlElement) -> str:
    return " ".join((element.text_content() if len(element) else element.text or "").split())


def _joined(blocks: list[HtmlElement]) -> str | None:
    """The texts of some blocks as lines: no subhead at the end, none twice in a row, and no label among them."""
    said = [(block.tag, text) for block in blocks if (text := _trimmed(block))]
    while said and said[-1][0] in _SUBHEADS:
        said.pop()
    if sum(len(text) for tag, text in said if tag == "p") < _MIN_TEXT:
        return None
    lines = [""]
    for _, text in said:
        if not text.isprintable() or _is_label(text):
            return None
        if text != lines[-1] or len(text) <= _MIN_TWICE:
            lines.append(text)
    return unescape(read_numbers("\n".join(lines)))


def _is_label(text: str) -> bool:
    letters = key(text) if len(text) <= _LONGEST_LABEL else ""
    return letters in _LABELS or letters.startswith(_MORE)
