"""The ready-made ways to find near duplicates on the same texts: trafilatura's simhash, a library's MinHash.

    pip install rensa && python -m bench.duplicate_methods

Each is given its best threshold, a luxury that `ingest.store.likeness` does not have (`python -m bench.duplicates`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

from rensa import RMinHash
from rich.console import Console
from rich.table import Table
from trafilatura.deduplication import Simhash

from bench.edits import HEAVY, USUAL, Level
from bench.newswire import newswire
from ingest.store.likeness import shingles

_BANDS = 9  # as many keys an article as `ingest.store.duplicates` stores

Pair = tuple[int, int]


def simhash(bodies: list[str]) -> dict[Pair, float]:
    """Every pair with the share of its 64 bits that are equal."""
    hashes = [Simhash(body).hash for body in bodies]
    return {(a, b): 1 - (hashes[a] ^ hashes[b]).bit_count() / 64 for a, b in combinations(range(len(bodies)), 2)}


def minhash(bodies: list[str]) -> dict[Pair, float]:
    """The pairs that share a band, with the Jaccard similarity of their shingles."""
    sets, bands = [shingles(body).exact for body in bodies], defaultdict(list)
    for number, runs in enumerate(sets):
        sketch = RMinHash(num_perm=_BANDS, seed=1)
        sketch.update(list(runs))
        for key in enumerate(sketch.digest()):
            bands[key].append(number)
    pairs = Counter(pair for members in bands.values() for pair in combinations(members, 2))
    return {(a, b): len(sets[a] & sets[b]) / len(sets[a] | sets[b]) for a, b in pairs}


def best(similar: dict[Pair, float], true: set[Pair]) -> tuple[float, float, float]:
    """Recall, precision and threshold where their harmonic mean is highest."""
    scores = []
    for step in range(5, 100):
        found = {pair for pair, value in similar.items() if value >= step / 100}
        right = len(found & true)
        if right:
            scores.append((2 * right / (len(found) + len(true)), right / len(true), right / len(found), step / 100))
    return max(scores)[1:]


def compare(level: Level, table: Table) -> None:
    """Measure both on one generated set."""
    texts = newswire(2_000, 300, 1, level)
    bodies = ["\n".join(text.paragraphs) for text in texts]
    true = {(a, b) for a, b in combinations(range(len(texts)), 2) if texts[a].origin == texts[b].origin}
    for method in (simhash, minhash):
        recall, precision, threshold = best(method(bodies), true)
        table.add_row(level.name, method.__name__, f"{recall:.3f}", f"{precision:.3f}", f"{threshold:.2f}")


def main() -> None:
    """Measure and print."""
    table = Table("edits", "method", "recall", "precision", "best threshold", title="Pairs of copies, 2,000 articles")
    for level in (USUAL, HEAVY):
        compare(level, table)
    Console().print(table)


if __name__ == "__main__":
    main()
