import pytest

from ingest.finance import Register, tag
from ingest.finance.issuers import Issuer, Name


def named(title, text="", **options):
    return {mention.name: mention for mention in tag(title, None, text, **options).issuers}


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("L’Oréal", "L'Oréal"),
        ("L'OREAL", "L'Oréal"),
        ("Saint Gobain", "Saint-Gobain"),
        ("SAINT-GOBAIN", "Saint-Gobain"),
        ("Société\u00a0Générale", "Société Générale"),
        ("Societe Generale", "Société Générale"),
        ("SocGen", "Société Générale"),
        ("Air\u2011France", "Air France-KLM"),
        ("bioMérieux", "bioMérieux"),
        ("BIOMERIEUX", "bioMérieux"),
        ("S.T. Dupont", "S.T. Dupont"),
        ("Maurel et Prom", "Maurel & Prom"),
    ],
)
def test_typographic_variants_are_one_name(surface, name):
    (mention,) = named(f"{surface} relève ses objectifs").values()
    assert (mention.name, mention.surface) == (name, surface.replace("’", "'").replace("\u00a0", " ").replace("‑", "-"))


def test_accents_are_wholly_there_or_wholly_absent():
    assert named("Societé Generale relève ses objectifs") == {}


def test_small_letters_name_a_company_only_in_a_headline_and_only_by_an_unmistakable_name():
    assert list(named("L'intégralité des sites de sanofi tournent")) == ["Sanofi"]
    assert named("Le vaccin", "Les sites de sanofi tournent, a dit le groupe.") == {}
    assert named("Un carrefour, une orange, un total") == {}


def test_an_isin_in_the_text_names_its_company():
    (mention,) = named("Avis", "Le titre FR0000120271 est suspendu.").values()
    assert (mention.name, mention.isin) == ("TotalEnergies", "FR0000120271")


def test_an_isin_with_a_wrong_digit_names_nobody():
    assert named("Avis", "Le titre FR0000120272 est suspendu.") == {}


def test_a_ticker_in_brackets_proves_the_name_before_it_and_a_bare_one_nothing():
    assert named("La journée en images", "Rubis (RUI) était là.").keys() == {"Rubis"}
    assert named("La journée en images", "Rubis et RUI étaient là.") == {}


def test_a_web_address_is_no_name():
    assert named("À lire sur Casino.fr et Airbus.com") == {}


def test_one_mention_a_company_with_its_strongest_kind_its_count_and_places():
    mention = named("Bouygues Telecom gagne des clients", "Bouygues relève ses objectifs. Colas recule.")["Bouygues"]
    assert (mention.kind, mention.mentions, mention.in_title) == ("company", 3, True)
    assert (mention.surface, mention.places) == ("Bouygues Telecom", ("title", "body"))


@pytest.mark.parametrize(
    ("title", "name", "kind"),
    [
        ("CGG signe un contrat au Brésil", "Viridien", "former"),
        ("Cdiscount supprime 200 postes", "Casino", "subsidiary"),
        ("Gucci change de directeur artistique", "Kering", "brand"),
        ("Nvidia publie ses résultats", "Nvidia", "foreign"),
    ],
)
def test_kinds_of_names(title, name, kind):
    assert named(title)[name].kind == kind


def test_a_foreign_company_has_a_key_and_no_paris_isin():
    mention = named("Nvidia publie ses résultats")["Nvidia"]
    assert (mention.isin, mention.key) == (None, "US67066G1040")


def test_what_left_the_market_keeps_its_key():
    mention = named("Natixis vend une filiale")["Natixis"]
    assert (mention.isin, mention.key) == (None, "FR0000120685")


def test_a_lead_repeated_at_the_head_of_the_body_counts_once():
    (mention,) = tag("Résultats", "Kering recule.", "Kering recule. La suite demain.").issuers
    assert mention.mentions == 1


def test_indices_currencies_and_central_banks_stand_apart():
    tags = tag("CAC 40 : la BCE pèse sur l'euro", None, "Le baril de Brent et le dollar montent.")
    assert {(m.key, m.kind) for m in tags.instruments} == {
        ("CAC40", "index"),
        ("ECB", "central_bank"),
        ("EUR", "currency"),
        ("USD", "currency"),
        ("BRENT", "commodity"),
    }
    assert tags.issuers == ()


def test_a_market_wrap_is_about_nobody():
    mentions = named("CAC 40 : Kering et Renault en tête", "Kering gagne 3 %, Renault 2 %, Atos cède 1 %.")
    assert {mention.role for mention in mentions.values()} == {"mentioned"}


def test_both_sides_of_a_deal_are_subjects():
    mentions = named(
        "Eramet cède une mine", "Eramet a signé la cession d'une mine à Imerys. Aperam n'est pas concerné."
    )
    assert {name: mention.role for name, mention in mentions.items()} == {
        "Eramet": "subject",
        "Imerys": "subject",
        "Aperam": "mentioned",
    }


@pytest.mark.parametrize(
    ("title", "text", "subjects"),
    [
        (
            "Le géant des pneus ferme Cholet",
            "L'usine s'arrêtera. Michelin l'a annoncé mardi aux syndicats.",
            {"Michelin"},
        ),
        ("Les ventes plongent", "La Chine achète moins. Rémy Cointreau a vu ses ventes fondre.", {"Rémy Cointreau"}),
        ("Les ventes plongent", "La Chine achète moins. Rémy Cointreau n'a pas voulu répondre.", set()),
        (
            "Recommandations du jour",
            "Danone : Citi relève à l'achat. Bic : Kepler abaisse à alléger.",
            {"Danone", "Bic"},
        ),
        (
            "Worldline quitte le CAC 40",
            "Le spécialiste des paiements sera remplacé par Eiffage.",
            {"Worldline", "Eiffage"},
        ),
        ("Vivendi rejoint le CAC 40", "Le groupe entre en remplacement de Worldline.", {"Vivendi", "Worldline"}),
    ],
)
def test_whoever_acts_in_the_second_sentence_each_item_of_a_list_and_who_replaces_are_subjects(title, text, subjects):
    assert {mention.name for mention in tag(title, None, text).issuers if mention.role == "subject"} == subjects


def test_each_recommended_value_is_a_subject():
    mentions = named("Les recommandations du jour : Kering, Legrand, Sodexo")
    assert [mention.role for mention in mentions.values()] == ["subject"] * 3


def test_an_own_register_takes_the_place_of_the_shipped_one():
    own = Register([Issuer("XX0000000001", "Valmer", names=(Name("Valmer", "XX0000000001"),))])
    assert list(named("Valmer rachète Kering", register=own)) == ["Valmer"]


def test_nothing_to_read_gives_nothing():
    assert tag(None, None, "").issuers == ()


@pytest.mark.parametrize(
    ("title", "text", "subjects"),
    [
        # somebody or something of a company is no news of it
        ("Une agence du Crédit Agricole cambriolée à Loudun", "Les deux hommes sont en fuite.", set()),
        ("Vélos volés devant le siège de Publicis", "La police a interpellé deux mineurs.", set()),
        ("Après Danone, Lactalis relève ses prix", "Le lait augmentera de 3 %.", set()),
        ("Deux Airbus cloués au sol à Orly", "Une panne a retardé vingt vols.", set()),
        ("Kering aligne ses remises sur celles de LVMH", "Le groupe limite à 10 % ses rabais.", {"Kering"}),
        # a broker that judges another bank is a source
        (
            "BNP Paribas croit à Société Générale",
            "Pour les analystes de BNP Paribas, l'action vaut 82 euros.",
            {"Société Générale"},
        ),
        ("Les avis du jour", "Berenberg ramène Mersen à conserver, à 24 euros.", {"Mersen"}),
        # who comes into an index and who goes
        (
            "Exosens rejoint le SBF 120",
            "La revue a eu lieu jeudi. Le groupe est coté depuis un an. Il y prend le siège de Vusion.",
            {"Exosens", "VusionGroup"},
        ),
        ("SBF 120 : qui entre, qui sort", "Abivax fait son entrée. Atos cède son siège.", {"Abivax", "Atos"}),
        # lenders are no partners
        (
            "Nexity refinance sa dette",
            "Le promoteur a conclu un crédit de 300 millions avec BNP Paribas.",
            {"Nexity"},
        ),
        # a digest, and a report on several
        (
            "Deux choses à retenir : Michelin, Ipsos",
            "Michelin investit à Campo Grande. Ipsos change de patron.",
            {"Michelin", "Ipsos"},
        ),
        ("Free plus fort qu'Orange dans les campagnes", "Une étude de l'Arcep le dit.", set()),
        ("Le concurrent chinois de Renault lève des fonds", "Le fabricant veut s'attaquer à l'Europe.", set()),
        ("Ipsos : 54 % des Français pour la réforme", "Le sondage a été fait auprès de 1.000 personnes.", set()),
        ("Les valeurs préférées de JPMorgan", "Airbus et Safran sont les plus citées.", {"Airbus", "Safran"}),
        ("Emeis, Clariane : ce que les inspections ont changé", "Les familles restent partagées.", set()),
    ],
)
def test_what_is_named_by_the_way_is_no_subject(title, text, subjects):
    assert {mention.name for mention in tag(title, None, text).issuers if mention.role == "subject"} == subjects


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Neurones au repos : ce que la sieste change", "Les neurones seraient 15 % plus réactifs au réveil."),
        ("Rubis volés à Paris : deux arrestations", "Le butin vaut 2 millions d'euros."),
        ("Bonduelle-sur-Lys fête ses vendanges", "Le groupe folklorique a défilé."),
    ],
)
def test_words_and_towns_are_no_companies(title, text):
    assert not tag(title, None, text).issuers
