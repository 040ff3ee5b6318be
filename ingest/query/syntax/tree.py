"""The parts of a query. `And` and `Or` hold two or more parts; a tree is one part, or None where nothing is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

Stems = tuple[str, ...]
"""Stems that stand side by side, in this order."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, a phrase, the beginning of a word, or words near each other."""

    written: str
    """As it was typed."""
    forms: tuple[Stems, ...]
    """What was typed, then what means the same; any of them will do."""
    column: str | None = None
    """`title`, `lead` or `body`, where only that counts."""
    exact: re.Pattern[str] | None = None
    """Matches the words as written in a text that `written.plain` has folded; None where any form of them will do."""
    near: int | None = None
    """For words near each other: how many others may stand between them."""
    prefix: str | None = None
    """For the beginning of a word: its letters, folded; the form, if there is one, is what stands just before it."""
    stems: Stems | None = None
    """For the beginning of a word: all stems of the store that begin so, where they are few; None: not known."""
    raw: bool = False
    """Whether `exact` is for the text as it is, not folded."""
    also: tuple[str, ...] = ()
    """The synonyms among the forms, as their file has them."""


@dataclass(frozen=True, slots=True)
class Field:
    """A condition on another column than the texts, such as `source:lesechos`."""

    name: str
    """A key of `fields.FIELDS`."""
    value: str


@dataclass(frozen=True, slots=True)
class And:
    """Conjunction: all of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Disjunction: any of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Negation of a part."""

    part: Node


Node = Term | Field | And | Or | Not


def both(parts: list[Node]) -> Node | None:
    """All of the parts, each once, `And`s among them taken apart."""
    return _joined(And, parts)


def either(parts: list[Node]) -> Node | None:
    """Any of the parts, each once, `Or`s among them taken apart."""
    return _joined(Or, parts)


def _joined(kind: type[And] | type[Or], parts: list[Node]) -> Node | None:
    flat: dict[Node, None] = {}
    for part in parts:
        flat |= dict.fromkeys(part.parts if isinstance(part, kind) else (part,))
    return next(iter(flat), None) if len(flat) < 2 else kind(tuple(flat))


def wanted(node: Node | None) -> Iterator[Term]:
    """The terms that an article is found by: all but the excluded ones."""
    if isinstance(node, Term):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from wanted(part)


def everything(node: Node | None) -> Iterator[Term | Field]:
    """All terms and fields, the excluded ones too."""
    if isinstance(node, Term | Field):
        yield node
    elif isinstance(node, Not):
        yield from everything(node.part)
    elif node is not None:
        for part in node.parts:
            yield from everything(part)
