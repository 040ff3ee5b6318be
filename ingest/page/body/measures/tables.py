"""Tables: those that lay out the page, and those that are a part of the text."""

from __future__ import annotations

from lxml.html import HtmlElement

_CELLS = ("td", "th")
_PARTS = (*_CELLS, "tr", "tbody", "thead", "tfoot")
_BLOCKS = frozenset({"p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "section", "article"})
_PLAIN_BLOCKS = frozenset({"p", "div"})
_LONGEST_CELL = 200  # characters
_MIN_COLUMNS = 2


def flatten_layout_tables(tree: HtmlElement) -> None:
    """Turn tables that lay out the page into plain `<div>`s: pages of about 2000 are laid out so.

    A table of figures whose cells hold a paragraph each stays one, and its cells become plain.
    """
    for table in list(tree.iter("table")):
        own = [part for part in table.iter(*_PARTS) if next(part.iterancestors("table"), None) is table]
        cells = [part for part in own if part.tag in _CELLS]
        if not any(block.tag in _BLOCKS for cell in cells for block in cell):
            continue
        if _is_of_figures(own, cells):
            for block in [block for cell in cells for block in cell if block.tag in _PLAIN_BLOCKS]:
                block.tail = f" {block.tail or ''}"
                block.drop_tag()
        else:
            for part in (table, *own):
                part.tag = "div"


def _is_of_figures(own: list[HtmlElement], cells: list[HtmlElement]) -> bool:
    """Whether all cells are short, few of them lead elsewhere, and they stand in rows of several."""
    rows = [part for part in own if part.tag == "tr"]
    if len(rows) < _MIN_COLUMNS or len(cells) < _MIN_COLUMNS * len(rows):
        return False
    return all(map(_is_short, cells)) and sum(cell.find(".//a") is not None for cell in cells) * 2 < len(cells)


def _is_short(cell: HtmlElement) -> bool:
    """Whether a cell is a figure or a label, in paragraphs of its own or not."""
    blocks = [inner for inner in cell.iterdescendants() if inner.tag in _BLOCKS]
    is_plain = all(block.tag in _PLAIN_BLOCKS and block.getparent() is cell for block in blocks)
    return is_plain and len(cell.text_content().strip()) <= _LONGEST_CELL
