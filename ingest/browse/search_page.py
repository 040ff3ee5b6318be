"""The page of French search: what was understood, facets beside the hits, the place in the text."""

from __future__ import annotations

from itertools import compress
from typing import Any, cast
from urllib.parse import urlencode

from datasette.app import Datasette
from datasette.utils.asgi import Response

from ingest.browse import papers, stores
from ingest.browse.hooks import hookimpl
from ingest.browse.marking import Marker, spans
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.query.beginnings import prepared
from ingest.query.conditions import conditions
from ingest.query.facets import Facets, facets
from ingest.query.filters import FilterArguments, Filters
from ingest.query.hits import Hits
from ingest.query.search import search
from ingest.query.suggestions import corrected
from ingest.query.syntax import Query, QueryError
from ingest.store import Database

_LIMIT, _MOST = 20, 200  # hits on a page: at first, and after "more"
_LISTS = ("source", "language", "section", "access", "issuer", "event")
_FIELDS = dict(zip(_LISTS, ("source", "langue", "rubrique", "accès", "société", "événement"), strict=True))
_TIMES = ("since", "until")
SPANS = {"24h": "24 h", "7j": "7 j", "30j": "30 j"}

Pairs = list[tuple[str, str]]


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """The route of the page."""
    return [(r"^/-/recherche$", search_page)]


async def search_page(request: Any, datasette: Datasette) -> Response:
    """Answer what a person typed; what cannot be understood is told beside the form."""
    asked = Asked(request)
    context: dict[str, Any] = {"asked": asked, "names": await papers.names(datasette), "spans": SPANS}
    try:
        context |= await read(datasette, lambda db: _found(db, asked))
        context["tables"] = [one.name for one in compress(stores.ours(datasette), context["understood"])]
    except QueryError as error:
        context["wrong"] = str(error)
    return await page(datasette, request, "recherche.html", context, 400 if "wrong" in context else 200)


class Asked:
    """What the form says, and addresses of the same search with something changed."""

    def __init__(self, request: Any) -> None:
        args = request.args
        self.text: str = (args.get("q") or "").strip()
        self.newest: bool = args.get("tri") == "date"
        self.limit: int = _MOST if args.get("limit") == str(_MOST) else _LIMIT
        self.chosen: dict[str, list[str]] = {name: _values(args, name) for name in _LISTS}
        self.times: dict[str, str] = {name: (args.get(name) or "").strip() for name in _TIMES}

    @property
    def filters(self) -> FilterArguments:
        """The filters as keywords of a search."""
        given: dict[str, Any] = {name: values for name, values in self.chosen.items() if values}
        return cast(FilterArguments, given | {name: time for name, time in self.times.items() if time})

    @property
    def pairs(self) -> Pairs:
        """The search as it stands in an address."""
        lists = [(name, value) for name, values in self.chosen.items() for value in values]
        rest = [*self.times.items(), ("tri", "date" if self.newest else "")]
        return [(name, value) for name, value in [("q", self.text), *lists, *rest] if value]

    @property
    def as_query(self) -> str:
        """What is chosen beside the text, put into it; times aside, which an alert does not have."""
        chosen = [f"{_FIELDS[name]}:{_quoted(values)}" for name, values in self.chosen.items() if values]
        text = f"({self.text})" if chosen and " " in self.text else self.text
        return " ".join(filter(None, [text, *chosen]))

    def address(self, **changed: str) -> str:
        """The same search with other values of fields that have one; empty takes a field away."""
        kept = [pair for pair in self.pairs if pair[0] not in changed]
        return "?" + urlencode([*kept, *((name, value) for name, value in changed.items() if value)])

    def toggled(self, name: str, value: str) -> str:
        """The same search with a value of a list chosen, or no longer."""
        pair = (name, value)
        return "?" + urlencode(
            [one for one in self.pairs if one != pair] if pair in self.pairs else [*self.pairs, pair]
        )

    def article(self, hits: Hits, article_id: int) -> str:
        """The address of a hit's page, which then links to the hits before and after it."""
        ids = ".".join(str(hit.id) for hit in hits)
        return f"/depeche/articles/{article_id}?{urlencode([*self.pairs, ('parmi', ids)])}"


def _quoted(values: list[str]) -> str:
    found = [f'"{value}"' if " " in value else value for value in values]
    return found[0] if len(found) == 1 else f"({' '.join(found)})"


def _values(args: Any, name: str) -> list[str]:
    return list(dict.fromkeys(text for value in args.getlist(name) if (text := value.strip())))


def _found(db: Database, asked: Asked) -> dict[str, Any]:
    filters, query = Filters.of(asked.filters), prepared(db, asked.text)
    hits = search(db, query, filters, limit=asked.limit + 1, newest=asked.newest, copies=True)
    more = len(hits) > asked.limit
    meant = corrected(asked.text, hits.unknown)
    shown = Hits(hits[: asked.limit], hits.total, hits.understood, hits.unknown)
    return {
        "hits": shown,
        "said": shown.summary(),
        "meant": meant if meant != asked.text else "",
        "more": asked.address(limit=str(_MOST)) if more and asked.limit < _MOST else "",
        "facets": _facets(db, query, asked, filters),
        "mark": Marker(query),
        "spans_of": spans,
        "table_query": _table_query(asked, filters),
        "understood": [len(db.parts) == 1 or _is_understood(Database(part.conn), query) for part in db.parts],
    }


def _facets(db: Database, query: Query, asked: Asked, filters: Filters) -> Facets:
    """The counts; those of sources without the choice of sources, so that one more can be chosen."""
    found = facets(db, query, filters)
    for name in ("source", "language", "access"):
        if asked.chosen[name]:
            others = {key: value for key, value in asked.filters.items() if key != name}
            found.values[name] = facets(db, query, Filters.of(others)).values.get(name, [])
    return found


def _is_understood(alone: Database, query: Query) -> bool:
    """Whether one store of several by itself has the sources, companies and the like that a query names."""
    try:
        conditions(alone, query, Filters())
    except QueryError:
        return False
    return True


def _table_query(asked: Asked, filters: Filters) -> str:
    """The same search in the table of articles, where more facets and CSV are."""
    wanted = [
        ("_search", asked.text),
        *((f"{name}__in" if len(values) > 1 else name, ",".join(values)) for name, values in _plain(asked).items()),
        ("published_at__gte", str(filters.since or "")),
        ("published_at__lt", str(filters.until or "")),
        ("duplicate_of__isnull", "1"),
    ]
    return urlencode([pair for pair in wanted if pair[1]])


def _plain(asked: Asked) -> dict[str, list[str]]:
    return {name: asked.chosen[name] for name in ("source", "language", "section", "access")}
