import pytest

from ingest.extract import extract_article, read_article
from ingest.refusals import NotAnArticle
from tests.support.pages import TEXT, TITLE, URL, json_ld, page

TEASER = "<article class=teaser><h2><a href=/a/{0}.html>Le titre numéro {0} de la journée</a></h2><p>{1}</p></article>"
TEASERS = "".join(TEASER.format(number, "La cote a peu varié dans des échanges calmes.") for number in range(8))
LINKS = "".join(f"<li><a href=/a/{number}.html>Orvalys en Bourse, épisode {number}</a></li>" for number in range(30))
OG_ARTICLE = '<meta property="og:type" content="article">'
DATED = '<meta property="article:published_time" content="2026-03-12T08:15:00+01:00">'
PRODUCT = json_ld('{"@type":"Product","name":"Robinet","offers":{"@type":"Offer","price":"12"}}')


def reason(html, url=URL):
    with pytest.raises(NotAnArticle) as caught:
        read_article(html, url)
    return str(caught.value)


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://lacote.example/", "front page"),
        ("https://lacote.example", "front page"),
        ("https://lacote.example/fr/", "front page"),
        ("https://lacote.example/index.html?utm_source=x", "front page"),
        ("https://lacote.example/tag/petrole/", "section page"),
        ("https://lacote.example/auteur/jeanne-martin", "section page"),
        ("https://lacote.example/bourse/page/2", "section page"),
        ("https://lacote.example/recherche?q=orvalys", "section page"),
        ("https://lacote.example/connexion", "login page"),
        ("https://lacote.example/abonnement/", "shop page"),
        ("https://lacote.example/mentions-legales.html", "service page"),
    ],
)
def test_by_address(url, kind):
    assert reason(page(), url) == kind


@pytest.mark.parametrize(
    "url",
    [
        "https://lacote.example/?p=4711",
        "https://lacote.example/spip.php?article717",
        "https://lacote.example/economie/abonnements-la-guerre-des-prix.html",
        "https://lacote.example/connexions-ferroviaires",
    ],
)
def test_addresses_of_articles(url):
    assert read_article(page(), url).title == TITLE


def test_a_declared_article_may_have_any_address():
    html = page(head='<meta property="og:type" content="article">')
    assert read_article(html, "https://lacote.example/boutique/orvalys").title == TITLE


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        (page(TEASERS, title="Marchés"), "section page"),
        (page(f"<ul>{LINKS}</ul>", title="Toute l’actualité"), "section page"),
        (page(TEASERS, head=OG_ARTICLE, title="Marchés"), "section page"),
        (page(TEASER.format(1, "Peu d’échanges."), head='<meta property="og:type" content="website">'), "no text"),
        (page(head='<meta property="og:type" content="product">'), "shop page"),
        (page(head=PRODUCT), "shop page"),
        (page(head=json_ld('{"@type":["CollectionPage"]}')), "section page"),
        (page(""), "no text"),
        (page("<p>Orvalys monte.</p>"), "no text"),
        (page(f"<p>{TITLE}</p>"), "no text"),
    ],
)
def test_by_contents(html, kind):
    assert reason(html) == kind


NAMES = ("Orvalys", "Hydrelia", "Sermance", "Tirvane", "Corbal", "Néodis", "Axora", "Lumeo")
SAID = "<p>Le groupe {} a publié jeudi des ventes en hausse.</p>"
LISTS = {
    "linked subheads": "".join(f"<h3><a href=/cours/{name}>{name}</a></h3>{SAID.format(name)}" for name in NAMES),
    "cards": "".join(f"<div><h2><a href=/cours/{name}>{name}</a></h2>{SAID.format(name)}</div>" for name in NAMES),
    "live": "".join(f"<h3><a href='#m{n}'>9h0{n}</a></h3>{SAID.format(name)}" for n, name in enumerate(NAMES)),
    "agenda": "".join(f"<h2>Lundi {n} mars 2026</h2><p>{name} : comptes.</p>" for n, name in enumerate(NAMES, 2)),
    "companies": f"{TEXT}<p>Voici la liste des sociétés :</p><ul>"
    + "".join(f"<li><a href=/cours/{name}>{name}</a></li>" for name in NAMES),
}


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("head", [OG_ARTICLE, DATED, OG_ARTICLE + DATED, json_ld('{"@type":"NewsArticle"}')])
def test_linked_subheads_alone_make_no_list(kind, head):
    html = page(LISTS[kind], head=head, title="Les valeurs à suivre ce jeudi à Paris")
    read = read_article(html, "https://lacote.example/bourse/les-valeurs-a-suivre-ce-jeudi-1203.html").body
    assert all(name in read for name in NAMES)


@pytest.mark.parametrize("place", ["rubriques/bourse", "archives/2026", "services", "tags", "boutique", "offres"])
def test_a_part_of_the_address_alone_makes_no_list(place):
    url = f"https://lacote.example/{place}/orvalys-releve-ses-objectifs-annuels.html"
    assert read_article(page(), url).title == TITLE


@pytest.mark.parametrize("title", ["500 millions d’euros d’amende", "404 emplois supprimés", "Abonnements : la guerre"])
def test_a_title_alone_refuses_nothing(title):
    assert read_article(page(title=title), URL).title == title


def test_what_a_feed_lists_is_refused_only_without_text():
    text = "<p>Orvalys rachète son concurrent Hydrelia pour 300 M€, dette comprise.</p>"
    short = page(text, title="Orvalys rachète Hydrelia")
    assert read_article(short, URL, is_listed=True).word_count == 10
    with pytest.raises(NotAnArticle):
        read_article(short, URL)
    with pytest.raises(NotAnArticle):
        read_article(page(""), URL, is_listed=True)
    assert read_article(page(), "https://lacote.example/tag/petrole/", is_listed=True).title == TITLE


def test_no_title():
    assert reason(b"<html><body><p>Sans titre, sans rien.</p></body></html>") == "no title"


def test_a_short_dispatch_is_an_article():
    text = "<p>Orvalys a annoncé jeudi le rachat de son concurrent Hydrelia pour 300 M€, dette comprise.</p>"
    html = page(text, head='<meta property="og:type" content="article">')
    assert read_article(html, URL).word_count == 15


def test_extract_article_gives_none_for_other_pages():
    assert extract_article(page(), "https://lacote.example/") is None
    assert extract_article(b"", URL) is None
