"""Stored texts set on a page: blocks, and what changed between versions."""

from __future__ import annotations

from ingest.browse.changes import Piece, changes
from ingest.browse.reading import blocks
from tests.support.browsing import BCE


def test_text_in_blocks() -> None:
    kinds = [(block.kind, block.cells[0][:10]) for block in blocks("Le chapô.\n" + BCE, "Le chapô.")]
    assert kinds == [
        ("p", "La BCE a l"),
        ("h2", "Les salair"),
        ("p", "Au sein du"),
        ("tr", "Poste"),
        ("tr", "Énergie"),
    ]


def test_changes_of_long_texts_take_no_time() -> None:
    before, after = "mot " * 50_000, "autre " * 50_000
    assert changes(before, after) == [[Piece("del", before), Piece("ins", after)]]
