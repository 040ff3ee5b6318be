"""The site's own names: in a byline they are not the author's, though they may stand in one line with it."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.page.evidence import Evidence
from ingest.page.head.person_names import is_person, split_names
from ingest.page.jsonld import texts
from ingest.text import key
from ingest.urls import host

_MIN_HOUSE = 5  # letters of a house's name that is glued to a person's
_BEGINS_FAMILY_NAME = frozenset({"le", "la", "de", "du", "des", "van", "von", "di", "da"})


def without_house(name: str, beside: set[str]) -> str:
    """The person whose name stands in one line with the site's: "Ouest Matin Jeanne Martin".

    One word of a host alone may be his own: "Jean Paul Martin" writes at www.martin.example.
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


def own_names(evidence: Evidence, site_name: str | None) -> set[str]:
    """The names of the site, as `key` writes them."""
    named = (site_name, host(evidence.url), _label(evidence), *_publishers(evidence))
    return {key(name) for name in named if name}


def houses(evidence: Evidence, site_name: str | None) -> set[str]:
    """What may stand beside a person's name: the names that the page gives its site, and a host's of several words."""
    label = _label(evidence)
    named = {key(name) for name in (site_name, label if "-" in label else None, *_publishers(evidence)) if name}
    return {house for house in named if len(house) >= _MIN_HOUSE}


def _label(evidence: Evidence) -> str:
    """The part of the host that is the site's own."""
    return host(evidence.url).removeprefix("www.").partition(".")[0]


def _publishers(evidence: Evidence) -> Iterator[str]:
    """What the page calls its publisher."""
    for name in (
        *texts(evidence.article.get("publisher")),
        *evidence.all_metas("publisher", "og:site_name", "copyright"),
    ):
        yield from (name, *split_names(name.lstrip("©( 0123456789")))
