"""The byline: who signs an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice, takewhile
from operator import itemgetter

from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.page.head.declared_authors import declarations
from ingest.page.head.houses import House, is_edition, without_house
from ingest.page.head.last_line import names_in_last_line
from ingest.page.head.line_texts import MOST_PIECES
from ingest.page.head.lone_names import names_alone
from ingest.page.head.name_kinds import is_agency, is_full_name, is_person
from ingest.page.head.name_lines import is_beside_role
from ingest.page.head.person_names import split_all, split_names
from ingest.page.head.signatures import AUTHOR, BESIDE, BYLINE, LINK, SOURCE, Mark, Signatures
from ingest.page.head.signed_lines import DATED, SIGNED
from ingest.page.head.told_in_text import is_amid_text, is_below_label, without_told
from ingest.page.head.zone import UNDER_HEADLINE, Zone
from ingest.text.clean import squeeze
from ingest.text.keys import key

_HOUSES = re.compile(r"\b(?:Group|Holding|Éditions)$")
"""The last word of a house's name."""
_LONGEST = 60  # characters of a signature set to the right
_LONGEST_SHOWN = 300  # characters of a piece of text that shows a name
_PARAGRAPH = 100  # characters
_OVER_HEADLINE = 8  # elements: whoever is named so near signs before others, by whatever mark
_AT_END = 8  # elements at a text's end, and below it
_NEIGHBOURS = 30  # elements from the first to the last of several authors' own elements


def declared_persons(evidence: Evidence, house: House) -> list[str]:
    """The persons that the page declares as its authors: where there are any, nobody else is asked."""
    found = next((persons for found in declarations(evidence) if (persons := _persons(found, house))), [])
    return [_as_shown(name, evidence.tree) if name.isupper() else name for name in found]


def _as_shown(name: str, tree: HtmlElement) -> str:
    """A name that is declared in capitals as the page shows it."""
    shown = (squeeze(text) for text in tree.itertext() if len(text) < _LONGEST_SHOWN and name in text.upper())
    found = (re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) for text in shown if not text.isupper())
    spellings = (match.group() for match in found if match)
    return next(
        (one for one in spellings if not one.isupper() and all(part[:1].isupper() for part in one.split())), name
    )


def are_shown(names: list[str], tree: HtmlElement) -> bool:
    """Whether some names are there, and the page says the last of them somewhere for its readers to see."""
    return bool(names) and names[-1].rsplit(maxsplit=1)[-1].lower() in tree.text_content().lower()


def signers_beside(declared: list[str], signatures: Signatures, zone: Zone) -> list[str]:
    """Those declared; where the page shows none of them, as of a feed's account, whom the byline at its head marks.

    Further down, whoever is marked as an author has said, written or taken something that the text shows.
    """
    near = [*takewhile(_is_no_paragraph, islice(zone.within, UNDER_HEADLINE))] if declared else []
    found = (mark for kind in (AUTHOR, BYLINE) for mark in signatures.within(near, kind))
    marks = [(place, mark) for place, mark in found if _signs(near[place])]
    shown = split_all(_marked(marks))
    return shown if shown and all(map(is_full_name, shown)) else declared


def _is_no_paragraph(element: HtmlElement) -> bool:
    return element.tag != "p" or len(element.text_content()) < _PARAGRAPH


def _signs(element: HtmlElement) -> bool:
    """Whether a mark stands in nothing with a picture or a film, which has an author of its own."""
    return all(
        next(box.iter("img", "iframe", "video", "figure"), None) is None for box in (element, element.getparent())
    )


def find_authors(evidence: Evidence, signatures: Signatures, zone: Zone, house: House) -> list[str]:
    """The names that sign: the persons of the first witness that names any, else the first collective.

    The site's own name counts only where nobody else signs. `zone` is where bylines stand, likeliest first.
    """
    declared = list(declarations(evidence))
    near_only = _signs_alone({name for found in declared for name in found}, signatures, zone)
    collectives: list[list[str]] = []
    for found in chain(declared, _witnesses(evidence, signatures, zone, near_only=near_only)):
        if persons := _persons(found, house):
            return persons
        collectives.append(found)
    names = [name for found in collectives for name in found]
    return sorted(names, key=lambda name: key(name) in house.own)[:1]


def _signs_alone(declared: set[str], signatures: Signatures, zone: Zone) -> bool:
    """Whether an agency is declared, or a house that the byline below the headline names, too."""
    if any(map(is_agency, declared)):
        return True
    marks = [mark for kind in (AUTHOR, BYLINE) for _, mark in signatures.within(zone.within, kind)] if declared else []
    return any(key(name) in set(map(key, declared)) for name in split_all(mark.text for mark in marks))


def _persons(found: Iterable[str], house: House) -> list[str]:
    names = (without_house(name, house.beside) for name in found)
    persons = [name for name in names if is_person(name) and not _HOUSES.search(name) and key(name) not in house.own]
    return [name for name in persons if not is_edition(name, house)] or persons


def _beside_date(evidence: Evidence, signatures: Signatures, zone: Zone) -> list[str]:
    """The first name that stands beside a date or a role under the headline."""
    near = set(zone.within[:UNDER_HEADLINE])
    marks = _beside_within(near, signatures, zone)
    found = split_all(_marked(_not_told(marks if marks and marks[0][1].model else marks[:1], zone)))
    return [name for name in found if not _is_in_headline(name, evidence)]


def _beside_role(signatures: Signatures, zone: Zone) -> list[tuple[int, Mark]]:
    """The first name with a role beside it in the text's last elements, or right below the text."""
    near = {*zone.within[-_AT_END:], *zone.below[:_AT_END]}
    marks = _beside_within(near, signatures, zone)
    return [pair for pair in marks if is_beside_role(zone.kept[pair[0]], pair[1].text)][:1]


def _beside_within(near: set[HtmlElement], signatures: Signatures, zone: Zone) -> list[tuple[int, Mark]]:
    marks = [(place, mark) for place, mark in signatures.within(zone, BESIDE) if zone.kept[place] in near]
    return [(place, mark) for place, mark in marks if not is_amid_text(place, zone)]


def _not_told(marks: list[tuple[int, Mark]], zone: Zone) -> list[tuple[int, Mark]]:
    return [(place, mark) for place, mark in marks if not is_below_label(place, zone)]


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
        if kind in (BYLINE, SIGNED, DATED):
            marks = without_told(marks, zone)
        farther.append([mark for mark in marks if mark[0] >= len(zone.within)])
        yield split_all(_marked([mark for mark in marks if mark[0] < len(zone.within)]))
    if not near_only:
        yield split_all(_marked(_over_headline([mark for marks in farther for mark in marks], zone)))
    yield from (split_all(_marked(marks)) for marks in farther if not near_only)
    yield _beside_date(evidence, signatures, zone)
    yield [name for name in names_alone(zone) if not _is_in_headline(name, evidence)]
    yield split_all(text for text in map(_set_apart, zone) if text and all(map(is_person, split_names(text))))
    with_role = _beside_role(signatures, zone)
    signing = _not_told(with_role, zone)
    yield split_all(_marked(signing))
    yield names_in_last_line(zone) if signing == with_role else []  # of the persons that a label heads the last one
    yield split_all(_marked(list(signatures.within(zone, SOURCE))))


def _over_headline(marks: list[tuple[int, Mark]], zone: Zone) -> list[tuple[int, Mark]]:
    """Those of some marks that stand right above the headline, the nearest first."""
    near = set(zone.above[:_OVER_HEADLINE]) if marks else ()
    return sorted(((place, mark) for place, mark in marks if zone.kept[place] in near), key=itemgetter(0))


def _marked(marks: list[tuple[int, Mark]]) -> list[str]:
    """The texts of the first marks that name a person, or else anybody: those that stand together and look alike."""
    others: list[str] = []
    for first, model in marks:
        found = [mark.text for place, mark in marks if 0 <= place - first < _NEIGHBOURS and mark.model == model.model]
        named = split_all(found)
        if any(map(is_person, named)):
            return found
        others = others or (found if named else [])
    return others


def _set_apart(element: HtmlElement) -> str:
    """The text of a line set to the right, where pages of about 2000 have their signature."""
    if element.get("align") == "right" or "text-align:right" in element.get("style", "").replace(" ", ""):
        lines = [squeeze(text) for text in islice(element.itertext(), MOST_PIECES)]
        text = " / ".join(line for line in lines if line and not any(map(str.isdigit, line)))
        return text if len(text) < _LONGEST else ""
    return ""
