"""The companies that a text names, each once, with its role; and the indices, currencies and other things."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from itertools import compress

from ingest.finance import identifiers
from ingest.finance.issuers import Issuer, Name, NameKind
from ingest.finance.matcher import Found
from ingest.finance.news_kind import NewsKind, RestOfText
from ingest.finance.passage import Passage
from ingest.finance.proof import is_company, is_something_else
from ingest.finance.quoted import listed
from ingest.finance.register import Register
from ingest.finance.roles import Roles
from ingest.finance.tags import Mention, Place

_STRENGTH: tuple[NameKind, ...] = ("company", "former", "subsidiary", "brand")


class Text:
    """The three parts of an article and the names found in each."""

    def __init__(self, title: str | None, lead: str | None, body: str) -> None:
        lead = lead or ""
        self.passages: dict[Place, Passage] = {
            "title": Passage(title or "", headline=True),
            "lead": Passage(lead),
            "body": Passage(body.removeprefix(lead)),
        }
        self.found: dict[Place, list[Found]] = {}

    @cached_property
    def news_kind(self) -> NewsKind:
        """What kind of news the title and the opening are."""
        parts = [passage.folded for passage in self.passages.values() if passage.text]
        return NewsKind.of(" ".join(parts), long=len(parts) > 1)


def companies(text: Text, register: Register) -> tuple[Mention, ...]:
    """Find the companies that the text names, in the order in which they first stand there."""
    for place, passage in text.passages.items():
        text.found[place] = _found(passage, register)
    _keep_the_proven(text, register)
    roles = Roles(text.passages, text.found)
    return _grouped(_all(text), register, roles)


def instruments(text: Text, register: Register) -> tuple[Mention, ...]:
    """Find the indices, commodities, currencies and central banks that the text names."""
    found = (
        (place, one)
        for place, passage in text.passages.items()
        for one in register.instruments.find(passage, any_case=True)
    )
    return _grouped(found, register, None)


def _grouped(found: Iterable[tuple[Place, Found]], register: Register, roles: Roles | None) -> tuple[Mention, ...]:
    by_issuer: dict[str, list[tuple[Place, Found]]] = defaultdict(list)
    for place, one in found:
        by_issuer[one.name.key].append((place, one))
    return tuple(_mention(register[key], places, roles) for key, places in by_issuer.items())


def _found(passage: Passage, register: Register) -> list[Found]:
    named = register.companies.find(passage, any_case=passage.headline)
    numbered = [
        Found(match.start(), match.end(), match.group(), Name(match.group(), match.group()))
        for match in identifiers.ISIN.finditer(passage.plain)
        if match.group() in register
    ]
    return sorted([*named, *numbered], key=_start) if numbered else named


def _all(text: Text) -> Iterator[tuple[Place, Found]]:
    for place, found in text.found.items():
        yield from ((place, one) for one in found)


def _keep_the_proven(text: Text, register: Register) -> None:
    """Drop what is no company; a company that is named beyond doubt anywhere is proven for the whole text."""
    lookalikes = [found for _, found in _all(text) if register[found.name.key].kind == "lookalike"]
    for place, names in text.found.items():
        text.found[place] = [found for found in names if found not in lookalikes]
    known = {found.name.key for _, found in _all(text) if not found.name.cautions - {"broker"}}
    known |= {found.name.key for place, found in _all(text) if _has_its_code(found, text.passages[place], register)}
    ambiguous = {found.name.key for place, found in _all(text) if is_something_else(found, text.passages[place])}
    ambiguous |= {found.name.key for _, found in _all(text) if _ends_one(found, lookalikes)}
    ambiguous |= {found.name.key for _, found in _all(text) if _is_written_small(found, text)}
    candidates = dict(text.found)
    for _ in range(2):  # what the text below proves speaks for the headline
        before = len(known)
        for place, passage in text.passages.items():
            rest = RestOfText(frozenset(known), frozenset(ambiguous))
            judge = partial(is_company, passage=passage, news_kind=text.news_kind, rest=rest)
            text.found[place] = list(_proven(candidates[place], judge, passage))
            known |= {found.name.key for found in text.found[place]}
        if len(known) == before:
            break


def _ends_one(found: Found, lookalikes: list[Found]) -> bool:
    """Whether a longer name, which is no company's, ends with this one: Léonard de Vinci."""
    return any(lookalike.surface.endswith(f" {found.surface}") for lookalike in lookalikes)


def _is_written_small(found: Found, text: Text) -> bool:
    """Whether the text has the name as a common noun, too: “Neurones au repos … les neurones”."""
    if "word" not in found.name.cautions or not found.surface.isalpha():
        return False
    small = re.compile(rf"(?<!au )\b{found.surface.lower()}[sx]?\b")
    return any(small.search(passage.plain) for passage in text.passages.values())


def _has_its_code(found: Found, passage: Passage, register: Register) -> bool:
    """Whether its own ticker or ISIN stands in brackets beside it."""
    issuer = register[found.name.key]
    after = passage.plain[found.end : found.end + 40]
    bracket, _, _ = after.partition(")")
    if not bracket.lstrip().startswith("(") or ")" not in after:
        return False
    words = set(bracket.replace(":", " ").replace(",", " ").replace("(", " ").split())
    return bool(words & {code for code in (issuer.ticker, issuer.isin) if code})


def _start(found: Found) -> int:
    return found.start


def _proven(candidates: list[Found], judge: Callable[..., bool], passage: Passage) -> Iterator[Found]:
    """Those that are companies; what is proven speaks for the names beside it in a list."""
    proven = [judge(found) for found in candidates]
    forwards = list(enumerate(candidates))
    for place, found in (*forwards, *reversed(forwards)):
        if not proven[place]:
            beside = [other for other in (place - 1, place + 1) if 0 <= other < len(candidates) and proven[other]]
            neighbour = any(listed(passage, *sorted((found, candidates[other]), key=_start)) for other in beside)
            proven[place] = neighbour and judge(found, neighbour=True)
    yield from compress(candidates, proven)


def _mention(issuer: Issuer, found: list[tuple[Place, Found]], roles: Roles | None) -> Mention:
    kinds = {one.name.kind for _, one in found}
    kind = next(kind for kind in _STRENGTH if kind in kinds)
    return Mention(
        key=issuer.key,
        isin=issuer.isin if issuer.listed_in_paris else None,
        name=issuer.name,
        role=roles.of(found) if roles else "mentioned",
        kind=kind if issuer.kind == "company" else issuer.kind,
        mentions=len(found),
        in_title=any(place == "title" for place, _ in found),
        surface=found[0][1].surface,
        places=tuple(dict.fromkeys(place for place, _ in found)),
    )
