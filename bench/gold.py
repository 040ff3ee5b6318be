"""Publishers' saved pages with their right answers, not ours to ship: beside the checkout, or in `BENCH_PAGES`."""

from __future__ import annotations

import json
import os
from pathlib import Path

FOLDER = Path(os.environ.get("BENCH_PAGES") or Path(__file__).resolve().parents[2] / "shared")
"""Has `gold/` (pages and answers), `cases/` (small pages) and `measure/` (what compares)."""
GOLD = FOLDER / "gold"


def rows(name: str) -> list[dict]:
    """The pages of a set, with what must be read from each."""
    if not GOLD.is_dir():
        raise SystemExit(f"no pages with answers in {GOLD}: BENCH_PAGES names the folder that has gold/")
    return list(map(json.loads, (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()))


def page(name: str) -> bytes:
    """A page by its `id`."""
    return (GOLD / "pages" / f"{name}.html").read_bytes()
