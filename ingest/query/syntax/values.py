"""Values of fields as people type them: of several words without quotes, several with commas between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from ingest import clock
from ingest.finance import event_names
from ingest.query.syntax.fields import FIELDS, field, is_field
from ingest.query.syntax.tokens import Token

Known = Callable[[str, str], bool]
"""Whether a field, by its key of `FIELDS`, can have a value."""
_MOST = 5  # words of a value
_TIMES: Final = ("depuis", "avant")


def is_known(name: str, value: str) -> bool:
    """Whether it is a time or an event, which no store is needed to tell."""
    if name == "événement":
        return event_names.event(value) is not None
    return name in _TIMES and _is_time(value)


def joined(found: list[Token], known: Known) -> Iterator[Token]:
    """The tokens, with the words after a field that are one value together as one phrase: `depuis:12 mars 2026`."""
    place = 0
    while place < len(found):
        token = found[place]
        yield token
        place += 1
        if token.kind == "field" and is_field(token.text) and (name := field(token.text)) in FIELDS:
            if place < len(found) and found[place].kind == "not":  # source:-le monde
                yield found[place]
                place += 1
            end = _end(found, place)
            yield from _values(name, found[place:end], known)
            place = end


def _end(found: list[Token], place: int) -> int:
    """Where the value of a field ends: after its words, or after its parenthesis."""
    if place == len(found) or found[place].kind != "open":
        return min(len(found), place + len(_words(found[place : place + _MOST])))
    closed = (number for number, token in enumerate(found[place:], place) if token.kind == "close")
    return next(closed, len(found) - 1) + 1


def _values(name: str, found: list[Token], known: Known) -> Iterator[Token]:
    """The tokens of a value, or of several in parentheses."""
    in_parenthesis = bool(found) and found[0].kind == "open"
    place = 0
    while place < len(found):
        words = _words(found[place : place + _MOST])
        taken, value = _value(name, words, known) if words and (in_parenthesis or not place) else (0, [])
        yield from value or [found[place]]
        place += taken or 1


def _words(following: list[Token]) -> list[str]:
    words = []
    for token in following:
        if token.kind != "word":
            break
        words.append(token.text)
    return words


def _value(name: str, words: list[str], known: Known) -> tuple[int, list[Token]]:
    """How many of the words are the field's value, and the tokens that stand for them."""
    for count in range(len(words), 1, -1):
        value = " ".join(words[:count])
        if known(name, value):
            return count, [Token("phrase", value)]
    if not words or name in _TIMES:
        return 0, []
    several = [one for one in words[0].replace(";", ",").split(",") if one]
    if len(several) < 2:
        return 1, [Token("word", one) for one in several]
    return 1, [Token("open", "("), *(Token("phrase", one) for one in several), Token("close", ")")]


def _is_time(text: str) -> bool:
    try:
        clock.period(text)
    except ValueError:
        return False
    return True
