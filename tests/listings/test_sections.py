"""Front pages and WordPress: article links told from navigation."""

from __future__ import annotations

import json

import pytest

from ingest import demo
from ingest.crawl.discover.announced import read_announced
from ingest.demo.pages import listing as demo_page
from ingest.demo.site import Site
from ingest.items import Labels
from ingest.listings import Part, Reading, UnreadableError, read_listing

URL = "https://gazette.example/"
HEADLINES = (
    "La BCE maintient ses taux inchangés jusqu’au printemps",
    "Le CAC 40 reprend son souffle avant les résultats du luxe",
    "Les défaillances d’entreprises se stabilisent à un niveau élevé",
    "Airbus relève ses objectifs annuels après un bon trimestre",
)


def read(body, url=URL, **reading):
    return read_listing("section", body.encode(), url, "text/html", Reading(**reading))


def urls(body, url=URL, **reading):
    return [entry.url for entry in read(body, url, **reading).entries]


def page(main, head="", nav=""):
    return f"<!doctype html><html><head>{head}</head><body><nav>{nav}</nav><main>{main}</main></body></html>"


def link(path, text):
    return f'<h2><a href="{path}">{text}</a></h2>'


def listing(form):
    """Four articles of one form of address, with the links that stand around them everywhere."""
    slugs = (
        "bce-maintient-taux-inchanges",
        "cac-40-reprend-souffle",
        "defaillances-entreprises-stables",
        "airbus-releve-objectifs",
    )
    paths = [form.format(slug=slug, id=2105160 + n) for n, slug in enumerate(slugs)]
    around = "".join(
        f'<p><a href="{path}">{text}</a></p>'
        for path, text in {
            "/bourse/": "Bourse",
            "/bourse/cours/airbus-FR0000120073": "Airbus",
            "/auteurs/anne-durand": "Anne Durand",
            "/tag/politique-monetaire-europeenne": "Politique monétaire",
            "/mentions-legales": "Mentions légales et politique de confidentialité",
            "/abonnement?origine=une": "Abonnez-vous pour 1 € le premier mois",
            "/economie?page=2": "2",
            "https://annonceur.example/une-offre-a-ne-pas-manquer-123456": "Une offre à ne pas manquer cette semaine",
            "/rapport-annuel-de-la-gazette-2025-123456.pdf": "Le rapport annuel de la Gazette en PDF",
        }.items()
    )
    return page("".join(map(link, paths, HEADLINES)) + around), [f"https://gazette.example{path}" for path in paths]


@pytest.mark.parametrize(
    "form",
    [
        "/economie/{slug}-{id}",
        "/economie/{slug}-{id}.html",
        "/economie/{slug}_{id}/",
        "/2026/03/12/{slug}/",
        "/economie/{slug}-20260312",
        "/{slug}/",
        "/actualites/{slug}-0a58f4db27954fee8d0c0a60c5ae{id}",
        "/economie/article/2026/03/12/{slug}_{id}_3234.html",
        "/economie/{slug}_AV-20260{id}.html",
        "/article/{id}",
        "/spip.php?article{id}",
        "/index.php?id={id}",
    ],
)
def test_articles_are_told_from_what_stands_around_them(form):
    body, articles = listing(form)
    assert urls(body) == articles


@pytest.mark.parametrize(
    "card",
    [
        '<div><h3>{title}</h3><p>Le chapô.</p><p><a href="{path}">Lire la suite</a></p></div>',
        '<li><h2>{title}</h2><a class="more" href="{path}">→ En savoir plus</a></li>',
        '<div><a href="{path}"><img src="/i.jpg" alt="{title}"></a></div>',
    ],
)
def test_a_headline_beside_a_link_or_in_its_picture_counts(card):
    paths = [f"/p/{word}" for word in ("taux", "indice", "defaillances", "airbus")]
    cards = "".join(card.format(path=path, title=title) for path, title in zip(paths, HEADLINES, strict=True))
    more = '<section><h3>Nos journaux</h3><p>Mentions</p><p><a href="/p/journaux">Voir</a></p></section>'
    assert urls(page(cards + more)) == [f"https://gazette.example{path}" for path in paths]


@pytest.mark.parametrize("says", ["Voir plus", "Voir tous les articles", "Plus d’articles", "Read all", "More news"])
def test_a_headline_above_a_link_to_a_list_is_no_article(says):
    box = f'<div><h2>Les plus lus de la semaine passée</h2><a href="/les-plus-lus-de-la-semaine">{says}</a></div>'
    article = link("/la-bce-maintient-ses-taux-2105160", HEADLINES[0])
    assert urls(page(box + article)) == ["https://gazette.example/la-bce-maintient-ses-taux-2105160"]


@pytest.mark.parametrize(("elements", "found"), [(20, ["/p/airbus", "/taux-2105160"]), (200, ["/taux-2105160"])])
def test_the_headline_of_a_whole_page_is_no_links_own(elements, found):
    box = f'<div><h2>{HEADLINES[3]}</h2>{"<b>Or</b>" * elements}<a href="/p/airbus">Lire la suite</a></div>'
    assert urls(page(box + link("/taux-2105160", HEADLINES[0]))) == [f"https://gazette.example{path}" for path in found]


def test_what_stands_below_a_quote_page_is_no_article():
    below = link("/CAC-40-4941/graphiques/", "Graphiques du CAC 40 à la Bourse de Paris")
    named = link("/CAC-40/la-bce-maintient-ses-taux-2105160", HEADLINES[0])
    assert urls(page(below + named)) == ["https://gazette.example/CAC-40/la-bce-maintient-ses-taux-2105160"]


def test_the_navigation_holds_no_articles():
    body, articles = listing("/{slug}/")
    menu = '<a href="/nos-conseils-pour-investir-en-bourse">Nos conseils pour investir en Bourse</a>'
    assert urls(body.replace("<nav>", f"<nav>{menu}")) == articles


def test_a_link_that_is_repeated_counts_once():
    body = page(
        link("/la-bce-maintient-ses-taux-2105160", "") + link("/la-bce-maintient-ses-taux-2105160#avis", HEADLINES[0])
    )
    assert urls(body) == ["https://gazette.example/la-bce-maintient-ses-taux-2105160"]


def test_relative_links_start_from_the_base():
    body = page(link("la-bce-maintient-ses-taux-2105160", HEADLINES[0]), '<base href="/economie/">')
    assert urls(body) == ["https://gazette.example/economie/la-bce-maintient-ses-taux-2105160"]


def test_subdomains_are_the_same_site():
    body = page(link("https://bourse.gazette.example/la-bce-maintient-ses-taux-2105160", HEADLINES[0]))
    assert urls(body) == ["https://bourse.gazette.example/la-bce-maintient-ses-taux-2105160"]


@pytest.mark.parametrize("key", demo.publishers())
def test_the_demos_front_pages_give_their_articles_and_nothing_else(key):
    publisher, site = demo.publishers()[key], Site("https://demo.example")
    body = demo_page(site, publisher).body
    articles = {site.base + article.path for article in site.of(publisher)}
    found = read_listing("section", body, site.base + publisher.home, "text/html", Reading())
    assert {entry.url for entry in found.entries} == articles


def test_a_publishers_pattern_decides_where_it_has_one():
    body, articles = listing("/economie/{slug}-{id}")
    assert urls(body, article_pattern=r"cac-40.*-\d{7}$") == [articles[1]]


def test_a_pattern_that_has_become_wrong_is_told():
    body, _ = listing("/economie/{slug}-{id}")
    with pytest.raises(UnreadableError, match="no link has the article_pattern, though 4 look like articles"):
        read(body, article_pattern=r"\.html$")


def test_the_next_page_is_where_the_page_says():
    body, _ = listing("/economie/{slug}-{id}")
    assert read(body).following is None
    assert read(body + '<a rel="next" href="?page=2">Suite</a>').following == Part("section", f"{URL}?page=2")


def test_a_page_that_declares_its_encoding_as_xml_does_is_read():
    body, expected = listing("/economie/{slug}-{id}")
    assert urls('<?xml version="1.0" encoding="utf-8"?>' + body) == expected


def test_an_empty_page_is_told():
    with pytest.raises(UnreadableError, match="empty document"):
        read("")


API = '<link rel="https://api.w.org/" href="https://gazette.example/wp-json/">'
CATEGORY = '<link rel="alternate" type="application/json" href="https://gazette.example/wp-json/wp/v2/categories/7">'


def posts_of(listing):
    return [part.url.partition("?")[2].partition("&_embed")[0] for part in listing.parts if part.kind == "wordpress"]


def test_a_wordpress_front_page_leads_to_the_interface():
    assert posts_of(read(page("", API))) == ["per_page=100"]
    assert posts_of(read(page(link("/{slug}-2105160", HEADLINES[0]), API), f"{URL}une-page/")) == []
    assert read(page("", API + CATEGORY), f"{URL}categorie/bourse/").parts[0].url.endswith("&categories=7")


def wordpress(answer, url="https://gazette.example/wp-json/wp/v2/posts?per_page=2", **reading):
    return read_listing("wordpress", answer.encode(), url, "application/json", Reading(**reading))


POST = {
    "link": "https://gazette.example/or/",
    "title": {"rendered": "L&#8217;or &amp; l&#8217;argent"},
    "date_gmt": "2026-03-12T12:00:00",
    "modified_gmt": "2026-03-13T12:00:00",
    "_embedded": {
        "author": [{"name": "Anne Durand"}, {"code": "rest_user_invalid_id"}],
        "wp:term": [
            [{"name": "Mati&egrave;res premi&egrave;res", "taxonomy": "category"}],
            [{"name": "or", "taxonomy": "post_tag"}, {"name": "once", "taxonomy": "post_tag"}],
            None,
        ],
    },
}


def test_posts_give_address_title_and_times():
    (entry,) = wordpress(json.dumps([POST, {"link": "file:///etc/passwd"}, 3])).entries
    assert (entry.url, entry.title) == ("https://gazette.example/or/", "L’or & l’argent")
    assert (entry.published_at.isoformat(), entry.modified_at.day) == ("2026-03-12T12:00:00+00:00", 13)
    assert entry.labels == Labels(("Anne Durand",), "Matières premières", ("or", "once"))


@pytest.mark.parametrize("embedded", [None, [], {"author": None, "wp:term": 3}, {"wp:term": [[None]]}])
def test_what_is_not_embedded_costs_nothing(embedded):
    (entry,) = wordpress(json.dumps([POST | {"_embedded": embedded}])).entries
    assert entry.labels == Labels()


def test_posts_go_on_as_long_as_the_header_says():
    assert wordpress("[]", pages=1).following is None
    second, third = (f"https://gazette.example/wp-json/wp/v2/posts?per_page=2&page={page}" for page in (2, 3))
    assert wordpress("[]", second, pages=3).following == Part("wordpress", third)


@pytest.mark.parametrize("answer", ['{"namespaces": ["wp/v2"]}', API])
def test_the_interface_is_found_from_its_root_and_from_a_page(answer):
    (part,) = wordpress(answer, "https://gazette.example/wp-json/").parts
    assert part.url.startswith("https://gazette.example/wp-json/wp/v2/posts?per_page=100&_embed=author,wp:term&")


@pytest.mark.parametrize("answer", ["<html><p>404</p></html>", '{"code": "rest_no_route"}', "3", ""])
def test_what_is_no_wordpress_is_told(answer):
    with pytest.raises(UnreadableError, match="WordPress"):
        wordpress(answer)


def test_what_a_page_announces():
    head = """<meta property="og:site_name" content="La Gazette">
    <link rel="alternate" type="application/rss+xml" href="/feed/">
    <link rel="alternate" type="application/rss+xml" href="/comments/feed/">"""
    body, articles = listing("/economie/{slug}-{id}")
    said = read_announced(body.replace("<head>", f"<head>{head}{API}").encode(), URL)
    assert (said.feeds, said.interface, len(said.articles), said.site_name) == (
        ("https://gazette.example/feed/",), "https://gazette.example/wp-json/", len(articles), "La Gazette",
    )  # fmt: skip


SHORT = (
    "La BCE maintient ses taux inchangés jusqu’au printemps",
    "Le CAC 40 reprend son souffle avant les résultats du luxe",
    "Les défaillances d’entreprises se stabilisent à un niveau élevé",
    "Dette : la France emprunte plus cher que prévu",
    "Airbus relève ses objectifs",
)
MENU = {
    "/p/contact": "Contact",
    "/p/mentions": "Mentions légales et politique de confidentialité",
    "/p/lettre": "Recevez chaque matin notre lettre sur les marchés",
    "/cours/devises/EURO-US-DOLLAR-4591/": "EURO / US DOLLAR",
    "/indice/CAC-40-4941/": "CAC 40",
    "/action/lvmh-fr0000121014": "LVMH",
}


@pytest.mark.parametrize("form", ["/p/{}", "/{}", "/a/x{}y", "/news/{}.html", "/?p={}", "/economie/{}"])
@pytest.mark.parametrize("row", ["<p>{}</p>", "<li>{}</li>", "<h3>{}</h3>"])
def test_a_headline_counts_whatever_its_address(form, row):
    rows = "".join(row.format(f'<a href="{form.format(n)}">{title}</a>') for n, title in enumerate(SHORT))
    menu = "".join(row.format(f'<a href="{path}">{text}</a>') for path, text in MENU.items())
    found = urls(page(f'{rows}<div class="menu">{menu}</div>'))
    assert found == [f"https://gazette.example{form.format(n)}" for n in range(len(SHORT))]


@pytest.mark.parametrize("middle", ["services", "agenda", "emploi", "produits", "dossiers"])
def test_a_section_within_a_path_speaks_against_nothing(middle):
    body, articles = listing(f"/entreprises/{middle}/{{slug}}-{{id}}.html")
    assert urls(body) == articles


@pytest.mark.parametrize("path", ["/videos/{}-{}", "/fr/auteurs/{}-{}", "/economie/podcasts/{}-{}", "/tag/{}-{}"])
def test_what_is_beside_articles_wherever_it_stands(path):
    wrong = "".join(
        link(path.format("airbus-releve-ses-objectifs", 2105160 + n), title) for n, title in enumerate(SHORT)
    )
    body, articles = listing("/{slug}-{id}")
    assert urls(body.replace("</main>", f"{wrong}</main>")) == articles


def test_a_page_that_links_to_no_article_is_told():
    with pytest.raises(UnreadableError, match="none of its 2 links leads to an article"):
        read(page('<form>Identifiez-vous</form><a href="/aide">Aide</a><a href="/abonnement">Abonnement</a>'))


@pytest.mark.parametrize("name", ["aria-label", "title"])
def test_a_link_over_a_card_says_its_headline_in_an_attribute(name):
    cards = "".join(f'<div><img><a href="/p/{n}" {name}="{text}"></a></div>' for n, text in enumerate(HEADLINES))
    assert urls(page(cards)) == [f"{URL}p/{n}" for n in range(len(HEADLINES))]
