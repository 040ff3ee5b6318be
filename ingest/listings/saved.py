"""Pages saved as files: where each comes from, as it says itself."""

from __future__ import annotations

import re

from ingest.urls import normalize

_TAG = re.compile(rb"<(?:link|meta)\b[^>]{0,2000}>", re.I)
_CANONICAL = re.compile(rb"""\brel\s*=\s*["']?canonical["'\s>]|\bproperty\s*=\s*["']?og:url["'\s>]""", re.I)
_ADDRESS = re.compile(rb"""\b(?:href|content)\s*=\s*["']?([^"'\s>]+)""", re.I)
_SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d+\)(\S+) -->")
_HEAD = 256 * 1024


def address_of(body: bytes) -> str | None:
    """The address in a page's canonical link, its `og:url` or the comment that browsers write when they save it.

    It is read without parsing: a page from who knows where is parsed in the reading processes only.
    """
    head = body[:_HEAD]
    tags = (tag[0] for tag in _TAG.finditer(head) if _CANONICAL.search(tag[0]))
    found = [match[1] for match in map(_ADDRESS.search, tags) if match]
    found += [match[1] for match in _SAVED_FROM.finditer(head)]
    urls = (normalize(text.decode("utf-8", "replace").replace("&amp;", "&")) for text in found)
    return next((url for url in urls if url), None)
