"""The names in what a byline says, freed of what stands before and behind them."""

import pytest

from ingest.page.head.person_names import split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Par Jeanne Martin", ["Jeanne Martin"]),
        ("par JEANNE MARTIN", ["JEANNE MARTIN"]),
        ("Von: Jeanne Martin", ["Jeanne Martin"]),
        ("Por: Jeanne Martin", ["Jeanne Martin"]),
        ("Jeanne Martin Journalist", ["Jeanne Martin"]),
        ("Jeanne Martin For Lacote.Example", ["Jeanne Martin"]),
        ("Jeanne Martin and Paul Durand for The Daily", ["Jeanne Martin", "Paul Durand"]),
        ("Par\N{NO-BREAK SPACE}Jeanne\N{NO-BREAK SPACE}Martin", ["Jeanne Martin"]),
        ("Jeanne Martin et Paul Durand", ["Jeanne Martin", "Paul Durand"]),
        ("Jeanne Martin, Paul Durand & Zoé N’Diaye", ["Jeanne Martin", "Paul Durand", "Zoé N’Diaye"]),
        ("Par Jeanne Martin avec AFP", ["Jeanne Martin"]),
        ("Par Jeanne Martin (à Bruxelles)", ["Jeanne Martin"]),
        ("Jeanne Martin, envoyée spéciale à Lyon", ["Jeanne Martin"]),
        ("Par Jeanne Martin le 12/03/2026 à 18h05", ["Jeanne Martin"]),
        ("Par Jeanne Martin | Publié le 12 mars", ["Jeanne Martin"]),
        ("Propos recueillis par Jeanne Martin", ["Jeanne Martin"]),
        ("Auteur : Jean-Pierre de La Tour", ["Jean-Pierre de La Tour"]),
        ("Service économie et finance", ["Service économie et finance"]),
        ("La rédaction", ["La rédaction"]),
        ("AFP", ["AFP"]),
        ("https://www.facebook.com/lacote", []),
        ("La Cote (www.lacote.example.fr)", ["La Cote"]),
        ("Rédigé par Jeanne Martin, édité par Paul Durand", ["Jeanne Martin"]),
        ("(Rédigé par Jeanne Martin, édité par Paul Durand)", ["Jeanne Martin"]),
        ("(Reportage Jeanne Martin et Paul Durand ; édité par Zoé Petit)", ["Jeanne Martin", "Paul Durand"]),
        ("Jeanne Martin (à Bruxelles) et Paul Durand", ["Jeanne Martin", "Paul Durand"]),
        ("dal nostro inviato Paolo Leonardi", ["Paolo Leonardi"]),
        ("Door onze redacteur Sanne Hoekema", ["Sanne Hoekema"]),
        ("Ольга Синицына, Самара", ["Ольга Синицына"]),
        ("Son Güncelleme", []),
        ("By Fergus Abernethy Business Reporter", ["Fergus Abernethy"]),
        ("Jeanne Martin (avec AFP), Paul Durand (à New York)", ["Jeanne Martin", "Paul Durand"]),
        ("Jeanne Martin à Francfort", ["Jeanne Martin"]),
        ("Jeanne Martin Journaliste économique", ["Jeanne Martin"]),
        ("De notre correspondante à Rome, Jeanne Martin", ["Jeanne Martin"]),
        ("Une enquête de Jeanne Martin", ["Jeanne Martin"]),
        ("Tribune de Jeanne Martin, économiste", ["Jeanne Martin"]),
        ("Par Jeanne Martin ; jmartin@lacote.example", ["Jeanne Martin"]),
        ("Jeanne Martin jmartin@lacote.example", ["Jeanne Martin"]),
        ("Challenges et Reuters", ["Challenges", "Reuters"]),
        ("Challenges avec AFP", ["Challenges"]),
        ("La Cote et AFP agence", ["La Cote", "AFP"]),
        ("Boursier.com", ["Boursier.com"]),
        ("Source : AOF", ["AOF"]),
        ("Cercle Finance", ["Cercle Finance"]),
        ("Texte Jeanne Martin / Illustration Paul Durand", ["Jeanne Martin"]),
        ("Texte : Jeanne Martin, photos : Paul Durand", ["Jeanne Martin"]),
        ("Textes : Jeanne Martin et Zoé Rhin — Photos : Paul Durand", ["Jeanne Martin", "Zoé Rhin"]),
        ("Photos : Paul Durand / Texte : Jeanne Martin", ["Jeanne Martin"]),
        ("Texte et photos : Jeanne Martin", ["Jeanne Martin"]),
        ("Jeanne Martin (texte) et Paul Durand (photos)", ["Jeanne Martin"]),
        ("JEANNE MARTIN avec PAUL DURAND", ["JEANNE MARTIN", "PAUL DURAND"]),
        ("JEANNE MARTIN AVEC YANN LE BIHAN ET AFP", ["JEANNE MARTIN", "YANN LE BIHAN"]),
        ("JEANNE MARTIN AVEC DOW JONES", ["JEANNE MARTIN"]),
        ("Jeanne Martin (avec PAUL DURAND à Berlin)", ["Jeanne Martin", "PAUL DURAND"]),
        ("Par Jeanne Martin (avec Paul Durand) - 12 mars 2026", ["Jeanne Martin", "Paul Durand"]),
        ("Par Jeanne Martin (avec Paul Durand et Zoé Rhin)", ["Jeanne Martin", "Paul Durand", "Zoé Rhin"]),
        (
            "Jeanne Martin (avec Paul Durand, Zoé Rhin et AFP) | 12/03/2026",
            ["Jeanne Martin", "Paul Durand", "Zoé Rhin"],
        ),
        ("Jeanne Martin (avec Paul Durand à Lyon et Zoé Rhin à Nice)", ["Jeanne Martin", "Paul Durand", "Zoé Rhin"]),
        ("Jeanne Martin (with Paul Durand)", ["Jeanne Martin", "Paul Durand"]),
        ("Jeanne Martin (avec agences)", ["Jeanne Martin"]),
        ("Von Petra Lohse, Siegen", ["Petra Lohse"]),
        ("di Laura Conti", ["Laura Conti"]),
        ("Por Lucía Ferrer · Bilbao", ["Lucía Ferrer"]),
        ("jeanne@lacote.example", []),
        ("Par", []),
        ("Journaliste", []),
        ("Bourse", []),
        ("admin", []),
        ("", []),
    ],
)
def test_split_names(text, names):
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von unserem Redaktionsmitglied Ulf Kressmann", ["Ulf Kressmann"]),
        ("Von unserer Mitarbeiterin Jana Holt", ["Jana Holt"]),
        ("De notre collaborateur Luc Vidal", ["Luc Vidal"]),
        ("De nuestra colaboradora Inés Ortega", ["Inés Ortega"]),
        ("Van onze medewerker Piet de Vries", ["Piet de Vries"]),
        ("Dal nostro collaboratore Gino Bassi", ["Gino Bassi"]),
        ("Propos recueillis par Anne Roux, avec Paul Petit", ["Anne Roux", "Paul Petit"]),
        ("Par Anne Roux avec Paul Petit", ["Anne Roux", "Paul Petit"]),
        ("Par Anne Roux, avec AFP", ["Anne Roux"]),
        ("Par Anne Roux, avec Ouest France", ["Anne Roux"]),
        ("Par Anne Roux, avec les agences", ["Anne Roux"]),
        ("Par Anne Roux avec BFM Business", ["Anne Roux"]),
        ("Anne Roux, Entretien avec Paul Petit", ["Anne Roux"]),
        ("Contenu proposé avec BNP Paribas", ["Contenu proposé"]),
        ("Notre dossier Crédit Agricole", []),
        ("Our partners Goldman Sachs", []),
    ],
)
def test_a_byline_of_the_papers_own_staff(line, names):
    assert split_names(line) == names


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


@pytest.mark.parametrize("name", ["DESSINGES MARIE", "PHOTOPOULOS NIKOS", "Carter Jeanne", "Dessinges Paul"])
def test_a_family_name_that_begins_like_a_picture_signs(name):
    assert split_names(f"{name} / Paul Durand") == [name, "Paul Durand"]
    assert split_names(name) == [name]
