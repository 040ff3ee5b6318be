"""Pages made to hold a parser: each is (name, bytes), small to write down and large to read."""

from __future__ import annotations

import json
from collections.abc import Iterator

TEXT = "Le taux du livret sera ramené à 1,4 % en février, a annoncé le ministère, qui s'y attendait depuis un an. " * 6
ARTICLE = f"<html lang=fr><head><title>Le livret</title></head><body><article><h1>Le livret</h1><p>{TEXT}</p></article>"
MIB = 1 << 20


def pages() -> Iterator[tuple[str, bytes]]:
    """Every page, 72 of them."""
    for maker in (
        _attributes,
        _nested,
        _repeated,
        _side_by_side,
        _in_each_other,
        _json_ld,
        _broken_json,
        _references,
        _encodings,
        _cut_off,
    ):
        for name, text in maker():
            yield name, text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def _attributes() -> Iterator[tuple[str, str]]:
    for count in (40_000, 100_000, 400_000):
        yield f"{count} attributes", f"<p {' '.join(f'a{n}=1' for n in range(count))}>{ARTICLE}"
    yield "an attribute of 9 MiB", f"<p class='{'a ' * (9 * MIB // 2)}'>{ARTICLE}"
    yield "200,000 classes of the names that are looked for", f"<p class='{'share comment ' * 200_000}'>{ARTICLE}"
    yield "a tag name of 5 MiB", f"<{'a' * 5 * MIB}>{ARTICLE}"


def _nested() -> Iterator[tuple[str, str]]:
    for tag in ("div", "b", "table", "ul", "font", "a", "form", "select"):
        yield f"2,000,000 <{tag}> in each other", f"<{tag}>" * (2_000_000 // len(tag))
    yield "300 levels above an article", "<div>" * 300 + ARTICLE
    yield "3,000 levels above an article", "<div>" * 3000 + ARTICLE
    yield "formatting left open in paragraphs", "<p><b><i><font>" * 100_000 + ARTICLE


def _repeated() -> Iterator[tuple[str, str]]:
    yield "a table of 10 MiB", "<table>" + "<tr><td>a<td>b" * 700_000
    yield "a million links", '<a href="/a">a</a> ' * 500_000
    yield "a million empty paragraphs", "<p>" * 3_000_000
    yield "100,000 headings", "<h1>Le livret</h1>" * 100_000
    yield "100,000 <time>", "<time datetime='2026-13-45'>99/99/9999</time>" * 100_000
    yield "100,000 bylines", "<span class=author>Par Anne Roux</span>" * 100_000
    yield "100,000 metas", "<meta property='article:author' content='Anne Roux, Luc Pré'>" * 100_000
    yield "a word of 9 MiB", f"<article><h1>a</h1><p>{'a' * 9 * MIB}"
    yield "a sentence of 9 MiB", f"<article><h1>a</h1><p>{'le taux ' * (9 * MIB // 8)}"
    yield "9 MiB of no-break spaces", "<article><p>" + "\xa0" * (4 * MIB)
    yield "9 MiB of line ends", "\n" * 9 * MIB + ARTICLE
    yield "a title of 5 MiB", f"<title>{'a | ' * MIB}</title>{ARTICLE}"
    yield "500,000 comments", "<!-- a -->" * 500_000 + ARTICLE
    yield "a comment that does not end", ARTICLE + "<!--" + "-" * 9 * MIB


def _side_by_side() -> Iterator[tuple[str, str]]:
    """What takes the square of its number where each looks at what stands beside it."""
    parts = {
        "60,000 inline elements in a paragraph": "<b>mot</b> " * 60_000,
        "60,000 inline elements of the names that are looked for": "<b class=share>mot</b> " * 60_000,
        "60,000 authors in a paragraph": "<span class=author>Par Anne</span> " * 60_000,
        "30,000 footnotes": "mot<sup><a href='#1'>1</a></sup> " * 30_000,
        "20,000 links in a paragraph": "<a href=/a>un lien</a> " * 20_000,
        "20,000 links between blocks": "<a href=/a>un lien</a><p>x</p>" * 20_000,
        "20,000 <time>": "<time datetime='2026-03-12T10:00'>12 mars 2026</time>" * 20_000,
        "20,000 datelines": "<p>Publié le 12 mars 2026 à 10h12</p>" * 20_000,
        "50,000 paragraphs": "<p>Un mot de plus.</p>" * 50_000,
        "50,000 named texts": f"<div class=article-body>{TEXT[:90]}</div>" * 50_000,
        "20,000 articles": f"<article><h2><a href=/a>Titre</a></h2>{TEXT[:90]}</article>" * 20_000,
        "90,000 line ends": "ligne de texte<br>" * 90_000,
        "2,500,000 lines of a letter": f"<pre>{'a' + chr(10)}" + "a\n" * 2_500_000,
        "a line of 5 MiB between blocks": f"</p>{TEXT[:90] * 55_000}<p>",
        "a wall's wording, 5 MiB": "Nous et nos partenaires utilisons des cookies, accepter, publicités, " * 70_000,
    }
    for name, part in parts.items():
        yield name, f"{ARTICLE}<p>{part}</p>"


def _in_each_other() -> Iterator[tuple[str, str]]:
    for start in ("<div>", "<div class='article-body share'>", "<blockquote>", "<table><tr><td>"):
        levels = 500 if "table" in start else 1500
        yield f"text at each of {levels} levels of {start}", f"{ARTICLE}{f'{start}{TEXT[:100]}' * levels}"


def _broken_json() -> Iterator[tuple[str, str]]:
    pieces = ("{'a':['", "]“{truea", '[{"a":1 "b" : [,, "c', '"x":"un \\"mot" deux",')
    for piece in pieces:
        script = f'<script type="application/ld+json">{{"@type":"NewsArticle",{piece * (MIB // len(piece))}</script>'
        yield f"1 MiB of broken JSON: {piece}", script * 5 + ARTICLE
    yield "a state of 1 MiB", f"<script>{'window.a.b.c' * 100_000}</script>{ARTICLE}"


def _json_ld() -> Iterator[tuple[str, str]]:
    def script(text: str) -> str:
        return f'<script type="application/ld+json">{text}</script>{ARTICLE}'

    yield "600 KB of a malformed string", script('{"headline": "' + '\\"' * 300_000)
    yield "JSON-LD 100,000 levels deep", script("[" * 100_000)
    yield "closed JSON-LD 20,000 levels deep", script('{"a":' * 20_000 + "1" + "}" * 20_000)
    yield "100,000 JSON-LD records", script(json.dumps([{"@type": "NewsArticle", "headline": "a"}] * 100_000))
    yield "50,000 JSON-LD scripts", '<script type="application/ld+json">{}</script>' * 50_000 + ARTICLE
    yield "wrong types everywhere", script('{"@type": 7, "headline": {"a": []}, "author": 3, "datePublished": [1, {}]}')
    yield "a number of 100,000 digits", script('{"@type": "NewsArticle", "wordCount": ' + "9" * 100_000 + "}")


def _references() -> Iterator[tuple[str, str]]:
    yield "invalid references", ARTICLE.replace("taux", "t&#1;a&#xFFFF;u&#xD800;x&#99999999;")
    yield "lone surrogates", ARTICLE.replace("taux", "ta\ud800ux")
    yield "a million references", "<p>" + "&amp;" * 2_000_000 + ARTICLE
    yield "a million unknown references", "<p>" + "&zzz;" * 2_000_000 + ARTICLE
    yield "controls", ARTICLE.replace("taux", "t\x00a\x01u\x0bx\x7f")


def _encodings() -> Iterator[tuple[str, bytes]]:
    yield "a charset that does not exist", b"<meta charset='x-nobody'>" + ARTICLE.encode()
    yield "UTF-16 without a mark", ARTICLE.encode("utf-16-le")
    yield "9 MiB of bytes 0x80", b"<p>" + b"\x80" * 9 * MIB


def _cut_off() -> Iterator[tuple[str, bytes]]:
    yield "cut off in a tag", ARTICLE.encode() + b"<p clas"
    yield "nothing", b""
