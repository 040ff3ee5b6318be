"""Boxes of several countries: about the author, to get a letter, to share or to comment go, an article's own stay."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from ingest.extract import read_article

_SAID = tomllib.loads(Path(__file__).with_name("boxes_of_countries.toml").read_text(encoding="utf-8"))
_BETWEEN = 3  # paragraphs above a box that stands between two


def _read(language: str, box: str, above: int) -> list[str]:
    """The lines of an article's text with a box below so many of its paragraphs."""
    article = _SAID["articles"][language]
    paragraphs = [f"<p>{paragraph}</p>" for paragraph in article["paragraphs"]]
    text = "".join([*paragraphs[:above], box.replace("{A}", article["author"]), *paragraphs[above:]])
    title, site, author = article["title"], article["site"], article["author"]
    html = f"""<!DOCTYPE html><html lang={language}><head><meta charset=utf-8><title>{title} | {site}</title>
    <meta property=og:site_name content="{site}"><meta property=og:type content=article>
    <meta name=author content="{author}">
    </head><body><header><a href=/>{site}</a></header><main><article><h1>{title}</h1><p class=by>{author}</p>
    <div class=c-txt>{text}</div></article></main><footer>© {site}</footer></body></html>"""
    return read_article(html.encode(), "https://www.gazette.example/eco/1234567.html").body.split("\n")


@pytest.mark.parametrize(("language", "said", "box"), _SAID["go"])
def test_what_calls_on_the_reader_or_tells_of_the_author_goes(language, said, box):
    paragraphs = _SAID["articles"][language]["paragraphs"]

    assert _read(language, box, len(paragraphs)) == paragraphs
    assert _read(language, box, _BETWEEN) == paragraphs
    assert said not in "".join(paragraphs)


@pytest.mark.parametrize(("language", "said", "box"), _SAID["stay"])
@pytest.mark.parametrize("above", [_BETWEEN, 5])
def test_what_tells_something_stays(language, said, box, above):
    lines = _read(language, box, above)

    assert any(said in line for line in lines)
    assert [line for line in lines if line in _SAID["articles"][language]["paragraphs"]] == (
        _SAID["articles"][language]["paragraphs"]
    )


@pytest.mark.parametrize(("language", "said", "box"), _SAID["between"])
def test_what_an_author_says_between_paragraphs_stays(language, said, box):
    assert any(said in line for line in _read(language, box, _BETWEEN))
