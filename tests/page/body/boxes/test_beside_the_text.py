"""Boxes and lines that are the paper's own, beside the text or below it, go; what only looks like them stays."""

import re
import tomllib
from pathlib import Path

import pytest

from ingest.extract import read_article

SAID = (
    "Le groupe Orvalys a publié mardi {0} un chiffre d’affaires de {1} millions d’euros, en hausse de {0} % sur un an."
)
TEXT = [SAID.format(n, 37 * n) for n in range(1, 14)]
ABOVE = {"between": 6, "below": len(TEXT)}
"""How many paragraphs stand above a box at each place."""
GROUPS = tomllib.loads(Path(__file__).with_name("beside_the_text.toml").read_text(encoding="utf-8"))


def boxes(said):
    """The boxes that go or stay, each named by its group and number."""
    return [
        pytest.param(place, box, id=f"{group}, {place} {number}")
        for group, lists in GROUPS.items()
        for place, boxes in lists.get(said, {}).items()
        for number, box in enumerate(boxes, 1)
    ]


def lines_of(box, place):
    """The lines of an article with a box between its paragraphs, or below them."""
    paragraphs = [f"<p>{line}</p>" for line in TEXT]
    paragraphs.insert(ABOVE[place], box)
    page = f"""<!doctype html><html lang=fr><head><meta charset=utf-8><title>Bilan en hausse</title>
    <meta property=og:type content=article><meta property=og:site_name content="La Gazette"></head>
    <body><article><h1>Bilan en hausse</h1><div class=article-texte>{"".join(paragraphs)}</div></article>"""
    return read_article(page.encode(), "https://gazette.example/2026/03/03/bilan").body.split("\n")


@pytest.mark.parametrize(("place", "box"), boxes("go"))
def test_what_is_the_papers_own_goes(place, box):
    assert lines_of(box, place) == TEXT


@pytest.mark.parametrize(("place", "box"), boxes("stay"))
def test_what_looks_like_it_stays(place, box):
    said = max(re.findall(r">([^<>]+)<", box), key=len)
    lines = lines_of(box, place)

    assert [line for line in lines if line in TEXT] == TEXT
    assert any(said.strip() in line for line in lines if line not in TEXT)
