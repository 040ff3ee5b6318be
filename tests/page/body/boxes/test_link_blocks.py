"""Lists of links between paragraphs go with their titles, and the buttons to share; what a text names stays."""

import pytest

from tests.page.body.boxes.test_insets import SENTENCES, read

ITEMS = "<li><a href=/1.html>Les cinq dates</a></li><li><a href=/2.html>Où voir les bateaux</a></li>"
LAST = "<li><a href=/3.html>Que dit le décret</a></li>"
SHARE = "<a href='https://twitter.com/share?u=1'>Twitter</a>"


@pytest.mark.parametrize(
    "box",
    [
        f"<div id=x1><p class=x2>Tout ce qu’il faut savoir sur le droit des ports</p><ul>{ITEMS}{LAST}</ul></div>",
        f"<h3 class=x3>Le droit des ports en trois pages</h3><ul>{ITEMS}{LAST}</ul><h3>Un recours</h3>",
        f"<ul class=x4><li>Thèmes : </li>{ITEMS}{LAST}</ul>",
        "<section><div>Sommaire</div><div><a href=#a>1. Une hausse des prix de gros en mars</a> <a href=#b>2. Le marché"
        " attend la banque</a></div></section>",
        "<ul><li><img src=a.jpg><h4>Italie</h4><p>Une banque fait appel</p><a href=/a/1>En savoir plus</a></li>"
        "<li><h4>Pologne</h4><p>Le taux baisse à Torun</p><p><a href=/a/2>En savoir plus</a></p></li></ul>",
        f"<ul><li>Cette page vous a plu ?<br>Partagez-la !</li><li>{SHARE}</li><li><a href='javascript:window.print()'>"
        "imprimer</a></li></ul>",
        f"<div><div><span>Partager :</span>{SHARE}<a href='mailto:?subject=x'>e-mail</a></div></div>",
    ],
)
def test_lists_of_links_go_with_what_stands_above_them(box):
    lines = [line for line in read("fr", box).split("\n") if line != "Un recours"]
    assert lines == [SENTENCES["fr"].format(year) for year in range(2026, 2034)]


@pytest.mark.parametrize(
    ("box", "said"),
    [
        (f"<div><p>Le conseil a publié trois textes :</p><ul>{ITEMS}{LAST}</ul></div>", "Que dit le décret"),
        ("<h3>Les sources du droit</h3><ul><li>Le code, <a href=/1>article 3</a></li></ul>", "Le code, article 3"),
        (
            "<ul><li>Orvalys gagne 3 %. <a href=/1>Lire</a></li><li>L’or perd 2 %. <a href=/2>Lire</a></li></ul>",
            "L’or perd 2 %.",
        ),
        (
            "<ul><li>La note <a href=/1.pdf>Lire</a></li><li>Le plan du port <a href=/2.pdf>Lire</a></li></ul>",
            "Le plan du port",
        ),
        (
            "<ul><li>Orvalys, 300 salariés <a href=/1>(ORV)</a></li><li>Hydrelia, 20 <a href=/2>(HYD)</a></li></ul>",
            "Hydrelia, 20 (HYD)",
        ),
        (f"<h3>Un recours</h3><ul>{ITEMS}{LAST}</ul><p>Le tribunal l’a rejeté mardi à Lorient.</p>", "Un recours"),
        ("<p>La note est au bas <a href=#note>de cette page</a>, dit le maire.</p>", "de cette page, dit le maire."),
        (f"<p>Le groupe a demandé à ses clients d’en parler sur {SHARE} au mois de mai.</p>", "sur Twitter au mois"),
        (
            f"<div><h3>Le conseil vote à dix heures</h3>{SHARE}<p>La séance a duré deux heures.</p></div>",
            "à dix heures",
        ),
    ],
)
def test_what_a_text_names_and_titles_above_some_text_stay(box, said):
    assert said in read("fr", box)
