"""Records of regulated filings as the open data set of info-financiere.gouv.fr has them, with all their traps."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from ingest import times
from ingest.finance.identifiers import is_isin, is_lei

KEY: Final = "uin_idt_uin"
"""The field that identifies a record."""
_LANGUAGES = {"français": "fr", "francais": "fr", "anglais": "en", "fr": "fr", "en": "en"}
_NOTHING = frozenset({"", "null", "none", "n/a", "[]"})
_SEPARATOR = re.compile(r"^\s*[:/–|-]\s*")
_FIRST, _LAST = 1990, 2100  # years; 8887 means that there is none
_LONGEST = 1000  # characters of a title


class FaultError(ValueError):
    """A record that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Filing:
    """One filing; times as the store writes them. The document itself is never fetched."""

    key: str
    isin: str | None
    lei: str | None
    issuer: str
    country: str | None
    title: str
    type: str | None
    subtype: str | None
    category: str | None
    language: str | None
    sent_at: str | None
    received_at: str | None
    filed_at: str
    url: str | None
    faults: tuple[str, ...] = ()
    """What of the record could not be taken."""


def filing(record: Mapping[str, Any]) -> Filing:
    """Read one record of the data set, in any of the forms in which exports write it.

    Raises:
        FaultError: it has no key, no issuer, no title, or no time.
    """
    found = {name: _value(value) for name, value in record.items() if name}
    sent = _time(found.get("informationdeposee_inf_dat_emt"))
    received = _time(found.get("uin_dat_amf"))
    isin, lei = found.get("identificationsociete_iso_cd_isi"), found.get("identificationsociete_iso_cd_lei")
    type_, subtype = found.get("type_d_information"), found.get("sous_type_d_information")
    faults = [f"{isin} is no ISIN"] if isin and not is_isin(isin) else []
    faults += [f"{lei} is no LEI"] if lei and not is_lei(lei) else []
    return Filing(
        key=_needed(found.get(KEY), "no key"),
        isin=isin if isin and is_isin(isin) else None,
        lei=lei if lei and is_lei(lei) else None,
        issuer=_needed(found.get("identificationsociete_iso_nom_soc"), "no issuer"),
        country=found.get("identificationsociete_iso_pay_ss"),
        title=_title(_needed(found.get("informationdeposee_inf_tit_inf"), "no title"), type_, subtype),
        type=type_ or found.get("type_of_information"),
        subtype=subtype or found.get("subtype_of_information"),
        category=found.get("informationdeposee_inf_stp_inf") or found.get("informationdeposee_inf_stp_pri"),
        language=_LANGUAGES.get((found.get("informationdeposee_inf_lng_inf") or "").casefold()),
        sent_at=sent,
        received_at=received,
        filed_at=_needed(sent or received, "no time"),
        url=found.get("url_de_recuperation"),
        faults=tuple(faults),
    )


def _needed(value: str | None, reason: str) -> str:
    if value is None:
        raise FaultError(reason)
    return value


def _value(value: Any) -> str | None:
    """A field as text: of a list, also one written as text, its first value; None for what means nothing."""
    if isinstance(value, list):
        value = next((one for one in value if _value(one)), None)
    text = "" if value is None else " ".join(str(value).split())
    if text.startswith("[") and text.endswith("]"):
        try:
            return _value(json.loads(text))
        except ValueError:
            return text
    return None if text.casefold() in _NOTHING else text


def _time(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not _FIRST <= moment.year <= _LAST:
        return None
    return times.to_text(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _title(title: str, *categories: str | None) -> str:
    """The title without its category in front, where something else follows."""
    for category in categories:
        if category and title.casefold().startswith(category.casefold()):
            rest = _SEPARATOR.sub("", title[len(category) :])
            title = rest if rest and rest != title[len(category) :] else title
    return title[:_LONGEST]
