"""WordPress's interface as sites, their plugins and their caches answer for it."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from ingest.listings import Reading, UnreadableError, read_listing
from ingest.listings.wordpress import posts

URL = "https://gazette.example/wp-json/wp/v2/posts?per_page=100"
POSTS = [{"link": f"https://gazette.example/{n}", "title": {"rendered": f"L&rsquo;or {n}"}} for n in range(10)]


def read(body, url=URL, **reading):
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    return read_listing("wordpress", text, url, "application/json", Reading(**reading))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\xef\xbb\xbf", b""),
        (b"\n\n  ", b"\n"),
        (b"<br />\n<b>Notice</b>: Undefined index [x] in <b>/w.php</b> on line <b>1</b><br />\n", b""),
        ("<p>Dépréciée</p>\n".encode(), b"<!-- cached -->"),
        (b"\xef\xbb\xbf<b>Warning</b>: x\n", b""),
        (b"[12-Mar-2026 09:00:00 UTC] PHP Notice: x\n{main} thrown\n", b""),
    ],
)
def test_what_stands_around_the_json(before, after):
    listing = read(before + json.dumps(POSTS).encode() + after)
    assert [entry.title for entry in listing.entries] == [f"L’or {n}" for n in range(10)]


def test_a_post_that_is_none_costs_no_other():
    listing = read([{"link": None}, "x", *POSTS, {"link": 3, "title": {"rendered": ["x"]}, "_embedded": {"author": 1}}])
    assert [entry.url[-1] for entry in listing.entries[:10]] == list("0123456789")
    assert listing.note.startswith("3 of 13 entries passed over")


@pytest.mark.parametrize("bad", ['{"link": "\\x"}', "{{}", '{"link": "https://gazette.example/cut'])
def test_a_list_that_is_broken_gives_its_whole_posts(bad):
    before, after = json.dumps(POSTS[:4])[:-1], json.dumps(POSTS[4:])[1:]
    listing = read(f"<p>Notice</p>\n{before}, {bad}, {after}".encode())
    kept = "012356789" if "cut" in bad else "0123456789"  # an open string ends within the next post
    assert [entry.url[-1] for entry in listing.entries] == list(kept)
    assert listing.note.startswith(f"1 of {len(kept) + 1} ")


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize(
    ("whole", "broken"), [("Or 3", "Or \\x"), ("}]]}}", "}]]}}]}}"), ('"x"}]]', "}]]"), ("[[{", "}]}")]
)
def test_a_list_of_posts_with_terms_that_is_broken_in_one(indent, whole, broken):
    terms = {"wp:term": [[{"id": 1, "link": "https://gazette.example/or", "taxonomy": "x"}]]}
    rows = [json.dumps({"id": n, **POSTS[n], "title": f"Or {n}", "_embedded": terms}) for n in range(6)]
    rows[3] = rows[3].replace(whole, broken)
    pretty = [json.dumps(json.loads(row), indent=indent) if row != rows[3] else row for row in rows]
    entries = read(f"[{', '.join(pretty)}]".encode()).entries
    assert [entry.url[-1] for entry in entries if entry.url[-1] != "3"] == list("01245")


def test_posts_that_a_plugin_has_numbered():
    assert len(read({"0": POSTS[0], "2": POSTS[2]}).entries) == 2


def test_half_an_emoji_costs_nothing():
    body = b'[{"link":"https://gazette.example/a","title":{"rendered":"Bourse \\ud83d"}}]'
    assert [entry.title for entry in read(body).entries] == ["Bourse"]


@pytest.mark.parametrize(
    ("pages", "number", "following"), [(3, "", "2"), (3, "&page=3", None), (None, "", "2"), (None, "&page=x", "2")]
)
def test_the_next_page_with_and_without_the_number_of_pages(pages, number, following):
    page = read(POSTS, URL + number, pages=pages).following
    assert (parse_qs(urlsplit(page.url).query)["page"][0] if page else None) == following


def test_a_short_page_is_the_last_where_no_number_is_given():
    assert read(POSTS[:3]).following is None
    assert read({"code": "rest_post_invalid_page_number", "message": "x"}).entries == ()


def test_the_interface_by_query():
    assert posts("https://gazette.example/index.php?rest_route=/").url.startswith(
        "https://gazette.example/index.php?rest_route=/wp/v2/posts&per_page=100"
    )
    root = read({"namespaces": ["oembed/1.0", "wp/v2"]}, "https://gazette.example/?rest_route=%2F")
    assert [part.url.partition("&")[0] for part in root.parts] == ["https://gazette.example/?rest_route=/wp/v2/posts"]


@pytest.mark.parametrize(
    "script", ['{"@context": "https://schema.org"}', '[{"@type": "WebSite"}]', '{"namespaces": 3}']
)
def test_json_in_a_script_of_the_page_is_no_answer(script):
    page = f"""<!doctype html><html><head><script type="application/ld+json">
{script}
</script><link rel="https://api.w.org/" href="/wp-json/"></head><body>Bonjour</body></html>"""
    parts = read(page.encode(), "https://gazette.example/").parts
    assert [part.url.partition("?")[0] for part in parts] == ["https://gazette.example/wp-json/wp/v2/posts"]


@pytest.mark.parametrize("hidden", [{}, {"date_gmt": None, "modified_gmt": ""}, {"date_gmt": "0000-00-00T00:00:00"}])
def test_a_post_without_its_time_in_utc_has_the_sites(hidden):
    times = {"date": "2026-03-12T09:00:00", "modified": "2026-03-12T10:00:00"}
    entry = read([POSTS[0] | times | hidden], timezone="Europe/Paris").entries[0]
    assert [time.hour for time in (entry.published_at, entry.modified_at)] == [8, 9]


@pytest.mark.parametrize("body", [{"code": "rest_disabled"}, {"namespaces": 3}, 5, "x", b"<p>Bonjour", [{"id": 1}]])
def test_what_is_no_interface_is_told(body):
    with pytest.raises(UnreadableError):
        read(body)
