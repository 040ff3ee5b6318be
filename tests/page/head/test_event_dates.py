"""When something takes place is not when its article was published."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from tests.support.pages import TEXT, URL, json_ld, page

SALON_URL = "https://www.lacote.example/bourse/orvalys-salon"
DAY = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)
"""12 March 2026 in Paris, where no time of day is known."""


AT_1035 = datetime(2026, 3, 12, 9, 35, tzinfo=UTC)
MOMENT = "datetime=2026-06-18T09:00"


def published(above, text=TEXT):
    return read_article(page(text, above=above), SALON_URL).published_at


DECLARED = [
    f"<div itemscope itemtype=https://schema.org/Event><time itemprop=startDate {MOMENT}>18 juin 2026</time></div>",
    f"<p><time class=dtstart {MOMENT}>18 juin 2026</time>, Palais des congrès</p>",
    f"<div><span>Salon</span> <time itemprop=startDate {MOMENT}>18 juin 2026</time></div>",
]


LIKELY = [
    f"<ul><li>Date : <time {MOMENT}>18 juin 2026</time></li><li>Lieu : Lyon</li></ul>",
    f"<div><p>Quand : <time {MOMENT}>le 18 juin à 9 h</time></p><p>Où : Hôtel de Ville</p></div>",
    f"<div class=event-date><time {MOMENT}>18 juin 2026</time></div>",
]


@pytest.mark.parametrize("event", [*DECLARED, *LIKELY])
def test_when_an_event_takes_place(event):
    assert published(f"{event}<p>Par Jeanne Martin, le 12 mars 2026</p>") == DAY
    assert published(f"<p>12/03/2026</p>{event}") == DAY


@pytest.mark.parametrize("event", DECLARED)
def test_a_declared_event_dates_no_article(event):
    assert published(event) is None


@pytest.mark.parametrize("event", LIKELY)
def test_what_only_a_name_or_a_place_tells_dates_it_where_nothing_else_does(event):
    assert published(event) == datetime(2026, 6, 18, 7, 0, tzinfo=UTC)


def test_the_publication_s_own_record_is_no_event():
    kind = "itemscope itemtype=https://schema.org/PublicationEvent"
    started = "<time itemprop=startDate datetime=2026-03-12T10:35>12 mars 2026</time>"
    assert published(f"<div itemprop=publication {kind}>{started}</div>") == AT_1035


@pytest.mark.parametrize(
    "meta",
    [
        "<div class=meta>{} <span>Lieu : Lyon</span></div>",
        "<p class=meta><span>Lieu : Genève</span> <span>Par Jeanne Martin</span> {}</p>",
        "<p>Ort: Frankfurt {}</p>",
        "<div class='news event-date'>{}</div>",
        "<p>Location: London. Published {}</p>",
    ],
)
def test_a_place_where_an_article_was_written(meta):
    moment = "<time datetime=2026-03-12T10:35>12 mars 2026</time>"
    assert published(meta.format(moment)) == AT_1035


@pytest.mark.parametrize(
    "meta",
    [
        "<p>Lieu : Genève. Par Jeanne Martin, {}</p>",
        "<p>Publié le {} <span>Lieu : Lyon</span></p>",
    ],
)
def test_a_byline_beside_a_place_tells_of_the_article(meta):
    moment = "<time datetime=2026-03-12T10:35>12 mars 2026</time>"
    other = "<p>Le salon ouvre <time datetime=2026-06-18T09:00>18 juin 2026</time></p>"
    assert published(meta.format(moment) + other) == AT_1035


def test_a_publication_beside_an_event_in_one_line():
    event = f"<time class=event-date {MOMENT}>18 juin 2026</time>"
    assert published(f"<p>Publié le 12 mars 2026 – Assemblée générale le {event}</p>") == DAY


def test_a_place_beside_the_day_of_publication():
    assert published("<p>Lyon, <time datetime=2026-03-12>12 mars 2026</time></p>") == DAY


def test_what_somebody_publishes_on_a_day_to_come_dates_nothing():
    agenda = "<ul><li>Axa publie le 24 avril 2026</li><li>SAP publie le 5 mai 2026 à 07h00</li></ul>"
    found = read_article(
        page(f"{TEXT}{TEXT.replace('a', 'o')}{agenda}", above="<p>12/03/2026 à 10:35</p>"),
        "https://www.lacote.example/x",
    )
    assert str(found.published_at) == "2026-03-12 09:35:00+00:00"
    assert "SAP publie le 5 mai 2026 à 07h00" in found.body


_EVENT = json_ld('{"@type": "Event", "startDate": "2026-06-18T14:00:00+01:00"}')
_DAY = '<meta name=date content="2026-03-12">'


@pytest.mark.parametrize(
    ("head", "above", "moment"),
    [
        (_EVENT, "<p>By Tom Ashdown · Published: 12 March 2026, 9.40am GMT</p>", "2026-03-12T09:40"),
        (
            "",
            "<ul><li>When: <time datetime=2026-06-18T14:00>18 June 2026, 2pm</time></li></ul>"
            "<p>Published 12 March 2026 at 9.40am GMT</p>",
            "2026-03-12T09:40",
        ),
        ("", "<div>Termin: 18. Juni 2026, 14 Uhr</div><p>Erstellt am 12. März 2026, 10.40 Uhr</p>", "2026-03-12T09:40"),
        (_DAY, "<p>Webinar: 18 June 2026, 2pm</p><p>12 March 2026, 10.40am CET</p>", "2026-03-12T09:40"),
        (_DAY, "<p>Webinar: 18 June 2026, 2pm</p>", "2026-03-11T23:00"),
        (_DAY, "<p>Posted 12 March at 4:15 pm</p>", "2026-03-12T15:15"),
        (_DAY, "<p>Posted 12 March at 12.30am</p>", "2026-03-11T23:30"),
    ],
)
def test_an_event_s_day_is_not_the_article_s(head, above, moment):
    found = read_article(page(head=head, above=above), URL).published_at

    assert found.strftime("%Y-%m-%dT%H:%M") == moment
