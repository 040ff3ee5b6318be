"""Finance tags: the companies that a text names, what happened to them, and the figures."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.finance.register import Register
    from ingest.finance.tagger import tag, tag_article
    from ingest.finance.tags import VERSION, Event, Figure, Mention, Tags

__all__ = ["VERSION", "Event", "Figure", "Mention", "Register", "Tags", "tag", "tag_article"]

_HOMES = {"Register": "register", "tag": "tagger", "tag_article": "tagger"}
"""Where each name stands, `tags` for the others: a search looks into the register, and needs no tagger."""


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'ingest.finance' has no attribute '{name}'")
    return getattr(import_module(f"ingest.finance.{_HOMES.get(name, 'tags')}"), name)
