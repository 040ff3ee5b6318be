"""Fit the weights by which a page's text is chosen: `python -m bench.fit_weights`.

Every candidate of every gold page is read once. Then the weights of `ingest.page.body.measures.weights.TEXT` are
moved one at a time as long as the mean F1 of one half of the sites rises. The figure of the other half, which is
not looked at, is printed beside it.
"""

from __future__ import annotations

import json
import re
import statistics
import zlib
from collections import Counter
from itertools import count
from unittest.mock import patch
from urllib.parse import urlsplit

from bench import gold
from ingest.extract import extract_article
from ingest.page.body.measures.weights import TEXT
from ingest.page.body.region.region import Judged, judge

FILES = ("press-dev", "dev", "english-dev", "english-press-dev", "world-press-dev")
STEPS = (-0.4, -0.2, -0.1, 0.1, 0.2, 0.4)
GRAM = 4

Page = list[tuple[dict[str, float], float]]
"""The signs of each candidate, and the F1 of the text that it gives."""


def main() -> None:
    """Print the fitted weights, and both halves' figures before and after."""
    halves: tuple[list[Page], list[Page]] = ([], [])
    for name in FILES:
        for row in gold.rows(name):
            page = read_page(row) if row["gold"].get("body") else []
            if page:
                halves[zlib.crc32(urlsplit(row["url"]).netloc.encode()) % 2].append(page)
    weights = dict(TEXT)
    print(f"{len(halves[0])} and {len(halves[1])} pages")
    print(f"the best candidate of each page: {best(halves[0]):.4f}, {best(halves[1]):.4f}")
    print(f"now:    fitted half {mean(halves[0], weights):.4f}, other half {mean(halves[1], weights):.4f}")
    while improve(weights, halves[0]):
        pass
    print(f"fitted: fitted half {mean(halves[0], weights):.4f}, other half {mean(halves[1], weights):.4f}")
    print(json.dumps({sign: round(weight, 2) for sign, weight in weights.items()}, indent=4))


def improve(weights: dict[str, float], pages: list[Page]) -> bool:
    """Move the one weight that helps most by one step, and tell whether any helps."""
    current = mean(pages, weights)
    moves = [(sign, weights[sign] + step) for sign in weights for step in STEPS]
    gain, sign, weight = max((mean(pages, weights | {sign: weight}) - current, sign, weight) for sign, weight in moves)
    if gain > 1e-4:
        weights[sign] = weight
    return gain > 1e-4


def mean(pages: list[Page], weights: dict[str, float]) -> float:
    """The mean F1 of the candidates that these weights choose."""
    return statistics.fmean(
        max(page, key=lambda one: sum(weights[sign] * value for sign, value in one[0].items()))[1] for page in pages
    )


def best(pages: list[Page]) -> float:
    """The mean F1 of the best candidates, which no weights can pass."""
    return statistics.fmean(max(score for _, score in page) for page in pages)


def read_page(row: dict) -> Page:
    """The signs and the F1 of each candidate of a page."""
    html = gold.page(row["id"])
    page: Page = []
    for number in count():
        found: list[Judged] = []

        def choose(*arguments: object, number: int = number, found: list[Judged] = found) -> list:
            found += judge(*arguments[:3])
            return found[min(number, len(found) - 1)].candidate.elements

        with patch("ingest.extract.find_region", choose):
            article = extract_article(html, row["url"])
        if number >= len(found):
            return page
        page.append((found[number].signs, f1(row["gold"]["body"], article.body if article else "")))
    return page


def f1(wanted: str, got: str) -> float:
    """The F1 of two texts' word 4-grams."""
    right, ours = grams(wanted), grams(got)
    common = (right & ours).total()
    return 2 * common / max(right.total() + ours.total(), 1)


def grams(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words in a text."""
    words = re.findall(r"\w+", text.lower())
    return Counter(tuple(words[start : start + GRAM]) for start in range(len(words) - GRAM + 1))


if __name__ == "__main__":
    main()
