"""Commands in processes that are forked with everything imported: begun in hundredths of a second, to be killed."""

from __future__ import annotations

import _multiprocessing
import atexit
import gc
import importlib
import multiprocessing
import os
import re
import signal
import sys
import tempfile
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from multiprocessing import forkserver, resource_tracker, util
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from subprocess import CompletedProcess
from types import MappingProxyType
from typing import Any

from pebble.pool.process import interpreter_shutdown

from ingest import settings
from ingest.settings import PROJECT
from tests.support.patience import LONGEST

Server = Mapping[str, Any]
Program = Callable[[list[str]], object]
_NOWHERE = Path(os.devnull)
_SHARED = Path("/dev/shm")  # where Linux keeps semaphores
_left: set[str] = set()
CONTEXT = multiprocessing.get_context("forkserver")
# what `ingest.crawl.workers` asks for too: a process has one server, and other tests of this one may need it
_PRELOADED = ["scrapy.cmdline", "tests.support.preloaded"]
CONTEXT.set_forkserver_preload(_PRELOADED)


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


def start_server(*more: str) -> Server:
    """Begin the server of forks if there is none, with more modules; what another process must know to use it."""
    CONTEXT.set_forkserver_preload([*_PRELOADED, *more])
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
    if process.is_alive() and process.pid is not None:
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGSTOP)  # it makes no further ones
        _left.update(_semaphores(process.pid))
        process.kill()
        process.join()


@atexit.register
def end_what_was_left() -> None:
    """Unlink the semaphores of the processes that were killed; not at once: one that reads for them may just begin."""
    while _left:
        name = f"/{_left.pop()}"
        with suppress(FileNotFoundError):
            _multiprocessing.sem_unlink(name)
            resource_tracker.unregister(name, "semaphore")


def _semaphores(pid: int) -> list[str]:
    """The names of those that a process has open: nobody unlinks them when it is killed."""
    try:
        opened = set(re.findall(r" (\d+) +/dev/shm/sem\.", Path(f"/proc/{pid}/maps").read_text()))
    except ProcessLookupError:
        return []
    return [path.name.removeprefix("sem.") for path in _SHARED.glob("sem.mp-*") if _inode(path) in opened]


def _inode(path: Path) -> str:
    with suppress(FileNotFoundError):  # another process unlinks its own
        return str(path.stat().st_ino)
    return ""


def wait(process: ForkServerProcess, seconds: float = LONGEST) -> int:
    """The exit code of a process that ends within so many seconds."""
    process.join(seconds)
    assert process.exitcode is not None
    return process.exitcode


def as_scrapy(arguments: list[str]) -> None:
    """Be `scrapy`."""
    from scrapy import cmdline  # here, where Scrapy looks for its project

    cmdline.execute(["scrapy", *arguments])


def as_depeche(arguments: list[str]) -> None:
    """Be `depeche`."""
    from ingest.commands import _main

    sys.argv = ["depeche", *arguments]
    _main.main()


def as_python(arguments: list[str]) -> None:
    """Be `python -W error -c CODE`."""
    (code,) = arguments
    warnings.simplefilter("error")
    exec(code, {"__name__": "__main__"})


def scrapy(
    *arguments: str,
    database: Path,
    output: Path = _NOWHERE,
    errors: Path = _NOWHERE,
    cwd: Path = PROJECT,
    program: Program = as_scrapy,
    variables: Mapping[str, str] = MappingProxyType({}),
) -> ForkServerProcess:
    """Begin a command as `scrapy` does, in the present environment and with these variables; it writes these files."""
    environment = os.environ | {"INGEST_DATABASE": str(database), "COLUMNS": "100", **variables}
    return begin(execute, list(arguments), environment, cwd, output, errors, program)


def run(
    *arguments: str,
    database: Path = _NOWHERE,
    cwd: Path = PROJECT,
    program: Program = as_scrapy,
    variables: Mapping[str, str] = MappingProxyType({}),
) -> CompletedProcess[str]:
    """Run a command to its end as a person would, but for the second that its imports take."""
    with tempfile.TemporaryDirectory() as folder:
        output, errors = Path(folder) / "out", Path(folder) / "err"
        said = {"output": output, "errors": errors}
        process = scrapy(*arguments, database=database, **said, cwd=cwd, program=program, variables=variables)
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
    importlib.reload(settings)  # they read the environment
    sys.path[:0] = filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))
    os.chdir(cwd)
    for descriptor, path in ((1, output), (2, errors)):
        with path.open("ab") as stream:  # both may be one file
            os.dup2(stream.fileno(), descriptor)
    sys.stdout, sys.stderr = (open(descriptor, "w", closefd=False) for descriptor in (1, 2))  # noqa: SIM115
    warnings.simplefilter("error", ResourceWarning)
    # pebble ends its processes by atexit, which a forked process leaves out: a crawl stopped twice would wait for them
    util.Finalize(None, interpreter_shutdown, exitpriority=0)
    try:
        program(arguments)
    finally:
        gc.collect()  # what was left open is told
