"""Bylines as French templates write them: initials, hints, houses beside names, agencies, places and roles."""

import pytest
from lxml.html import fromstring

from ingest.extract import read_article
from ingest.page.body.boxes import biographies
from ingest.page.head import signatures
from ingest.page.head.person_names import split_names
from tests.support.pages import BODY, TEXT, URL, json_ld, page


def authors(url=URL, **parts):
    return read_article(page(**parts), url).authors


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("J.-B. T.", ["J.-B. T."]),
        ("Par Ch. D.", ["Ch. D."]),
        ("A. B. et C. D.", ["A. B.", "C. D."]),
        ("Photo Jeanne Martin", []),
        ("Illustration de Jeanne Martin", []),
        ("À propos de l’auteure", []),
        ("Soumis par Jeanne Martin le 12 mars 2026 - 08:30", ["Jeanne Martin"]),
        ("Un article signé Jeanne Martin pour La Cote", ["Jeanne Martin"]),
        ("Publie le 3 fevrier 2026 a 11h50 par Jeanne Martin", ["Jeanne Martin"]),
        ("Jeanne Martin De notre envoyée spéciale à Oruro", ["Jeanne Martin"]),
        ("Avec notre correspondant à Dakar, Paul Durand", ["Paul Durand"]),
        ("Notre envoyée spéciale à La Paz Jeanne Martin", ["Jeanne Martin"]),
        ("Par notre journaliste Paul Van Acker", ["Paul Van Acker"]),
        ("De notre correspondant à New York, J.-B. Martin", ["J.-B. Martin"]),
        ("Le billet de Thibaut d’Arcy", ["Thibaut d’Arcy"]),
        ("L’édito de Jeanne Martin", ["Jeanne Martin"]),
        ("Signé Jeanne Martin", ["Jeanne Martin"]),
        ("Par Jeanne Martin via La Dépêche du soir", ["Jeanne Martin"]),
        ("Par Jeanne Martin, Chief Economist, Banque du Rhône", ["Jeanne Martin"]),
        ("Une analyse de Jeanne Martin, Banque du Rhône", ["Jeanne Martin"]),
        ("Une analyse de Jeanne Martin, Paul Durand et Anne Petit", ["Jeanne Martin", "Paul Durand", "Anne Petit"]),
        ("avec AFP", ["AFP"]),
    ],
)
def test_names_in_their_lines(text, names):
    assert split_names(text) == names


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=post-author><a href=/auteur/jm title='Jeanne Martin'><img src=/j.jpg alt=''></a></div>",
        "<div class=post-author><img src=/j.jpg alt='Portrait de Jeanne Martin'></div>",
        "<p><a href=/journaliste/jm aria-label='Voir le profil de Jeanne Martin'><svg></svg></a></p>",
        "<a class=author href=/x><img src=/j.jpg alt='Jeanne Martin, grand reporter'></a>",
    ],
)
def test_a_name_that_only_a_hint_or_a_picture_s_text_says(byline):
    assert authors(above=byline) == ["Jeanne Martin"]
    assert authors(above=byline.replace("Jeanne Martin", "logo")) == []


@pytest.mark.parametrize(
    "byline",
    [
        "<span class=author>Ouest Matin <b>Jeanne Martin</b></span>",
        "<span class=author>Jeanne Martin Ouest Matin</span>",
        "<p class=author>Jeanne Martin - Ouest-Matin</p>",
        "<div class=signatureWrapper><div><img src=/j.jpg></div><div><span>Jeanne Martin</span>"
        "<span>Le Fil du soir</span></div></div>",
    ],
)
def test_the_paper_s_name_in_one_line_with_its_author_s(byline):
    assert authors(url="https://www.ouest-matin.example/a", above=byline) == ["Jeanne Martin"]


@pytest.mark.parametrize("place", ["à Dax", "(au Mans)", "en Irlande", "à La Rochelle", "(avec l’AFP)"])
def test_all_names_beside_the_places_they_write_from(place):
    names = "".join(f"<li><b class=qui>{name}</b> <i>{place}</i></li>" for name in ("Jeanne Martin", "Paul Durand"))
    assert authors(above=f"<ul>{names}</ul>") == ["Jeanne Martin", "Paul Durand"]


def test_a_byline_with_its_mail_and_name_on_a_network():
    contact = "<a href=mailto:j@x.example>j@lacote.example</a> @jmartin"
    article = read_article(page(above=f"<div class=signat><b>Jeanne Martin</b> {contact}</div>"), URL)
    assert (article.authors, article.body) == (["Jeanne Martin"], BODY)


def test_all_names_that_portraits_say():
    links = "".join(f"<a href=/auteur/{n}><img src=/x.jpg alt='{n}'></a>" for n in ("Jeanne Martin", "Paul Durand"))
    assert authors(above=f"<div class=post-author>{links}</div>") == ["Jeanne Martin", "Paul Durand"]


def test_a_house_that_is_declared_and_shown_signs_beside_columnists():
    head, house = '<meta name=author content="La Rédaction">', "<p class=auteur>La rédaction</p>"
    other = "<ul><li><a href=/chroniqueur/pd><img alt='Paul Durand' src=/p.jpg></a><p>Paul Durand</p></li></ul>"
    assert authors(head=head, above=house, below=other) == ["La Rédaction"]
    assert authors(head=head, above="<p class=auteur>Jeanne Martin</p>", below=other) == ["Jeanne Martin"]


def test_a_signature_set_to_the_right_with_its_place_and_day():
    last = "<div align=right>Saint-Dié, le 3 avril 2007<br><i>Jeanne Martin</i></div>"
    assert authors(text=TEXT + last) == ["Jeanne Martin"]


@pytest.mark.parametrize("role", ["ENVOYÉE SPÉCIALE À ORURO (BOLIVIE)", "correspondante à Rome", "reporter"])
def test_a_name_with_its_role_in_a_line_of_no_known_class(role):
    assert authors(above=f"<p class=qui>Jeanne Martin, {role}</p>") == ["Jeanne Martin"]


def test_an_agency_that_is_declared_signs_beside_other_articles_names():
    head = json_ld('{"@type":"NewsArticle","author":{"@type":"Organization","name":"AFP"}}')
    other = "<ul><li><a href=/x><span>Un autre article</span></a><span class=author>Par Paul Durand</span></li></ul>"
    assert authors(head=head, below=other) == ["AFP"]
    assert authors(head=head, above="<p class=author>Paul Durand</p>") == ["Paul Durand"]


@pytest.mark.parametrize("last", ["(AFP)", "Avec AFP", "Source : Reuters", "(avec l’AFP)"])
def test_an_agency_alone_in_the_last_line_signs(last):
    assert authors(text=f"{TEXT}<p>{last}</p>") == [last.split()[-1].strip("()").removeprefix("l’")]


def test_the_label_of_an_author_s_box_is_no_name():
    box = "<div class=c-author><p class=c-author__label>L’auteur</p><p class=c-author__name>Jeanne Martin</p></div>"
    assert authors(below=box) == ["Jeanne Martin"]


def test_the_photographer_in_a_caption_does_not_sign():
    figure = (
        "<figure><img src=/a.jpg><figcaption>Un dock. <span class=author>Photo Paul Durand</span></figcaption></figure>"
    )
    assert authors(above=figure) == []


def test_names_of_scientific_papers_in_the_order_of_speech():
    head = "".join(f'<meta name=citation_author content="{name}">' for name in ("Martin, Jeanne", "Paul Durand"))
    assert authors(head=head) == ["Jeanne Martin", "Paul Durand"]


def test_a_byline_right_above_the_headline_signs_before_a_name_in_the_page_s_head():
    column = (
        "<div class=top><a href=/e>Le bois, une affaire de patience</a> <span class=author>Paul Durand</span></div>"
    )
    html = page().replace(b"<main><article>", f"{column}<main><article><p class=qui>Par Jeanne Martin</p>".encode())
    assert read_article(html, URL).authors == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "last",
    [
        "<p>(Jeanne Martin, édité par Paul Durand)</p>",
        "<p>(Jeanne Martin ; traduit par Paul Durand)</p>",
        "<p class=article-credits>Article écrit par Jeanne Martin (rédactrice), relu par Paul Durand</p>",
    ],
)
def test_who_wrote_and_who_edited_below_the_text(last):
    assert authors(text=TEXT + last) == ["Jeanne Martin"]


def test_names_and_dates_between_breaks_of_one_block():
    above = "<div>Jeanne Martin<br>(avec Paul Durand, à Dax)<br>12/03/2026 08:30 – mis à jour à 11:05</div>"
    article = read_article(page(above=above), URL)
    assert (article.authors, article.body) == (["Jeanne Martin", "Paul Durand"], BODY)
    assert (article.published_at.hour, article.modified_at.hour) == (7, 10)


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=author><img src=/c.jpg alt='Claire Roche'></div>",
        "<div class=author><img src=/c.jpg alt='Photo de Claire Roche'></div>",
        "<div class=byline><a href=/tag/claire-roche title='Claire Roche'><img alt='Photo de Luc Pin'></a></div>",
        "<div class=signature><a href=/dossier/roche aria-label='Claire Roche'><svg></svg></a></div>",
        "<p class=byline><a href=/photo/12 title='Claire Roche'><img src=/c.jpg></a></p>",
    ],
)
def test_a_picture_or_a_link_that_leads_to_no_author_does_not_sign(byline):
    assert authors(above=byline) == []


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=author><a href=/auteur/jm title='Jeanne Martin'><img src=/j alt='Photo de Jean Martin'></a></div>",
        "<p class=byline><a href=/equipe/jm aria-label='Jeanne Martin'></a> <a href=/tag/x title='Luc Pin'></a></p>",
        "<div class=post-author><a rel=author href=/x><img src=/j.jpg alt='Jeanne Martin'></a></div>",
        "<div class=author><img src=/j.jpg alt='Avatar de Jeanne Martin'></div>",
    ],
)
def test_one_hint_of_each_link_to_an_author_signs(byline):
    assert authors(above=byline) == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "caption",
    [
        "<div><span>Claire Roche</span> <span>à Francfort</span></div>",
        "<p><b>Claire Roche</b> <i>à Washington</i></p>",
        "<div class=legende><em>Claire Roche</em> <em>(à Pékin)</em></div>",
    ],
)
def test_a_name_beside_a_place_alone_does_not_sign(caption):
    assert authors(above=caption) == []


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=byline><span>Jeanne Martin</span> <span>à Rome</span></div>",
        "<div class=nom><b>Jeanne Martin</b> <i>à Rome</i></div>",
        "<div><p><b>Jeanne Martin</b> <i>à Rome</i></p><p>12 mars 2026</p></div>",
        "<p><b>Jeanne Martin</b> <i>(avec Reuters)</i></p>",
    ],
)
def test_a_name_and_a_place_beside_a_sign_of_a_byline(byline):
    assert authors(above=byline) == ["Jeanne Martin"]


@pytest.mark.parametrize(
    ("name", "host", "site"),
    [
        ("Jean Paul Martin", "www.martin.example", ""),
        ("Martin Jean Paul", "martin.example", ""),
        ("Anne Sophie Legrand", "legrand.example", ""),
        ("Marianne Le Goff", "www.marianne.example", "Marianne"),
    ],
)
def test_a_name_that_its_site_shares_stays_whole(name, host, site):
    head = f'<meta name=author content="{name}"><meta property=og:site_name content="{site}">'
    article = read_article(page(head=head, above=f"<p class=byline>{name}</p>"), f"https://{host}/bourse/a.html")
    assert (article.authors, article.body) == ([name], BODY)


@pytest.mark.parametrize("name", ["DESSINGES MARIE", "PHOTOPOULOS NIKOS", "Carter Jeanne", "Dessinges Paul"])
def test_a_family_name_that_begins_like_a_picture_signs(name):
    assert split_names(f"{name} / Paul Durand") == [name, "Paul Durand"]
    assert split_names(name) == [name]


def counted(monkeypatch, module, reader):
    read, calls = getattr(module, reader), []
    monkeypatch.setattr(module, reader, lambda *args, **options: calls.append(1) or read(*args, **options))
    return calls


def test_the_spans_of_a_byline_are_looked_for_on_few_levels(monkeypatch):
    calls = counted(monkeypatch, signatures, "line")
    name = "<span>Jeanne Martin</span><span>La Cote</span>"
    above = f"{'<div class=author><i></i>' * 100}{name}{'</div>' * 100}"
    assert read_article(page(above=above), URL).body.endswith(BODY)
    assert 0 < len(calls) < 1500


def test_boxes_of_a_life_are_looked_for_on_few_levels(monkeypatch):
    calls = counted(monkeypatch, biographies, "short_text")
    deep, end = "<div>" * 60, "</div>" * 60
    life = f"{deep}{deep}Jeanne Martin{end} est journaliste à La Cote depuis dix ans.{end}"
    region = fromstring(f"<body>{life}{TEXT}</body>")
    biographies.drop_biographies([region], ["Jeanne Martin"])
    assert "".join(region.itertext()) == BODY.replace("\n", "")
    assert 0 < len(calls) < 1500


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Par <strong>Anne Roux</strong> (économiste, ancienne conseillère au Trésor, membre du Cercle) et "
            "<strong>Paul Petit</strong> (professeur de finances publiques à l’université de Lille)",
            ["Anne Roux", "Paul Petit"],
        ),
        (
            "Par <b>Anne Roux</b>, professeure à l’université de Nantes, et <b>Paul Petit</b>, ancien directeur",
            ["Anne Roux", "Paul Petit"],
        ),
        (
            "Par <a href=/x>Anne Roux</a> (avocate au barreau de Paris, spécialiste du droit des sociétés cotées), "
            "<a href=/y>Luc Vidal</a> (notaire) et <a href=/z>Paul Petit</a> (enseignant à Lyon)",
            ["Anne Roux", "Luc Vidal", "Paul Petit"],
        ),
        (
            "Von <em>Anja Holt</em> (Professorin für Volkswirtschaft an der Universität Kassel, Mitglied im Beirat) "
            "und <em>Ulf Kressmann</em> (Leiter des Instituts)",
            ["Anja Holt", "Ulf Kressmann"],
        ),
        (
            "By <strong>Tom Ashdown</strong> (a former Treasury adviser who teaches public finance at Leeds and Hull)",
            ["Tom Ashdown"],
        ),
        ("Par <strong>Anne Roux</strong> (texte) et <strong>Paul Petit</strong> (photos)", ["Anne Roux"]),
        ("Par rapport à <b>Jean Dupont</b> (le patron), <b>Luc Vidal</b> (son successeur) a réduit la dette.", []),
        ("By contrast, <b>Tom Ashdown</b> (the former chair) and <b>Ruth Askew</b> voted for the plan.", []),
        ("By <a href=/x>Ruth Askew</a> in London and <a href=/y>Tom Holt</a> in New York", ["Ruth Askew", "Tom Holt"]),
        ("Par <a href=/x>Anne Roux</a> à Londres et <a href=/y>Luc Vidal</a>", ["Anne Roux", "Luc Vidal"]),
        ("De notre correspondante à Londres, <b>Anne Roux</b>", ["Anne Roux"]),
        ("Dal nostro inviato a Bergamo <b>Luca Ferrandi</b>", ["Luca Ferrandi"]),
        ("Notre invité : <b>Jean Dupont</b> (économiste) et <b>Luc Vidal</b> (professeur)", []),
        ("De <a href=/x>Anne Roux</a> à <a href=/y>Luc Vidal</a> : ce que promettent les candidats", []),
        ("De <b>Anne Roux</b> (Brest) à <b>Luc Vidal</b> (Nice), dix ans de procès", []),
        ("De Anne Roux à Luc Vidal, dix ans de procès", []),
        ("De <b>Anne Roux</b> jusqu’à <b>Luc Vidal</b>, dix ans de procès", []),
        ("De <i>Anne Roux</i> à nos jours, les crises de la banque", []),
        ("Von <b>Anja Holt</b> bis <b>Ulf Kressmann</b>", []),
        ("Par <b>Anne Roux</b> interposée, le groupe répond à ses actionnaires", []),
        ("Di <b>Luca Ferrandi</b> il bilancio", []),
        ("Par <b>400 voix</b> contre 12 (et 30 abstentions, dont celle de <b>Jean Dupont</b>)", []),
    ],
)
def test_who_the_authors_are_may_stand_at_length_beside_their_names(line, names):
    assert read_article(page(above=f"<p>{line}</p>"), URL).authors == names


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Inès Vasseur", "Cheffe du service immobilier"),
        ("Jana Holt", "Wirtschaftsredakteurin"),
        ("Tom Fry", "Deputy money editor, London"),
        ("Itziar Arana", "Redactora de economía"),
        ("Luca Ferrandi", "Inviato a Bergamo"),
        ("Bram Hoekstra", "Verslaggever economie"),
        ("Marta Zielińska", "dziennikarka działu gospodarczego"),
    ],
)
@pytest.mark.parametrize("box", ["<div><b>{}</b><span>{}</span></div>", "<ul><li>{}</li><li>{}</li></ul>"])
def test_a_name_above_what_its_bearer_is_at_the_paper_signs(name, role, box):
    assert read_article(page(above=box.format(name, role)), URL).authors == [name]


@pytest.mark.parametrize(
    "role",
    [
        "Cheffe de cuisine",
        "Directrice générale",
        "Chief executive",
        "Chef de l’État",
        "Former reporter",
        "The ex-editor",
    ],
)
def test_a_name_above_what_its_bearer_is_elsewhere_does_not_sign(role):
    assert read_article(page(above=f"<div><b>Irène Maz</b><span>{role}</span></div>"), URL).authors == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("La chronique de Jeanne Martin", ["Jeanne Martin"]),
        ("Tribune par Jeanne Martin", ["Jeanne Martin"]),
        ("Written by Jeanne Martin", ["Jeanne Martin"]),
        ("Par AFP", ["AFP"]),
        ("La tribune de la présidente a été lue par Jeanne Martin devant les élus réunis à Lyon jeudi soir", []),
        ("L’interview de Jeanne Martin", []),
    ],
)
def test_lines_that_sign_by_what_the_piece_is(line, names):
    assert authors(above=f"<p>{line}</p>") == names


def test_an_edition_of_the_paper_does_not_sign_beside_a_person():
    editions = "<ul><li><a class=author href=/isere>Radio Bleue Isère</a></ul>"
    byline = f"<div>Par Jeanne Martin</div>{editions}"
    assert authors(url="https://www.radiobleue.example/a", above=byline) == ["Jeanne Martin"]
    assert authors(url="https://www.radiobleue.example/a", above="<p>Par Radiobleue Martin</p>") == [
        "Radiobleue Martin"
    ]


def test_a_person_outranks_the_house_that_owns_the_picture():
    picture = "<div><span class=media-author>LA COTE</span></div><p>Reportage photo</p>"
    assert authors(above=f"{picture}<p><span class=author-name>Jeanne Martin</span></p>") == ["Jeanne Martin"]
