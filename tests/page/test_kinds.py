"""Kinds of lines and marks that pages of many countries have, with what looks like them and means something else."""

from zoneinfo import ZoneInfo

import pytest

from ingest.extract import read_article
from ingest.page.head.moments import find_moment
from ingest.page.head.person_names import split_names
from tests.support.pages import PARAGRAPHS, TEXT, TITLE, URL, json_ld, page

PARIS = ZoneInfo("Europe/Paris")


def text_of(text, **around):
    return read_article(page(text, **around), URL).body.split("\n")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("2026. május 21. 13:48", "2026-05-21T11:48"),
        ("Megjelent: 2026. december 3.", "2026-12-02T23:00"),
        ("2026 m. gegužės 21 d. 09:05", "2026-05-21T07:05"),
        ("2026. gada 21. maijs, 10:00", "2026-05-21T08:00"),
        ("2026年5月21日 13:48", "2026-05-21T11:48"),
        ("2026년 5월 21일 08:30", "2026-05-21T06:30"),
        ("8 września 2026 11:30", "2026-09-08T09:30"),
        ("21 mayıs 2026 13:48", "2026-05-21T11:48"),
        ("21 мая 2026, 13:48", "2026-05-21T11:48"),
        ("7 listopada 2026", "2026-11-06T23:00"),
        ("Publié le 9 juillet 2025 à 5 h 15 HAE", "2025-07-09T09:15"),
        ("Publié le 9 janvier 2025 à 17 h 15 HNE", "2025-01-09T22:15"),
        ("Published: 12 March 2026, 9.40am GMT", "2026-03-12T09:40"),
        ("Thu 12 Mar 2026 14.05 EDT", "2026-03-12T18:05"),
        ("12 March 2026, 2pm", "2026-03-12T13:00"),
        ("12th March 2026 at 9:40am", "2026-03-12T08:40"),
        ("Posted on March 12th, 2026 at 4.15 p.m.", "2026-03-12T15:15"),
        ("9:40 AM EDT on March 12, 2026", "2026-03-12T13:40"),
        ("Stand: 12. März 2026, 9 Uhr", "2026-03-12T08:00"),
        ("12 mrt. 2026 om 18:30", "2026-03-12T17:30"),
        ("12 dez 2026, 10h20", "2026-12-12T09:20"),
        ("12 marca 2026, godz. 18.30", "2026-03-12T17:30"),
        ("12 March 2026, 9.40pc up", "2026-03-11T23:00"),
        ("12 March 2026, 3.5m viewers", "2026-03-11T23:00"),
        ("12 March 2026, 5 PMI surveys", "2026-03-11T23:00"),
        ("12 March 2026 9.40 metres", "2026-03-11T23:00"),
        ("En 2026. 21 entreprises ont fermé", None),
        ("2026. gada budžets", None),
        ("Le plan 2026 m. le ministre", None),
        ("Bilan 2025. Mai 12 nouveaux", None),
        ("Exercice 2023. juin 30 sites", None),
        ("Budget 2025. November 12 jobs", None),
        ("2026. november 12., csütörtök", "2026-11-11T23:00"),
    ],
)
def test_a_day_as_a_country_writes_it(line, moment):
    found = find_moment(line, PARIS)

    assert (found and found.strftime("%Y-%m-%dT%H:%M")) == moment


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von unserem Redaktionsmitglied Ulf Kressmann", ["Ulf Kressmann"]),
        ("Von unserer Mitarbeiterin Jana Holt", ["Jana Holt"]),
        ("De notre collaborateur Luc Vidal", ["Luc Vidal"]),
        ("De nuestra colaboradora Inés Ortega", ["Inés Ortega"]),
        ("Van onze medewerker Piet de Vries", ["Piet de Vries"]),
        ("Dal nostro collaboratore Gino Bassi", ["Gino Bassi"]),
        ("Propos recueillis par Anne Roux, avec Paul Petit", ["Anne Roux", "Paul Petit"]),
        ("Par Anne Roux avec Paul Petit", ["Anne Roux", "Paul Petit"]),
        ("Par Anne Roux, avec AFP", ["Anne Roux"]),
        ("Par Anne Roux, avec Ouest France", ["Anne Roux"]),
        ("Par Anne Roux, avec les agences", ["Anne Roux"]),
        ("Par Anne Roux avec BFM Business", ["Anne Roux"]),
        ("Anne Roux, Entretien avec Paul Petit", ["Anne Roux"]),
        ("Contenu proposé avec BNP Paribas", ["Contenu proposé"]),
        ("Notre dossier Crédit Agricole", []),
        ("Our partners Goldman Sachs", []),
    ],
)
def test_a_byline_of_the_papers_own_staff(line, names):
    assert split_names(line) == names


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("<p><strong>Von unserem Redaktionsmitglied Ulf Kressmann</strong></p>", "", ["Ulf Kressmann"]),
        ("<p>De nuestra colaboradora Inés Ortega</p>", "", ["Inés Ortega"]),
        ("<p>Our story About Us</p>", "", []),
        ("<div>Par Jean Martin<form><button>Suivre</button></form></div>", "", ["Jean Martin"]),
        ("<div>Par Jean Martin, le 12 mars 2026<ul class=share><li>Facebook</li></ul></div>", "", ["Jean Martin"]),
        ("<p>12 mars 2026 - Anne della Rovere</p>", "", ["Anne della Rovere"]),
        ("<p>12/03/2026 - Karim ould-ahmed Salem</p>", "", ["Karim ould-ahmed Salem"]),
        ("<p>Unsere besten ETF Tipps</p>", "", []),
        ("", "<ul><li><a href=/n>Lumatec beruft neue Finanzchefin</a> 02.03.26</li></ul>", []),
        ("", "<ul><li><a href=/n>Orvalys cherche un repreneur</a> 02/03/2026</li></ul>", []),
        ("<header><nav><a href=/de>DE</a> <a href=/fr>FR</a></nav><nav><a>Membres</a> <a>Actualités</a></nav></header>",
         "", []),
    ],
)  # fmt: skip
def test_who_signs_a_page(above, below, names):
    assert read_article(page(above=above, below=below), URL).authors == names


def test_contributors_sign_where_the_byline_shows_them_beside_the_author():
    record = json_ld(
        '{"@type":"Article","headline":"' + TITLE + '","author":{"name":"Ilyes Bahri"},'
        '"contributor":[{"name":"Clara Dumont"},{"name":"Paul Petit"}]}'
    )
    byline = "<h4><a href=/author/ilyes/>Ilyes Bahri</a>, <a href=/author/clara/>Clara Dumont</a></h4>"

    assert read_article(page(head=record, above=byline), URL).authors == ["Ilyes Bahri", "Clara Dumont"]
    assert read_article(page(head=record), URL).authors == ["Ilyes Bahri"]


def test_a_moment_in_an_abbreviation_is_what_its_hint_says():
    byline = "<abbr class=published itemprop=datePublished title='2026-03-05T18:20:00+03:00'>18:20</abbr>"

    assert read_article(page(above=f"<p>5 mars 2026</p>{byline}"), URL).published_at.hour == 15


def test_the_day_above_the_headline_is_nearer_than_those_of_a_list_below():
    html = page(below="<ul><li><span>23/10/2025 08:00</span> <a href=/s>Sablier : transfert</a></li></ul>")
    html = html.replace(b"<h1>", b"<div>22/10/2025 17:45 | Information</div><h1>")

    assert read_article(html, "https://www.lacote.example/a/b").published_at.isoformat() == "2025-10-22T15:45:00+00:00"


def test_a_blogs_own_subtitle_is_no_lead():
    html = page(above=f"<p class=description>Chroniques d’un négociant de la côte</p></div><div><h3>{TITLE}</h3>")
    html = html.replace(f"<h1>{TITLE}</h1>".encode(), b"<h1>Le Carnet</h1>")

    assert "Chroniques" not in read_article(html, URL).body


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("<span class=dropcap>N</span> <span>ul ne s’y attendait</span>, dit la direction du groupe mardi.", "Nul"),
        (
            "<span class=initial-letter>L</span> e groupe a publié ses comptes, dit la direction du groupe mardi.",
            "Le g",
        ),
        ("<span><span class=lettrine>D</span></span> <span>ans la salle</span>, personne n’a parlé mardi.", "Dans"),
        ("<span class=dropcap>A</span> small bank has raised its forecast for the year again.", "A small"),
        ("<span class=dropcap>À</span> midi, le titre perdait encore du terrain à la Bourse de Paris.", "À midi"),
        ("<span class=nom>N</span> salariés sont partis, a dit la direction du groupe mardi matin.", "N salariés"),
        ("<span class=dropcap>X</span> SA a publié ses comptes, a dit la direction du groupe mardi.", "X SA"),
    ],
)
def test_a_big_first_letter_belongs_to_its_word(first, line):
    lines = text_of(f"<p>{first}</p>{TEXT}")

    assert lines[0].startswith(line)


@pytest.mark.parametrize(
    "below",
    [
        "<p><i>Le texte du communiqué issu d’une traduction ne doit d’aucune manière être tenu pour officiel.</i></p>",
        "<p>Consultez la version source sur businesswire.com : <a href=#>https://www.wire.example/1</a></p>",
        "<p>View source version on businesswire.com: <a href=#>https://www.wire.example/1</a></p>",
        "<p class=risk><small>Ce texte ne constitue pas un conseil en investissement.</small></p>",
        "<p>Sources :</p><ul><li>Rapport de la commission</li><li>Entretiens de La Cote</li></ul>",
        "<p>Quellen:<br></p><div><ul><li><em>Landtag, Anhörung</em></li><li>Meldung der Bank</li></ul></div>",
        "<p>For more like this, check <a href=/bourse/>our markets page</a>.</p>",
        "<div><a>Partager sur WhatsApp</a><span>Aller aux commentaires</span></div>",
        "<div class=embed><p>Voir aussi en images</p><p>Lyon, un port en travaux (12 photos)</p></div>",
    ],
)
def test_what_closes_a_text_goes(below):
    assert text_of(f"{TEXT}{below}") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "below",
    [
        "<p>Consultez la version source avant de signer, conseille l’avocat aux petits porteurs.</p>",
        "<p>Ses sources :</p><ul><li>le gaz</li><li>le vent</li></ul>",
        "<p>Le groupe a rappelé qu’il ne donnait aucun conseil en investissement à ses clients.</p>",
        "<div class=embed><p>Voir aussi en images</p><p>Le port a été refait, les grues ont changé de place.</p></div>",
        "<p>“Check our page,” said the bank, and thousands did within the hour of the notice.</p>",
    ],
)
def test_what_looks_like_the_close_of_a_text_stays(below):
    assert len(text_of(f"{TEXT}{below}")) > len(PARAGRAPHS)


def test_an_appeal_for_support_below_the_text_goes():
    appeal = (
        "<div class=appel><div><p class=t>Lire et soutenir</p><p class=u>En ces temps, il faut du courage, un journal"
        " libre. La Cote le reste grâce à ceux qui la lisent. Et vous ? <a href=/aider>Aider</a></p></div></div>"
    )
    site = "<meta property=og:site_name content='La Cote'>"
    other = appeal.replace("La Cote", "La ville")

    assert read_article(page(TEXT * 3 + appeal, head=site), URL).body.count("soutenir") == 0
    assert read_article(page(TEXT * 3 + other, head=site), URL).body.count("soutenir") == 1


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("<p>Aus Solingen berichtet Kirsten Voss</p>", "", ["Kirsten Voss"]),
        ("<p>Aus Solingen berichten Kirsten Voss und Uwe Lang</p>", "", ["Kirsten Voss", "Uwe Lang"]),
        ("<div>Kirsten Voss, Wirtschaftsredaktion</div>", "", ["Kirsten Voss"]),
        ("<p>Aus Solingen kommt Karl Wendt</p>", "", []),
        ("", "<p>ISIN FR0010000017</p>", []),
        ("", "<p>Code NDX 5512345</p>", []),
    ],
)
def test_a_line_with_capitals_signs_where_it_says_so(above, below, names):
    assert read_article(page(TEXT + below, above=above), URL).authors == names


def test_a_role_around_a_person_is_that_person():
    author = '[{"@type": "Role", "author": {"@type": "Person", "name": "Kirsten Voss"}}, {"name": "AFP"}]'
    head = json_ld(f'{{"@type": "NewsArticle", "headline": "{TITLE}", "author": {author}}}')

    assert read_article(page(head=head), URL).authors == ["Kirsten Voss"]


@pytest.mark.parametrize("mark", ["(kv/dpa)", "kv/dpa", "(kv)", "AFP/JM"])
def test_a_few_letters_below_the_text_sign_it(mark):
    assert text_of(f"{TEXT}<p>{mark}</p>") == list(PARAGRAPHS)


@pytest.mark.parametrize("said", ["Oui, dit-il.", "Vente ou achat / conservation", "(suite demain)"])
def test_a_short_last_line_stays(said):
    assert text_of(f"{TEXT}<p>{said}</p>") == [*PARAGRAPHS, said]
