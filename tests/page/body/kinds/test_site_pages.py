"""Lists, shops and a site's pages about itself are no articles, listed or not; articles that look like them are."""

from __future__ import annotations

import pytest

from ingest.extract import read_article
from ingest.refusals import NotAnArticle, Refused
from tests.support.pages import TEXT, TITLE, json_ld, page
from tests.support.walls import bare, of_site

HOST = "https://www.lacote.example"
CARD = (
    "<article><h3><a href=/bourse/{slug}-1{n}.html>{title}</a></h3><p>La cote a peu varié dans des échanges calmes,"
    " avant les chiffres américains…</p><time>{n}/11/2026</time></article>"
)
HEADLINES = [
    "Orvalys relève ses objectifs annuels",
    "Hydrelia ferme deux usines",
    "Lumeo revoit ses tarifs à la hausse",
]


def cards(count: int) -> str:
    """Teasers of a site's articles, linked under their own headlines."""
    titles = [f"{HEADLINES[n % 3]} ({n})" for n in range(count)]
    slugs = ["-".join(title.lower().split()[:-1]).replace("è", "e") for title in titles]
    return "".join(
        CARD.format(slug=slug, n=n + 1, title=title) for n, (title, slug) in enumerate(zip(titles, slugs, strict=True))
    )


CART = "<button>Ajouter au panier</button>"
PRODUCT = json_ld('{"@type":"Product","name":"Guide","offers":{"@type":"Offer","price":"24.00"}}')
MARKED_UP = '<meta property="product:price:amount" content="8.90">'
LEGAL = (
    "<main><h1>{}</h1><h2>Éditeur</h2><p>La Cote SAS, au capital de 40 000 euros, RCS Lyon 811 224 903. Directrice"
    " de la publication : Anne Carlier.</p><h2>Hébergement</h2><p>Le site est hébergé par Scaleway, à Paris.</p>"
    "<h2>Droits</h2><p>Les textes sont protégés par le droit d’auteur. Les présentes sont soumises au droit"
    " français.</p></main>"
)
NO_ARTICLES = {
    "cards of a section": ("Marchés", "/marches/", of_site("Marchés", f"<main><h1>Marchés</h1>{cards(12)}</main>")),
    "a month": ("Novembre 2026", "/2026/11/", of_site("La Cote", f"<main><h1>Novembre 2026</h1>{cards(8)}</main>")),
    "a day": ("12 novembre", "/bourse/2026/11/12", of_site("La Cote", f"<h1>Articles du 12 novembre</h1>{cards(9)}")),
    "an archive": (
        "Archives d’octobre",
        "/le-mois-d-octobre-en-archives/",
        of_site("Octobre", f"<h1>Octobre 2026</h1>{cards(7)}").replace(b"<body>", b"<body class='archive date'>"),
    ),
    "a book": (
        "Guide 2027 de la fiscalité",
        "/boutique/livres/guide-2027-de-la-fiscalite.html",
        page(f"<p>24,00 € TTC</p>{CART}{TEXT}", head=PRODUCT, title="Guide 2027 de la fiscalité"),
    ),
    "a mug": (
        "The bull and bear mug for patient investors",
        "/store/products/bull-and-bear-mug",
        page(
            f"<p>Stoneware, 350 ml.</p><input type=submit value='Add to basket'>{TEXT}",
            head='<meta property="og:type" content="website"><meta property="og:type" content="product">' + MARKED_UP,
            title="The bull and bear mug for patient investors",
        ),
    ),
    "a book at no shop's address": (
        "Guía fiscal 2027 para autónomos",
        "/editorial/guia-fiscal-2027-para-autonomos",
        page(
            f"<p>19,90 €</p><button>Añadir al carrito</button>{TEXT}",
            head='<meta property="og:type" content="product">',
            title="Guía fiscal 2027 para autónomos",
        ),
    ),
    "a thing marked up": (
        "Montre connectée Bourse, édition limitée",
        "/offres/montre-connectee-bourse-edition-limitee",
        page(TEXT + CART, head=MARKED_UP, title="Montre connectée Bourse, édition limitée").replace(
            b"<main>", b"<main itemscope itemtype='https://schema.org/Product'>"
        ),
    ),
    "a training": (
        "Lire un bilan en une journée",
        "/formations/lire-un-bilan-en-une-journee",
        of_site("Formation", f"<main><h1>Lire un bilan en une journée</h1>{TEXT}{CART}</main>").replace(
            b"</head>", PRODUCT.encode() + b"</head>"
        ),
    ),
    "legal notice": (
        "Qui sommes-nous",
        "/a-propos/qui-sommes-nous",
        of_site("La Cote", LEGAL.format("Mentions légales")),
    ),
    "legal notice elsewhere": (
        "Mentions légales",
        "/infos/mentions-legales",
        bare("La Cote", LEGAL.format("Mentions légales")),
    ),
    "terms": (
        "Conditions générales de vente",
        "/cgv",
        of_site("CGV", f"<main><h1>Conditions générales de vente et d’utilisation</h1>{TEXT}</main>"),
    ),
    "about": ("About us", "/about/", of_site("About us", f"<main><h1>About us</h1>{TEXT}</main>", language="en")),
    "imprint": ("Impressum", "/impressum/", of_site("Impressum", f"<main><h1>Impressum</h1>{TEXT}</main>")),
    "newsroom": ("La rédaction", "/la-redaction/", of_site("Rédaction", f"<h1>Notre rédaction</h1>{TEXT}")),
    "newsletters": ("Newsletters", "/newsletters/", of_site("Lettres", f"<h1>Choisissez vos newsletters</h1>{TEXT}")),
    "help": ("Aide", "/aide/", of_site("Aide", f"<h1>Comment pouvons-nous vous aider ?</h1>{TEXT}")),
    "privacy": ("Privacy", "/privacy-policy/", of_site("Privacy", f"<h1>Privacy policy</h1>{TEXT}", language="en")),
    "plans": (
        "Subscription plans",
        "/subscribe/",
        of_site(
            "Subscribe",
            "<main><h1>Pick the plan that suits you</h1><h2>Digital</h2><p>£4 a week, billed monthly. Unlimited"
            " access to every story on web and app.</p><h2>Digital and print</h2><p>£7 a week. The weekend"
            " edition delivered"
            " to your door and everything in Digital.</p></main>",
            language="en",
        ),
    ),
}


@pytest.mark.parametrize("name", NO_ARTICLES)
@pytest.mark.parametrize("listed", [True, False])
def test_no_article_though_a_feed_lists_it(name: str, listed: bool) -> None:
    title, path, html = NO_ARTICLES[name]
    with pytest.raises(Refused):
        read_article(html, HOST + path, listed_title=title if listed else None, is_listed=listed)


DISPUTE = (
    "<p>La répression des fraudes assigne un courtier pour des mentions légales trompeuses.</p><p>La société, au"
    " capital de 150.000 euros, n’indiquait ni directeur de la publication ni hébergeur ; ses conditions"
    " générales renvoyaient"
    " aux tribunaux de Nicosie.</p><p>L’audience est fixée au 14 janvier. Le courtier conteste toute faute.</p>"
)
FAQ = "".join(
    f"<h2>{question}</h2><p>Oui, en deux clics, sans frais et sans avoir à vous justifier auprès de l’assureur.</p>"
    for question in ("Puis-je retirer mon argent à tout moment ?", "Puis-je ouvrir plusieurs contrats ?")
)
REVIEW = "".join(f"<h2>{name}</h2><p>Le titre a gagné 11 % sur le mois à la Bourse de Paris.</p>" for name in HEADLINES)
AGENDA = "<h3>Lundi 30 novembre</h3><ul><li>8h45 : inflation en France</li><li>11h00 : chômage en zone euro</li></ul>"
DECLARED = '<meta property="og:type" content="article">'
READING = "".join(f"<h3><a href=/bourse/{n}.html>{title}</a></h3>{TEXT}{TEXT}" for n, title in enumerate(HEADLINES * 3))
ARTICLES = {
    "a dispute": (
        "Mentions légales trompeuses : un courtier assigné",
        "/droit/mentions-legales-trompeuses",
        DISPUTE,
    ),
    "questions": ("Assurance vie : dix questions", "/faq/assurance-vie-dix-questions-12.html", FAQ),
    "a month's review": ("Le bilan du mois de novembre", "/2026/11/le-bilan-du-mois-de-novembre/", REVIEW),
    "an agenda": ("Agenda de la semaine du 30 novembre", "/agenda/agenda-de-la-semaine-du-30-novembre", AGENDA + TEXT),
    "a test with a cart": ("Test : la liseuse Kobo à 239 euros", "/tech/test-la-liseuse-kobo-a-239-euros", TEXT + CART),
    "about a newsroom": ("Notre rédaction récompensée", "/medias/notre-redaction-recompensee-12.html", TEXT),
    "about a team": ("L’équipe de France des fonds", "/epargne/l-equipe-de-france-des-fonds", TEXT),
    "what to read": ("Ce qu’il faut lire ce matin", "/matinale/ce-qu-il-faut-lire-ce-matin", READING),
}


@pytest.mark.parametrize("name", ARTICLES)
@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize("head", ["", DECLARED])
def test_articles_that_look_like_them(name: str, listed: bool, head: str) -> None:
    title, path, text = ARTICLES[name]
    html = page(text, title=title, head=head)
    assert read_article(html, HOST + path, listed_title=title if listed else None, is_listed=listed).title == title


def test_a_feed_speaks_for_a_page_that_it_calls_by_its_title() -> None:
    html = page(title="À propos d’Orvalys")
    address = HOST + "/tag/orvalys/"
    assert read_article(html, address, listed_title="À propos d’Orvalys et Hydrelia", is_listed=True)
    with pytest.raises(NotAnArticle):
        read_article(html, address, listed_title="Lumeo abandonne ses tarifs réduits", is_listed=True)


def test_an_article_about_itself_keeps_its_title() -> None:
    assert read_article(page(title=TITLE), HOST + "/a-propos/orvalys-releve-ses-objectifs-1203.html").title == TITLE
