"""Limits of the shell, other encodings, faults: one line or question marks, and the right exit code."""

from __future__ import annotations

import argparse
import io
import resource
import sys

import pytest

from ingest.commands import _base, _limits
from ingest.errors import UsageError
from ingest.exitcodes import Exit


class Limits:
    """What `resource` knows, without touching the process's own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, **given: tuple[int, int]) -> None:
        free = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        self.now = {resource.RLIMIT_NOFILE: given.get("files", free), resource.RLIMIT_AS: given.get("memory", free)}
        monkeypatch.setattr(_limits.resource, "getrlimit", self.now.__getitem__)
        monkeypatch.setattr(_limits.resource, "setrlimit", self.now.__setitem__)


def test_a_soft_limit_is_raised_as_far_as_the_hard_one_lets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = Limits(monkeypatch, files=(64, 500), memory=(1 << 28, resource.RLIM_INFINITY))
    _limits.check()
    assert limits.now == {
        resource.RLIMIT_NOFILE: (500, 500),
        resource.RLIMIT_AS: (1 << 30, resource.RLIM_INFINITY),
    }


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"files": (40, 64)}, r"at most 64 files may be open here \(ulimit -n\)"),
        ({"memory": (1 << 29, 1 << 29)}, r"at most 512 MiB of memory may be addressed here \(ulimit -v\)"),
    ],
)
def test_a_hard_limit_that_is_too_narrow_is_told(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, tuple[int, int]], told: str
) -> None:
    Limits(monkeypatch, **given)
    with pytest.raises(UsageError, match=told):
        _limits.check()


class Command(_base.Command):
    """A command that prints, and then raises."""

    group = "Store"

    def __init__(self, error: BaseException | None) -> None:
        self.error = error

    def short_desc(self) -> str:
        return ""

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        print("La Bourse a clôturé à 8 000 € \ud800")
        if self.error:
            raise self.error


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (None, Exit.OK, ""),
        (ZeroDivisionError("none"), Exit.BUG, "Traceback"),
        (OSError(5, "Input/output error"), Exit.BUG, "Traceback"),
        (OSError(24, "Too many open files"), Exit.LIMIT, "Too many open files (ulimit -n, ulimit -v): allow more"),
        (MemoryError(), Exit.LIMIT, "there is no more memory"),
    ],
)
def test_every_end_has_its_code(
    monkeypatch: pytest.MonkeyPatch, error: BaseException | None, code: Exit, told: str
) -> None:
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    command = Command(error)
    command.settings = {"DATABASE": "news.db"}  # type: ignore[assignment]
    command.run([], argparse.Namespace())
    monkeypatch.undo()
    out.flush()
    err.flush()
    assert command.exitcode is code
    assert out.buffer.getvalue() == b"La Bourse a cloture a 8 000 EUR ?\n"  # type: ignore[attr-defined]
    assert told in err.buffer.getvalue().decode()  # type: ignore[attr-defined]
