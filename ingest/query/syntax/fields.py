"""The fields that a query may name, in French and English, and the conditions that they are in SQL."""

from __future__ import annotations

from typing import Final

from ingest import times
from ingest.errors import DepecheError
from ingest.store.fulltext.stems import fold


class QueryError(DepecheError, ValueError):
    """A query or filter names what there is not: a field, source, column, time; the message says what there is."""


class NoTimeError(QueryError):
    """What stands for a time is none.

    Args:
        asked: what was typed.
    """

    def __init__(self, asked: object) -> None:
        super().__init__(f"« {str(asked)[:60]} » n’est pas une date ; écrivez {times.FORMS}")


COLUMNS: Final = {"titre": "title", "chapô": "lead", "texte": "body"}
"""Fields that are columns of the full-text index, by what the program calls them."""
FIELDS: Final = (
    *("auteur", "source", "rubrique", "société", "événement", "langue", "accès", "depuis", "avant"),
    *("jusqu’à", "date", "adresse"),
)
"""The other fields."""
_NAMES = {
    **{fold(name): name for name in (*COLUMNS, *FIELDS)},
    **dict.fromkeys(("title", "headline"), "titre"),
    **dict.fromkeys(("lead", "chapeau"), "chapô"),
    **dict.fromkeys(("body", "text", "corps"), "texte"),
    **dict.fromkeys(("author", "auteurs"), "auteur"),
    **dict.fromkeys(("journal", "sources"), "source"),
    **dict.fromkeys(("section",), "rubrique"),
    **dict.fromkeys(("issuer", "company", "valeur", "entreprise"), "société"),
    **dict.fromkeys(("event", "evt"), "événement"),
    **dict.fromkeys(("language", "lang"), "langue"),
    **dict.fromkeys(("access",), "accès"),
    **dict.fromkeys(("url", "lien"), "adresse"),
    **dict.fromkeys(("since", "apres"), "depuis"),
    **dict.fromkeys(("until", "jusqu'a", "jusqu'au", "jusqu'en", "jusqua", "jusqu"), "jusqu’à"),
    **dict.fromkeys(("jour", "periode", "pendant", "day", "during"), "date"),
    **dict.fromkeys(("before",), "avant"),
}


def is_field(name: str) -> bool:
    """Whether a field is called so."""
    return _key(name) in _NAMES


def field(name: str) -> str:
    """The field that a name means.

    Raises:
        QueryError: none is called so.
    """
    known = _NAMES.get(_key(name))
    if known is None:
        fields = ", ".join(f"{name}:" for name in (*COLUMNS, *FIELDS))
        raise QueryError(f"« {name[:30]}: » n’est pas un champ ; il y a {fields}")
    return known


def _key(name: str) -> str:
    return fold(name).replace("’", "'")
