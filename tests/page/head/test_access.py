"""Whether an article is free, or cut short for readers without an account."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, RIVER, TEXT, URL, json_ld, page, read


@pytest.mark.parametrize(
    ("parts", "access"),
    [
        ({}, "unknown"),
        ({"head": json_ld('{"@type":"Article","isAccessibleForFree":"False"}')}, "paid"),
        ({"head": json_ld('{"@type":"Article","isAccessibleForFree":"http://schema.org/True"}')}, "free"),
        ({"head": '<meta property="article:content_tier" content="locked">'}, "paid"),
        ({"below": "<div class=paywall><p>La suite pour nos lecteurs</p></div>"}, "paid"),
        ({"below": "<p>Il vous reste 72% de cet article à lire.</p>"}, "paid"),
        ({"below": "<p>Cet article est réservé aux abonnés.</p>"}, "paid"),
    ],
)
def test_access(parts, access):
    article = read_article(page(**parts), URL)
    assert (article.access, article.body) == (access, BODY)


SHORT_URL = "https://www.lacote.example/x"


@pytest.mark.parametrize(("text", "access"), [(f"{TEXT}{TEXT}", "unknown"), (f"{TEXT}<p>La suite…</p>", "paid")])
def test_a_wall_that_nobody_sees_says_nothing_beside_a_whole_text(text, access):
    wall = "<div style='display:none'><p>Pour poursuivre votre lecture, abonnez-vous dès maintenant.</p></div>"
    assert read_article(page(text, below=wall), SHORT_URL).access == access


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


OFFER = "<div class=info><h3>Weiterlesen mit M+</h3><p>Nur 2,95 Euro in der Woche.</p><a href=/abo>Testen</a></div>"


def test_an_offer_of_the_rest_below_a_short_text_is_a_wall():
    assert read(f"{TEXT}{OFFER}").access == "paid"
    assert read(f"{TEXT * 20}{OFFER}").access == "unknown"
    assert read(f"{TEXT}{OFFER.replace('Weiterlesen mit M+', 'Testen Sie M+')}").access == "unknown"
