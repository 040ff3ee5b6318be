"""Writes the columns of `articles` in docs/sql.md from `ingest.items.Article`; `make lint` compares."""

from __future__ import annotations

import ast
from itertools import pairwise

from ingest.items import COLUMNS
from ingest.settings import PROJECT


def articles() -> None:
    """Print a row for each column, its meaning from the field's docstring."""
    tree = ast.parse((PROJECT / "ingest" / "items.py").read_text("utf-8"))
    (article,) = (node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Article")
    told = {
        field.target.id: text.value.value
        for field, text in pairwise(article.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
    }
    print("| Column | Meaning |\n|---|---|\n| `id` | The article's number in this store. |")
    for name in COLUMNS:
        print(f"| `{name}` | {str(told[name]).replace('None', 'NULL')} |")
