"""Articles that only a page's data have, in the forms of several systems: text, dates and authors."""

import json
from html import escape
from urllib.parse import quote

import pytest

from ingest.extract import read_article
from ingest.refusals import NotAnArticle, Walled
from ingest.times import to_text
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL, page

FIELDS = {"title": TITLE, "publishedAt": "2026-03-12T07:30:00Z", "author": {"name": "Jeanne Martin"}}
OTHER = {
    "title": "Hydrelia vend ses usines",
    "publishedAt": "2026-01-05T07:30:00Z",
    "author": {"name": "Paul Vasseur"},
    "body": "<p>" + "Le groupe du Nord cède ses usines à un fonds. " * 30 + "</p>",
}
ARTICLE = FIELDS | {"body": TEXT}
LEAD = "Orvalys relève ses objectifs annuels après un premier semestre record, dit sa direction."


def script(value, attributes="type=application/json id=__NEXT_DATA__"):
    return f"<script {attributes}>{json.dumps(value)}</script>"


def kept(body, **more):
    """A page whose data have the article's text in a form of its own."""
    return script({"props": {"article": FIELDS | {"body": body} | more, "more": [OTHER]}})


def cells(kind, words, **more):
    return [{kind: "paragraph", "children": [{kind: "span", "text": text}]} | more for text in words]


DRAFT = {"blocks": [{"text": text, "type": "unstyled", "key": "a"} for text in PARAGRAPHS], "entityMap": {}}
RICH = {
    "nodeType": "document",
    "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text}]} for text in PARAGRAPHS],
}
CALL = {"_type": "newsletterPromo", "text": "Notre lettre du vendredi, pour celles et ceux qui bougent."}
BODIES = {
    "spans": cells("_type", PARAGRAPHS),
    "a call among them": [*cells("_type", PARAGRAPHS), CALL],
    "cards": [*cells("__typename", PARAGRAPHS), {"__typename": "RelatedArticles", "text": "Hydrelia vend ses usines"}],
    "data": {"time": 1, "blocks": [{"type": "paragraph", "data": {"text": text}} for text in PARAGRAPHS]},
    "a document": {"json": RICH},
    "a root": {"root": {"type": "root", "children": cells("type", PARAGRAPHS)}},
    "drafts": DRAFT,
    "JSON in a string": json.dumps(DRAFT),
    "HTML in blocks": [
        {"blockName": "core/paragraph", "attrs": {}, "innerHTML": f"<p>{text}</p>"} for text in PARAGRAPHS
    ],
    "attributes": [{"name": "core/paragraph", "attributes": {"content": text}} for text in PARAGRAPHS],
    "zones": [{"__component": "article.rich-text", "id": 1, "body": text} for text in PARAGRAPHS],
    "Markdown": "\n\n".join(PARAGRAPHS),
    "sections": {"sections": [{"heading": "", "paragraphs": [{"texte": text}]} for text in PARAGRAPHS]},
}


def place_of(state, value):
    """Write a value into a state whose objects name what is in them by its place; return its own place."""
    place = len(state)
    state.append(None)
    if isinstance(value, dict):
        state[place] = {name: place_of(state, held) for name, held in value.items()}
    elif isinstance(value, list):
        state[place] = [place_of(state, held) for held in value]
    else:
        state[place] = value
    return place


def placed(value):
    state = []
    place_of(state, value)
    return state


NAMED = {
    "Article:7": {"headline": TITLE, "publishedAt": FIELDS["publishedAt"], "authors": [{"__ref": "Author:1"}]},
    "Article:8": {"headline": OTHER["title"], "authors": [{"__ref": "Author:2"}], "body": [{"__ref": "P:0"}]},
    "Author:1": {"__typename": "Author", "name": "Jeanne Martin", "articles": [{"__ref": "Article:7"}]},
    "Author:2": {"__typename": "Author", "name": "Paul Vasseur"},
    **{f"P:{n}": {"__typename": "Paragraph", "html": text} for n, text in enumerate(PARAGRAPHS)},
}
NAMED["Article:7"]["body"] = [{"__ref": f"P:{n}"} for n in range(len(PARAGRAPHS))]
OLDER = {
    "Article:7": {"headline": TITLE, "publishedAt": FIELDS["publishedAt"]},
    "Author:1": {"name": "Jeanne Martin"},
    **{f"$Article:7.body.{n}": {"html": text} for n, text in enumerate(PARAGRAPHS)},
}
OLDER["Article:7"] |= {
    "author": {"type": "id", "id": "Author:1", "generated": False},
    "body": [{"type": "id", "id": f"$Article:7.body.{n}", "generated": True} for n in range(len(PARAGRAPHS))],
}
ISLAND = {"article": [0, {name: [0, value] for name, value in (ARTICLE | {"author": "Jeanne Martin"}).items()}]}
ANGULAR = json.dumps({"G.x": {"body": ARTICLE}})
for written, meant in (("&a;", "&"), ("&q;", '"'), ("&l;", "<"), ("&g;", ">"), ("&s;", "'")):
    ANGULAR = ANGULAR.replace(meant, written)
PLACES = {
    "names": f"<script>window.__APOLLO_STATE__={json.dumps(NAMED)};</script>",
    "names within": script({"props": {"pageProps": {"__APOLLO_STATE__": NAMED}}}),
    "older names": f"<script>window.__APOLLO_STATE__={json.dumps(OLDER)};</script>",
    "an attribute": f'<div data-page="{escape(json.dumps({"props": {"article": ARTICLE, "more": [OTHER]}}))}"></div>',
    "an island": f'<astro-island props="{escape(json.dumps(ISLAND))}"></astro-island>',
    "an answer": script({"status": 200, "body": json.dumps({"article": ARTICLE})}, "type=application/json data-url=/a"),
    "escapes of its own": f"<script type=application/json id=app-state>{ANGULAR}</script>",
    "places": script(
        placed({"data": {"x": FIELDS | {"body": cells("type", PARAGRAPHS)}}, "more": [OTHER]}), "type=application/json"
    ),
    "an escaped string": f"<script>window.__S__=decodeURIComponent({json.dumps(quote(json.dumps(ARTICLE)))})</script>",
    "apart from its fields": script([{"id": 1, "html": f"<p>{LEAD}</p>{TEXT}"}, FIELDS]),
    "a title of its own": script([FIELDS | {"title": {"main": TITLE}, "body": TEXT}]),
    "a variable": f"<script>var article = {json.dumps(ARTICLE)};</script>",
}


@pytest.mark.parametrize("data", [*map(kept, BODIES.values()), *PLACES.values()], ids=[*BODIES, *PLACES])
def test_text_date_and_author(data):
    article = read_article(page("", below=data), URL)
    assert article.body.removeprefix(f"{LEAD}\n") == BODY
    assert (to_text(article.published_at), article.authors) == ("2026-03-12T07:30:00Z", ["Jeanne Martin"])


@pytest.mark.parametrize(
    ("fields", "authors"),
    [
        (
            {"authors": [{"firstName": "Jeanne", "lastName": "Martin"}, {"fullName": "Luc Perrin"}]},
            ["Jeanne Martin", "Luc Perrin"],
        ),
        ({"credits": {"by": [{"type": "author", "name": "Jeanne Martin"}]}}, ["Jeanne Martin"]),
        ({"authors": {"data": [{"id": 1, "attributes": {"name": "Jeanne Martin"}}]}}, ["Jeanne Martin"]),
        ({"signature": "Jeanne Martin", "author": 7}, ["Jeanne Martin"]),
        ({"byline": "Par Jeanne Martin et Luc Perrin"}, ["Jeanne Martin", "Luc Perrin"]),
        ({"author": 12, "creator": {"name": "Admin Durand"}, "credits": "Paul Durand / Agence Velours"}, []),
        ({}, []),
    ],
)
def test_whom_an_object_names(fields, authors):
    data = script({"article": {"title": TITLE, "body": TEXT} | fields, "more": [OTHER]})
    assert read_article(page("", below=data), URL).authors == authors


@pytest.mark.parametrize(
    ("fields", "published", "modified"),
    [
        (
            {"first_publish_date": "2026-03-12T08:30:00+01:00", "createdAt": "2026-03-10T07:00:00Z"},
            "2026-03-12T07:30:00Z",
            None,
        ),
        ({"datePublication": 1773300600, "updated_at": 1773304200}, "2026-03-12T07:30:00Z", "2026-03-12T08:30:00Z"),
        ({"date_gmt": None, "date": "", "created_at": "2020-01-01T10:00:00Z"}, None, None),
        ({"createdAt": "2024-01-01", "firstPublicationDate": "2026-03-12T07:30:00Z"}, "2026-03-12T07:30:00Z", None),
        ({"published": float("nan"), "updated": float("inf")}, None, None),
    ],
)
def test_when_an_object_says_that_it_was_published(fields, published, modified):
    article = read_article(page("", below=script({"article": {"title": TITLE, "body": TEXT} | fields})), URL)
    assert (to_text(article.published_at), to_text(article.modified_at)) == (published, modified)


def test_items_of_a_list_are_lines():
    points = {"type": "list", "items": ["Un premier point", {"content": "Un deuxième point"}]}
    first, *rest = [{"type": "paragraph", "text": text} for text in PARAGRAPHS]
    body = read_article(page("", below=kept([first, points, *rest])), URL).body
    assert body.split("\n")[1:3] == ["Un premier point", "Un deuxième point"]


@pytest.mark.parametrize(
    "data",
    [
        "<script>window.__X__=(function(a){return {article:{id:12,title:a,body:"
        + json.dumps(f"<p>{LEAD}</p>{TEXT}").replace("<", "\\u003C").replace("é", "\\xe9")
        + '}}("Orvalys"));</script>',
        f"<script>render({{id: 1, text: {json.dumps(f'<p>{LEAD}</p>{TEXT}')}}});</script>",
        f"<noscript><div><p>{LEAD}</p>{TEXT}</div></noscript>",
        f"<template id=text><p>{LEAD}</p>{TEXT}</template>",
        f"<script type=text/template><p>{LEAD}</p>{TEXT}</script>",
    ],
    ids=["a function", "an argument", "noscript", "a template", "a script's template"],
)
def test_text_in_code_is_known_by_its_likeness(data):
    assert read_article(page("", below=data), URL).body == f"{LEAD}\n{BODY}"


def test_text_in_code_beside_the_headline():
    code = f"x={{a:1,titre:{json.dumps(TITLE)},corps:{json.dumps(TEXT)},plus:[{{corps:{json.dumps(OTHER['body'])}}}]}}"
    assert read_article(page("", below=f"<script>{code}</script>"), URL).body == BODY


VELMONT = "<p>Velmont supprime neuf cents postes dans ses usines du Nord et de la Somme.</p>" * 12
READERS = [{"text": "<p>Un premier semestre record, vraiment ? Orvalys relève ses objectifs chaque année.</p>" * 4}] * 5
ALIKE = {
    "title": "Un premier semestre record pour la robinetterie",
    "body": "<p>Orvalys relève ses objectifs après un premier semestre record, comme ses rivaux italiens.</p>" * 12,
}


@pytest.mark.parametrize(
    ("fields", "beside"),
    [
        ({"related": [{"title": "Velmont supprime 900 postes", "content": VELMONT}]}, {}),
        ({"comments": READERS}, {}),
        ({"disclaimer": "<p>Ce contenu n’est pas un conseil en investissement.</p>" * 40}, {}),
        ({"moreContents": [{"content": VELMONT}]}, {}),
        ({}, {"more": [ALIKE]}),
        ({}, {"more": [{"title": {"rendered": ALIKE["title"]}, "content": {"rendered": ALIKE["body"]}}]}),
    ],
    ids=["related", "comments", "disclaimer", "more", "alike", "alike, rendered"],
)
def test_what_else_an_object_has_is_not_its_text(fields, beside):
    article = read_article(page("", below=script({"article": ARTICLE | fields} | beside)), URL)
    assert (article.body, article.authors) == (BODY, ["Jeanne Martin"])


WARNING = f"<p>Activez JavaScript pour lire {TITLE}. {'Ce site mesure son audience par des cookies. ' * 6}</p>"


@pytest.mark.parametrize(
    "data",
    [
        f"<noscript>{WARNING}</noscript>",
        f"<template><p>{TITLE}, j’y crois. {'Ce groupe a toujours tenu parole. ' * 9}</p></template>",
        f'<script>var x={{t:"{TITLE}",desc:"<p>{"Velmont supprime des postes à Lille. " * 9}</p>"}}</script>',
        f"<div data-x='{json.dumps({'name': TITLE, 'text': 'Abonnez-vous à La Cote, accès illimité. ' * 9})}'></div>",
        script({"title": TITLE, "body": "[" * 5000 + '"' + "x " * 200 + '"' + "]" * 5000}),
        script({"title": TITLE, "body": '[{"text": "' + "Un texte coupé au milieu. " * 30}),
    ],
    ids=["notice", "comment", "description", "widget", "too deep", "cut off"],
)
def test_what_is_no_text(data):
    with pytest.raises(NotAnArticle):
        read_article(page("", below=data), URL)


@pytest.mark.parametrize("kind", ["image_text", "PictureText", "video-text", "promoText", "imageParagraph"])
def test_a_paragraph_beside_a_picture_is_text(kind):
    first, *rest = cells("type", PARAGRAPHS)
    assert read_article(page("", below=kept([first | {"type": kind}, *rest])), URL).body == BODY


def test_an_object_that_holds_itself_says_its_text_once():
    state = {
        "A:1": {"title": TITLE, "body": {"__ref": "B:1"}},
        "B:1": {"text": TEXT, "blocks": [{"__ref": "B:1"}] * 10},
    }
    assert read_article(page("", below=script(state)), URL).body == BODY


@pytest.mark.parametrize(
    "shown", ["Nous et nos 800 partenaires utilisons des cookies. Acceptez-les pour continuer.", ""]
)
def test_a_wall_is_not_filled_with_another_articles_text(shown):
    with pytest.raises((NotAnArticle, Walled)):
        read_article(page(f"<p>{shown}</p>", below=script({"items": [ALIKE]})), URL, is_listed=True)


def test_a_shown_brief_is_not_replaced_by_a_text_that_it_does_not_begin():
    without_title = {"html": ALIKE["body"]}
    assert read_article(page(TEXT, below=script({"more": [ALIKE, without_title]})), URL).body == BODY


def test_a_shown_beginning_goes_on_in_the_data():
    data = script({"post": {"html": f"<p>{LEAD}</p>{TEXT}" + ALIKE["body"]}})
    assert read_article(page(f"<p>{LEAD}</p>", below=data), URL).body.startswith(f"{LEAD}\n{BODY}")


def test_what_the_page_says_comes_before_its_data():
    dated = (
        '<meta property=article:published_time content="2026-03-11T06:00:00Z"><meta name=author content="Luc Perrin">'
    )
    article = read_article(page("", head=dated, below=kept(TEXT)), URL)
    assert (to_text(article.published_at), article.authors) == ("2026-03-11T06:00:00Z", ["Luc Perrin"])


BIG = "Un mot de plus, " * 60
CIRCLE = {f"A:{n}": {"title": TITLE, "body": [{"__ref": f"A:{m}"} for m in range(60)]} for n in range(60)}


@pytest.mark.parametrize(
    "data",
    [
        f"<script>window.__S__={json.dumps(CIRCLE)}</script>",
        script([{"a": 1}, *([n + 1] * 20 for n in range(1, 2000)), {"title": 0, "body": 1}]),
        script([{"title": OTHER["title"], "body": "[a](b *c* \n\n" * 2000}] * 100),
        script({"title": TITLE, "body": "[\n\n" + "[ " * 400_000}),
        script({"q": {"title": OTHER["title"], "body": [{"__ref": "B:1"}] * 9000}, "B:1": {"text": "mot " * 18_000}}),
        "<template>" * 200 + f"<p>{OTHER['title']} à un fonds.</p>" * 6000 + "</template>" * 200,
        "<script>x=" + '"a\\' * 200_000 + "</script>",
        "<script>" + "var a={" * 50_000 + "</script>",
        "".join(f"<div data-x='{json.dumps({'title': OTHER['title'], 'body': BIG})}'></div>" for _ in range(1000)),
    ],
    ids=["circles", "places", "Markdown", "brackets", "references", "templates", "quotes", "variables", "attributes"],
)
def test_data_that_would_take_long(data):
    with pytest.raises(NotAnArticle):
        read_article(page("", below=data), URL)
