"""The byline: who signs an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from lxml.html import HtmlElement

from ingest.page.body.running_text import INLINE
from ingest.page.evidence import Evidence
from ingest.page.head.person_names import is_agency, is_person, split_names
from ingest.page.head.signatures import AUTHOR, BESIDE, BYLINE, LINK, SOURCE, Mark, Signatures
from ingest.page.head.signed_lines import DATED, SIGNED
from ingest.page.head.zone import MOST_PIECES, Zone
from ingest.page.jsonld import person_names, texts
from ingest.text import key, squeeze
from ingest.urls import host

_METAS = (
    *("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "dc.contributor", "authors"),
    *(
        "citation_author",
        "bepress_citation_author",
        "parsely-author",
        "sailthru.author",
        "cxenseparse:author",
        "byl",
    ),
)
_MOST = 200  # declared names that are looked at
_LONGEST = 60  # characters of a signature set to the right
_BESIDE_NAMES = 28  # characters of a last line beside its names: " et ", " (AFP)", " (avec ... à Lyon)"
_AGENCIES = re.compile(r"\W{0,3}(?:(?:avec|sources?\s*:)\s+)?(?:l['’])?([^()\[\]]{3,30}?)[)\]]?\.?", re.IGNORECASE)
"""A last line of agencies: "(avec AFP et Reuters)"."""
_PARTICLE = 3  # letters: "de", "van"
_MIN_HOUSE = 5  # letters of a house's name that is glued to a person's
_BEGINS_FAMILY_NAME = frozenset({"le", "la", "de", "du", "des", "van", "von", "di", "da"})
_STREET = re.compile(r"(?:place|rue|avenue|quai|boulevard|cours|fin)\b", re.IGNORECASE)
_UNDER_HEADLINE = 40  # elements
_OVER_HEADLINE = 8  # elements: whoever is named so near signs before others, by whatever mark
_NEIGHBOURS = 30  # elements from the first to the last of several authors' own elements
_WRITTEN_BY = frozenset({"ecritpar", "writtenby", "par", "by", "auteur", "author"})
"""What Yoast's plugin calls the author in `twitter:label1`, as `key` writes it."""


def declared_persons(evidence: Evidence, site_name: str | None) -> list[str]:
    """The persons that the page declares as its authors: where there are any, nobody else is asked."""
    own = _own_names(evidence, site_name)
    houses = _houses(evidence, site_name)
    return next((persons for found in _declarations(evidence) if (persons := _persons(found, own, houses))), [])


def find_authors(evidence: Evidence, signatures: Signatures, zone: Zone, site_name: str | None) -> list[str]:
    """The names that sign: the persons of the first witness that names any, else the first collective.

    The site's own name counts only where nobody else signs. `zone` is where bylines stand, likeliest first.
    """
    own, houses = _own_names(evidence, site_name), _houses(evidence, site_name)
    declared = list(_declarations(evidence))
    near_only = _signs_alone({name for found in declared for name in found}, signatures, zone)
    collectives: list[list[str]] = []
    for found in chain(declared, _witnesses(evidence, signatures, zone, near_only=near_only)):
        if persons := _persons(found, own, houses):
            return persons
        collectives.append(found)
    names = [name for found in collectives for name in found]
    return sorted(names, key=lambda name: key(name) in own)[:1]


def _signs_alone(declared: set[str], signatures: Signatures, zone: Zone) -> bool:
    """Whether an agency is declared, or a house that the byline below the headline names, too."""
    if any(map(is_agency, declared)):
        return True
    marks = [mark for kind in (AUTHOR, BYLINE) for _, mark in signatures.within(zone.within, kind)] if declared else []
    return any(key(name) in set(map(key, declared)) for name in _split_all(mark.text for mark in marks))


def _persons(found: Iterable[str], own: set[str], houses: set[str]) -> list[str]:
    names = (_without_house(name, houses) for name in found)
    return [name for name in names if is_person(name) and key(name) not in own]


def _without_house(name: str, houses: set[str]) -> str:
    """The person whose name stands in one line with the site's: "Ouest Matin Jeanne Martin".

    One word of a host alone may be his own: "Jean Paul Martin" writes at www.martin.example.
    """
    letters = key(name)
    beside = [house for house in houses if letters.startswith(house) != letters.endswith(house)]
    words = name.split() if beside and "," not in name else []
    for cut in range(1, len(words)):
        parts = [words[:cut], words[cut:]]
        persons = [part for part in parts if key(" ".join(part)) not in beside]
        is_whole = len(persons) == 1 and persons[0][0].lower() not in _BEGINS_FAMILY_NAME
        if is_whole and is_person(" ".join(persons[0])):
            return " ".join(persons[0]).strip(" .,-–—|")
    return name


def _own_names(evidence: Evidence, site_name: str | None) -> set[str]:
    named = (site_name, host(evidence.url), _label(evidence), *_publishers(evidence))
    return {key(name) for name in named if name}


def _houses(evidence: Evidence, site_name: str | None) -> set[str]:
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


def _declarations(evidence: Evidence) -> Iterator[list[str]]:
    """The names that each declaration gives, the most trusted first."""
    yield _split_all(_declared(evidence))
    for name in _METAS:
        said = evidence.all_metas(name)
        yield _split_all(map(_first_name_first, said) if name.endswith("citation_author") else said)
    yield _split_all(_labelled(evidence))


def _first_name_first(name: str) -> str:
    """A name as papers of science declare it, "Martin, Jeanne", in the order of speech."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and is_person(f"{first} {last}") and "," not in first else name


def _beside_date(evidence: Evidence, signatures: Signatures, zone: Zone) -> list[str]:
    """The first name that stands beside a date or a role under the headline."""
    near = set(zone.within[:_UNDER_HEADLINE])
    marks = [(place, mark) for place, mark in signatures.within(zone, BESIDE) if zone.kept[place] in near]
    found = _split_all(_marked(marks if marks and marks[0][1].model else marks[:1]))
    return [name for name in found if not _is_in_headline(name, evidence)]


def _is_in_headline(name: str, evidence: Evidence) -> bool:
    """Whether the headline speaks of whoever has a name, as it does of the company that issues a text."""
    headlines = (evidence.meta("og:title") or "", *(heading.text_content() for heading in evidence.tree.iter("h1")))
    return any(key(name) in key(headline) for headline in headlines)


def _witnesses(
    evidence: Evidence, signatures: Signatures, zone: Zone, *, near_only: bool = False
) -> Iterator[list[str]]:
    """The names that each kind of mark gives, the most trusted first; each is looked for when its turn comes.

    With `near_only` those above the headline and below the text do not count: who is declared signs alone.
    """
    farther = []
    for kind in (AUTHOR, BYLINE, LINK, SIGNED, DATED):
        marks = list(signatures.within(zone, kind))
        farther.append([mark for mark in marks if mark[0] >= len(zone.within)])
        yield _split_all(_marked([mark for mark in marks if mark[0] < len(zone.within)]))
    if not near_only:
        yield _split_all(_marked(_over_headline([mark for marks in farther for mark in marks], zone)))
    yield from (_split_all(_marked(marks)) for marks in farther if not near_only)
    yield _beside_date(evidence, signatures, zone)
    yield _split_all(text for text in map(_set_apart, zone) if text and all(map(is_person, split_names(text))))
    yield _last_line(zone)
    yield _split_all(_marked(list(signatures.within(zone, SOURCE))))


def _over_headline(marks: list[tuple[int, Mark]], zone: Zone) -> list[tuple[int, Mark]]:
    """Those of some marks that stand right above the headline, the nearest first."""
    near = set(zone.above[:_OVER_HEADLINE]) if marks else ()
    return sorted(((place, mark) for place, mark in marks if zone.kept[place] in near), key=itemgetter(0))


def _last_line(zone: Zone) -> list[str]:
    """The person whose name is all that the text's last block says."""
    last = next((element for element in reversed(zone.within) if squeeze(zone.said.get(element, ""))), None)
    if last is None:
        return []
    block = next((one for one in (last, *last.iterancestors()) if one.tag not in INLINE or _is_alone(one)), last)
    text = squeeze(block.text_content()) if len(block) <= 1 else ""
    if (
        len(text) >= _LONGEST
        or block.tag not in ("p", "div", *INLINE)
        or text.endswith(("!", "?", "…"))
        or _STREET.match(text)
    ):
        return []
    agencies = _AGENCIES.fullmatch(text)
    found = split_names(agencies[1]) if agencies else []
    if found and all(map(is_agency, found)):
        return found
    found = split_names(text)
    is_all = len(text) - sum(map(len, found)) <= _BESIDE_NAMES
    return found if found and is_all and all(map(_is_full_name, found)) else []


def _is_alone(element: HtmlElement) -> bool:
    """Whether an inline element stands below a block, in no sentence."""
    before = element.getprevious()
    tails = (element.tail, before.tail if before is not None else None)
    return before is not None and before.tag not in INLINE and not any(text and text.strip() for text in tails)


def _is_full_name(name: str) -> bool:
    """Whether a name is a person's, and all its longer words are capitalised: "With reports from ..." is none."""
    return is_person(name) and all(word[0].isupper() for word in name.split() if len(word) > _PARTICLE)


def _split_all(values: Iterable[str]) -> list[str]:
    return list({key(name): name for value in islice(values, _MOST) for name in split_names(value)}.values())


def _declared(evidence: Evidence) -> list[str]:
    """The authors of the JSON-LD record, those given by reference included."""
    declared: Any = evidence.article.get("author") or evidence.article.get("creator")
    known = {node["@id"]: node for node in evidence.nodes if isinstance(node.get("@id"), str) and node.get("name")}
    found: list[str] = []
    for item in declared if isinstance(declared, list) else [declared]:
        reference = item.get("@id") if isinstance(item, dict) else None
        found += person_names(item) or texts(known.get(reference) if isinstance(reference, str) else None)
    return found


def _labelled(evidence: Evidence) -> list[str]:
    """The author that WordPress's most used plugin gives to be shown with a link."""
    pairs = ((evidence.meta(f"twitter:label{n}"), evidence.meta(f"twitter:data{n}")) for n in (1, 2))
    return [value for label, value in pairs if label and value and key(label) in _WRITTEN_BY]


def _marked(marks: list[tuple[int, Mark]]) -> list[str]:
    """The texts of the first marks that name anybody: those that stand together and look alike."""
    for first, model in marks:
        found = [mark.text for place, mark in marks if 0 <= place - first < _NEIGHBOURS and mark.model == model.model]
        if any(map(split_names, found)):
            return found
    return []


def _set_apart(element: HtmlElement) -> str:
    """The text of a line set to the right, where pages of about 2000 have their signature."""
    if element.get("align") == "right" or "text-align:right" in element.get("style", "").replace(" ", ""):
        lines = [squeeze(text) for text in islice(element.itertext(), MOST_PIECES)]
        text = " / ".join(line for line in lines if line and not any(map(str.isdigit, line)))
        return text if len(text) < _LONGEST else ""
    return ""
