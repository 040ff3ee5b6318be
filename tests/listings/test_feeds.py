"""RSS and Atom as real feeds have them."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from datetime import UTC, datetime

import feedparser
import pytest

from ingest.items import Entry, Labels
from ingest.listings import Part, Reading, UnreadableError, read_listing
from ingest.listings.feed_limits import MOST_ALIKE, limited
from tests.support.patience import endless_work_fails

URL = "https://gazette.example/flux/rss.xml"
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


def read(body, content_type="application/rss+xml", **reading):
    text = body if isinstance(body, bytes) else body.encode()
    return read_listing("feed", text, URL, content_type, Reading(**reading))


def rss(items, prologue='<?xml version="1.0" encoding="UTF-8"?>'):
    return f'{prologue}<rss version="2.0"><channel><title>Gazette</title>{items}</channel></rss>'


def item(link="https://gazette.example/a", rest=""):
    return f"<item><link>{link}</link>{rest}</item>"


def test_an_item_gives_address_title_and_times():
    body = rss(item(rest="<title>La BCE attend</title><pubDate>Thu, 12 Mar 2026 13:00:00 +0100</pubDate>"))
    assert read(body).entries == (Entry("https://gazette.example/a", "La BCE attend", NOON, None),)


def test_atom_tells_publication_from_change():
    body = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">L&amp;#8217;or</title>
    <link href="/or"/><published>2026-03-12T12:00:00Z</published><updated>2026-03-13T12:00:00Z</updated>
    </entry></feed>"""
    assert read(body).entries == (Entry("https://gazette.example/or", "L’or", NOON, NOON.replace(day=13)),)


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("/bourse/or", "https://gazette.example/bourse/or"),
        ("or.html", "https://gazette.example/flux/or.html"),
        ("  https://gazette.example/or?utm_source=rss#xtor=RSS-1 ", "https://gazette.example/or"),
        ("https://gazette.example/a?b=1&amp;c=2", "https://gazette.example/a?b=1&c=2"),
        ("www.gazette.example/or", "https://www.gazette.example/or"),
    ],
)
def test_addresses_are_made_whole(link, url):
    assert [entry.url for entry in read(rss(item(link))).entries] == [url]


@pytest.mark.parametrize("link", ["", "mailto:redaction@gazette.example", "file:///etc/passwd", "javascript:void(0)"])
def test_what_is_no_web_address_costs_no_other_item(link):
    assert [entry.url for entry in read(rss(item(link) + item())).entries] == ["https://gazette.example/a"]


def test_items_without_an_address_are_told():
    lost = "<item><guid isPermaLink='false'>2105160</guid><title>Or</title></item>"
    assert read(rss(lost + item())).note == "1 of 2 entries passed over: 1 without a web address"
    with pytest.raises(UnreadableError, match="2 of 2 entries passed over"):
        read(rss(lost + lost))


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("<![CDATA[<b>Le CAC&nbsp;40</b> recule]]>", "Le CAC\xa040 recule"),
        ("L&amp;#8217;or &amp;amp; l&amp;#8217;argent", "L’or & l’argent"),
        ("\n  Deux\n  lignes ", "Deux lignes"),
        ("", None),
    ],
)
def test_titles_lose_their_html(title, plain):
    assert [entry.title for entry in read(rss(item(rest=f"<title>{title}</title>"))).entries] == [plain]


def test_authors_and_section():
    dc = '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Anne Durand, Paul Martin</dc:creator>'
    body = rss(item(rest=f"{dc}<category><![CDATA[Bourse]]></category><category>CAC 40</category>"))
    assert [entry.labels for entry in read(body).entries] == [Labels(("Anne Durand", "Paul Martin"), "Bourse")]
    mail = rss(item(rest="<author>a@gazette.fr</author>") + item(rest="<author>a@gazette.fr (Anne Durand)</author>"))
    assert [entry.labels.authors for entry in read(mail).entries] == [(), ("Anne Durand",)]


@pytest.mark.parametrize("date", ["", "<pubDate>hier</pubDate>", "<pubDate>Thu, 32 Mar 2026 25:61:61 GMT</pubDate>"])
def test_a_missing_or_impossible_date_is_none(date):
    assert [entry.published_at for entry in read(rss(item(rest=date))).entries] == [None]


def test_a_feed_that_says_gmt_and_means_paris():
    body = rss(item(rest="<pubDate>Thu, 12 Mar 2026 13:00:00 GMT</pubDate>"))
    assert [entry.published_at for entry in read(body, zone_is_wrong=True).entries] == [NOON]


@pytest.mark.parametrize(
    ("encoding", "declared", "content_type"),
    [
        ("cp1252", "UTF-8", "application/rss+xml; charset=utf-8"),
        ("utf-8", "ISO-8859-1", "text/html"),
        ("utf-8", "UTF-8", "application/octet-stream"),
        ("utf-8-sig", "UTF-8", None),
        *(("utf-8", "UTF-8", f"text/xml; charset={none}") for none in ("base64", "punycode", "undefined", "'utf-8'")),
    ],
)
def test_wrong_charset_and_content_type(encoding, declared, content_type):
    text = rss(item(rest="<title>Épargne : l’or</title>"), f'<?xml version="1.0" encoding="{declared}"?>')
    entries = read(text.encode(encoding), content_type).entries
    assert [(entry.url, entry.title is not None) for entry in entries] == [("https://gazette.example/a", True)]


def test_broken_xml_gives_what_can_be_read():
    body = rss(item(rest="<title>Profits & pertes &nbsp;</title>") + item("https://gazette.example/b"))[:-23]
    assert [entry.url for entry in read(body).entries] == ["https://gazette.example/a", "https://gazette.example/b"]


def test_a_feed_without_entries_is_a_feed():
    assert read(rss("")).entries == ()


@pytest.mark.parametrize("body", ["", "<!doctype html><h1>404</h1>", '{"a": 1}', "<urlset/>"])
def test_what_is_no_feed_is_told(body):
    with pytest.raises(UnreadableError, match="neither RSS nor Atom"):
        read(body)


def test_a_paged_feed_says_where_it_goes_on():
    link = '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="?paged=2"/>'
    assert read(rss(link + item())).following == Part("feed", f"{URL}?paged=2")


@pytest.mark.parametrize(
    "title",
    [
        "Bourse &#55357;&#56832;",
        "Bourse &amp;#55357;&amp;#56832;",
        "<![CDATA[Bourse &#xD83D;&#xDE00;]]>",
        "Bourse 😀&amp;#xD83D;",
        "Bourse &#0;&amp;#27;😀\u202e",
    ],
)
def test_half_an_emoji_and_controls_cost_nothing(title):
    entries = read(rss(item(rest=f"<title>{title}</title>") + item("https://gazette.example/b"))).entries
    assert [entry.title for entry in entries] == ["Bourse 😀", None]


def test_a_title_of_any_length_is_cut():
    title = read(rss(item(rest=f"<title>{'Bourse ' * 500_000}</title>"))).entries[0].title
    assert len(title) <= 1000


def test_the_address_behind_a_counter_of_clicks():
    burner = "<feedburner:origLink>https://gazette.example/or</feedburner:origLink>"
    body = rss(item("https://feeds.counter.example/~r/gazette/~3/x", burner))
    assert [entry.url for entry in read(body).entries] == ["https://gazette.example/or"]


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://www.google.com/url?rct=j&amp;url=https://gazette.example/or%3Fid%3D3&amp;ct=ga", "/or?id=3"),
        ("https://www.google.fr/url?q=https://gazette.example/or&amp;sa=U", "/or"),
        ("http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;url=https%3a%2f%2fgazette.example%2for&amp;c=1", "/or"),
        ("https://www.google.com/url?url=http&amp;q=https://gazette.example/or", "/or"),
        ("https://gazette.example/url?url=https://other.example/or", "/url?url=https://other.example/or"),
    ],
)
def test_the_address_in_a_search_engines_link(link, url):
    assert [entry.url for entry in read(rss(item(link))).entries] == [f"https://gazette.example{url}"]


@pytest.mark.parametrize("link", ["http://[bad/a", "https://www.google.com/url?q=http://[bad/a"])
def test_an_address_that_cannot_be_parsed_is_told_as_none(link):
    assert read(rss(item(link) + item())).note == "1 of 2 entries passed over: 1 without a web address"


@pytest.mark.parametrize(
    ("links", "url"),
    [
        ('<link rel="self" href="/api/1"/><link rel="alternate" href="/or"/>', "/or"),
        ('<link rel="enclosure" href="/or.mp3"/><link href="/or"/>', "/or"),
        (
            '<link rel="alternate" hreflang="en" href="/gold"/><link hreflang="fr-FR" href="/or"/>',
            "/or",
        ),
        ('<link rel="alternate" type="application/pdf" href="/or.pdf"/><link type="text/html" href="/or"/>', "/or"),
        ('<link type="application/json" href="/or.json"/><link type="Text/HTML; charset=utf-8" href="/or"/>', "/or"),
        ('<link rel="self" href="/api/1"/><id>https://gazette.example/or</id>', "/or"),
    ],
)
def test_atoms_link_by_kind_and_language(links, url):
    body = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><entry><title>Or</title>{links}</entry></feed>'
    assert [entry.url for entry in read(body).entries] == [f"https://gazette.example{url}"]


def test_each_item_says_its_language():
    dc = '<dc:language xmlns:dc="http://purl.org/dc/elements/1.1/">{}</dc:language>'
    guid = '<guid isPermaLink="false">1</guid>'  # one for all translations
    tags = ("en-US", "fr", "FRA", "Français", "néerlandais")
    body = rss("".join(item(f"https://gazette.example/{n}", dc.format(tag) + guid) for n, tag in enumerate(tags)))
    assert [entry.language for entry in read(body).entries] == ["en", "fr", "fr", "fr", None]


def test_the_time_of_creation_counts_where_no_other_is_given():
    created = '<dcterms:created xmlns:dcterms="http://purl.org/dc/terms/">2026-03-12T13:00:00+01:00</dcterms:created>'
    bodies = (rss(item(rest=created + rest)) for rest in ("", "<pubDate>Wed, 11 Mar 2026 12:00:00 GMT</pubDate>"))
    assert [read(body).entries[0].published_at for body in bodies] == [NOON, NOON.replace(day=11)]


def test_rss_1_has_its_items_beside_the_channel():
    body = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>G</title></channel>
    <item rdf:about="https://gazette.example/a"><link>https://gazette.example/a</link>
    <dc:date>2026-03-12T13:00:00+01:00</dc:date></item></rdf:RDF>"""
    assert [(entry.url, entry.published_at) for entry in read(body).entries] == [("https://gazette.example/a", NOON)]


def test_what_stands_around_the_feed():
    assert len(read(rss(item()) + "\n<script>x & y</script>\0").entries) == 1
    assert len(read(gzip.compress(rss(item()).encode())).entries) == 1
    assert len(read(gzip.compress(gzip.compress(rss(item()).encode()))).entries) == 1
    assert len(read("<br />\n<b>Notice</b>: Undefined index<br />\n" + rss(item())).entries) == 1


@pytest.mark.parametrize(
    "around",
    [
        "<author>{}</author>",
        "<author><![CDATA[{}]]></author>",
        "<Author>Anne Durand,{}</Author>",
        '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">{}</dc:creator>',
        '<x:creator xmlns:x="http://purl.org/dc/elements/1.1/" >{}</x:creator>',
        "<managingEditor>{}</managingEditor>",
        "<webMaster>{}</webMaster>",
    ],
)
def test_an_author_of_megabytes_holds_nobody_up(around):
    with endless_work_fails():
        assert len(read(rss(item() + item("https://gazette.example/b", around.format("a" * 2_000_000)))).entries) == 2


@pytest.mark.parametrize("before", ["", "<author>Anne Durand</author>", "<author/>", "<dc:creator />"])
def test_addresses_that_differ_at_their_end_only_are_two(before):
    long = "la-banque-centrale-releve-ses-taux-" * 10
    links = "".join(f"<item>{before}<link>{long}{n}</link></item>" for n in (1, 2))
    told = [entry.url for entry in read(rss(links)).entries]
    assert told == [f"https://gazette.example/flux/{long}{n}" for n in (1, 2)]


def test_json_feed():
    body = """{"version": "https://jsonfeed.org/version/1.1", "title": "G", "next_url": "?page=2", "items": [
    {"id": "1", "url": "/a", "title": "Or", "date_published": "2026-03-12T13:00:00+01:00", "tags": ["Bourse", "Or"],
    "authors": [{"name": "Anne Durand"}]}, {"id": 2}, null, {"id": "3", "external_url": "/b"}]}"""
    listing = read(body, "application/feed+json")
    labels = Labels(("Anne Durand",), "Bourse", ("Or",))
    assert listing.entries == (
        Entry("https://gazette.example/a", "Or", NOON, None, labels),
        Entry("https://gazette.example/b"),
    )
    assert (listing.following, listing.note[:7]) == (Part("feed", f"{URL}?page=2"), "2 of 4 ")


@pytest.mark.parametrize(
    "bad",
    [
        b"<title><![CDATA[Or</title>",
        b"<title>Or</titel>",
        b"<title>Or &#" + b"9" * 5000 + b";</title>",
        b"<title>Cr\xe9dit</title><description><b></description>",
        b"<!-- Or",
        b"<title>Or</title><link>https://gazette.example/bad</item>-1.html</link><pubDate>x</pubDate></item></x:link>",
        b"<title>Or</title></item><link/></link></item>",
    ],
    ids=[
        "open CDATA",
        "closed by another name",
        "a number without end",
        "other charset",
        "open comment",
        "closed twice",
        "a stray end",
    ],
)
def test_a_broken_item_costs_no_other(bad):
    body = rss(item("https://gazette.example/a", "<title>Épargne</title>") + "@" + item(rest="<title>Été</title>"))
    link = b"<link>https://gazette.example/bad</link></item>"
    entries = read(body.encode().replace(b"@", b"<item>" + bad + link)).entries
    kept = [entry for entry in entries if not entry.url.endswith("bad")]
    assert [entry.title for entry in kept] == ["Épargne", "Été"]


def test_a_long_feed_with_a_broken_item_is_read_to_its_end():
    items = "".join(item(f"https://gazette.example/{number}") for number in range(2000))
    with endless_work_fails():
        entries = read(rss("<item><title><![CDATA[Or</title></item>" + items)).entries
    assert [entry.url for entry in entries] == [f"https://gazette.example/{number}" for number in range(2000)]


@pytest.mark.parametrize(("bad", "rows"), [('{"id": "\\x"}', 2), ('{"url": "https://gazette.example/c', 1)])
def test_json_that_is_broken_gives_its_whole_items(bad, rows):
    one, two = (json.dumps({"url": f"https://gazette.example/{name}", "tags": [{}, "Or"]}) for name in "ab")
    listing = read(f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{one}, {bad}, {two}]}}')
    assert [entry.url[-1] for entry in listing.entries] == ["a", "b"][:rows]
    assert listing.note.startswith("1 of ")


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        ("Or b", r"Or \x"),
        ("[{", "{"),
        ("[{", "["),
        ("}]", "}"),
        ("}]", "]"),
        ("}]", "}]]"),
        ('"name"', '"name'),
        ("}]}", "}]"),
        ('Luc"}]', 'Luc"'),
    ],
)
def test_json_with_objects_in_its_items_that_is_broken_loses_no_later_item_and_lists_no_inner_one(whole, broken):
    authors = [{"name": name, "url": f"https://gazette.example/{name}"} for name in ("Anne", "Luc")]
    feed = [{"id": n, "url": f"https://gazette.example/{n}", "title": f"Or {n}", "by": authors} for n in "abcd"]
    rows = [json.dumps(item) for item in feed]
    rows[1] = rows[1].replace(whole, broken, 1)
    listing = read(f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{", ".join(rows)}]}}')
    assert [entry.url[-1] for entry in listing.entries if entry.url[-1] != "b"] == list("acd")


@pytest.mark.parametrize(
    "spoken_of",
    [
        "<!-- <item><link>https://gazette.example/hidden</link></item> -->",
        "<!-- <item> <![CDATA[ --> <!-- </item> -->",
        "<item><title>Or</title><link>/b</link><description><![CDATA[Un <item> par article]]></description></item>",
        "<item><link>/b</link><description><![CDATA[<item><link>/hidden</link></item>]]></description></item>",
    ],
    ids=["item in a comment", "pieces in comments", "a name in a text", "item in a text"],
)
def test_an_item_that_a_comment_or_a_text_speaks_of_is_none_in_a_broken_feed_either(spoken_of):
    broken = item("/c", "<description>a </b> <x></description>")
    entries = read(rss(item("/a") + spoken_of + broken)).entries
    assert [entry.url[-1] for entry in entries] == ["a", *("b" * ("/b<" in spoken_of)), "c"]


def test_a_broken_feed_is_read_as_a_whole_where_its_halves_give_fewer_entries():
    text = "<title>Or</title><description><![CDATA[<p>Entre </item> et <item> </p>]]></description><link>/b</link>"
    entries = read(
        rss(item("/a") + f"<item>{text}</item>" + item("/c", "<description>a </b> <x></description>"))
    ).entries
    assert [(entry.url[-1], entry.title) for entry in entries] == [("a", None), ("b", "Or"), ("c", None)]


def test_a_text_of_many_pieces_does_not_take_the_square_of_its_length():
    with endless_work_fails():
        assert limited(b"<item><a>" + b"<![CDATA[<a>]]>" * 30_000).startswith(b"<item><a>")


@pytest.mark.parametrize(
    "rest",
    [
        *("<title>" + "<a>" * 9000, "<b>" * 9000, "<item>" * 9000, "</b>" * 9000, "<title>" * 9000),
        "".join(f"<a{number}>" for number in range(9000)),
        f"<description><![CDATA[{'<br>Ligne' * 9000}]]></description>",
    ],
    ids=["in a title", "anywhere", "items", "ends", "titles", "names", "lines"],
)
def test_tags_that_nothing_closes_cost_no_item(rest):
    body = rss(item("/a", rest) + item("/b", "<title>Titre</title>"))
    assert {"/a", "/b"} <= {entry.url.removeprefix("https://gazette.example") for entry in read(body).entries}
    assert len(re.findall("<", limited(body.encode()).decode())) < 2200


def test_lines_that_nothing_closes_stay_in_each_item():
    body = rss(item("/a", f"<description><![CDATA[{'<br>Ligne' * 900}]]></description>") * 3).encode()
    assert limited(body) == body


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("named", ["cp037", "UTF-16", "undefined", "base64", "U\xc7F-8", ""])
def test_a_feed_that_names_no_charset_it_can_be_in(encoding, named):
    body = rss(item("/a", "<title>Épargne</title>"), f'<?xml version="1.0" encoding="{named}"?>').encode(encoding)
    assert [entry.title for entry in read(body).entries] == ["Épargne"]


def test_what_only_feedparser_reads_has_the_year_that_is_written():
    entries = read(rss(item(rest="<pubDate>-0001-11-30T00:00:00+00:00</pubDate>"))).entries
    assert [entry.published_at for entry in entries] == [None]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_a_feed_in_utf_16(encoding):
    text = "\ufeff" * (encoding != "utf-16") + rss(item(rest="<title>Épargne &#55357;&#56832;</title>"))
    assert [entry.title for entry in read(text.encode(encoding)).entries] == ["Épargne 😀"]


@pytest.mark.parametrize(
    ("before", "within"),
    [
        ("", "".join(f"<category>valeur {number}</category>" for number in range(500))),
        ("".join(f"<dc:subject>valeur {number}</dc:subject>" for number in range(500)), ""),
        ("", f"<i:keywords>{','.join(map(str, range(500)))}</i:keywords>"),
        ("", "".join(f"<dc:creator><![CDATA[Anne <b>]]>{number}</dc:creator>" for number in range(500))),
        ("", "".join(f'<enclosure url="/{number}" /><guid/>' for number in range(500))),
        ("", "".join(f"<x{number}>valeur</x{number}>" for number in range(2000))),
    ],
    ids=["categories", "the channel's", "keywords", "authors", "empty elements", "names that nobody reads"],
)
def test_what_feedparser_would_take_seconds_for_is_not_given_to_it(monkeypatch, before, within):
    given, parse = [], feedparser.parse
    monkeypatch.setattr(feedparser, "parse", lambda body, **how: given.append((body, how)) or parse(body, **how))
    spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    items = before + item(rest=within) + item("https://gazette.example/b", "<category>Bourse</category>")
    entries = read(f'<rss version="2.0" {spaces}><channel>{items}</channel></rss>').entries
    assert [(entry.url[-1], entry.labels.section) for entry in entries][1] == ("b", "Bourse")
    [(body, how)] = given
    assert max(Counter(re.findall(rb"<([a-z:]+)\b", body)).values()) <= MOST_ALIKE + 1
    assert len(re.findall(rb"<x\d", body)) <= 1000
    assert b"keywords" not in body
    assert (how["sanitize_html"], how["resolve_relative_uris"]) == (False, False)  # texts that nobody here reads


def test_an_entrys_own_language_counts_the_feeds_default_does_not():
    entries = "".join(
        f'<entry{language}><title>Titre</title><link href="/{number}"/></entry>'
        for number, language in enumerate(["", ' xml:lang="de"', ' xml:lang="en-US"'])
    )
    body = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US"><title>Gazette</title>{entries}</feed>'
    assert [entry.language for entry in read(body).entries] == [None, "de", None]
