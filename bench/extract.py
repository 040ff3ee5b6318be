"""How well and at what cost pages are read: `python -m bench.extract`.

With the gold pages (`bench/gold.py`) it prints the score tables, and what a page costs (`bench/page_cost.py`). Without
them it measures the cost on pages that it makes itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import gold, page_cost
from bench.page_cost import Page

ROOT = Path(__file__).resolve().parents[1]
SETS = ("press-dev", "dev", "english-dev", "english-press-dev", "world-press-dev")
COSTED = ("dev", "english-dev")
"""The sets whose pages are read turn by turn with the bare libraries, which takes minutes for all five."""
ENGINES = ("ours", "trafilatura")
FIGURES = ("body_f1", "with", "without", "title", "date", "authors", "lang")


def main() -> None:
    """Print all tables."""
    console = Console()
    if gold.GOLD.is_dir():
        for name in SETS:
            console.print(score_table(name))
        console.print(cases())
        pages, title = gold_pages(), "gold pages"
    else:
        console.print(f"No gold pages in {gold.FOLDER}: the cost is measured on generated pages, the scores are not.")
        pages, title = generated_pages(), "generated pages"
    console.print(*page_cost.tables(pages, title))


def score_table(name: str) -> Table:
    """Our and trafilatura's figures on one gold file, as the measuring scripts compute them."""
    table = Table("engine", *FIGURES, title=f"{name}: macro-average per site")
    with tempfile.TemporaryDirectory() as folder:
        for engine in ENGINES:
            out = Path(folder) / f"{engine}.jsonl"
            measure("predict.py", engine, gold.GOLD, f"{name}.jsonl", out)
            scores = json.loads(measure("score.py", gold.GOLD, f"{name}.jsonl", out, "--json"))
            table.add_row(engine, *("–" if scores[figure] is None else f"{scores[figure]:.3f}" for figure in FIGURES))
    return table


def cases() -> str:
    """How many of the small pages of known faults are read right."""
    command = [sys.executable, str(gold.FOLDER / "cases" / "pages.py")]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return done.stdout.strip().rsplit("\n", 1)[-1]


def measure(script: str, *arguments: object) -> str:
    """Run one of the measuring scripts and return what it prints."""
    command = [sys.executable, str(gold.FOLDER / "measure" / script), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def gold_pages() -> list[Page]:
    """The pages on which the cost is measured."""
    return [(gold.page(row["id"]), row["url"]) for name in COSTED for row in gold.rows(name)]


def generated_pages(count: int = 40) -> list[Page]:
    """Pages with the menus, teasers and scripts that a French finance site has around an article."""
    sentence = "Le groupe Orvalys a porté son chiffre d’affaires à {} millions d’euros, en hausse de 3 % sur un an. "
    teaser = '<li><a href="/bourse/{0}"><img src="/{0}.jpg"><h3>La cote du jour, numéro {0}</h3></a></li>'
    pages = []
    for number in range(count):
        text = "".join(f"<p>{sentence.format(number + line) * 4}</p>" for line in range(12))
        around = "<ul>" + "".join(map(teaser.format, range(120))) + "</ul>"
        html = (
            f"<html lang=fr><head><title>Orvalys progresse ({number}) - La Cote</title>"
            f"<script>{'x=1;' * 2000}</script></head>"
            f"<body><nav>{around}</nav><article><h1>Orvalys progresse ({number})</h1>{text}</article>"
            f"<aside>{around}</aside></body></html>"
        )
        pages.append((html.encode(), f"https://lacote.example/bourse/orvalys-{number}.html"))
    return pages


if __name__ == "__main__":
    main()
