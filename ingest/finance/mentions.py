"""The companies that a text names, each once, with its role; and the indices, currencies and other things."""

from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter

from ingest.finance import identifiers
from ingest.finance.issuers import Issuer, Name, NameKind
from ingest.finance.matcher import Found
from ingest.finance.named_text import Text
from ingest.finance.passage import Passage
from ingest.finance.proven import keep_the_proven
from ingest.finance.register import Register
from ingest.finance.roles import Roles
from ingest.finance.tags import Mention, Place

_STRENGTH: tuple[NameKind, ...] = ("company", "former", "subsidiary", "brand")


def companies(text: Text, register: Register) -> tuple[Mention, ...]:
    """Find the companies that the text names, in the order in which they first stand there."""
    for place, passage in text.passages.items():
        text.found[place] = _found(passage, register)
    keep_the_proven(text, register)
    roles = Roles(text.passages, text.found)
    return _grouped(text.all(), register, roles)


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
    return sorted([*named, *numbered], key=attrgetter("start")) if numbered else named


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
