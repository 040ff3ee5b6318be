"""Pages made to hold a parser: each is (name, bytes), small to write down and large to read."""

from __future__ import annotations

import json
from collections.abc import Iterator

TEXT = "Le taux du livret sera ramené à 1,4 % en février, a annoncé le ministère, qui s'y attendait depuis un an. " * 6
ARTICLE = f"<html lang=fr><head><title>Le livret</title></head><body><article><h1>Le livret</h1><p>{TEXT}</p></article>"
MIB = 1 << 20


def pages() -> Iterator[tuple[str, bytes]]:
    """Every page, 48 of them."""
    for maker in (_attributes, _nested, _repeated, _json_ld, _references, _encodings, _cut_off):
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
