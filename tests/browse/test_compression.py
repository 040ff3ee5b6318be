"""Pages, styles, tables and files are compressed for who takes gzip, and only for them; a store or workbook is not."""

from __future__ import annotations

import asyncio
import gzip
from typing import Any

import httpx
import pytest

from ingest.browse.compression import asgi_wrapper

PATHS = ("/", "/assets/base.css", "/depeche/articles.json?_shape=array", "/depeche/articles.csv?_stream=1")


@pytest.mark.parametrize("path", PATHS)
def test_texts_are_compressed_for_who_takes_it(reader: httpx.Client, path: str) -> None:
    plain = reader.get(path, headers={"accept-encoding": "gzip;q=0, identity"})
    assert "content-encoding" not in plain.headers
    with reader.stream("GET", path, headers={"accept-encoding": "br, gzip"}) as answer:
        sent = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert len(gzip.decompress(sent)) == len(plain.content)
    assert len(sent) < len(plain.content)


@pytest.mark.parametrize(
    ("kind", "pieces", "packed"),
    [
        (b"text/csv; charset=utf-8", [b"a;b\n" * 10, b"c;d\n" * 300], True),
        (b"application/feed+json", [b"{}" * 400], True),
        (b"text/html", [b"<p>bref</p>"], False),
        (b"text/html", [b""], False),
        (b"application/octet-stream", [b"SQLite format 3" * 100], False),
        (b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [b"PK" * 500], False),
    ],
)
def test_by_kind_and_length(kind: bytes, pieces: list[bytes], packed: bool) -> None:
    headers, body = _answer(kind, pieces)
    assert (b"content-encoding" in headers) is packed
    assert (b"content-length" in headers) is not packed
    assert (gzip.decompress(body) if packed else body) == b"".join(pieces)


def _answer(kind: bytes, pieces: list[bytes]) -> tuple[dict[bytes, bytes], bytes]:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        length = str(sum(map(len, pieces))).encode()
        headers = [(b"content-type", kind), (b"content-length", length)]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        for place, piece in enumerate(pieces, start=1):
            await send({"type": "http.response.body", "body": piece, "more_body": place < len(pieces)})

    sent: list[Any] = []

    async def keep(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "headers": [(b"accept-encoding", b"gzip, deflate")]}
    asyncio.run(asgi_wrapper()(app)(scope, None, keep))  # type: ignore[arg-type]
    return dict(sent[0]["headers"]), b"".join(message["body"] for message in sent[1:])
