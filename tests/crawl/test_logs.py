"""One readable line a crawl; JSON lines by a setting."""

from __future__ import annotations

import json

from ingest import demo
from ingest.exitcodes import Exit
from tests.conftest import Run


def test_json_lines(newsroom: demo.Newsroom, crawl: Run) -> None:
    missing = f"{newsroom.url}/none.xml"
    done = crawl("-s", "LOG_JSON=True", feed=missing)
    [record] = [json.loads(line) for line in done.stderr.splitlines()]
    assert (record["level"], record["message"]) == ("ERROR", f"feed {missing}: http_404")
    told = json.loads(done.stdout)
    assert (told["spider"], told["exit_code"], told["stored"]) == ("news", Exit.SOURCE, 0)
