"""The publisher's own section, as the page shows it."""

import pytest

from tests.support.pages import TITLE, json_ld, read

CRUMBS = (
    '{"@type":"BreadcrumbList","itemListElement":[{"position":2,"name":"Bourse"},{"position":1,"name":"Accueil"},'
    f'{{"position":3,"item":{{"name":"{TITLE}"}}}}]}}'
)


@pytest.mark.parametrize(
    "parts",
    [
        {"head": json_ld(CRUMBS)},
        {"above": f'<nav aria-label="Fil d’Ariane"><a href=/>Accueil</a> <a href=/b>Bourse</a> {TITLE}</nav>'},
        {"above": "<div class=breadcrumb><a href=/>Accueil</a><a href=/bourse/>Bourse</a></div>"},
        {"above": "<ol itemtype=https://schema.org/BreadcrumbList><li><a href=/bourse/><b>Bourse</b></a></li></ol>"},
        {"above": '<a rel="category tag" href="/c/4">Bourse</a>'},
        {"above": '<div class="taxonomy-category"><a href="/category/bourse/">Bourse</a></div>'},
        {"above": '<p><a itemprop="genre" href="/b/12">Bourse</a></p>'},
        {"above": "<p class=arbo><a href=/>Accueil</a> &gt; <a href=s?r5>Bourse</a> &gt; <b>Orvalys</b></p>"},
        {"above": "<div><a href=/>Accueil</a> › <a href=/e>Économie</a> › <a href=/e/b>Bourse</a></div>"},
        {"above": "<ul><li><a href=/>Accueil</a> /</li><li><a href=/b>Bourse</a> /</li><li>Orvalys</li></ul>"},
        {"above": "<div><span><a href=/>Home</a></span> » <span><a href=/b>Bourse</a></span> » Orvalys</div>"},
        {"above": '<a class="c-rubrique" href="/bourse/">Bourse</a><a class="c-rubrique" href="/epargne/">Épargne</a>'},
    ],
)
def test_section_from_what_is_shown(parts):
    assert read(**parts).section == "Bourse"


@pytest.mark.parametrize(
    "beside",
    [
        '{}<div><a href="/">Accueil</a> / <a href="/archives">Archives</a> / <a href="/contact">Contact</a></div>',
        '<div><a href="/">Accueil</a> / <a href="/j">La revue</a> / <a href="/t">La tribune</a></div>{}',
    ],
)
def test_a_label_counts_more_than_a_trail_that_nothing_names(beside):
    label = '<a class="category" href="/bourse/">Bourse</a>'
    assert read(above=beside.format(label)).section == "Bourse"


def test_a_trail_ends_where_its_marks_do():
    tools = '<a href="#print">Imprimer</a> <a href="mailto:x">Envoyer</a>'
    trail = f'<div><a href="/">Accueil</a> › <a href="/bourse">Bourse</a> {tools}</div>'
    assert read(above=trail).section == "Bourse"


@pytest.mark.parametrize(
    "menu",
    [
        "<div><a href=/>Home</a> / <a href=/fr>Français</a> / <a href=/en>English</a></div>",
        "<p><a href=/>Accueil</a> / <a href=#top>Haut de page</a></p>",
        "<p><a href=/>Accueil</a> &gt; <a href=/2026>2026</a> &gt; <a href=/2026/03>Mars</a></p>",
        "<div><a href=/>Accueil</a> | <a href=/contact>Contact</a> | <a href=/plan>Plan du site</a></div>",
        "<p><a href=/>Accueil</a> &gt; <a href=/a?p=2>2</a></p>",
        "<p><a href=/>Accueil</a> &gt; <b>Dossier</b></p><p><a href=/o>Orvalys s’envole</a></p>",
        "<p>Lire aussi : <a href=/o>Orvalys</a> &gt; <a href=/v>Velmont</a></p>",
    ],
)
def test_links_side_by_side_are_no_trail(menu):
    assert read(above=menu).section is None
