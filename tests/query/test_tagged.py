"""Articles of a company or an event: by fields, by filters, without a text, the latest first; in an export."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.export.export import export
from ingest.query.filters import Filters
from ingest.query.search import search
from ingest.query.syntax import QueryError
from ingest.store import Database, open_store
from tests.conftest import Run
from tests.support.tagging import article, furnish, save


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """1 LVMH upgraded by UBS, 2 Kering bids for Interparfums, 3 a strike at Air France-KLM, 4 the ECB."""
    db = open_store(tmp_path_factory.mktemp("tagged") / "news.db")
    furnish(db)
    yield db
    db.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("société:LVMH", [1]),
        ("issuer:lvmh", [1]),
        ("société:FR0000121014", [1]),
        ("valeur:MC", [1]),
        ('société:"air france-klm"', [3]),
        ("société:Interparfum", [2]),  # the beginning of one name
        ("société:UBS", []),  # it is only quoted
        ("société:BCE", [4]),
        ("événement:offre_publique", [2]),
        ("event:OPA", [2]),
        ("evt:grèves", [3]),
        ("société:Kering événement:opa", [2]),
        ("société:Kering événement:grève", []),
        ("société:Kering OU société:LVMH", [2, 1]),
        ("(société:Kering OU événement:grève) -pilotes", [2]),
        ("taux -société:BCE", []),
        ("objectif société:LVMH", [1]),
        ("société:LVMH depuis:2026-03-03", []),
        ("société:LVMH -objectif", []),
    ],
)
def test_fields_of_a_query(stored: Database, query: str, found: list[int]) -> None:
    hits = search(stored, query)
    assert [hit.id for hit in hits] == found
    assert (hits.total.articles, hits.total.exact) == (len(found), True)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(issuer="LVMH"), [1]),
        (Filters(issuer=("Kering", "LVMH")), [2, 1]),
        (Filters(issuer=("Kering", "Interparfums")), [2]),
        (Filters(event=("greve", "OPA")), [3, 2]),
        (Filters(issuer="Kering", event="offre publique"), [2]),
        (Filters(issuer="Kering", event="offre publique", since="2026-03-03"), []),
    ],
)
def test_filters_without_a_text(stored: Database, filters: Filters, found: list[int]) -> None:
    hits = search(stored, "", filters)
    assert [hit.id for hit in hits] == found
    assert hits.total.articles == len(found)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("société:Kerring", "société inconnue ; peut-être Kering"),
        ("société:Zzzqx", "société inconnue ; depeche issuers"),
        ("société:Crédit", "plusieurs sociétés ; .*Crédit Agricole"),
        ("événement:sieste", "événement inconnu ; il y a résultats"),
        ("événement:dividande", "événement inconnu ; peut-être dividende ?"),
    ],
)
def test_what_there_is_not_is_told(stored: Database, query: str, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        search(stored, query)


def test_the_latest_of_many_come_first_and_are_reckoned(db: Database) -> None:
    save(db, *(article(number, f"LVMH recule, {number}e jour", f"LVMH perd {number} %.") for number in range(1, 60)))
    assert [hit.id for hit in search(db, "société:LVMH", limit=3)] == [59, 58, 57]
    assert [hit.id for hit in search(db, "", Filters(issuer=("LVMH", "Kering")), limit=2)] == [59, 58]


def test_a_store_without_tags_says_how_to_get_them(db: Database) -> None:
    with pytest.raises(QueryError, match="depeche tag"):
        search(db, "société:LVMH")


def test_columns_of_tags_in_an_export(stored: Database, tmp_path: Path) -> None:
    names = ["id", "issuers", "isins", "events", "figures"]
    assert export(stored, str(tmp_path / "a.jsonl"), Filters(issuer="Kering"), columns=names, style="jsonl") == 1
    assert json.loads((tmp_path / "a.jsonl").read_text("utf-8")) == {
        "id": 2,
        "issuers": ["Kering", "Interparfums"],
        "isins": ["FR0000121485", "FR0004024222"],
        "events": ["offre_publique"],
        "figures": ["45 euros", "1,2 milliard d'euros"],
    }
    export(stored, str(tmp_path / "a.csv"), columns=names)
    assert '4,"[""BCE""]",[],[],[]' in (tmp_path / "a.csv").read_text("utf-8")


def test_the_command(stored: Database, scrapy: Run, database: Path) -> None:
    stored.execute("VACUUM INTO ?", [str(database)])
    found = scrapy("search", "--issuer", "Kering", "--event", "OPA", "--format", "json")
    assert [hit["id"] for hit in json.loads(found.stdout)] == [2]
    unknown = scrapy("search", "--issuer", "Kerring", "OPA")
    assert (unknown.returncode, unknown.stderr) == (
        2,
        "scrapy: « Kerring » : société inconnue ; peut-être Kering, Kerlink, sterling ?\n",
    )
