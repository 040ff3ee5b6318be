"""One name, one thing: of files inside `ingest/`, and of the words that several rooms would like to have."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import PurePosixPath

import pytest

from tests.conftest import PROJECT

FILES = sorted(PurePosixPath(path.relative_to(PROJECT / "ingest")) for path in (PROJECT / "ingest").rglob("*.py"))
MIRRORS = {
    "commands": ("",),  # a command, and what it runs
    "demo": ("",),  # what the newsroom serves, and what reads it
    "store": ("finance",),  # what is found in a text, and what keeps it
    "store/merge": ("store", "finance"),  # a table of the other store, and of ours
    "query": ("store",),  # what is read, and what writes it
    "crawl/middlewares": ("crawl/http",),  # a part of Scrapy's, and what it knows
}
"""Rooms whose files may have the name of a file in these other rooms, which they mirror; `""` is all of them."""


def mirrors(file: PurePosixPath, other: PurePosixPath) -> bool:
    """Whether a file has another's name on purpose."""
    mirrored = MIRRORS.get(str(file.parent), ())
    return any(not room or f"{other.parent}/".startswith(f"{room}/") for room in mirrored)


def test_no_two_files_have_one_name_unless_one_mirrors_the_other() -> None:
    named: defaultdict[str, list[PurePosixPath]] = defaultdict(list)
    for file in FILES:
        if not file.name.startswith("__"):
            named[file.name].append(file)
    twins = [
        (str(one), str(other))
        for files in named.values()
        for number, one in enumerate(files)
        for other in files[number + 1 :]
        if not (mirrors(one, other) or mirrors(other, one))
    ]
    assert twins == []


@pytest.mark.parametrize(
    "word",
    ["Publisher", "RequestFailure", "Article", "Entry", "tidy", "plan", "Way", "Page", "Labels", "Filing", "Paper"],
)
def test_a_word_of_the_glossary_means_one_thing(word: str) -> None:
    places = [str(file) for file, names in defined().items() if word in names]
    assert len(places) == 1, places


@cache
def defined() -> dict[PurePosixPath, set[str]]:
    """The classes and functions of each file."""
    return {
        file: {
            node.name
            for node in ast.parse((PROJECT / "ingest" / file).read_text("utf-8")).body
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        }
        for file in FILES
    }


def test_at_most_ten_modules_stand_outside_the_rooms() -> None:
    loose = [file.name for file in FILES if len(file.parts) == 1 and not file.name.startswith("__")]
    assert len(loose) <= 10, loose


def test_the_map_of_the_head_has_only_files_that_there_are() -> None:
    text = ast.get_docstring(ast.parse((PROJECT / "ingest" / "page" / "head" / "__init__.py").read_text("utf-8"))) or ""
    told = set(re.findall(r"`(\w+)`", text))
    assert told
    assert told <= {file.stem for file in FILES if str(file.parent) == "page/head"}


def test_the_parts_of_reading_that_are_timed_are_there() -> None:
    from bench.page_cost import PARTS
    from ingest import extract

    named = [name.rpartition(".") for names in PARTS.values() for name in names]
    holders = [(getattr(extract, place) if place else extract, attribute) for place, _, attribute in named]
    assert [attribute for holder, attribute in holders if not hasattr(holder, attribute)] == []
