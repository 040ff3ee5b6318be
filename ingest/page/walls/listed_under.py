"""Compares a page with the title under which it is listed, and with its address, by the beginnings of their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from ingest.text import key

_WORD = re.compile(r"[^\W_]{4,}")
_MOST_LOOKED_AT = 200_000  # characters
_STEM = 5  # letters by which two forms of a word are taken for the same
_MIN_STEMS = 3  # of a listed title or an address: fewer may be missing by chance
_AGREES = 0.4  # of a listed title's words
_TITLED = 0.5  # of them, in a headline
_BY_CHANCE = 0.25  # of its words, in a text whose titles have none of them


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for."""

    url: str | None = None
    """Address, where another one may have answered."""
    title: str | None = None
    """Title under which a feed or sitemap lists it."""


class Agreement(NamedTuple):
    """How far a page agrees with a title or an address; neither where these say too little."""

    agrees: bool = False
    """Whether its text has many of their words."""
    lacks: bool = False
    """Whether it has none of their words, but for what a text has of any title by chance."""
    titled: bool = False
    """Whether its headline has most of them."""


def agreement(wanted: set[str], titles: list[str], text: str) -> Agreement:
    """Compare the words of a listed title, or of an address, with a page's own titles, its headline first, and text."""
    if len(wanted) < _MIN_STEMS:
        return Agreement()
    agrees = _share(wanted, text) >= _AGREES
    if has_any(" ".join(titles), wanted):
        return Agreement(agrees=agrees, titled=_share(wanted, titles[0]) >= _TITLED)
    return Agreement(agrees=agrees, lacks=_share(wanted, text) <= _BY_CHANCE)


def is_other_title(listed: str | None, own: str) -> bool:
    """Whether a page is listed under a title that has nothing of its own."""
    wanted = stems(listed or "")
    return len(wanted) >= _MIN_STEMS and not has_any(own, wanted)


def stems(text: str) -> set[str]:
    """The beginnings of a text's longer words, without accents and case.

    >>> sorted(stems("L’inflation recule à Paris"))
    ['infla', 'paris', 'recul']
    """
    return set(map(_stem, filter(_is_word, _WORD.findall(text[:_MOST_LOOKED_AT]))))


def has_any(text: str, wanted: set[str]) -> bool:
    """Whether one of some stems is a text's, as far as it is looked at: most are found in the first words."""
    words = (match.group() for match in _WORD.finditer(text[:_MOST_LOOKED_AT]))
    return any(_stem(word) in wanted for word in words if _is_word(word))


def path_stems(url: str) -> set[str]:
    """The words of the part of an address that says most."""
    parts = unquote(urlsplit(url).path).rsplit(".", 1)[0].split("/")
    return max((stems(re.sub(r"[-_+]|\d{3,}", " ", part)) for part in parts), key=len)


def _share(wanted: set[str], text: str) -> float:
    return len(wanted & stems(text)) / len(wanted)


def _is_word(word: str) -> bool:
    return not word.isdigit()


def _stem(word: str) -> str:
    return key(word).rstrip("sx")[:_STEM]
