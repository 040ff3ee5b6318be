"""An article's page that only says that the article is gone is a wall; an article about such a page is not."""

import pytest

from ingest.extract import read_article
from ingest.refusals import Walled
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL, json_ld, page

HEAD = json_ld(
    f'{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2026-03-12T08:00:00+01:00",'
    '"author":{"@type":"Person","name":"Jeanne Martin"}}'
)


@pytest.mark.parametrize(
    "notice",
    [
        "<p>Cet article n’est plus disponible.</p><p>Nous vous invitons à retrouver toute l’actualité sur notre page "
        "d’accueil.</p>",
        "<p>Oups ! Ce contenu a été supprimé par son auteur.</p><p>Consultez plutôt nos dernières actualités.</p>",
        "<p>Suite à une décision de justice, cet article n’est désormais plus consultable.</p><p>Merci de votre "
        "compréhension. Pour toute question, écrivez à notre rédaction.</p>",
        "<p>This story has been removed.</p><p>If you believe this is an error, please contact our newsroom.</p>",
        "<p>We’re sorry, the story you are looking for is no longer available on our website because our licence to "
        "publish it has expired.</p><p>You can read our other stories about business.</p>",
        "<p>Dieser Artikel ist leider nicht mehr verfügbar.</p><p>Nachrichten finden Sie auf unserer Startseite.</p>",
        "<p>Esta noticia ya no está disponible. Puede consultar otras noticias en la portada.</p>",
        "<p>Questo articolo non è più disponibile.</p><p>Torna alla nostra homepage per leggere le notizie.</p>",
        "<p>Cette dépêche a été supprimée de notre site.</p><p>Retrouvez nos autres articles en page d’accueil.</p>",
        "<p>This article has been withdrawn.</p><p>Please visit our archive, or write to our newsroom.</p>",
        "<p>Dit artikel is helaas niet meer beschikbaar. Lees onze andere berichten op de voorpagina.</p>",
    ],
)
def test_a_notice_in_an_articles_template(notice):
    with pytest.raises(Walled) as told:
        read_article(page(notice, head=HEAD), URL, listed_title=TITLE, is_listed=True)
    assert told.value.reason == "wall: gone"


@pytest.mark.parametrize(
    "about",
    [
        "« Cet article n’est plus disponible » : le site du quotidien Le Velmont affichait ce message jeudi, après une "
        "décision de justice. Le journal annonce faire appel.",
        "Cet article du code du travail n’a été retiré du projet de loi qu’en dernière minute, selon deux sources. Le "
        "gouvernement espère ainsi convaincre les syndicats.",
        "Cette publication, où un courtier garantissait un rendement double, a été retirée par la plateforme sans un "
        "mot pour ceux de nos lecteurs qui l’avaient vue.",
        "Ce projet de texte, cher aux assureurs, est retiré. Vous lirez les réactions des députés dans notre journal.",
        "Cette vidéo du patron d’Orvalys a été supprimée dans l’heure. Elle annonçait un rachat par un fonds.",
        "Dans notre édition de mardi, nous avons mal cité la direction d’Orvalys. Cet article a été retiré de notre "
        "site. Nous prions nos lecteurs de nous en excuser.",
        "The story, which had called Orvalys the safest of banks, was retracted at the regulator’s request.",
        "This post was deleted by the chief executive within an hour, and the shares of Orvalys soared.",
        "Ce document n’est plus consultable sur le site d’Orvalys depuis lundi, ont constaté ses actionnaires.",
        "The report on Orvalys was withdrawn on Tuesday after a ruling of a Paris court, the short seller said.",
        "Diese Meldung über den Auftragseingang wurde vom Konzern zurückgezogen, die Aktie verlor kräftig an Wert.",
        "Esta publicación de la autoridad fue retirada tras un error en la inflación, y el peso cayó con fuerza.",
    ],
)
def test_an_article_about_one(about):
    assert read_article(page(f"<p>{about}</p>", head=HEAD), URL, is_listed=True).body == about


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Cet article n'est plus disponible",
            "La dépêche que vous recherchez n'est plus accessible. Nos dépêches restent en ligne durant trente jours.",
        ),
        ("Page introuvable", "L’information que vous cherchez n’est plus disponible. Lisez nos autres articles."),
        ("Dépêche introuvable", "Le communiqué que vous souhaitez lire n'existe plus. Voyez nos dernières dépêches."),
        (
            "Artikel nicht mehr verfügbar",
            "Die gesuchte Meldung ist nicht mehr verfügbar. Wir löschen sie nach 30 Tagen.",
        ),
        ("Notizia non più disponibile", "La notizia che stai cercando non è più disponibile. Torna alla homepage."),
        ("Esta noticia ya no está disponible", "La noticia que buscas ya no está disponible. Lea otras noticias."),
        ("Story removed", "The press release you are looking for is no longer online. Return to our home page."),
    ],
)
def test_a_headline_that_says_so_above_a_day_in_the_address(headline, text):
    html = page(f"<p>{text}</p>", title=headline)
    with pytest.raises(Walled, match="gone"):
        read_article(html, "https://www.journal-velmont.fr/2024/03/11/orvalys-trimestre.html")


def test_a_notice_in_a_page_whose_record_has_the_text():
    record = f'{{"@type":"NewsArticle","headline":"{TITLE}","articleBody":"{" ".join(PARAGRAPHS * 2)}"}}'
    read = read_article(page("<p>Cet article n’est plus disponible.</p>", head=json_ld(record)), URL, is_listed=True)
    assert "Le titre a gagné 4,3 % à la Bourse de Paris" in read.body


def test_a_notice_before_a_text_that_is_there():
    said = "Cette page a été supprimée puis rétablie jeudi par son auteur."
    assert read_article(page(f"<p>{said}</p>{TEXT}", head=HEAD), URL).body == f"{said}\n{BODY}"
