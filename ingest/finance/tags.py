"""The tags of a text as plain values: companies, events and figures."""

from dataclasses import dataclass, field
from typing import Literal

# The version of the tagger: raised whenever the same text may get other tags, so that stored tags can be renewed.
VERSION = 7

Role = Literal["subject", "mentioned", "source"]
Place = Literal["title", "lead", "body"]
Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A company, index, commodity, currency or central bank which the text names."""

    key: str  # what the register files it under: the ISIN, or a symbol for what has none
    isin: str | None  # of the share where it is listed in Paris today
    name: str  # as the press writes it
    role: Role  # `subject`: the article is about it; `source`: it is quoted (a broker, a bank, a pollster)
    kind: str  # how it is named: `company`, `former`, `subsidiary`, `brand`; or `index`, `commodity`, `currency`, ...
    mentions: int  # how often the text names it
    in_title: bool
    surface: str  # the first form, as written
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, with the words it was read from."""

    event: str
    surface: str
    place: Place


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount, in full and without sign, or a change in percent, points or bp, negative where something fell."""

    surface: str
    value: float
    unit: str  # ISO 4217 code, `percent`, `points` or `bp`
    kind: str | None = None  # what it belongs to, where the sentence says it
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Tags:
    """All that `tag` finds in one text."""

    issuers: tuple[Mention, ...] = ()  # companies
    instruments: tuple[Mention, ...] = ()  # indices, commodities, currencies, central banks
    event_details: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    version: int = field(default=VERSION)
    register: str = ""  # digest of the register that was used

    @property
    def events(self) -> tuple[str, ...]:
        """The events' names, each once, in the order of the text."""
        return tuple(dict.fromkeys(event.event for event in self.event_details))

    @property
    def subjects(self) -> tuple[Mention, ...]:
        """The companies that the text is about."""
        return tuple(mention for mention in self.issuers if mention.role == "subject")
