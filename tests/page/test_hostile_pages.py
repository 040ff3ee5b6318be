import contextlib

import pytest

from ingest.extract import read_article
from ingest.page import broken_json, document
from ingest.page.broken_json import repair
from ingest.refusals import NotAnArticle, NotHtml
from tests.support.pages import BODY, TEXT, TITLE, URL, json_ld, page
from tests.support.patience import endless_work_fails


@pytest.mark.parametrize(("tag", "depth"), [("div", 100), ("span", 300), ("section", 300), ("div", 1500)])
def test_deep_nesting_is_read_whole(tag, depth):
    assert read_article(page(f"<{tag}>" * depth + TEXT + f"</{tag}>" * depth), URL).body == BODY


def test_text_lost_to_nesting_is_refused_and_not_stored_as_its_title():
    with pytest.raises(NotHtml, match="nested too deeply"):
        read_article(page("<div>" * 5000 + TEXT), URL)


@pytest.mark.parametrize("junk", ["&#1;", "&#xFFFF;", "&#xD800;", "\x00", "\x0b", "\ud800", "&#99999999999;"])
def test_junk_characters_cost_nothing_else(junk):
    html = page().decode().replace("groupe", f"gro{junk}upe").encode("utf-8", "surrogatepass")
    assert read_article(html, URL).body == BODY


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle","headline":"a' + '\\"x' * 20_000,
        "[" * 100_000,
        '{"@type":' * 20_000,
        '{"@type":["NewsArticle",3,null],"headline":7,"author":[1,{"name":{"x":1}}],"datePublished":[[]],"image":{"url":5}}',
        '{"@type":"NewsArticle","keywords":{"a":1},"publisher":"x","articleSection":[[["a"]]],"isAccessibleForFree":[]}',
        '{"@type":{"a":1},"@graph":7,"articleBody":["a"]}',
        "not JSON",
        "",
    ],
    ids=["unclosed string", "open lists", "open objects", "wrong types", "odd shapes", "typeless", "no JSON", "empty"],
)
def test_json_ld_of_any_shape_does_no_harm(script):
    article = read_article(page(head=json_ld(script)), URL)
    assert (article.title, article.body) == (TITLE, BODY)


@pytest.mark.parametrize(
    "head",
    [
        '<link rel=canonical href="http://[x">',
        '<link rel=canonical href="javascript:alert(1)">',
        '<meta property="og:image" content="http://[x">',
        "<meta name=author content='" + "Par , et ; " * 20_000 + "'>",
        "<meta property='og:title' content='" + "| " * 50_000 + "'>",
        "<meta name=date content='" + "12 mars " * 20_000 + "'>",
        "<style class='" + "lire-" * 50_000 + "'></style>",
    ],
    ids=["bracket", "script", "image", "author", "title", "date", "class"],
)
def test_odd_declarations_do_no_harm(head):
    article = read_article(page(head=head), URL)
    assert (article.url, article.image_url, article.body) == (URL, None, BODY)


@pytest.mark.parametrize("line", ["a " * 100_000, "par " * 50_000, "©" * 50_000, "12 mars " * 20_000, "(" * 50_000])
def test_one_long_line_is_kept(line):
    assert read_article(page(TEXT + f"<p>{line}</p>"), URL).body == f"{BODY}\n{line.strip()}"


@pytest.mark.parametrize(
    "data",
    [b"", b" \n", b"%PDF-1.7 <<a>>", b"\x89PNG\r\n\x1a\n<p>", b'{"title": "a"}', b"Bonjour", bytes(range(256))],
    ids=["empty", "blank", "PDF", "PNG", "JSON", "text", "bytes"],
)
def test_what_is_no_page(data):
    with pytest.raises(NotHtml):
        read_article(data, URL)


@pytest.mark.parametrize(
    "before",
    ["", '<?xml version="1.0"?>\n', '\N{BOM}<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- <html> -->'],
)
@pytest.mark.parametrize("root", ["rss", "feed", "rdf:RDF", "urlset", "sitemapindex"])
def test_a_feed_or_sitemap_sent_as_a_page_is_none(before, root):
    entry = f"<item><title>{TITLE}</title><link>{URL}</link><description>{BODY}</description></item>"
    with pytest.raises(NotHtml, match="feed or sitemap"):
        read_article(f"{before}<{root}><channel>{entry * 3}</channel></{root}>".encode(), URL)


def test_a_page_that_begins_as_xml_is_read():
    before = b'<?xml version="1.0" encoding="utf-8"?>' + b"<!-- rss --><!--" * 5000 + b"-->\n"
    assert read_article(before + page(), URL).body == BODY


@pytest.mark.parametrize("url", ["nowhere", "https://", "file:///tmp/a.html"])
def test_an_odd_address_does_not_stop_reading(url):
    assert read_article(page(), url + "/a/b").body == BODY


@pytest.mark.parametrize(
    "part",
    [
        "<p>" + "<b>mot</b> " * 10_000 + "</p>",
        "<p>" + "mot<sup><a href='#1'>1</a></sup> " * 6000 + "</p>",
        "<p>" + "<time datetime='2026-03-12T10:00'>12 mars</time>" * 5000 + "</p>",
        "<p>" + "mot <abbr title='12 mars 2015'>12 mars</abbr> " * 5000 + "</p>",
        f"<div>{TEXT[:100]}" * 800,
        "<script>" + "window.a.b.c" * 40_000 + "</script>",
        "<pre>" + "a\n" * 2_000_000 + "</pre>",
        f"<div class=a><p><a href=/x>Orvalys {BODY[:90]}.</a></p></div>" * 3000,
        "<p>" + f"<a href=/x>{BODY[:40]} </a>" * 6000 + "</p>",
        "<h2>a</h2><span>[note]</span>" * 6000,
        "<p>" + "mot<sup><a href=#n1>1</a></sup> " * 20_000 + "</p>",
        "<div>" + "<h3>Réactions</h3>" * 20_000 + f"{TEXT}</div>",
    ],
    ids=[
        "inline",
        "notes",
        "times",
        "sentence",
        "levels",
        "state",
        "lines",
        "linked paragraphs",
        "links",
        "edit links",
        "marks of notes",
        "headings of comments",
    ],
)
def test_time_does_not_grow_with_the_square(part):
    with endless_work_fails(), contextlib.suppress(NotAnArticle):  # as too long
        assert read_article(page(TEXT + part), URL).body


@pytest.mark.parametrize(
    "words", ["a ", "12 mars ", "par ", "(", "©", ", ", "- ", "\t", "Par A et ", " de notre", "18h "]
)
def test_a_long_line_where_names_and_dates_stand_has_an_end(words):
    line = words * (100_000 // len(words))
    around = (
        f'<ul class=breadcrumb><li><a href="/{line}">{line}</a></ul><div class=author><span>{line}</span></div>'
        f'<p>Jeanne Martin</p><p>{line}</p><time datetime="{line}">{line}</time><p align=right>{line}</p>'
    )
    head = f'<meta name=author content="{line}"><meta name=date content="{line}">'
    with endless_work_fails():
        assert BODY in read_article(page(TEXT, head=head, above=around), URL).body


@pytest.mark.parametrize("row", ["\\n", ":\\n", "1:T0,", "x"])
def test_megabytes_of_empty_rows_have_an_end(row):
    script = f'<script>self.__next_f.push([1,"{row * 1_000_000}"])</script>'
    with endless_work_fails(), pytest.raises(NotAnArticle):
        read_article(page("", below=script), URL)


def test_all_words_of_a_vast_paragraph_are_kept():
    words = " ".join(f"<i>mot{number}</i>" for number in range(3000))
    body = read_article(page(f"{TEXT}<p>{words}</p><p>Une ligne<br>et une autre.</p>"), URL).body.split("\n")
    assert body[-3:] == [" ".join(f"mot{number}" for number in range(3000)), "Une ligne", "et une autre."]


def test_a_page_of_more_elements_than_any_article_is_refused():
    with pytest.raises(NotHtml, match="too many elements"):
        read_article(page(TEXT + "<i>a</i>" * 100_001), URL)


@pytest.mark.parametrize("piece", ["{'a':['", "]“{truea", '[{"a":1 "b" : [,, "c', "(``` ```true]", "("])
def test_the_repair_of_broken_json_has_an_end(piece):
    text = '{"a":' + piece * (60_000 // len(piece))
    parser = broken_json._Parser(text)
    with contextlib.suppress(ValueError, RecursionError, broken_json._TooMuchWorkError):
        parser.parse()
    assert 0 < parser.meter[0] <= broken_json._MOST_WORK + len(text)  # looks at it; the last one may be long


def test_broken_json_is_repaired():
    assert repair('{"a": "un "mot" entre guillemets", "b": [1, 2,],') == {"a": 'un "mot" entre guillemets', "b": [1, 2]}


def test_a_tag_with_ten_thousands_of_attributes_is_refused_unparsed(monkeypatch):
    bomb = f"<p {' '.join(f'a{number}=1' for number in range(30_000))}>"
    monkeypatch.setattr(document.lxml.html, "document_fromstring", None)  # libxml2 takes seconds
    with pytest.raises(NotHtml, match="too many attributes"):
        read_article(page(TEXT + bomb), URL)


def test_a_long_value_is_not_many_attributes():
    state = '{"text": "' + "un mot a=b " * 20_000 + '"}'
    assert read_article(page(f"{TEXT}<div data-state='{state}'></div>"), URL).body == BODY


def test_megabytes_of_class_names_cost_no_more_than_their_reading():
    names = "a " * 1_000_000
    with endless_work_fails():
        assert read_article(page(f"{TEXT}<p class='{names}'></p>"), URL).body == BODY
