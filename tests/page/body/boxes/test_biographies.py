"""Boxes that say who the author is, and texts that say who somebody else is."""

import pytest
from lxml import html
from lxml.html import fromstring

from ingest.extract import read_article
from ingest.page.body.boxes import biographies
from ingest.text.clean import squeeze
from tests.support.pages import BODY, TEXT, URL, page, read

BIO = (
    "<div class=who><h4>Mathilde Wissem</h4><p>Mathilde Wissem est économiste et enseigne à Lyon. Elle a publié un"
    " essai sur les communes.</p><a href={}>Tous ses textes</a></div>"
)


def test_a_link_to_all_articles_of_whoever_is_named_above_it_names_the_author():
    article = read(above=BIO.format("/auteurs/mathilde-wissem"))
    assert (article.authors, article.body) == (["Mathilde Wissem"], BODY)


@pytest.mark.parametrize("link", ["/dossiers/communes", "/auteurs/", "/auteurs/jean-tiers", "/sujet/mathilde-wissem"])
def test_who_is_interviewed_is_no_author(link):
    assert read(above=BIO.format(link)).authors == []


def body(text: str = TEXT, **parts: str) -> str:
    return read_article(page(text, **parts), URL).body


def test_who_an_english_author_is_goes():
    about = "La Cote sportswriter Jeanne Martin has covered nine Tours, and knows each pump of the old stadium."
    box = f"<div class=x1><a href=/jm><img src=/a.jpg></a><h6>Jeanne Martin</h6><div><span>{about}</span></div></div>"
    assert body(TEXT + box, above="<p>Par Jeanne Martin</p>") == BODY


@pytest.mark.parametrize("place", ["above", "below"])
def test_who_the_author_is_goes(place):
    about = "Elle suit les entreprises industrielles depuis 2012 et a publié deux essais sur la sidérurgie."
    box = f"<div class=w><img src=/a.jpg><div><b>Jeanne Martin</b><span>Correspondante</span><p>{about}</p></div></div>"
    article = read_article(
        page(above="<p>Par Jeanne Martin</p>", text=box + TEXT if place == "above" else TEXT + box), URL
    )
    assert (article.authors, article.body) == (["Jeanne Martin"], BODY)


@pytest.mark.parametrize(
    "kept",
    [
        "<p>Les particuliers ont jusqu’au 31 mars pour demander la prime sur le site de l’agence qui la verse, avant "
        "que les taux ne changent : <a href=/p>s’inscrire</a>.</p>",
        "<section><h2>Offre spéciale de Nelphis</h2><p>Le forfait de l’opérateur passe à 9,99 euros par mois, un prix "
        "que ses trois rivaux jugent intenable à moyen terme, et l’action recule.</p></section>",
        "<div><strong>Jeanne Martin</strong> : Le marché suit la banque centrale depuis mars, et il a tort de la "
        "croire sur parole.</div>",
    ],
)
def test_text_with_the_words_of_a_call_an_offer_or_a_biography_stays(kept):
    article = read_article(page(above="<p>Par Jeanne Martin</p>", text=TEXT + kept), URL)
    assert squeeze(html.fromstring(kept).text_content())[-40:] in squeeze(article.body)


@pytest.mark.parametrize(
    "above",
    [
        "<ul class=meta><li><a href=/tag/jeanne-martin>Jeanne Martin</a></li><li>12 mars 2026 à 10h15</li></ul>",
        "<figure><figcaption><span>Jeanne Martin</span><span>le 12 mars 2026, à Francfort</span></figcaption></figure>",
        "<h3>Jeanne Martin</h3><p>9 h 30 : discours à Bercy.</p>",
    ],
)
def test_whoever_is_written_about_beside_a_date_is_no_author(above):
    assert read_article(page(above=above, text=TEXT), URL).authors == []


def counted(monkeypatch, module, reader):
    read, calls = getattr(module, reader), []
    monkeypatch.setattr(module, reader, lambda *args, **options: calls.append(1) or read(*args, **options))
    return calls


def test_boxes_of_a_life_are_looked_for_on_few_levels(monkeypatch):
    calls = counted(monkeypatch, biographies, "short_text")
    deep, end = "<div>" * 60, "</div>" * 60
    life = f"{deep}{deep}Jeanne Martin{end} est journaliste à La Cote depuis dix ans.{end}"
    region = fromstring(f"<body>{life}{TEXT}</body>")
    biographies.drop_biographies([region], ["Jeanne Martin"])
    assert "".join(region.itertext()) == BODY.replace("\n", "")
    assert 0 < len(calls) < 1500


@pytest.mark.parametrize("does", ["suit la sidérurgie depuis 2015.", "couvre l’industrie lyonnaise à La Cote."])
def test_a_linked_name_above_itself_and_what_its_bearer_does_goes(does):
    named = "<a href=/auteurs/jeanne-martin>Jeanne Martin</a>"
    box = f"<div class=Bo_b__1><p>{named}</p><p>Jeanne Martin {does}</p></div><ul><li><a href=/t>Acier</a></li></ul>"
    article = read_article(
        page(above="<p>Par Jeanne Martin</p>", text=f"{TEXT}{box}<p>La clôture est prévue.</p>"), URL
    )
    assert does not in article.body


def test_a_box_of_advice_under_its_author_stays():
    named = "<h4>L’avis de l’auteur</h4><p><a href=/auteurs/jeanne-martin>Jeanne Martin</a></p>"
    said = "Vendez par tiers, un tiers avant la moisson, conseille-t-elle aux exploitants."
    text = f"{TEXT}<div class=box>{named}<p>{said}</p></div><p>La clôture est prévue.</p>"
    assert said in read_article(page(above="<p>Par Jeanne Martin</p>", text=text), URL).body
