"""Lines that are nothing but a name, beside a role, a place or a date."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, URL, page


def authors(url=URL, **parts):
    return read_article(page(**parts), url).authors


@pytest.mark.parametrize("place", ["à Dax", "(au Mans)", "en Irlande", "à La Rochelle", "(avec l’AFP)"])
def test_all_names_beside_the_places_they_write_from(place):
    names = "".join(f"<li><b class=qui>{name}</b> <i>{place}</i></li>" for name in ("Jeanne Martin", "Paul Durand"))
    assert authors(above=f"<ul>{names}</ul>") == ["Jeanne Martin", "Paul Durand"]


@pytest.mark.parametrize("role", ["ENVOYÉE SPÉCIALE À ORURO (BOLIVIE)", "correspondante à Rome", "reporter"])
def test_a_name_with_its_role_in_a_line_of_no_known_class(role):
    assert authors(above=f"<p class=qui>Jeanne Martin, {role}</p>") == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "caption",
    [
        "<div><span>Claire Roche</span> <span>à Francfort</span></div>",
        "<p><b>Claire Roche</b> <i>à Washington</i></p>",
        "<div class=legende><em>Claire Roche</em> <em>(à Pékin)</em></div>",
    ],
)
def test_a_name_beside_a_place_alone_does_not_sign(caption):
    assert authors(above=caption) == []


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=byline><span>Jeanne Martin</span> <span>à Rome</span></div>",
        "<div class=nom><b>Jeanne Martin</b> <i>à Rome</i></div>",
        "<div><p><b>Jeanne Martin</b> <i>à Rome</i></p><p>12 mars 2026</p></div>",
        "<p><b>Jeanne Martin</b> <i>(avec Reuters)</i></p>",
    ],
)
def test_a_name_and_a_place_beside_a_sign_of_a_byline(byline):
    assert authors(above=byline) == ["Jeanne Martin"]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Inès Vasseur", "Cheffe du service immobilier"),
        ("Jana Holt", "Wirtschaftsredakteurin"),
        ("Tom Fry", "Deputy money editor, London"),
        ("Itziar Arana", "Redactora de economía"),
        ("Luca Ferrandi", "Inviato a Bergamo"),
        ("Bram Hoekstra", "Verslaggever economie"),
        ("Marta Zielińska", "dziennikarka działu gospodarczego"),
    ],
)
@pytest.mark.parametrize("box", ["<div><b>{}</b><span>{}</span></div>", "<ul><li>{}</li><li>{}</li></ul>"])
def test_a_name_above_what_its_bearer_is_at_the_paper_signs(name, role, box):
    assert read_article(page(above=box.format(name, role)), URL).authors == [name]


@pytest.mark.parametrize(
    "role",
    [
        "Cheffe de cuisine",
        "Directrice générale",
        "Chief executive",
        "Chef de l’État",
        "Former reporter",
        "The ex-editor",
    ],
)
def test_a_name_above_what_its_bearer_is_elsewhere_does_not_sign(role):
    assert read_article(page(above=f"<div><b>Irène Maz</b><span>{role}</span></div>"), URL).authors == []


def test_names_and_dates_between_breaks_of_one_block():
    above = "<div>Jeanne Martin<br>(avec Paul Durand, à Dax)<br>12/03/2026 08:30 – mis à jour à 11:05</div>"
    article = read_article(page(above=above), URL)
    assert (article.authors, article.body) == (["Jeanne Martin", "Paul Durand"], BODY)
    assert (article.published_at.hour, article.modified_at.hour) == (7, 10)


LONG = "".join(f"<p>{paragraph[:-1]} ({n}).</p>" for n in range(15) for paragraph in PARAGRAPHS)


@pytest.mark.parametrize(
    ("named", "name"),
    [
        ("<p><strong>Jeanne Martin</strong></p><p>Cheffe de rubrique</p>", "Jeanne Martin"),
        ("<p>Jeanne Martin</p><p>Chef de la rubrique marchés</p>", "Jeanne Martin"),
        ("<div><strong>Jeanne Martin</strong><em>Journaliste</em></div>", "Jeanne Martin"),
        ("<p>Anna Bergmann</p><p>Redakteurin Wirtschaft</p>", "Anna Bergmann"),
        ("<p>Luca Ferrandi</p><p>Giornalista</p>", "Luca Ferrandi"),
        ("<p>Jane Marsh</p><p>Business correspondent</p>", "Jane Marsh"),
    ],
)
def test_a_name_with_a_role_in_the_next_element(named, name):
    assert authors(text=LONG, above=named) == [name]
    assert authors(text=LONG + named) == [name]
    assert authors(text=LONG, below=f"<section>{named}</section>") == [name]


@pytest.mark.parametrize(
    "role",
    ["Cheffe du service économie", "Chef du pôle Entreprises", "Cheffe adjointe du service", "Chef du bureau de Lyon"],
)
def test_heads_of_a_paper_s_desks_sign(role):
    assert authors(text=f"{LONG}<p>Jeanne Martin</p><p>{role}</p>") == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "role", ["Chef du service des études de la Banque du Rhône", "Chef de bureau à la direction du Trésor"]
)
def test_heads_of_others_offices_do_not(role):
    named = f"<p>Marc Duval</p><p>{role}</p>"
    assert authors(above=f"<div class=guest>{named}</div>") == []
    article = read_article(page(text=LONG + named), URL)
    assert (article.authors, "Marc Duval" in article.body) == ([], True)


@pytest.mark.parametrize("name", ["par", "entry-by", "ecrit-par", "Art_by__7"])
def test_a_name_alone_under_a_class_that_leads_in_names_signs(name):
    assert authors(above=f"<div class='{name}'>Maïwenn Le Dréan et Paul Durand</div>") == [
        "Maïwenn Le Dréan",
        "Paul Durand",
    ]


@pytest.mark.parametrize("name", ["par parsys", "par section", "section par", "nearby", "partner"])
def test_a_name_alone_under_a_paragraph_s_class_does_not(name):
    assert authors(above=f"<div class='{name}'>Paul Durand</div>") == []


@pytest.mark.parametrize("text", ["Vie Pratique", "Le groupe relève ses objectifs", "Private Equity"])
def test_other_words_under_such_a_class_do_not(text):
    assert authors(above=f"<div class=par>{text}</div>") == []


@pytest.mark.parametrize(
    "line",
    [
        "<div>Jeanne Martin avec Reuters</div>",
        "<span>Jeanne Martin (avec AFP)</span>",
        "<p>Jeanne Martin, avec l’AFP</p>",
        "<p><b>Jeanne Martin</b>, avec Reuters et Bloomberg</p>",
        "<p>Jeanne Martin<br>Cheffe du service économie</p>",
        "<p><b>Jeanne Martin</b><br>Rédactrice en chef adjointe</p>",
        "<div>Jeanne Martin<br><small>Correspondante à Lille</small></div>",
        "<p>Jeanne Martin, executive editor</p>",
    ],
)
def test_a_name_with_agencies_or_above_its_role_signs(line):
    assert authors(above=line) == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Le ministre avec AFP</p>",
        "<p>Jeanne Martin avec Paul Durand</p>",
        "<p>Étienne Vasseur<br>Président d’Orvalys</p>",
        "<p>Étienne Vasseur<br>ancien journaliste</p>",
        "<p>Étienne Vasseur, ex-journaliste</p>",
        "<p>Étienne Vasseur<br><br>journaliste<br>Lyon</p>",
    ],
)
def test_a_name_with_others_or_above_what_its_bearer_was_does_not(line):
    assert authors(above=line) == []
