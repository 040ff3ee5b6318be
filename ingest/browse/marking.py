"""Highlights the words of a query in texts."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ingest.query.snippet import Wanted, marks
from ingest.query.syntax import Query, QueryError, parse

_MARK = Markup("<mark>{}</mark>")


class Marker:
    """Marks the words of a query in any text."""

    def __init__(self, query: str | Query) -> None:
        try:
            self._wanted = Wanted.of((parse(query) if isinstance(query, str) else query).wanted)
        except QueryError:
            self._wanted = Wanted(frozenset())

    def __call__(self, text: str) -> Markup:
        """The text with marks, as markup."""
        if not (self._wanted.stems or self._wanted.beginnings):
            return Markup.escape(text)
        return spans(text, marks(text, self._wanted))


def spans(text: str, places: Iterable[tuple[int, int]]) -> Markup:
    """The text with marks at these places."""
    shown, end = Markup(), 0
    for start, stop in places:
        shown += text[end:start] + _MARK.format(text[start:stop])
        end = stop
    return shown + text[end:]
