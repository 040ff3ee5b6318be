"""Asks once for each kind of page of the browser view: the servers that are forked find its templates compiled.

Imported where many servers begin; one alone is not worth it.
"""

from __future__ import annotations

import asyncio
import gc
import threading
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType

from datasette import app
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from ingest.browse.application import application
from tests.support import browsing


class Compiled(BytecodeCache):
    """Keeps what was compiled, in memory: each server has an environment of its own."""

    def __init__(self) -> None:
        self._codes: dict[str, CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key] = bucket.code


async def _view(store: Path) -> None:
    datasette = application(store)
    datasette.executor = None  # without threads: none goes into a fork
    for path in browsing.PAGES:
        await datasette.client.get(path)


app.Environment = partial(Environment, bytecode_cache=Compiled())
with TemporaryDirectory() as _folder:
    asyncio.run(_view(browsing.furnished(Path(_folder))))
assert threading.active_count() == 1
gc.freeze()
