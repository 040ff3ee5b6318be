"""How long the browser's pages take the first time, of a server that has just begun."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote

from rich.table import Table

PROJECT = Path(__file__).resolve().parents[2]
_TICK = os.sysconf("SC_CLK_TCK")


def pages(isin: str) -> dict[str, str]:
    """What is looked at, with its address."""
    return {
        "start page": "/",
        "stories": "/-/histoires",
        "search, a common word": "/-/recherche?q=taux",
        "search, two words": f"/-/recherche?q={quote('taux inflation')}",
        "search, a company": f"/-/recherche?q={quote(f'société:{isin}')}",
        "company": f"/-/societe/{isin}",
        "companies": "/-/societes",
        "sources": "/-/sources",
        "state": "/-/etat",
        "list of tables": "/depeche",
        "table of articles": "/depeche/articles",
        "article": "/depeche/articles/100",
    }


def views(path: Path, isin: str, table: Table) -> int:
    """Note the first view of each page, and return the server's memory in MB."""
    command = [sys.executable, "-m", "scrapy", "serve", "--port", "0", "-s", f"DATABASE={path}"]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            root = server.stdout.readline().split()[0].rstrip("/")
            for name, address in pages(isin).items():
                before, began = _processor(server.pid), time.perf_counter()
                with urllib.request.urlopen(root + address) as answer:
                    answer.read()
                took = (time.perf_counter() - began) * 1000
                busy = (_processor(server.pid) - before) * 1000
                table.add_row(f"First view, {name}", f"{took:.0f} ms; of the processor {busy:.0f}")
            return peak(server.pid)
        finally:
            server.terminate()


def peak(pid: int | str = "self") -> int:
    """The most memory that a process has had, in MB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def _processor(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK
