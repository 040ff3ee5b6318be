"""How `depeche issuers` shows what it has found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.padding import Padding
from rich.table import Table

from ingest.commands._console import Console
from ingest.finance.issuers import Issuer

_KINDS: Final = {"company": "also", "former": "formerly", "subsidiary": "subsidiaries", "brand": "brands"}


def table(found: Iterable[Issuer]) -> None:
    """A line for each issuer."""
    table = Table("name", "market", "ticker", "ISIN", "sector", "indices", box=None)
    for issuer in found:
        cells = (issuer.ticker, issuer.isin, issuer.sector, ", ".join(issuer.indices))
        table.add_row(issuer.name, issuer.market or issuer.kind, *(cell or "" for cell in cells))
    Console().print(table)


def in_full(found: Iterable[Issuer]) -> None:
    """Everything that the register has of each."""
    console = Console()
    for issuer in found:
        console.print(issuer.name, style="bold", markup=False)
        table = Table(box=None, show_header=False)
        for label, fact in _facts(issuer).items():
            if fact:
                table.add_row(label, fact)
        console.print(Padding(table, (0, 0, 1, 2)))


def _facts(issuer: Issuer) -> dict[str, str | None]:
    kinds: dict[str, list[str]] = {}
    for name in issuer.names[1:]:
        kinds.setdefault(_KINDS[name.kind], []).append(name.text)
    return {
        "market": issuer.market or issuer.kind,
        "ticker": issuer.ticker,
        "ISIN": issuer.isin,
        "LEI": issuer.lei,
        "sector": issuer.sector,
        "indices": ", ".join(issuer.indices),
        **{kind: ", ".join(texts) for kind, texts in kinds.items()},
        "as of": issuer.as_of,
    }
