"""Export: what is in the store is in the file, whole or not at all, and safe in a spreadsheet."""

import csv
import json
import os
import signal
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest.export import batches
from ingest.export.columns import all_columns
from ingest.export.export import export
from ingest.query.filters import Filters
from ingest.store import open_reader
from ingest.store.atomic import OutputError
from tests.conftest import PROJECT
from tests.support.storing import fill

AWKWARD = 'Le "taux"; la BCE, dit-on…\r\nligne 2\rfin\u2028 😀\t'
FORMULAS = ["=1+1", "+33", "-5", "@cmd", "\tx", "\rx", "\n=1", "＝1", "＋1", "－1", "＠a"]
STORED = {
    "title": "Bulletin",
    "lead": "",
    "body": AWKWARD,
    "authors": '["Zoé \\"Z\\" Roux"]',
    "published_at": "2026-07-01T08:00:00Z",
    "language_confidence": 0.5,
    "word_count": -3,
    "tdm_reserved": 1,
    "ai_disallowed": '["GPTBot"]',
}


def stored(db):
    """The first article as the store has it."""
    (row,) = db.query("SELECT * FROM articles WHERE id = 1")
    assert row.items() >= STORED.items()
    return row


def read_csv(path, **options):
    with path.open(encoding=options.pop("encoding", "utf-8"), newline="") as stream:
        return list(csv.reader(stream, strict=True, **options))


def text(cell):
    return "" if cell is None else str(cell)


def test_csv_reads_back_as_the_store_has_it(db, tmp_path):
    fill(db, [STORED])
    assert export(db, str(tmp_path / "a.csv")) == 1
    expected = stored(db) | {"tdm_reserved": "true"}
    assert read_csv(tmp_path / "a.csv") == [list(all_columns(db)), [text(cell) for cell in expected.values()]]


def test_csv_guards_against_formulas_in_every_text_and_leaves_numbers(db, tmp_path):
    fill(db, [{"title": sign, "lead": sign, "body": f"{sign}, x", "word_count": -1} for sign in FORMULAS])
    export(db, str(tmp_path / "a.csv"), columns=["title", "lead", "body", "word_count"])
    assert read_csv(tmp_path / "a.csv")[1:] == [[f"'{s}", f"'{s}", f"'{s}, x", "-1"] for s in FORMULAS]


def test_csv_of_one_empty_column_keeps_its_rows(db, tmp_path):
    fill(db, [{"body": "a"}, {"body": "b"}])
    export(db, str(tmp_path / "a.csv"), columns=["section"])
    assert read_csv(tmp_path / "a.csv") == [["section"], [""], [""]]


def test_excel_reads_it_in_french(db, tmp_path):
    fill(db, [STORED])
    columns = ["published_at", "language_confidence", "tdm_reserved", "body"]
    export(db, str(tmp_path / "a.csv"), columns=columns, style="excel")
    assert (
        (tmp_path / "a.csv")
        .read_bytes()
        .startswith("\ufeffpublié le;confiance (langue);fouille réservée;texte".encode())
    )
    rows = read_csv(tmp_path / "a.csv", delimiter=";", encoding="utf-8-sig")
    assert rows[1] == ["2026-07-01 10:00:00", "0,5", "VRAI", AWKWARD]


def test_excel_has_lists_as_text_and_cells_that_fit(db, tmp_path):
    fill(db, [{"body": "é" * 40_000, "authors": '["Zoé Roux", "AFP"]'}])
    export(db, str(tmp_path / "a.csv"), columns=["authors", "body"], style="excel")
    (row,) = read_csv(tmp_path / "a.csv", delimiter=";", encoding="utf-8-sig")[1:]
    assert row[0] == "Zoé Roux, AFP"
    assert (len(row[1]), row[1][-4:]) == (32_767, " […]"[-4:])


def test_a_workbook_opens_in_french(db, tmp_path):
    pytest.importorskip("xlsxwriter")
    fill(db, [STORED | {"title": "=cmd()"}, {"body": "b" * 40_000, "published_at": None}])
    export(
        db, str(tmp_path / "a.xlsx"), columns=["title", "authors", "published_at", "tdm_reserved", "body"], style="xlsx"
    )
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    for text in ("titre", "auteurs", "publié le", "=cmd()", "Zoé", "46204.4166"):  # 1 July 2026, 10:00 in Paris
        assert text in sheet
    assert "<f>" not in sheet  # no formula
    assert " […]" in sheet


def test_jsonl_has_arrays(db, tmp_path):
    fill(db, [STORED, {"body": "b", "published_at": None}])
    export(db, str(tmp_path / "a.jsonl"), style="jsonl")
    first, second = (json.loads(line) for line in (tmp_path / "a.jsonl").read_bytes().split(b"\n")[:-1])
    assert first == stored(db) | {
        "authors": ['Zoé "Z" Roux'],
        "tags": [],
        "ai_disallowed": ["GPTBot"],
        "tdm_reserved": True,
    }
    assert (second["id"], second["published_at"]) == (2, None)


def test_parquet_has_types(db, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    fill(db, [STORED, {"body": "b", "published_at": None}])
    export(db, str(tmp_path / "a.parquet"), style="parquet")
    table = parquet.read_table(tmp_path / "a.parquet")
    first, second = table.to_pylist()
    assert table.schema.names == list(all_columns(db))
    times = {
        name: datetime.fromisoformat(stored(db)[name]) for name in ("published_at", "first_seen_at", "last_seen_at")
    }
    lists = {"authors": ['Zoé "Z" Roux'], "tags": [], "ai_disallowed": ["GPTBot"]}
    assert first == stored(db) | lists | times | {"tdm_reserved": True}
    assert first["published_at"] == datetime(2026, 7, 1, 8, tzinfo=UTC)
    assert (second["id"], second["published_at"]) == (2, None)


def test_parquet_of_nothing_is_a_file_with_columns(db, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    assert export(db, str(tmp_path / "a.parquet"), style="parquet") == 0
    assert parquet.read_table(tmp_path / "a.parquet").schema.names == list(all_columns(db))


ROWS = [
    {"body": "Le pétrole monte", "source": "afp"},
    {"body": "Les taux directeurs"},
    {"body": "Un taux directeur"},
    {"body": "Le pétrole monte", "duplicate_of": 1},
]


@pytest.mark.parametrize(
    ("filters", "query", "ids"),
    [
        (Filters(), None, [1, 2, 3]),
        (Filters(duplicates=True), None, [1, 2, 3, 4]),
        (Filters(source=("afp",)), None, [1]),
        (Filters(since="2027-01-01"), None, []),
        (Filters(), "taux", [2, 3]),
        (Filters(), '"taux directeurs"', [2]),
        (Filters(), '-"taux directeurs"', [1, 3]),
        (Filters(), "-taux", [1]),
        (Filters(source=("lesechos",), duplicates=True), "pétrole", [4]),
        (Filters(), "*", []),
        (Filters(), "", []),
    ],
)
def test_filters_and_query(db, tmp_path, filters, query, ids):
    fill(db, ROWS)
    counted = []
    target = tmp_path / "a.csv"
    assert export(db, str(target), filters, columns=["id"], query=query, watch=counted.append) == len(ids)
    assert read_csv(target)[1:] == [[str(number)] for number in ids]
    assert sum(counted) == len(ids)


def test_rows_beyond_one_batch_keep_their_order(db, tmp_path, monkeypatch):
    monkeypatch.setattr(batches, "BATCH_SIZE", 3)
    fill(db, [{"body": str(number)} for number in range(10)])
    export(db, str(tmp_path / "a.csv"), columns=["body"])
    assert read_csv(tmp_path / "a.csv")[1:] == [[str(number)] for number in range(10)]


def test_an_error_leaves_the_old_file_and_nothing_else(db, tmp_path):
    fill(db, [{"body": "b"}])
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a.csv").write_text("old")

    def fail(rows):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(db, str(folder / "a.csv"), watch=fail)
    assert [(path.name, path.read_text()) for path in folder.iterdir()] == [("a.csv", "old")]


def test_a_kill_leaves_the_old_file(db, database, tmp_path):
    fill(db, [{"body": "b"}])
    target = tmp_path / "a.csv"
    target.write_text("old")
    script = (
        "import os, signal, sys; from ingest.export.export import export; from ingest.store import open_reader;"
        "export(open_reader(sys.argv[1]), sys.argv[2], watch=lambda rows: os.kill(os.getpid(), signal.SIGKILL))"
    )
    command = [sys.executable, "-c", script, str(database), str(target)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run(command, env=environment, check=False).returncode == -signal.SIGKILL
    assert target.read_text() == "old"


def test_a_target_that_cannot_be_written(db, tmp_path):
    with pytest.raises(OutputError, match=r"cannot write .*/none/a.csv: No such file or directory"):
        export(db, str(tmp_path / "none" / "a.csv"))
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(OutputError, match="is no ordinary file"):
        export(db, str(tmp_path / "pipe.csv"))


def test_a_link_keeps_leading_to_the_file(db, tmp_path):
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    export(db, str(tmp_path / "link.csv"), columns=["id"])
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "id\n"


def test_the_store_reads_texts_as_before(db, database, tmp_path):
    fill(db, [{"body": "b"}])
    reader = open_reader(database)
    export(reader, str(tmp_path / "a.csv"))
    assert reader.execute("SELECT body FROM articles").fetchone() == ("b",)


def test_command_by_ending_and_to_standard_output(db, scrapy, tmp_path):
    fill(db, [{"body": "b"}])
    result = scrapy("export", str(tmp_path / "a.jsonl"), "--columns", "id,body")
    assert (result.returncode, result.stdout) == (0, f"{tmp_path / 'a.jsonl'}: 1 article\n")
    assert (tmp_path / "a.jsonl").read_text() == '{"id": 1, "body": "b"}\n'
    result = scrapy("export", "-", "--columns", "id,body")
    assert (result.returncode, result.stdout, result.stderr) == (0, "id,body\n1,b\n", "")


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["a.csv", "--columns", "id,nope"], 2, "scrapy: there is no column 'nope'; there are id, url, source, "),
        (["a.txt"], 2, "scrapy: a.txt must end in .csv, .jsonl, .ndjson, .parquet, .xlsx, .atom, or give --format"),
        (["a.jsonl", "--excel"], 2, "scrapy: --excel goes with CSV only; an .xlsx is for Excel as it is"),
        (["a.csv", "b.csv"], 2, "scrapy: name one file: depeche export FILE.csv"),
        (["a.csv", "--colums", "id"], 2, "scrapy: there is no option --colums; did you mean --columns?"),
        (["/dev/null/a.csv"], 6, "scrapy: cannot write /dev/null/a.csv: "),
        (["a.csv", "-s", "DATABASE=none.db"], 5, f"scrapy: there is no store at {PROJECT}/none.db; "),
    ],
)
def test_command_tells_what_is_wrong_in_one_line(db, scrapy, arguments, code, line):
    result = scrapy("export", *arguments)
    assert (result.returncode, result.stdout) == (code, "")
    assert result.stderr.startswith(line)
    assert result.stderr.count("\n") == 1


def test_a_reader_that_has_had_enough_ends_it_quietly(db, database):
    fill(db, [{"body": "b" * 1000}] * 1000)
    command = f"{Path(sys.executable).with_name('depeche')} export - -s DATABASE={database} | head -n 1"
    result = subprocess.run(command, shell=True, cwd=PROJECT, capture_output=True)
    assert (result.stdout.partition(b",")[0], result.stderr) == (b"id", b"")
