"""The lines of a text's blocks as trafilatura reads them: paragraphs, subheads, quotations and lists."""

from __future__ import annotations

from lxml.html import HtmlElement

from ingest.page.body.lines.flat_table import of_table
from ingest.page.body.lines.flat_words import (
    INLINE,
    between_breaks,
    is_inline,
    is_label,
    is_said,
    line_of,
    stop_if,
    words,
)

SUBHEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol"})


def lines_of(element: HtmlElement) -> list[str]:
    """The lines of a block, none of what trafilatura takes for a holder of blocks, or for nothing."""
    tag = element.tag
    if tag == "p" or tag in SUBHEADS:
        lines = _of_paragraph(element)
        return [] if len(lines) == 1 and is_label(lines[0]) and element.find("br") is None else lines
    if tag in INLINE:
        stop_if(not is_inline(element))
        return []
    reader = {"blockquote": _of_quotation, "ul": _of_list, "ol": _of_list, "table": of_table}.get(tag)
    stop_if(reader is None and tag not in ("div", "hr", "br"))
    return reader(element) if reader else []


def is_blank(element: HtmlElement) -> bool:
    """Whether an element without lines is an empty paragraph to it: a `<p>` with white space, behind its breaks."""
    if element.tag != "p" or not element.text_content().isspace():
        return False
    return all(map(is_inline, element)) or any(child.tag == "br" and child.tail for child in element)


def _of_paragraph(element: HtmlElement) -> list[str]:
    """The lines of an element that holds nothing but words, links and line breaks."""
    if not len(element) and element.tag != "blockquote":
        return line_of(element.text or "")
    if not all(child.tag == "br" or is_inline(child) for child in element):
        return _of_paragraphs(element) if all(child.tag == "p" for child in element) else _nothing(element)
    if element.find("br") is None and element.tag != "blockquote":
        return line_of(element.text_content())
    first, *others = between_breaks(element)
    return [line for line in (first, *map(str.strip, others)) if line.strip()]


def _of_paragraphs(element: HtmlElement) -> list[str]:
    """The line of a paragraph with paragraphs in it."""
    stop_if(any(len(part) or is_said(part.tail) for part in element))
    line = line_of(" ".join((element.text or "", *(part.text or "" for part in element))))
    stop_if(any(said.startswith("- ") for said in line))
    return line


def _nothing(element: HtmlElement) -> list[str]:
    """The lines of an element without words: none."""
    stop_if(is_said(element.text_content()) or next(element.iter("br", "hr", "table"), None) is not None)
    return []


def _of_quotation(element: HtmlElement) -> list[str]:
    """The lines of a quotation: its paragraphs, in boxes or not, and the words behind them."""
    if all(child.tag == "br" or is_inline(child) for child in element):
        return _of_paragraph(element)
    stop_if(is_said(words(element.text, next(iter(element), None))))
    lines: list[str] = []
    parts = [part for part in element if part.tag not in INLINE]
    for part in parts:
        stop_if(part.tag not in ("p", "div"))
        said = _of_quotation(part) if part.tag == "div" and len(part) else _of_paragraph(part)
        behind = line_of(words(part.tail, part.getnext()))
        may_join = part is not parts[-1] and part.find("br") is not None  # what stands behind it and the next part
        stop_if(bool(behind) and (not said or part.tag == "div" or may_join))
        lines += said + behind
    stop_if(any(line.startswith("- ") for line in lines))
    return lines


def _of_list(element: HtmlElement) -> list[str]:
    """The lines of a list's items, and of the lists between them."""
    stop_if(is_said(element.text))
    lines: list[str] = []
    for part in element:
        stop_if(is_said(part.tail))
        if part.tag == "li":
            lines += _of_item(part)
        else:
            lines += _of_list(part) if part.tag in _LISTS else _nothing(part)
    return lines


def _of_item(item: HtmlElement) -> list[str]:
    """The line of an item's words and paragraphs, with those of the lists at its end."""
    if all(map(is_inline, item)):
        return [f"- {line}" for line in line_of(item.text_content()) if not is_label(line)]
    said, below = line_of(words(item.text, next(iter(item), None))), list[str]()
    for part in item:
        if part.tag in INLINE:
            continue
        stop_if(part.find("br") is not None)
        behind = line_of(words(part.tail, part.getnext()))
        if part.tag in _LISTS:
            below += [f"  {line}" for line in _of_list(part)]
        else:
            own = _of_paragraph(part) if part.tag == "p" else _nothing(part)
            stop_if(bool(behind) and not own)
            behind = own + behind
        stop_if(bool(behind and below))
        said += behind
    return [f"- {' '.join(said)}", *below] if said else below
