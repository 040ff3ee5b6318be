"""When something takes place is not when its article was published."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from tests.support.pages import TEXT, page

URL = "https://www.lacote.example/bourse/orvalys-salon"
DAY = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)
MOMENT = "datetime=2026-06-18T09:00"


def published(above, text=TEXT):
    return read_article(page(text, above=above), URL).published_at


@pytest.mark.parametrize(
    "event",
    [
        f"<ul><li>Date : <time {MOMENT}>18 juin 2026</time></li><li>Lieu : Lyon</li></ul>",
        f"<div><p>Quand : <time {MOMENT}>le 18 juin à 9 h</time></p><p>Où : Hôtel de Ville</p></div>",
        f"<div itemscope itemtype=https://schema.org/Event><time itemprop=startDate {MOMENT}>18 juin 2026</time></div>",
        f"<div class=event-date><time {MOMENT}>18 juin 2026</time></div>",
        f"<p><time class=dtstart {MOMENT}>18 juin 2026</time>, Palais des congrès</p>",
    ],
)
def test_when_an_event_takes_place(event):
    assert published(event) is None
    assert published(f"{event}<p>Par Jeanne Martin, le 12 mars 2026</p>") == DAY
    assert published(f"<p>12/03/2026</p>{event}") == DAY


def test_a_place_beside_the_day_of_publication():
    assert published("<p>Lyon, <time datetime=2026-03-12>12 mars 2026</time></p>") == DAY
