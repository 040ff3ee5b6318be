"""Texts that stand only in a page's data."""

import json
from base64 import b64encode

import pytest

from ingest.extract import read_article
from ingest.refusals import NotAnArticle
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL, json_ld, page

PLAIN = "\n\n".join(PARAGRAPHS)
OTHER = {
    "title": "Hydrelia vend ses usines",
    "body": "<p>" + "Le groupe du Nord cède ses usines à un fonds. " * 30 + "</p>",
}
BLOCKS = [{"type": "paragraph", "text": paragraph} for paragraph in PARAGRAPHS]
SLATE = [
    {"type": "p", "children": [{"text": part + " "} for part in paragraph.split(" ", 1)]} for paragraph in PARAGRAPHS
]
ARC = [{"type": "text", "content": paragraph} for paragraph in PARAGRAPHS]
ARC.insert(1, {"type": "image", "content": "Une photo de l’usine de Lyon, prise au printemps dernier par Studio Nord."})


def next_data(article):
    state = {"props": {"pageProps": {"related": [OTHER], "article": article, "more": [OTHER]}}, "buildId": "x"}
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'


def assigned(article):
    return (
        f"<script>window.__PRELOADED_STATE__ = {json.dumps({'posts': {'12': article, '13': OTHER}})};var x=1;</script>"
    )


def parsed(article):
    return f"<script>window['__INITIAL_STATE__'] = JSON.parse({json.dumps(json.dumps([OTHER, article]))});</script>"


def streamed(article):
    row = "3:" + json.dumps(["$", "div", None, {"article": article}]) + "\n"
    parts = (row[:40], row[40:])
    return "<script>" + "".join(f"self.__next_f.push([1,{json.dumps(part)}]);" for part in parts) + "</script>"


def fused(article):
    return f"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={json.dumps(article)};Fusion.x=1</script>"


def listed(article):
    """As Nuxt 3 writes it: objects name their values by places."""
    values = list(article.values())
    state = [dict(zip(article, range(1, len(values) + 1), strict=True)), *values]
    return f'<script id="__NUXT_DATA__" type="application/json">{json.dumps(state)}</script>'


@pytest.mark.parametrize("script", [next_data, assigned, parsed, streamed, fused, listed])
@pytest.mark.parametrize(
    "article",
    [
        {"title": TITLE, "body": TEXT},
        {"headline": TITLE, "content": BLOCKS},
        {"headlines": {"basic": TITLE}, "content_elements": ARC},
        {"title": {"rendered": TITLE}, "content": {"rendered": TEXT, "protected": False}},
        {"title": TITLE, "content": {"blocks": SLATE}},
        {"titre": TITLE, "content_elements": ARC},
    ],
    ids=["html", "blocks", "Arc", "WordPress", "slate", "elements"],
)
def test_a_page_that_shows_only_its_headline(script, article):
    assert read_article(page("", below=script(article)), URL).body == BODY


@pytest.mark.parametrize("script", [next_data, assigned, parsed, streamed])
def test_a_text_without_a_title_is_known_by_its_likeness(script):
    first = "Orvalys relève ses objectifs annuels après un premier semestre record, dit sa direction."
    html = page("", below=script({"slug": "x", "html": f"<p>{first}</p>{TEXT}"}))
    assert read_article(html, URL).body == f"{first}\n{BODY}"


@pytest.mark.parametrize("other", [OTHER, {"title": TITLE}, {"title": TITLE, "body": "court"}, [], "x", 7, None])
def test_another_articles_text_is_not_taken(other):
    with pytest.raises(NotAnArticle):
        read_article(page("", below=next_data(other)), URL)


def test_what_the_page_shows_comes_first():
    html = page(TEXT * 4, below=next_data({"title": TITLE, "body": f"{TEXT}<p>Une version de travail du texte.</p>"}))
    assert read_article(html, URL).body == "\n".join([BODY] * 4)


def test_a_subscribers_text_is_not_fetched_out_of_the_data():
    locked = json_ld('{"@type":"NewsArticle","isAccessibleForFree":false}')
    html = page(f"<p>{PARAGRAPHS[0]}</p>", head=locked, below=next_data({"title": TITLE, "body": TEXT * 5}))
    assert read_article(html, URL).body == PARAGRAPHS[0]


@pytest.mark.parametrize("data", ["{", "[" * 100_000, '{"a":' * 50_000, "window.__X__ = {", 'self.__next_f.push([1,"'])
def test_broken_data_does_no_harm(data):
    html = page(below=f"<script type=application/json>{data}</script><script>window.__A__ = {data}</script>")
    assert read_article(html, URL).body == BODY


def pushed(*pieces):
    return "".join(f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>" for piece in pieces)


LEAD = "Orvalys relève ses objectifs annuels après un premier semestre record, dit sa direction."
WHOLE = f"<p>{LEAD}</p>{TEXT}"
TEXT_ROW = f"1a:T{len(WHOLE.encode()):x},{WHOLE}"
ELEMENTS = [["$", "p", None, {"children": paragraph}] for paragraph in (LEAD, *PARAGRAPHS)]
ELEMENT_ROW = "5:" + json.dumps(["$", "div", None, {"children": ELEMENTS}], ensure_ascii=False) + "\n"


@pytest.mark.parametrize("row", [TEXT_ROW, ELEMENT_ROW, f"{TEXT_ROW}5:null\n"], ids=["text", "elements", "more"])
@pytest.mark.parametrize(
    "before",
    [
        ':HL["/_next/static/css/a.css","style"]\n',
        ":N1773306123456.7\n",
        '1:I[4707,["12","static/chunks/app.js"],"default"]\n:HC["https://img.lacote.example",""]\n',
        '4:E{"digest":"NEXT_NOT_FOUND"}\n6:W["log",[]]\n5:D{"name":"Page"}\n',
        '2:"$L5"\n3:"$Sreact.suspense"\n7:{"a":"$7:b"}\n',
        "8:T29,<p>Un chapeau de quelques octets, é.</p>9:T0,",
        "b:R\nb:C\nc:x\nd:r\n",
        "a:o4,\x00\n:\x00e:s2,é",
        "\nune ligne qui n’est pas un rang\n#\n:\n",
        'M1:{"id":"7"}\nS3:"react.suspense"\n',
    ],
    ids=["hint", "time", "modules", "messages", "references", "texts", "streams", "bytes", "no rows", "old"],
)
def test_rows_of_other_kinds_are_passed_over(before, row):
    whole = before + row
    for cuts in ((), (3,), (len(before) - 1, len(before) + 4, len(before) + 300)):
        pieces = [whole[start:end] for start, end in zip((0, *cuts), (*cuts, None), strict=True)]
        assert read_article(page("", below=pushed(*pieces)), URL).body == f"{LEAD}\n{BODY}"


def test_characters_cut_in_two_and_pieces_in_base64():
    text = f"{WHOLE}<p>Le titre grimpe 🚀, note un courtier de la place de Paris.</p>"
    row = f"1a:T{len(text.encode()):x},{text}" + "5:null\n"
    before, after = row.split("🚀")
    for halves in (
        pushed(before + "\ud83d", "\ude80" + after),
        pushed(before)
        + f'<script>self.__next_f.push([3,"{b64encode("🚀".encode()).decode()}"])</script>'
        + pushed(after),
        pushed(before) + '<script>self.__next_f.push([3,"é"])</script>' + pushed("🚀" + after),
    ):
        assert "Le titre grimpe 🚀, note un courtier" in read_article(page("", below=halves), URL).body


@pytest.mark.parametrize(
    ("children", "said"),
    [
        (["Le titre gagne ", 4, " % et vaut ", "$$12 le titre", ", selon Ormesa."],
         "Le titre gagne 4 % et vaut $12 le titre, selon Ormesa."),
        (["Le flacon vaut ", "$$", 3.5, True, None, False, " à Boston, dit Ormesa."],
         "Le flacon vaut $3.5 à Boston, dit Ormesa."),
        (["Il reste ", 0, " usine", "$undefined", "$L7", " en Asie au groupe."], "Il reste 0 usine en Asie au groupe."),
        ("$$40 le baril : le brut recule encore à Londres.", "$40 le baril : le brut recule encore à Londres."),
        ([1200, " postes sont supprimés, ", ["$", "b", None, {"children": 300}], " en France."],
         "1200 postes sont supprimés, 300 en France."),
    ],
)  # fmt: skip
def test_numbers_and_dollars_of_streamed_elements_are_words(children, said):
    elements = [*ELEMENTS, ["$", "p", None, {"children": children}]]
    html = page("", below=pushed("5:" + json.dumps(["$", "div", None, {"children": elements}]) + "\n"))
    assert read_article(html, URL).body == f"{LEAD}\n{BODY}\n{said}"
