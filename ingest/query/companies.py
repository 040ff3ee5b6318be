"""Companies and events that a person names: the keys under which the store has them, or what was perhaps meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final, NamedTuple

from ingest.finance import event_names
from ingest.finance.forms import comparable
from ingest.query.syntax.fields import QueryError
from ingest.store import Database
from ingest.store.several import newest_first

_SHOWN = 8  # names in a message
_OTHER_NAMES: Final = {"brand": "une marque", "subsidiary": "une filiale", "former": "un ancien nom"}
_COLUMNS = "SELECT DISTINCT i.key, i.name, i.isin, i.kind FROM issuer_names n JOIN issuers i USING (key)"
_EXACT = f"{_COLUMNS} WHERE n.folded = ? ORDER BY i.kind <> 'company', i.name"
_NAMES = "SELECT folded, name FROM issuer_names WHERE kind <> 'label'"
_BY_KEY = "SELECT key, name, isin, kind FROM issuers WHERE key = ?"
_BEGINS: Final = f"{_COLUMNS} WHERE n.folded >= ? AND n.folded < ? ORDER BY i.kind <> 'company', i.name"


class Company(NamedTuple):
    """An issuer of the register."""

    key: str
    name: str
    isin: str | None
    kind: str


def look_up(db: Database, asked: str) -> list[Company]:
    """Issuers by ISIN, LEI, ticker or name; without an exact one, those with a name that begins so.

    Of several stores, the newest that has any says which: a company that left the register is in the older ones.
    """
    wanted = comparable(asked.strip())
    found = _newest(db, _EXACT, [wanted])
    if not found and wanted:
        found = _newest(db, _BEGINS, [wanted, f"{wanted}\U0010ffff"])
    return found


def by_key(db: Database, key: str) -> Company | None:
    """The issuer that the register has under a key, as the newest store that has it calls it."""
    return next(iter(_newest(db, _BY_KEY, [key])), None)


def is_named(db: Database, asked: str) -> bool:
    """Whether an issuer is called exactly so, whatever the case and accents."""
    return bool(_newest(db, _EXACT, [comparable(asked.strip())]))


def company(db: Database, asked: str) -> Company:
    """The one issuer that a person means.

    Raises:
        QueryError: there is none, or there are several.
    """
    found = look_up(db, asked)
    named = [one for one in found if comparable(one.name) == comparable(asked.strip())]
    listed = [one for one in found if one.kind == "company"]
    for chosen in (found, named, listed):
        if len(chosen) == 1:
            return chosen[0]
    if found:
        raise QueryError(f"« {asked[:60]} » : plusieurs sociétés ; {_listed(found)}")
    raise QueryError(f"« {asked[:60]} » : société inconnue ; {_near(db, asked)}")


def other_name(db: Database, asked: str, found: Company) -> str | None:
    """What a name is to the company that was found by it: "une marque", "une filiale", ...; None for its own.

    Args:
        db: a store, or several.
        asked: the name.
        found: the company.
    """
    sql = "SELECT kind FROM issuer_names WHERE folded = ? AND key = ?"
    rows = (part.execute(sql, [comparable(asked.strip()), found.key]).fetchall() for part in newest_first(db))
    kinds = {kind for (kind,) in next(filter(None, rows), [])}
    return next((_OTHER_NAMES[kind] for kind in kinds), None) if kinds and kinds <= _OTHER_NAMES.keys() else None


def event(asked: str) -> str:
    """The event that a person means, as the store calls it.

    Raises:
        QueryError: there is none.
    """
    found = event_names.event(asked)
    if found is None:
        near = event_names.near(asked)
        names = ", ".join(event_names.EVENTS[name] for name in near or event_names.EVENTS)
        raise QueryError(
            f"« {asked[:60]} » : événement inconnu ; {f'peut-être {names} ?' if near else f'il y a {names}'}"
        )
    return found


def _newest(db: Database, sql: str, values: list[str]) -> list[Company]:
    """What the newest store that has any finds."""
    found = (part.execute(sql, values).fetchall() for part in newest_first(db))
    return [Company(*row) for row in next(filter(None, found), [])]


def _listed(found: list[Company]) -> str:
    names = ", ".join(f"{one.name} ({one.key})" for one in found[:_SHOWN])
    return names if len(found) <= _SHOWN else f"{names} et {len(found) - _SHOWN} autres"


def _near(db: Database, asked: str) -> str:
    known = {folded: name for part in db.parts for folded, name in part.execute(_NAMES)}
    if not known:
        return "aucun article n’est encore étiqueté : depeche tag"
    close = get_close_matches(comparable(asked.strip()), known, n=3, cutoff=0.6)
    return f"peut-être {', '.join(known[name] for name in close)} ?" if close else "depeche issuers les montre"
