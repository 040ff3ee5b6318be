"""Articles about such pages, which are no walls; all invented."""

from __future__ import annotations

from tests.support.pages import page


def about(title: str, *paragraphs: str, dated: bool = True) -> tuple[str, bytes]:
    """An article about walls, with the title that it is listed under."""
    above = "<p>Par Jeanne Martin | Publié le 12 mars 2026 à 08h15</p>" if dated else ""
    return title, page("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs), above=above, title=title)


ARTICLES = [
    about(
        "Cookies : le régulateur inflige 100 millions d’euros d’amende à une régie",
        "La Commission reproche au groupe d’avoir déposé des cookies publicitaires sans recueillir le consentement des"
        " internautes, ni leur permettre de refuser aussi simplement que d’accepter.",
        "« Nous contestons cette décision et nos avocats feront appel », a réagi le groupe, dont le titre a cédé 2 %"
        " à Paris.",
        "En 2025, les amendes liées aux traceurs ont atteint 480 millions d’euros en Europe, selon le cabinet Delvaux.",
    ),
    about(
        "Accès refusé : quand les banques ferment les comptes des associations",
        "Plus de 3.000 associations ont vu leur compte clôturé l’an dernier, selon leur fédération, qui réclame un"
        " droit au"
        " compte effectif.",
        "Les banques invoquent la lutte contre le blanchiment et le coût des contrôles, chiffré à 1,2 milliard par an.",
    ),
    about(
        "Êtes-vous un robot ? Le marché des captchas vaut un milliard de dollars",
        "Longtemps gratuits, les tests qui vérifient que l’internaute est humain sont devenus une industrie, dominée"
        " par"
        " trois sociétés américaines.",
        "Cochez la case, reconnaissez les feux rouges : chaque jour, 200 millions de défis sont résolus, pour un coût"
        " de"
        " 500.000 heures de travail humain.",
        "Le français Lumeo, qui a levé 12 millions d’euros, promet un test invisible.",
    ),
    about(
        "Erreur 404 : ce que coûtent les pages introuvables aux sites marchands",
        "Une page introuvable sur cinquante : c’est la moyenne mesurée par le cabinet Delvaux sur 2.000 sites"
        " européens.",
        "La perte de chiffre d’affaires est évaluée à 1,4 % par an, soit 900 millions d’euros pour le seul secteur de"
        " la mode.",
    ),
    about(
        "Connexion internet : la fibre dépasse 90 % du territoire",
        "Au quatrième trimestre, 1,1 million de foyers supplémentaires ont été raccordés, selon le régulateur des"
        " télécoms.",
        "Les opérateurs prévoient d’éteindre le réseau de cuivre d’ici à 2030, un chantier de 4 milliards d’euros.",
        "Reste à raccorder les foyers isolés, pour lesquels un appel d’offres sera lancé au printemps.",
    ),
    about(
        "Abonnez-vous ! Comment la presse convertit ses lecteurs",
        "« Connectez-vous pour lire la suite » : la formule s’est imposée en cinq ans sur tous les sites de presse.",
        "Le contenu réservé aux abonnés pèse désormais 60 % des recettes numériques du secteur, contre 41 % en 2022.",
        "Les éditeurs misent sur des offres à un euro, dont la moitié des clients repartent au bout de trois mois.",
    ),
    about(
        "Just a moment : comment un filtre a rendu le web muet pendant trois heures",
        "Une mise à jour défectueuse du fournisseur américain a bloqué mardi des milliers de sites, de la banque au"
        " transport.",
        "L’action de l’entreprise reculait de 6 % à New York, et plusieurs clients réclament une indemnisation.",
    ),
    about(
        "500 millions d’euros d’amende pour le courtier en ligne",
        "L’autorité des marchés sanctionne le courtier pour avoir orienté ses clients vers des produits à effet de"
        " levier.",
        "Il s’agit de la plus lourde sanction prononcée depuis 2018 dans le secteur, et le titre a perdu 9 % en"
        " séance.",
    ),
    about(
        "Maintenance : les avionneurs se disputent un marché de 100 milliards",
        "Le groupe toulousain ouvre un troisième centre d’entretien en Asie, où la flotte doublera en quinze ans.",
        "Les marges de ce métier atteignent 15 %, deux fois celles de la construction.",
    ),
    about(
        "Le consentement aux cookies pourrait migrer vers le navigateur",
        "Bruxelles propose que l’internaute exprime son choix une fois pour toutes dans son navigateur, au lieu de"
        " répondre à"
        " chaque site.",
        "La publicité en ligne, qui pèse 38 milliards d’euros en Europe, craint un effondrement des taux"
        " d’acceptation.",
        "« Vous refuserez par défaut et nos recettes fondront », résume un éditeur de presse régionale.",
        dated=False,
    ),
    about(
        "Page d’accueil : le portail Tirvane change de propriétaire",
        "Le fonds Sermance rachète pour 40 millions d’euros le portail, dont la page d’accueil reçoit 3 millions de"
        " visites.",
        "Le site n’existe plus que par la publicité, et son personnel a été réduit de moitié en deux ans de pertes"
        " continues.",
        dated=False,
    ),
    about(
        "Mot de passe oublié : la fin d’un casse-tête à 60 milliards",
        "Chaque réinitialisation coûte 70 dollars à une entreprise, selon le cabinet Delvaux, et les clés d’accès"
        " s’imposent.",
        "Sur les 200 banques interrogées, 120 abandonneront le mot de passe avant 2028, contre 30 l’an dernier.",
        "Les éditeurs de coffres-forts numériques, eux, voient leurs ventes reculer pour la première fois.",
    ),
    about(
        "Les bloqueurs de publicité gagnent les téléphones",
        "Les extensions qui bloquent le JavaScript se multiplient, et avec elles les pertes des régies.",
        "Elles empêchent le JavaScript de charger les annonces : un dixième des recettes du secteur y passe.",
        dated=False,
    ),
    about(
        "Le chiffrement des robots d’indexation divise les éditeurs",
        "Les serveurs reçoivent un trop grand nombre de requêtes, que les éditeurs filtrent par adresse.",
        "Deux sites sur trois obligent à désactiver le bloqueur ou le VPN, et la file d’attente remplace la page.",
        dated=False,
    ),
]  # fmt: skip
"""Title, page."""
