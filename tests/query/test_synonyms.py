"""Other words for the same: acronyms, and the file that can be edited."""

import pytest

from ingest.query.search import search
from ingest.query.syntax import synonyms
from tests.support.storing import fill


def test_m_and_a_is_not_every_m(db):
    fill(db, [{"body": "Le M&A repart."}, {"body": "M. Macron promet 800 M€."}, {"body": "Les fusions-acquisitions."}])
    assert {hit.id for hit in search(db, "M&A")} == {1, 3}
    assert [hit.id for hit in search(db, "800 M€")] == [2]
    assert {hit.id for hit in search(db, "fusions-acquisitions")} == {1, 3}
    nothing = search(db, "titre:M&A")
    assert (list(nothing), nothing.unknown) == ([], [])  # there are no quotes to leave out


def test_acronyms_that_are_words_elsewhere_are_not_found_by_what_they_mean(db):
    fill(db, [{"body": "The market is up 2% per share at Bayer AG.", "language": "en"}, {"body": "L’IS baisse."}])
    for text in ("impôt sur les sociétés", "plan d'épargne retraite", "assemblée générale"):
        assert list(search(db, text)) == [], text
    assert {hit.id for hit in search(db, "IS langue:fr")} == {2}


LOOKALIKES = [
    ("licenciement", "Ormesa licencie à Douai", "Ormesa obtient une licence à Douai"),
    ("licencier", "Des salariés licenciés chez Ormesa", "Des licences chez Ormesa"),
    ("titre:licenciements", "Une ouvrière licenciée", "Une licence perdue"),
    ("IPO", "Calvane entre en Bourse", "Entre Bourse et épargne, le choix"),
    ("battre", "Vélane bat son record", "Vélane vend son bâtiment"),
    ("payer", "Vélane paie ses impôts", "Vélane quitte le pays"),
    ("ETF", "Un tracker sur le cuivre", "Calvane is on track"),
    ("banque nationale suisse", "La BNS attend", "A loan of 2 bn"),
    ("plan d'épargne en actions", "Le PEA attire", "A peer attends"),
]


@pytest.mark.parametrize(("text", "found", "other"), LOOKALIKES, ids=[case[0] for case in LOOKALIKES])
def test_a_word_with_the_stem_of_what_means_the_same_is_not_found(db, text, found, other):
    fill(db, [{"title": other, "body": "."}, {"title": found, "body": "."}])
    assert [hit.id for hit in search(db, text)] == [2]
    assert [hit.id for hit in search(db, text, newest=True)] == [2]


def test_what_stands_in_quotes_in_the_file_is_found_as_written(db, tmp_path, monkeypatch):
    file = tmp_path / "synonyms.txt"
    file.write_text('renvoi => "remercie"', "utf-8")
    monkeypatch.setattr(synonyms, "FILE", file)
    fill(db, [{"body": "Il remercie"}, {"body": "Elle a remercié"}, {"body": "Des remerciements"}])
    assert {hit.id for hit in search(db, "renvoi")} == {1, 2}


def test_synonyms_can_be_edited(db, tmp_path, monkeypatch):
    file = tmp_path / "synonyms.txt"
    file.write_text("métal rouge = cuivre  # a comment\nor => argent", "utf-8")
    monkeypatch.setattr(synonyms, "FILE", file)
    fill(db, [{"body": "Le cuivre monte"}, {"body": "L’argent baisse"}, {"body": "L’or stagne"}])
    assert [hit.id for hit in search(db, "métal rouge")] == [1]
    assert {hit.id for hit in search(db, "or")} == {2, 3}
    assert [hit.id for hit in search(db, "argent")] == [2]
    file.unlink()
    assert [hit.id for hit in search(db, "or")] == [3]


@pytest.mark.parametrize(
    ("typed", "body", "other"),
    [
        ("GDP", "Le produit intérieur brut a stagné.", "Une croissance nulle."),
        ("PIB", "GDP shrank in the quarter.", "Growth stalled."),
        ("IPC", "Les prix à la consommation montent.", "Les prix de gros montent."),
        ("CPI", "L’indice des prix à la consommation.", "L’indice des prix de gros."),
        ("chômage", "Unemployment fell in March.", "Employment rose in March."),
        ("faillite", "Le tribunal ouvre une liquidation judiciaire.", "Le tribunal ouvre une enquête judiciaire."),
        ("dépôt de bilan", "Le voyagiste a déposé son bilan.", "Le voyagiste dresse son bilan."),
        ("hausse des taux", "The ECB raises rates.", "The ECB raises doubts."),
        ("baisse des taux", "A rate cut is near.", "A job cut is near."),
        ("voiture électrique", "Les véhicules électriques séduisent.", "Les véhicules utilitaires séduisent."),
        ("VE", "Une voiture électrique sur dix.", "Une voiture sur dix."),
        ("AI", "L’intelligence artificielle coûte cher.", "L’intelligence économique coûte cher."),
        ("CA Lambrequin", "Le chiffre d’affaires de Lambrequin.", "L’affaire Lambrequin."),
        ("OPA", "A takeover bid for the group.", "A bid for tender."),
        ("bénéfice net", "Net income doubled.", "The net doubled."),
        ("emprunt d’État", "Les obligations d’État baissent.", "Les obligations de l’entreprise."),
    ],
)
def test_words_of_both_languages(db, typed, body, other):
    fill(db, [{"body": body}, {"body": other}])
    assert [hit.id for hit in search(db, typed)] == [1]


APART = [
    ("suppression de postes", "Ormesa va supprimer près de 400 postes", "Ormesa ouvre deux postes"),
    ("suppressions d’emplois", "Mille emplois supprimés chez Vélane", "Des emplois bien payés chez Vélane"),
    ("rachat d’actions", "Calvane va racheter pour 200 M€ d’actions", "Les actions de Calvane montent"),
    ("suspension de cotation", "La cotation de Vélane est suspendue", "La cotation de Vélane est élevée"),
    ("dégradation de la note", "L’agence dégrade d’un cran la note d’Ormesa", "L’agence confirme la note d’Ormesa"),
    ("relèvement des prévisions", "Vélane relève nettement ses prévisions", "Vélane confirme ses prévisions"),
    ("suppression du dividende", "Ormesa renonce à verser un dividende", "Ormesa verse un dividende"),
    ("franchissement de seuil", "Amiral franchit à la baisse le seuil de 5 %", "Amiral garde ses 5 %"),
    ("chiffre d’affaires", "Le CA trimestriel de Tavel", "Le bulletin trimestriel de Tavel"),
]


@pytest.mark.parametrize(("text", "found", "other"), APART, ids=[case[0] for case in APART])
def test_a_noun_finds_the_verb_whose_object_stands_apart_from_it(db, text, found, other):
    fill(db, [{"title": other, "body": "."}, {"title": found, "body": "."}])
    hits = search(db, text)
    assert ([hit.id for hit in hits], hits.unknown) == ([2], [])


SAME = [
    ("T3", "Le troisième trimestre d’Ormesa déçoit", "Le premier trimestre d’Ormesa déçoit"),
    ("premier trimestre", "Vélane : un 1er trimestre record", "Vélane : un 2e trimestre record"),
    ("S1", "Ormesa déçoit au premier semestre", "Ormesa déçoit au second semestre"),
    ("directeur financier", "La directrice financière d’Ormesa part", "La directrice d’Ormesa part"),
    ("DAF", "Vélane nomme un directeur financier", "Vélane nomme un directeur"),
    ("R&D", "Recherche et développement : Ormesa économise", "Le développement d’Ormesa"),
    ("recherche et développement", "La R&D d’Ormesa", "D’Ormesa, rien"),
    ("BFR", "Le besoin en fonds de roulement gonfle", "Le fonds gonfle"),
    ("grève", "Débrayages chez Vélane", "Vélane débranche une usine"),
    ("PDG", "La présidente-directrice générale de Vélane", "La directrice générale de Vélane"),
    ("radiation de la cote", "Vélane quitte la Bourse", "Vélane quitte Lyon"),
    ("GNL", "Un terminal de gaz naturel liquéfié", "Un terminal de gaz naturel"),
    ("hydrogène", "L’hydrogène d’Ormesa", "Ormesa au second semestre"),
]


@pytest.mark.parametrize(("text", "found", "other"), SAME, ids=[case[0] for case in SAME])
def test_what_the_trade_abbreviates_is_found_in_full_and_the_other_way_round(db, text, found, other):
    fill(db, [{"title": other, "body": "."}, {"title": found, "body": "."}])
    assert [hit.id for hit in search(db, text)] == [2]


# what is searched for; what must be found; what must not, though it has the letters or the words of what means the same
STRAY = [
    ("chiffre d’affaires", "Le CA annuel de Tavel", "Ça coûte un million."),
    ("chiffre d’affaires", "Le CA semestriel de Tavel", "ça fait deux milliards d’euros"),
    ("chiffre d’affaires", "Les ventes annuelles de Tavel", "CA : 12 millions de clients pour Crédit Agricole."),
    ("chiffre d’affaires", "CA annuel : Tavel recule", "Ça recule, ça hausse le ton, ça publie."),
    ("sortie de Bourse", "Ormesa quitte la Bourse", "Il quitte la côte d’Azur."),
    ("radiation de la cote", "Ormesa radiée de la cote", "Il quitte la côte d’Azur."),
    ("quitte la cote", "La radiation de la cote d’Ormesa", "Il quitte Ormesa."),
    ("levée de fonds", "Ormesa lève des fonds", "Le loto : un million de joueurs lèvent la main."),
    ("levée de fonds", "Ormesa boucle son tour de table", "Il lève l’embargo qui a coûté un million de barils."),
    ("baisse de la note", "L’agence dégrade la note d’Ormesa", "Le ministre note que la situation se dégrade."),
    ("baisse de la note", "Dégradation de la note d’Ormesa", "La situation se dégrade, note le ministre."),
    ("baisse de la note", "L’agence abaisse la note d’Ormesa", "The downgrade of a cabin."),
    ("hausse de la note", "L’agence relève la note d’Ormesa", "Il note que le défi est relevé par l’équipe."),
    ("hausse de la note", "Relèvement de la note d’Ormesa", "An upgrade for passengers."),
    ("suppression de postes", "Ormesa : 700 postes supprimés", "La Poste supprime un bureau."),
    ("suppression de postes", "Ormesa supprime 80 emplois", "Il supprime son post, Pôle emploi supprime le sien."),
    ("émission obligataire", "Ormesa émet des obligations", "Il émet des doutes sur l’obligation de casque."),
    ("profit warning", "Avertissement sur résultats d’Ormesa", "Le résultat du match est averti par l’arbitre."),
    ("résultat opérationnel courant", "Un résultat opérationnel courant record", "Un roc dans la tempête"),
    ("document d’enregistrement universel", "L’URD d’Ormesa", "Deu, deux, trois."),
    ("Agence européenne des médicaments", "The European Medicines Agency", "Ema chante à l’Olympia."),
    ("Agence des participations de l’État", "L’Agence des participations de l’État", "Le singe (ape)"),
    ("Caisse des dépôts", "La Caisse des dépôts et consignations", "Les CDC suivent la grippe aux États-Unis."),
    ("directeur financier", "Le directeur administratif et financier", "Le camion DAF a pris feu."),
    ("comité exécutif", "Le comité exécutif d’Ormesa", "L’or monte au Comex à New York."),
    ("point de base", "Deux points de base", "Un gros pb avec son vélo"),
    ("premier trimestre", "Un 1er trimestre record", "Le T1 du tramway"),
    ("deuxième trimestre", "Un second trimestre record", "À louer : T2 à Lyon, en face d’un Audi Q2"),
    ("premier semestre", "Un 1er semestre record", "Le virus H1 N1 circule, la S1 roule."),
    ("Securities and Exchange Commission", "The Securities and Exchange Commission", "Un vin sec"),
    ("Agence internationale de l’énergie", "L’Agence internationale de l’énergie", "Le seul que j’aie vu"),
]


@pytest.mark.parametrize(("text", "found", "other"), STRAY, ids=[" | ".join(case[::2]) for case in STRAY])
def test_what_only_looks_like_a_synonym_is_not_found(db, text, found, other):
    fill(db, [{"title": other, "body": "."}, {"title": found, "body": "."}])
    assert [hit.id for hit in search(db, text)] == [2]
    assert [hit.id for hit in search(db, text, newest=True)] == [2]


ACRONYMS = [
    ("ROC", "Le résultat opérationnel courant"),
    ("DEU", "Le document d’enregistrement universel"),
    ("EMA", "L’Agence européenne des médicaments"),
    ("APE", "L’Agence des participations de l’État"),
    ("CDC", "La Caisse des dépôts"),
    ("Comex", "Le comité exécutif"),
    ("pb", "Cent points de base"),
    ("T2", "Le deuxième trimestre"),
    ("Q2", "Le second trimestre"),
    ("H1", "Le premier semestre"),
    ("SEC", "The Securities and Exchange Commission"),
]


@pytest.mark.parametrize(("text", "body"), ACRONYMS, ids=[case[0] for case in ACRONYMS])
def test_an_acronym_that_is_a_word_elsewhere_finds_what_it_means(db, text, body):
    fill(db, [{"body": "Rien."}, {"body": body}])
    assert [hit.id for hit in search(db, text)] == [2]


def test_words_near_each_other_are_found_in_any_form(db):
    fill(db, [{"body": "Tavel a vendu toutes ses parts"}, {"body": "Une part que vendait Tavel"}, {"body": "Il part"}])
    assert {hit.id for hit in search(db, '"vendre part"~3')} == {1, 2}


def test_a_synonym_whose_words_stand_apart_is_shown_by_them(db, tmp_path, monkeypatch):
    file = tmp_path / "synonyms.txt"
    file.write_text('coupe claire => "supprimer poste"~3', "utf-8")
    monkeypatch.setattr(synonyms, "FILE", file)
    fill(db, [{"body": "90 postes supprimés"}])
    assert search(db, "coupe claire").understood == "(coupe ET claire) OU « supprimer poste »"
