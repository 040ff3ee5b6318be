"""The lines of a table as trafilatura reads it: a line for each row, its cells apart."""

from __future__ import annotations

from lxml.html import HtmlElement

from ingest.page.body.lines.flat_words import between_breaks, is_inline, is_label, is_said, line_of, stop_if

_CELLS = frozenset({"td", "th"})
_ROWS = frozenset({"tbody", "thead", "tfoot"})
_SMALL_TABLE, _LINKED = 200, 0.5
"""Characters from which on a table may be a menu, and the share of them in links."""


def of_table(table: HtmlElement) -> list[str]:
    """A line for each row of a table that has words, with its cells apart."""
    length = len(" ".join(table.text_content().split()))
    stop_if(length >= _SMALL_TABLE and sum(len(link.text_content()) for link in table.iter("a")) > _LINKED * length)
    rows = [row for part in table for row in (part if part.tag in _ROWS else (part,))]
    stop_if(any(row.tag != "tr" or is_said(row.tail) or is_said(row.getparent().text) for row in rows))
    cells = [[_of_cell(cell) for cell in row] for row in rows]
    return [f"| {''.join(f'{cell} | ' for cell in row)}" for row in cells if any(row)]


def _of_cell(cell: HtmlElement) -> str:
    stop_if(cell.tag not in _CELLS or is_said(cell.tail))
    stop_if(not all(child.tag == "br" or is_inline(child) for child in cell))
    pieces = [line for piece in between_breaks(cell) for line in line_of(piece)]
    labels = sum(map(is_label, pieces))
    stop_if(labels > 0 and cell.find("br") is not None)
    return "" if labels else " ".join(pieces).replace("|", "\\|")
