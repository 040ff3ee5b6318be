"""Reading in processes that can be killed: a hostile page costs its limit and nothing else."""

from __future__ import annotations

import asyncio
import fcntl
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from ingest.crawl import workers
from ingest.crawl.template import CONTEXT
from ingest.crawl.workers import Workers
from ingest.extract import read_article
from ingest.refusals import NotAnArticle, OutOfMemory, ProcessDied, Refused, TooSlow
from tests.conftest import PROJECT
from tests.support import forked
from tests.support.patience import LONGEST, wait_for

PAGE = (
    "<html lang=fr><title>Le taux du Livret A baisse</title><article><h1>Le taux du Livret A baisse</h1>"
    + "<p>Le taux du livret le plus répandu de France sera ramené à 1,4 % en février, a annoncé le ministère.</p>" * 1
    + "<p>Les épargnants s'y attendaient depuis que l'inflation a reculé. Les banques, elles, se félicitent déjà.</p>"
    + "<p>La décision revient au gouverneur, qui propose un taux deux fois par an, en janvier et en juillet.</p>"
    + "</article></html>"
).encode()


def sleep_for_ever() -> None:
    time.sleep(3600)


def end_process() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def use_memory() -> int:
    return len(bytearray(2 << 30))


def outcomes(*calls: tuple[Callable[..., Any], *tuple[Any, ...]], time_limit: float = LONGEST) -> list[Any]:
    """What each call gives in one pool, one after the other; an exception where it raised one."""

    async def run() -> list[Any]:
        pool = Workers(1, time_limit)
        try:
            return [(await asyncio.gather(pool.run(*call), return_exceptions=True))[0] for call in calls]
        finally:
            pool.close()

    return asyncio.run(run())


def test_the_pool_survives_whatever_its_processes_do() -> None:
    slow, *after = outcomes((sleep_for_ever,), *[(len, PAGE)] * 5, time_limit=1)
    assert isinstance(slow, TooSlow)
    assert slow.reason == "too_slow: over 1 s"
    assert len(PAGE) in after  # on a busy machine one of them may take its second, too
    good, bad = (read_article, PAGE, "https://gazette.example/a"), (read_article, b"<p>Bonjour", "https://a.example/")
    died, memory, article, refused = outcomes((end_process,), (use_memory,), good, bad)
    assert article.title == "Le taux du Livret A baisse"
    assert isinstance(died, ProcessDied)
    assert died.reason == f"process_died: exit code -{signal.SIGKILL:d}"
    assert isinstance(memory, OutOfMemory)
    assert isinstance(refused, NotAnArticle)


def test_without_the_pool_a_page_fails_and_is_tried_again() -> None:
    pool = Workers(1)
    pool.close()
    with pytest.raises(ProcessDied, match="no process to read in"):
        asyncio.run(pool.run(read_article, PAGE, "https://gazette.example/livret-a"))


@pytest.mark.parametrize(
    "page",
    [
        b"<p " + b" ".join(b"a%d=1" % number for number in range(100_000)) + b">x",
        b"<div>" * 2_000_000,
        b"<table>" + b"<tr><td>a<td>b" * 700_000,
        b'<script type="application/ld+json">{"a": "' + b"\\" * 600_000 + b"</script><p>x",
    ],
    ids=["attributes", "nesting", "table", "json"],
)
def test_hostile_pages_end_at_the_limit(page: bytes) -> None:
    [outcome] = outcomes((read_article, page, "https://a.example/b-c-d.html"), time_limit=2)
    assert isinstance(outcome, Refused)


def hold_the_interpreter(file: str) -> None:
    with open(file, "w") as pid:  # noqa: PTH123
        pid.write(str(os.getpid()))
    re.match(r"(a*)*b", "a" * 64)  # longer than the world will last, and no signal handler runs meanwhile


def read_for_ever(file: str) -> None:
    workers.GRACE = 0.5 - LONGEST  # the kernel's limit is long over before the crawl's own
    outcomes((hold_the_interpreter, file), time_limit=LONGEST)


def test_a_worker_ends_at_its_limit_though_its_crawl_was_killed(tmp_path: Path) -> None:
    file = tmp_path / "pid"
    crawl = forked.begin(read_for_ever, str(file))
    wait_for(lambda: file.exists() and file.read_text())
    worker = Path("/proc", file.read_text())
    forked.kill_after(crawl, 0)
    wait_for(lambda: not worker.exists() or "(zombie)" in (worker / "status").read_text())


def break_in_lxml() -> None:
    etree.fromstring(b"<a>")


def test_an_error_of_lxml_comes_back_with_its_words() -> None:
    [outcome] = outcomes((break_in_lxml,))
    assert isinstance(outcome, RuntimeError)
    assert str(outcome).startswith("XMLSyntaxError: Premature end of data")


def read_with_little_memory(page: bytes) -> None:
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + (60 << 20), resource.getrlimit(resource.RLIMIT_AS)[1]))
    read_article(page, "https://a.example/b-c-d.html")


def test_a_page_that_takes_all_memory_is_told_as_such() -> None:
    [outcome] = outcomes((read_with_little_memory, b"<table>" + b"<tr><td>a<td>b" * 300_000))
    assert isinstance(outcome, OutOfMemory)


def test_the_pipes_to_workers_hold_a_page() -> None:
    reader, writer = CONTEXT.Pipe(duplex=False)
    with reader, writer:
        assert fcntl.fcntl(writer.fileno(), fcntl.F_GETPIPE_SZ) >= 1 << 20


LOADING = """
import atexit, os
from multiprocessing import forkserver
from ingest.crawl import template
template.load_ahead()
atexit._run_exitfuncs()
print(os.waitpid(vars(forkserver._forkserver)["_forkserver_pid"], 0)[1])
"""


def test_what_loads_for_a_command_that_ends_at_once_ends_with_it() -> None:
    done = subprocess.run([sys.executable, "-c", LOADING], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == (f"{signal.SIGTERM:d}\n", "")
