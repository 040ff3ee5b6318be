"""Numbers of things in English, as an operator reads them."""

from __future__ import annotations


def counted(number: int, one: str) -> str:
    """So many of them, in English.

    >>> counted(0, "article"), counted(1, "article"), counted(2, "article")
    ('no articles', '1 article', '2 articles')
    """
    return f"{number or 'no'} {one}{'' if number == 1 else 's'}"
