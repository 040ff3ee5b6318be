"""Writes docs/settings.md from `ingest/settings.py`; `cog --check` in `make lint` compares."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from ingest.settings import PROJECT

_SOURCE = (PROJECT / "ingest" / "settings.py").read_text("utf-8")
_HEADING = re.compile(r"# -- (.+?) -+$")


def write() -> None:
    """Print a heading for each part, a row for each setting, a table for each setting that has parts of its own.

    Raises:
        ValueError: a setting has no reason.
    """
    comments = dict(_comments())
    headings = [(line, found[1]) for line, text in comments.items() if (found := _HEADING.match(text))]
    nodes = [node for node in ast.parse(_SOURCE).body if isinstance(node, ast.Assign) and _name(node) != "PROJECT"]
    bounds = [*(line for line, _ in headings[1:]), len(_SOURCE)]
    first = [node for node in nodes if node.lineno < headings[0][0]]
    for title, part in (
        ("The project", first),
        *(
            (title, [node for node in nodes if line < node.lineno < end])
            for (line, title), end in zip(headings, bounds, strict=True)
        ),
    ):
        _write_part(title, part, comments)


def _write_part(title: str, nodes: list[ast.Assign], comments: dict[int, str]) -> None:
    print(f"\n## {title}")
    plain = [node for node in nodes if not _entries(node)]
    if plain:
        print("\n| Setting | Value | Why |\n|---|---|---|")
        for node in plain:
            print(f"| `{_name(node)}` | {_value(node.value)} | {_reason(_name(node), node.value, comments)} |")
    for node in nodes:
        if _entries(node):
            print(f"\n`{_name(node)}`:\n\n| Part | Place | Why |\n|---|---|---|")
            for key, value in _entries(node):
                print(f"| `{key.value}` | {_place(value)} | {_reason(key.value, value, comments)} |")


def _entries(node: ast.Assign) -> list[tuple[ast.Constant, ast.expr]]:
    """The parts of Scrapy's that a setting lists, with their places."""
    found = zip(node.value.keys, node.value.values, strict=True) if isinstance(node.value, ast.Dict) else ()
    return [(key, value) for key, value in found if isinstance(key, ast.Constant) and _is_place(value)]


def _is_place(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and (value.value is None or isinstance(value.value, int))


def _place(value: ast.expr) -> str:
    return "off" if ast.literal_eval(value) is None else str(ast.literal_eval(value))


def _value(value: ast.expr) -> str:
    match value:
        case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value=name), *_]):
            return f"`{name}` of the environment"
        case ast.BoolOp(values=[ast.Call() as asked, *_]):
            return _value(asked)
        case ast.Dict():
            return "see the file"
    return f"`{ast.unparse(value)}`".replace("|", "\\|")


def _reason(name: str, value: ast.expr, comments: dict[int, str]) -> str:
    above = _SOURCE.splitlines()[value.lineno - 2]
    first = value.lineno - (above.startswith("# ") and not _HEADING.match(above))
    lines = range(first, (value.end_lineno or value.lineno) + 1)
    told = [comments[line].lstrip("# ").removesuffix(".") for line in lines if line in comments]
    if not told:
        raise ValueError(f"ingest/settings.py: {name} needs a comment that gives its reason")
    return "; ".join(told).replace("|", "\\|")


def _name(node: ast.Assign) -> str:
    return ast.unparse(node.targets[0])


def _comments() -> Iterator[tuple[int, str]]:
    """The comments by line."""
    for token in tokenize.generate_tokens(io.StringIO(_SOURCE).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
