"""How much memory each kind of work takes on a small store and a large one, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.table import Table

from bench.store.export import COLUMNS
from bench.store.views import PROJECT, views

_WORK = {
    "export": """
from ingest.export.export import export
from ingest.query.filters import Filters
from ingest.store import open_reader
export(open_reader(path), folder + "/all.csv", Filters(duplicates=True), columns=columns)
""",
    "save 500 with stories": """
from bench.store.articles import article
from ingest.finance import tag_article
from ingest.finance.register import shipped
from ingest.store import open_store, transaction
from ingest.store.articles import save
db = open_store(path, check=False)
last = db.execute("SELECT max(id) FROM articles").fetchone()[0]
for number in range(last + 1, last + 501):
    one = article(number)
    one.finance = tag_article(one.title, one.lead, one.body, one.language, shipped())
    with transaction(db):
        save(db, one)
""",
    "ten watches": """
from rich.table import Table
from bench.store.reading import watching
from pathlib import Path
watching(Path(path), isin, 500, Table())
""",
    "merge 100,000 of the store into an empty one": """
from itertools import islice
from pathlib import Path
from unittest.mock import patch
from ingest.store import merge, open_store
bounds = merge._bounds
with patch.object(merge, "_bounds", lambda db: islice(bounds(db), 20)):
    merge.merge(open_store(folder + "/empty.db"), Path(path))
""",
}
_TELL = """
from bench.store.views import peak
print(peak())
"""


def memory(small: Path, large: Path, isin: str, table: Table) -> None:
    """Note the peak of each on both, and how many times the small one's the large one's is."""
    for name, code in _WORK.items():
        _row(table, name, *(_peak(code, path, isin) for path in (small, large)))
    _row(table, "serve the first views", views(small, isin, Table()), views(large, isin, Table()))


def _peak(code: str, path: Path, isin: str) -> int:
    with TemporaryDirectory(dir=path.parent) as folder:
        given = f"path, folder, columns, isin = {str(path)!r}, {folder!r}, {COLUMNS.split(',')!r}, {isin!r}\n"
        main = f"{given}if __name__ == '__main__':\n" + "\n".join(f"    {line}" for line in (code + _TELL).splitlines())
        script = Path(folder) / "work.py"
        script.write_text(main)
        done = subprocess.run(
            [sys.executable, script],
            cwd=PROJECT,
            env={"PYTHONPATH": str(PROJECT)},
            capture_output=True,
            text=True,
            check=True,
        )
        return int(done.stdout.split()[-1])


def _row(table: Table, name: str, small: int, large: int) -> None:
    table.add_row(f"Memory, {name}", f"{small} and {large} MB ({large / small:.2f})")
