"""The breaks of `make mutants` still find their places and their tests; the command itself says whether they tell."""

from __future__ import annotations

import ast

import pytest

from tests.conftest import PROJECT
from tests.mutants.__main__ import broken
from tests.mutants.breaks import BREAKS, Break


@pytest.mark.parametrize("one", BREAKS, ids=lambda one: one.what)
def test_a_break_has_one_place_and_leaves_a_program(one: Break) -> None:
    ast.parse(broken((PROJECT / one.file).read_text("utf-8"), one))


@pytest.mark.parametrize("one", BREAKS, ids=lambda one: one.what)
def test_a_break_names_a_test_that_there_is(one: Break) -> None:
    file, _, name = one.test.partition("::")
    functions = [node.name for node in ast.parse((PROJECT / file).read_text("utf-8")).body if hasattr(node, "name")]
    assert any(each.startswith(name.partition("[")[0]) for each in functions)
