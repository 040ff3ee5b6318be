"""What the visible lines say of when an article was published and changed."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from tests.support.pages import TEXT, URL, page


def test_the_day_above_the_headline_is_nearer_than_those_of_a_list_below():
    html = page(below="<ul><li><span>23/10/2025 08:00</span> <a href=/s>Sablier : transfert</a></li></ul>")
    html = html.replace(b"<h1>", b"<div>22/10/2025 17:45 | Information</div><h1>")

    assert read_article(html, "https://www.lacote.example/a/b").published_at.isoformat() == "2025-10-22T15:45:00+00:00"


SHORT_URL = "https://www.lacote.example/x"


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Door Anneke van der Laan – 24 maart 2026 om 15:40 uur", datetime(2026, 3, 24, 14, 40, tzinfo=UTC)),
        ("Stand: 11. März 2026, 14.35 Uhr", datetime(2026, 3, 11, 13, 35, tzinfo=UTC)),
        ("Venerdì 8 maggio 2026, ore 17.45", datetime(2026, 5, 8, 15, 45, tzinfo=UTC)),
        ("Publicado el 18 de marzo de 2026 a las 9:12", datetime(2026, 3, 18, 8, 12, tzinfo=UTC)),
        ("Tuesday 10 March 2026 11:02 GMT", datetime(2026, 3, 10, 11, 2, tzinfo=UTC)),
        ("March 24, 2026 09:00 ET | Source: Orvalys", datetime(2026, 3, 24, 13, 0, tzinfo=UTC)),
        (
            '<span title="Monday, January 19, 2026 at 5:15 AM EST">2 days ago</span>',
            datetime(2026, 1, 19, 10, 15, tzinfo=UTC),
        ),
    ],
)
def test_the_neighbours_datelines(line, moment):
    assert read_article(page(above=f"<p>{line}</p>"), SHORT_URL).published_at == moment


def read(text=TEXT, **parts):
    return read_article(page(text, **parts), URL)


def test_an_hour_behind_a_catalan_day():
    moment = read(above="<span class=date>| 27/11/2025 a les 10:19h</span>").published_at
    assert (moment.hour, moment.minute) == (9, 19)


AT_0815 = datetime(2026, 3, 12, 7, 15, tzinfo=UTC)


AT_1002 = datetime(2026, 3, 12, 9, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 12 mars 2026 à 08h15, mis à jour à 10h02",
        "Publié le 12/03/2026 à 08:15 - Modifié le 12/03/2026 à 10:02",
        "Mis à jour le 12 mars 2026 à 10:02 | Publié le 12 mars 2026 à 08:15",
    ],
)
def test_when_it_was_changed(line):
    article = read(above=f"<p>{line}</p>")
    assert (article.published_at, article.modified_at) == (AT_0815, AT_1002)
