"""Check a register: digits, members of indices, tickers and names that two issuers share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from ingest.finance.forms import folded
from ingest.finance.identifiers import is_isin, is_lei
from ingest.finance.issuers import CAUTIONS, Issuer

MEMBERS = {"CAC 40": 40, "CAC Next 20": 20, "CAC Mid 60": 60}


def problems(issuers: Iterable[Issuer]) -> list[str]:
    """List what is wrong, one line each."""
    issuers = list(issuers)
    found = [line for issuer in issuers for line in _of_one(issuer)]
    return [*found, *_memberships(issuers), *_tickers(issuers), *_shared_names(issuers)]


def memberships(issuers: Iterable[Issuer]) -> Counter[str]:
    """Count the members of each index, without invented issuers such as the demo's."""
    return Counter(index for issuer in issuers if not issuer.invented for index in issuer.indices)


def _of_one(issuer: Issuer) -> Iterator[str]:
    if issuer.isin and not is_isin(issuer.isin):
        yield f"{issuer.name}: {issuer.isin} is no ISIN (check digit)"
    if issuer.lei and not is_lei(issuer.lei):
        yield f"{issuer.name}: {issuer.lei} is no LEI (check digits)"
    if not _is_date(issuer.as_of):
        yield f"{issuer.name}: no date in as_of"
    for name in issuer.names:
        for caution in sorted(name.cautions - CAUTIONS):
            yield f"{issuer.name}: {name.text} has an unknown caution: {caution}"


def _is_date(text: str | None) -> bool:
    try:
        return bool(date.fromisoformat(text if text and len(text) > 4 else f"{text}-01-01"))
    except ValueError:
        return False


def _memberships(issuers: list[Issuer]) -> Iterator[str]:
    counted = memberships(issuers)
    for index, members in MEMBERS.items():
        if counted[index] != members:
            yield f"{index}: {counted[index]} members, {members} expected"


def _tickers(issuers: list[Issuer]) -> Iterator[str]:
    counted = Counter(issuer.ticker for issuer in issuers if issuer.listed_in_paris and issuer.ticker)
    yield from (f"ticker {ticker} of {times} issuers" for ticker, times in counted.items() if times > 1)


def _shared_names(issuers: list[Issuer]) -> Iterator[str]:
    """A name of two issuers is a problem unless each needs a proof that tells them apart."""
    owners: dict[str, dict[str, bool]] = defaultdict(dict)
    for issuer in issuers:
        for name in issuer.names:
            owners[folded(name.text)][issuer.name] = name.needs_proof
    for text, proof in owners.items():
        if len(proof) > 1 and not all(proof.values()):
            yield f"“{text}” names {' and '.join(proof)}"
