"""Lines that sign by the way they are written, without a class that says so."""

import re

import pytest

from ingest.extract import read_article
from ingest.page.head.name_tails import without_dates
from ingest.page.head.person_names import split_names
from ingest.page.head.signed_lines import DATED, name_in
from tests.support.pages import BODY, PARAGRAPHS, TEXT, URL, page
from tests.support.patience import endless_work_fails


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


SHORT_URL = "https://www.lacote.example/x"


@pytest.mark.parametrize(
    ("above", "below", "authors"),
    [
        (
            "<p>Sixte Valmorin · 19 mars 2026 · 14 h 05</p>",
            "<div><a rel=author href=/u/9>Berthe Loriol</a><a href=/b>Le yuan au plus haut de l’année</a></div>",
            ["Sixte Valmorin"],
        ),
        ("<p>Devon Marsh, Shipping Correspondent</p>", "", ["Devon Marsh"]),
        ("<p>Tekst: Hidde Wiersma</p>", "", ["Hidde Wiersma"]),
        ("<p>Words by Priya Nandakumar, property editor</p>", "", ["Priya Nandakumar"]),
        ("<p>De notre envoyée spéciale à Rennes, Solenn Kermarec</p>", "", ["Solenn Kermarec"]),
        ("<div class=firma><b>Nuria Belmonte</b> / Agencias</div>", "", ["Nuria Belmonte"]),
        (
            "",
            '<p style="text-align:right"><b>Solenn KERMAREC</b><br><i>(avec Yann Ar Bras, à Vannes)</i></p>',
            ["Solenn KERMAREC", "Yann Ar Bras"],
        ),
    ],
)
def test_who_signs(above, below, authors):
    assert read_article(page(above=above, below=below), SHORT_URL).authors == authors


def authors(url=URL, **parts):
    return read_article(page(**parts), url).authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Papier signé Jeanne Martin", ["Jeanne Martin"]),
        ("With our reporter Jane Martin", ["Jane Martin"]),
        ("Do nosso enviado João Prata", ["João Prata"]),
        ("With Reuters", ["Reuters"]),
        ("Avec Bloomberg", ["Bloomberg"]),
        ("mit dpa", ["dpa"]),
    ],
)
def test_first_words_that_sign_are_known_to_the_quick_look_too(line, authors):
    assert read_article(page(above=f"<p>{line}</p>"), URL).authors == authors


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Par <strong>Anne Roux</strong> (économiste, ancienne conseillère au Trésor, membre du Cercle) et "
            "<strong>Paul Petit</strong> (professeur de finances publiques à l’université de Lille)",
            ["Anne Roux", "Paul Petit"],
        ),
        (
            "Par <b>Anne Roux</b>, professeure à l’université de Nantes, et <b>Paul Petit</b>, ancien directeur",
            ["Anne Roux", "Paul Petit"],
        ),
        (
            "Par <a href=/x>Anne Roux</a> (avocate au barreau de Paris, spécialiste du droit des sociétés cotées), "
            "<a href=/y>Luc Vidal</a> (notaire) et <a href=/z>Paul Petit</a> (enseignant à Lyon)",
            ["Anne Roux", "Luc Vidal", "Paul Petit"],
        ),
        (
            "Von <em>Anja Holt</em> (Professorin für Volkswirtschaft an der Universität Kassel, Mitglied im Beirat) "
            "und <em>Ulf Kressmann</em> (Leiter des Instituts)",
            ["Anja Holt", "Ulf Kressmann"],
        ),
        (
            "By <strong>Tom Ashdown</strong> (a former Treasury adviser who teaches public finance at Leeds and Hull)",
            ["Tom Ashdown"],
        ),
        ("Par <strong>Anne Roux</strong> (texte) et <strong>Paul Petit</strong> (photos)", ["Anne Roux"]),
        ("Par rapport à <b>Jean Dupont</b> (le patron), <b>Luc Vidal</b> (son successeur) a réduit la dette.", []),
        ("By contrast, <b>Tom Ashdown</b> (the former chair) and <b>Ruth Askew</b> voted for the plan.", []),
        ("By <a href=/x>Ruth Askew</a> in London and <a href=/y>Tom Holt</a> in New York", ["Ruth Askew", "Tom Holt"]),
        ("Par <a href=/x>Anne Roux</a> à Londres et <a href=/y>Luc Vidal</a>", ["Anne Roux", "Luc Vidal"]),
        ("De notre correspondante à Londres, <b>Anne Roux</b>", ["Anne Roux"]),
        ("Dal nostro inviato a Bergamo <b>Luca Ferrandi</b>", ["Luca Ferrandi"]),
        ("Notre invité : <b>Jean Dupont</b> (économiste) et <b>Luc Vidal</b> (professeur)", []),
        ("De <a href=/x>Anne Roux</a> à <a href=/y>Luc Vidal</a> : ce que promettent les candidats", []),
        ("De <b>Anne Roux</b> (Brest) à <b>Luc Vidal</b> (Nice), dix ans de procès", []),
        ("De Anne Roux à Luc Vidal, dix ans de procès", []),
        ("De <b>Anne Roux</b> jusqu’à <b>Luc Vidal</b>, dix ans de procès", []),
        ("De <i>Anne Roux</i> à nos jours, les crises de la banque", []),
        ("Von <b>Anja Holt</b> bis <b>Ulf Kressmann</b>", []),
        ("Par <b>Anne Roux</b> interposée, le groupe répond à ses actionnaires", []),
        ("Di <b>Luca Ferrandi</b> il bilancio", []),
        ("Par <b>400 voix</b> contre 12 (et 30 abstentions, dont celle de <b>Jean Dupont</b>)", []),
    ],
)
def test_who_the_authors_are_may_stand_at_length_beside_their_names(line, names):
    assert read_article(page(above=f"<p>{line}</p>"), URL).authors == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("La chronique de Jeanne Martin", ["Jeanne Martin"]),
        ("Tribune par Jeanne Martin", ["Jeanne Martin"]),
        ("Written by Jeanne Martin", ["Jeanne Martin"]),
        ("Par AFP", ["AFP"]),
        ("La tribune de la présidente a été lue par Jeanne Martin devant les élus réunis à Lyon jeudi soir", []),
        ("L’interview de Jeanne Martin", []),
    ],
)
def test_lines_that_sign_by_what_the_piece_is(line, names):
    assert authors(above=f"<p>{line}</p>") == names


MARKS = (" | ", " - ", " · ", ", ")
MONTH_FIRST = re.compile(r"(?:Thursday, )?March \d")


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("12 mars 2026", "Jeanne Martin"),
        ("jeudi 12 mars 2026 à 8h15", "Jeanne Marchand"),
        ("2026-03-12", "Jeanne Martin"),
        ("March 12, 2026", "Jane Martin"),
        ("March 12, 2026 at 8:15 am", "Jane Mayer"),
        ("Thursday, March 12th, 2026", "Jane Sunderland"),
        ("12th March 2026", "Jane Martin"),
        ("Thu 12 Mar 2026 08.15 GMT", "Jane Friedman"),
        ("March 12, 2026 08:15 AM Eastern Daylight Time", "Jane Martin"),
        ("12 de marzo de 2026", "Juana Martín"),
        ("quinta-feira, 12 de março de 2026 às 08h15", "Joana Martins"),
        ("12 d’abril de 2026", "Joana Martí"),
        ("Freitag, 12. März 2026", "Jeanne Martin"),
        ("12.03.2026, 18:30 Uhr", "Jana Martin"),
        ("Giovedì 12 marzo 2026, ore 18.30", "Giovanna Martini"),
        ("12. mars 2026 kl. 08.15", "Jon Samuelsen"),
        ("12 marca 2026", "Łucja Majewska"),
        ("2026. március 12.", "Nagy Anna"),
        ("Published on March 12, 2026", "Jane Martin"),
    ],
)
def test_a_name_beside_a_date_signs_on_either_side(date, name):
    lines = [f"{date}{mark}{name}" for mark in MARKS]
    lines += [f"{name}{mark}{date}" for mark in MARKS if mark != ", " or not MONTH_FIRST.match(date)]

    assert {line: split_names(name_in(line, DATED)) for line in lines} == {line: [name] for line in lines}
    for line in (lines[0], lines[-1]):
        article = read_article(page(above=f"<p>{line}</p>"), URL)
        assert (article.authors, article.body) == ([name], BODY)
        assert article.published_at is not None


@pytest.mark.parametrize(
    "line",
    [
        "Wall Street - March 12, 2026",
        "New York, March 12, 2026",
        "Press Release | March 12, 2026",
        "Pressemitteilung Mainz, 12. März 2026",
        "Real Estate · 12 March 2026",
        "March 12, 2026 08:15 AM Eastern Daylight Time",
        "Jane Martin joined the board on March 12, 2026",
        "Since March 12, 2026, Jane Martin",
        "Orvalys Group – March 12, 2026",
        "Villars Dessous, March 12, 2026",
        "March 12, 2026: Carole Lagny",
        "12 mars 2026 Lieu : Lyon",
        "Ort: Frankfurt 12.03.2026",
    ],
)
def test_sections_places_zones_and_sentences_beside_a_date_do_not(line):
    assert read_article(page(above=f"<p>{line}</p>"), URL).authors == []


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>March 12, 2026: Jerome Powers</strong></p>",
        "<p>2026-03-12 : Carole Lagny</p>",
        "<p>Walter Buffon, February 24, 2026</p>",
        "<h3>Bernard Velmont, 2 décembre 1985</h3>",
        "<h3>12 mars 2026 : APA</h3>",
        "<ul><li>March 12, 2026: Carole Velmont</li></ul>",
    ],
)
def test_what_a_chronology_tells_of_somebody_is_a_line_of_the_text(line):
    article = read_article(page(text=line.join(f"<p>{text}</p>" for text in PARAGRAPHS)), URL)

    assert article.authors == []
    assert article.body.count("\n") >= len(PARAGRAPHS)


def test_a_colon_between_a_day_and_a_name():
    for line in ("12 mars 2026 : Jeanne Martin", "12/03/2026 : Jeanne Martin"):
        assert read_article(page(above=f"<p>{line}</p>"), URL).authors == ["Jeanne Martin"]


def test_words_with_commas_before_a_day_are_no_dateline_beside_a_name():
    assert read_article(page(above="<p>Jerome Powers</p><p>Milan, conférence du 12 mars 2026</p>"), URL).authors == []
    for day in ("Publié le : 12 mars 2026", "Aktualisiert am: 12.03.2026", "jeudi 12 mars 2026", "le 12 mars 2026"):
        assert read_article(page(above=f"<p>Jeanne Martin</p><p>{day}</p>"), URL).authors == ["Jeanne Martin"]


@pytest.mark.parametrize("name", ["San Yamin Aung", "Santa Ono", "Marco Borsa", "Anna Stampa", "John County"])
def test_names_that_have_a_word_of_a_place_or_a_section(name):
    assert read_article(page(above=f"<div><span>{name}</span><span>12 mars 2026</span></div>"), URL).authors == [name]


@pytest.mark.parametrize("place", ["San Francisco", "Santa Clara", "New Delhi", "Sala de Prensa", "Comunicato Stampa"])
def test_places_and_press_rooms_beside_a_day(place):
    assert read_article(page(above=f"<div><span>{place}</span><span>12 mars 2026</span></div>"), URL).authors == []


@pytest.mark.parametrize(
    "day", ["vendredi 12 mars 2026", "March 12, 2026", "12 de marzo de 2026", "Freitag, 12. März 2026"]
)
def test_a_day_alone_is_no_line_of_the_text_but_days_between_paragraphs_are_its_subheads(day):
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)

    assert read_article(page(text=f"<p>{day}</p>{paragraphs}"), URL).body == BODY
    agenda = "".join(f"<p>{day}</p><p>{text}</p>" for text in PARAGRAPHS)
    assert read_article(page(text=agenda), URL).body.split("\n").count(day) == len(PARAGRAPHS)


def test_days_without_end_take_no_time():
    with endless_work_fails():
        name_in("12 mars " * 30_000, DATED)
        without_dates("jeudi - , " * 30_000)
        read_article(page(above="<p>12 mars 2026, </p>" * 3_000 + "<p>" + " - , March" * 9_000 + "</p>"), URL)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("12/11/25 07:55 – Jeanne MARTEL, <i>analyste marchés, La Cote</i>", ["Jeanne MARTEL"]),
        ("12/11/2025 07:55 – Jeanne Martel, rédactrice en chef, patrimoine", ["Jeanne Martel"]),
        ("Jeanne Martel, gérante actions, Banque du Nord – 12/11/2025", ["Jeanne Martel"]),
        ("12 nov. 25 | Jeanne Martel, stratégiste actions", ["Jeanne Martel"]),
        ("Le 12/11/25 à 7h55 | Jeanne Martel, analyste énergie, Banque du Nord", ["Jeanne Martel"]),
        ("Publié le 12 novembre 2025 | Jeanne Martel | 3 min", ["Jeanne Martel"]),
        ("12/11/2025 - Jeanne Martel (4 minutes de lecture)", ["Jeanne Martel"]),
        ("12/11/2025 07:55 – Crédit Rhodanien, résultats du marché", []),
        ("12/11/2025 07:55 – Marchés, Analyse Paris", []),
        ("Aix-Les-Milles, le 12 novembre 2025", []),
    ],
)
def test_a_role_beside_a_dated_name_may_speak_of_markets(line, names):
    assert read_article(page(above=f"<p>{line}</p>"), URL).authors == names
