"""Tokens -> tree. Any text is a query: a parenthesis that is not closed, an operator without operands are passed over.

either  = both { OU both }           `ou`, `OR`, `|` too
both    = [ET] one { [ET] one }      words side by side are all wanted: closer than OU
one     = [-|SAUF] [field:] ( "(" either ")" | phrase | word )

Values in parentheses are the one place where side by side means either: `source:(lesechos latribune)`.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from ingest.query.syntax import terms
from ingest.query.syntax.exclusions import with_exclusions
from ingest.query.syntax.fields import COLUMNS, field
from ingest.query.syntax.tokens import Token, tokens
from ingest.query.syntax.tree import Node, Not, both, either
from ingest.query.syntax.values import LONGEST, Known, between_commas, is_known, together
from ingest.query.syntax.written import plain

MOST_TERMS = 64
"""Terms beyond this many are left out: nobody types them, and each costs a read of the index. Values of fields, too."""
_DEEPEST = 20  # parentheses in parentheses, SAUF before SAUF
_JOINS = {"or": (False, False), "and": (True, False), "not": (True, True)}  # joins the value before; excludes


def tree_of(text: str, known: Known = is_known) -> Node | None:
    """What a query asks for; None where no word of it can be looked for.

    Args:
        text: as typed.
        known: tells which words after a field are its value together.

    Raises:
        QueryError: it names a field that there is not.
    """
    return Parser(with_exclusions(tokens(text), shouted=text.isupper()), known).all()


def tree_of_words(text: str) -> Node | None:
    """What a text asks for in which nothing is an operator."""
    return both(terms.of_words(plain(text).split()[:MOST_TERMS], None))


class Parser:
    """One pass over the tokens, by recursive descent."""

    def __init__(self, found: list[Token], known: Known) -> None:
        self._tokens = found
        self._known = known
        self._place = 0
        self._terms = 0
        self._values = 0
        self._depth = 0

    def all(self) -> Node | None:
        """The whole query."""
        parts: list[Node] = []
        while self._place < len(self._tokens):
            part = self._either(None)
            parts += [part] if part else []
            self._place += self._kind() == "close"  # one that nothing opened
        return both(parts)

    def _kind(self, ahead: int = 0) -> str:
        place = self._place + ahead
        return self._tokens[place].kind if place < len(self._tokens) else "end"

    def _either(self, column: str | None) -> Node | None:
        parts = []
        while self._kind() not in ("end", "close"):
            part = self._both(column)
            parts += [part] if part else []
            self._place += self._kind() == "or"
        return either(parts)

    def _both(self, column: str | None) -> Node | None:
        parts: list[Node] = []
        while self._kind() not in ("end", "close"):
            if self._kind() == "or" and (parts and self._kind(1) not in ("end", "close")):
                break
            if self._kind() == "word" or (self._kind() in ("or", "and") and self._stands_alone(bool(parts))):
                parts += self._words(column)
            elif self._kind() in ("and", "or"):
                self._place += 1
            else:
                one = self._one(column)
                parts += [one] if one else []
        return both(parts)

    def _stands_alone(self, follows: bool) -> bool:
        """Whether what looks like an operator is a word: OR is gold where it joins nothing; `ou` and `et` never are."""
        last = self._kind(1) in ("end", "close")
        return self._tokens[self._place].text in ("OR", "|") and (last or not follows)

    def _words(self, column: str | None) -> list[Node]:
        """Words side by side, taken together: synonyms of several words are found among them."""
        written: list[str] = []
        while self._kind() == "word" or (not written and self._kind() in ("or", "and")):
            written.append(self._tokens[self._place].text)
            self._place += 1
        room = max(0, MOST_TERMS - self._terms)
        self._terms += len(written)
        return terms.of_words(written[:room], column)

    def _one(self, column: str | None) -> Node | None:
        token = self._tokens[self._place]
        self._place += 1
        if token.kind == "not":
            part = self._within(lambda: self._operand(column))
            return Not(part) if part else None
        if token.kind == "field":
            return self._field(token.text, column)
        if token.kind == "security":
            return self._security(token.text, column)
        if token.kind == "url":
            return self._condition("adresse", token.text)
        if token.kind == "open":
            return self._parenthesis(column)
        self._terms += 1
        return terms.of_phrase(token.text, column, token.near) if self._terms <= MOST_TERMS else None

    def _operand(self, column: str | None) -> Node | None:
        """The one word, amount, phrase, field or parenthesis that follows: `SAUF la BCE` leaves out BCE."""
        first = self._place
        while self._kind() == "word" and terms.is_grammar(self._tokens[self._place].text):
            self._place += 1
        if self._kind() in ("end", "close", "and") or (self._kind() == "or" and not self._is_gold(first)):
            return None
        if self._kind() not in ("word", "or"):
            return self._one(column)
        words = self._next_words(LONGEST) or [self._tokens[self._place].text]
        words = words[: terms.operand_length(words)]
        self._place += len(words)
        self._terms += 1
        return both(terms.of_words(words, column)) if self._terms <= MOST_TERMS else None

    def _is_gold(self, first: int) -> bool:
        """Whether an operand is OR, the word; after an article that was passed over it joins."""
        return self._place == first and self._tokens[first].text == "OR"

    def _next_words(self, most: int) -> list[str]:
        following = self._tokens[self._place : self._place + most]
        return [token.text for token in takewhile(lambda token: token.kind == "word", following)]

    def _security(self, text: str, column: str | None) -> Node | None:
        """A security alone: who issued it, where the store knows; else a word."""
        ticker = text.lstrip("$").partition(".")[0]
        if column is None and self._known("société", ticker):
            return self._condition("société", ticker)
        self._terms += 1
        return both(terms.of_words([text], column)) if self._terms <= MOST_TERMS else None

    def _field(self, name: str, column: str | None) -> Node | None:
        known = field(name)
        if self._kind() == "not" and self._kind(1) not in ("end", "close"):  # source:-lesechos
            self._place += 1
            part = self._within(lambda: self._field(name, column))
            return Not(part) if part else None
        if known in COLUMNS:
            return self._within(lambda: self._operand(COLUMNS[known]))
        return self._value(known)

    def _value(self, name: str) -> Node | None:
        """One value of a field, or several in parentheses or between commas."""
        kind = self._kind()
        if kind in ("end", "close"):
            return None
        if kind == "word":
            return self._worded(name)
        text = self._tokens[self._place].text
        self._place += 1
        return self._within(lambda: self._any_of(name)) if kind == "open" else self._condition(name, text)

    def _worded(self, name: str) -> Node | None:
        """A value without quotes."""
        words = self._next_words(LONGEST)
        count = together(name, words, self._known) if self._values < MOST_TERMS else 1
        self._place += count
        found = between_commas(name, words[0]) if count == 1 else [" ".join(words[:count])]
        return either([part for one in found if (part := self._condition(name, one))])

    def _condition(self, name: str, value: str) -> Node | None:
        self._values += 1
        return terms.of_field(name, value) if self._values <= MOST_TERMS else None

    def _any_of(self, name: str) -> Node | None:
        """`source:(lesechos latribune)`: any of them; `société:(Orange ET Vivendi)` both, `SAUF` without."""
        groups: list[list[Node]] = []
        joins, excludes = _JOINS["or"]
        while (kind := self._kind()) not in ("end", "close"):
            if kind in (*_JOINS, "field"):
                joins, excludes = _JOINS.get(kind, (joins, excludes))
                self._place += 1
                continue
            if value := self._value(name):
                groups += [[]] if not (joins and groups) else []
                groups[-1].append(Not(value) if excludes else value)
            joins, excludes = _JOINS["or"]
        self._place += 1
        return either([part for group in groups if (part := both(group))])

    def _parenthesis(self, column: str | None) -> Node | None:
        part = self._within(lambda: self._either(column))
        self._place += self._kind() == "close"
        return part

    def _within(self, read: Callable[[], Node | None]) -> Node | None:
        """What stands within something else; what is nested more deeply than anybody types is passed over."""
        self._depth += 1
        part = read() if self._depth <= _DEEPEST else None
        self._depth -= 1
        return part
