"""Pages as the systems of twenty papers set them, with invented texts: `papers/expected.toml` says what is read."""

import tomllib
from pathlib import Path

import pytest

from ingest.extract import read_article
from ingest.text.clean import squeeze

PAPERS = Path(__file__).with_name("papers")
EXPECTED = tomllib.loads((PAPERS / "expected.toml").read_text(encoding="utf-8"))
FIELDS = ("title", "authors", "published_at", "modified_at")


def test_each_page_is_told_of():
    assert {page.stem for page in PAPERS.glob("*.html")} == EXPECTED.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_a_paper_s_page(name):
    wanted = EXPECTED[name]
    article = read_article((PAPERS / f"{name}.html").read_bytes(), wanted["url"])
    moments = {field: f"{moment:%Y-%m-%dT%H:%MZ}" for field in FIELDS[2:] if (moment := getattr(article, field))}
    found = {"title": article.title, "authors": article.authors} | moments
    text = squeeze(article.body)

    assert {field: found.get(field) for field in FIELDS if field in wanted} == {
        field: wanted[field] for field in FIELDS if field in wanted
    }
    assert [piece for piece in wanted["has"] if piece not in text] == []
    assert [piece for piece in wanted["lacks"] if piece in text] == []
