"""Fits the weights of `ingest.finance.learned`: `python -m bench.events [FILE.jsonl ...]`.

Learns from the texts of our own in `tests/finance/`: one logistic regression an event, over the signs that three texts
or more have. Writes `event_weights.tsv` and says how well patterns and weights together read each FILE (`title`,
`text`, `events`), which should not be one of the texts that they were made from.
Needs scikit-learn, which nothing else of finance does: pip install scikit-learn
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from ingest.finance import events as reading
from ingest.finance import learned
from ingest.finance.patterns import rules

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "finance"
EVENTS = [rule.event for rule in rules()]
IN_THREE_TEXTS = 3
LEAST = 0.05  # lighter weights are left out: each is little, and a larger share costs half a point


class Example(NamedTuple):
    """A title with its opening, and the events that it reports."""

    title: str
    text: str
    events: frozenset[str]


def main() -> None:
    """Fit, print, write."""
    examples = list(read_all())
    print(f"{len(examples)} texts")
    write(*fit(examples))
    learned._weights.cache_clear()
    for name in sys.argv[1:]:
        rows = map(json.loads, Path(name).read_text(encoding="utf-8").splitlines())
        there = [Example(row["title"], row.get("text") or "", frozenset(row["events"])) for row in rows]
        print(f"{name}: F1 {f1(there):.3f}")


def read_all() -> Iterator[Example]:
    """The texts of our own: records, sentences, headlines, ways to say it."""
    for line in lines("records.txt"):
        title, text, _, events, _ = (cell.strip() for cell in line.split(" | "))
        yield Example(title, text, names(events))
    for file in ("events.txt", "headlines.txt", "phrasings.txt", "openings.txt"):
        for line in lines(file):
            events, title, text = (cell.strip() for cell in f"{line} ".split(" |", 2))
            if not events.startswith("en:"):
                yield Example(title, text, names(events))


def lines(file: str) -> list[str]:
    """The lines that are no comment."""
    return [line for line in (FOLDER / file).read_text(encoding="utf-8").splitlines() if line and line[0] not in "#["]


def names(cell: str) -> frozenset[str]:
    """The events of a cell."""
    return frozenset(cell.replace(",", " ").split()) - {"-"}


def fit(examples: list[Example]) -> tuple[list[str], Any, Any]:
    """The signs, and for each event its bias and its weights."""
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform(map(signs_of, examples))
    kept = table.getnnz(axis=0) >= IN_THREE_TEXTS
    table = table[:, kept]
    table.indices, table.indptr = table.indices.astype("int32"), table.indptr.astype("int32")
    models = [
        LogisticRegression(solver="liblinear", intercept_scaling=10).fit(
            table, [event in example.events for example in examples]
        )
        for event in EVENTS
    ]
    return (
        list(vectorizer.get_feature_names_out()[kept]),
        [model.intercept_[0] for model in models],
        np.vstack([model.coef_[0] for model in models]),
    )


def signs_of(example: Example) -> dict[str, float]:
    """The signs of a text, each with how much it counts."""
    parts = reading.parts_of(example.title, "", example.text, "fr")
    return {name: found.share for name, found in learned.counted(parts).items()}


def write(signs: list[str], biases: list[float], weights: Any) -> None:
    """Write a line for each sign that has weight."""
    rows = [(learned.ALWAYS, biases), *zip(signs, weights.T, strict=True)]
    with learned.FILE.open("w", encoding="utf-8") as file:
        for sign, row in rows:
            cells = [
                f"{event} {round(weight * learned.SCALE)}"
                for event, weight in zip(EVENTS, row, strict=True)
                if sign == learned.ALWAYS or abs(weight) >= LEAST
            ]
            if cells:
                file.write("\t".join((sign, *cells)) + "\n")


def f1(examples: list[Example]) -> float:
    """How well the events of these texts are read, by patterns and weights together."""
    right = wrong = 0
    for example in examples:
        found = {event.event for event in reading.events(example.title, None, example.text)}
        right += len(found & example.events)
        wrong += len(found ^ example.events)
    return 2 * right / max(1, 2 * right + wrong)


if __name__ == "__main__":
    main()
