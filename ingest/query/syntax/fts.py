"""A tree in the language of SQLite's FTS5. Stems are letters and digits, so that quotes are all they need."""

from __future__ import annotations

from ingest.query.syntax.tree import And, Node, Not, Or, Stems, Term

_SHORTEST_STEM = 3


def text(node: Node) -> str:
    """The node for MATCH; empty where FTS5 cannot answer it alone: fields, and what is only excluded."""
    if isinstance(node, Term):
        return _term(node)
    if isinstance(node, Or):
        parts = [text(part) for part in node.parts]
        return f"({' OR '.join(parts)})" if all(parts) else ""
    return _all(node) if isinstance(node, And) else ""


def _all(node: And) -> str:
    needed = [text(part) for part in node.parts if not isinstance(part, Not)]
    excluded = [text(part.part) for part in node.parts if isinstance(part, Not)]
    if not needed or not all(needed) or not all(excluded):
        return ""
    unwanted = f" NOT ({' OR '.join(excluded)})" if excluded else ""
    return f"({' AND '.join(needed)}{unwanted})"


def _term(term: Term) -> str:
    if term.near is not None:
        found = [near(form, term.near) for form in term.forms]
    elif term.prefix:
        found = beginnings(term.prefix, term.forms[0] if term.forms else (), term.stems)
    else:
        found = ['"' + " ".join(form) + '"' for form in term.forms]
    joined = found[0] if len(found) == 1 else f"({' OR '.join(found)})"
    return f"{term.column} : {joined}" if term.column and found else joined if found else ""


def near(stems: Stems, distance: int) -> str:
    """Stems in any order, with at most so many others between them."""
    words = " ".join(f'"{stem}"' for stem in stems)
    return f"NEAR({words}, {distance})"


def name(asked: str) -> str:
    """Words of a person's name, for MATCH; a star ends a beginning of one."""
    words = [word for word in asked.replace('"', " ").split() if word.strip("*")]
    return " ".join(f'"{word.strip("*")}"{"*" if word.endswith("*") else ""}' for word in words) or '""'


def beginnings(letters: str, before: Stems = (), stems: Stems | None = None) -> list[str]:
    """Every stem that a word with this beginning may have: longer ones, and those that end within the letters.

    Args:
        letters: the beginning, folded.
        before: stems that stand just before the word.
        stems: the longer ones, where they are known.
    """
    first = "".join(f"{stem} " for stem in before)
    longer = [f'"{first}{letters}"*'] if stems is None else [f'"{first}{stem}"' for stem in stems]
    return [*longer, *(f'"{first}{stem}"' for stem in shorter(letters))]


def shorter(letters: str) -> list[str]:
    """The stems that end within the letters with which a word begins."""
    return [letters[:end] for end in range(len(letters) - 1, _SHORTEST_STEM - 1, -1)]
