"""docs/scale.md: its blocks on Parquet by year run on the benchmark's news and find what the stores have."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import ingest
from bench.store.years import make
from tests.conftest import PROJECT
from tests.support import forked
from tests.support.patience import LONGEST

PAGE = (PROJECT / "docs" / "scale.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE.partition("### Parquet by year")[2], re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store a year: forty articles from all over three years, each where it belongs."""
    folder = tmp_path_factory.mktemp("years")
    made = make(folder / "data", 40)
    assert [path.stem for path in made] == ["2023", "2024", "2025"]
    return folder


def run(language: str, code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    if language == "python":
        return forked.run(code, cwd=folder, program=forked.as_python)
    command = ["/bin/sh", "-c", code.replace("depeche", str(Path(sys.executable).with_name("depeche")))]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=LONGEST)


def test_the_years_are_asked_as_the_page_says(folder: Path) -> None:
    shown = []
    for language, code in BLOCKS:
        done = run(language, code, folder)
        assert (done.returncode, done.stderr) == (0, ""), code
        shown.append(done.stdout)
    with ingest.open(folder / "data" / "20*.db") as store:
        count = store.count()
        (most,) = {one.articles for one in store.morning("2024-01-01", "2026-01-01").companies[:1]}
    assert sum(int(number) for number in re.findall(r": (\d+) articles", shown[0])) == count > 30
    assert "dividends" in shown[1]
    assert "2022-12" not in shown[1]  # years as Paris counts them
    assert re.search(rf"│ +202[45] │ .* │ +{most} │", shown[1])
