"""The day behind the place with which a release begins."""

import pytest

from ingest.extract import read_article
from tests.support.pages import PARAGRAPHS, TEXT, page

SAID = "Orvalys annonce l’achat de trois usines en Italie, pour un montant que le groupe lyonnais ne donne pas."
SHORT_URL = "https://www.orvalys.example/presse/x"


def published(first, *, head="", above=""):
    html = page(f"<p>{first}</p>{TEXT}", head=head, above=above)
    moment = read_article(html, SHORT_URL).published_at
    return moment and moment.isoformat()[:16]


@pytest.mark.parametrize(
    ("first", "day"),
    [
        (f"<b>Lyon, le 5 mars 2026</b> – {SAID}", "2026-03-04T23:00"),
        (f"Lyon (France), le 5 mars 2026, 18h00 – {SAID}", "2026-03-05T17:00"),
        (f"La Roche-sur-Yon, le jeudi 5 mars 2026 à 17h45 – {SAID}", "2026-03-05T16:45"),
        (f"LYON, France, March 5, 2026 (GLOBE NEWSWIRE) -- {SAID}", "2026-03-04T23:00"),
        (f"(Lyon, le 5 mars 2026) – {SAID}", "2026-03-04T23:00"),
        (f"Lyon, 5 mars 2026 — {SAID}", "2026-03-04T23:00"),
        ("Communiqué de presse – Lyon, le 5 mars 2026", "2026-03-04T23:00"),
        (f"Genève (Suisse) – 5 mars 2026 – {SAID}", "2026-03-04T23:00"),
    ],
)
def test_a_release_is_of_the_day_behind_its_place(first, day):
    assert published(first) == day


@pytest.mark.parametrize(
    "first",
    [
        f"Lyon, le 5 mars 2019 : ce jour-là, {SAID}",
        f"Lyon, le 5 mars 2019. Ce jour-là, {SAID}",
        f"Le 5 mars 2019, {SAID}",
        f"Salon de Lyon 5 mars 2026 – {SAID}",
        f"À Lyon, depuis le 5 mars 2019, {SAID}",
    ],
)
def test_a_day_of_which_the_text_tells_is_none(first):
    assert published(first) is None


def test_any_other_day_of_the_page_comes_first():
    first = f"Lyon, le 5 mars 2019 – {SAID}"
    declared = '<meta property="article:published_time" content="2026-03-12T08:15:00+01:00">'
    assert published(first, head=declared) == "2026-03-12T07:15"
    assert published(first, above="<p>Publié le 12 mars 2026 à 08h15</p>") == "2026-03-12T07:15"


def test_the_day_stays_in_the_text():
    html = page(f"<p>Lyon, le 5 mars 2026 à 17h45 – {SAID}</p>{TEXT}")
    assert read_article(html, SHORT_URL).body.split("\n")[:2] == [
        f"Lyon, le 5 mars 2026 à 17h45 – {SAID}",
        PARAGRAPHS[0],
    ]
