"""Find the register's names in a text: as whole words, the longest name first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.finance.forms import folded, is_acronym, without_accents, written_like
from ingest.finance.issuers import Name
from ingest.finance.passage import Passage

_FIRST_WORD = re.compile(r"\w+")
_REST_OF_A_WEB_ADDRESS = re.compile(r"\.(?:com|fr|net|org|eu)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A name where it stands in the text."""

    start: int
    end: int
    surface: str
    name: Name


class Matcher:
    """Finds names by their first word, so that the time depends on the text and not on how many names there are."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._by_first_word: dict[str, list[tuple[str, Name]]] = defaultdict(list)
        for name in names:
            form = folded(name.text)
            for variant in {form, without_accents(form)}:
                if first := _first_word(variant):
                    self._by_first_word[first].append((variant, name))
        for forms in self._by_first_word.values():
            forms.sort(key=lambda form: -len(form[0]))
        # bioMérieux, easyJet: the first words of names that are written so
        self._in_small_letters = {
            word for word, forms in self._by_first_word.items() if any(name.text[0].islower() for _, name in forms)
        }

    def find(self, passage: Passage, *, any_case: bool = False) -> list[Found]:
        """Find the names from left to right, none inside another; with `any_case` long ones also in small letters."""
        found: list[Found] = []
        end = 0
        for start, word in self._first_words(passage, any_case=any_case):
            if start >= end and (hit := self._longest(passage, start, word, any_case=any_case)):
                found.append(hit)
                end = hit.end
        return found

    def _first_words(self, passage: Passage, *, any_case: bool) -> Iterator[tuple[int, str]]:
        letters = passage.plain
        for start, word in passage.find(self._by_first_word):
            if any_case or not letters[start].islower() or word in self._in_small_letters:
                yield start, word

    def _longest(self, passage: Passage, start: int, word: str, *, any_case: bool) -> Found | None:
        small = passage.folded
        for form, name in self._by_first_word[word]:
            end = start + len(form)
            if small.startswith(form, start) and not small[end : end + 1].isalnum():
                surface = passage.plain[start:end]
                if _is_the_name(surface, name, any_case) and not _REST_OF_A_WEB_ADDRESS.match(small, end):
                    return Found(start, end, surface, name)
        return None


def _first_word(text: str) -> str:
    match = _FIRST_WORD.match(text)
    return match.group() if match else ""


def _is_the_name(surface: str, name: Name, any_case: bool) -> bool:
    if surface[0].islower():
        return surface == name.text or (any_case and _unmistakable(name))
    return written_like(surface, name.text)


def _unmistakable(name: Name) -> bool:
    """Whether it may stand in small letters: one long word that is nothing else."""
    text = name.text
    return (
        not name.cautions - {"product"}
        and len(text) >= 5
        and text.isalpha()
        and name.kind == "company"
        and not is_acronym(text)
    )
