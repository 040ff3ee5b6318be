"""`depeche extract`: what would be stored of one page."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from ingest.commands import _crawling, _why
from ingest.commands._errors import StoppedError
from ingest.commands._reasons import in_words
from ingest.crawl.workers import Workers
from ingest.errors import UsageError
from ingest.exitcodes import Exit
from ingest.extract import read_article
from ingest.page.head.origins import find_origins
from ingest.page.why import why
from ingest.refusals import Refused
from ingest.store.duplicates import content_hash
from ingest.store.rows import as_json
from ingest.urls import without_password

P = ParamSpec("P")
T = TypeVar("T")


class Command(_crawling.Command):
    """One page through decoding, extraction, language and cleaning; nothing is stored."""

    def syntax(self) -> str:
        return "[options] FILE-or-URL"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--url", metavar="URL", help="address that a FILE was saved from")
        parser.add_argument(
            "--why", action="store_true", help="show what decided: the candidates for the text, the cuts"
        )
        parser.add_argument("--content-type", metavar="TYPE", help="Content-Type header that a FILE was served with")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("name one file or address: depeche extract page.html --url https://example.org/article")
        body, url, content_type = self._page(args[0], opts)
        if opts.why:
            _why.show(asyncio.run(_in_worker(why, body, url, content_type=content_type)))
        try:
            article = asyncio.run(_in_worker(read_article, body, url, content_type=content_type))
        except Refused as refused:
            raise StoppedError(Exit.PROBLEM, f"{without_password(args[0])}: {in_words(refused.reason)}") from None
        if opts.why:
            _why.show_fields(article, asyncio.run(_in_worker(find_origins, body, article, content_type=content_type)))
            return
        article.content_hash = content_hash(article.body)
        print(json.dumps(as_json(article), ensure_ascii=False, indent=2))

    def _page(self, name: str, opts: argparse.Namespace) -> tuple[bytes, str, str | None]:
        if not name.startswith(("http://", "https://")):
            return _read_file(name), opts.url or Path(name).absolute().as_uri(), opts.content_type
        from ingest.crawl.http import headers
        from ingest.crawl.http.one_page import FetchError, fetch

        self.check_parts()
        try:
            response = fetch(self.crawler_process, name)
        except FetchError as error:
            raise StoppedError(Exit.SOURCE, f"{without_password(name)}: {in_words(str(error))}") from None
        return response.body, opts.url or response.url, headers.content_type(response)


def _read_file(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"cannot read {name}: {error.strerror}") from None


async def _in_worker(read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function in a process of its own with a limit of time: a hostile page cannot hold the command."""
    workers = Workers(1)
    try:
        return await workers.run(read, *args, **kwargs)
    finally:
        workers.close()
