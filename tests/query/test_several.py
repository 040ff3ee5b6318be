"""Several stores read as one: the same hits as one store that has the articles of all."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

import ingest
from ingest.items import Article
from ingest.query import company_news, frequencies, last, passing, shortlist
from ingest.query.company_news import most_named, of_companies
from ingest.query.morning_time import papers_of
from ingest.store import open_store
from ingest.store.stores_as_one import stores
from tests.conftest import run_scrapy
from tests.support.stores import opened
from tests.support.tagging import NOON, article, save

YEARS, EACH = ("2023", "2024", "2025"), 24
COMMON = ["taux", "banque", "hausse", "marché", "dette", "euro"]
RARER = "pétrole zinc blé budget usine grève contrat dividende obligations notation rachat procès"
WORDS = [*COMMON, *RARER.split()]
COMPANIES = ("Kering", "LVMH", "Danone")
QUERIES = (
    *("taux", "taux banque", "pétrole", "zinc OU blé", '"banque hausse"', "taux -banque", "obl*", "titre:dette euro"),
    *("source:fil taux", "rubrique:Bourse", "rubrique:Bourse taux", "société:Kering", "société:LVMH OU zinc", "-taux"),
    *("langue:en taux", "événement:resultats", "notation procès dividende", "depuis:2024-01-01 dette", "pétrol"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three stores of a year's articles each, and `all.db` with those of all, in the same order."""
    folder = tmp_path_factory.mktemp("several")
    everything = opened(folder / "all.db")
    for place, year in enumerate(YEARS):
        one = opened(folder / f"{year}.db")
        given = [_article(place * EACH + number, place) for number in range(EACH)]
        for db in (one, everything):
            save(db, *given)
        one.close()
    everything.close()
    return folder


@pytest.fixture
def several(folder: Path) -> Iterator[ingest.Store]:
    with ingest.open(folder / "20*.db") as store:
        yield store


@pytest.fixture
def merged(folder: Path) -> Iterator[ingest.Store]:
    with ingest.open(folder / "all.db") as store:
        yield store


def _article(number: int, place: int) -> Article:
    rng = random.Random(number)
    words = [rng.choice(COMMON if rng.random() < 0.5 else WORDS) for _ in range(rng.randint(20, 90))]
    company = (
        f"{rng.choice(COMPANIES)} vise un chiffre d'affaires de {number + 4} milliards d'euros. "
        if rng.random() < 0.4
        else ""
    )
    return article(
        24 * 365 * place + 5 * number,
        " ".join(words[:5]),
        f"{company}{' '.join(words)} nouvelle{number}.",
        url=f"https://gazette.example/{number}",
        source=("fil", "cote", "presse")[place] if number % 3 else "fil",
        section=rng.choice(["Bourse", "Éco"]),
        language="en" if place == 2 and number % 7 == 0 else "fr",
        published_at=NOON + timedelta(days=365 * (place - 3), hours=5 * number),
    )


@pytest.mark.parametrize("rare", [2, 12, 1000])
@pytest.mark.parametrize("query", QUERIES)
def test_the_hits_are_those_of_the_merged_store(
    several: ingest.Store, merged: ingest.Store, monkeypatch: pytest.MonkeyPatch, query: str, rare: int
) -> None:
    monkeypatch.setattr(frequencies, "RARE", rare)
    monkeypatch.setattr(last, "HANDFUL", rare)
    limit = 100 if rare == 1000 else 10  # of rare words, each store's best by its own BM25 are read: here, all
    for newest in (False, True):
        ours, theirs = (store.search(query, limit=limit, newest=newest) for store in (several, merged))
        assert [hit.url for hit in ours] == [hit.url for hit in theirs]
        assert [hit.score for hit in ours] == [hit.score for hit in theirs]
        assert ours.total.exact is False or ours.total == theirs.total
    assert several.count(query) == merged.count(query)


@pytest.mark.parametrize("query", QUERIES)
def test_of_a_large_store_the_last_matches_are_those_of_all_stores(
    several: ingest.Store, merged: ingest.Store, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    for name, most in (("COUNTED", 12), ("HEADLINES", 7), ("FURTHER", 20), ("HANDFUL", 5)):
        monkeypatch.setattr(last, name, most)
    for module, name, most in ((frequencies, "RARE", 2), (shortlist, "HEADLINES", 9), (passing, "FEW", 20)):
        monkeypatch.setattr(module, name, most)
    ours, theirs = (store.search(query, limit=6) for store in (several, merged))
    assert [hit.url for hit in ours] == [hit.url for hit in theirs]
    assert ours.total == theirs.total


def test_ids_say_where_an_article_stands(several: ingest.Store) -> None:
    hits = several.search("taux", limit=100)
    assert {hit.id // 1_000_000_000 for hit in hits} == {0, 1, 2}
    assert all(several.article(hit.id).url == hit.url == several.article(hit.url).url for hit in hits)
    with pytest.raises(ingest.NotFoundError):
        several.article(3_000_000_001)


def test_facets_and_exports_have_the_articles_of_all(
    several: ingest.Store, merged: ingest.Store, tmp_path: Path
) -> None:
    from ingest.query.facets import facets
    from ingest.query.filters import Filters

    assert facets(several.database, "taux", Filters()) == facets(merged.database, "taux", Filters())
    written = []
    for number, store in enumerate((several, merged)):
        assert store.export(tmp_path / f"{number}.csv", columns=["url", "title", "issuers"], query="taux") > 20
        written.append((tmp_path / f"{number}.csv").read_bytes())
    assert written[0] == written[1]
    assert [one.url for one in several.articles()] == [one.url for one in merged.articles()]
    assert [one.id for one in several.articles()] == sorted({one.id for one in several.articles()})


def test_a_company_is_told_from_all(several: ingest.Store, merged: ingest.Store) -> None:
    ours, theirs = (store.brief("Kering", "2022-01-01", "2027-01-01") for store in (several, merged))
    for told in (ours, theirs):
        assert len({one.published_at[:4] for one in told.tellings}) == 3
    for part in ("tellings", "events", "figures"):
        assert len(getattr(ours, part)) == len(getattr(theirs, part)) > 0
    assert [one.url for one in ours.tellings] == [one.url for one in theirs.tellings]
    assert (ours.papers, ours.days, ours.firsts) == (theirs.papers, theirs.days, theirs.firsts)
    weeks = [store.coverage("Kering", "LVMH", since="2022-01-01", until="2027-01-01") for store in (several, merged)]
    assert weeks[0] == weeks[1]


def test_a_morning_is_told_from_all(several: ingest.Store, merged: ingest.Store) -> None:
    for since, until in (("2022-01-01", "2027-01-01"), ("2025-03-02", "2025-03-09")):
        ours, theirs = (store.morning(since, until) for store in (several, merged))
        assert (ours.articles, ours.papers) == (theirs.articles, theirs.papers)
        assert [one.url for one in ours.others] == [one.url for one in theirs.others]
        assert [(one.key, one.articles) for one in ours.companies] == [
            (one.key, one.articles) for one in theirs.companies
        ]
    assert len(several.stories()) == len(merged.stories())


@pytest.mark.parametrize("most", [1, 2, 3])
def test_who_is_named_most_is_counted_over_all(
    several: ingest.Store, merged: ingest.Store, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    for looked_at in (3000, 30):
        monkeypatch.setattr(company_news, "LOOKED_AT", looked_at)
        ours, theirs = (most_named(store.database, "2022", "2027", most) for store in (several, merged))
        assert [(one.key, one.articles) for one in ours] == [(one.key, one.articles) for one in theirs]
    for counted in (5, 30, 3000):
        ours, theirs = (papers_of(store.database, "2022", "2027", counted) for store in (several, merged))
        assert ours == theirs


def test_a_name_that_no_store_has_is_told_and_one_that_some_have_is_not(several: ingest.Store) -> None:
    assert several.search("source:presse taux")
    with pytest.raises(ingest.QueryError, match="presse"):
        several.search("source:personne taux")
    assert [str(word) for word in several.search("dividandes").unknown]


def test_what_asks_one_store_says_so(several: ingest.Store, folder: Path) -> None:
    for ask in (several.health, lambda: several.sql("SELECT 1")):
        with pytest.raises(ingest.QueryError, match=r"one store; open one of them, such as .*2025\.db"):
            ask()
    done = run_scrapy("backup", "copy.db", database=folder / "20*.db")
    assert done.returncode == 2
    assert done.stderr.strip().endswith(f"means 3: -s DATABASE={folder / '2025.db'}")


def test_commands_read_all_and_write_the_newest(folder: Path, tmp_path: Path) -> None:
    done = run_scrapy("search", "zinc", "--format", "json", "--limit", "100", database=folder / "20*.db")
    assert done.returncode == 0
    assert {year for year in ("2023", "2024", "2025") if f'"{year}-' in done.stdout} == {"2023", "2024", "2025"}
    for name in ("2001.db", "2002.db"):
        opened(tmp_path / name).close()
    assert run_scrapy("tag", database=tmp_path / "20*.db").returncode == 0
    assert not (tmp_path / "20*.db").exists()
    none = run_scrapy("search", "zinc", database=tmp_path / "19*.db")
    assert (none.returncode, "there is no store at" in none.stderr) == (5, True)


def test_a_store_that_a_restore_put_aside_is_not_read(tmp_path: Path) -> None:
    opened(tmp_path / "2001.db").close()
    backup = tmp_path / "copy.db"
    assert run_scrapy("backup", str(backup), database=tmp_path / "2001.db").returncode == 0
    assert run_scrapy("restore", str(backup), database=tmp_path / "2001.db").returncode == 0
    assert len(list(tmp_path.glob("20*.db"))) == 2
    assert stores(tmp_path / "20*.db") == [tmp_path / "2001.db"]


def test_a_file_of_that_very_name_is_one_store(tmp_path: Path) -> None:
    odd = tmp_path / "20*.db"
    for path in (odd, tmp_path / "2001.db"):
        open_store(path).close()
    assert stores(odd) == [odd]
    assert stores(tmp_path / "200?.db") == [tmp_path / "2001.db"]


def test_a_company_that_the_newest_store_does_not_know_is_found_in_the_older_ones(folder: Path, tmp_path: Path) -> None:
    for year in YEARS[:2]:
        shutil.copy(folder / f"{year}.db", tmp_path)
    opened(tmp_path / "2025.db").close()
    with ingest.open(tmp_path / "20*.db") as store:
        told = store.brief("kering", "2022-01-01", "2027-01-01")
        assert (told.company.name, told.facts["isin"]) == ("Kering", told.company.isin)
        assert store.count("société:Kering") == len(told.tellings) > 0
        assert [hit.url for hit in store.search("société:Kering taux")] == [
            hit.url for hit in store.search("taux", issuer="Kering")
        ]
        (news,) = of_companies(store.database, [told.company.key, "FR0000000000"], "2022-01-01", "2027-01-01")
        assert (news.name, news.articles) == ("Kering", len(told.tellings))
        with pytest.raises(ingest.QueryError, match="peut-être Kering"):
            store.brief("Kerring", "2022-01-01")


def test_what_a_company_is_called_now_is_in_the_newest_store(folder: Path, tmp_path: Path) -> None:
    for year in YEARS:
        shutil.copy(folder / f"{year}.db", tmp_path)
    newest = open_store(tmp_path / "2025.db")
    with newest.conn:
        newest.execute("UPDATE issuers SET name = 'Kering Nouveau' WHERE name = 'Kering'")
    newest.close()
    with ingest.open(tmp_path / "20*.db") as store:
        assert store.brief("Kering", "2022-01-01").company.name == "Kering Nouveau"
