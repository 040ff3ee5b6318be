"""Commands in processes that are forked with everything imported: begun in hundredths of a second, to be killed."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import tempfile
import warnings
from collections.abc import Callable, Mapping
from multiprocessing import forkserver, util
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

from pebble.pool.process import interpreter_shutdown

from ingest.settings import PROJECT
from tests.support.patience import LONGEST

Server = Mapping[str, Any]
Program = Callable[[list[str]], object]
_NOWHERE = Path(os.devnull)
CONTEXT = multiprocessing.get_context("forkserver")
# what `ingest.crawl.workers` asks for too: a process has one server, and other tests of this one may need it
CONTEXT.set_forkserver_preload(["scrapy.cmdline", "tests.support.preloaded"])


def begin(work: Callable[..., object], *arguments: object) -> ForkServerProcess:
    """Call a function in a process of its own; returns when it is about to be called."""
    server = start_server()
    reader, writer = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=_ready, args=(writer, server, work, arguments))
    process.start()
    writer.close()
    reader.recv()
    reader.close()
    return process


def start_server() -> Server:
    """Begin the server of forks if there is none; what another process must know to use it."""
    forkserver.ensure_running()
    known = vars(forkserver._forkserver)
    return {name: known[name] for name in ("_forkserver_address", "_forkserver_authkey") if name in known}


def use_server(server: Server) -> None:
    """Fork from the server of another process, which ends it."""
    nothing = os.open(os.devnull, os.O_RDONLY)  # in place of the pipe whose end would end the server
    vars(forkserver._forkserver).update(server, _forkserver_alive_fd=nothing, ensure_running=lambda: None)
    forkserver.ensure_running = forkserver._forkserver.ensure_running  # bound to the class's when it was imported


def stop_server() -> None:
    """End this process's server of forks and wait for it: what coverage has seen of its imports is then written."""
    forkserver._forkserver._stop()


def kill_after(process: ForkServerProcess, seconds: float = LONGEST) -> None:
    """Let a process live for so long, if it does; until it ends by itself where nothing is said."""
    process.join(seconds)
    process.kill()
    process.join()


def wait(process: ForkServerProcess, seconds: float = LONGEST) -> int:
    """The exit code of a process that ends within so many seconds."""
    process.join(seconds)
    assert process.exitcode is not None
    return process.exitcode


def as_scrapy(arguments: list[str]) -> None:
    """Be `scrapy`."""
    from scrapy import cmdline  # here, where Scrapy looks for its project

    cmdline.execute(["scrapy", *arguments])


def scrapy(
    *arguments: str,
    database: Path,
    output: Path = _NOWHERE,
    errors: Path = _NOWHERE,
    cwd: Path = PROJECT,
    program: Program = as_scrapy,
) -> ForkServerProcess:
    """Begin a command as `scrapy` does, in the present environment; what it says goes into these files."""
    environment = os.environ | {"INGEST_DATABASE": str(database), "COLUMNS": "100"}
    return begin(execute, list(arguments), environment, cwd, output, errors, program)


def run(
    *arguments: str, database: Path = _NOWHERE, cwd: Path = PROJECT, program: Program = as_scrapy
) -> CompletedProcess[str]:
    """Run a command to its end as a person would, but for the second that its imports take."""
    with tempfile.TemporaryDirectory() as folder:
        output, errors = Path(folder) / "out", Path(folder) / "err"
        process = scrapy(*arguments, database=database, output=output, errors=errors, cwd=cwd, program=program)
        kill_after(process)
        return CompletedProcess(arguments, process.exitcode or 0, output.read_text("utf-8"), errors.read_text("utf-8"))


def _ready(writer: Connection, server: Server, work: Callable[..., object], arguments: tuple) -> None:
    """Do the work; the processes that it begins come from the same server, and have everything imported as well."""
    use_server(server)
    writer.send(None)
    writer.close()
    work(*arguments)


def execute(
    arguments: list[str],
    environment: dict[str, str],
    cwd: Path = PROJECT,
    output: Path = _NOWHERE,
    errors: Path = _NOWHERE,
    program: Program = as_scrapy,
) -> None:
    """Be a command, in a process that was forked for it."""
    os.environ.clear()
    os.environ.update(environment)
    sys.modules.pop("ingest.settings", None)  # they read the environment
    sys.path[:0] = filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))
    os.chdir(cwd)
    for descriptor, path in ((1, output), (2, errors)):
        with path.open("wb") as stream:
            os.dup2(stream.fileno(), descriptor)
    sys.stdout, sys.stderr = (open(descriptor, "w", closefd=False) for descriptor in (1, 2))  # noqa: SIM115
    warnings.simplefilter("error", ResourceWarning)
    # pebble ends its processes by atexit, which a forked process leaves out: a crawl stopped twice would wait for them
    util.Finalize(None, interpreter_shutdown, exitpriority=0)
    try:
        program(arguments)
    finally:
        gc.collect()  # what was left open is told
