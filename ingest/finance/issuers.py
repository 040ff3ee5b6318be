"""What the register holds: an issuer and the names that the press gives it."""

from dataclasses import dataclass
from typing import Literal

NameKind = Literal["company", "former", "subsidiary", "brand"]
IssuerKind = Literal["company", "foreign", "index", "commodity", "currency", "central_bank", "lookalike"]

# Why a name alone is no proof. `broker`: the company is often only quoted; `exchange`: often only a place of trading;
# `media`: often only the channel on which something was said or shown; `shared`: others bear the name too.
CAUTIONS = frozenset({"word", "place", "person", "acronym", "media", "shared", "broker", "exchange"})


@dataclass(frozen=True, slots=True)
class Name:
    """One way to name an issuer."""

    text: str
    key: str  # of the issuer
    kind: NameKind = "company"
    cautions: frozenset[str] = frozenset()

    @property
    def needs_proof(self) -> bool:
        """Whether the name is also a word, a place or a person."""
        return bool(self.cautions - {"broker", "exchange"})


@dataclass(frozen=True, slots=True)
class Issuer:
    """A company, or an index, a commodity, a currency, a central bank."""

    key: str  # the ISIN; a symbol for what has none
    name: str  # as the press writes it
    kind: IssuerKind = "company"
    isin: str | None = None
    ticker: str | None = None
    lei: str | None = None
    sector: str | None = None
    market: str | None = None  # `Euronext`, `Euronext Growth`, `Euronext Access`, `delisted`
    country: str | None = None
    indices: tuple[str, ...] = ()
    as_of: str | None = None  # when the row was true: a date; the year for what left the market
    names: tuple[Name, ...] = ()

    @property
    def invented(self) -> bool:
        """Whether its ISIN begins with ZZ, which is no country's: the demo's do."""
        return self.key.startswith("ZZ")

    @property
    def listed_in_paris(self) -> bool:
        """Whether the share is traded in Paris today."""
        return self.kind == "company" and self.isin is not None and self.market != "delisted"
