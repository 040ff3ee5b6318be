"""A text whose template sets each piece into a box of one kind: all pieces are read, boxes of another kind are not."""

from ingest.extract import read_article
from tests.support.pages import TITLE, URL

SENTENCE = (
    "Le robinetier lyonnais a vendu {} vannes de plus en un an, dit sa direction, qui relève son objectif de marge."
)
CARD = (
    "<div class='x9 x2'><h3><a href=/a/{0}>Une vanne sur {0} vient désormais de Vienne, et non plus de Lyon</a></h3>"
    "<p>Les usines de la vallée tournent, et la saison n’a pas commencé pour les grossistes.</p></div>"
)


def paragraphs(numbers):
    return "".join(f"<p>{SENTENCE.format(number)}</p>" for number in numbers)


def read(second, *, between="<div class=x5></div><div class='x2 x7'><h2>Un marché porteur</h2></div>"):
    first = f"<div class='x2 x3'>{paragraphs(range(20, 36))}</div>"
    cards = "".join(map(CARD.format, range(3, 12)))
    html = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>"
        f"<div class=x1>{first}{between}{second}{cards}</div></body></html>"
    )
    return read_article(html.encode(), URL).body


def test_a_piece_set_as_the_first_one_is_read_with_the_subhead_above_it():
    lines = read(f"<div class='x2 x4'>{paragraphs(range(40, 48))}</div>").split("\n")
    assert (lines[16], lines[-1]) == ("Un marché porteur", SENTENCE.format(47))


def test_a_box_of_another_kind_below_the_text_is_not_read():
    other = "<div class='y1 y2'><p class=y3>La lettre des vannes dit tout des robinets.</p></div>"
    assert read(other).split("\n")[-1] == SENTENCE.format(35)
    call = "<div class='x2 x4'><p>Abonnez-vous à notre lettre : tout sur la robinetterie.</p></div>"
    assert read(call).split("\n")[-1] == SENTENCE.format(35)


def test_what_is_called_the_bottom_is_not_read():
    about = "<p>La Cote est un journal fondé en 1995 à Lyon, qui compte douze journalistes et trois correspondants.</p>"
    first = f"<div class=article-body>{paragraphs(range(20, 36))}</div><div class=article-bottom>{about}</div>"
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{first}</div></body></html>"
    assert read_article(page.encode(), URL).body.split("\n")[-1] == SENTENCE.format(35)


def test_what_is_called_the_rest_is_read():
    said = "Reste une question : combien de robinets ? Mes calculs donnent 140, pas 210."
    rest = f"<div class=entry-more><p>{said}</p></div>"
    html = read(rest, between="")
    assert html.split("\n")[-1] == SENTENCE.format(35)  # beside a box that is not called so
    first = f"<div class=entry-body>{paragraphs(range(20, 36))}</div>"
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{first}{rest}</div></body></html>"
    assert read_article(page.encode(), URL).body.endswith(said)
