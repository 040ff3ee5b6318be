"""Names of authors: what a byline's text says, freed of "Par", roles, places, agencies and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from ingest.page.head.lead_ins import PICTURED, without_lead_in
from ingest.page.head.name_kinds import is_agency, is_full_name, is_name, is_newsroom, is_person
from ingest.page.head.name_tails import without_dates, without_role, without_tail
from ingest.page.head.several_names import several, with_plain_and, without_agencies, without_place
from ingest.text.clean import squeeze
from ingest.text.keys import key

_MOST_BYLINES = 200
_LONGEST_FIELD = 400  # characters
_PLACE = re.compile(
    r",\s+(?:à|en|au|aux|depuis)\s+(?:l[ae]s?\s+)?[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){0,2}(?=\s*,?\s+et\s|\s*,\s+[A-ZÀ-Ý])"
)
"""Where one of several authors writes from: "Jeanne Martin, à Bruxelles, et Paul Durand"."""
_PICTURES_OF = re.compile(rf"^\W*{PICTURED}(?:\s*(?::|par\b|de\b|d['’])|\s+(?=[A-ZÀ-Ý]))", re.IGNORECASE)
"""The beginning of who made the pictures, and not the text."""
_ONLY_PICTURES = re.compile(
    r"^\W*(?:photo(?:graphie)?|illustration|infographie|dessin)s?(?:\s*(?::|par\b|de\b|d['’])|\s+(?-i:(?=[A-ZÀ-Ý])))",
    re.IGNORECASE,
)
"""The same where nobody signs a text beside."""
_PICTURES_BY = re.compile(
    rf"\s*(?:[,;/&]|\bet\b)\s*[^,;/&()]{{3,40}}?\s*\({PICTURED}\)|^{PICTURED}\s*:[^/|;]{{3,60}}[/|;]\s*(?=textes?\b)",
    re.IGNORECASE,
)
"""He is named beside the author: "Jeanne Martin (texte) et Paul Durand (photos)"."""
_CAPITALS = r"[A-ZÀ-Ý][A-ZÀ-Ý’'-]+"
_TOGETHER_WITH = re.compile(
    rf"[\s,(]+(?:avec|AVEC)\s+(?P<name>{_CAPITALS}(?:\s+(?!ET\b){_CAPITALS}){{1,3}})(?!\w)"
    r"|\s*\((?:avec|with)\s+(?P<others>[^()]{3,150})(?:\)|$)"
    r"|[\s,]+avec\s+(?P<last>[A-ZÀ-Ý][^,;()|/\d]{4,40})$"
)
"""A second author: in capitals like the first, in a bracket, or last of all behind another's name."""
_PAPER = re.compile(
    r"\b(?:France|Europe|Afrique|Matin|Soir|Éco|TV|Business|Com|Info\w*|Franceinfo|News|Radio|Paris|Presse|Agence)\b",
    re.IGNORECASE,
)
"""A word of papers' names which are written like a person's: "avec Ouest France"."""
_OUTSIDER = re.compile(
    r"^\W*((?:une?\s+|l[ea]\s+|l['’])?(?:analyse|tribune|opinion|point\s+de\s+vue)\s+(?:de\s+|d['’])[^,]+),(?!.*\set\s).*",
    re.IGNORECASE,
)
"""Who writes for a house of his own, which a comma leads in: "Une analyse de Jeanne Martin, Banque du Rhône"."""
_PLACE_NAME = re.compile(r"[^\W\d_][\w’'-]+")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*(?:[)\]]|$)")
_WRAPPED = re.compile(r"^[(\[](.*?)[)\]]?$")
_CONTACT = re.compile(r"\S+@\S+|\+?\d[\d\s().-]{7,}")
_HANDLE = re.compile(r"(?<!\S)@\w{2,30}(?!\S)")
"""A name on a network, beside the author's own."""
_BETWEEN = re.compile(
    r"\s*(?:[;/&\n,]|\bet\b|\band\b|\bund\b|\bog\b|\bversion\s+française(?:\s+(?:de|par))?\b)\s*", re.IGNORECASE
)
_EDGES = ' \u00a0,.:-–—|•·"*'
_INITIALS = re.compile(r"(?:[A-ZÀ-Ý][a-z]?\.[\s-]?){2,4}")
_THE_AGENCY = re.compile(r"l['’](?=agence\s)")
_ADDRESS = re.compile(r"@|https?:|www\.|\.(?:com|fr|net|org|info|eu|be|ch)/", re.IGNORECASE)


def split_names(text: str) -> list[str]:
    """The names that a byline or an author field holds, with ordinary spaces: a no-break one would make another name.

    >>> split_names("Par Jeanne Martin (à Bruxelles) et Paul Durand, avec AFP")
    ['Jeanne Martin', 'Paul Durand']
    """
    return list(_split_names(text[:_LONGEST_FIELD]))


@lru_cache(maxsize=5_000)
def _split_names(text: str) -> tuple[str, ...]:
    """The names in a byline, once for all pages that have it: those of the site are on each."""
    text = without_agencies(_freed(with_plain_and(squeeze(" ".join(text.split())))))
    if _ADDRESS.search(text) or (" / " not in text and _ONLY_PICTURES.match(text)):
        return ()
    first, _, beside = text.partition(" / ")
    signers = [] if any(map(is_person, beside.split(" / "))) else several(first)
    parts = signers or _parts(without_tail(text))
    cleaned = (without_place(without_role(_without_edges(without_tail(part)))) for part in parts)
    return tuple({key(name): name for name in cleaned if is_name(name)}.values())


def _freed(text: str) -> str:
    """A byline without its brackets, contacts and the words before the first name."""
    text = _OUTSIDER.sub(r"\1", text)
    wrapped = _WRAPPED.match(text)
    text = without_dates((wrapped[1] if wrapped else text).lstrip("–—-•· "))
    text = _TOGETHER_WITH.sub(_second_author, _PICTURES_BY.sub("", text))
    text = _HANDLE.sub(" ", _CONTACT.sub(" ", text)).strip(f"{_EDGES}/")
    text = _PLACE.sub("", _ASIDE.sub("", text)).replace(", et ", " et ")
    for _ in range(2):  # "Propos recueillis par notre correspondant à Rome, ..."
        text = without_lead_in(text)
    return squeeze(text)


def _second_author(match: re.Match[str]) -> str:
    if match["last"]:
        before = _BETWEEN.split(without_lead_in(match.string[: match.start()]))[-1].strip(_EDGES)
        is_author = is_full_name(before) and is_full_name(match["last"]) and not _PAPER.search(match["last"])
        return f" et {match['last']}" if is_author else match.group()
    if match["name"]:
        return f" et {match['name']} (" if is_person(match["name"]) else match.group()
    persons = [name for part in _BETWEEN.split(match["others"]) if is_person(name := without_tail(part).strip(_EDGES))]
    return "".join(f" et {name}" for name in persons) or match.group()


def _without_edges(text: str) -> str:
    """A name without the marks around it, or "l’" before an agency's; the last point of initials is theirs: "J. T."."""
    name = text.strip(_EDGES)
    if (article := _THE_AGENCY.match(name)) is not None:
        name = name[article.end() :]
    return f"{name}." if _INITIALS.fullmatch(f"{name}.") else name


def _parts(text: str) -> list[str]:
    """Split where the parts look like names on their own; "Service économie et finance" stays whole.

    One agency among them is enough: what stands beside it signs too. The place or the paper after a person does not.
    """
    if " / " in text:
        own = (each for each in text.split(" / ") if each.strip() and not _PICTURES_OF.match(each))
        return [part for each in own for part in _parts(without_lead_in(each))]
    parts = [part for part in (without_lead_in(each) for each in _BETWEEN.split(text)) if part]
    cleaned = [without_tail(part) for part in parts]
    names = [is_person(part) or bool(is_newsroom(part) and not part[0].islower()) for part in cleaned]
    with_agency = any(is_agency(part) for part in cleaned)
    if all(names) or with_agency:
        return parts
    persons = [part for part, cut in zip(parts, cleaned, strict=True) if is_person(cut)]
    others = [cut.strip(_EDGES) for cut in cleaned if not is_person(cut)]
    is_from = persons[:1] == parts[:1] and all(_PLACE_NAME.fullmatch(other) or other[:1].islower() for other in others)
    return persons if is_from else [text]


def split_all(values: Iterable[str]) -> list[str]:
    """The names in several bylines, each once."""
    return list({key(name): name for value in islice(values, _MOST_BYLINES) for name in split_names(value)}.values())
