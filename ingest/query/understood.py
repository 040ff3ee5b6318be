"""What a query was understood to ask, in French: shown above the hits, so that no query is misread in silence."""

from __future__ import annotations

from ingest.query.syntax.tree import And, Node, Not, Or, Term

_COLUMNS = {"title": "titre", "lead": "chapô", "body": "texte"}


def understood(tree: Node | None) -> str:
    """The query with its operators written out.

    >>> from ingest.query.syntax import parse
    >>> understood(parse('taux ou inflation -"zone euro"').tree)
    'taux OU (inflation SAUF « zone euro »)'
    """
    return "" if tree is None else _said(tree, outer=True)


def _said(node: Node, *, outer: bool = False) -> str:
    if isinstance(node, Term):
        return _term(node)
    if isinstance(node, Not):
        return f"SAUF {_said(node.part)}"
    if isinstance(node, And):
        joined = _all(node)
    elif isinstance(node, Or):
        joined = " OU ".join(_said(part) for part in node.parts)
    else:
        value = f"« {node.value} »" if " " in node.value else node.value
        return f"{node.name}:{value}"
    return joined if outer else f"({joined})"


def _all(node: And) -> str:
    said = [_said(part) for part in node.parts]
    return said[0] + "".join(f" {text}" if text.startswith("SAUF") else f" ET {text}" for text in said[1:])


def _term(term: Term) -> str:
    if term.prefix:
        shown = f"{term.prefix}…" if " " not in term.written else f"« {term.written.rstrip('*')}… »"
    elif term.near is not None:
        shown = f"« {term.written} » à {term.near} mots près"
    elif term.exact or (" " in term.written and not term.also):
        shown = f"« {term.written} »"
    else:
        shown = term.written
    if term.also:
        names = [f"« {name} »" if " " in name else name for name in term.also]
        shown = " OU ".join(names) if " " in term.written else f"{shown} (ou {', '.join(term.also)})"
    return f"{_COLUMNS[term.column]}:{shown}" if term.column else shown
