"""The pages for people say what is so: tables and columns, settings, links."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from scrapy.settings import Settings

from ingest import settings
from ingest.store import Database
from tests.conftest import PROJECT

PAGES = [
    *(PROJECT / name for name in ("README.md", "CONTRIBUTING.md", "bench/README.md")),
    *sorted((PROJECT / "docs").glob("*.md")),
]
SQL = (PROJECT / "docs" / "sql.md").read_text("utf-8")
TABLES = {part.partition("\n")[0]: re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) for part in SQL.split("\n## ")[1:]}
_READ = re.compile(r"settings(?:\.get\w*\(|\[)\s*\"([A-Z_]+)\"")


@pytest.mark.parametrize("table", TABLES)
def test_every_column_of_a_documented_table_is_told_and_no_other(db: Database, table: str) -> None:
    assert sorted(TABLES[table]) == sorted(column.name for column in db[table].columns)


def test_the_documented_tables_are_those_that_the_browser_shows() -> None:
    shown = yaml.safe_load((PROJECT / "ingest" / "browse" / "metadata.yaml").read_text("utf-8"))
    assert set(TABLES) == set(shown["databases"]["depeche"]["tables"])


def test_every_setting_that_is_read_stands_in_the_settings() -> None:
    files = [file for room in ("ingest", "spiders", "pipelines") for file in (PROJECT / room).rglob("*.py")]
    read = {name for file in files for name in _READ.findall(file.read_text("utf-8"))}
    assert len(read) > 15
    assert {name for name in read if not hasattr(settings, name) and name not in Settings()} == set()


def test_publishers_are_told_the_version_that_it_is() -> None:
    version = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert settings.USER_AGENT.startswith(f"Depeche/{version.rpartition('.')[0]} ")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(PROJECT)))
def test_links_lead_to_files_that_there_are(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_benchmark_has_its_row() -> None:
    told = set(re.findall(r"^\| `([a-z_.]+)[ `]", (PROJECT / "bench" / "README.md").read_text("utf-8"), re.MULTILINE))
    files = [path for path in (PROJECT / "bench").rglob("*.py") if "argparse" in path.read_text("utf-8")]
    commands = {path.relative_to(PROJECT / "bench").with_suffix("").as_posix().replace("/", ".") for path in files}
    assert {command.removesuffix(".__main__") for command in commands} <= told


def test_the_rooms_stand_in_the_order_in_which_they_may_import() -> None:
    contracts = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (layers,) = (one["layers"] for one in contracts if one.get("containers") == ["ingest"])
    allowed = [name for layer in layers for name in re.split(r" [:|] ", layer)]
    text = (PROJECT / "docs" / "architecture.md").read_text("utf-8").partition("## The rooms")[2].partition("\n## ")[0]
    firsts = re.findall(r"^\| (`ingest/[^|]+) \|", text, re.MULTILINE)
    told = [name for first in firsts for name in re.findall(r"ingest/(\w+)", first)]
    assert told == allowed[: len(told)]
    assert {"commands", "finance"} <= set(told)


def test_the_map_names_every_room_and_only_files_that_there_are() -> None:
    text = (PROJECT / "docs" / "architecture.md").read_text("utf-8")
    paths = set(re.findall(r"`((?:ingest|pipelines|spiders|tests)/[\w/.]+)`", text)) - {"spiders/NAME.py"}
    assert [path for path in sorted(paths) if not (PROJECT / path).exists()] == []
    rooms = {f"ingest/{path.parent.name}/" for path in (PROJECT / "ingest").glob("*/__init__.py")}
    assert {room for room in rooms if f"`{room}`" not in text} == set()
