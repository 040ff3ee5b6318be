"""Read the register's files, a user's own list, and Euronext's download of shares."""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ingest.errors import UsageError
from ingest.finance.file_errors import told_as
from ingest.finance.forms import folded
from ingest.finance.identifiers import is_isin
from ingest.finance.issuers import Issuer, IssuerKind, Name, NameKind

_FILES: dict[str, IssuerKind] = {
    "companies.csv": "company",
    "foreign.csv": "foreign",
    "indices.csv": "index",
    "commodities.csv": "commodity",
    "currencies.csv": "currency",
    "central_banks.csv": "central_bank",
    "lookalikes.csv": "lookalike",
}
_COLUMNS: dict[str, NameKind] = {
    "names": "company",
    "former": "former",
    "subsidiaries": "subsidiary",
    "brands": "brand",
}
_NAME = re.compile(r"(?P<text>.+?)(?: \((?P<cautions>[a-z ]+)\))?")
_LEGAL_FORM = re.compile(r"\s+(?:SA|SE|NV|N\.V\.|S\.A\.|SCA|PLC)$", re.I)


class BadListError(UsageError):
    """A file that is no list of issuers; the message says what is missing."""


def read_folder(folder: Path) -> Iterator[Issuer]:
    """Every issuer of the register's files."""
    for file, kind in _FILES.items():
        for row in _rows((folder / file).read_text(encoding="utf-8-sig")):
            yield _issuer(row, kind)


def read_list(file: Path) -> list[Issuer]:
    """The issuers of a CSV with at least an ISIN and a name: an own list, or Euronext's download of shares.

    Raises:
        BadListError: it cannot be read, or is no such list.
    """
    return issuers_of(text_of(file), str(file))


def text_of(file: Path) -> str:
    """The text of a list.

    Raises:
        BadListError: it cannot be read.
    """
    with told_as(BadListError, file, "; save it as CSV in UTF-8"):
        return file.read_text(encoding="utf-8-sig")


def issuers_of(text: str, name: str) -> list[Issuer]:
    """The issuers of a list's text; `name` is for messages.

    Raises:
        BadListError: it has no columns for ISIN and name, or no issuer.
    """
    rows = list(_rows(text))
    if not rows or not {"isin", "name"} <= rows[0].keys():
        raise BadListError(f"{name}: no columns Name and ISIN in its first line")
    found = [_issuer(row, "company") for row in rows if is_isin(row["isin"]) and row["name"]]
    if not found:
        raise BadListError(f"{name}: no row has an ISIN whose check digit is right")
    return found


def renamed(known: Issuer, row: Issuer) -> Issuer:
    """The known issuer with what the newer row says; its names stay, the old press name becomes a former one.

    Lists write names in capitals and cut them off: only a name that none of the known ones begins with is a new one.
    """
    facts = {
        field: getattr(row, field) or getattr(known, field)
        for field in ("ticker", "lei", "sector", "market", "country", "indices", "as_of")
    }
    names = dict.fromkeys(name.text for name in known.names)
    if _begins_alike(row.name, known):
        added = tuple(name for name in row.names[1:] if name.text not in names)
        return replace(known, names=known.names + added, **facts)
    old = replace(known.names[0], kind="former")
    return replace(known, name=row.name, names=(*row.names, old, *known.names[1:]), **facts)


def _begins_alike(name: str, known: Issuer) -> bool:
    stem = folded(_LEGAL_FORM.sub("", name)).rstrip(" .")
    return any(folded(n.text).startswith(stem) or stem.startswith(folded(n.text)) for n in known.names)


def _rows(text: str) -> Iterator[dict[str, str]]:
    head = text.partition("\n")[0]
    reader = csv.DictReader(text.splitlines(), delimiter=";" if head.count(";") > head.count(",") else ",")
    for row in reader:
        yield {key.strip().lower(): (value or "").strip() for key, value in row.items() if key}


def _issuer(row: dict[str, str], kind: IssuerKind) -> Issuer:
    isin = row.get("isin") or None
    key = isin or row.get("symbol") or row.get("ticker") or row["name"]
    press = Name(row["name"], key, cautions=frozenset(row.get("caution", "").split()))
    return Issuer(
        key=key,
        name=row["name"],
        kind=kind,
        isin=isin,
        ticker=row.get("ticker") or row.get("symbol") or None,
        lei=row.get("lei") or None,
        sector=row.get("sector") or None,
        market=row.get("market") or None,
        country=row.get("country") or None,
        indices=tuple(filter(None, row.get("indices", "").split("|"))),
        as_of=row.get("as_of") or None,
        names=(press, *_other_names(row, key)),
    )


def _other_names(row: dict[str, str], key: str) -> Iterator[Name]:
    for column, kind in _COLUMNS.items():
        for entry in filter(None, row.get(column, "").split("|")):
            match = _NAME.fullmatch(entry)
            if match:
                yield Name(match["text"], key, kind, frozenset((match["cautions"] or "").split()))
