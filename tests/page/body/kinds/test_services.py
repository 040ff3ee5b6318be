"""The words by which subjects of a site's page about itself are looked for first."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from ingest.page.body.kinds.services import _PHRASES, _SUBJECTS, _WORDS


def spelled(pattern: Iterable[tuple[Any, Any]]) -> list[str]:
    """The texts that a pattern of literals, groups and classes matches, repeated at least and once more."""
    return ["".join(parts) for parts in product(*(_spelled(str(kind), value) for kind, value in pattern))]


def _spelled(kind: str, value: Any) -> list[str]:
    match kind:
        case "LITERAL":
            return [chr(value)]
        case "ANY":
            return [" "]
        case "AT":
            return [""]
        case "IN":
            return [chr(code) for _, code in value]
        case "SUBPATTERN":
            return spelled(value[-1])
        case "BRANCH":
            return [text for branch in value[1] for text in spelled(branch)]
        case "MAX_REPEAT":
            least, _, repeated = value
            return [text * times for text in spelled(repeated) for times in (least, least + 1)]
    raise NotImplementedError(kind)


@pytest.mark.parametrize("subject", _PHRASES["subjects"])
def test_each_phrase_has_one_of_its_subjects_words(subject: str) -> None:
    texts = [text for phrase in _PHRASES["subjects"][subject] for text in spelled(_parser.parse(phrase))]
    assert texts
    assert [text for text in texts if not _SUBJECTS[subject].search(text)] == []
    assert [text for text in texts if not any(word in text for word in _WORDS[subject])] == []
