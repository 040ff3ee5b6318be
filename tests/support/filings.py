"""Records of filings as the open data set has them, with every trap that is known of it: made, not copied."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

from ingest.finance.identifiers import is_isin, is_lei

COMPANIES = [(f"OFFICE {name} SA", f"FR9{number:08}") for number, name in enumerate(("Brume", "Cadran", "Dorure"), 1)]
_DAY = datetime(2026, 3, 2, 6, tzinfo=UTC)
_SUBTYPES = (
    ("Informations privilégiées", "Autres communiqués"),
    ("Informations réglementées continues", "Décision de franchissement de seuil"),
    ("Informations périodiques", "Rapport financier semestriel"),
    ("Informations périodiques", "Rapport financier annuel"),
)


def isin(stem: str) -> str:
    """The stem with its check digit."""
    return next(stem + digit for digit in "0123456789" if is_isin(stem + digit))


def lei(stem: str) -> str:
    """The stem with its check digits."""
    return next(f"{stem}{number:02}" for number in range(2, 99) if is_lei(f"{stem}{number:02}"))


def record(number: int, **changes: Any) -> dict[str, Any]:
    """A French filing of the first company, on 2 March 2026 at so many minutes past six."""
    name, stem = COMPANIES[0]
    sent = _DAY + timedelta(minutes=number)
    given = {
        "uin_idt_uin": f"{number}_20260302",
        "identificationsociete_iso_nom_soc": name,
        "identificationsociete_iso_cd_isi": isin(f"{stem}"),
        "identificationsociete_iso_cd_lei": lei("969500AAAAAAAAAAAA"),
        "identificationsociete_iso_pay_ss": "FR",
        "informationdeposee_inf_tit_inf": f"Communiqué numéro {number}",
        "informationdeposee_inf_dat_emt": sent.isoformat(),
        "uin_dat_amf": (sent + timedelta(minutes=3)).isoformat(),
        "uin_dat_mar": "8887-12-31T22:00:00+00:00",
        "informationdeposee_inf_lng_inf": "Français",
        "informationdeposee_inf_stp_inf": "001007",
        "type_d_information": _SUBTYPES[0][0],
        "sous_type_d_information": _SUBTYPES[0][1],
        "type_of_information": "NULL",
        "subtype_of_information": "NULL",
        "url_de_recuperation": f"https://documents.example/{number}.pdf",
    }
    return given | changes


def english(number: int, of: int, **changes: Any) -> dict[str, Any]:
    """The English version of a filing, sent a minute later."""
    sent = (_DAY + timedelta(minutes=of, seconds=60)).isoformat()
    return record(
        number,
        informationdeposee_inf_lng_inf="Anglais",
        informationdeposee_inf_dat_emt=sent,
        informationdeposee_inf_tit_inf=f"Press release number {of}",
        **changes,
    )


def many(count: int) -> list[dict[str, Any]]:
    """Records of several months with all traps, each of them many times; every fourth is the twin of the one before."""
    return [_trapped(number) for number in range(1, count + 1)]


def _trapped(number: int) -> dict[str, Any]:
    of = number - 1 if number % 4 == 0 else number
    name, stem = COMPANIES[of % 3]
    day = date(2026, 1, 1) + timedelta(days=of % 120)
    sent = datetime(day.year, day.month, day.day, 6 + of % 12, of % 60, tzinfo=UTC)
    type_, subtype = _SUBTYPES[of % 4]
    changes: dict[str, Any] = {
        "identificationsociete_iso_nom_soc": name,
        "identificationsociete_iso_cd_isi": isin(stem),
        "informationdeposee_inf_dat_emt": sent.isoformat(),
        "uin_dat_amf": (sent + timedelta(minutes=3)).isoformat(),
        "type_d_information": type_,
        "sous_type_d_information": subtype,
    }
    traps: dict[int, dict[str, Any]] = {
        0: {"identificationsociete_iso_cd_lei": None},
        1: {"informationdeposee_inf_stp_inf": ["001007"]},
        2: {"informationdeposee_inf_stp_inf": '["001007"]'},
        3: {"informationdeposee_inf_dat_emt": None},  # as from 2013 to 2016
        4: {"informationdeposee_inf_dat_emt": "8887-12-31T22:00:00+00:00"},
        5: {"identificationsociete_iso_cd_isi": "FR0000000000"},  # wrong digit
        6: {"informationdeposee_inf_tit_inf": f"{subtype} : Comptes {number}"},
        7: {"type_d_information": "NULL", "sous_type_d_information": "NULL"},
    }
    changes |= traps.get(of % 16, {})
    if number % 4 == 0:
        changes |= {"informationdeposee_inf_lng_inf": "Anglais", "informationdeposee_inf_tit_inf": f"Release {of}"}
    if number % 97 == 0:
        changes |= {"identificationsociete_iso_nom_soc": "NULL"}  # cannot be taken
    return record(number, **changes)


def jsonl(records: list[dict[str, Any]]) -> str:
    """As the data set exports JSON Lines."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records)


def as_csv(records: list[dict[str, Any]]) -> str:
    """As it exports CSV: semicolons, a byte order mark, lists as text."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(records[0]), delimiter=";")
    writer.writeheader()
    writer.writerows(
        {name: json.dumps(value) if isinstance(value, list) else value for name, value in one.items()}
        for one in records
    )
    return "\ufeff" + stream.getvalue()
