"""Text-and-data-mining reservations: the TDM Reservation Protocol (TDMRep, W3C Community Group report, 10 May 2024).

A publisher says at three places whether mining its pages is reserved (article 4 of directive (EU) 2019/790): in a file
of rules, in each answer's headers, in each page's `<meta>`. Each supersedes those before ("Processing priority").
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from protego import Protego
from scrapy.http import Headers
from w3lib.html import replace_entities

from ingest.items import UNSAID, Reservation

RULES_PATH = "/.well-known/tdmrep.json"
HEAD = 64 * 1024
"""Bytes of a page in which its metadata is looked for."""

MAX_RULES = 500
"""Rules of a file that are read: each is compared with each page."""

_META = re.compile(rb"<meta\s([^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"""(name|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


class Rule(NamedTuple):
    """One rule of a site's file."""

    location: Protego
    """Disallows what the rule is about: the protocol takes its notation from robots.txt."""
    reservation: Reservation


def read_rules(body: bytes) -> list[Rule]:
    """The rules of a `tdmrep.json`; none where it is no such file.

    >>> rules = read_rules(b'[{"location": "/a/*.pdf$", "tdm-reservation": 1}]')
    >>> of_path(rules, "https://site.example/a/b.pdf"), of_path(rules, "https://site.example/a/b.pdf?c")
    (Reservation(reserved=True, policy=None), Reservation(reserved=None, policy=None))
    """
    try:
        rows = json.loads(body)
    except (ValueError, RecursionError):
        return []
    rows = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return [Rule(_location(row.get("location")), _reservation(row)) for row in rows[:MAX_RULES]]


def of_path(rules: Iterable[Rule], url: str) -> Reservation:
    """What a site's file says of a page: the first rule that matches is "the most specific"."""
    return next((rule.reservation for rule in rules if not rule.location.can_fetch(url, "*")), UNSAID)


def superseded(earlier: Reservation, later: Reservation) -> Reservation:
    """Join two statements: the later one counts where it says anything."""
    return earlier if later.reserved is None else later


def of_headers(headers: Headers) -> Reservation:
    """What an answer's headers say."""
    names = ("tdm-reservation", "tdm-policy")
    return _reservation({name: (headers.get(name) or b"").decode("latin-1") for name in names})


def of_page(body: bytes) -> Reservation:
    """What a page's `<meta>` elements say.

    >>> of_page(b'<head><META content="1" name="tdm-reservation"></head>')
    Reservation(reserved=True, policy=None)
    """
    head = body[:HEAD]
    if b"tdm-" not in head.lower():
        return UNSAID
    return _reservation(dict(map(_named, _META.findall(head))))


def _named(attributes: bytes) -> tuple[str, str]:
    found = {name.lower(): b"".join(values).decode("latin-1") for name, *values in _ATTRIBUTE.findall(attributes)}
    return found.get(b"name", "").strip().lower(), replace_entities(found.get(b"content", ""))


def _reservation(said: dict[str, Any]) -> Reservation:
    """Read a value: other than 0 and 1 it counts as unsaid; a policy counts only where mining is reserved."""
    reserved = {"0": False, "1": True}.get(str(said.get("tdm-reservation")).strip())
    policy = said.get("tdm-policy")
    return Reservation(reserved, policy.strip() or None if reserved and isinstance(policy, str) else None)


def _location(pattern: object) -> Protego:
    lines = str(pattern or "").splitlines()
    return Protego.parse(f"User-agent: *\nDisallow: {lines[0] if lines else ''}")
