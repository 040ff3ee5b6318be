"""A company's brief: press by story, time line, figures, filings, days and papers, who was first; as text and JSON."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from ingest.query.brief import brief
from ingest.query.brief.brief_text import text
from ingest.query.brief.contents import Brief
from ingest.query.companies import company, other_name
from ingest.query.french import short
from ingest.query.syntax import QueryError
from ingest.query.wrapped_lines import WIDTH
from ingest.store import Database
from ingest.store.filings import load
from tests.conftest import Run
from tests.support.filings import english, record
from tests.support.tagging import NOON, article, save

SINCE, UNTIL = "2026-03-01T00:00:00Z", "2026-03-09T00:00:00Z"
OFFER = (
    "Kering lance une offre publique d'achat sur Interparfums à 45 euros par action, soit une prime de 20 %."
    " L'opération valorise Interparfums 3,4 milliards d'euros, a annoncé lundi Kering. Odile Marchaux reste présidente."
)
AGAIN = (
    "Kering va racheter Interparfums : le groupe lance une offre publique d'achat à 45 euros par action, soit 3,4"
    " milliards d'euros. La prime atteint 20 %, a annoncé lundi Kering. Odile Marchaux en restera présidente."
)
NAMED = "Hermès ouvre une boutique à Lyon. Sa voisine sera Gucci, une marque de Kering."


@pytest.fixture
def furnished(db: Database) -> Database:
    """1 and 2 tell one story of two papers, 3 is a strike of five days later, 4 only names Kering, 5 is older."""
    save(
        db,
        article(1, "Kering lance une OPA sur Interparfums", OFFER, source="fil", site_name="Le Fil"),
        article(3, "Kering rachète Interparfums par une OPA", AGAIN, source="gazette", site_name="La Gazette"),
        article(120, "Grève chez Kering", "Les salariés de Kering sont en grève lundi. Kering perd 4,5 % en Bourse."),
        article(9, "Hermès ouvre une boutique à Lyon", NAMED),
        article(-300, "Kering relève son dividende", "Kering relève son dividende à 5 euros par action."),
    )
    return db


def test_the_press_by_story(furnished: Database) -> None:
    told = brief(furnished, "kering", SINCE, UNTIL)
    assert [(group.title, group.papers, [one.id for one in group.tellings]) for group in told.press] == [
        ("Kering lance une OPA sur Interparfums", ["Le Fil", "La Gazette"], [1, 2]),
        ("Grève chez Kering", ["gazette"], [3]),
    ]
    assert [group.first.id for group in told.mentioned] == [4]
    assert (told.company.isin, told.facts["ticker"], told.complete) == ("FR0000121485", "KER", True)


def test_the_first_line_counts_mentions_too_and_tells_of_the_last_article_where_there_is_none(
    furnished: Database,
) -> None:
    told = text(brief(furnished, "Kering", SINCE, UNTIL)).splitlines()[1]
    assert told.endswith(": 4 articles de 3 journaux, dont 1 mention")
    later = brief(furnished, "Kering", "2026-03-20T00:00:00Z", "2026-03-27T00:00:00Z")
    assert later.latest
    assert later.latest == later.as_json()["latest"]
    assert f"aucun article ; le dernier est du {short(later.latest)} : --since {later.latest[:10]}" in one_line(later)
    assert "Depuis le vendredi 20 mars 2026 : aucun article\n" in text(brief(furnished, "LVMH", "2026-03-20T00:00:00Z"))


def one_line(told: Brief) -> str:
    return " ".join(text(told).split())


def test_events_and_figures_stand_once_a_story_where_they_were_told_first(furnished: Database) -> None:
    told = brief(furnished, "FR0000121485", SINCE, UNTIL)
    assert [(one.event, one.article.id, one.papers) for one in told.events if one.event != "cours"] == [
        ("greve", 3, 1),
        ("offre_publique", 1, 2),
    ]
    assert [one.article.id for one in told.figures if (one.value, one.unit) == (20, "percent")] == [1]
    both = [(one.kind, one.value, one.unit) for one in told.figures]
    assert len(set(both)) == len(both)
    assert [one.at for one in told.events] == sorted((one.at for one in told.events), reverse=True)


def test_coverage_by_day_and_paper_and_who_was_first(furnished: Database) -> None:
    told = brief(furnished, "Kering", SINCE, UNTIL)
    assert told.days == {
        "2026-03-02": 3,
        **dict.fromkeys(("2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"), 0),
        "2026-03-07": 1,
    }
    assert told.papers == {"gazette": 2, "Le Fil": 1, "La Gazette": 1}
    assert told.firsts == {"Le Fil": 1}


def test_filings_once_for_both_languages(furnished: Database) -> None:
    of = {"identificationsociete_iso_cd_isi": "FR0000121485"}
    load(furnished, [("1", record(1, **of)), ("2", english(2, of=1, **of)), ("3", record(3))], "a")
    told = brief(furnished, "Kering", SINCE, UNTIL)
    assert [(one.key, one.twin) for one in told.filings] == [("1_20260302", "2_20260302")]
    assert brief(furnished, "Kering", "2026-03-03T00:00:00Z", UNTIL).filings == ()


def test_as_a_text_of_eighty_columns(furnished: Database) -> None:
    of = {"identificationsociete_iso_cd_isi": "FR0000121485", "informationdeposee_inf_tit_inf": "\x1b[31mOffre " * 30}
    load(furnished, [("1", record(1, **of))], "a")
    told = brief(furnished, "Kering", SINCE, UNTIL)
    shown = text(told)
    assert all(len(line) <= WIDTH for line in shown.splitlines())
    assert max(len(line) for line in text(told, 60).splitlines() if "://" not in line) <= 60
    assert "\x1b" not in shown
    for part in (
        "Kering (Euronext, KER, FR0000121485, consommation cyclique",
        "Depuis le dimanche 1er mars 2026 : 4 articles de 3 journaux, dont 1 mention",
        "(2 journaux) · offre publique",
        "grève : ",
        "DÉPÔTS RÉGLEMENTÉS",
        "MENTIONS",
        "PREMIERS\nLe Fil 1",
    ):
        assert part in shown


def test_one_without_press_is_told(furnished: Database) -> None:
    shown = text(brief(furnished, "Danone", SINCE, UNTIL))
    assert "aucun article" in shown
    assert "HISTOIRES" not in shown


def test_nobody_is_told(furnished: Database) -> None:
    with pytest.raises(QueryError, match="société inconnue"):
        brief(furnished, "Kerrring SARL", SINCE, UNTIL)


def test_a_brand_is_told_from_its_owner(furnished: Database) -> None:
    kering = company(furnished, "gucci")
    assert (kering.name, other_name(furnished, "Gucci", kering)) == ("Kering", "une marque")
    assert other_name(furnished, "KERING", kering) is None


def test_the_command(furnished: Database, scrapy: Run, database: Path) -> None:
    days = ("--since", "2026-03-01", "--until", f"{NOON + timedelta(days=6):%Y-%m-%d}")
    told = scrapy("brief", "KER", *days, "--format", "json")
    assert [one["title"] for one in json.loads(told.stdout)["press"]][1] == "Grève chez Kering"
    assert scrapy("brief", "Kering", *days).stdout.startswith("Kering (")
    wrong = scrapy("brief", "Kerrring")
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
    assert scrapy("brief").returncode == 2
