"""docs/python.md: every block of it runs on the demo's store and prints something."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from ingest import demo
from tests.conftest import LOOPBACK, PROJECT, run_scrapy
from tests.support import forked

PAGE = (PROJECT / "docs" / "python.md").read_text("utf-8")
BLOCKS = re.findall(r"^## ([^\n]+)$|^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the demo's store where the page says that it is."""
    data = tmp_path_factory.mktemp("docs") / "data"
    data.mkdir()
    with demo.serve() as newsroom:
        feeds = ",".join(newsroom.url + publisher.feed for publisher in demo.publishers().values())
        run_scrapy("crawl", "news", "-a", f"feed={feeds}", *LOOPBACK, database=data / "demo.db").check_returncode()
    return data.parent


def test_page_shows_each_way_to_the_store() -> None:
    assert [title for title, _, _ in BLOCKS if title] == [
        *("Search and read", "Filters", "A page", "pandas", "SQL", "sqlite-utils", "DuckDB"),
    ]


def test_blocks_run_in_their_order(folder: Path) -> None:
    for _, language, code in BLOCKS:
        if language:
            result = run(language, code, folder)
            assert (result.returncode, result.stderr) == (0, ""), code
            assert result.stdout.strip(), code


def run(language: str, code: str, folder: Path) -> CompletedProcess[str]:
    """Run a block as a reader would, the project's folder being where the demo's store is."""
    if language == "python":
        return forked.run(code, cwd=folder, program=forked.as_python)
    depeche, *arguments = shlex.split(code)
    assert depeche == ".venv/bin/depeche"
    return forked.run(*arguments, cwd=folder, program=forked.as_depeche)
