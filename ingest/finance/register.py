"""The register: companies with all their names, and the indices, commodities and currencies of finance news."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path

from ingest.finance import register_files
from ingest.finance.forms import comparable
from ingest.finance.issuers import Issuer
from ingest.finance.matcher import Matcher
from ingest.finance.register_check import problems

SHIPPED = Path(__file__).parents[2] / "data" / "issuers"
COMPANIES = frozenset({"company", "foreign", "lookalike"})  # lookalikes are matched to be left out


class Register:
    """Issuers by their key; looks them up and finds their names in a text."""

    def __init__(self, issuers: Iterable[Issuer]) -> None:
        self.issuers = {issuer.key: issuer for issuer in issuers}

    def __iter__(self) -> Iterator[Issuer]:
        """The issuers, without the lookalikes."""
        return (issuer for issuer in self.issuers.values() if issuer.kind != "lookalike")

    def __len__(self) -> int:
        """How many issuers."""
        return self._count

    @cached_property
    def _count(self) -> int:
        return sum(1 for _ in self)  # found out once: `register or shipped()` asks for it with each article

    def __getitem__(self, key: str) -> Issuer:
        """The issuer with this key; KeyError where there is none."""
        return self.issuers[key]

    def __contains__(self, key: object) -> bool:
        """Whether an issuer has this key."""
        return key in self.issuers

    @cached_property
    def digest(self) -> str:
        """A digest of all that tags depend on: registers with the same digest give the same tags."""
        told = blake2b(digest_size=4)
        for issuer in sorted(self.issuers.values(), key=lambda issuer: issuer.key):
            names = [f"{name.text} {name.kind} {sorted(name.cautions)}" for name in issuer.names]
            facts = (issuer.key, issuer.name, issuer.kind, issuer.isin, issuer.ticker, issuer.market, names)
            told.update(repr(facts).encode())
        return told.hexdigest()

    @cached_property
    def companies(self) -> Matcher:
        """Finds companies' names."""
        return Matcher(name for issuer in self._of(COMPANIES) for name in issuer.names)

    @cached_property
    def instruments(self) -> Matcher:
        """Finds the names of indices, commodities, currencies and central banks."""
        others = (issuer for issuer in self if issuer.kind not in COMPANIES)
        return Matcher(name for issuer in others for name in issuer.names if not name.needs_proof)

    def look_up(self, text: str) -> list[Issuer]:
        """Look up issuers by ISIN, LEI, ticker or name; where none has it exactly, by the beginning of a name."""
        wanted = comparable(text.strip())
        exact = [issuer for issuer in self if wanted in map(comparable, _labels(issuer))]
        if exact or not wanted:
            return exact
        return [issuer for issuer in self if any(comparable(name.text).startswith(wanted) for name in issuer.names)]

    def check(self) -> list[str]:
        """List what is wrong with it, one line each."""
        return problems(list(self))

    def updated(self, rows: Iterable[Issuer]) -> "Register":
        """A copy with the rows of a newer list; renamed issuers keep their old names, those that left the list stay."""
        merged = dict(self.issuers)
        for row in rows:
            known = merged.get(row.key)
            merged[row.key] = register_files.renamed(known, row) if known else row
        return Register(merged.values())

    def with_leis(self, leis: Mapping[str, str]) -> "Register":
        """A copy with these LEIs, by ISIN, where it has none."""
        wanted = {key: leis[key] for key, issuer in self.issuers.items() if issuer.lei is None and key in leis}
        if not wanted:
            return self
        issuers = self.issuers | {key: replace(self.issuers[key], lei=lei) for key, lei in wanted.items()}
        return Register(issuers.values())

    def _of(self, kinds: frozenset[str]) -> Iterator[Issuer]:
        return (issuer for issuer in self.issuers.values() if issuer.kind in kinds)


@lru_cache(maxsize=1)
def shipped() -> Register:
    """The register in `data/issuers`, read once."""
    return Register(register_files.read_folder(SHIPPED))


def load(file: Path, register: Register | None = None) -> Register:
    """The register (else the shipped one) updated from the user's own list or Euronext's download of shares."""
    return (register or shipped()).updated(register_files.read_list(file))


@lru_cache(maxsize=4)
def of_file(file: str | Path) -> Register:
    """The shipped register, with the companies of a CSV in place of its own where one is named."""
    if not file:
        return shipped()
    others = [issuer for issuer in shipped() if issuer.kind not in COMPANIES]
    return Register([*register_files.read_list(Path(file)), *others])


def look_up(text: str) -> list[Issuer]:
    """The shipped register's issuers by name, ticker, ISIN or LEI."""
    return shipped().look_up(text)


def check() -> list[str]:
    """What is wrong with the shipped register."""
    return shipped().check()


def _labels(issuer: Issuer) -> Iterator[str]:
    yield from (label for label in (issuer.key, issuer.isin, issuer.ticker, issuer.lei) if label)
    yield from (name.text for name in issuer.names)
