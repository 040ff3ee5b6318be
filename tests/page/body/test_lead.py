"""The standfirst in the forms of French pages: by name, in bold, as a heading, below the byline."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL, page

LEAD = "Le robinetier de Lyon promet de garder tous ses sites, sauf celui de Vienne."
BYLINE = "<p class=infos>Par Jeanne Martin, publié le 12/03/2026 à 8h30.</p>"


def read(above, text=TEXT):
    return read_article(page(text, above=above).replace(b"<div class=article-body>", b"<div>"), URL)


@pytest.mark.parametrize(
    "name",
    [
        "chap",
        "ingress",
        "intro-article",
        "gr-article-teaser",
        "article-chapo",
        "preambule",
        "epChapo",
        "ArtChapeau_root",
    ],
)
@pytest.mark.parametrize("tag", ["p", "div"])
def test_a_standfirst_known_by_its_name_below_the_byline(name, tag):
    article = read(f"{BYLINE}<{tag} class={name}>{LEAD}</{tag}>")
    assert (article.lead, article.body, article.authors) == (LEAD, f"{LEAD}\n{BODY}", ["Jeanne Martin"])


@pytest.mark.parametrize("bold", ["<p><b>%s</b></p>", "<p class=x><strong>%s</strong></p>", "<p><i></i><b>%s</b></p>"])
def test_a_first_paragraph_in_bold_is_the_lead_whatever_the_description(bold):
    article = read(BYLINE, bold % LEAD + TEXT)
    assert (article.lead, article.body) == (LEAD, f"{LEAD}\n{BODY}")


def test_paragraphs_that_are_all_in_bold_and_questions_are_no_lead():
    assert read("", TEXT.replace("<p>", "<p><b>").replace("</p>", "</b></p>")).lead is None
    assert read("", f"<p><b>Que change la hausse des prix ?</b></p>{TEXT}").lead is None


def test_a_long_heading_right_below_the_headline_is_the_lead():
    said = "Le robinetier lyonnais, valorisé 220 millions d’euros, relève ses objectifs pour la deuxième fois"
    assert read(f"<h2 class=art__sub>{said}</h2>").lead == said
    assert read(f"<h2>Un premier semestre record</h2>{TEXT}<h2>{said}</h2>").lead is None


def test_a_first_paragraph_with_a_name_that_no_other_has_is_the_lead():
    text = f"<p class=x1>{LEAD}</p>{TEXT}<p>Les analystes relèvent leurs objectifs de cours.</p>"
    assert read(BYLINE, text).lead == LEAD
    assert read(BYLINE, text.replace("x1", "has-drop-cap")).lead is None
    assert read(BYLINE, text.replace("<p>", "<p class=x2>")).lead is None


def test_a_long_heading_below_headline_and_byline_is_the_lead():
    said = "Orvalys, le robinetier lyonnais, a fait mieux que prévu au premier semestre, dit-il dans un communiqué."
    infos = f"<time>12 mars 2026</time>{BYLINE}<div><span>Temps de lecture : 3 min</span></div>"
    assert read(f"{infos}<h2>{said}</h2>").lead == said
    assert read(f"{infos}<h2>Un semestre</h2><h2>{said}</h2>", TEXT).lead is None


def test_a_block_alone_behind_the_headline_is_the_lead_whatever_its_words():
    said = "Une maison de famille que rien n’arrête, ni les modes, ni le prix du cuivre. Récit d’une ténacité."
    head = f"<header><h1>{TITLE}</h1><div>{said}</div><div>Par <a href=/jm>Jeanne Martin</a></div></header>"
    html = page(TEXT).replace(f"<h1>{TITLE}</h1>".encode(), head.encode())
    assert read_article(html, URL).lead == said


def test_a_blogs_own_subtitle_is_no_lead():
    html = page(above=f"<p class=description>Chroniques d’un négociant de la côte</p></div><div><h3>{TITLE}</h3>")
    html = html.replace(f"<h1>{TITLE}</h1>".encode(), b"<h1>Le Carnet</h1>")

    assert "Chroniques" not in read_article(html, URL).body


SHORT_URL = "https://www.lacote.example/x"


def test_a_standfirst_with_a_year_and_an_hour_is_no_dateline():
    said = "Le 24 décembre 2025, la Bourse de Paris fermera à 14h05 au lieu de 17h35, comme chaque année."
    assert read_article(page(f"<p class=chapo>{said}</p>{TEXT}"), SHORT_URL).lead == said


def read_page(text=TEXT, **parts):
    return read_article(page(text, **parts), URL)


@pytest.mark.parametrize(
    "prefix", ["Press Release details page - ", "Communiqués | ", "Bourse en direct : ", "L’essentiel "]
)
def test_lead_without_a_template_s_prefix(prefix):
    assert read_page(head=f'<meta name="description" content="{prefix}{PARAGRAPHS[0]}">').lead == PARAGRAPHS[0]


@pytest.mark.parametrize("part", ["note", "legend", "breaking", "trust"])
def test_a_note_above_the_text_is_no_lead(part):
    said = "Cet article a été mis à jour pour ajouter la réaction du groupe de Lyon."
    text = f"<div class=article__{part}>{said}</div><div class=article__content>{TEXT}</div>"
    assert read_page(text).lead != said


SAID = "Trois sites et 780 salariés changent de mains. Le prix reste secret."


def test_a_part_of_the_article_above_its_text_is_the_lead():
    text = f"<div class=article__perex>{SAID}</div><div class=article__content>{TEXT}</div>"
    assert read_page(text).lead == SAID


@pytest.mark.parametrize("name", ["article__newsletter", "article__caption", "encart", "page__note"])
def test_what_is_named_otherwise_is_no_lead(name):
    text = f"<div class={name}>{SAID}</div><div class=article__content>{TEXT}</div>"
    assert read_page(text).lead is None


def test_a_short_sentence_behind_the_headline_is_the_lead():
    said = "On veut voir les grues avant de payer."
    assert (
        read_page(above=f"<p class=des-x>{said}</p><div class=by>Par Jeanne Martin</div>").lead is None
    )  # under 40 signs
    said = "On veut voir les grues du port avant de payer."
    assert read_page(above=f"<p class=des-x>{said}</p><div class=by>Par Jeanne Martin</div>").lead == said
    assert read_page(f"<p>{said}</p>{TEXT}").lead is None


def test_a_line_to_the_reader_behind_the_headline_is_no_lead():
    above = "<p>Votre abonnement vous donne droit à cette lecture.</p><div class=by>Par Jeanne Martin</div>"
    assert read_page(above=above).lead is None


def test_a_long_heading_under_the_headline_is_the_standfirst_with_or_without_a_full_stop():
    said = "Le groupe lyonnais de robinetterie relève son objectif de marge pour la deuxième fois, et prévoit d’ouvrir "
    said += "une usine en Savoie"
    article = read_article(page(above=f"<h2 class=t1>{said}</h2><figure><img src=a.jpg></figure>"), URL)
    assert (article.lead, article.body) == (said, f"{said}\n{BODY}")


def test_the_lead_set_apart_comes_first():
    lead = "Le groupe lyonnais de robinetterie relève son objectif de marge pour la deuxième fois de l’année."
    article = read_article(page(above=f"<p class=chapo>{lead}</p>"), URL)
    assert (article.lead, article.body) == (lead, f"{lead}\n{BODY}")


STANDFIRST = "Le groupe lyonnais de robinetterie relève son objectif de marge pour la deuxième fois de l’année."


@pytest.mark.parametrize(
    "above",
    [
        f"<h2>{STANDFIRST}</h2>",
        f"<div class=x17><p class=c1>{STANDFIRST}</p><img src=auteur.jpg><span>Par Jeanne Martin, à Lyon</span></div>",
        f"<section class=ModuleTeaser_wrapper__q><p class=Teaser_text__s>{STANDFIRST}</p></section>",
        f"<div><div><span>{STANDFIRST}</span></div></div><div>Publié le 12 mars 2026</div>",
        f"<h4 class=_1UPP6>{STANDFIRST}</h4><div class=video></div>",
    ],
)
def test_a_standfirst_is_known_by_its_place_where_no_name_tells(above):
    html = page(TEXT * 4, above=f"<div class=top>{above}</div>")
    article = read_article(html, URL)
    assert (article.lead, article.body.split("\n")[:2]) == (STANDFIRST, [STANDFIRST, PARAGRAPHS[0]])


@pytest.mark.parametrize("again", ["", f"<p><strong>{STANDFIRST}</strong></p>"])
def test_a_standfirst_right_above_the_text_is_its_lead_and_stands_once(again):
    article = read_article(page(again + TEXT * 4, above=f"<p class=chapo>{STANDFIRST}</p>"), URL)
    assert (article.lead, article.body.count(STANDFIRST)) == (STANDFIRST, 1)


@pytest.mark.parametrize(
    "above",
    [
        "<div><img src=a.jpg><p>L’usine d’Orvalys à Lyon, où travaillent six cents personnes, en mars.</p></div>",
        "<div><p>Les opinions exprimées ici par nos contributeurs sont les leurs, et non celles du journal.</p></div>",
        "<p><a href=/abo>Orvalys et ses objectifs : retrouvez notre enquête dans le numéro du mois de mars.</a></p>",
        f"<h2>{TITLE}, selon la direction du groupe de robinetterie.</h2>",
        "<div class=subhead>JEANNE MARTIN 12 mars 2026 Orvalys Mis à jour : 12 mars 2026 11:35 a.m.</div>",
    ],
)
def test_what_else_stands_under_the_headline_is_no_standfirst(above):
    html = page(TEXT * 4, above=f"<div class=top>{above}</div>")
    assert read_article(html, URL).body.startswith(BODY)


@pytest.mark.parametrize("name", ["articleLeadImage", "leadMedia", "leadStoryTeaser", "bannerIntro"])
def test_what_is_called_a_lead_and_something_else_is_none(name):
    legend = (
        f"<div class={name}><div class=legend>Le siège du groupe à Lyon, où sont fabriqués ses robinets</div></div>"
    )
    assert (read(legend).lead, read(legend).body) == (None, BODY)


def test_the_paragraphs_of_a_standfirst_stand_apart():
    sentences = "<p>Le groupe garde ses sites.</p><p>Celui de Vienne sera vendu avant juin à un fonds.</p>"
    assert (
        read(f"<div class=chapo>{sentences}</div>").lead
        == "Le groupe garde ses sites. Celui de Vienne sera vendu avant juin à un fonds."
    )
