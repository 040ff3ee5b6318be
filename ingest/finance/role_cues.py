"""The words which say whether an article is about a company, only names it, or quotes it (matched against "
"folded text)."""

import re

# Titles of what tells of the market as a whole.
MARKET_WRAP = re.compile(
    r"(?:\W*(?:point (?:de |sur les )?march\w+|point bourse|le point|cac ?40\b|cac\b|indice|le cac|(?:la "
    r")?bourse(?: de (?:paris|new york|londres|francfort))?\b(?! (?:d'|en ligne))|"
    r"(?:les )?bourses?\b|les marchés|marchés?\b|wall street|new york\b|paris (?:finit|termine|clôture|recule|"
    r"gagne|ouvre|perd)|à paris|europe\b|les valeurs|valeurs\b|actions à suivre|"
    r"(?:france|usa|europe|etats unis)?\W*les (?:valeurs|titres) (?:à suivre|en vue|du jour)|agenda|à suivre|ce "
    r"qu'il faut|l'essentiel|revue de presse|clôture|ouverture|mi séance|"
    r"séance|tops?\b|palmarès|avant bourse|pré ouverture|analyse aof|actualisation|le luxe|le secteur|(?:les "
    r")?hausses|nasdaq|dow jones|dax|sbf ?120|tour d'horizon|"
    r"point de|marché\b|les indices|changes|pétrole\b|le pétrole)|.{0,60}\b(?:bourse de paris|le cac ?40|wall "
    r"street)\b[^:]*$(?<!\d))"
)
# “Bourse : NAME …” only says where the news is from.
RUBRIC = re.compile(r"(?:bourse|en bourse|marchés?|actions?|valeurs?) ?: ?(?!.*\b(?:cac|indice)\b)")
COMPARED_BEFORE = re.compile(
    r"(?:\b(?:que|nées? de|issue?s? de|issue?s? d'|scindée?s? de|scission de|comme|à l'image de|à l'image d'|à "
    r"l'instar de|à l'instar d'|derrière|devant|loin de|hors|"
    r"(?:anciens?|anciennes?) (?:de|d'|chez)|"
    r"(?:anciens?|anciennes?|ex) (?:patronn?e?s?|pdg|dg|directeurs?|directrice|cadres?|dirigeants?|dirigeante|"
    r"salariée?s?|présidente?|numéro un|numéro deux|filiale)(?: \w+)? (?:de|d'|chez)|"
    r"rivale?s? (?:de|d')|rivaux (?:de|d')|holdings? (?:de|d')|(?:confiée?s?|mandat\w*) (?:à|pour)|former|"
    r"concurrente?s? (?:de|d')|fournisseurs? (?:de|d')|sous traitants? (?:de|d')|voisins? (?:de|d')|le (?:futur|"
    r"nouvel|nouveau) (?:rival|concurrent) (?:de|d')|"
    r"passée? (?:chez|par)|venue? de|venue? d'|transfuge (?:de|d')|le modèle (?:de|d')|inspirée? (?:de|d')) ?)$"
)
NOT_CONCERNED_AFTER = re.compile(
    r" (?:dirigent?|pilotent?|conseillent?|accompagnent?) | (?:n'est pas (?:concern|vis)ée?|est étrang(?:er|ère))"
)
DEAL = re.compile(
    r"\b(?:protocole|accord\w*|partenariats?|alliance|acqui\w+|rach\w+|rachèt\w+|cess\w+|céd\w+|cèd\w+|fusion\w*|"
    r"repris\w*|reprend\w*|reprendre|coentreprise|co entreprise|joint venture|"
    r"offre publique|opa|ope|opr|cible|à la place de|contrat|commandes?|s'offre|s'empare|s'allie\w*|s'associe\w*|"
    r"conclu\w*|participation|apport\w*|vend|vendu\w*|vendre|achat|achète|"
    r"litige|condamn\w+|assign\w+|procès|plainte|scission|prise de contrôle)\b"
)
PARTNER_BEFORE = re.compile(
    r"(?:\b(?:avec|auprès|à|au|par|entre|et|chez|contre|place de|au groupe|du groupe|le groupe|à la société|de|"
    r"sur|dans)|d'|\bde l'\w+ |\bà l'\w+ )(?: de | d'| )?$"
)
PARTNER_AFTER = re.compile(
    r",? (?:va |veut |a |doit |devrait )?(?:annonc\w+|acqu\w+|rach\w+|rachèt\w+|céd\w+|cèd\w+|reprend\w*|vend\w*|"
    r"achèt\w+|conclu\w*|signe\w*|sign\w+)"
)
JUDGED = re.compile(
    r"\b(?:objectifs? de cours|recommand\w+|opinions?|conseil|à l'achat|achat|acheter|achète|surpond\w+|sous "
    r"pond\w+|surperf\w+|sous perf\w+|sousperf\w+|neutre|conserver|vendre|alléger|renforcer|"
    r"à la vente|cible|target|note d'analyste|bureaux? d'(?:é|e)tudes|analystes?|courtier|broker|dégrad\w+|"
    r"initi\w+|distingu\w+|privilégi\w+|préfèr\w+|couverture|valoris\w+|relèv\w+|abaiss\w+|coupe|rehauss\w+|"
    r"ajust\w+|"
    r"révis\w+|réitèr\w+|réaffirm\w+|maintient|reste (?:à|acheteur|neutre|positif|prudent)|passe (?:de|à)|"
    r"optimis\w+|pessimis\w+|prudent\w*|avis|favori\w*|top picks?|dopée? par|favorable\w*)\b"
)
JUDGED_BEFORE = re.compile(
    r"(?:\b(?:sur|de|à|et|ou|pour|avec|relève|abaisse|dégrade|rehausse|recommande|privilégie|préfère|initie|"
    r"distingue|comme|le titre|l'action|titre|action)|d'|,)(?: de| d'| le titre| l'action| la valeur)? ?$"
)
BY_THE_WAY_BEFORE = re.compile(
    r"(?:\b(?:par|selon|d'après|chez|comme|fabriquée?s? par|construite?s? par|ancien\w* \w+ (?:de|d'|chez)|contre|"
    r"rue|invitée? (?:de|d')|journaliste (?:de|à)|une|un|des|salariée?s? (?:de|d'|chez)|"
    r"magasin|supermarché|hypermarché|parking (?:du|de)|station|boutique|agence|abonnés|clients?|micro de|plateau "
    r"de|antenne de|sur|dont|notamment)|d') ?$"
)
QUOTED_BEFORE = re.compile(
    r"(?:\b(?:selon|d'après|sondages?|baromètre|enquête|étude|institut|analystes?|économistes?|stratégistes?|"
    r"stratège|gérante?s?|experts?|équipes?|bureau d'(?:é|e)tudes|courtier|note|spécialistes?|"
    r"chez|menée? par|réalisée? par|commenté? |explique|souligne|estime|note|juge|commente|prévient|indique)"
    r"(?: (?:de|d'|chez|par|l'|les|le|la|du|des|un|une))*(?: (?:analystes?|économistes?|experts?|équipes?|"
    r"spécialistes?|institut|sondage|bureau d'(?:é|e)tudes|courtier|stratégistes?|assureur|assureur crédit|"
    r"banque))?"
    r"(?: (?:de|d'|chez|par|l'))*(?: (?:opinion|recherche))? ?|\((?:source|sondage) ?:? ?)$"
)
QUOTED_AFTER = re.compile(
    r",? ?(?:pour (?:le|la|les|l'|france|bfm|franceinfo|radio|cnews|tf1|rtl|europe|public)|(?:estime|juge|"
    r"s'attend|prévoit|voit|attend|souligne|note|anticipe|table|prévient|calcule|recommande|conseille|réitère|"
    r"réaffirme|dégrade|"
    r"abaisse son (?:objectif|opinion|conseil)|relève (?:son|sa|de|d'un|à)|rehausse|reste (?:à|acheteur|neutre|"
    r"positif|prudent|à l'achat)|passe (?:de|à)|initie|débute (?:la couverture|le suivi)|"
    r"coupe sa|ramène (?:son|sa)|maintient (?:son|sa)|réduit (?:son objectif|sa cible)|ajuste (?:son|sa)|confirme "
    r"(?:son (?:conseil|opinion|objectif)|sa (?:recommandation|cible)))\b)"
)
