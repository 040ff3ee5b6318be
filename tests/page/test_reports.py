"""Kinds that public bug reports tell of: long calls, notes on the printed edition, names in capitals, leads."""

import pytest

from ingest.extract import read_article
from ingest.page.body.wording.boilerplate import is_boilerplate
from tests.support.pages import BODY, TEXT, TITLE, URL, page


@pytest.mark.parametrize(
    "line",
    [
        "Abonnez-vous à La Cote à partir de 1 euro par mois, sans engagement, pour lire tous les articles et les"
        " archives du soir.",
        "Abonnez-vous : toute La Cote en illimité pour 7,90 € par mois pendant un an, puis 14,90 €, résiliable en ligne"
        " à tout moment.",
        "Newsletter : les cinq informations qui ont fait bouger les marchés dans la nuit, résumées avant l’ouverture"
        " par l’équipe de La Cote.",
        "Newsletter - chaque vendredi, le meilleur de la semaine boursière et les rendez-vous de la suivante, choisis"
        " par la rédaction.",
        "Partager cet article par courriel, partager cet article sur LinkedIn, partager cet article sur Bluesky,"
        " copier son adresse.",
        "Offre spéciale de rentrée : trois mois de lecture à 1 euro par mois sur tous les supports, puis 9,99 euros,"
        " sans engagement.",
        "Accès illimité aux contenus du site, au journal numérique dès 22 heures et aux archives depuis 1998, pour"
        " 5 euros par mois.",
        "Subscribe to La Cote for just $1 a week in the first year and read every story and the complete archive on"
        " all devices.",
        "Sign up for the morning briefing, a concise digest of the stories that move markets, sent by the newsroom at"
        " 6 a.m.",
    ],
)
def test_a_long_advertisement_goes(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Abonnez-vous, disent les opérateurs, mais les forfaits sans engagement représentent désormais la moitié des"
        " ventes, selon l’Arcep.",
        "Abonnez-vous, et vous ne verrez plus de réclame : la promesse des plateformes ne tient plus, répondent-elles.",
        "Abonnez-vous ou partez : c’est en ces termes que la chaîne a prévenu ses clients gratuits, et 40 % d’entre eux"
        " sont partis.",
        "Newsletter : le mot désigne désormais un marché de 2 milliards de dollars, que les éditeurs disputent aux"
        " plates-formes, calcule un cabinet.",
        "Sans engagement de la part de Berlin, le plan européen de défense reste lettre morte, estime un diplomate qui"
        " le suit.",
        "Accès illimité aux salles de sport : la promesse a séduit 3 millions de clients, mais la moitié d’entre eux ne"
        " viennent plus.",
        "Découvrez nos offres, répète la banque à ses clients : la moitié de ses courriers relevaient de la publicité,"
        " estime l’association.",
        "Subscribe to the theory or not, the yield curve has inverted four times since 1990, and each time a recession"
        " followed.",
    ],
)
def test_a_long_sentence_of_news_that_begins_as_an_advertisement_stays(line):
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "A version of this article appears in print on Nov. 2, Section B, Page 1 of the New York edition.",
        "A shorter version of this story first appeared in the Sunday paper.",
        "Une version longue de cet article a été publiée dans le hors-série d’octobre.",
    ],
)
def test_a_note_on_the_printed_edition_goes(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "A version of this plan was published in March, and the bank has kept to it since.",
        "A version of this drug appeared in Europe in 2019 under another name, at a third of the price.",
        "Une version de cet accord a été publiée au Journal officiel mardi.",
        "A new version of the article on dividends appeared in the bill on Friday.",
        "Une version longue de la note a circulé lundi dans les salles de marché.",
    ],
)
def test_a_sentence_about_another_version_stays(line):
    assert not is_boilerplate(line)


def read(text=TEXT, **parts):
    return read_article(page(text, **parts), URL)


def test_a_name_declared_in_capitals_is_written_as_the_page_shows_it():
    head = '<meta name=byl content="By ABBY KAPBYRNE and JULES MAROT">'
    assert read(head=head, above="<p>By <i>Abby Kapbyrne</i> and <i>Jules Marot</i></p>").authors == [
        "Abby Kapbyrne",
        "Jules Marot",
    ]
    assert read(head=head, above="<p>By ABBY KAPBYRNE</p>").authors == ["ABBY KAPBYRNE", "JULES MAROT"]


@pytest.mark.parametrize(
    "last", ["Nos principes : <a href=/p>la charte de la Cote.</a>", "Source : <a href=/s>Insee</a>"]
)
def test_a_label_and_its_link_below_the_text_go(last):
    assert read(f"{TEXT}<p>{last}</p>").body == BODY


@pytest.mark.parametrize(
    "last",
    [
        "Le cours : <a href=/c>23,15 euros</a>",
        "Le verdict : l’usine ferme, dit <a href=/v>Le Progrès</a>",
        "Le repreneur est connu : <a href=/z>Zennepark</a>",
        "Reste une question : <a href=/q>qui paiera</a>, et quand ?",
        "La règle est simple, rappelle le tribunal : <a href=/r>pas d’offre, pas de vente</a>.",
    ],
)
def test_a_sentence_with_a_colon_and_a_link_stays(last):
    assert read(f"{TEXT}<p>{last}</p>").body != BODY


def test_a_heading_that_the_title_follows_with_the_site_in_brackets():
    html = page(title=f"{TITLE} (Carnets de Basile)").replace(b"</h1>", b"</h1>").replace(b" | La Cote", b"")
    shown = html.replace(f"<h1>{TITLE} (Carnets de Basile)</h1>".encode(), f"<h2>{TITLE}</h2>".encode())
    assert read_article(shown, URL).title == TITLE
    both = html.replace(
        f"<h1>{TITLE} (Carnets de Basile)</h1>".encode(), f"<h2>{TITLE} (Carnets de Basile)</h2>".encode()
    )
    assert read_article(both, URL).title == f"{TITLE} (Carnets de Basile)"


SAID = "Trois sites et 780 salariés changent de mains. Le prix reste secret."


@pytest.mark.parametrize("part", ["note", "legend", "breaking", "trust"])
def test_a_note_above_the_text_is_no_lead(part):
    said = "Cet article a été mis à jour pour ajouter la réaction du groupe de Lyon."
    text = f"<div class=article__{part}>{said}</div><div class=article__content>{TEXT}</div>"
    assert read(text).lead != said


def test_a_part_of_the_article_above_its_text_is_the_lead():
    text = f"<div class=article__perex>{SAID}</div><div class=article__content>{TEXT}</div>"
    assert read(text).lead == SAID


@pytest.mark.parametrize("name", ["article__newsletter", "article__caption", "encart", "page__note"])
def test_what_is_named_otherwise_is_no_lead(name):
    text = f"<div class={name}>{SAID}</div><div class=article__content>{TEXT}</div>"
    assert read(text).lead is None


def test_who_is_quoted_does_not_speak_to_the_reader():
    said = "« Nous avons vendu nos actions, il faut vivre avec », commente un associé de la première heure."
    text = TEXT.replace("<p>", "<p class=sponsor-text>")
    assert said in read(f"{text}<p class=comment-paragraph>{said}</p>").body


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=firma><a href=/autor/lidia-ferrand>Lidia Ferrand</a><span>Madrid · 28/05/2026 18:40</span></div>",
        "<div class=author><a href=/auteur/lidia-ferrand>Lidia Ferrand</a><time>28/05/2026</time></div>",
    ],
)
def test_the_place_and_the_day_behind_a_linked_name_are_none_of_it(byline):
    assert read(above=byline).authors == ["Lidia Ferrand"]


@pytest.mark.parametrize("name", ["<a>Jeanne</a> <a>Martin</a>", "<span>Jeanne</span> <span>Martin</span>"])
def test_a_name_in_two_elements_is_one(name):
    assert read(above=f"<div class=author-name>{name}</div>").authors == ["Jeanne Martin"]


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


RECORD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","author":{"name":"%s"}}</script>'


def test_the_account_of_a_feed_does_not_sign_where_a_byline_does():
    head = RECORD % (TITLE, "Flux Watermark")
    assert read(head=head, above="<span class=author-name>Anselme Brunaud</span>").authors == ["Anselme Brunaud"]
    assert read(head=head).authors == ["Flux Watermark"]
    assert read(head=head, above="<span class=author>La rédaction</span>").authors == ["Flux Watermark"]
    assert read(head=head, above="<span class=author>A. Brunaud, Flux Watermark</span>").authors == ["Flux Watermark"]


def test_a_longer_or_careless_name_is_no_spelling_of_one_in_capitals():
    head = RECORD % (TITLE, "JEAN MARTIN")
    assert read(head=head, above="<p>Avec Jean Martinez. Contact : jean martin</p>").authors == ["JEAN MARTIN"]


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote><p>« Nous tiendrons bon. »</p><cite class=quote-author>Henri Proglat</cite></blockquote>",
        "<div class=livre><h4>La monnaie folle</h4><p class=author>Henri Proglat</p></div>",
        "<div class=rel><a href=/x>Un autre article du jour</a><span class=author>Henri Proglat</span></div>",
    ],
)
def test_an_author_in_the_text_does_not_sign_it_though_the_page_never_shows_who_does(box):
    first, rest = TEXT.split("</p>", 1)
    assert read(f"{first}</p>{box}{rest}", head=RECORD % (TITLE, "Paul Renaud")).authors == ["Paul Renaud"]


def test_the_photographer_of_the_picture_below_the_headline_does_not_sign():
    picture = "<div class=media><img src=a.jpg><span class=media-author>Henri Proglat</span></div>"
    assert read(head=RECORD % (TITLE, "Paul Renaud"), above=picture).authors == ["Paul Renaud"]


@pytest.mark.parametrize(("meta", "day"), [("Tue, 07/14/2026 - 17:57", 14), ("mar. 14/07/2026 - 17:57", 14)])
def test_the_weekday_tells_the_order_of_a_date_in_figures(meta, day):
    published = read(head=f'<meta property="article:published_time" content="{meta}">').published_at
    assert (published.month, published.day, published.hour) == (7, day, 15)


OFFER = "<div class=info><h3>Weiterlesen mit M+</h3><p>Nur 2,95 Euro in der Woche.</p><a href=/abo>Testen</a></div>"


def test_an_offer_of_the_rest_below_a_short_text_is_a_wall():
    assert read(f"{TEXT}{OFFER}").access == "paid"
    assert read(f"{TEXT * 20}{OFFER}").access == "unknown"
    assert read(f"{TEXT}{OFFER.replace('Weiterlesen mit M+', 'Testen Sie M+')}").access == "unknown"


def test_a_short_sentence_behind_the_headline_is_the_lead():
    said = "On veut voir les grues avant de payer."
    assert read(above=f"<p class=des-x>{said}</p><div class=by>Par Jeanne Martin</div>").lead is None  # under 40 signs
    said = "On veut voir les grues du port avant de payer."
    assert read(above=f"<p class=des-x>{said}</p><div class=by>Par Jeanne Martin</div>").lead == said
    assert read(f"<p>{said}</p>{TEXT}").lead is None


def test_what_readers_wrote_in_length_below_a_short_text_goes():
    said = "Je suis client depuis trente ans et personne ne m’a prévenu de rien, c’est le cartel qui me l’a appris."
    readers = "".join(f"<div class=opinion><b>Lecteur {n}</b><p>{said} {n}</p></div>" for n in range(6))
    html = page("").replace(b"<div class=article-body></div>", f"<p>{BODY[:180]}.</p>".encode())
    assert (
        said
        not in read_article(html.replace(b"</main>", f"</main><div class=opiniones>{readers}</div>".encode()), URL).body
    )


def test_a_text_named_as_readers_words_stays():
    text = TEXT.replace("<p>", "<p>Courrier : ")
    html = page("").replace(b"<div class=article-body></div>", f"<div class=forum>{text}</div>".encode())
    assert "Courrier" in read_article(html, URL).body


def test_what_a_tooltip_says_within_a_sentence_goes():
    tip = "<span class=g tabindex=0>SCPI<span role=tooltip>Une société qui achète des immeubles.</span></span>"
    assert (
        "Les SCPI ont baissé"
        in read(f"<p>Les {tip} ont baissé de prix pour la troisième année de suite.</p>{TEXT}").body
    )


EXCERPT = "Les syndicats estiment que 120.000 saisonniers y perdent chacun"


def test_an_excerpt_above_the_whole_text_goes():
    body = read(f"<p>{EXCERPT}…</p>{TEXT}<p>{EXCERPT} 140 euros par campagne.</p>").body
    assert body == f"{BODY}\n{EXCERPT} 140 euros par campagne."


@pytest.mark.parametrize(
    "line",
    [
        f"{EXCERPT}…",
        "Il hésite...",
        "« On verra bien ce que décidera le tribunal… »",
        "Le groupe lyonnais, lui, attend encore…",
    ],
)
def test_a_line_that_breaks_off_and_is_not_said_again_stays(line):
    assert line in read(f"{TEXT}<p>{line}</p><p>Le groupe lyonnais, lui, attendra juin pour trancher.</p>").body


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


def test_linked_lines_under_a_heading_with_a_colon_close_the_text():
    links = "<ul><li><a href=/a/laine>Le prix de la laine</a></li></ul>"
    assert read(f"{TEXT}<h2>Aussi sur La Cote :</h2>{links}").body == BODY


@pytest.mark.parametrize(
    "end",
    [
        "<h2>Les valeurs :</h2><ul><li><a href=/c/1>Mazelin</a> : 12,30 euros</li></ul>",
        "<h2>Les gagnants :</h2><ul><li><a href=/c/1>Mazelin</a>, qui double son bénéfice</li></ul>",
        "<h2>Deux repreneurs :</h2><ul><li>Savrex</li><li>Mazelin</li></ul>",
    ],
)
def test_a_list_of_which_the_text_speaks_stays(end):
    assert "Mazelin" in read(f"{TEXT}{end}").body


def test_an_hour_behind_a_catalan_day():
    moment = read(above="<span class=date>| 27/11/2025 a les 10:19h</span>").published_at
    assert (moment.hour, moment.minute) == (9, 19)


@pytest.mark.parametrize(
    "line", ["Cet article vous a-t-il été utile ?", "Was this page helpful?", "OuiNon", "124 partages"]
)
def test_what_asks_whether_an_article_was_of_use_goes(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Oui et non.",
        "Non.",
        "5,000 shares",
        "Cet article du code vous a-t-on dit, il sera abrogé.",
        "124 partages de biens en un an",
    ],
)
def test_answers_and_numbers_of_shares_stay(line):
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    "note",
    [
        "Le Relais est membre d’une alliance. Nos règles sont publiées <a href=/charte>ici</a>.",
        "Vous constatez une inexactitude ? <a href=/contact>Dites-le-nous</a>.",
        "Read more about how <a href=/ai>we use translations</a>.",
    ],
)
def test_small_print_of_the_paper_below_the_text_goes(note):
    assert read(f"{TEXT * 2}<p><small>{note}</small></p>").body == "\n".join([BODY] * 2)


@pytest.mark.parametrize(
    "note",
    [
        "<small>Les comptes ont été certifiés, selon <a href=/c>le rapport</a>.</small>",
        "<small>Nous avons cédé 40 titres</small>, écrit <a href=/c>le fonds</a>.",
        "<small>« Nous ne vendrons pas notre usine de Vienne », assure <a href=/c>le groupe</a>.</small>",
        "<small>Le juge tranchera en mars.</small>",
        "<small>Un lot de notre collection a été vendu 300 euros, dit <a href=/c>la maison</a>.</small>",
    ],
)
def test_small_letters_that_tell_something_stay(note):
    assert read(f"{TEXT * 2}<p>{note}</p>").body != "\n".join([BODY] * 2)


def test_a_button_among_the_words_of_a_sentence_is_a_word():
    said = (
        "Son <button class=term>taux d’impayés</button> reste inférieur à 1 %, ce que le régulateur juge remarquable."
    )
    assert "Son taux d’impayés reste" in read(f"{TEXT}<p>{said}</p>").body


@pytest.mark.parametrize(
    "button",
    [
        "<p>Le titre a gagné 4 % à la Bourse de Paris. <button>Partager</button></p>",
        "<p><button>Copier</button> Le titre a gagné 4 % à la Bourse de Paris.</p>",
        "<div>Le titre a gagné 4 % à la Bourse de Paris. <button>Suivre</button> ce titre</div>",
    ],
)
def test_a_button_beside_a_sentence_goes(button):
    body = read(f"{TEXT}{button}{TEXT}").body
    assert not any(word in body for word in ("Partager", "Copier", "Suivre"))


@pytest.mark.parametrize("name", ["kommentar", "comentario", "opinion", "reactie"])
def test_a_text_named_as_a_comment_of_the_newsroom_stays(name):
    readers = (
        "<div class=kommentare>" + "<p>Je suis client depuis trente ans et personne ne m’a prévenu.</p>" * 3 + "</div>"
    )
    html = page("").replace(b"<div class=article-body></div>", f"<div class={name}>{TEXT}</div>{readers}".encode())
    assert read_article(html, URL).body == BODY


def test_a_short_linked_subhead_with_its_text_stays():
    box = "<div><span>CAC 40</span><h3><a href=/cours/airlys>Airlys</a></h3><p>Le motoriste relève ses vues.</p></div>"
    assert "Le motoriste relève ses vues." in read(f"{TEXT * 3}{box}{TEXT}").body


def test_a_line_to_the_reader_behind_the_headline_is_no_lead():
    above = "<p>Votre abonnement vous donne droit à cette lecture.</p><div class=by>Par Jeanne Martin</div>"
    assert read(above=above).lead is None


def test_the_last_words_of_a_text_stay_where_they_are_a_link_behind_a_colon():
    assert "diversifier" in read(f"{TEXT}<p>Son conseil : <a href=/d>diversifier</a></p>").body
