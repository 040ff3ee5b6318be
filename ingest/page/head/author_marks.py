"""What class names, attributes and links call an author."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.page.class_names import cut_humps, names

_AUTHOR_NAMES = re.compile(
    r"""(?:^|[\s_-])(?:les|un|nom|mo|td|type|infos?|field|article|post|story)?[_-]*
    (?:authors?|auteure?s?|by-?line|signat(?:ur[ae])?|signataire|contribut(?:or|eur)s?|vcard|writer|journalistes?|redacteur|skribent|forfatter|szerzo|yazar|muhabir|kirjoittaja|toimittaja|periodista|giornalista
    |verslaggever|signe|autor(?:e[ns]?|in)?|autorenzeile|verfasser)
    (?:[_-]?(?:names?|nom|link|by|top|list|item))?(?=$|[\s_-])""",
    re.VERBOSE,
)
FIRMA = re.compile(r"(?:^|[\s_-])firmas?(?=$|[\s_-])", re.IGNORECASE)
_SOURCE_NAMES = re.compile(r"(?:^|[\s_-])(?:sources?|user-?name|agence|agency|provider|fournisseur)(?=$|[\s_-])")
_PIECES = (
    *("aut", "by", "sign", "contribut", "vcard", "writer", "journalist", "redacteur", "skribent", "forfatter"),
    *("szerzo", "yazar", "muhabir", "kirjoittaja", "toimittaja", "periodista", "giornalista", "verslaggever"),
    *("verfasser", "firma", "source", "user", "agenc", "provider", "fournisseur", "fn"),
)
"""One of them is in each string of names that says whose an element is, which takes five times as long to say no."""
DECLARING = frozenset({"rel", "itemprop", "property", "typeof"})
_PROPERTIES = frozenset({"author", "schema:author", "creator", "schema:creator", "dc:creator", "sioc:has_creator"})
_AUTHOR_WORD = re.compile(
    r"""/(?:auteure?s?|authors?|autore?s?|autoren|journalistes?|signatures?|signataires?|contribut(?:eu|o)rs?|redacteurs?
    |redaction|staff|by|av|szerzok?|autori|yazar(?:lar)?|forfatter(?:e|n)?|skribent(?:er)?|toimittaja|novinari|redactie
    |verslaggevers?|firm[ae]s?|giornalist[ai]|redakteure?|journalister|reporters?|columnists?|chroniqueurs?|biographie|bio|profile?|membres?|equipe|equipes|team|plumes?|expert)""",
    re.VERBOSE,
)
"""In an address in small letters: without regard to case each of the words would be tried at each slash."""
_AUTHOR_PAGE = re.compile(rf"{_AUTHOR_WORD.pattern}s?/", re.VERBOSE)


_QUOTED_NAMES = re.compile(
    r"(?:^|[\s_-])(?:(?:pull|block)?-?quote|citation|verbatim|testimonial|temoignage|zitat|cita|citazione)s?[-_]+"
    r"(?:author|auteur|autore?|source|name|by(?:line)?|signature)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Who said what is quoted, and wrote nothing: `fr-quote__author`."""


class Roles(NamedTuple):
    """Whom an element's names call it the name of, found out once for each string of names."""

    is_author: bool
    is_source: bool
    is_card: bool
    """As of a name on a visiting card, which microformats call `fn`."""


NOBODY = Roles(is_author=False, is_source=False, is_card=False)


@lru_cache(maxsize=10_000)
def roles(name: str) -> Roles:
    """Whom a string of names calls an element the name of; `NOBODY` itself where that is nobody, as it mostly is."""
    words = cut_humps(name)
    if not any(map(words.__contains__, _PIECES)) or _QUOTED_NAMES.search(words):
        return NOBODY
    found = Roles(
        _AUTHOR_NAMES.search(words) is not None or FIRMA.search(words) is not None,
        _SOURCE_NAMES.search(words) is not None,
        "fn" in name.split(),
    )
    return found if any(found) else NOBODY


def is_author_link(element: HtmlElement) -> bool:
    """Whether a link leads to an author's page, by its address or by what it is called."""
    is_called = element.get("rel") == "author" or roles(names(element)).is_author
    return element.tag == "a" and (is_called or leads_to_author(element.get("href", "")))


def is_declared(element: HtmlElement) -> bool:
    """Whether attributes that are made for it call an element the author."""
    attributes = element.attrib
    return (
        attributes.get("rel") == "author"
        or attributes.get("itemprop") == "author"
        or "fn" in attributes.get("class", "").split()
        or attributes.get("property", "").lower() in _PROPERTIES
        or attributes.get("typeof", "").endswith("Person")
    )


def leads_to_author(link: str) -> bool:
    """Whether a link leads to an author's page, by its address."""
    link = link.lower()
    return _AUTHOR_WORD.search(link) is not None and _AUTHOR_PAGE.search(f"{_path(link)}/") is not None


def _path(link: str) -> str:
    """Nothing for what is no link."""
    try:
        return urlsplit(link).path
    except ValueError:
        return ""
