"""Filings: every trap of the data set, twins, a second load without effect, LEIs learned, beside the press."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ingest.finance.filing_files import BadExportError, records
from ingest.finance.filings import FaultError, filing
from ingest.store import Database, filings, register
from ingest.store.filings import Loaded, load
from tests.support.filings import as_csv, english, isin, jsonl, lei, many, record
from tests.support.tagging import UPGRADE, article, save

LVMH = "FR0000121014"


def numbered(given: list[dict[str, Any]]) -> list[tuple[str, dict[str, Any] | None]]:
    return [(f"record {number}", one) for number, one in enumerate(given, 1)]


def stored(db: Database) -> list[tuple[Any, ...]]:
    return db.execute("SELECT * FROM filings ORDER BY key").fetchall()


def test_a_record_as_the_data_set_has_it() -> None:
    found = filing(record(7))
    assert (found.key, found.language, found.category, found.filed_at) == (
        *("7_20260302", "fr", "001007", "2026-03-02T06:07:00Z"),
    )
    assert (found.type, found.subtype) == ("Informations privilégiées", "Autres communiqués")
    assert found.faults == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"informationdeposee_inf_dat_emt": None}, {"sent_at": None, "filed_at": "2026-03-02T06:10:00Z"}),
        ({"informationdeposee_inf_dat_emt": "8887-12-31T22:00:00+00:00"}, {"filed_at": "2026-03-02T06:10:00Z"}),
        ({"uin_dat_amf": "nie"}, {"received_at": None, "filed_at": "2026-03-02T06:07:00Z"}),
        ({"informationdeposee_inf_stp_inf": ["001007", "2"]}, {"category": "001007"}),
        ({"informationdeposee_inf_stp_inf": '["001007"]'}, {"category": "001007"}),
        ({"informationdeposee_inf_stp_inf": "NULL", "informationdeposee_inf_stp_pri": "9"}, {"category": "9"}),
        ({"identificationsociete_iso_cd_lei": ""}, {"lei": None, "faults": ()}),
        ({"identificationsociete_iso_cd_isi": "FR0"}, {"isin": None, "faults": ("FR0 is no ISIN",)}),
        ({"informationdeposee_inf_tit_inf": "Autres communiqués : Cession d'un site"}, {"title": "Cession d'un site"}),
        ({"informationdeposee_inf_tit_inf": "Autres communiqués"}, {"title": "Autres communiqués"}),
        ({"informationdeposee_inf_tit_inf": "Autres communiqués utiles"}, {"title": "Autres communiqués utiles"}),
        ({"type_d_information": "NULL", "type_of_information": "Inside"}, {"type": "Inside"}),
        ({"informationdeposee_inf_lng_inf": "Italien"}, {"language": None}),
    ],
)
def test_traps(changes: dict[str, Any], expected: dict[str, Any]) -> None:
    found = filing(record(7, **changes))
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ("uin_idt_uin", "no key"),
        ("identificationsociete_iso_nom_soc", "no issuer"),
        ("informationdeposee_inf_tit_inf", "no title"),
    ],
)
def test_what_cannot_be_taken(field: str, reason: str) -> None:
    with pytest.raises(FaultError, match=reason):
        filing(record(7, **{field: "NULL"}))


def test_a_thousand_with_every_trap_twice(db: Database) -> None:
    given = numbered(many(1000))
    loaded = load(db, given, "a.jsonl")
    assert loaded == Loaded(records=1000, new=990, changed=0, faults=10)
    before = stored(db)
    assert load(db, given, "a.jsonl") == Loaded(records=1000, new=0, changed=0, faults=10)
    assert stored(db) == before
    wrong = db.execute("SELECT reason, count(*) FROM filing_faults GROUP BY 1").fetchall()
    assert sorted(wrong) == [("FR0000000000 is no ISIN", 62), ("no issuer", 10)]
    twins = db.execute("SELECT count(*) FROM filings WHERE twin_of IS NOT NULL").fetchone()[0]
    assert twins > 230  # of 250, less those that are lost, or have no time of their own
    wrongly = db.execute(
        "SELECT count(*) FROM filings e JOIN filings f ON f.key = e.twin_of"
        " WHERE e.language <> 'en' OR f.language <> 'fr' OR e.issuer <> f.issuer"
    ).fetchone()
    assert wrongly == (0,)


def test_twins_are_the_closest_of_a_day_each_once(db: Database) -> None:
    given = [record(10), record(20), english(30, of=20), english(40, of=10), english(50, of=10), record(900)]
    load(db, numbered(given), "a")
    twins = db.execute("SELECT key, twin_of FROM filings WHERE twin_of IS NOT NULL ORDER BY 1").fetchall()
    assert twins == [("30_20260302", "20_20260302"), ("40_20260302", "10_20260302")]


def test_a_twin_under_the_wrong_category_and_one_that_comes_later(db: Database) -> None:
    load(db, numbered([english(2, of=1, informationdeposee_inf_stp_inf="001009")]), "a")
    assert load(db, numbered([record(1)]), "b").new == 1
    assert db.execute("SELECT twin_of FROM filings WHERE language = 'en'").fetchone() == ("1_20260302",)


def test_leis_are_learned_and_give_isins(db: Database) -> None:
    company, known = isin("ZZ000000001"), lei("969500BBBBBBBBBBBB")
    db.execute("INSERT INTO issuer_lists VALUES (1, 'own', '', ?)", [f"ISIN,Name\n{company},Transvelia\n"])
    named = {"identificationsociete_iso_cd_lei": known, "identificationsociete_iso_nom_soc": "TRANSVELIA"}
    load(db, numbered([record(1, identificationsociete_iso_cd_isi=company, **named)]), "a")
    register.sync(db, register.register(db))
    assert db.execute("SELECT lei FROM issuers WHERE key = ?", [company]).fetchone() == (known,)
    later = numbered([record(2, identificationsociete_iso_cd_isi=None, **named)])
    assert load(db, later, "b") == Loaded(records=1, new=1)
    assert load(db, later, "b") == Loaded(records=1)
    assert {row[0] for row in db.execute("SELECT isin FROM filings")} == {company}


def test_the_press_beside_the_filing(db: Database) -> None:
    save(db, article(1, "LVMH relève son dividende", "LVMH relève son dividende à 14 euros. LVMH gagne 2 %."))
    save(db, article(2, "LVMH : UBS relève son objectif de cours", UPGRADE))
    of_lvmh = {"identificationsociete_iso_cd_isi": LVMH}
    titled = "informationdeposee_inf_tit_inf"
    given = [
        record(1, **of_lvmh, **{titled: "LVMH propose un dividende en hausse"}),
        english(2, of=1, **of_lvmh),
        record(3, **of_lvmh, **{titled: "Nombre de droits de vote"}),  # about something else
        record(4, **{titled: "Le dividende d'une autre"}),
        record(5, **of_lvmh, informationdeposee_inf_dat_emt="2026-02-26T06:00:00+00:00", **{titled: "Dividende"}),
    ]
    load(db, numbered(given), "a")
    assert db.execute("SELECT * FROM press_filings").fetchall() == [(1, "1_20260302", LVMH, "dividende")]


@pytest.mark.parametrize("form", [jsonl, as_csv, json.dumps, lambda given: json.dumps({"results": given}, indent=1)])
def test_each_form_of_an_export(tmp_path: Path, db: Database, form: Any) -> None:
    file = tmp_path / "export"
    file.write_text(form(many(40)), "utf-8")
    assert load(db, records(file), "export").new == 40
    assert db.execute("SELECT count(DISTINCT title) FROM filings").fetchone()[0] == 40


def test_a_broken_line_is_recorded_and_the_rest_taken(tmp_path: Path, db: Database) -> None:
    file = tmp_path / "export.jsonl"
    file.write_text(jsonl([record(1)]) + '{"uin_idt_uin": "2_\n\n' + jsonl([record(3)]), "utf-8")
    assert load(db, records(file), "export.jsonl") == Loaded(records=3, new=2, faults=1)
    assert db.execute("SELECT origin, record, reason FROM filing_faults").fetchall() == [
        ("export.jsonl", "line 2", "no record")
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"Nom;Prix\n1;2\n", "no column uin_idt_uin"), (b'{"results": 3}', "is no export"), (b"\xff\xfe", "not in UTF-8")],
)
def test_what_is_no_export_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "export").write_bytes(content)
    with pytest.raises(BadExportError, match=said):
        list(records(tmp_path / "export"))


def test_learned_leis_are_sure(db: Database) -> None:
    two = [record(1), record(2, identificationsociete_iso_cd_lei=lei("969500CCCCCCCCCCCC"))]
    load(db, numbered(two), "a")
    assert filings.learned(db) == {}
