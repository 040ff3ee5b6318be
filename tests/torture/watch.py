"""Kills watches while they send: `python -m tests.torture.watch 100 1000 20`.

A process saves articles, others run the watches and are killed at random moments, the receiver refuses one post in
three. In the end each hit must have been received, and no article of a watch under two ids.
"""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from ingest.jobs import watch
from ingest.jobs.watch import definitions, watch_file
from ingest.store import open_store
from tests.support.storing import fill

WORDS = ("pétrole", "cuivre", "or", "dividende", "taux", "inflation", "banque", "marge", "usine", "contrat", "fusion")
_RUN = """
import sys
from pathlib import Path
from ingest.jobs import watch
database = Path(sys.argv[1])
print("ready", flush=True)
while True:
    watch.run(database, watch.read(database), loopback=True, at_once=True)
"""


class Receiver(ThreadingHTTPServer):
    """Remembers under which delivery each article of each watch came; refuses one post in three."""

    def __init__(self, seed: int) -> None:
        super().__init__(("127.0.0.1", 0), _Post)
        self.chance = random.Random(seed)
        self.taken: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.posts = 0


class _Post(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.posts += 1
        refused = self.server.chance.random() < 1 / 3
        for item in () if refused else body["items"]:
            self.server.taken[body["watch"], item["id"]].add(body["id"])
        self.send_response(503 if refused else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


def torture(kills: int, articles: int, searches: int, folder: Path, seed: int = 1) -> str:
    """Do it, and say what was seen.

    Raises:
        AssertionError: a hit was lost, or came under two ids.
    """
    database, chance = folder / "news.db", random.Random(seed)
    with Receiver(seed) as server, closing(open_store(database)) as db:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        for number in range(searches):
            query = f"{WORDS[number % len(WORDS)]} OU {chance.choice(WORDS)}"
            url = f"http://127.0.0.1:{server.server_port}/{number}"
            watch_file.add(database, definitions.checked(f"w{number}", {"query": query, "to": [url]}))
        watches = watch.read(database)
        watch.run(database, watches, loopback=True)
        share = max(1, articles // kills)
        stored = 0
        for _ in range(kills):
            process = subprocess.Popen([sys.executable, "-c", _RUN, str(database)], stdout=subprocess.PIPE)
            assert process.stdout is not None
            process.stdout.readline()
            rows = range(stored, min(articles, stored + share))
            fill(db, [{"id": n + 1, "title": f"Titre {n}", "body": " ".join(chance.choices(WORDS, k=3))} for n in rows])
            stored += len(rows)
            try:
                process.wait(chance.uniform(0.02, 0.4))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
            process.wait()
            process.stdout.close()
        while any(row.error for row in watch.run(database, watches, loopback=True, at_once=True)):
            pass
        server.shutdown()
        return _seen(db, server, kills)


def _seen(db: object, server: Receiver, kills: int) -> str:
    sql = "SELECT h.watch, a.url FROM watch_hits h JOIN articles a ON a.id = h.article_id"
    hits = set(db.execute(sql).fetchall())  # type: ignore[attr-defined]
    lost, twice = hits - set(server.taken), [hit for hit, ids in server.taken.items() if len(ids) > 1]
    assert not lost, f"{len(lost)} hits were never received, such as {min(lost)}"
    assert not twice, f"{len(twice)} hits came under two ids, such as {min(twice)}"
    return f"{kills} kills: {len(hits):,} hits of {server.posts:,} posts, each received, none under two ids"


if __name__ == "__main__":
    given = [int(text) for text in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as name:
        print(torture(*(given + [100, 1000, 20][len(given) :]), folder=Path(name)))
