"""Compares a page with the title under which it is listed, and with its address, by the beginnings of their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from ingest.page.subject import has_any, stems

_MIN_STEMS = 3  # of a listed title or an address: fewer may be missing by chance
_AGREES = 0.4  # of a listed title's words, in a text
_TITLED = 0.5  # of them, in a headline
_BY_CHANCE = 0.25  # of its words


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for."""

    url: str | None = None
    """Address, where another one may have answered."""
    title: str | None = None
    """Title under which a feed or sitemap lists it."""


class Words:
    """The words of a title or an address, compared with a page's own; nothing holds where they are too few."""

    def __init__(self, wanted: set[str]) -> None:
        """Take their stems."""
        self._wanted = wanted if len(wanted) >= _MIN_STEMS else set()

    def are_in(self, headline: str) -> bool:
        """Whether a headline has most of them."""
        return self._share(stems(headline)) >= _TITLED

    def are_told(self, text: set[str]) -> bool:
        """Whether a text, of which the stems are given, has many of them."""
        return self._share(text) >= _AGREES

    def are_missing(self, titles: list[str], text: Callable[[], set[str]]) -> bool:
        """Whether titles and text have no more of them than any page has by chance; the text is asked last."""
        if not self._wanted:
            return False
        said = stems(" ".join(titles))
        return self._share(said) <= _BY_CHANCE and self._share(said | text()) <= _BY_CHANCE

    def _share(self, said: set[str]) -> float:
        return len(self._wanted & said) / len(self._wanted) if self._wanted else 0.0


def is_other_title(listed: str | None, own: str) -> bool:
    """Whether a page is listed under a title that has nothing of its own."""
    wanted = stems(listed or "")
    return len(wanted) >= _MIN_STEMS and not has_any(own, wanted)


def path_stems(url: str) -> set[str]:
    """The words of the part of an address that says most."""
    parts = unquote(urlsplit(url).path).rsplit(".", 1)[0].split("/")
    return max((stems(re.sub(r"[-_+]|\d{3,}", " ", part)) for part in parts), key=len)
