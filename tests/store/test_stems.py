"""Folding: without case and accents, whatever the length; texts are not kept in memory."""

from __future__ import annotations

import unicodedata

import pytest

from ingest.store.fulltext import stems


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Œuvré", "oeuvre"),
        ("ÉTÉ", "ete"),
        ("e\u0301te\u0301", "ete"),
        ("L’action « monte »…", "l’action « monte »..."),
        ("ΆΛΦΑ", "αλφα"),
        ("ascii ONLY", "ascii only"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert stems.fold(text) == folded
    assert stems.fold(f"{text} " * 30) == f"{folded} " * 30


def test_no_combining_mark_stands_before_those_that_are_looked_at() -> None:
    assert not any(unicodedata.combining(chr(number)) for number in range(0x300))


def test_a_text_is_not_remembered_as_a_word_is() -> None:
    before = stems._fold_word.cache_info().misses
    stems.fold("Éléments de réponse " * 50)
    assert stems._fold_word.cache_info().misses == before
