"""Search: what French readers type finds what they expect, best or newest first, and no text is an error."""

import json
from datetime import UTC, datetime

import pytest

from ingest.commands import _hits
from ingest.query import frequencies, last
from ingest.query import search as search_module
from ingest.query.filters import Filters
from ingest.query.hits import Copy
from ingest.query.search import search
from ingest.query.snippet import Wanted, snippet
from ingest.query.syntax import parse, written
from ingest.query.syntax.written import as_written
from ingest.store import transaction
from ingest.store.fulltext.index import remove
from ingest.store.fulltext.stems import Stemmed
from ingest.text.cutting import opening
from tests.conftest import PROJECT
from tests.support.storing import fill

TEXTS = {
    1: "Les sociétés cotées à Paris ont versé des dividendes records.",
    2: "L’inflation recule en zone euro, selon Eurostat.",
    3: "Les banques centrales relèvent leurs taux directeurs face à la BCE.",
    4: "Les taux haussent encore, prévient l'agence.",
    5: "Le cours de l’or bat un record à Londres.",
    6: "Une once d'or vaut plus de 4.000 dollars.",
    7: "Le CAC 40 clôture en baisse de 0,5 %.",
    8: "Séance terne pour le CAC-40 avant la Fed.",
    9: "Le CAC40 efface ses gains, le S&P 500 résiste.",
    10: "AT&T supprime 10.000 emplois aux États-Unis.",
    11: "La première directrice générale française prend ses fonctions.",
    12: "Crédit Agricole et Société Générale publient leurs résultats.",
    13: "Moody’s abaisse la note de la France.",
    14: "Les marchés financiers mondiaux progressent, en hausse de 2 %.",
    15: "La hausse du crédit freine, les taux directeurs inchangés.",
    16: "Œuvres d’art : la fiscalité des plus-values évolue.",
    17: "L'économiste craint une récession aujourd’hui.",
    18: "Le groupe TotalEnergies s’allie à QatarEnergy.",
    19: "Bénéfices en recul chez les banquiers d'affaires du G20.",
    20: "Les négociations salariales reprennent lundi.",
}

# what is typed: ids that must be found; ids that must not be
FINDS = [
    ("societe", {1, 12}, {2, 5}),
    ("SOCIÉTÉ COTÉE", {1}, {12}),
    ("societes cotees", {1}, {12}),
    ("inflation", {2}, {3}),
    ("l'inflation", {2}, {3}),
    ("l’inflation", {2}, {3}),
    ("banque centrale", {3}, {19}),
    ("hausse des taux", {4, 15}, {3, 14}),
    ("taux haussent", {4, 15}, {3}),
    ("l'or", {5, 6}, {2, 3}),
    ("d’or", {5, 6}, {2, 3}),
    ("or", {5, 6}, {4}),
    ("OR", {5, 6}, {4}),
    ("CAC 40", {7, 8, 9}, {10}),
    ("CAC-40", {7, 8, 9}, {10}),
    ("cac40", {7, 8, 9}, {10}),
    ('"CAC 40"', {7, 8}, {10}),
    ("AT&T", {10}, {1, 9}),
    ("S&P 500", {9}, {10}),
    ('"taux directeurs"', {3, 15}, {4}),
    ('"taux directeur"', set(), {3, 15}),
    ('"taux directeurs" -BCE', {15}, {3}),
    ("taux -haussent", {3}, {4, 15}),
    ('taux -"taux directeurs"', {4}, {3, 15}),
    ('"en hausse"', {14}, {4, 15}),
    ("«taux directeurs»", {3, 15}, {4}),
    ("premier directeur general francais", {11}, {3}),
    ("credit agricole", {12}, {15}),
    ("moodys", {13}, {12}),
    ("moody's", {13}, {12}),
    ("marché mondial", {14}, {1}),
    ("oeuvre", {16}, {1}),
    ("plus-value", {16}, {6}),
    ("0,5 %", {7}, {9}),
    ("totalenergies", {18}, {12}),
    ("s'allier", {18}, {12}),
    ("bénéfice reculer", {19}, {18}),
    ("etats unis", {10}, {9}),
    ("négociation salariale", {20}, {1}),
    ("aujourd'hui", {17}, {1}),
    ("-taux", {1, 2, 20}, {3, 4, 15}),
    ("title:bulletin or", {5, 6}, {1}),
    ("title:or", set(), {5, 6}),
]

ODD = [
    '"',
    '""',
    "*",
    "-",
    '-"',
    "NEAR(",
    "AND NOT",
    "title:",
    "^",
    "{",
    "}",
    "(((",
    "a" * 100_000,
    "🚀",
    "\0",
    "'",
]
ODD += [
    "or\0",
    "x" + " mot" * 10_000,
    'le "taux',
    "title:title:x",
    "--",
    "\udcff",
    "de la",
    "%",
    "; DROP TABLE articles",
    "+or",
]


@pytest.mark.parametrize(("text", "found", "not_found"), FINDS, ids=[case[0] for case in FINDS])
def test_finds_what_is_meant(db, text, found, not_found):
    fill(db, [{"title": f"Bulletin {number}", "body": body} for number, body in TEXTS.items()])
    ids = {hit.id for hit in search(db, text, limit=100)}
    assert found <= ids
    assert not ids & not_found
    assert {hit.id for hit in search(db, text, limit=100, newest=True)} == ids


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_any_text_is_a_query(db, text):
    fill(db, [{"body": "Le cours de l’or."}])
    assert [hit.id for hit in search(db, text)] in ([], [1])
    assert [hit.id for hit in search(db, text, newest=True)] == [hit.id for hit in search(db, text)]


@pytest.mark.parametrize("number", ["1,2 milliard", "3 400 dollars", "12\u00a0345 euros", "0,5 %", "40 M€"])
def test_a_snippet_does_not_cut_a_number(db, number):
    before, after = "mot " * 24, " mot" * 40
    fill(db, [{"body": f"{before}zinc{' mot' * gap} {number}{after}"} for gap in range(34)])
    for hit in search(db, "zinc", limit=40):
        shown = hit.snippet.replace("\u00a0", " ")
        assert (number.replace("\u00a0", " ") in shown) or not set(number) & set("0123456789") & set(shown)


def test_a_hit_is_the_whole_row_with_its_snippet(db):
    body = "Un début. " * 40 + "La BCE relève ses taux directeurs ; les taux montent."
    fill(db, [{"title": "La BCE agit", "body": body, "section": "Marchés", "access": "paid"}])
    (hit,) = search(db, "taux directeur")
    assert (hit.id, hit.url, hit.source, hit.title) == (1, "https://lesechos.example/1", "lesechos", "La BCE agit")
    assert (hit.section, hit.access, hit.language) == ("Marchés", "paid", "fr")
    assert (hit.published_at, hit.duplicate_of, hit.copies) == (datetime(2026, 3, 1, 9, tzinfo=UTC), None, [])
    assert hit.snippet.startswith("… ")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["taux", "directeurs", "taux"]


def test_title_and_lead_count_more_than_body(db):
    rows = [
        {"title": "Bourse", "body": "Le pétrole monte. " + "Le marché attend. " * 20},
        {"title": "Bourse", "lead": "Le pétrole monte.", "body": "Le marché attend. " * 20},
        {"title": "Le pétrole monte", "body": "Le marché attend. " * 20},
        {"title": "Bourse", "body": "Le marché attend. " * 20},
    ]
    fill(db, rows)
    found = search(db, "pétrole")
    assert [hit.id for hit in found] == [3, 2, 1]
    assert found[0].score > found[1].score > found[2].score > 0


def test_newest_first(db):
    days = ("2026-01-02", "2026-03-04", None, "2026-02-03")
    rows = [{"body": "Le pétrole.", "published_at": day and f"{day}T09:00:00Z"} for day in days]
    fill(db, rows)
    assert [hit.id for hit in search(db, "pétrole", newest=True)] == [2, 4, 1, 3]
    assert [hit.id for hit in search(db, "pétrole", newest=True, limit=2)] == [2, 4]


@pytest.mark.parametrize("window", [1, 5, 50, 5000])
@pytest.mark.parametrize("newest", [False, True])
def test_filters_are_exact_however_common_the_word(db, monkeypatch, window, newest):
    """Whatever the way that the size of the store makes it take, the search gives every match there is."""
    for limit in ("frequencies.RARE", "passing.FEW", "passing.SOME", "last.COUNTED", "last.HANDFUL", "latest.SHORT"):
        monkeypatch.setattr(f"ingest.query.{limit}", window)
    monkeypatch.setattr("ingest.query.latest.LONG", window + 10)
    monkeypatch.setattr("ingest.query.latest.BATCH", 7)
    rows = [{"source": "afp" if number % 17 == 3 else "lesechos", "body": "Le pétrole"} for number in range(100)]
    fill(db, rows)
    found = {hit.id for hit in search(db, "pétrole", Filters(source=("afp",)), newest=newest)}
    assert found == {4, 21, 38, 55, 72, 89}
    assert not search(db, "pétrole", Filters(source=("afp",), since="2027-01-01"), newest=newest)


def test_duplicates_stay_out_unless_asked_for(db):
    rows = [{"body": "Le pétrole"}, {"body": "Le pétrole", "source": "afp", "duplicate_of": 1}]
    fill(db, rows)
    assert [hit.id for hit in search(db, "pétrole")] == [1]
    assert {hit.id for hit in search(db, "pétrole", Filters(duplicates=True))} == {1, 2}
    copy = Copy(2, "https://afp.example/2", "afp", None, datetime(2026, 3, 1, 9, tzinfo=UTC))
    assert search(db, "pétrole", copies=True)[0].copies == [copy]


def test_a_removed_article_is_not_found(db):
    fill(db, [{"title": "Bourse", "lead": "En bref", "body": "Le pétrole"}])
    with transaction(db):
        remove(db, 1, "Bourse", "En bref", "Le pétrole")
    assert [list(search(db, text)) for text in ("bourse", "bref", "pétrole")] == [[], [], []]
    db.execute("INSERT INTO articles_fts (articles_fts) VALUES ('integrity-check')")


def test_table_fits_80_columns(db, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    fill(
        db,
        [{"site_name": "Les Echos", "title": "La BCE [bold]relève[/bold] \x1b[31mses taux", "body": "Les taux. " * 50}],
    )
    _hits.print_table(search(db, "taux"))
    said, _, *lines = capsys.readouterr().out.splitlines()
    assert said == "taux : 1 sur 1"
    assert lines[0].split() == ["id", "publié", "journal"]
    assert lines[1] == " 1  2026-03-01 10:00  Les Echos"
    assert lines[2] == "    La BCE [bold]relève[/bold]  [31mses taux"
    assert lines[3].startswith("    Les taux. Les taux.")
    assert lines[-1] == "    https://lesechos.example/1"
    assert max(map(len, lines)) <= 80


def test_addresses_are_links_where_a_terminal_shows_them(db, monkeypatch, capsys):
    monkeypatch.setenv("FORCE_COLOR", "1")
    fill(db, [{"body": "Les taux."}])
    _hits.print_table(search(db, "taux"))
    assert ";https://lesechos.example/1\x1b\\" in capsys.readouterr().out


def test_command_prints_json(db, scrapy):
    fill(db, [{"body": "Le cours de l’or."}])
    (hit,) = json.loads(scrapy("search", "l'or", "--format", "json").stdout)
    assert (hit["id"], hit["snippet"], hit["marks"]) == (1, "Le cours de l’or.", [[14, 16]])


def test_command_prints_csv(db, scrapy):
    fill(db, [{"title": "=cmd()", "body": "Le cours de l’or."}])
    result = scrapy("search", "or", "--format", "csv", "--limit", "1")
    assert (
        result.stdout.splitlines()[0] == "id,published_at,source,section,language,access,title,snippet,url,score,copies"
    )
    assert ",'=cmd()," in result.stdout.splitlines()[1]


def test_command_says_that_nothing_was_found(db, scrapy):
    fill(db, [{"body": "Le cours de l’or."}])
    result = scrapy("search", "zinc")
    assert result.stdout == "zinc : aucun article\n"
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["taux", "--limt", "5"], 2, "scrapy: there is no option --limt; did you mean --limit?"),
        (["taux", "--limit", "0"], 2, "scrapy: --limit: '0' is no number from 1 up"),
        (
            ["taux", "--since", "jadis"],
            2,
            "scrapy: --since: « jadis » n’est pas une date ; écrivez 2026-",
        ),
        (["taux", "--format", "xml"], 2, "scrapy: --format: invalid choice: 'xml'"),
        (["taux", "--access", "none"], 2, "scrapy: « none » : accès inconnu ; il y a free, paid, unknown (libre, "),
        ([], 2, "scrapy: que chercher ?"),
        (["sourc:afp"], 2, "scrapy: « sourc: » n’est pas un champ ; il y a titre:, chapô:, "),
        (["taux source:lemond"], 2, "scrapy: « lemond » : source inconnue ; "),
        (["taux", "-s", "DATABASE=none.db"], 5, f"scrapy: there is no store at {PROJECT}/none.db; "),
    ],
)
def test_command_tells_what_is_wrong_in_one_line(db, scrapy, arguments, code, line):
    fill(db, [])
    result = scrapy("search", *arguments)
    assert (result.returncode, result.stdout) == (code, "")
    assert result.stderr.startswith(line)
    assert result.stderr.count("\n") == 1


def test_a_beginning_that_goes_beyond_the_stem_ranks_as_the_word_does(db):
    """The stem of "obligations" is "oblig": what `obligat*` finds is scored by it, too."""
    fill(db, [{"title": "Le blé", "body": "Les obligations"}, {"title": "Obligations", "body": "Le blé"}])
    hits = search(db, "obligat*")
    assert [hit.id for hit in hits] == [2, 1]
    assert hits[0].score > hits[1].score > 0


def test_a_phrase_by_date_tells_how_many_there_are(db):
    fill(db, [{"id": n, "body": f"Note {n} : la hausse des taux se confirme."} for n in range(1, 31)])
    found = search(db, '"hausse des taux"', newest=True, limit=5)
    assert (len(found), found.total.articles) == (5, 30)


@pytest.mark.parametrize("left_out", ["-zinc", "-bauxite", "SAUF (zinc OU cuivre)"])
@pytest.mark.parametrize("limit", [2, 5, 20])
def test_a_phrase_is_found_once_in_each_article_where_titles_without_it_are_left_out(db, monkeypatch, left_out, limit):
    monkeypatch.setattr(frequencies, "RARE", 5)
    monkeypatch.setattr(last, "COUNTED", 40)
    near = [
        {"title": "Le taux directeur", "body": ("Le zinc", "La bauxite", "L’or")[number % 3]} for number in range(90)
    ]
    fill(db, [*[{"title": "Les taux directeurs", "body": "-"}] * 10, *near, *[{"body": "les taux directeurs"}] * 20])
    ids = [hit.id for hit in search(db, f'"taux directeurs" {left_out}', limit=limit)]
    assert len(set(ids)) == len(ids) == limit


def test_a_phrase_is_found_once_newest_first_while_articles_are_saved(db, monkeypatch):
    body, day = ("les taux directeurs", "le taux directeur"), "2026-01-01T{:02}:00:00Z"
    fill(db, [{"body": body[number % 2], "published_at": day.format(number // 5)} for number in range(100)])
    newer = iter([{"id": 1000 + number, "body": body[0]} for number in range(9)])
    read = search_module._read

    def saved_meanwhile(*asked):
        found = read(*asked)
        fill(db, [next(newer)])
        return found

    monkeypatch.setattr(search_module, "_read", saved_meanwhile)
    hits = search(db, '"taux directeurs"', newest=True)
    assert len({hit.id for hit in hits}) == len(hits) == 20
    assert [hit.published_at for hit in hits] == sorted((hit.published_at for hit in hits), reverse=True)


def test_a_phrase_of_many_short_words_is_looked_for_at_once():
    few, many = "0 " * 14 + "hausse", "0 " * 400 + "x"
    assert written._likely(few).search(many) is not None  # to be read; a second would be far too long
    assert not as_written(parse(f'"{few}"').tree, "", None, many)


@pytest.mark.parametrize(
    "text",
    [
        "La croissance " + "123 456 " * 5000,
        "123 " * 5000 + "La croissance " + "456 " * 5000,
        "La croissance " + "x" * 30_000,
        "12,3 % " * 3000 + "croissance",
        "croissance " + "100 millions " * 3000,
    ],
)
def test_a_snippet_has_an_end(text):
    shown, marks = snippet(Stemmed(text), Wanted(frozenset(["croissanc"])))
    assert len(shown) < 400
    assert marks or shown.startswith("12,3")
    assert len(opening(text)) > 250 or "xxx" in text


def test_a_snippet_and_an_opening_part_no_number():
    text = "croissance " + "mot " * 28 + "1 234 567 890 euros " + "fin " * 40
    assert snippet(Stemmed(text), Wanted(frozenset(["croissanc"])))[0].endswith("1 234 567 890 euros …")
    assert opening(text, len("croissance " + "mot " * 28 + "1 234 567 890")).endswith("mot …")
