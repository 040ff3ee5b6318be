from datetime import UTC, datetime

import pytest

from ingest.extract import extract_article, read_article
from ingest.items import Article, SiteRules
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL, json_ld, page

DECLARED = """<link rel=canonical href="/bourse/orvalys-resultats-2026.html?utm_source=x">
<meta property="og:title" content="Orvalys relève ses objectifs après un premier semestre record - La Cote">
<meta property="og:site_name" content="La Cote"><meta property="og:image" content="/images/orvalys.jpg">
<meta property="og:description" content="Le groupe lyonnais vise désormais une marge de 11 % à 12 %.">
""" + json_ld("""{"@type":"NewsArticle","headline":"Orvalys","author":{"@type":"Person","name":"Jeanne Martin"},
"datePublished":"2026-03-12T18:05:00+01:00","dateModified":"2026-03-12T19:00:00+01:00","articleSection":"Bourse",
"keywords":"résultats, Orvalys; robinetterie","isAccessibleForFree":true}""")


def body(text=TEXT, **parts):
    return read_article(page(text, **parts), URL).body


def test_a_whole_record():
    assert read_article(page(head=DECLARED), URL + "?xtor=RSS-1") == Article(
        url=URL,
        site_name="La Cote",
        title=TITLE,
        lead="Le groupe lyonnais vise désormais une marge de 11 % à 12 %.",
        body=BODY,
        authors=["Jeanne Martin"],
        section="Bourse",
        tags=["résultats", "Orvalys", "robinetterie"],
        image_url="https://www.lacote.example/images/orvalys.jpg",
        language="fr",
        language_confidence=1.0,
        published_at=datetime(2026, 3, 12, 17, 5, tzinfo=UTC),
        modified_at=datetime(2026, 3, 12, 18, 0, tzinfo=UTC),
        access="free",
        word_count=len(BODY.split()),
    )


@pytest.mark.parametrize(
    "clutter",
    [
        "<nav><ul><li><a href=/x>Menu</a></li></ul></nav>",
        "<div class=social-share><a href=/f>Partager</a></div>",
        '<div class="newsletter-box"><p>Chaque matin, l’essentiel de la Bourse dans votre boîte.</p></div>',
        "<p><strong>À lire aussi :</strong> <a href=/b>Hydrelia vend ses usines</a></p>",
        "<p>Sur le même sujet</p><ul><li><a href=/1>Un titre</a></li><li><a href=/2>Deux titres</a></li>"
        "<li><a href=/3>Trois titres</a></li></ul>",
        "<p><a href=/b>Hydrelia vend ses usines du Nord à un fonds américain</a></p>",
        "<figure><img src=a.jpg><figcaption>L’usine de Lyon. Photo Studio Nord</figcaption></figure>",
        "<p class=wp-caption-text>L’usine de Lyon</p>",
        "<form><p>Votre adresse e-mail ne sera pas publiée.</p><textarea></textarea></form>",
        '<section id="comments"><h3>2 commentaires</h3><p>Très bon article, merci à toute la rédaction !</p></section>',
        '<div class="author-bio"><p>Jeanne Martin suit les valeurs moyennes depuis quinze ans.</p></div>',
        '<div style="display: none"><p>Un texte que personne ne voit sur cette page de la Cote.</p></div>',
        "<p>© La Cote 2026. Tous droits réservés.</p>",
        "<p>Tags : Orvalys, résultats</p>",
    ],
)
def test_clutter_after_the_text_is_cut(clutter):
    assert body(TEXT + clutter) == BODY
    assert body(TEXT, below=clutter) == BODY


def test_lists_tables_and_subheads_stay():
    text = (
        f"<p>{PARAGRAPHS[0]}</p><h2>Trois chantiers</h2><p>Le plan tient en trois points que voici :</p>"
        "<ul><li>fermer deux usines</li><li>investir 90 M€ à Lyon</li></ul>"
        "<table><tr><th>Année</th><th>Ventes</th></tr><tr><td>2025</td><td>1,1 Md€</td></tr></table>"
        f"<p>{PARAGRAPHS[2]}</p>"
    )
    points = [
        "Trois chantiers",
        "Le plan tient en trois points que voici :",
        "fermer deux usines",
        "investir 90 M€ à Lyon",
    ]
    table = ["Année | Ventes", "2025 | 1,1 Md€"]
    assert body(text).split("\n") == [PARAGRAPHS[0], *points, *table, PARAGRAPHS[2]]


def test_a_page_laid_out_in_tables():
    text = f"{TEXT}<ul><li>un point de plus, et non des moindres</li></ul>"
    text = f"<table><tr><td><a href=/>Menu</a></td><td>{text}</td></tr></table>"
    html = f"<html><head><title>{TITLE}</title></head><body>{text}</body></html>".encode()
    assert read_article(html, URL).body == f"{BODY}\nun point de plus, et non des moindres"


def test_a_text_in_pieces():
    pieces = "".join(
        f"<div class='article-text'><p>{paragraph}</p></div><div class=pub>Publicité</div>" for paragraph in PARAGRAPHS
    )
    html = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{pieces}</div></body></html>".encode()
    assert read_article(html, URL).body == BODY


@pytest.mark.parametrize(
    "hint", ["(nouvelle fenêtre)", "s’ouvre dans un nouvel onglet", "(öffnet im neuen Fenster)", "Opens in new window"]
)
def test_what_a_link_says_to_those_who_do_not_see_is_no_text(hint):
    link = f"<a href=https://x.example/a>ses comptes<span class=x-vh> {hint}</span></a>"
    assert read_article(
        page(f"<p>Le groupe publie {link} jeudi à Lyon, avec un jour d’avance.</p>{TEXT}"), URL
    ).body == (f"Le groupe publie ses comptes jeudi à Lyon, avec un jour d’avance.\n{BODY}")


def test_the_text_served_as_json_ld_is_a_second_witness():
    served = json_ld('{"@type":"NewsArticle","articleBody":"%s"}' % ("\\n".join(PARAGRAPHS) * 3))
    assert body(f"<p>{PARAGRAPHS[0]}</p>", head=served).startswith(PARAGRAPHS[0] + "\n" + PARAGRAPHS[1])
    assert body(TEXT * 3, head=served) == "\n".join([BODY] * 3)


def test_no_break_spaces_stay_and_letters_are_composed():
    text = (
        TEXT + "<p>Le   e\u0301tat-major vise\n1,2\u00a0Md€ en\u00a02027, soit 4\u202f% de plus que l’an dernier.</p>"
    )
    assert body(text).endswith(
        "\nLe état-major vise 1,2\u00a0Md€ en\u00a02027, soit 4\u202f% de plus que l’an dernier."
    )


def test_publishers_rules():
    text = f"<div class=x>{TEXT}<p class=y>Un mot de la rédaction, pour finir cette page.</p></div>"
    text += "<p>Le reste de la page, sans rapport.</p>"
    article = extract_article(page(text), URL, rules=SiteRules(site_name="La Cote", body=".x", remove=(".y",)))
    assert article is not None
    assert (article.site_name, article.body) == ("La Cote", BODY)


def test_text_without_markup_between_breaks():
    html = (
        f"<html><head><title>La Cote | {TITLE}</title></head><body><div>La Cote</div><br><div>{TITLE}</div><br>"
        + "<br>".join(f"<div>{paragraph}</div>" for paragraph in PARAGRAPHS)
    )
    article = read_article(html.encode(), URL)
    assert (article.title, article.body, article.published_at) == (TITLE, BODY, None)


def test_a_page_that_leaves_out_its_body_tag_is_read_the_same() -> None:
    html = f"<html lang=fr><title>{TITLE}</title>{{}}<article><h1>{TITLE}</h1>{TEXT}</article>{{}}</html>"
    whole = extract_article(html.format("<body>", "</body>").encode(), URL)
    assert whole is not None
    assert whole.body == BODY
    assert extract_article(html.format("", "").encode(), URL) == whole
