"""How well and at what cost pages are read: `python bench/extract.py`.

With the gold pages in `../shared` it prints the score tables, and the CPU time of a page against bare trafilatura and
langdetect on the same pages, turn by turn in one run. Without them it measures the cost on pages that it makes itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import langdetect
import trafilatura
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
GOLD_FILES = ("press-dev.jsonl", "dev.jsonl", "english-dev.jsonl", "english-press-dev.jsonl", "world-press-dev.jsonl")
COSTED = ("dev.jsonl", "english-dev.jsonl")
"""The sets whose pages are read turn by turn with the bare libraries, which takes minutes for all five."""
ENGINES = ("ours", "trafilatura")
FIGURES = ("body_f1", "with", "without", "title", "date", "authors", "lang")
ROUNDS = 3
sys.path.insert(0, str(ROOT))

from ingest.extract import extract_article  # noqa: E402 - only found once the project's root is on the path

Page = tuple[bytes, str]


def main() -> None:
    """Print all tables."""
    console = Console()
    if SHARED.joinpath("gold").is_dir():
        for name in GOLD_FILES:
            console.print(score_table(name))
        console.print(cases())
        console.print(cost_table(gold_pages(), "gold pages"))
    else:
        console.print("No gold pages in ../shared: the cost is measured on generated pages, the scores are not.")
        console.print(cost_table(generated_pages(), "generated pages"))


def score_table(name: str) -> Table:
    """Return our and trafilatura's figures on one gold file, as the measuring scripts compute them."""
    table = Table("engine", *FIGURES, title=f"{name}: macro-average per site")
    with tempfile.TemporaryDirectory() as folder:
        for engine in ENGINES:
            out = Path(folder) / f"{engine}.jsonl"
            measure("predict.py", engine, SHARED / "gold", name, out)
            scores = json.loads(measure("score.py", SHARED / "gold", name, out, "--json"))
            table.add_row(engine, *("–" if scores[figure] is None else f"{scores[figure]:.3f}" for figure in FIGURES))
    return table


def cases() -> str:
    """Return how many of the small pages of known faults are read right."""
    command = [sys.executable, str(SHARED / "cases" / "pages.py")]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return done.stdout.strip().rsplit("\n", 1)[-1]


def measure(script: str, *arguments: object) -> str:
    """Run one of the measuring scripts and return what it prints."""
    command = [sys.executable, str(SHARED / "measure" / script), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def cost_table(pages: list[Page], title: str) -> Table:
    """Return the CPU milliseconds of a page, and ours as a share of the bare libraries'."""
    langdetect.DetectorFactory.seed = 0
    bare_time = our_time = 0.0
    for page in pages[:2]:  # imports, compiled patterns and language profiles are not the page's cost
        cpu(bare, page), cpu(ours, page)
    for _ in range(ROUNDS):
        for page in pages:
            bare_time += cpu(bare, page)
            our_time += cpu(ours, page)
    table = Table("engine", "CPU ms a page", title=f"{len(pages)} {title}, {ROUNDS} rounds")
    for name, spent in (("trafilatura + langdetect", bare_time), ("ours", our_time)):
        table.add_row(name, f"{1000 * spent / ROUNDS / len(pages):.1f}")
    table.add_row("ratio", f"{our_time / bare_time:.2f}", style="bold")
    return table


def cpu(read: Callable[[Page], object], page: Page) -> float:
    """Return the seconds of CPU that reading a page takes."""
    start = time.process_time()
    read(page)
    return time.process_time() - start


def ours(page: Page) -> None:
    """Read a page as the project does."""
    extract_article(*page)


def bare(page: Page) -> None:
    """Read a page with the libraries' own defaults."""
    html, url = page
    found = trafilatura.bare_extraction(html, url=url, with_metadata=True, include_comments=False)
    text = getattr(found, "text", None)
    if text:
        langdetect.detect_langs(text)


def gold_pages() -> list[Page]:
    """Return the pages on which the cost is measured."""
    rows = [json.loads(line) for name in COSTED for line in SHARED.joinpath("gold", name).open()]
    return [(SHARED.joinpath("gold", "pages", f"{row['id']}.html").read_bytes(), row["url"]) for row in rows]


def generated_pages(count: int = 40) -> list[Page]:
    """Return pages with the menus, teasers and scripts that a French finance site has around an article."""
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
