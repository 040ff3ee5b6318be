"""Fields of a record in the forms that sites give them."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL, json_ld, page

AT_0815 = datetime(2026, 3, 12, 7, 15, tzinfo=UTC)
AT_1002 = datetime(2026, 3, 12, 9, 2, tzinfo=UTC)
DAY = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)
RIVER = "<ul>{}</ul>".format(
    "".join(
        f'<li><article><h3><a href="/b{n}.html">Hydrelia vend ses usines</a></h3><p class="author">Paul Durand</p>'
        f'<time datetime="2026-04-0{n}T10:00:00+02:00">{n} avril</time>'
        '<span class="badge-premium">Réservé aux abonnés</span>'
        "</article></li>"
        for n in range(1, 5)
    )
)


def read(**parts):
    return read_article(page(**parts), URL)


@pytest.mark.parametrize(
    ("above", "authors"),
    [
        ('<p><a href="/auteurs/jeanne-martin">Jeanne Martin</a> 12 mars 2026</p>', ["Jeanne Martin"]),
        ('<div><a href="/author/jm/">Jeanne Martin</a>, <a href="/author/pd/">Paul Durand</a></div>', 2),
        ('<div class="field--label-hidden field--name-field-auteur">Par Jeanne Martin</div>', ["Jeanne Martin"]),
        ('<span typeof="schema:Person" property="schema:name">Jeanne Martin</span>', ["Jeanne Martin"]),
        ("<p>12 mars 2026 à 08:15 - Jeanne Martin</p>", ["Jeanne Martin"]),
        ("<p>Publié le 12 mars 2026 à 08h15 - par Jeanne Martin</p>", ["Jeanne Martin"]),
        ("<p>Jeanne Martin, le 12/03/2026</p>", ["Jeanne Martin"]),
        ("<p>Cercle Finance le 12/03/26 08:15</p>", ["Cercle Finance"]),
        ("<p>AFP parue le 12 mars 2026</p>", ["AFP"]),
        ('<span class="source">AOF</span>', ["AOF"]),
        ("<p>Par : Jeanne Martin | Mis à jour : 13-03-2026</p>", ["Jeanne Martin"]),
        ("<p>Jeanne Martin @jmartin • 12 mars 2026, 08:15</p>", ["Jeanne Martin"]),
        (
            '<p class=byline><a href="https://x.example/jm">Suivre @jm</a> <span>Jeanne Martin</span></p>',
            ["Jeanne Martin"],
        ),
        ("<p class=author>Partenaire · Contenu proposé par la Banque Delmas</p>", []),
        (
            '<p class="news-source">March 12, 2026 01:45 ET | Source: <a href="/o/4">Orvalys SA</a> <i>Follow</i></p>',
            ["Orvalys SA"],
        ),
        (
            '<p class="byline">Par <a href="/auteur/jm">Jeanne Martin</a>, à Lyon, et Paul Durand (avec AFP)</p>',
            ["Jeanne Martin", "Paul Durand"],
        ),
        (
            '<div class="authorModule"><span class="authorModule__name">Jeanne Martin</span><span>La Cote</span></div>',
            ["Jeanne Martin"],
        ),
        ('<span class="username">Cercle Finance</span>', ["Cercle Finance"]),
        ('<div class="signature"><span>Rédigé par La Cote</span><div>AFP</div></div>', ["AFP"]),
        ("<p>Paris, le 12 mars 2026</p>", []),
        ("<p>Bourse de Paris, le 12 mars 2026</p>", []),
        (
            '<p>Le titre de <a href="/bio/paul-durand">Paul Durand</a>, que tous croyaient parti après le' + " x" * 90,
            [],
        ),
    ],
)
def test_bylines_that_stand_above_the_text(above, authors):
    found = read(above=above + RIVER, head='<meta property="og:site_name" content="La Cote">').authors
    assert found == (["Jeanne Martin", "Paul Durand"] if authors == 2 else authors)


@pytest.mark.parametrize(
    "line",
    [
        "(Rédigé par Jeanne Martin, édité par Paul Durand)",
        "-Jeanne Martin, Agence Vigie-Dow Jones; +33 (0)1 00 00 00 00; jm@vigie.example ed: VLV",
        "Par Jeanne Martin",
    ],
)
def test_signatures_below_the_text(line):
    assert read(text=f"{TEXT}<p>{line}</p>", below=RIVER).authors == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "last", ["<p><em>Jeanne Martin</em></p>", "<p>Jeanne Martin</p>", "<div><b>Jeanne Martin</b></div>"]
)
def test_a_name_alone_in_the_last_block_signs(last):
    article = read(text=TEXT + last)
    assert (article.authors, article.body) == (["Jeanne Martin"], BODY)


@pytest.mark.parametrize(
    "last",
    [
        "<p>Jeanne Martin arrive jeudi.</p>",
        "<h2>Jeanne Martin</h2>",
        "<p>Rien à signaler</p>",
        "<p>Place Bellecour</p>",
        "<p>With reports from Reforma</p>",
    ],
)
def test_other_last_lines_sign_nothing(last):
    assert read(text=TEXT + last).authors == []


@pytest.mark.parametrize("last", ["Jeanne Martin et Paul Durand", "— Jeanne Martin, à Lyon", "Jeanne Martin (AFP)"])
def test_names_alone_in_the_last_paragraph_sign_with_their_place_and_house(last):
    article = read(text=f"{TEXT}<p>{last}</p>")
    assert (article.authors[0], len(article.authors), article.body) == ("Jeanne Martin", 1 + ("Paul" in last), BODY)


def test_the_byline_of_the_article_below_signs_nothing():
    other = "<article><h1>Vannex lève douze millions d’euros</h1><p class=by>Par Paul Durand</p></article>"
    html = page(above="<p class=by>Par Jeanne Martin</p>").replace(b"</main>", f"{other}</main>".encode())
    assert read_article(html, URL).authors == ["Jeanne Martin"]


def test_yoast_names_the_author_beside_a_label():
    head = '<meta name="twitter:label1" content="Écrit par"><meta name="twitter:data1" content="Jeanne Martin">'
    assert read(head=head).authors == ["Jeanne Martin"]
    assert read(head=head.replace("Écrit par", "Durée de lecture estimée")).authors == []


@pytest.mark.parametrize(
    ("parts", "published"),
    [
        ({"head": json_ld('{"@type":"NewsArticle","datePublished":1773299700}')}, AT_0815),
        ({"head": json_ld('{"@type":"NewsArticle","datePublished":"1773299700000"}')}, AT_0815),
        ({"head": json_ld('{"@type":"NewsArticle","datePublished":{"@value":"2026-03-12T08:15:00+01:00"}}')}, AT_0815),
        (
            {
                "head": json_ld(
                    '{"@type":"NewsArticle","datePublished":{"date":"2026-03-12 03:15:00","timezone":"Etc/GMT+4"}}'
                )
            },
            AT_0815,
        ),
        (
            {"head": json_ld(f'{{"@type":"VideoObject","name":"{TITLE}","uploadDate":"2026-03-12T08:15+01:00"}}')},
            AT_0815,
        ),
        (
            {"head": '<meta name="date" content="2026-03-12">', "above": "<p>Publié le 12 mars 2026 à 08h15</p>"},
            AT_0815,
        ),
        ({"head": '<meta name="date" content="2026-03-12">', "above": "<p>Jeudi 12 mars, 08:15</p>"}, AT_0815),
        ({"head": '<meta name="date" content="2026-03-12">', "above": "<p>Publié à 08h15</p>"}, AT_0815),
        ({"head": '<meta name="date" content="2026-03-12">', "above": "<p>Agenda : 14 avril à 10:00</p>"}, DAY),
        ({"head": '<meta name="date" content="2026-03-12">', "above": "<p>Mis à jour le 12/03/2026 à 10:02</p>"}, DAY),
        (
            {
                "head": '<meta name="dc.date" content="2026-03-12">',
                "above": "<p><time datetime=2026-03-12T07:15:00Z>March 12, 2026 03:15 ET</time></p>",
            },
            AT_0815,
        ),
        ({"above": "<p>Le 12 mars 2026 à 8 heures 15</p>"}, AT_0815),
        ({"above": "<p>Publié le jeu 12 mar 2026 à 08:15</p>"}, AT_0815),
        ({"above": "<time datetime=1773299700>jeudi</time>"}, AT_0815),
        ({"above": "<p>Publié le <b>12 mars 2026</b> à <b>08:15</b></p>"}, AT_0815),
        ({"above": "<p>Publié le 12/03/26 à 08:15</p>"}, AT_0815),
        ({"above": "<p>08h15, le 12 mars 2026</p>"}, AT_0815),
        ({"above": "<p class=pub-date>12.03.2026 | 08:15</p>"}, AT_0815),
        ({"above": "<p>Mis à jour le 13/03/2026 à 09:40 | Publié le 12/03/2026 à 08:15</p>"}, AT_0815),
        ({"above": "<p>J.M. le jeudi 12 mars 2026 à 08:15</p>", "below": RIVER}, AT_0815),
    ],
)
def test_when_it_was_published(parts, published):
    assert read(**parts).published_at == published


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 12 mars 2026 à 08h15, mis à jour à 10h02",
        "Publié le 12/03/2026 à 08:15 - Modifié le 12/03/2026 à 10:02",
        "Mis à jour le 12 mars 2026 à 10:02 | Publié le 12 mars 2026 à 08:15",
    ],
)
def test_when_it_was_changed(line):
    article = read(above=f"<p>{line}</p>")
    assert (article.published_at, article.modified_at) == (AT_0815, AT_1002)


@pytest.mark.parametrize(
    "notice",
    [
        "L’accès à la totalité de l’article est réservé aux abonnés.",
        "Pour lire la suite, abonnez-vous à La Cote+",
        "Débloquez cet article",
        "Lecture restreinte",
        "Réservé aux abonnés",
        "Contenu réservé à nos abonnés",
        "Connectez-vous ou créez un compte pour poursuivre votre lecture",
        "Cet article est exclusivement réservé aux membres Premium.",
        "Il vous reste 72 % de cet article à lire.",
        "Subscribe to continue reading",
        "La suite de cet article est réservée aux abonnés. La Cote vit de ses lecteurs, et ses enquêtes demandent du"
        " temps et des moyens.",
        "Article réservé aux abonnés : La Cote propose une formule à 1 euro le premier mois, puis à 9,90 euros par"
        " mois, sans engagement.",
        "Cet article est réservé aux abonnés de La Cote, qui ont accès à tous les articles, aux archives et à l’édition"
        " du soir.",
        "La suite est réservée aux abonnés de La Cote, qui soutiennent ainsi le travail de la rédaction et ses"
        " enquêtes en Europe.",
        "Ce contenu est réservé aux abonnés. Plus de 40 000 lecteurs ont déjà choisi un journal indépendant, selon le"
        " dernier décompte.",
        "Cet article est réservé aux abonnés de La Cote, journal indépendant fondé en 1987 et que détiennent les"
        " salariés qui le font.",
        "Le reste est réservé aux abonnés : l’analyse complète, les graphiques et l’avis de trois gérants sur les"
        " valeurs à garder.",
        "L’accès à cet article est réservé aux abonnés, dont la contribution finance les correspondants du journal à"
        " Bruxelles.",
        "This article is for subscribers only, whose support pays for the reporting of forty journalists in five"
        " European capitals.",
    ],
)
def test_walls(notice):
    assert read(below=f"<div><h3>{notice}</h3></div>").access == "paid"
    quoted = f"<p>{PARAGRAPHS[0]} {PARAGRAPHS[1]}</p><p>{notice}</p><p>{PARAGRAPHS[2]} {PARAGRAPHS[1]}</p>"
    assert read(text=quoted).access == "unknown"


@pytest.mark.parametrize(
    "parts",
    [
        {"below": RIVER},
        {
            "below": '<a href="/b.html"><span class="article-premium">Premium</span> Hydrelia vend ses usines de'
            " la vallée</a>"
        },
        {"text": f'<div class="poool-content">{TEXT}</div><div class="poool-widget"></div>'},
        {"text": f"{TEXT}<p>Le contenu réservé aux abonnés représente désormais 60 % des recettes du groupe.</p>"},
        {"below": "<p>Abonnez-vous pour recevoir nos newsletters</p>"},
        *(
            {"below": f"<p>{line}</p>"}
            for line in (
                "La suite est réservée aux abonnés du club, a indiqué son président, qui a vendu 12 000 places en deux"
                " jours.",
                "Le contenu est réservé aux abonnés de la chaîne, déplorent les clubs, qui ont perdu un quart de leur"
                " public en un an.",
                "L’accès aux vols est réservé aux membres du programme, explique la compagnie, dont les ventes ont"
                " bondi de 18 %.",
                "L’accès aux archives est réservé aux abonnés, regrettent les historiens, alors que l’État les a"
                " numérisées en 2012.",
                "Le reste est réservé aux membres fondateurs, qui ont apporté 200 millions d’euros au capital, précise"
                " la coopérative.",
            )
        ),
        {"below": "<p>Abonnez-vous pour lire tous nos articles</p>"},
        {
            "head": json_ld(
                '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Hydrelia vend ses usines",'
                '"isAccessibleForFree":false}]}<!-- -->'
            )
            + '<meta property="og:type" content="article">'
        },
    ],
)
def test_what_is_no_wall(parts):
    assert read(**parts).access == "unknown"


BADGE = '<span class="badge-premium">Réservé aux abonnés</span>'


@pytest.mark.parametrize(
    ("box", "access"),
    [
        (f"<div class=tile><a href=/or>L’or</a>{BADGE}</div>", "unknown"),
        (f"<ul><li>{BADGE} <a href=/bce>BCE</a></li></ul>", "unknown"),
        (
            f"<section><p>{BADGE}</p><p><a href=https://www.lacote.example/2026/petrole>Le pétrole</a></p></section>",
            "unknown",
        ),
        (f"<div class=fil><div><p>{BADGE}</p><a href=/a/ble>Blé</a></div></div>", "unknown"),
        (f"<aside><a href=/a/ble>{BADGE} Blé</a></aside>", "unknown"),
        (f"<div>{BADGE}<a href=/offres>Voir</a></div>", "paid"),
        (f"<div>{BADGE}<a href=/x>Je m’abonne</a></div>", "paid"),
        (f"<div>{BADGE}</div>", "paid"),
    ],
)
def test_a_badge_beside_a_link_is_that_page_s_however_short_its_headline(box, access):
    html = page(below="").replace(b"</main>", f"</main><div>{box}</div>".encode())
    assert read_article(html, URL).access == access


CRUMBS = (
    '{"@type":"BreadcrumbList","itemListElement":[{"position":2,"name":"Bourse"},{"position":1,"name":"Accueil"},'
    f'{{"position":3,"item":{{"name":"{TITLE}"}}}}]}}'
)


@pytest.mark.parametrize(
    "parts",
    [
        {"head": json_ld(CRUMBS)},
        {"above": f'<nav aria-label="Fil d’Ariane"><a href=/>Accueil</a> <a href=/b>Bourse</a> {TITLE}</nav>'},
        {"above": "<div class=breadcrumb><a href=/>Accueil</a><a href=/bourse/>Bourse</a></div>"},
        {"above": "<ol itemtype=https://schema.org/BreadcrumbList><li><a href=/bourse/><b>Bourse</b></a></li></ol>"},
        {"above": '<a rel="category tag" href="/c/4">Bourse</a>'},
        {"above": '<div class="taxonomy-category"><a href="/category/bourse/">Bourse</a></div>'},
        {"above": '<p><a itemprop="genre" href="/b/12">Bourse</a></p>'},
        {"above": '<a class="c-rubrique" href="/bourse/">Bourse</a><a class="c-rubrique" href="/epargne/">Épargne</a>'},
    ],
)
def test_section_from_what_is_shown(parts):
    assert read(**parts).section == "Bourse"


@pytest.mark.parametrize(
    ("declared", "name"),
    [
        ("Libération", "Libération"),
        ("Libération.fr", "Libération"),
        ("Boursier.com", "Boursier.com"),
        ("tdg.ch/", "La Cote"),
        ("www.lacote.example", "La Cote"),
        ("https://lacote.example", "La Cote"),
    ],
)
def test_one_name_a_publisher(declared, name):
    assert read(head=f'<meta property="og:site_name" content="{declared}">').site_name == name


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        ("", f"<h1><span>Équipement industriel</span> {TITLE}</h1>"),
        ("", f"<h1>{TITLE} <small>Nos informations</small></h1>"),
        ('<meta property="og:title" content="La Cote">', f"<h1>{TITLE}</h1>"),
        ('<meta property="og:title" content="Toute l’actualité de la Bourse">', f"<h1>{TITLE}</h1>"),
        (f'<meta property="og:title" content="{TITLE} | La Cote">', "<h1>La Cote</h1>"),
    ],
)
def test_headline_among_other_titles(head, heading):
    html = page(head=f'<meta property="og:site_name" content="La Cote">{head}')
    assert read_article(html.replace(f"<h1>{TITLE}</h1>".encode(), heading.encode()), URL).title == TITLE


@pytest.mark.parametrize(
    ("site", "declared"),
    [
        ('<a href="/"><h1>Le marché en direct</h1></a>', ""),
        ('<h1 class="logo">Le marché en direct</h1>', f'<meta property="og:title" content="{TITLE}">'),
    ],
    ids=["in a link", "declared"],
)
def test_a_heading_of_the_site_above_the_headline_is_none(site, declared):
    html = page(head=declared).decode().replace(" | La Cote</title>", " | Le marché en direct</title>")
    html = html.replace(f"<h1>{TITLE}</h1>", f"{site}<h1>{TITLE}</h1>")
    assert read_article(html.encode(), URL).title == TITLE


def test_what_is_escaped_twice_is_plain():
    head = (
        '<meta property="og:title" content="L&amp;#039;or &amp;amp; l&amp;#039;argent montent">'
        '<meta property="og:description"'
        ' content="&lt;p&gt;L&amp;rsquo;once d&amp;eacute;passe 3.000 dollars&lt;/p&gt;">'
    )
    article = read(head=head, title="L&amp;#039;or &amp;amp; l&amp;#039;argent montent")
    assert (article.title, article.lead) == ("L'or & l'argent montent", "L’once dépasse 3.000 dollars")


@pytest.mark.parametrize(
    "prefix", ["Press Release details page - ", "Communiqués | ", "Bourse en direct : ", "L’essentiel "]
)
def test_lead_without_a_template_s_prefix(prefix):
    assert read(head=f'<meta name="description" content="{prefix}{PARAGRAPHS[0]}">').lead == PARAGRAPHS[0]


@pytest.mark.parametrize(
    "bar",
    [
        "<div><span>Bourse</span><span class=abo>Abonnés</span></div>",
        "<p class=kicker><span>Réservé aux abonnés</span> Énergie</p>",
        "<div class=flag>Exclusif abonnés</div>",
        "<ul><li>Épargne</li><li class=tag-premium>Premium</li><li>4 min</li></ul>",
        "<div><a href=/bourse>Bourse</a> <i></i><strong>Article abonné</strong></div>",
    ],
)
def test_a_paid_badge_in_a_bar_above_the_headline(bar):
    html = page().replace(b"<article><h1>", f"<article>{bar}<h1>".encode())
    assert read_article(html, URL).access == "paid"


@pytest.mark.parametrize(
    "bar",
    [
        "<a class=btn-premium href=/abo>Premium</a>",
        "<nav><a class=premium href=/premium>Articles abonnés</a></nav>",
        "<div><a href=/autre.html><span class=premium-label>Réservé aux abonnés</span> Le nickel cherche un plancher"
        "</a></div>",
        "<p>1.203 abonnés</p>",
    ],
)
def test_a_button_or_another_article_s_badge_above_the_headline(bar):
    html = page().replace(b"<article><h1>", f"<article>{bar}<h1>".encode())
    assert read_article(html, URL).access == "unknown"
