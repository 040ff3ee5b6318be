"""Pages that list articles, as trees; called in the reading processes only."""

from __future__ import annotations

from typing import Any

from lxml import etree, html

from ingest.page.decode import decode_html


def parse_html(body: bytes, content_type: str | None = None) -> Any:
    """The document, None where there is none."""
    try:
        return html.document_fromstring(decode_html(body, content_type))
    except (etree.ParserError, ValueError):  # nothing in it
        return None
