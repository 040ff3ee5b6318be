"""The filters that search, export, Python and the browser share, as a condition in SQL."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final, Self, TypedDict

from ingest import times
from ingest.query import french, tagged
from ingest.query.syntax.fields import NoTimeError, QueryError
from ingest.store.fulltext.stems import fold
from ingest.times import When

ACCESS: Final = ("free", "paid", "unknown")
_FRENCH = {"libre": "free", "gratuit": "free", "payant": "paid", "abonne": "paid", "inconnu": "unknown"}
_ACCESS = _FRENCH | {code: code for code in ACCESS}
_ENDING = re.compile("(?<=[tue])e?s?$")  # payante, abonnés, libres

Names = str | Iterable[str] | None
"""One name, or several of which any will do."""
Sql = tuple[str, list[str]]
"""A condition on a row of `articles` named `a`, and its parameters."""


class FilterArguments(TypedDict, total=False):
    """The filters as keywords: the fields of `Filters`."""

    source: Names
    language: Names
    section: Names
    access: Names
    issuer: Names
    event: Names
    since: When | None
    until: When | None
    duplicates: bool


@dataclass(frozen=True, slots=True)
class Filters:
    """The articles meant; a field at its default lets everything through, except that duplicates stay out.

    What is given in any form that people use is kept in one: names as tuples, times as the store writes them.

    Raises:
        QueryError: what is given can be no such filter.
    """

    source: Names = ()
    """Sources, by the spider's name or the paper's."""
    language: Names = ()
    """ISO 639-1 codes."""
    section: Names = ()
    """The publishers' sections, whatever the case."""
    access: Names = ()
    """`free`, `paid` or `unknown`."""
    issuer: Names = ()
    """Companies, indices and the like that are named, by name, ticker or ISIN; who is only quoted does not count."""
    event: Names = ()
    """What happened: names of events, docs/finance.md."""
    since: When | None = None
    """Published since the beginning of this time; articles without a date stay out."""
    until: When | None = None
    """Published until the end of this time; articles without a date stay out."""
    duplicates: bool = False
    """Also the later copies of a text that another article had first."""

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Self:
        """The filters that keywords give.

        Raises:
            QueryError: one is no filter, or can be none.
        """
        known = [field.name for field in fields(cls)]
        if unknown := sorted(given.keys() - set(known)):
            raise QueryError(f"there is no filter '{unknown[0]}'; there are {', '.join(known)}")
        return cls(**given)

    def __post_init__(self) -> None:
        for name in ("source", "language", "section", "access", "issuer", "event"):
            self._keep(name, _names(getattr(self, name)))
        self._keep("language", tuple(code.lower() for code in self.language or ()))
        self._keep("access", tuple(map(_access, self.access or ())))
        self._keep("since", _time(times.since, self.since))
        self._keep("until", _time(times.until, self.until))
        if self.since and self.until and str(self.since) >= str(self.until):
            raise QueryError(f"rien ne date à la fois d’après le {_day(self.since)} et d’avant le {_day(self.until)}")

    def _keep(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)  # frozen for everybody else

    @property
    def indexed(self) -> bool:
        """Whether an index leads to the articles that pass."""
        return bool(self.source or self.since or self.until or self.issuer or self.event)

    @property
    def chosen(self) -> bool:
        """Whether anything is asked for."""
        return replace(self, duplicates=False) != Filters()

    def where(self) -> Sql:
        """The condition on a row of `articles` named `a`, in SQL, and its parameters."""
        return joint(self.tests())

    def tests(self, is_first: str = "a.duplicate_of IS NULL") -> list[Sql]:
        """The conditions on a row of `articles` named `a`, all of which must hold.

        Args:
            is_first: the condition that it is no later copy.
        """
        tests: list[Sql] = [] if self.duplicates else [(is_first, [])]
        for column, names in (
            ("a.source", self.source),
            ("a.language", self.language),
            ("a.section COLLATE NOCASE", self.section),
            ("a.access", self.access),
        ):
            if asked := _names(names):
                tests.append((f"{column} IN ({', '.join('?' * len(asked))})", list(asked)))
        for names, of in ((self.issuer, tagged.of_issuers), (self.event, tagged.of_events)):
            if asked := _names(names):
                tests.append(of(asked))
        for test, moment in (("a.published_at >= ?", self.since), ("a.published_at < ?", self.until)):
            if moment is not None:
                tests.append((test, [str(moment)]))
        return tests


def joint(tests: Sequence[Sql]) -> Sql:
    """All of the conditions as one."""
    return " AND ".join(test for test, _ in tests) or "TRUE", [value for _, values in tests for value in values]


def access_code(asked: str) -> str | None:
    """`free`, `paid` or `unknown`, for these and for what French says for them; None for other words.

    >>> access_code("payante"), access_code("Libres"), access_code("free"), access_code("cher")
    ('paid', 'free', 'free', None)
    """
    word = fold(asked)
    return _ACCESS.get(word) or _ACCESS.get(_ENDING.sub("", word)) or _ACCESS.get(word.removesuffix("s"))


def _access(asked: str) -> str:
    code = access_code(asked)
    if code is None:
        raise QueryError(f"« {asked[:30]} » : accès inconnu ; il y a {', '.join(ACCESS)} (libre, payant, inconnu)")
    return code


def _day(moment: When) -> str:
    return french.day(str(moment))


def _names(given: Names) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given or ())


def _time(read: Callable[[When], str], when: When | None) -> str | None:
    try:
        return None if when is None else read(when)
    except ValueError as error:
        raise (NoTimeError(when) if isinstance(when, str) else QueryError(str(error))) from None
