"""What `serve` refuses and bounds: foreign names, long values, slow texts; and what its CSV files hold."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from ingest.browse import hosts, limits
from ingest.browse.changes import Piece, changes
from ingest.browse.reading import blocks
from ingest.store import open_store, transaction
from tests.support.browsing import HOSTILE, asking, furnished
from tests.support.patience import endless_work_fails

FORMULA = '=HYPERLINK("https://evil.example")'


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    store = furnished(tmp_path_factory.mktemp("safety"))
    _with_formulas(store)
    with asking(store) as client:
        yield client


def _with_formulas(store: Path) -> None:
    db = open_store(store)
    with transaction(db):
        db.execute("UPDATE articles SET title = ?, section = '@SUM(1)' WHERE id = 4", [FORMULA])
    db.close()


def rows(answer: httpx.Response, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=delimiter))


@pytest.mark.parametrize(
    "name",
    ["evil.example", "127.0.0.1.evil.example", "10.0.0.1", "", "localhost@evil.example", "localhost:1@evil.example"],
)
def test_page_of_another_site_gets_nothing_under_its_own_name(web: httpx.Client, name: str) -> None:
    answer = web.get("/depeche/articles.json", headers={"host": name})
    assert answer.status_code in (400, 421)  # the server itself refuses an empty one
    assert "rows" not in answer.text


@pytest.mark.parametrize("path", ["/-/patterns", "/-/allow-debug", "/-/messages", "/-/permissions", "/-/actor.json"])
def test_pages_for_who_writes_plugins_are_not_there(web: httpx.Client, path: str) -> None:
    assert web.get(path).status_code == 404


def test_a_column_that_there_is_not_is_told_in_french(web: httpx.Client) -> None:
    answer = web.get("/depeche/articles?_sort=zz")
    assert (answer.status_code, "Il n’y a pas de colonne « zz »" in answer.text) == (400, True)


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST:8001", "localhost.:80", "127.0.0.1", "[::1]:8001"])
def test_loopback_names_are_ours(web: httpx.Client, name: str) -> None:
    assert web.get("/-/recherche", headers={"host": name}).status_code == 200


def test_names_of_a_public_server() -> None:
    assert hosts.names("192.0.2.7", ["news.example."]) == {
        *("localhost", "127.0.0.1", "::1"),
        *("192.0.2.7", "news.example"),
    }
    assert not hosts.listens_everywhere("192.0.2.7")
    assert hosts.listens_everywhere("::")


def test_value_above_ten_megabytes_is_refused(web: httpx.Client) -> None:
    for value in (
        "zeroblob(10000001)",
        "hex(zeroblob(6000000))",
        "replace(hex(zeroblob(99999)), '0', hex(zeroblob(999)))",
    ):
        answer = web.get("/depeche.json", params={"sql": f"SELECT length({value})"})
        assert answer.status_code == 400
    pattern = f"SELECT hex(zeroblob(4000000)) LIKE '%{'_' * 200}1'"
    assert web.get("/depeche.json", params={"sql": pattern}).status_code == 400
    answer = web.get("/depeche.json", params={"sql": "SELECT length(zeroblob(9000000))"})
    assert answer.json()["rows"] == [[9_000_000]]


def test_text_functions_are_those_of_sqlite_and_take_no_time() -> None:
    ours, sqlites = sqlite3.connect(":memory:"), sqlite3.connect(":memory:")
    limits.prepare_connection(ours)
    for call in (
        *("instr('hausse', 's')", "instr('a', 'é')", "instr(NULL, 'a')", "instr(x'0102', x'02')", "instr(123, 2)"),
        *(
            "trim('  a ', ' ')",
            "ltrim('xyxa', 'yx')",
            "rtrim('aéé', 'é')",
            "trim('aa', 'a')",
            "trim('a', '')",
            "trim(1210, 10)",
        ),
        *("trim(NULL, 'a')", "trim('a', NULL)", "trim(' a '), ltrim(' a '), rtrim(' a ')"),
        *("""json_patch('{"a": 1, "b": {"c": 2, "d": [3]}}', '{"b": {"c": null, "é": 4}, "a": null}')""",),
        *("json_patch('[1]', '{}')", "json_patch('{}', '[1]')", "json_patch(NULL, '{}')", "json_patch('3', '4')"),
        *("replace('aa', 'a', 'bé')", "replace('a', '', 'b')", "replace('a', NULL, 'b')", "replace(121, 1, 3)"),
    ):
        assert ours.execute(f"SELECT {call}").fetchone() == sqlites.execute(f"SELECT {call}").fetchone(), call
    slow = "SELECT instr(hex(zeroblob(4000000)), hex(zeroblob(2000000)) || '1')"
    trimmed = "SELECT length(trim(hex(zeroblob(500000)), replace(hex(zeroblob(200000)), '0', 'A') || '0'))"
    keys = "SELECT json_group_object('k' || i, i) FROM n"
    patched = f"SELECT json_patch(({keys}), ({keys})) = ({keys})"
    numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000)"
    with endless_work_fails():
        assert ours.execute(slow).fetchone() == (0,)
        assert ours.execute(trimmed).fetchone() == (0,)
        assert ours.execute(f"{numbers} {patched}").fetchone() == (1,)


def test_a_page_ends_in_time() -> None:
    conn = sqlite3.connect(":memory:")
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(sqlite3.OperationalError, match="interrupted"), limits.at_most(conn, 0.05):
        conn.execute(endless)
    assert conn.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("oui\n" * 16_000, "non\n" + "oui\n" * 15_000),
        ("a b " * 30_000, "b a a " * 20_000),
        ("\n".join(str(n % 50) for n in range(18_000)), "\n".join(str(n * 7 % 50) for n in range(18_000))),
    ],
)
def test_changes_of_texts_that_repeat_themselves_take_no_time(before: str, after: str) -> None:
    with endless_work_fails():
        pieces = [piece for paragraph in changes(before, after) for piece in paragraph]
    assert {piece.kind for piece in pieces} >= {"del", "ins"}


def test_what_stayed_at_both_ends_is_left_out() -> None:
    same = "Une phrase.\n" * 9000
    assert changes(f"{same}deux\n{same}", f"{same}trois\n{same}") == [[Piece("del", "deux"), Piece("ins", "trois")]]
    assert changes("un deux trois", "un trois") == [
        [Piece("same", "un "), Piece("del", "deux "), Piece("same", "trois")]
    ]
    assert changes("", "") == changes("a\nb", "a\nb") == []


def test_long_rules_take_no_time() -> None:
    with endless_work_fails():
        cut = blocks("-" * 500_000 + "x fin\n" + "-" * 500_000 + "\n|---|:-:|\nPoint")
    assert [block.kind for block in cut] == ["p", "p"]


@pytest.mark.parametrize("path", ["/depeche/articles.csv?_stream=on", "/depeche/derniers_articles.csv?source="])
def test_csv_holds_no_formulas_and_is_a_file(web: httpx.Client, path: str) -> None:
    answer = web.get(path)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"].startswith('attachment; filename="')
    found = {row["id"]: row for row in rows(answer)}
    assert found["4"]["title"] == f"'{FORMULA}"
    assert found["4"]["section"] == "'@SUM(1)"


def test_csv_guards_the_names_of_columns_and_what_begins_with_a_line(web: httpx.Client) -> None:
    sql = """select char(10) || '@1' as "=x" from articles where id = 4"""
    assert rows(web.get("/depeche.csv", params={"sql": sql})) == [{"'=x": "'\n@1"}]


def test_csv_has_the_texts_only_where_asked_for(web: httpx.Client) -> None:
    assert "body" not in rows(web.get("/depeche/articles.csv"))[0]
    assert {row["body"] for row in rows(web.get("/depeche/articles.csv?_body=1&id=4"))} == {HOSTILE}
    assert list(rows(web.get("/depeche/articles.csv?_col=body&id=4"))[0]) == ["id", "body"]


def test_csv_for_a_french_excel(web: httpx.Client) -> None:
    answer = web.get("/depeche/articles.csv?_excel=1&id=1")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    (row,) = rows(answer, ";")
    assert row["authors"] == "Agathe Reinhardt, Tristan Morvan"
    assert row["published_at"][10:] in (" 08:30:00", " 07:30:00")
    assert "." not in row["language_confidence"]


def test_csv_of_all_follows_the_pages(web: httpx.Client) -> None:
    sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n"
    assert [row["i"] for row in rows(web.get("/depeche.csv", params={"sql": sql}))] == ["1", "2", "3", "4", "5"]
    everything = rows(web.get("/depeche/articles.csv?_stream=on&_next_size=2"))
    assert len(everything) == 5


def test_csv_of_what_there_is_not(web: httpx.Client) -> None:
    assert web.get("/depeche/nichts.csv").status_code == 404
    assert web.get("/depeche.csv?sql=DELETE+FROM+articles").status_code == 400


def test_a_store_that_another_program_wrote_is_shown_as_it_is(tmp_path: Path) -> None:
    store = furnished(tmp_path)
    with sqlite3.connect(store) as db:
        db.execute("UPDATE articles SET published_at = 'hier', authors = '{}', tags = '[1, null]' WHERE id = 1")
        db.execute("UPDATE articles SET published_at = '9999-12-31T23:59:59Z', last_seen_at = 'zzz' WHERE id = 2")
        db.execute("INSERT INTO runs (spider, started_at, exit_status, refused) VALUES ('lesechos', '9999', 0, '[]')")
    db.close()
    with asking(store) as client:
        paths = ("/", "/depeche/articles", "/depeche/articles/1", "/depeche/articles/2", "/depeche/runs", "/-/sources")
        paths += ("/-/recherche?q=taux", "/-/atom?q=taux", "/-/atom.json", "/-/etat", "/-/histoires", "/-/societes")
        assert [client.get(path).status_code for path in paths] == [200] * len(paths)
