"""Lines that are no article's, habit by habit, with what looks like them and stays."""

import pytest

from ingest.page.body.wording.boilerplate import LONGEST, is_boilerplate
from ingest.page.body.wording.boilerplate_patterns import HABITS

EXAMPLES = {
    "pointer": [
        ">> Revoir le sujet de La Matinale sur la hausse des loyers:",
        ">>Ecouter l’entretien de la mi-journée",
        "SERVICE: Découvrez nos codes promo",
        "Bon plan : comparez les livrets",
    ],
    "references": [
        "More information: J. Martin et al, Valves under pressure, Journal of Taps (2026). DOI: 10.1000/x.1",
        "Provided by University of Lyon",
        "Want more markets news? Sign up for our letter to get the latest figures.",
        "Would you like to comment on this article?",
    ],
    "see also": [
        "À lire aussi : Le Livret A rapportera moins",
        "LIRE AUSSI > Orvalys en Bourse",
        "Lire également",
        ">> A LIRE AUSSI - « Le grand écart »",
        "Read more: Orvalys raises its targets",
        "À voir : la vidéo du jour",
        "À lire aussiHydrelia vend ses usines",
        "À réécouter : l’entretien du jour",
        "Lire le décryptage : ce que change la loi",
        "Lire l’enquête > Orvalys, la fin d’une époque",
        "Relire notre dossier sur l’énergie",
        "[À lire dans notre série : Où passent nos livrets]",
        "À lire également sur Argent Public",
        "LIRE >> Le bois d’œuvre se renchérit",
    ],
    "same subject": [
        "Sur le même sujet",
        "Dans la même rubrique :",
        "Articles similaires",
        "Les plus lus",
        "En savoir plus",
    ],
    "credits abroad": [
        "(Reporting by Jane Moss in London; writing by Paul Reed)",
        "– additional reporting by Jane Moss",
        "Redaktion: Petra Lohse und Ralf Dietz",
        "Quelle: dpa",
        "Mit Informationen der Nachrichtenagenturen dpa und AFP.",
        "Corresponsal en Atenas",
    ],
    "see also abroad": [
        "Lesen Sie auch: Die Zinsen",
        "Auch interessant",
        "Te puede interesar",
        "Leggi anche > I tassi",
    ],
    "see all": ["Retrouvez tous nos articles sur l’énergie", "Voir tous les commentaires"],
    "follow": [
        "Suivez-nous sur WhatsApp pour ne rien rater",
        "📲 Rejoignez la chaîne WhatsApp de La Cote",
        "Vous aimez nos articles ? Soutenez une rédaction indépendante en faisant un don.",
        "Soutenez-nous",
        "Suscríbete a nuestra newsletter y recibe cada mañana la actualidad",
        "Ajoutez La Cote à vos sources préférées sur Google",
        "Pour ne rien manquer de l’actualité, abonnez-vous à La Cote",
        "Cet article vous a plu ? Partagez-le",
        "Si vous avez aimé cet article, lisez les suivants",
    ],
    "newswire": [
        "(END) Dow Jones Newswires",
        "(Jeanne Martin, avec la contribution de Paul Durand à Londres, édité par Zoé Petit)",
        "Agefi-Dow Jones The financial newswire",
        "March 12, 2026 02:15 ET (07:15 GMT)",
        "-Jeanne Martin, Agence imaginaire; +33 (0)1 00 00 00 00; jm@lacote.example",
        "jm/abx",
        "(Rédigé par Jeanne Martin, édité par Paul Durand)",
        "- SECURITY MASTER Key : mZpxk5ttZWnHxp",
        "© Copyright Actusnews Wire",
        "Recevez gratuitement par email les prochains communiqués de la société",
        "AOF - EN SAVOIR PLUS",
    ],
    "share": [
        "Partager sur Facebook",
        "Partager :",
        "Facebook Twitter LinkedIn",
        "Suivez-nous sur Google Actualités",
        "Imprimer cette page",
        "Copier le lien",
    ],
    "newsletter": [
        "Inscrivez-vous à notre newsletter du soir",
        "Recevez chaque matin l’essentiel de la Bourse",
        "Newsletter",
        "Votre adresse e-mail *",
        "Abonnez-vous à la lettre des marchés",
    ],
    "subscription": [
        "Pas encore membre ?",
        "Vous êtes déjà membre ?",
        "Pour accéder à cet article, veuillez vous connecter au réseau internet.",
        "Cet article est réservé aux abonnés",
        "Il vous reste 72% de cet article à lire.",
        "Déjà abonné ?",
        "Abonnez-vous dès 1 €",
        "Article réservé à nos abonnés",
        "Pour lire la suite, choisissez votre formule",
        "S’abonner",
        "Lecture restreinte",
        "La consultation de nos archives est réservée à nos abonnés. Accédez à 25 ans d’articles.",
        "Article extrait de notre base d’archives, consultable par les abonnés.",
        "Prix de l’article : 2,50 €",
        "Votre abonnement n’autorise pas la lecture de cet article",
        "Vous voulez lire la suite de cet article ?",
        "Débloquez cet article",
    ],
    "comments": [
        "Vous devez être membre pour ajouter un commentaire.",
        "Laisser un commentaire",
        "Votre adresse e-mail ne sera pas publiée.",
        "12 commentaires",
        "Vos réactions",
        "Les champs obligatoires sont indiqués avec *",
        "Connectez-vous pour publier un commentaire",
        "Annuler la réponse",
    ],
    "credit": [
        "Crédit photo : Studio Nord",
        "© Agence imaginaire",
        "Photo d’illustration",
        "Tous droits réservés",
        "(Crédits : DR)",
        "Image illustrative : un chantier",
        "L’usine de Lyon, en mars. ©Studio Nord",
    ],
    "cookies": ["Ce site utilise des cookies pour mesurer l’audience", "Gérer mes cookies"],
    "tags": [
        "Tags : bourse, résultats",
        "Valeurs citées dans l’article : ORVALYS",
        "Mots-clés",
        "Thématiques : énergie",
    ],
    "furniture": [
        "Permalien https://lacote.example/a",
        "Haut de page",
        "Publicité",
        "Télécharger au format PDF",
        "Écouter cet article",
        "Écoutez cet article (4 min)",
        "Sommaire",
        "6 727 vues",
        "Publicité 2",
        "Article suivant",
    ],
    "dateline": [
        "Publié le 12 mars 2026 à 18h05",
        "Mis à jour le 13/03/2026 à 9h",
        "Temps de lecture : 3 min",
        "4 min de lecture",
        "Première publication : 10/10/2026",
        "Publié le",
    ],
    "signature": [
        "Auteur : Jeanne Martin",
        "Rédaction : La Cote",
        "Propos recueillis par Jeanne Martin et Paul Durand. Photos : Zoé Petit.",
        "(Propos recueillis par J.-B. T.)",
        "Recueilli par Jeanne Martin, à Lyon",
    ],
    "contact": [
        "Avez-vous trouvé une erreur? Merci de nous la signaler.",
        "Vous avez repéré une coquille ?",
        "Un renseignement, une erreur ? Écrivez-nous à redaction@lacote.example",
        "Vous avez une information à nous transmettre ? Contactez la rédaction.",
    ],
    "arrow": [
        ">> Notre dossier spécial robinetterie",
        "→ Retrouvez tous les articles de notre série d’été",
        "👉 Suivez notre chaîne",
    ],
    "print edition": [
        "« L’état de la robinetterie » Hors-série n° 72, 2e trimestre 2026,",
        "Cet article est paru dans La Cote n° 418 de mars 2026.",
        "Paru dans l’édition du 12 mars",
        "Vous pouvez télécharger ce graphique au format PDF en cliquant sur l’image. Poids : 95 ko",
    ],
    "platform": [
        "Votre navigateur ne prend pas en charge la vidéo.",
        "Pour afficher ce contenu, vous devez accepter les cookies",
        "J’accepte de recevoir les offres des partenaires",
        "Cet article contient des liens d’affiliation",
        "Page 1 sur 3",
        "Contenu non disponible : acceptez les cookies tiers",
        "4,5/5 (12 votes)",
    ],
}


SENTENCES = [
    "Service : la banque ferme ses guichets le samedi.",
    "Bons plans : les soldes n’ont pas sauvé le trimestre",
    ">> 12 % de hausse en un an, du jamais vu.",
    "Lu 3 fois par mois en moyenne, le bulletin fait autorité.",
    "La suite, après cette annonce, tient en un mot : attendre.",
    "12/03/2026 | 13/03/2026",
    "Partager | 12",
    "Siège social à Lorient depuis dix ans | Unsplash SA",
    "Lire aussi bien les comptes que les notes demande du temps aux analystes.",
    "À lire les comptes de plus près, la dette a doublé.",
    "Partager les bénéfices avec les salariés reste une idée neuve.",
    "Les commentaires de la banque centrale ont pesé sur l’euro.",
    "Publié jeudi, l’indice des prix confirme le ralentissement.",
    "Le 12 mars, Orvalys publiera ses résultats annuels.",
    "Photovoltaïque : le groupe double sa capacité.",
    "Abonnés et annonceurs ont assuré les deux tiers des recettes.",
    "Il vous reste trois mois pour déclarer vos revenus.",
    "Imprimeries du Nord a perdu un quart de ses clients.",
    "La suite est connue : le titre a perdu la moitié de sa valeur.",
    "Rédactions, imprimeries, régies : tout le secteur recrute.",
    "Imprimer des billets coûte moins cher que de les compter.",
    "En cliquant sur un lien frauduleux, les victimes ont donné leur code.",
    "Créer un compte à l’étranger reste légal, à condition de le déclarer.",
    "Publiée le 3 mars, l’étude montre que les prix montent.",
    "Mise à jour le 12 mars 2026, la prévision table sur 2 %.",
    "Modifiée 12 fois depuis 2010, la loi n’est plus lisible.",
    "S’abonner à un service ne prend qu’un instant.",
    "Lire l’avenir dans les cours reste un art difficile.",
    "Suivez les conseils du gendarme de la Bourse avant d’investir.",
    "Rejoindre WhatsApp ne coûte rien aux entreprises.",
    "Cet article de la loi vous a échappé, sans doute.",
    "Vues de Paris, les élections américaines inquiètent.",
    "Publiée le matin même, la note a surpris.",
    "Agence de notation : S&P relève la note du groupe.",
    "Fin de partie pour le fabricant de jouets.",
    "Mit Informationen über Kunden handelt die Firma seit Jahren.",
    "Texte et photos ont été retirés du site à la demande du groupe.",
    "Les articles de sport sont accessibles aux enfants dès six ans.",
    "Soutenez la demande, conseille le Fonds monétaire à Berlin.",
    "Achetez l’action Orvalys, conseillent deux maisons de courtage.",
    "Le signe © protège l’œuvre depuis 1952, rappelle le juge.",
    "Tous droits de douane confondus, la facture atteint 3 milliards.",
    "Publicité : un marché de 11 milliards",
    "Avez-vous trouvé une erreur dans votre avis d’imposition ? Ils sont 40 000 à répondre oui, selon Bercy.",
    "Vous avez une question sur votre retraite ? Les caisses ouvrent 200 guichets le 1er avril.",
    "Publiée mardi, l’édition de 2026 du rapport étrille la gestion du port.",
    "Paru dans les kiosques en 1983, le numéro 1 valait déjà 12 francs.",
    "Le n° 3 mondial a vendu 12 usines en 2026, dont 3 en France.",
    "→ Nos prévisions tablent sur une hausse de 2 % du PIB, écrit l’institut.",
    "→ Chiffre d’affaires : 12,4 millions d’euros (+3 %)",
    "Publié hier, le rapport de la Cour des comptes étrille la gestion du port.",
    "Propos recueillis par la police : le comptable avoue avoir maquillé trois bilans.",
    "Afficher plus de transparence coûterait 12 millions à la filière.",
    "Correction : une première version de cet article indiquait 2,4 milliards d’euros.",
    "Note de la rédaction : La Cote est éditée par l’un des six groupes.",
]


def test_each_habit_has_its_examples():
    assert EXAMPLES.keys() == HABITS.keys()


@pytest.mark.parametrize("line", [line for lines in EXAMPLES.values() for line in lines])
def test_habits_are_cut(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "- Publicité -",
        "[PUBLICITÉ]",
        "Voir plus d’articles",
        "Signaler une erreur",
        "Cliquez ici pour agrandir",
        "La rédaction vous conseille",
        "Chaque vendredi, l’essentiel de la robinetterie dans votre boîte. Je m’inscris",
        "Publié hier à 18h12",
        "Mis à jour aujourd’hui à 17 h 4",
    ],
)
def test_labels_of_buttons_and_boxes_are_cut(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_stay(line):
    assert not is_boilerplate(line)


def test_a_long_paragraph_is_never_boilerplate():
    assert not is_boilerplate("À lire aussi : " + "le chiffre d’affaires a progressé. " * (LONGEST // 30))


NOTICES = [
    "Copyright 2026 Agence Option Finance (AOF) - Tous droits de reproduction réservés. "
    + "AOF collecte ses données. " * 30,
    "AOF collecte ses données auprès des sources qu’elle considère les plus sûres. " * 6,
    "Toutefois, le lecteur reste seul responsable de l’interprétation des informations. " * 4,
    "Cette publication dispose du service Actusnews SECURITY MASTER. " * 6,
]


@pytest.mark.parametrize("line", NOTICES)
def test_notices_of_law_go_whatever_their_length(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Faites un don avant le 31 décembre : une somme de cent euros n’en coûte que trente-quatre après impôt.",
        "Téléchargez l’application et vous paierez moins cher, promet l’enseigne à ses clients.",
        "La consultation du registre est réservée aux abonnés d’Infogreffe, ce que déplore la Cnil.",
        "Soutenez la presse, a lancé la ministre devant les éditeurs réunis à Paris.",
        "Prix de l’article : la Cour de cassation tranche.",
        "Ajouter au panier : un distributeur teste un bouton unique",
        "Jetzt will der Verlag auch mit einem Newsletter Geld verdienen.",
        "Redaktion: Axel Springer streicht 200 Stellen",
        "Mit Informationen der Agenturen handeln Hedgefonds schneller, sagt die BaFin",
    ],
)
def test_a_sentence_that_begins_as_a_call_or_a_credit_does_stays(line):
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "A version of this article appears in print on Nov. 2, Section B, Page 1 of the New York edition.",
        "A shorter version of this story first appeared in the Sunday paper.",
        "Une version longue de cet article a été publiée dans le hors-série d’octobre.",
    ],
)
def test_a_note_on_the_printed_edition_goes(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "A version of this plan was published in March, and the bank has kept to it since.",
        "A version of this drug appeared in Europe in 2019 under another name, at a third of the price.",
        "Une version de cet accord a été publiée au Journal officiel mardi.",
        "A new version of the article on dividends appeared in the bill on Friday.",
        "Une version longue de la note a circulé lundi dans les salles de marché.",
    ],
)
def test_a_sentence_about_another_version_stays(line):
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    "line", ["Cet article vous a-t-il été utile ?", "Was this page helpful?", "OuiNon", "124 partages"]
)
def test_what_asks_whether_an_article_was_of_use_goes(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Oui et non.",
        "Non.",
        "5,000 shares",
        "Cet article du code vous a-t-on dit, il sera abrogé.",
        "124 partages de biens en un an",
    ],
)
def test_answers_and_numbers_of_shares_stay(line):
    assert not is_boilerplate(line)
