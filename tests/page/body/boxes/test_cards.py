"""Other articles set into a text go, whatever the country's labels; what is the article's own stays."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, URL, page, read

HEADLINE = "Hydrelia vend ses usines de vannes à un fonds"
SUMMARY = "Le groupe grenoblois cède ses deux sites de Savoie, où travaillent quatre cents personnes depuis 1962."
OTHER = "/bourse/hydrelia-vend-ses-usines.html"


def body(box, url=URL):
    text = f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>{box}<p>{PARAGRAPHS[2]}</p>{TEXT * 2}"
    return read_article(page(text), url).body


WHOLE = "\n".join([BODY] * 3)


@pytest.mark.parametrize(
    "card",
    [
        f"<article><h3><a href={OTHER}>{HEADLINE}</a></h3><p>{SUMMARY}</p></article>",
        f"<div class=x1><p>Czytaj więcej</p><a href={OTHER}><img src=a.jpg></a><a href={OTHER}>{HEADLINE}</a>"
        f"<p>{SUMMARY}</p></div>",
        f"<div><p>Leggi anche</p><h4><a href={OTHER}>{HEADLINE}</a></h4></div>",
        f"<div><a href={OTHER}><picture><img src=a.jpg></picture></a><h3><span>Bourse</span>: "
        f"<a href={OTHER}>{HEADLINE}</a></h3><div>{SUMMARY}</div></div>",
        f"<p><strong>FUNDA FUTHI |</strong> <a href={OTHER}>{HEADLINE}</a></p>",
        f"<p class=lire>À LIRE AUSSI<br><a href={OTHER}>{HEADLINE}</a></p>",
        f"<p>Sur le même sujet <a href={OTHER}>{HEADLINE}</a></p>",
        f"<p><b>MORE :</b> <a href=https://m.lacote.example{OTHER}>{HEADLINE}</a></p>",
        f"<h3>Exklusive Hintergründe</h3><ul><li><b>KI in der Schule? </b><a href={OTHER}>{HEADLINE}</a></li>"
        f"<li><b>Bahn:</b> <a href=/b/zwei>{HEADLINE} II</a></li></ul>",
        f"<p><strong>Mehr dazu im Zins-Check:</strong></p><ul><li><a href={OTHER}>{HEADLINE}</a></li>"
        f"<li><a href=/b/zwei>{HEADLINE} II</a></li><li><a href=/b/drei>{HEADLINE} III</a></li></ul>",
        f"<a class=c7 href={OTHER}><h3>À lire</h3><span>{HEADLINE}</span></a>",
        f"<div class=c7><a href={OTHER}><p><strong>Analyse</strong> <span>11.03.2026</span></p><h3>{HEADLINE}</h3>"
        f"<p>{SUMMARY} mehr</p></a></div>",
        f"<div class=c7><a href={OTHER}><img src=a.jpg></a><div class=c8><a href=/bourse/>Bourse</a> "
        f"<a href={OTHER}><div>{HEADLINE}</div></a><p>{SUMMARY}</p></div></div>",
        f"<div class=c7><div><img src=a.jpg></div><div class=c8><h4><a href={OTHER}>{HEADLINE}</a></h4>"
        f"<p>{SUMMARY}</p></div></div>",
    ],
)
def test_a_card_goes_with_its_label(card):
    assert body(card) == WHOLE


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (
            f"<p>Dans un entretien, <a href={OTHER}>le directeur d’Hydrelia le dit</a> sans détour à la presse.</p>",
            "sans détour",
        ),
        (
            f"<p><b>Que pensez-vous de </b><a href={OTHER}><b>la vente des usines d’Hydrelia</b></a><b> ?</b></p>",
            "pensez-vous",
        ),
        (
            f"<div><p><span>Depuis, </span><a href={OTHER}>plusieurs grands groupes de vannes</a>"
            "<span> ont dit non.</span></p></div>",
            "ont dit non",
        ),
        (
            "<article><h3><a href=https://autre.example/x>Les comptes de la société en détail</a></h3>"
            "<p>Le document a 200 pages.</p></article>",
            "200 pages",
        ),
        (
            f"<p>Deux sociétés sont concernées :</p><ul><li><a href={OTHER}>Hydrelia, fabricant de vannes</a></li>"
            "<li><a href=/v/b>Orvalys, à Lyon depuis 1962</a></li></ul>",
            "Orvalys, à Lyon depuis",
        ),
        (
            f"<div class=c7><img src=a.jpg><p>Dans les ateliers de Savoie, <a href={OTHER}>vendus par Hydrelia à un "
            "fonds</a>, on attend la suite sans illusions.</p></div>",
            "sans illusions",
        ),
        (
            f"<h3><a href={OTHER}>Les usines de Savoie et leurs vannes</a></h3><p>Elles tournent au ralenti.</p>",
            "tournent au ralenti",
        ),
        (
            f"<div class=c7><img src=a.jpg><h3>Hydrelia</h3><p>Le groupe a tout dit dans <a href={OTHER}>un entretien "
            "à notre journal</a> en mars.</p></div>",
            "Le groupe a tout dit",
        ),
        (
            f"<ul><li><a href={OTHER}><h4>Hydrelia</h4><p>Le titre gagne 3 % à Paris, et double sa mise.</p></a> "
            "Hausse confirmée.</li></ul>",
            "double sa mise",
        ),
        (
            "<a class=c7 href=https://autre.example/rapport.pdf><h3>Le rapport</h3><span>Deux cents pages de comptes, "
            "en accès libre</span></a>",
            "Deux cents pages",
        ),
        (
            f"<div class=c7><p>À noter : <a href={OTHER}><b>la vente des usines d’Hydrelia</b></a> n’y change rien.</p>"
            "</div>",
            "change rien",
        ),
        (
            "<aside><h3>Repères</h3><p>Orvalys emploie six cents personnes dans trois pays d’Europe.</p></aside>",
            "Repères",
        ),
    ],
)
def test_what_is_the_article_s_own_stays(own, said):
    assert said in body(own)


def test_companies_under_linked_subheads_are_the_text():
    entries = "".join(
        f"<article><h3><a href=/valeurs/{name}>{name} publie ses comptes</a></h3><p>{SUMMARY} {name}.</p></article>"
        for name in ("Orvalys", "Hydrelia", "Vannex", "Tubor")
    )
    html = page(f"<p>{PARAGRAPHS[0]}</p>{entries}", head="<meta property=og:type content=article>")
    assert all(f"{SUMMARY} {name}." in read_article(html, URL).body for name in ("Orvalys", "Vannex"))


LINE = "Des vannes prêtes à partir, en mars à Lyon."


@pytest.mark.parametrize(
    "box",
    [
        "<div class=css-2778ui><div><span><img src=a.jpg></span></div><div class=css-9><span>{}</span></div></div>",
        "<div><a href=/a.jpg><picture><img src=a.jpg></picture></a><p class=infotext>{}</p></div>",
        "<section class=x7><img src=a.jpg><div class=y2>{} <em>Photo J. M.</em></div></section>",
    ],
)
def test_a_picture_with_its_line_goes_where_no_name_tells(box):
    assert body(box.format(LINE)) == WHOLE


@pytest.mark.parametrize(
    "box",
    [
        "<div><img src=a.jpg><p>{}</p></div>",
        "<div class=x><img src=a.jpg><h3>Les usines</h3><div class=y>{}</div></div>",
        "<div class=x><img src=a.jpg><div class=y>{}</div><div class=y>La direction n’a pas répondu.</div></div>",
    ],
)
def test_a_paragraph_beside_a_picture_stays(box):
    assert LINE in body(box.format(LINE))


def test_a_gallery_s_lines_are_its_text():
    boxes = "".join(
        f"<div class=g><img src={n}.jpg><div class=y>{SUMMARY.replace('1962', str(1950 + n))}</div></div>"
        for n in range(5)
    )
    assert read_article(page(f"<p>{PARAGRAPHS[0]}</p>{boxes}"), URL).body.count("Le groupe grenoblois") == 5


@pytest.mark.parametrize("byline", ["Von Katharina Fuchs", "Par Jeanne Tiers", "by Gabi Thorne"])
def test_a_linked_heading_and_who_wrote_it_are_another_article(byline):
    card = f"<div class=s><a href=/artikel/samt><h3>Samt im Büro?</h3></a><p>{byline}</p></div>"
    assert read(f"{TEXT * 2}{card}{TEXT}").body == "\n".join([BODY] * 3)


@pytest.mark.parametrize(
    "below", ["Par ailleurs, le prix monte.", "Le velours revient au bureau.", "De la soie, surtout."]
)
def test_a_linked_heading_above_a_sentence_stays(below):
    assert (
        below
        in read(f"{TEXT * 2}<div class=s><h3><a href=/artikel/samt>Samt im Büro?</a></h3><p>{below}</p></div>").body
    )


def test_a_short_linked_subhead_with_its_text_stays():
    box = "<div><span>CAC 40</span><h3><a href=/cours/airlys>Airlys</a></h3><p>Le motoriste relève ses vues.</p></div>"
    assert "Le motoriste relève ses vues." in read(f"{TEXT * 3}{box}{TEXT}").body
