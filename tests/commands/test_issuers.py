"""`depeche issuers`: looks up, checks, says what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run


def test_a_company_by_any_of_its_names(scrapy: Run) -> None:
    for text in ("LVMH", "MC", "fr0000121014", "moët hennessy", "IOG4E947OATN0KJYSD45"):
        (found,) = json.loads(scrapy("issuers", text, "--format", "json").stdout)
        assert (found["isin"], found["indices"]) == ("FR0000121014", ["CAC 40"])
    shown = scrapy("issuers", "lvmh").stdout
    assert all(text in shown for text in ("FR0000121014", "Sephora", "CAC 40"))
    assert scrapy("issuers", "nobody at all").stdout == "nothing found\n"
    assert len(scrapy("issuers").stdout.splitlines()) > 600


def test_the_register_is_sound(scrapy: Run) -> None:
    told = scrapy("issuers", "--check")
    assert told.returncode == 0
    assert told.stdout.splitlines()[:3] == ["CAC 40: 40 of 40", "CAC Next 20: 20 of 20", "CAC Mid 60: 60 of 60"]
    assert told.stdout.endswith(" issuers, no problems\n")


def test_what_is_wrong_with_it_is_told(scrapy: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("ISIN,Name,LEI\nZZ0000000016,Transvelia,529900S21EQ1BO4ESM86\n", "utf-8")
    told = scrapy("issuers", "--check", "-s", f"REGISTER={own}")
    assert told.returncode == 1
    assert "Transvelia: 529900S21EQ1BO4ESM86 is no LEI (check digits)" in told.stdout


def test_invented_issuers_are_members_of_no_index_and_a_problem_is_told_once(scrapy: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("ISIN,Name,indices\nZZ0000000016,Transvelia,CAC 40\nFR0000120271,TotalEnergies,CAC 40\n", "utf-8")
    told = scrapy("issuers", "--check", "-s", f"REGISTER={own}").stdout
    assert [line for line in told.splitlines() if line.startswith("CAC 40")] == ["CAC 40: 1 members, 40 expected"]
    assert "(1 invented)" in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--load", "nowhere.csv"), "nowhere.csv: No such file or directory"),
        (("lvmh", "--check"), "'lvmh' is not looked up with --check or --load"),
    ],
)
def test_mistakes_are_told_in_one_line(scrapy: Run, arguments: tuple[str, ...], said: str) -> None:
    told = scrapy("issuers", *arguments)
    assert (told.returncode, told.stderr.count("\n")) == (2, 1)
    assert said in told.stderr
