"""The publishers' facts, read from their files in `spiders/` without importing them.

Importing a spider takes Scrapy, which takes longer than most commands; its facts are plain values that stand in its
file. A spider that a crawl runs is Scrapy's own to load.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from functools import cache
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

BY_HAND = "news"
"""The spider of any site: what it finds is a publisher's as soon as one asks the same listing."""
_PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Publisher:
    """What a spider's file says of it; `spiders.base.NewsSpider` tells what each attribute means."""

    name: str
    site_name: str | None = None
    homepage: str = ""
    country: str = ""
    languages: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    timezone: str = "Europe/Paris"
    tdm_reserved: bool = False
    schedule: str | None = None
    enabled: bool = False
    reason: str = ""


_FACTS = tuple(field.name for field in fields(Publisher))


def publishers(modules: Iterable[str]) -> Mapping[str, Publisher]:
    """Every spider of these modules and packages, by name.

    Args:
        modules: as the setting `SPIDER_MODULES` has them.

    Raises:
        ValueError: a file cannot be read so; the message names it.
    """
    return _read(tuple(modules))


def unknown(name: str, known: Iterable[str]) -> str:
    """The message about a name that no spider has: what was meant, or where all are shown."""
    close = get_close_matches(name.lower(), known, n=2, cutoff=0.7)
    return f"there is no spider '{name}'; " + (
        f"did you mean {' or '.join(close)}?" if close else "'depeche list' shows them"
    )


@cache
def _read(modules: tuple[str, ...]) -> Mapping[str, Publisher]:
    nodes = [node for module in modules for node in _classes(module)]
    # what a spider is derived from may stand in a file that is not among these
    bases = {node.name: node for node in (*_classes("spiders"), *nodes)}
    found = (_facts(node, bases) for node in nodes)
    return {facts["name"]: Publisher(**facts) for facts in found if facts.get("name")}


@cache
def _classes(module: str) -> tuple[ast.ClassDef, ...]:
    """The classes of a module, or of all modules of a package."""
    trees = map(_tree, _files(module))
    return tuple(node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef))


def _tree(file: Path) -> ast.Module:
    try:
        return ast.parse(file.read_bytes(), file)
    except SyntaxError as error:
        raise ValueError(f"{file}, line {error.lineno}: {error.msg}") from None


def _files(module: str) -> list[Path]:
    """The source of a module, or of all modules of a package: those of the checkout, else where Python finds them."""
    place = _PROJECT.joinpath(*module.split("."))
    if not place.is_dir():
        spec = find_spec(module)
        if spec is None or not spec.origin:
            return []
        if not spec.submodule_search_locations:
            return [Path(spec.origin)]
        place = Path(spec.submodule_search_locations[0])
    return sorted(place.rglob("*.py"))


def _facts(node: ast.ClassDef, classes: Mapping[str, ast.ClassDef]) -> dict[str, Any]:
    """The facts of a class over those of its bases.

    Raises:
        ValueError: one of them is no plain value.
    """
    found: dict[str, Any] = {}
    for base in reversed(node.bases):
        parent = classes.get(ast.unparse(base).rpartition(".")[2])
        if parent is not None and parent is not node:
            found |= _facts(parent, classes)
    for name, value in chain.from_iterable(map(_assigned, node.body)):
        if name in _FACTS:
            found[name] = _plain(node.name, name, value)
    return found


def _plain(spider: str, name: str, value: ast.expr) -> Any:
    try:
        return ast.literal_eval(value)
    except ValueError:
        message = f"spider {spider}: write the value of `{name}` out, it cannot be computed"
        raise ValueError(message) from None


def _assigned(statement: ast.stmt) -> list[tuple[str, ast.expr]]:
    """The names that a statement gives values."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return [(name, value)]
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            return [(name, value)]
        case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
            return [(ast.unparse(target), value) for target, value in zip(targets, values, strict=True)]
    return []
