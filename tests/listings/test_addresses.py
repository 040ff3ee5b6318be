"""What two links to one article are brought to."""

from __future__ import annotations

import pytest

from ingest.urls import LONGEST, normalize, same_site

ARTICLE = "https://gazette.example/bourse/or.html"


@pytest.mark.parametrize(
    "url",
    [
        f"{ARTICLE};jsessionid=8A3F.node2",
        f"{ARTICLE};JSESSIONID=8A3F?utm_source=rss",
        f"{ARTICLE}?PHPSESSID=0f3a",
        f"{ARTICLE}?at_medium=RSS&at_campaign=flux&xtor=RSS-1",
        f"{ARTICLE}?ns_campaign=1&ns_mchannel=rss&piwik_campaign=2&li_fat_id=3",
        f"{ARTICLE}?amp;utm_source=1&amp%3Butm_medium=2&xtref=3&Echobox=4&ref=rss&source=rss----abc---4&from=flux-rss",
        f"{ARTICLE}?fbclid=1&gclid=2&mc_cid=3&_ga=4&pk_campaign=5&UTM_Source=6",
        "https://gazette.example:443/bourse/or.html#avis",
        "https://gazette.example.:443/bourse/or.html",
        "  https://GAZETTE.example/bourse/or.html\n",
        *(f'"{ARTICLE}"', f"<{ARTICLE}>", f"http://{ARTICLE}", f"https:{ARTICLE}"),
    ],
)
def test_sessions_and_tracking_are_no_address(url):
    assert normalize(url) == ARTICLE


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("/a.php?ref=3&source=bourse&from=rss2024x/y", "/a.php?ref=3&source=bourse&from=rss2024x/y"),
        ("/a.php?amplitude=3", "/a.php?amplitude=3"),
        ("Gazette.example/bourse/or.html", "/bourse/or.html"),
        ("bourse/or.html", "/bourse/or.html"),
        ("/archive/http://x.example/or", "/archive/http://x.example/or"),
        ("/a.php?id=3&amp;cat=2", "/a.php?id=3&cat=2"),
        ("/a.php?id=3&amp;amp;cat=2", "/a.php?id=3&cat=2"),
        ("/a.php?id=3&#038;cat=2", "/a.php?id=3&cat=2"),
        ("/a;v=1/b?id=3&copy=2", "/a;v=1/b?id=3&copy=2"),
        ("/marché?q=é", "/march%C3%A9?q=%C3%A9"),
    ],
)
def test_what_tells_a_page_is_kept(url, kept):
    assert normalize(url, "https://gazette.example/") == f"https://gazette.example{kept}"


@pytest.mark.parametrize(
    "url",
    [
        *("mailto:a@gazette.example", "javascript:void(0)", "https://", "http://[::1", "http://a:b/", "http://a..b/"),
        *("http://exa mple.example/", "http://\u202egazette.example/", "https://gazette.example/\ud83d"),
        "https://gazette.example/" + "a" * LONGEST,
    ],
)
def test_what_is_no_address_is_none(url):
    assert normalize(url) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://bourse.gazette.example/or", "https://WWW.gazette.example/", True),
        ("https://bourse.gazette.co.uk/or", "https://gazette.co.uk/", True),
        ("https://gazette.co.uk/or", "https://courier.co.uk/", False),
        ("https://gazette.com.br/or", "https://correio.com.br/", False),
        ("https://gazette.com:443/or", "https://m.gazette.com/", True),
        ("https://gazette.example/or", "https://gazette.test/", False),
        ("http://127.0.0.1:8000/or", "http://127.0.0.1:8000/", True),
        ("http://127.0.0.1:8000/or", "http://127.0.0.1:8001/", False),
    ],
)
def test_addresses_of_one_registered_domain(one, other, same):
    assert same_site(one, other) is same_site(other, one) is same
