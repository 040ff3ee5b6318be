"""Tables and queries as CSV files: guarded against formulas, the texts only where asked for, as Excel reads it too."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterable
from typing import Any, Final, Protocol
from urllib.parse import parse_qsl, urlencode

from datasette.app import Datasette
from datasette.utils.asgi import AsgiStream
from datasette.views.base import DatasetteError

from ingest.browse import stores
from ingest.browse.hooks import hookimpl
from ingest.export.spreadsheet import french, paris_time, safe
from ingest.items import BOOLEANS, LISTS

_OURS: Final = {"_excel", "_stream", "_body", "_dl", "_labels", "_shape", "_trace", "_size", "_json"}
_PLAIN = {"_shape": "arrays", "_size": "max", "_nofacet": "1", "_nocount": "1"}
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_ANSWERS = {False: ("false", "true"), True: ("FAUX", "VRAI")}  # what a French Excel takes for no and yes
_NO_NAME = re.compile(r"[^\w-]+")


class _Writer(Protocol):
    async def write(self, chunk: str) -> None: ...


@hookimpl
def register_routes(datasette: Datasette) -> list[tuple[str, Any]]:
    """The routes, in place of Datasette's own."""
    return [(rf"^/(?P<store>{stores.pattern(datasette)})(?P<place>/[^/]+)?\.csv$", as_csv)]


async def as_csv(request: Any, datasette: Datasette) -> AsgiStream:
    """A page of rows; all of them with `_stream`; `_excel` for a French Excel; `_body` for the articles' texts too."""
    asked = dict(parse_qsl(request.query_string, keep_blank_values=True))
    store, place = request.url_vars["store"], request.url_vars["place"] or ""
    address = _json_address(store, place, request.query_string)
    first = await _page(datasette, address)
    excel, complete = "_excel" in asked, "_stream" in asked

    async def write(stream: _Writer) -> None:
        page = first
        await stream.write((codecs.BOM_UTF8.decode() if excel else "") + _lines([page["columns"]], [], excel=excel))
        while True:
            await stream.write(_lines(page["rows"], page["columns"], excel=excel))
            if not (complete and page.get("next")):
                return
            page = await _page(datasette, f"{address}&{urlencode({'_next': page['next']})}")

    name = _NO_NAME.sub("-", place.strip("/")) or store
    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return AsgiStream(write, headers=headers, content_type="text/csv; charset=utf-8")


def _json_address(store: str, place: str, query: str) -> str:
    """The address of the same rows as JSON; the articles' texts are left out unless they are asked for."""
    asked = parse_qsl(query, keep_blank_values=True)
    kept = [pair for pair in asked if pair[0] not in _OURS]
    if place == "/articles" and not {"_body", "_col"} & dict(asked).keys():
        kept.append(("_nocol", "body"))
    return f"/{store}{place}.json?{urlencode([*kept, *_PLAIN.items()])}"


async def _page(datasette: Datasette, address: str) -> dict[str, Any]:
    """Rows as Datasette gives them to programs: with its filters, limits and permissions.

    Raises:
        DatasetteError: it refuses.
    """
    answer = await datasette.client.get(address)
    page: dict[str, Any] = answer.json()
    if answer.status_code != 200:
        raise DatasetteError(str(page.get("error") or ""), status=answer.status_code)
    return page


def _lines(rows: Iterable[list[Any]], columns: list[str], *, excel: bool) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";" if excel else ",")
    for row in rows:
        cells = (_cell(name, cell, excel) for name, cell in zip(columns, row, strict=True)) if columns else row
        writer.writerow(map(safe, cells))
    return text.getvalue()


def _cell(name: str, cell: Any, excel: bool) -> Any:
    if name in BOOLEANS and cell is not None:
        return _ANSWERS[excel][bool(cell)]
    if not excel:
        return cell
    if name in LISTS and isinstance(cell, str) and cell.startswith("["):
        return ", ".join(map(str, json.loads(cell)))
    return paris_time(cell) if isinstance(cell, str) and _MOMENT.fullmatch(cell) else french(cell)
