"""Which lines of a body are the article's: no byline, no dateline, no repeated title and no labels above it."""

import pytest

from ingest.page.body.wording.clean_lines import clean_lines
from tests.support.pages import BODY, PARAGRAPHS, TEXT, read


def test_days_are_the_subheads_of_an_agenda_and_one_day_is_a_dateline():
    agenda = ["Lundi 9 mars 2026", "Ventes au détail.", "Mardi 10 mars 2026", "Balance commerciale."]
    assert clean_lines(agenda, "L’agenda", []) == agenda
    assert clean_lines(["9 mars 2026", "Ventes au détail."], "Titre", []) == ["Ventes au détail."]


def test_one_day_between_paragraphs_is_a_subhead():
    lines = [f"Le titre {number} a gagné un point." for number in range(6)]
    text = [*lines, "Vendredi 13 mars 2026", "Le groupe publiera ses comptes avant l’ouverture."]
    assert clean_lines(text, "Un titre", []) == text
    assert clean_lines(text[:-1], "Un titre", []) == lines


def test_days_without_their_year_are_the_subheads_of_an_agenda():
    agenda = ["Lundi 16 mars", "Mazelin publie ses comptes.", "Mardi 17 mars", "Réunion de la banque centrale."]
    assert clean_lines(agenda, "L’agenda", []) == agenda


def test_a_line_that_says_the_title_again_below_the_text_is_a_subhead():
    lines = ["Toutes les nouvelles de ce jeudi, de la Bourse à la politique, se lisent ici.", "9h05 - La Bourse recule"]
    lines += [
        "Dans les premiers échanges, l’indice perd 0,2 %, à 5 812 points, avant une salve de résultats.",
        "Le titre",
    ]
    assert clean_lines([*lines, "Suite."], "Le titre", []) == [*lines, "Suite."]


def test_byline_and_repeated_title_go_with_the_labels_above():
    lines = [
        "Bourse",
        "Jeudi",
        "Orvalys relève ses objectifs",
        "Par Jeanne Martin",
        "Le groupe vise 12 %.",
        "Jeanne Martin",
    ]
    assert clean_lines(lines, "Orvalys relève ses objectifs", ["Jeanne Martin"]) == ["Le groupe vise 12 %."]


@pytest.mark.parametrize(
    ("line", "author", "kept"),
    [
        ("Jeanne Martin, journaliste à La Cote", "Jeanne Martin", False),
        ("Jeanne Martin, elle, n’y croit pas.", "Jeanne Martin", True),
        ("Jeanne Martinet nommée directrice", "Jeanne Martin", True),
        ("Après la hausse", "AP", True),
        ("Orvalys, en bref", "Orvalys", True),
    ],
)
def test_only_bylines_are_taken_for_bylines(line, author, kept):
    assert clean_lines(["Un texte.", line], "Titre", [author]) == (["Un texte.", line] if kept else ["Un texte."])


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("More information: J. Martin et al, Valves under pressure, Journal of Taps (2026). DOI: 10.1000/x.1", False),
        ("P. Durand et al, Taps under pressure (2026). DOI: 10.1000/taps.2", False),
        ("Journal information: Journal of Taps", False),
        ("Provided by University of Lyon", False),
        ("Click to Read More and View Comments", False),
        ("Provided by the group, the figures show a rise of 8 %. They will be audited.", True),
        ("More information is expected on Thursday, when the group meets its creditors.", True),
    ],
)
def test_the_notes_of_science_wires_go(line, kept):
    assert (line in clean_lines(["A study.", line, "Its end."], "Titre", [])) == kept


@pytest.mark.parametrize(
    "line",
    [
        "Source : AFP",
        "Avec La Presse Canadienne",
        "La suite après cette publicité",
        "Par Jeanne Martin pour La Cote",
        "Vue originale pour télécharger le contenu : https://www.fil.example/12.html",
        "(source : AOF et Reuters)",
        "💡",
        "Industrie. Orvalys relève ses objectifs pour 2026",
    ],
)
def test_agencies_icons_and_the_title_under_its_kicker_go(line):
    title = "Orvalys relève ses objectifs pour 2026"
    assert clean_lines([line, "Le groupe vise 12 %."], title, ["Jeanne Martin"]) == ["Le groupe vise 12 %."]


@pytest.mark.parametrize(
    "line", ["Source : le rapport annuel du groupe", "La Cote, avec AFP, l’a appris le 12/03/2026 à 08:15."]
)
def test_sources_in_sentences_stay(line):
    assert line in clean_lines([line, "Le groupe vise 12 %."], "Un titre", [])


def test_a_paragraph_above_the_repeated_title_stays():
    lead = "Le groupe lyonnais de robinetterie a publié des résultats bien meilleurs qu’attendu, " * 2
    assert clean_lines([lead, "Le titre", "Suite."], "Le titre", []) == [lead, "Suite."]


@pytest.mark.parametrize(
    "line",
    [
        "Par Jeanne Martin Le 12 novembre 2026 à 06h05",
        "Publié le par Jeanne Martin",
        "07h15, le 13 novembre 2026",
        "Jeanne Martin avec La Cote | Mis à jour le 13/11/2026",
        "Jeanne Martin / La Cote et partenaires",
    ],
)
def test_lines_that_sign_and_date_go(line):
    assert clean_lines(["Un texte.", line], "Titre", ["Jeanne Martin"], "La Cote") == ["Un texte."]


@pytest.mark.parametrize(
    "line", ["Mars à la hausse", "Le 12 mars, Orvalys publie", "Avec Jeanne Martin, tout change.", "2026"]
)
def test_lines_that_say_more_stay(line):
    assert clean_lines(["Un texte.", line], "Titre", ["Jeanne Martin"], "La Cote") == ["Un texte.", line]


@pytest.mark.parametrize("line", ["29 November 2018 | 20 January 2019", "12 mars 2026 | 13 mars 2026"])
def test_a_table_s_row_of_days_stays(line):
    assert clean_lines([line, "Le groupe vise 12 %."], "Un titre", ["Jeanne Martin"])[0] == line


@pytest.mark.parametrize("line", ["Grand reporter", "Jeanne Martin @jmartin", "Source : Jeanne Martin"])
def test_roles_and_names_on_networks_go(line):
    assert clean_lines([line, "Le groupe vise 12 %."], "Un titre", ["Jeanne Martin"]) == ["Le groupe vise 12 %."]


@pytest.mark.parametrize(
    "line",
    [
        "Par Jeanne Martin, correspondante à Francfort | 12.03.2026 - 08:30 | Lecture : 3 min",
        "Par Jeanne Martin - Publié le 12/03/2026 à 8h30 - Temps de lecture : 2 min",
    ],
)
def test_a_byline_with_its_day_and_reading_time_goes(line):
    assert clean_lines([line, "Le groupe vise 12 %."], "Un titre", ["Jeanne Martin"]) == ["Le groupe vise 12 %."]


@pytest.mark.parametrize("line", ["Mathilde Carrouges", "Par Mathilde Carrouges", "(avec Mathilde Carrouges, à Dax)"])
def test_a_name_with_a_particle_s_letters_at_its_end_goes(line):
    assert clean_lines([line, "Le groupe vise 12 %."], "Un titre", ["Mathilde Carrouges"]) == ["Le groupe vise 12 %."]


@pytest.mark.parametrize(
    "line",
    [
        "Jeanne MartinCheffe du service Marchés",
        "Jeanne Martin De notre envoyée spéciale à Oruro",
        "Un article signé Jeanne Martin",
        "Un reportage de Jeanne Martin et Paul Durand",
        "Correspondante à Francfort",
        "Responsable du pôle Épargne",
        "JDP/MSO/",
    ],
)
def test_signatures_with_their_role_in_no_known_form_go(line):
    assert clean_lines([line, "Le groupe vise 12 %."], "Un titre", ["Jeanne Martin", "Paul Durand"]) == [
        "Le groupe vise 12 %."
    ]


@pytest.mark.parametrize(
    "line", ["Jeanne Martin dirige le groupe", "Un article de Jeanne Martin fait débat", "Chef du service, il part."]
)
def test_lines_that_tell_of_an_author_stay(line):
    assert clean_lines([line, "Le groupe vise 12 %."], "Un titre", ["Jeanne Martin"])[0] == line


@pytest.mark.parametrize(
    ("author", "line"),
    [
        ("Le Monde", "Le Monde avait révélé en mars l’existence de discussions entre les deux groupes."),
        ("Cote Industries", "Cote Industries est coté à Paris et emploie 78.000 personnes dans le monde."),
    ],
)
def test_who_issues_a_text_is_spoken_of_in_its_last_line(author, line):
    lines = [*PARAGRAPHS, *PARAGRAPHS, "Cote Industries publiera ses comptes en mars.", *PARAGRAPHS, line]
    assert clean_lines(lines, "Cote Industries relève ses objectifs", [author])[-1] == line


EXCERPT = "Les syndicats estiment que 120.000 saisonniers y perdent chacun"


def test_an_excerpt_above_the_whole_text_goes():
    body = read(f"<p>{EXCERPT}…</p>{TEXT}<p>{EXCERPT} 140 euros par campagne.</p>").body
    assert body == f"{BODY}\n{EXCERPT} 140 euros par campagne."


@pytest.mark.parametrize(
    "line",
    [
        f"{EXCERPT}…",
        "Il hésite...",
        "« On verra bien ce que décidera le tribunal… »",
        "Le groupe lyonnais, lui, attend encore…",
    ],
)
def test_a_line_that_breaks_off_and_is_not_said_again_stays(line):
    assert line in read(f"{TEXT}<p>{line}</p><p>Le groupe lyonnais, lui, attendra juin pour trancher.</p>").body
