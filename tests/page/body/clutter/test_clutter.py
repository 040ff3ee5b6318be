"""Names and places are weighed: running text goes only where two signs speak against it."""

import pytest
from lxml.html import fragment_fromstring

from ingest.extract import read_article
from ingest.page.clutter_names import clutter_claim
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL, page

LINE = "Le conseil d’administration proposera un dividende de 1,35 euro par action à l’assemblée du 4 juin prochain."
CLUTTER_WORDS = (
    *("share", "partage", "newsletter", "abonnes", "related", "a-lire", "pub", "ads", "sponsor", "widget", "hidden"),
    *(
        "cookies",
        "consent",
        "tags",
        "keywords",
        "caption",
        "credits",
        "footer",
        "sidebar",
        "modal",
        "teaser",
        "comments",
    ),
)


def body(text, **parts):
    return read_article(page(text, **parts), URL).body


@pytest.mark.parametrize("word", CLUTTER_WORDS)
def test_a_name_alone_takes_no_running_text(word):
    text = f"<p>{PARAGRAPHS[0]}</p><div class='{word}'><p>{LINE}</p></div><p>{PARAGRAPHS[1]}</p>"
    assert body(text).split("\n") == [PARAGRAPHS[0], LINE, PARAGRAPHS[1]]


@pytest.mark.parametrize("word", CLUTTER_WORDS)
@pytest.mark.parametrize("tag", ["a href=/orvalys", "span", "q", "em", "b"])
def test_an_inline_element_keeps_its_words_in_the_sentence(tag, word):
    sentence = (
        f"Le groupe <{tag} class='x-{word} {word}'>Orvalys</{tag.split()[0]}> a publié jeudi ses comptes annuels."
    )
    assert "Le groupe Orvalys a publié jeudi" in body(f"<p>{sentence}</p>{TEXT}")


@pytest.mark.parametrize(
    "box",
    [
        "<div class=related><h3><a href=/b>Hydrelia vend ses usines</a></h3><p>{}</p></div>",
        "<div class=newsletter><p>Chaque matin, tout ce que vous devez savoir, dans votre boîte.</p></div>",
        "<div class=lire-aussi><p>À lire aussi</p><p>{}</p></div>",
        "<aside class=promo><p>{}</p></aside>",
        "<div class=sidebar hidden><p>{}</p></div>",
        "<div style='font-size:0'><p>{}</p></div>",
        "<div class=bloc-promo><a href=/c>{}</a></div>",
        "<div><img src=a.jpg><div class=legende>{}</div></div>",
        "<related-list><a href=/b>Hydrelia vend ses usines</a><a href=/c>Le cuivre au plus haut</a></related-list>",
        "<article-related> <a href=/b>{}</a> <a href=/c>Le cuivre au plus haut</a></article-related>",
        "<lire-aussi><a href=/b>{}</a></lire-aussi>",
    ],
)
def test_two_signs_take_it(box):
    assert body(f"<p>{PARAGRAPHS[0]}</p>{box.format(LINE)}<p>{PARAGRAPHS[1]}</p>") == "\n".join(PARAGRAPHS[:2])


@pytest.mark.parametrize(
    ("name", "claim"),
    [
        ("newsletter-box", 1.0),
        ("article__related", 1.0),
        ("acme-newsletter", 0.7),
        ("no-ads", 0.0),
        ("field--label-hidden", 0.0),
        ("overflow-hidden", 0.0),
        ("hidden-print", 0.0),
        ("pub-date", 0.0),
        ("has-sidebar", 0.0),
        ("publication", 0.0),
    ],
)
def test_what_a_name_claims(name, claim):
    assert clutter_claim(fragment_fromstring(f"<div class='{name}'></div>")) == claim


def test_a_name_that_is_everywhere_says_nothing():
    text = "".join(f"<div class='acme-widget widget'><p>{paragraph}</p></div>" for paragraph in PARAGRAPHS)
    html = f"<html><title>{TITLE}</title><body><div class='acme-widget widget'><h1>{TITLE}</h1></div><div>{text}</div>"
    assert read_article(html.encode(), URL).body == BODY


def test_a_box_set_into_the_text_stays_and_one_beside_it_goes():
    box = "<aside><h3>Repères</h3><ul><li>Fondé en 1931</li><li>6 200 salariés</li></ul></aside>"
    text = f"<p>{PARAGRAPHS[0]}</p>{box}<p>{PARAGRAPHS[1]}</p>"
    assert body(text).split("\n") == [PARAGRAPHS[0], "Repères", "Fondé en 1931", "6 200 salariés", PARAGRAPHS[1]]
    assert body(TEXT, below=box) == BODY


@pytest.mark.parametrize("style", ["display:none", "clip:rect(0px,0px,0px,0px);width:1px", "visibility: hidden"])
def test_what_no_reader_sees_goes_out_of_a_sentence_too(style):
    link = f'<a href=/x.pdf>en ligne<span style="{style}">, nouvel onglet</span></a>'
    assert "Le communiqué est en ligne depuis jeudi matin." in body(
        f"<p>Le communiqué est {link} depuis jeudi matin.</p>{TEXT}"
    )


def test_comments_longer_than_the_text_go():
    posts = "".join(f"<li><p>{LINE} Qu’en pensez-vous, lecteur {number} ?</p></li>" for number in range(20))
    assert body(TEXT, below=f"<section id=comments><h3>20 commentaires</h3><ol>{posts}</ol></section>") == BODY


COMMENT = "Une action que je garde depuis dix ans et que je ne vendrai pas, quoi qu’en disent ces messieurs."


@pytest.mark.parametrize(
    "section",
    [
        "<section class=c1><div><span>Les commentaires (1)</span></div><div><b>herca</b> <p>{}</p></div></section>",
        "<div class=c1><h3>Commentaires</h3><div class=c2><p>{}</p><button>Répondre</button></div></div>",
        "<div><div class=c1><h2>Vos réactions</h2></div><div class=c2><p>{}</p></div><form><textarea></textarea></form>"
        "</div>",
        "<div class=c1><h4>12 Kommentare</h4><ul><li class=c2><p>{}</p></li></ul></div>",
        "<ol class=c1><li><article><b>Paul</b> dit : <a href=#comment-29>12 mars</a><p>{}</p></article></li></ol>",
        '<ol class=c1><li><p>{}</p><a rel=nofollow href="/a.html?replytocom=7#respond">Répondre</a></li></ol>',
    ],
)
def test_comments_without_a_name_go(section):
    assert body(TEXT * 2, below=section.format(COMMENT)) == f"{BODY}\n{BODY}"


@pytest.mark.parametrize(
    "own",
    [
        "<h2>Réactions</h2><p>{}</p>",
        "<section class=c1><h2>3 réactions</h2><p>{}</p></section>",
        "<div class=c1><h3>Réactions</h3><p>{}</p><button>Partager</button></div>",
        "<div class=c1><strong>Commentaires</strong><p>{}</p><button>Lire la suite</button></div>",
        "<div class=c1><h3>Commentaires</h3><p>{}</p></div>",
        "<div class=c1><h3>Commentaires de gestion</h3><p>{}</p><button>Agrandir</button></div>",
        "<div class=c1><h3>Commentaires 2026</h3><p>{}</p></div>",
        "<h2>Deux commentaires d’analystes</h2><p>{}</p><form></form>",
        "<p>{} <a href=#commentaires>Réagir</a></p>",
        "<ul><li>{} <a href=/comment-29-bourse.html>En savoir plus</a></li></ul>",
    ],
)
def test_a_crosshead_about_comments_stands_above_an_article_s_own_text(own):
    assert COMMENT in body(TEXT + own.format(COMMENT))


@pytest.mark.parametrize(
    ("names", "address"),
    [
        ("class=twitter-tweet", "https://twitter.com/lacote/status/1"),
        ("", "https://twitter.com/lacote/status/1?ref_src=twsrc%5Etfw"),
        ("class=x9", "https://www.instagram.com/lacote/reel/Cx1/"),
        ("", "https://bsky.app/profile/lacote.example/post/3k"),
        ("", "https://www.facebook.com/lacote/posts/12"),
    ],
)
def test_a_post_goes_where_it_says_nothing_of_the_headline(names, address):
    link = f'<a href="{address}">12 mars</a>'
    post = f"<blockquote {names}><p>{{}}</p>— La Cote (@lacote) {link}</blockquote>"
    assert (
        body(TEXT + post.format("Un tout autre sujet, sans rapport avec ce qui précède ni avec ce qui suit ici."))
        == BODY
    )
    assert "la marge" in body(TEXT + post.format("Orvalys : la marge visera 12 % au moins, dit le directeur général."))


@pytest.mark.parametrize(
    "end",
    [
        '— Jeanne Martin, sur <a href="https://twitter.com/jmartin">son compte</a>',
        '— Jeanne Martin, qui l’a <a href="https://twitter.com/jmartin/status/1">écrit lundi</a> à ses salariés',
        '— Jeanne Martin, <a href="https://www.lacote.example/status/1">dans nos colonnes</a>',
        '— Jeanne Martin, sur <a href="https://x.com/jmartin/status/1">son compte</a>',
    ],
)
def test_a_quotation_that_is_no_post_stays(end):
    said = "Nous ne vendrons aucun des deux sites de Savoie, ni cette année ni la suivante."
    assert said in body(TEXT + f"<blockquote><p>{said}</p>{end}</blockquote>" + TEXT)


def test_an_aside_that_nobody_closes_holds_the_text_whatever_it_begins_with():
    field = '<form><input type=email placeholder="Votre e-mail"></form><p>Inscrivez-vous à notre lettre du matin.</p>'
    begin = f"<aside class=x4><p>À lire aussi</p><h3><a href=/b/autre>Hydrelia vend ses usines</a></h3>{field}<div>"
    html = page(TEXT * 3).replace(b"<div class=article-body>", begin.encode())
    assert BODY in read_article(html, URL).body


@pytest.mark.parametrize("mark", ["id=comment-orvalys-finance", "id=newsletter", "class=edTag", "class='widget-title'"])
@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_a_subhead_right_above_a_paragraph_is_no_clutter(tag, mark):
    text = f"<p>{PARAGRAPHS[0]}</p><{tag} {mark}>Comment il se finance</{tag}><p>{PARAGRAPHS[1]}</p>"
    assert body(text).split("\n") == [PARAGRAPHS[0], "Comment il se finance", PARAGRAPHS[1]]


@pytest.mark.parametrize(
    "box",
    [
        "<section aria-label='Newsletter Anmeldung'><h3>Ein Herz</h3><p>{}</p><input type=email></section>",
        "<div class=boletin-newsletter><p>{}</p><form><input name=mail></form></div>",
        "<div class='abonnement-box'><p>{}</p><label>Mot de passe<input type=password></label></div>",
        "<div class='stk-popup hidden'><p>{0}</p><p>Your account is free.</p></div>" * 9,
    ],
)
def test_a_box_that_asks_for_an_address_goes_in_any_language(box):
    line = "Antworten auf Fragen der Leserinnen und Leser, ehrlich, nah und alltagstauglich, alle zwei Wochen sonntags."
    assert body(f"{TEXT}{box.format(line)}{TEXT}").split("\n") == [*PARAGRAPHS, *PARAGRAPHS]


@pytest.mark.parametrize("name", ["read-also", "related-box", "encadre-lire-aussi", "teaser_text"])
def test_a_box_that_promises_other_articles_and_leads_to_none_is_text(name):
    box = f"<div class={name}><h4>La méthode expliquée</h4><p>{LINE} {LINE}</p><p>{PARAGRAPHS[2]}</p></div>"
    assert f"{LINE} {LINE}" in body(f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>{box}")


def test_a_label_that_stands_over_all_of_the_text_says_nothing():
    first = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    second = "".join(f"<p>{LINE.replace('juin', f'juin {year}')}</p>" for year in range(2026, 2036))
    pieces = "<div class=ad></div>".join(
        f"<div aria-label=widget-anchor><div class=x1><div>{piece}</div></div></div>" for piece in (first, second)
    )
    html = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{pieces}</div></body></html>"
    assert read_article(html.encode(), URL).body.startswith(PARAGRAPHS[0])
