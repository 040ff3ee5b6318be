"""The pages of who reads the news: morning, stories, companies, search with its facets, articles, sources."""

from __future__ import annotations

import httpx
from parsel import Selector

from ingest.browse.french_names import why_off
from ingest.browse.plot import bars
from ingest.query.french_reasons import reason
from tests.support import mornings


def page(reader: httpx.Client, path: str) -> Selector:
    answer = reader.get(path)
    assert answer.status_code == 200, answer.text
    return Selector(answer.text)


def words(part: Selector) -> str:
    found = part.css("main *::text") or part.css("*::text")
    return " ".join(" ".join(found.getall()).split())


def test_start_page_is_the_morning(reader: httpx.Client) -> None:
    start = page(reader, "/")
    assert start.css("h1::text").get() == "La matinée"
    assert start.css(".news h3 a::attr(href)").get() == "/-/histoire/1"
    assert start.css(".news .told:first-child p a::attr(href)").getall()[:2] == [
        "/depeche/articles/1",
        "https://fil.example/" + start.css(".out::attr(href)").get("").rpartition("/")[2],
    ]
    assert start.css(".company h3 a::attr(href)").get() == f"/-/societe/{mornings.ISIN}"
    assert start.css(".company .tag::text").get() == "offre publique"
    assert start.css("del::text").get() == "Lantier gagne 12 millions"
    assert "Le Muet : aucun article en un jour, d’habitude 8" in words(start).replace(" :", " :")
    assert start.css("script::attr(src)").getall() == ["/assets/reader.js"]


def test_start_page_tells_of_another_time(reader: httpx.Client) -> None:
    links = page(reader, "/").css(".edition a::attr(href)").getall()
    assert links == ["/?depuis=hier", "/?depuis=7j"]
    other = page(reader, "/?depuis=10j")
    assert "14 articles de 4 journaux" in words(other)
    assert other.css(".edition a::attr(href)").getall() == ["/", *links]
    none = page(reader, "/?depuis=2030-01-01")
    assert "aucun article" in words(none)
    assert reader.get("/?depuis=jadis").status_code == 400


def test_stories_of_a_search_tell_what_was_understood_and_may_be_narrowed(reader: httpx.Client) -> None:
    found = page(reader, "/-/histoires?q=offre ou zinc")
    assert "offre OU zinc : 1 histoire" in words(found)
    week = next(link for link in found.css(".chips a") if link.css("::text").get() == "7 j")
    narrowed = page(reader, "/-/histoires" + week.attrib["href"])
    assert "offre OU zinc : 1 histoire, 7 j" in words(narrowed)
    assert narrowed.css(".chips [aria-current]::text").getall() == ["7 j"]
    assert "zinc : aucune histoire" in words(page(reader, "/-/histoires?q=zinc"))
    assert "aucune ne parle de « zinc »" in words(page(reader, "/-/histoires?q=zinc"))
    for span, time in (("24h", "24 h"), ("7j", "7 j")):  # there may be older ones
        told = words(page(reader, f"/-/histoires?q=zinc&depuis={span}"))
        assert f"aucune de moins de {time} ne parle de « zinc »" in told


def test_story_says_who_was_first_and_what_each_adds(reader: httpx.Client) -> None:
    assert page(reader, "/-/histoires").css(".news h2 a::attr(href)").getall() == ["/-/histoire/1"]
    story = page(reader, "/-/histoire/1")
    assert "Fil Éco l’a dit en premier" in words(story)
    assert story.css(".timeline h2 a::attr(href)").getall() == [f"/depeche/articles/{number}" for number in (1, 2, 3)]
    assert any(line.startswith("ajoute : ") for line in story.css(".timeline .quiet::text").getall())


def test_story_has_its_company_event_and_figures_with_how_many_papers_have_them(reader: httpx.Client) -> None:
    aside = page(reader, "/-/histoire/1").css("aside")
    assert aside.css("a::attr(href)").get() == f"/-/societe/{mornings.ISIN}"
    assert "Merrac 3/3" in words(aside)
    assert "offre publique 3/3" in words(aside)
    assert "prix : 41,50 euros 3/3" in words(aside)


def test_search_leads_to_its_stories_and_to_an_alert(reader: httpx.Client) -> None:
    found = page(reader, "/-/recherche?q=offre ou titre&source=fil&event=offre_publique&since=7j")
    asked = "(offre ou titre) source:fil événement:offre_publique"
    assert found.css(".alert::attr(value)").get("").startswith(f"depeche watch add NOM '{asked}' --to ")
    by_story = next(link for link in found.css(".chips a") if link.css("::text").get() == "par histoire")
    assert page(reader, by_story.attrib["href"]).css(".news h2 a::attr(href)").getall() == ["/-/histoire/1"]


def test_company_has_its_press_events_and_figures(reader: httpx.Client) -> None:
    assert page(reader, "/-/societes").css(".news h2 a::text").getall() == ["Merrac"]
    assert reader.get("/-/societes?q=merrac").headers["location"] == f"/-/societe/{mornings.ISIN}"
    company = page(reader, f"/-/societe/{mornings.ISIN}")
    assert company.css(".news h2 a::attr(href)").getall() == ["/-/histoire/1"]
    told = company.css(".news .kicker a:not(.out)::text").getall()
    assert told == ["Fil Éco", "La Gazette", "La Cote"]
    assert "Fil Éco 1" in words(company.css("aside"))
    assert "prix : 41,50 euros" in words(company)
    events = company.css("aside section:first-child a::attr(href)").get("")
    assert len(page(reader, events).css(".hits h2")) == 3


def test_companies_stand_side_by_side_by_week(reader: httpx.Client) -> None:
    found = page(reader, "/-/comparer?q=merrac&q=Merrac&q=")
    assert found.css("thead a::attr(href)").getall() == [f"/-/societe/{mornings.ISIN}"]
    assert sum(map(int, found.css("td::text").re(r"\d+"))) == 3
    assert "(3)" in words(found)
    by_key = page(reader, f"/-/comparer?q={mornings.ISIN}")
    assert by_key.css("main input[name=q]::attr(value), .compare input[name=q]::attr(value)").getall() == ["Merrac"]
    assert page(reader, "/-/comparer").css("table").get() is None
    nobody = reader.get("/-/comparer?q=Personne")
    assert (nobody.status_code, "société inconnue" in nobody.text) == (400, True)


def test_facets_stand_beside_the_hits_and_narrow_them(reader: httpx.Client) -> None:
    found = page(reader, "/-/recherche?q=offre")
    sources = found.css("[data-facet=source] li")
    counts = {one.css("a::text").get(): one.css(".count::text").get() for one in sources}
    assert counts == {"Fil Éco": "1", "La Cote": "1", "La Gazette": "1"}
    assert found.css("[data-facet=issuer] a::text").getall() == ["Merrac"]
    assert found.css("[data-facet=event] a::text").getall() == ["offre publique"]
    one = page(reader, found.css("[data-facet=source] a::attr(href)").get("").replace("?", "/-/recherche?"))
    assert len(one.css(".hits h2")) == 1
    assert len(one.css("[data-facet=source] li")) == 3
    two = page(reader, "/-/recherche?q=offre&source=fil&source=cote")
    assert len(two.css(".hits h2")) == 2
    assert two.css(".chosen::text").getall()[0].strip() == "Fil Éco"
    assert len(page(reader, "/-/recherche?q=offre&event=offre_publique&issuer=Merrac").css(".hits h2")) == 3


def test_what_was_understood_and_marks_stand_with_the_hits(reader: httpx.Client) -> None:
    found = page(reader, "/-/recherche?q=valdorne+OU+ble&since=30d")
    assert found.css(".understood::text").getall() == ["valdorne OU ble : 4 sur 4"]
    assert "Valdorne" in found.css(".hits h2 mark::text").getall()
    mistyped = page(reader, "/-/recherche?q=valdorme+-ble&tri=date")
    assert mistyped.css(".understood::text").getall()[1].startswith("« valdorme » : aucun")
    assert mistyped.css(".understood a::attr(href)").get() == "?tri=date&q=valdorne+-ble"


def test_hits_by_day_are_drawn_by_the_server(reader: httpx.Client) -> None:
    found = page(reader, "/-/recherche?q=article+OU+texte")
    label = found.css("svg.days::attr(aria-label)").get("")
    assert label.startswith("32 articles du ")
    assert len(found.css("svg.days rect")) == 22
    assert bars([]) == ""


def test_article_has_everything_around_it(reader: httpx.Client) -> None:
    article = page(reader, "/depeche/articles/3?q=merrac+offre&parmi=1.3.2")
    assert article.css("h1 mark::text").getall() == ["Merrac", "offre"]
    assert article.css(".text mark")
    assert article.css(".byline a::attr(href)").get() == "/-/recherche?q=auteur%3A%22Agathe+Reinhardt%22"
    assert len(page(reader, article.css(".byline a::attr(href)").get("")).css(".hits h2")) == 1
    for link in article.css(".kicker a::attr(href), aside a[href*=recherche]::attr(href)").getall():
        assert page(reader, link).css(".hits h2"), link
    assert article.css("a[rel=prev]::attr(href)").get("").startswith("/depeche/articles/1?q=merrac+offre&parmi=1.3.2")
    assert article.css("a[rel=next]::attr(href)").get("").startswith("/depeche/articles/2?")
    assert article.css("aside section:first-child h2 a::attr(href)").get() == "/-/histoire/1"
    assert article.css(".citation::attr(value)").get("").startswith("Agathe Reinhardt, Tristan Morvan, « Merrac bondit")


def test_changed_title_stands_on_top(reader: httpx.Client) -> None:
    (address,) = page(reader, "/-/recherche?q=lantier").css(".hits h2 a::attr(href)").getall()
    article = page(reader, address)
    assert article.css("header .retitled del::text").get() == "Lantier gagne 12 millions"


def test_sources_in_one_page(reader: httpx.Client) -> None:
    sources = page(reader, "/-/sources")
    row = sources.css("tr.silent")
    assert row.css("a::text").get() == "Le Muet"
    assert [" ".join(cell.css("*::text").getall()).split() for cell in row.css("td")][2:4] == [
        ["0", "silencieux"],
        ["8"],
    ]
    reasons = sources.css(".off dt::text").getall()
    assert "jamais visitées" in reasons
    assert len(reasons) > 5
    assert not [reason for reason in reasons if " the " in reason or " its " in reason]
    named = sources.css("dd::text").getall()
    assert any("Les Echos, " in text for text in named)
    assert not any("warc" in text for text in named)  # a spider of no paper


def test_sources_that_are_not_well_stand_on_the_page_of_state(reader: httpx.Client) -> None:
    state = page(reader, "/-/etat")
    assert "1 source demande un regard ; depeche health dit que faire" in words(state)
    assert "Le Muet à surveiller aucun article en un jour, d’habitude 8" in words(state)


def test_nothing_is_said_in_english(reader: httpx.Client) -> None:
    for path in ("/depeche/nichts", "/depeche/articles/999", "/nichts", "/-/histoire/999", "/-/societe/XX"):
        answer = reader.get(path)
        assert answer.status_code == 404
        assert "not found" not in answer.text
    assert "n’y a pas de colonne « x »" in words(Selector(reader.get("/depeche?sql=SELECT+x").text))
    assert "à partir de « WHERE »" in words(Selector(reader.get("/depeche?sql=SELECT+1+FROM+WHERE").text))
    assert "Seule une requête SELECT" in reader.get("/depeche?sql=DELETE+FROM+articles").text
    assert "_size veut un nombre entier" in reader.get("/depeche/articles?_size=x").text
    assert "Link" not in page(reader, "/depeche/article_events").css("th::text").getall()
    assert (reason("not_an_article: front page"), why_off("answers 403 to programs")) == (
        "pas un article",
        "répond 403 aux programmes",
    )


def test_papers_are_called_by_their_names(reader: httpx.Client) -> None:
    table = page(reader, "/depeche/articles")
    assert set(table.css("td.col-source::text").getall()) <= {"Fil Éco", "La Gazette", "La Cote", "Le Muet"}
    assert table.css("[data-facet=source] a::text").get() in {"Fil Éco", "La Gazette", "La Cote", "Le Muet"}
    assert "Le Muet" in words(page(reader, "/depeche/fraicheur"))
    assert page(reader, "/depeche/runs").css("td.col-spider::text").get() == "Le Muet"


def test_first_view_is_light(reader: httpx.Client) -> None:
    start = reader.get("/")
    loaded = Selector(start.text).css("script::attr(src), link[rel=stylesheet]::attr(href), link[rel=icon]::attr(href)")
    assert len(start.content) + sum(len(reader.get(url).content) for url in loaded.getall()) <= 60_000
