"""The site's own names: in a byline they are not the author's, though they may stand in one line with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.page.evidence import Evidence
from ingest.page.head.name_kinds import is_person
from ingest.page.head.person_names import split_names
from ingest.page.jsonld import texts
from ingest.text.keys import key
from ingest.urls import host

_WORDS = re.compile(r"\w+")
_MIN_HOUSE = 5  # letters of a house's name that is glued to a person's
_BEGINS_FAMILY_NAME = frozenset({"le", "la", "de", "du", "des", "van", "von", "di", "da"})


def without_house(name: str, beside: set[str]) -> str:
    """The person whose name stands in one line with the site's: "Ouest Matin Jeanne Martin".

    One word alone may be his own: "Jean Paul Martin" writes at www.martin.example.
    """
    letters = key(name)
    own = [house for house in beside if letters.startswith(house) != letters.endswith(house)]
    words = name.split() if own and "," not in name else []
    for cut in range(1, len(words)):
        parts = [words[:cut], words[cut:]]
        persons = [part for part in parts if key(" ".join(part)) not in own]
        is_whole = len(persons) == 1 and persons[0][0].lower() not in _BEGINS_FAMILY_NAME
        if is_whole and is_person(" ".join(persons[0])):
            return " ".join(persons[0]).strip(" .,-–—|")
    return name


class House(NamedTuple):
    """The names of a site, as `key` writes them."""

    own: set[str]
    """All of them."""
    beside: set[str]
    """Those that may stand beside a person's: of several words, as one alone may be his own, such as Marianne."""


def is_edition(name: str, house: House) -> bool:
    """Whether a name is a house's with more behind it: its edition of a place, unless nobody else signs."""
    return any(len(own) >= _MIN_HOUSE and key(name).startswith(own) for own in house.own)


def house(evidence: Evidence, site_name: str | None) -> House:
    """The names of a page's site."""
    label, publishers = _label(evidence), list(_publishers(evidence))
    own = (site_name, host(evidence.url), label, *publishers)
    several = {key(name) for name in (site_name, label, *publishers) if name and len(_WORDS.findall(name)) > 1}
    return House({key(name) for name in own if name}, {name for name in several if len(name) >= _MIN_HOUSE})


def _label(evidence: Evidence) -> str:
    """The part of the host that is the site's own."""
    return host(evidence.url).removeprefix("www.").partition(".")[0]


def _publishers(evidence: Evidence) -> Iterator[str]:
    """What the page calls its publisher."""
    declared = texts(evidence.article.get("publisher"))
    for name in dict.fromkeys((*declared, *evidence.all_metas("publisher", "og:site_name", "copyright"))):
        yield from (name, *split_names(name.lstrip("©( 0123456789")))
