"""What `make torture` does at length, in short: kills, writers side by side, a full disk."""

from __future__ import annotations

import _multiprocessing
import subprocess
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from threading import Event

import pytest

from ingest.store.drafts import draft_of
from tests import torture
from tests.conftest import PROJECT
from tests.support import forked, small_disk, stores
from tests.support.patience import wait_for
from tests.torture import commands, export, migration, tags, watch, writers


@pytest.mark.parametrize("name", [one.name for one in iter_modules(torture.__path__)])
def test_each_begins(name: str) -> None:
    import_module(f"tests.torture.{name}")


def test_a_killed_export_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    assert sum(export.kill_exports(3, 500, tmp_path)) == 3


def test_a_draft_that_somebody_writes_is_left_to_him(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    (tmp_path / ".a.csv-left.draft").mkdir()
    with draft_of(target) as first:
        first.write_text("1")
        with draft_of(target) as second:
            assert first.exists()
            assert len(list(tmp_path.iterdir())) == 2
            assert first != second
    assert not list(tmp_path.iterdir())


def test_a_killed_migration_is_completed(tmp_path: Path) -> None:
    versions = range(1, migration.NEWEST, 4)  # from the first all are gone through, with rows
    killed = migration.kill_migrations(len(versions), 40, tmp_path, versions=versions)
    assert killed["before"] + killed["between"] >= len(versions)


def test_a_killed_watch_loses_nothing_and_sends_nothing_under_two_ids(tmp_path: Path) -> None:
    assert "each received" in watch.torture(3, 30, 3, tmp_path)


def test_tagging_that_is_killed_ends_as_one_run(tmp_path: Path) -> None:
    assert tags.kill_tags(3, 300, tmp_path) > 0


@pytest.mark.parametrize("claim", [commands.merges, commands.restores])
def test_a_command_that_is_killed_leaves_whole_files(claim: Callable[[int, int, Path], str], tmp_path: Path) -> None:
    assert "of 1 " in claim(1, 100, tmp_path)


def test_four_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    assert writers.write_at_once(4, 25, tmp_path) == 100


def test_a_full_disk_is_told_and_nothing_is_lost() -> None:
    command = small_disk.inside("tests.torture.disk", "1", "20", "crawl", "save")
    if command is None:
        pytest.skip("this machine lets nobody mount a small file system: neither unshare --user nor root")
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert "crawl STORE 1" in result.stdout


def test_standard_output_on_a_full_disk_is_told(tmp_path: Path) -> None:
    stores.make(tmp_path / "news.db", 100)
    errors = tmp_path / "errors"
    process = forked.scrapy("export", "-", database=tmp_path / "news.db", output=Path("/dev/full"), errors=errors)
    process.join()
    assert (process.exitcode, errors.read_text()) == (
        6,
        "scrapy: cannot write standard output: No space left on device\n",
    )


def _hold(path: Path) -> None:
    lock = forked.CONTEXT.Lock()
    path.write_text(lock._semlock.name)
    Event().wait()


def test_a_killed_process_leaves_no_semaphore(tmp_path: Path) -> None:
    process = forked.begin(_hold, name := tmp_path / "name")
    wait_for(lambda: name.exists() and name.read_text())
    forked.kill_after(process, 0)
    forked.end_what_was_left()
    with pytest.raises(FileNotFoundError):
        _multiprocessing.sem_unlink(name.read_text())
