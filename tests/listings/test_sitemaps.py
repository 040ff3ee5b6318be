"""Sitemaps, news sitemaps, indexes; and which parts of an archive are asked."""

from __future__ import annotations

import gzip
import resource
from datetime import UTC, datetime

import pytest

from ingest.crawl.spider_arguments import window
from ingest.items import Entry
from ingest.listings import Listing, Part, Reading, UnreadableError, Way, archive, read_listing
from ingest.listings.sitemaps import MOST_ENTRIES

URL = "https://gazette.example/sitemaps/news.xml"
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
SPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)


def read(body, content_type="application/xml"):
    return read_listing("sitemap", body if isinstance(body, bytes) else body.encode(), URL, content_type, Reading())


def urlset(urls, spaces=SPACES):
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {spaces}>{urls}</urlset>'


def url(loc, rest=""):
    return f"<url><loc>{loc}</loc>{rest}</url>"


def test_a_news_sitemap_gives_title_and_both_times():
    news = """<news:news><news:publication><news:name>Gazette</news:name></news:publication>
    <news:publication_date>2026-03-12T13:00:00+01:00</news:publication_date><news:title>L&#8217;or</news:title></news:news>"""
    entries = read(urlset(url("https://gazette.example/or", "<lastmod>2026-03-12T12:00:00Z</lastmod>" + news))).entries
    assert entries == (Entry("https://gazette.example/or", "L’or", NOON, NOON),)


@pytest.mark.parametrize("bad", ["file:///etc/passwd", "data:text/html,x", "http://[::1", "", "https://"])
def test_one_bad_entry_in_101_costs_no_other(bad):
    good = [f"https://gazette.example/{n}" for n in range(100)]
    body = urlset("".join(map(url, good[:50])) + url(bad) + "".join(map(url, good[50:])))
    assert [entry.url for entry in read(body).entries] == good


def test_a_relative_address_is_made_whole():
    assert [entry.url for entry in read(urlset(url("/or") + url(" b.html\n"))).entries] == [
        "https://gazette.example/or",
        "https://gazette.example/sitemaps/b.html",
    ]


@pytest.mark.parametrize("date", ["hier", "2026-13-45", "0000-00-00", "2026-03-12T99:00:00Z", ""])
def test_an_impossible_date_costs_only_itself(date):
    body = urlset(url("https://gazette.example/or", f"<lastmod>{date}</lastmod>"))
    assert read(body).entries == (Entry("https://gazette.example/or"),)


@pytest.mark.parametrize("content_type", ["application/gzip", "application/octet-stream", "text/html", None])
def test_gzip_is_told_by_its_bytes(content_type):
    body = gzip.compress(urlset(url("https://gazette.example/or")).encode())
    assert [entry.url for entry in read(body, content_type).entries] == ["https://gazette.example/or"]


def test_damaged_gzip_is_read_as_far_as_it_goes():
    whole = gzip.compress(urlset("".join(url(f"https://gazette.example/{n * 7919}") for n in range(5000))).encode())
    listing = read(whole[: len(whole) // 2])
    assert 100 < len(listing.entries) < 5000
    assert listing.note == "damaged gzip: read as far as it goes"
    small = gzip.compress(urlset("".join(url(f"https://gazette.example/{n * 7919}") for n in range(200))).encode())
    assert 100 < len(read(small[:-200]).entries) < 200


def test_images_and_namespaces_are_passed_over():
    image = '<image:image xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><image:loc>https://gazette.example/or.jpg</image:loc><image:title>Lingots</image:title></image:image>'
    assert read(urlset("<url>" + image + "<loc>https://gazette.example/or</loc></url>", "")).entries == (
        Entry("https://gazette.example/or"),
    )


def test_an_index_gives_its_parts():
    body = f"""<sitemapindex {SPACES}>
    <sitemap><loc>/2026-03.xml.gz</loc><lastmod>2026-03-12T12:00:00Z</lastmod></sitemap>
    <sitemap><loc>javascript:x</loc></sitemap>
    <sitemap><loc>https://gazette.example/2026-02.xml</loc></sitemap></sitemapindex>"""
    assert read(body).parts == (
        Part("sitemap", "https://gazette.example/2026-03.xml.gz", NOON),
        Part("sitemap", "https://gazette.example/2026-02.xml"),
    )


def test_a_feed_may_serve_as_sitemap():
    body = "<rss version='2.0'><channel><item><link>https://gazette.example/or</link></item></channel></rss>"
    assert [entry.url for entry in read(body).entries] == ["https://gazette.example/or"]


@pytest.mark.parametrize(
    "body", ["", "<?xml?><url>", "<!doctype html><html><body>404</body></html>", "{}", "\x1f\x8bxx"]
)
def test_what_is_no_sitemap_is_told(body):
    with pytest.raises(UnreadableError, match="no sitemap"):
        read(body)


def test_entities_are_not_expanded():
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    body = f'<!DOCTYPE x [<!ENTITY a0 "ha">{bomb}]>' + urlset(url("https://gazette.example/&a9;") + url("/or"))[38:]
    assert not [entry for entry in read(body).entries if "haha" in entry.url]


def test_a_million_addresses_are_capped_in_little_memory():
    different = "".join(url(f"https://gazette.example/a-{n}") for n in range(MOST_ENTRIES + 1))
    body = gzip.compress(urlset(different + url("https://gazette.example/b") * (1_000_000 - MOST_ENTRIES)).encode(), 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    listing = read(body)
    assert len(listing.entries) == MOST_ENTRIES
    assert listing.note == "stopped after 50000 entries"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 * 1024  # KiB


@pytest.mark.parametrize(
    "body",
    [
        urlset(url("/or"), 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"').replace(
            "</loc>", "</loc><news:news/>"
        ),
        urlset("<url><image:image><image:loc>/or.jpg</image:loc></image:image><loc>/or</loc></url>", ""),
        "<br />\n<b>Warning</b>: x<br />\n" + urlset(url("/or")),
        "\n\n" + urlset(url("/or")),
        urlset(url("/or")).upper().replace("/OR", "/or").replace("HTTP", "http"),
        "https://gazette.example/or\r\n",
        "\ufeffhttps://gazette.example/or\nn’importe quoi\n\n",
        "HTTPS://Gazette.example/or",
        "https://gazette.example/or\t2026-03-12\thebdomadaire\n",
        '<?xml version="1.0" encoding="UTF-16"?>' + urlset(url("/or")).partition("?>")[2],
        "# plan du site\n\n  # économie\nhttps://gazette.example/or\n# fin\n",
        '<!DOCTYPE urlset [<!ENTITY here "https://gazette.example">]>' + urlset(url("&here;/or"))[38:],
    ],
)
def test_forms_of_a_sitemap(body):
    assert [entry.url for entry in read(body).entries] == ["https://gazette.example/or"]


def test_lines_of_a_text_end_in_any_way_and_an_entry_that_nobody_closes_costs_none():
    lines = "https://gazette.example/a\rhttps://gazette.example/b\r\nhttps://gazette.example/c"
    nested = "".join(f"<url><loc>https://gazette.example/{n}</loc>" for n in "abc")
    for body in (lines, f"<urlset>{nested}</url></urlset>"):
        assert sorted(entry.url[-1] for entry in read(body).entries) == ["a", "b", "c"]


@pytest.mark.parametrize("ampersand", ["&", "&amp;", "&amp;amp;", "&#38;"])
def test_ampersands_in_addresses(ampersand):
    body = urlset("".join(url(f"https://gazette.example/a.php?id={n}{ampersand}p=1") for n in range(3000)))
    assert [entry.url for entry in read(body).entries] == [
        f"https://gazette.example/a.php?id={n}&p=1" for n in range(3000)
    ]


def test_titles_with_the_names_of_html_and_half_an_emoji():
    title = "<news:title>Hausse de 1&nbsp;% &#55357;&#56832; chez AT&T</news:title>"
    news = f"<news:news>{title}<news:language>fr</news:language></news:news>"
    entry = read(urlset(url("/or", news))).entries[0]
    assert (entry.title, entry.language) == ("Hausse de 1\xa0% 😀 chez AT&T", "fr")


def test_what_was_passed_over_is_noted():
    assert read(urlset(url("/or") + url("") + url("mailto:x"))).note == (
        "2 of 3 entries passed over: 2 without a web address"
    )


INDEX = Way("sitemap", "https://gazette.example/index.xml")
MONTHS = tuple(Part("sitemap", f"https://gazette.example/sitemap-2026-{month:02}.xml") for month in (1, 2, 3, 4))


def planned(parts, **dates):
    return [
        way.url[-11:-4] for way in archive.worth_asking(INDEX, parts, window(dates.get("since"), dates.get("until")))
    ]


def test_parts_are_asked_newest_first():
    assert planned(MONTHS) == ["2026-04", "2026-03", "2026-02", "2026-01"]


def test_only_the_parts_of_the_time_asked_for():
    assert planned(MONTHS, since="2026-02-10", until="2026-03-10") == ["2026-03", "2026-02"]


def test_a_part_that_did_not_change_since_holds_nothing_newer():
    parts = (
        Part("sitemap", "https://gazette.example/part-1.xml", NOON),
        Part("sitemap", "https://gazette.example/2.xml"),
    )
    kept = archive.worth_asking(INDEX, parts, window("2026-03-13", None))
    assert [way.url for way in kept] == ["https://gazette.example/2.xml"]


def test_nothing_older_is_asked_after_a_part_that_is_too_old():
    first, *rest = archive.worth_asking(INDEX, MONTHS, window(None, "2027-01-01"))
    old = Listing((Entry("https://gazette.example/a", published_at=NOON.replace(year=2020)),))
    assert archive.remaining(first, old, rest, window("2026-01-01", None)) == []
    assert archive.remaining(first, Listing(), rest, window("2026-01-01", None)) == rest


def test_parts_that_are_stamped_anew_in_bulk_have_no_order():
    stamped = [Part("sitemap", f"https://gazette.example/part-{n}.xml", NOON) for n in range(3)]
    first, *rest = archive.worth_asking(INDEX, stamped, window("2026-01-01", None))
    old = Listing((Entry("https://gazette.example/a", published_at=NOON.replace(year=2020)),))
    assert archive.remaining(first, old, rest, window("2026-01-01", None)) == rest


@pytest.mark.parametrize(
    ("entry", "inside"),
    [
        (Entry("https://gazette.example/a", published_at=NOON), True),
        (Entry("https://gazette.example/a", published_at=NOON.replace(day=9)), False),
        (Entry("https://gazette.example/a", published_at=NOON.replace(day=15)), False),
        (Entry("https://gazette.example/a"), True),
        (Entry("https://gazette.example/la-bce-attend-20260312"), True),
        (Entry("https://gazette.example/la-bce-attend-20260309"), False),
        (Entry("https://gazette.example/2026/03/16/la-bce"), False),
        (Entry("https://gazette.example/le-budget-2025"), True),
        (Entry("https://gazette.example/a", modified_at=NOON.replace(day=9)), False),
        (Entry("https://gazette.example/a", modified_at=NOON.replace(day=20)), False),
    ],
)
def test_the_window_of_time(entry, inside):
    assert window("2026-03-10", "2026-03-14").holds(entry) == inside


def test_a_comment_within_an_address_is_none_of_it():
    body = urlset(url("https://gazette.example/<!-- cache -->or") + url("<!-- x -->https://gazette.example/taux"))
    assert [entry.url for entry in read(body).entries] == ["https://gazette.example/or", "https://gazette.example/taux"]


@pytest.mark.parametrize("declared", ["", '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8"?>'])
def test_windows_1252_that_is_not_declared(declared):
    title = "L’été à 5 €"
    news = f"<news:news><news:title>{title}</news:title></news:news>"
    body = f"{declared}<urlset {SPACES}>{url('https://gazette.example/or', news)}</urlset>"
    assert [read(body.encode(name)).entries[0].title for name in ("cp1252", "utf-8")] == [title, title]
