"""The container: what the Dockerfile copies is all that a crawl, a search and the register need."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT

DOCKERFILE = (PROJECT / "Dockerfile").read_text("utf-8")
PAGE = """<html lang="fr"><head><title>Rochebrune vise Valmont</title>
<link rel="canonical" href="https://gazette.example/2026/03/rochebrune-vise-valmont.html">
<meta property="article:published_time" content="2026-03-03T08:00:00+01:00"></head>
<body><article><h1>Rochebrune vise Valmont</h1>
<p>Le fabricant de vannes Rochebrune a déposé une offre publique d'achat sur son concurrent Valmont, mardi matin.</p>
<p>Le conseil de Valmont se réunira jeudi pour examiner le prix, que ses actionnaires trouvent trop bas.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with exactly what the Dockerfile copies."""
    folder = tmp_path_factory.mktemp("image")
    for words in re.findall(r"^COPY (.+)$", DOCKERFILE, re.MULTILINE):
        *sources, target = words.split()
        for source in sources:
            place = folder / target / Path(source).name if target.endswith("/") else folder / target
            if (PROJECT / source).is_dir():
                shutil.copytree(PROJECT / source, place, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(PROJECT / source, place)
    return folder


def depeche(image: Path, store: Path, *arguments: str) -> str:
    """What a command says in the image, which is read only there."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", "from ingest.commands._main import main; main()", *arguments],
        cwd=image,
        env=os.environ | {"INGEST_DATABASE": str(store), "PYTHONPATH": str(image)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_image_knows_the_companies(image: Path, tmp_path: Path) -> None:
    assert "FR0000121014" in depeche(image, tmp_path / "news.db", "issuers", "LVMH")


def test_the_image_crawls_and_searches_by_synonyms(image: Path, tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_text(PAGE, "utf-8")
    depeche(image, tmp_path / "news.db", "crawl", "news", "-a", f"html={tmp_path}", "-s", "READING_PROCESSES=1")
    assert "Rochebrune vise Valmont" in depeche(image, tmp_path / "news.db", "search", "OPA")


def test_what_is_copied_is_not_kept_from_the_image() -> None:
    """`.dockerignore` names what is let through."""
    through = re.findall(r"^!(.+)$", (PROJECT / ".dockerignore").read_text("utf-8"), re.MULTILINE)
    for words in re.findall(r"^COPY (.+) \S+$", DOCKERFILE, re.MULTILINE):
        assert set(words.split()) <= set(through)


def test_docker_runs_the_schedule_as_nobody_special() -> None:
    instructions = [line.split(maxsplit=1) for line in DOCKERFILE.splitlines() if re.match(r"[A-Z]+ ", line)]
    names = [name for name, _ in instructions]
    assert dict(instructions)["USER"] not in ("root", "0")
    assert names.index("USER") < names.index("CMD")
    assert dict(instructions)["CMD"] == '["depeche", "schedule"]'
    assert "health" in DOCKERFILE[DOCKERFILE.index("HEALTHCHECK") :]
