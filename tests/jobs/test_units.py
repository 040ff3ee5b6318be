"""What cron and systemd are given: checked by themselves where they are at hand."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from ingest.jobs.schedule import units
from ingest.store import open_store
from tests.conftest import PROJECT, Run

ODD = "a store/50%/news.db"


def test_the_crontab_line_names_what_is_there(scrapy: Run, tmp_path: Path) -> None:
    text = scrapy("schedule", "--print-cron", "-s", f"DATABASE={tmp_path / ODD}").stdout
    comment, line = text.splitlines()
    assert comment.startswith("#")
    assert re.search(r"(?<!\\)%", line) is None  # cron takes a bare one for the end of the line
    minute, *rest, command = line.split(" ", 5)
    assert [minute, *rest] == ["*/5", "*", "*", "*", "*"]
    words = shlex.split(command.replace(r"\%", "%"))
    assert words[:2] == ["cd", str(PROJECT)]
    assert Path(words[3]).exists()
    assert words[4:10] == ["-m", "scrapy", "crawlall", "--due", "-s", f"DATABASE={tmp_path / ODD}"]


@pytest.fixture(params=["news.db", ODD])
def unit(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The systemd unit for a store, in a file of its own."""
    file = tmp_path / "depeche.service"
    file.write_text(units.service(tmp_path / request.param, (tmp_path / request.param).parent), "utf-8")
    return file


def test_the_command_prints_the_unit(scrapy: Run, database: Path) -> None:
    done = scrapy("schedule", "--print-systemd")
    assert (done.returncode, done.stdout) == (0, units.service(database, database.parent))


def test_a_pattern_stays_one_as_the_newest_store_is_another_next_year(scrapy: Run, tmp_path: Path) -> None:
    for year in (2025, 2026):
        open_store(tmp_path / f"{year}.db").close()
    given = f"DATABASE={tmp_path}/20*.db"
    line = scrapy("schedule", "--print-cron", "-s", given).stdout.splitlines()[1]
    assert shlex.split(line.split(" ", 5)[-1])[8:12] == ["-s", given, ">>", f"{tmp_path}/20.log"]
    assert given in scrapy("schedule", "--print-systemd", "-s", given).stdout


def test_the_unit_is_hardened_and_may_write_beside_the_store_only(unit: Path) -> None:
    lines = unit.read_text("utf-8").splitlines()
    for setting in ("ProtectSystem=strict", "PrivateTmp=yes", "NoNewPrivileges=yes", "CapabilityBoundingSet="):
        assert setting in lines
    assert any(line.startswith("MemoryMax=") for line in lines)
    assert len([line for line in lines if line.startswith("ReadWritePaths=")]) == 1


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed (Debian package systemd)")
def test_systemd_accepts_the_unit(unit: Path) -> None:
    verified = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True, check=False)
    assert (verified.returncode, verified.stdout + verified.stderr) == (0, "")
    judged = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", unit],
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"Overall exposure level for .*: ([\d.]+) OK", judged.stdout)
    assert found, judged.stdout + judged.stderr
    assert float(found[1]) < 3  # of 10; services that are not hardened have 9.6
