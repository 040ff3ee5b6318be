"""The clock by which a page's hours are given that name no zone: that of the country it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from zoneinfo import ZoneInfo

from ingest.items import SiteRules
from ingest.page.evidence import Evidence
from ingest.urls import host

_CLOCKS: Final = {
    country: place
    for countries, place in (
        ("br", "America/Sao_Paulo"),
        ("pt", "Europe/Lisbon"),
        ("uk gb", "Europe/London"),
        ("ie", "Europe/Dublin"),
        ("mx", "America/Mexico_City"),
        ("ar", "America/Argentina/Buenos_Aires"),
        ("cl", "America/Santiago"),
        ("co", "America/Bogota"),
        ("pe", "America/Lima"),
        ("ec", "America/Guayaquil"),
        ("uy", "America/Montevideo"),
        ("py", "America/Asuncion"),
        ("ve", "America/Caracas"),
        ("cr", "America/Costa_Rica"),
        ("fi", "Europe/Helsinki"),
        ("ee", "Europe/Tallinn"),
        ("lv", "Europe/Riga"),
        ("lt", "Europe/Vilnius"),
        ("gr", "Europe/Athens"),
        ("ro", "Europe/Bucharest"),
        ("bg", "Europe/Sofia"),
        ("ua", "Europe/Kyiv"),
        ("tr", "Europe/Istanbul"),
        ("za", "Africa/Johannesburg"),
        ("ca", "America/Toronto"),
        ("ht", "America/Port-au-Prince"),
        ("gp mq", "America/Martinique"),
        ("gf", "America/Cayenne"),
        ("ma", "Africa/Casablanca"),
        ("tn dz", "Africa/Tunis"),
        ("sn ci ml bf tg gn mr", "Africa/Abidjan"),
        ("bj ne cm ga cg cf td", "Africa/Lagos"),
        ("cd", "Africa/Kinshasa"),
        ("eg", "Africa/Cairo"),
        ("dj mg", "Africa/Nairobi"),
        ("mu re", "Indian/Reunion"),
        ("nc", "Pacific/Noumea"),
        ("pf", "Pacific/Tahiti"),
        ("lb", "Asia/Beirut"),
        ("jp", "Asia/Tokyo"),
        ("kr", "Asia/Seoul"),
        ("cn", "Asia/Shanghai"),
        ("sg", "Asia/Singapore"),
        ("hk", "Asia/Hong_Kong"),
    )
    for country in countries.split()
}
"""Countries with one clock, or whose papers nearly all keep one, where that is not the default's."""
_TRADED = frozenset(["co", "io", "tv", "me", "ai", "cc", "fm", "la", "ly", "to", "gg", "sh", "eu"])
"""Ends of addresses that sites of any country have."""
_COUNTRY = 2  # letters
_REGION = re.compile(r"([a-z]{2})[-_]([a-z]{2})", re.IGNORECASE)


def local_zone(evidence: Evidence, rules: SiteRules) -> ZoneInfo:
    """The zone that the publisher's file names, or that of the country by a page's address or its language.

    >>> from lxml.html import fromstring
    >>> from ingest.page.evidence import gather
    >>> local_zone(gather(fromstring("<html lang=pt-BR>"), "https://lacote.example/"), SiteRules()).key
    'America/Sao_Paulo'
    """
    if rules.timezone != SiteRules().timezone:
        return ZoneInfo(rules.timezone)
    return ZoneInfo(next((_CLOCKS[said] for said in _countries(evidence) if said in _CLOCKS), rules.timezone))


def _countries(evidence: Evidence) -> Iterator[str]:
    """The country of a page, by its address, then by its language; templates say "en-GB" anywhere."""
    end = host(evidence.url).rpartition(".")[2]
    if len(end) == _COUNTRY and end not in _TRADED:
        yield end
        return
    for said in (evidence.tree.getroottree().getroot().get("lang", ""), evidence.meta("og:locale") or ""):
        region = _REGION.fullmatch(said.strip())
        if region and region[1].lower() != "en":
            yield region[2].lower()
            return
