"""Fits the weights of `ingest.store.stories.same_event` and says how well stories are told apart: half against half.

    python -m bench.stories ../shared/stories/stories-dev.jsonl

A file has an article a line: id, source, published_at, title, lead, body, story. The weights are fitted on half of the
stories and tried on the other half, three times both ways; then on all of them, to be put into `WEIGHTS`.
Needs scikit-learn, which nothing else does: pip install scikit-learn
"""

from __future__ import annotations

import itertools
import json
import random
import sys
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
from rich import print
from sklearn.linear_model import LogisticRegression

from ingest.page.language import detect_language
from ingest.store.stories import grouping, same_event
from ingest.store.stories.features import features

Rows = list[dict[str, Any]]


def main() -> None:
    """Print the figures of both halves and the weights fitted on all."""
    rows = _read(Path(sys.argv[1]))
    for threshold in (-2.0, -1.5, -1.0, -0.5, 0.0):
        grouping.ALIKE = threshold  # type: ignore[misc]
        tried = [result for seed in range(3) for result in _halves(rows, seed)]
        print(
            f"threshold {threshold}: B-cubed F1 {mean(r[0] for r in tried):.3f}, pairs {mean(r[1] for r in tried):.3f}"
        )
    fit(rows)
    print({name: round(weight, 2) for name, weight in same_event.WEIGHTS.items()})
    for threshold in (-2.0, -1.5, -1.0, -0.5, 0.0):
        grouping.ALIKE = threshold  # type: ignore[misc]
        print(f"all, threshold {threshold}: B-cubed F1 %.3f, pairs %.3f" % figures(rows))


def fit(rows: Rows) -> None:
    """Set the weights to those that fit these articles."""
    told, same = [], []
    for one, two in _pairs(rows):
        if same_event.certain(one["features"], two["features"]) is not None:
            continue
        told.append(same_event.signs(one["features"], two["features"]))
        same.append(one["story"] is not None and one["story"] == two["story"])
    table = np.array([list(signs.values()) for signs in told])
    centre, spread = table.mean(0), table.std(0) + 1e-9
    fitted = LogisticRegression(C=0.3, max_iter=2000).fit((table - centre) / spread, same)
    weights = fitted.coef_[0] / spread
    same_event.WEIGHTS.clear()  # type: ignore[attr-defined]
    same_event.WEIGHTS.update({"bias": float(fitted.intercept_[0] - (weights * centre).sum())})  # type: ignore[attr-defined]
    same_event.WEIGHTS.update(zip(told[0], map(float, weights), strict=True))  # type: ignore[attr-defined]


def figures(rows: Rows) -> tuple[float, float]:
    """B-cubed and pairwise F1 of the stories made of these articles."""
    pairs = {}
    for one, two in _pairs(rows):
        score = same_event.likeness(one["features"], two["features"])
        pairs[one["number"], two["number"]] = score
    found = {}
    for group in grouping.groups([row["number"] for row in rows], pairs):
        found |= dict.fromkeys(group, group[0])
    gold = {row["number"]: row["story"] or row["id"] for row in rows}
    return _bcubed(gold, found), _pairwise(gold, found)


def _halves(rows: Rows, seed: int) -> list[tuple[float, float]]:
    chance = random.Random(seed)
    side = {story: chance.random() < 0.5 for story in sorted({row["story"] or row["id"] for row in rows})}
    parts = [[row for row in rows if side[row["story"] or row["id"]] is which] for which in (True, False)]
    results = []
    for one, other in (parts, parts[::-1]):
        fit(one)
        results.append(figures(other))
    return results


def _read(path: Path) -> Rows:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for number, row in enumerate(sorted(rows, key=lambda row: row["id"])):
        language = detect_language(row["title"], row["body"])[0]
        moment = datetime.fromisoformat(row["published_at"])
        texts = {name: row[name] for name in ("title", "lead", "body", "source")}
        row["features"], row["number"] = features(**texts, language=language, moment=moment), number
    return sorted(rows, key=lambda row: row["number"])


def _pairs(rows: Rows) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return list(itertools.combinations(rows, 2))


def _bcubed(gold: dict[int, str], found: dict[int, int]) -> float:
    def average(one: dict[int, Any], other: dict[int, Any]) -> float:
        groups = defaultdict(list)
        for item, label in one.items():
            groups[label].append(item)
        return mean(
            sum(other[item] == other[mate] for mate in groups[one[item]]) / len(groups[one[item]]) for item in one
        )

    precision, recall = average(found, gold), average(gold, found)
    return 2 * precision * recall / (precision + recall)


def _pairwise(gold: dict[int, str], found: dict[int, int]) -> float:
    count: Counter[str] = Counter()
    for one, two in itertools.combinations(gold, 2):
        same, told = gold[one] == gold[two], found[one] == found[two]
        count["hit"] += same and told
        count["miss"] += same != told
    return 2 * count["hit"] / (2 * count["hit"] + count["miss"])


if __name__ == "__main__":
    main()
