"""`depeche`: every command from any folder, listed by task, and Scrapy only for what crawls."""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from ingest.commands import _help, _summaries, _tables
from ingest.commands._program import say
from ingest.commands._standard_output import replace_what_cannot_be_shown
from ingest.commands._summaries import SUMMARIES
from ingest.publishers import publishers
from ingest.store import open_store
from tests.conftest import PROJECT
from tests.support import forked
from tests.support.patience import LONGEST

Patch = pytest.MonkeyPatch
DEPECHE = Path(sys.executable).with_name("depeche")
HEAVY = {
    "scrapy",
    "sqlite_utils",
    "trafilatura",
    "langdetect",
    "lxml",
    "pandas",
    "numpy",
    "apscheduler",
    "ingest.finance.tagger",
    "ingest.jobs",
}
READING = ["search", "export", "health", "backup", "prune", "merge", "schedule", "serve", "backfill"]


def depeche(*arguments: str, program: tuple[str, ...] = (str(DEPECHE),)) -> subprocess.CompletedProcess[str]:
    """Run it as a person does, from a folder that is not the checkout."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("SCRAPY", "PYTHONPATH"))}
    return subprocess.run(
        [*program, *arguments], cwd="/", env=environment, capture_output=True, text=True, timeout=LONGEST, check=False
    )


def test_the_list_has_ours_by_task_and_scrapys_after() -> None:
    done = depeche("-h")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    headings = [line.rstrip(":") for line in lines if line.endswith(":") and not line.startswith(" ")]
    assert headings == [*SUMMARIES, "Scrapy's own"]
    for name in _help.names():
        (line,) = (line for line in lines if line.split()[:1] == [name])
        assert line.endswith(_help.load(name).short_desc())
    assert "shell" in " ".join(lines[-6:]).split()
    assert max(map(len, lines)) <= 80


def test_help_is_a_command_too() -> None:
    for named, asked in ((["help"], ["-h"]), (["help", "search"], ["search", "-h"])):
        said = [forked.run(*arguments, program=forked.as_depeche).stdout for arguments in (named, asked)]
        assert said[0] == said[1] != ""


@pytest.mark.parametrize("name", _help.names())
def test_help_fits_a_narrow_terminal(name: str, capsys: pytest.CaptureFixture[str], monkeypatch: Patch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    parser = argparse.ArgumentParser(description=_help.load(name).long_desc(), conflict_handler="resolve")
    _help.load(name).add_options(parser)
    parser.print_help()
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_the_list_of_commands_fits_sixty_columns(capsys: pytest.CaptureFixture[str], monkeypatch: Patch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    print(_help.overview())
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 60


def test_names_that_are_to_be_typed_are_never_cut(capsys: pytest.CaptureFixture[str], monkeypatch: Patch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    _tables.publishers([publishers(["spiders"])["alternativeseconomiques"]], {})
    assert "alternativeseconomiques " in capsys.readouterr().out


def test_a_long_error_is_broken_between_words_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: Patch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    say("there is no store at /srv/depeche/data/news.db; crawl first")
    lines = capsys.readouterr().err.splitlines()
    assert " ".join(map(str.strip, lines)).endswith("at /srv/depeche/data/news.db; crawl first")
    assert max(map(len, lines)) <= 40 < sum(map(len, lines))


def test_without_standard_error_the_exit_code_still_tells() -> None:
    done = depeche("-c", f"{DEPECHE} crawl lesecho 2>&-", program=("bash",))
    assert done.returncode == 2


@pytest.mark.parametrize("command", ["-h", "list"])
def test_a_closed_pipe_is_no_error_and_a_full_disk_is_one_line(command: str) -> None:
    script = f"{DEPECHE} {command} | head -n 0; echo ${{PIPESTATUS[0]}}; {DEPECHE} {command} > /dev/full; echo $?"
    done = depeche("-c", script, program=("bash",))
    assert done.stdout == "0\n6\n"
    assert done.stderr == "depeche: cannot write standard output: No space left on device\n"


@pytest.mark.parametrize(
    ("encoding", "shown"), [("ascii", b"etats -> + 3 EUR #?"), ("latin-1", b"\xe9tats -> + 3 EUR #?")]
)
def test_what_a_terminal_cannot_show_has_its_nearest_ascii(encoding: str, shown: bytes, monkeypatch: Patch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    replace_what_cannot_be_shown()
    stream.write("états → ↑ 3 € █株")
    stream.flush()
    assert stream.buffer.getvalue() == shown  # type: ignore[attr-defined]


def test_the_version_is_pyprojects() -> None:
    version = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["version"]
    assert depeche("--version").stdout == f"Dépêche {version}\n"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["serch", "taux"], "depeche: there is no command 'serch'; did you mean search or serve?"),
        (["xyz"], "depeche: there is no command 'xyz'; 'depeche -h' lists them"),
        (["search", "--limt", "3"], "depeche: there is no option --limt; did you mean --limit?"),
        (["search", "--zzz"], "depeche: there is no option --zzz; see -h"),
        (["-s", "LOG_JSON=1", "search"], "depeche: -s goes after the command: depeche COMMAND -s ..."),
        (["search"], "depeche: que chercher ? depeche search 'hausse des taux'"),
        (["search", "taux", "-s", "DATABASE"], "depeche: -s takes NAME=VALUE, not 'DATABASE'"),
        (["search", "taux", "-s", "DOWNLOAD_DELAY=vite"], "depeche: DOWNLOAD_DELAY takes a number, not 'vite'"),
        (["search", "taux", "-s", "LOG_JSON=oui"], "depeche: LOG_JSON takes True or False, not 'oui'"),
        (["search", "taux", "-L", "LOUD"], "depeche: LOG_LEVEL takes a level such as INFO, not 'LOUD'"),
        (["crawl", "lesecho"], "depeche: there is no spider 'lesecho'; did you mean lesechos or leseco?"),
        (["crawl", "kiosque"], "depeche: there is no spider 'kiosque'; 'depeche list' shows them"),
        (["crawl", "news", "-s", "DATABSE=x"], "depeche: there is no setting DATABSE; did you mean DATABASE?"),
        (["search", "taux", "-s", "logjson=1"], "depeche: there is no setting logjson; did you mean LOG_JSON?"),
        (["crawl", "lesechos", "-s", "ADDONS=x"], 'depeche: ADDONS takes a JSON object such as {"a.part": 100}, not'),
        (["crawl", "lesechos", "-a", "x"], "depeche: -a takes NAME=VALUE, not 'x'"),
        (["crawl", "news", "-o", "a.b"], "depeche: Unrecognized output format 'b'."),
    ],
)
def test_errors_are_one_line_with_the_programs_name(arguments: list[str], line: str, database: Path) -> None:
    done = forked.run(*arguments, database=database, program=forked.as_depeche, cwd=Path("/"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(line)
    assert done.stderr.count("\n") == 1


def test_scrapys_own_commands_know_the_project() -> None:
    done = forked.run("settings", "--get", "BOT_NAME", program=forked.as_depeche, cwd=Path("/"))
    assert done.stdout == "depeche\n"


def test_commands_that_do_not_crawl_leave_scrapy_alone() -> None:
    script = "import sys\nfrom ingest.commands import _help, _main\nfor name in _help.names(): _help.load(name)\n"
    script += "_help.overview()\nassert not {'scrapy', 'twisted', 'pandas'} & set(sys.modules), sys.modules.keys()"
    done = depeche("-c", script, program=(sys.executable,))
    assert (done.returncode, done.stderr) == (0, "")
    assert not any(_help.load(name).requires_crawler_process for name in READING)


def test_a_crawls_own_process_leaves_reading_to_the_others() -> None:
    script = "import sys, ingest.settings as s\nsys.path.insert(0, str(s.PROJECT))\n"
    script += "import spiders.news, spiders.warc, ingest.commands.crawl\nfrom scrapy.utils.misc import load_object\n"
    script += "parts = s.ITEM_PIPELINES, s.EXTENSIONS, s.DOWNLOADER_MIDDLEWARES\n"
    script += "for part in {**s.EXTENSIONS_BASE, **s.DOWNLOADER_MIDDLEWARES_BASE}.keys() | set().union(*parts):\n"
    script += "    load_object(part)\n"
    script += "heavy = {'trafilatura', 'ingest.finance.mentions', 'aiohttp', 'tldextract', 'warcio'}\n"
    script += "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    done = depeche("-c", script, program=(sys.executable,))
    assert (done.returncode, done.stderr) == (0, "")


def test_the_list_loads_no_command_and_no_store() -> None:
    script = "import sys\nfrom ingest.commands import _main\ntry: _main.main(['-h'])\nexcept SystemExit: pass\n"
    script += "assert not {'ingest.store', 'ingest.api', 'ingest.commands._base'} & set(sys.modules)"
    done = depeche("-c", script, program=(sys.executable,))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_search_loads_no_more_than_it_needs(database: Path) -> None:
    open_store(database).close()
    script = f"import sys\nsys.argv = ['depeche', 'search', 'taux', '-s', {f'DATABASE={database}'!r}]\n"
    script += "from ingest.commands import _main\ntry: _main.main()\nexcept SystemExit: pass\n"
    script += f"assert not {HEAVY!r} & set(sys.modules), {HEAVY!r} & set(sys.modules)"
    done = depeche("-c", script, program=(sys.executable,))
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "taux : aucun article\n",
        f"depeche: {database} n'a encore aucun article : depeche crawlall en collecte\n",
    )


def test_python_imports_it_from_any_folder() -> None:
    done = depeche("-c", "import ingest; print(ingest.__version__)", program=(sys.executable,))
    assert (done.returncode, done.stderr) == (0, "")


def test_what_readers_need_begins_to_load_for_commands_that_crawl_only() -> None:
    crawling = {name for name in _help.names() if _help.load(name).requires_crawler_process}
    assert crawling - _summaries.READING == {"filings"}  # asks one interface, and reads no page
