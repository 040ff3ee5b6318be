"""Reasons in words: what a person is told before the code that the frontier would show."""

from __future__ import annotations

from typing import Final

from ingest.jobs.health.cures import ADVICE, advice

_OF_PAGES: Final = {
    "not_html": "it is no HTML page",
    "not_an_article": "it is no article",
    "out_of_memory": "it takes too much memory to read",
    "process_died": "the process that read it died",
}


def in_words(reason: str) -> str:
    """A reason in words, its code in brackets; a code that is words already stands alone.

    >>> in_words("not_html: other data")
    'it is no HTML page (not_html: other data)'
    >>> in_words("dns: no such name")
    'its name is not found (dns: no such name)'
    """
    code = reason.partition(":")[0]
    known = code in ADVICE or code.startswith(("http_5", "wall", "consent"))
    means = _OF_PAGES.get(code) or (advice(reason, "").means if known else "")
    return f"{means} ({reason})" if means else reason
