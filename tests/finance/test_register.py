import csv

import pytest

from ingest.finance import register, register_check
from ingest.finance.issuers import Issuer, Name
from ingest.finance.register import Register
from ingest.finance.register_files import BadListError


def test_the_shipped_register_has_no_fault():
    assert register.check() == []


def test_the_shipped_register_is_broad():
    issuers = list(register.shipped())
    kinds = [issuer.kind for issuer in issuers]
    assert sum(issuer.listed_in_paris for issuer in issuers) >= 400
    assert kinds.count("foreign") >= 60
    assert kinds.count("index") >= 15
    assert min(kinds.count(kind) for kind in ("commodity", "currency", "central_bank")) >= 10


def test_the_indices_are_complete():
    assert register_check.memberships(register.shipped()) == {"CAC 40": 40, "CAC Next 20": 20, "CAC Mid 60": 60}


@pytest.mark.parametrize("text", ["LVMH", "lvmh", "MC", "FR0000121014", "IOG4E947OATN0KJYSD45", "Louis Vuitton"])
def test_look_up_by_name_ticker_isin_lei_and_brand(text):
    assert [issuer.name for issuer in register.look_up(text)] == ["LVMH"]


def test_look_up_by_a_former_name_and_without_accents():
    assert [issuer.name for issuer in register.look_up("peugeot-citroen")] == ["Stellantis"]


def test_look_up_by_the_beginning_of_a_name_where_no_name_is_exact():
    assert "Compagnie des Alpes" in [issuer.name for issuer in register.look_up("compagnie des")]
    assert register.look_up("Nordéal") == []
    assert register.look_up("  ") == []


def issuer(key, text, *cautions, **facts):
    return Issuer(key, text, as_of="2025-01-01", names=(Name(text, key, cautions=frozenset(cautions)),), **facts)


@pytest.mark.parametrize(
    ("issuers", "problem"),
    [
        ([issuer("FR0000121015", "Valmer", isin="FR0000121015")], "Valmer: FR0000121015 is no ISIN (check digit)"),
        ([issuer("a", "Valmer", lei="5" * 20)], f"Valmer: {'5' * 20} is no LEI (check digits)"),
        ([issuer("a", "Valmer", "odd")], "Valmer: Valmer has an unknown caution: odd"),
        ([issuer("a", "Valmer", indices=("CAC 40",))], "CAC 40: 1 members, 40 expected"),
        ([Issuer("a", "Valmer")], "Valmer: no date in as_of"),
    ],
)
def test_check_names_what_is_wrong(issuers, problem):
    assert problem in Register(issuers).check()


def test_check_names_an_alias_of_two_issuers_without_a_cue():
    one, other = issuer("a", "Valmer"), Issuer("b", "Ostrea", as_of="2025", names=(Name("VALMER", "b"),))
    assert "“valmer” names Valmer and Ostrea" in Register([one, other]).check()


def test_check_accepts_a_name_of_two_issuers_that_needs_proof():
    one = issuer("a", "Valmer", "shared")
    other = Issuer("b", "Ostrea", as_of="2025", names=(Name("Valmer", "b", cautions=frozenset({"shared"})),))
    assert not any("names" in line for line in Register([one, other]).check())


def test_check_names_a_ticker_of_two_issuers():
    twice = [issuer(key, name, isin=key, ticker="VAL") for key, name in (("a", "Valmer"), ("b", "Ostrea"))]
    assert "ticker VAL of 2 issuers" in Register(twice).check()


EURONEXT = """Name;ISIN;Symbol;Market;Currency
"European Equities"
KERING;FR0000121485;KER;Euronext Paris;EUR
NORDEAL HOLDING;FR0000120271;NDL;Euronext Paris;EUR
NOUVELLE SOCIETE;FR0010040865X;NS;Euronext Paris;EUR
VALMER;FR0000000002;VAL;Euronext Growth Paris;EUR
"""


def test_euronexts_download_updates_and_keeps_the_past(tmp_path):
    file = tmp_path / "euronext.csv"
    file.write_text(EURONEXT, encoding="utf-8")
    loaded = register.load(file)
    assert loaded["FR0000121485"].name == "Kering"  # the list's capitals are no new name
    renamed = loaded["FR0000120271"]
    assert (renamed.name, renamed.ticker) == ("NORDEAL HOLDING", "NDL")
    assert ("TotalEnergies", "former") in [(name.text, name.kind) for name in renamed.names]
    assert "FR0010040865X" not in loaded
    assert loaded["FR0000121014"].name == "LVMH"  # not in the list: stays


def test_an_own_list_brings_names(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text(
        "isin,name,names,caution\nFR0000000002,Valmer,Valmer Group|VLM (acronym),person\n", encoding="utf-8"
    )
    row = register.load(file)["FR0000000002"]
    assert [(name.text, sorted(name.cautions)) for name in row.names] == [
        ("Valmer", ["person"]),
        ("Valmer Group", []),
        ("VLM", ["acronym"]),
    ]


@pytest.mark.parametrize("text", ["", "a;b\n1;2\n"])
def test_a_file_that_is_no_list_is_said_to_be_none(tmp_path, text):
    file = tmp_path / "wrong.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadListError, match="no columns Name and ISIN"):
        register.load(file)


def test_each_listed_company_was_seen_in_a_source():
    text = (register.SHIPPED / "companies.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    assert [row["name"] for row in rows if row["market"] != "delisted" and not row["seen_in"]] == []
