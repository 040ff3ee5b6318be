"""Names and dates that only hints of links and texts of pictures say."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from tests.support.pages import URL, page


def published(**parts):
    return read_article(page(**parts), URL).published_at


@pytest.mark.parametrize(
    "above",
    [
        "<p>Le groupe avait promis <a href=/x title='12 mars 2015'>il y a 11 ans</a> de ne rien vendre.</p>",
        "<p>Le groupe a annoncé <abbr title='12 mars 2015'>il y a 11 ans</abbr> un plan.</p>",
        "<p>Le plan de la direction date <span title='12 mars 2015'>d’il y a 11 ans</span>.</p>",
        "<p>Le titre grimpait <b><span title='12 mars 2015'>il y a 11 ans</span></b> après une offre</p>",
        "<a href=/x title='12 mars 2015'>Hier, la BCE</a>",
        "<p><a href=/x><span title='12 mars 2015'>Il y a 11 ans</span></a></p>",
        "<p>Les ventes chutaient déjà <time datetime='2015-03-12T10:00'>en mars 2015</time>, en pleine crise.</p>",
        "<p>Les ventes chutaient déjà <time datetime='2015-03-12'>en mars 2015</time>, en pleine crise.</p>",
        "<p>Une offre que la famille refusait <abbr title='12 mars 2015'>il y a 11 ans</abbr></p>",
        "<img src=/a.png alt='' title='12 mars 2015'><button title='12 mars 2015'>il y a 11 ans</button>",
    ],
)
def test_hints_of_links_and_of_words_in_sentences_date_nothing(above):
    assert published(above=above) is None


AT_1805 = datetime(2026, 3, 12, 17, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "above",
    [
        "<span title='12 mars 2026 18:05'>il y a 2 jours</span>",
        "<p>Par Jeanne Martin, à Lyon <span title='12 mars 2026 18:05'>il y a 2 jours</span></p>",
        "<p>Par Jeanne Martin <abbr title='2026-03-12T18:05'>il y a 2 j</abbr>, mis à jour hier</p>",
        "<div>La Cote · <small title='12 mars 2026 à 18h05'>il y a 2 jours</small> · 3 min de lecture</div>",
        "<div>Posted <abbr title='2026-03-12T18:05'>2 days ago</abbr> by Jane Martin in Markets</div>",
        "<p>Publié par la rédaction <time datetime='2026-03-12T18:05'>jeudi</time> à 18h05, modifié vendredi.</p>",
        "<p>PARIS, <time datetime='2026-03-12T18:05'>12 mars</time> – Orvalys relève ses objectifs de l’année.</p>",
        "<p>Temps de lecture : 3 min <time datetime='2026-03-12T18:05'>jeudi</time></p>",
        "<a href=/ici><time datetime='2026-03-12T18:05'>12 mars</time></a>",
    ],
)
def test_hints_of_the_head_date_the_article(above):
    assert published(above=above) == AT_1805


def authors(url=URL, **parts):
    return read_article(page(**parts), url).authors


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=post-author><a href=/auteur/jm title='Jeanne Martin'><img src=/j.jpg alt=''></a></div>",
        "<div class=post-author><img src=/j.jpg alt='Portrait de Jeanne Martin'></div>",
        "<p><a href=/journaliste/jm aria-label='Voir le profil de Jeanne Martin'><svg></svg></a></p>",
        "<a class=author href=/x><img src=/j.jpg alt='Jeanne Martin, grand reporter'></a>",
    ],
)
def test_a_name_that_only_a_hint_or_a_picture_s_text_says(byline):
    assert authors(above=byline) == ["Jeanne Martin"]
    assert authors(above=byline.replace("Jeanne Martin", "logo")) == []


def test_all_names_that_portraits_say():
    links = "".join(f"<a href=/auteur/{n}><img src=/x.jpg alt='{n}'></a>" for n in ("Jeanne Martin", "Paul Durand"))
    assert authors(above=f"<div class=post-author>{links}</div>") == ["Jeanne Martin", "Paul Durand"]


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=author><img src=/c.jpg alt='Claire Roche'></div>",
        "<div class=author><img src=/c.jpg alt='Photo de Claire Roche'></div>",
        "<div class=byline><a href=/tag/claire-roche title='Claire Roche'><img alt='Photo de Luc Pin'></a></div>",
        "<div class=signature><a href=/dossier/roche aria-label='Claire Roche'><svg></svg></a></div>",
        "<p class=byline><a href=/photo/12 title='Claire Roche'><img src=/c.jpg></a></p>",
    ],
)
def test_a_picture_or_a_link_that_leads_to_no_author_does_not_sign(byline):
    assert authors(above=byline) == []


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=author><a href=/auteur/jm title='Jeanne Martin'><img src=/j alt='Photo de Jean Martin'></a></div>",
        "<p class=byline><a href=/equipe/jm aria-label='Jeanne Martin'></a> <a href=/tag/x title='Luc Pin'></a></p>",
        "<div class=post-author><a rel=author href=/x><img src=/j.jpg alt='Jeanne Martin'></a></div>",
        "<div class=author><img src=/j.jpg alt='Avatar de Jeanne Martin'></div>",
    ],
)
def test_one_hint_of_each_link_to_an_author_signs(byline):
    assert authors(above=byline) == ["Jeanne Martin"]
