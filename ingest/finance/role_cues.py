"""The words which say whether an article is about a company, only names it, or quotes it (matched against "
"folded text)."""

import re

# Titles of what tells of the market as a whole.
MARKET_WRAP = re.compile(
    r"\W*(?:[^:]{0,60}\b(?:à (?:suivre|surveiller|retenir)|agenda|calendrier|rendez vous)\b[^:]{0,40}:"
    r"|(?:le |l'indice )?cac(?: ?40)?\b|sbf ?120|dax\b|nasdaq|dow jones|wall street|changes\b"
    r"|les indices|les marchés"
    r"|marchés? ?:|point (?:de |sur les )?march\w+|point bourse|(?:la )?bourse de (?:paris|new york|londres"
    r"|francfort)"
    r"|(?:la )?bourse ?:|les bourses|bourses (?:européennes|mondiales|asiatiques)|à paris\b"
    r"|paris (?:finit|termine|clôture|recule|gagne|ouvre|perd|monte|grimpe|hésite)"
    r"|(?:france|usa|europe|etats unis)?\W*(?:les )?(?:valeurs|titres|actions) (?:à suivre|en vue|du jour)"
    r"|les plus fortes|les hausses|agenda\b|à suivre|ce qu'il faut|revue de presse|analyse aof|tour d'horizon"
    r"|palmarès|(?:clôture|ouverture|mi séance|séance|pré ouverture|avant bourse|tops?)"
    r" ?(?::|à paris|et flops|de la bourse))"
)
# “CAC 40 : NAME prend la place de NAME” is about the two.
INDEX_CHANGE = re.compile(
    r"\b(?:remplac\w+|à la place d|prend(?:ra)? la place|cède(?:ra)? sa place|(?:fait|fera) son entrée|intègre"
    r"|intégrera|rejoint"
    r"|rejoindra|perd \D{3,30} et gagne|accueille|quitte|quittera|éjectée?|exclue?|promue?|reléguée?|chasse|évince)\b"
)
# A headline that names no company and tells of a market.
OF_A_MARKET = re.compile(r"\b(?:bourse|cac ?40|wall street|marchés)\b")
# “Bourse : NAME …” only says where the news is from.
RUBRIC = re.compile(r"(?:bourse|en bourse|marchés?|actions?|valeurs?) ?: ?(?!.*\b(?:cac|indice)\b)")
COMPARED_BEFORE = re.compile(
    r"(?:\b(?:(?:plus|moins|mieux|autant|aussi)\b[^,:]{0,40} que|nées? de|issue?s? de|issue?s? d'|scindée?s? de"
    r"|scission de|comme|à l'image de|à l'image d'|à "
    r"l'instar de|à l'instar d'|(?<=[\w,] )(?:derrière|devant|loin de|hors)|"
    r"(?:anciens?|anciennes?) (?:de chez|de|d'|chez)|(?:anciens?|anciennes?) (?:de|d')[^,.;:]{2,25} et (?:de|d'"
    r"|chez)|"
    r"(?:anciens?|anciennes?) (?:ouvri|ingénieur|délégué|employé|technicien|comptable|trader|conseill"
    r"|consultant)\w*(?: \w+)? (?:de|d'|chez)|"
    r"(?:filiales?|maisons? mères?|propriétés?)(?: [a-zéè]+)? (?:de|d')|"
    r"(?:anciens?|anciennes?|ex) (?:patronn?e?s?|pdg|dg|directeurs?|directrice|cadres?|dirigeants?|dirigeante|"
    r"salariée?s?|présidente?|numéro un|numéro deux|filiale)(?: \w+)? (?:de|d'|chez)|"
    r"rivale?s? (?:d'hier |d'antan |historiques? |direct\w* )?(?:de|d')|rivaux (?:de|d')|"
    r"(?:n'est|n'était|ne sont) plus (?:à|une filiale de)|n'appartient plus à|"
    r"holdings? (?:de|d')|(?:confiée?s?|mandat\w*) (?:à|pour)|former|"
    r"concurrente?s? (?:de|d')|fournisseurs? (?:de|d')|sous traitants? (?:de|d')|voisins? (?:de|d')|le (?:futur|"
    r"nouvel|nouveau) (?:rival|concurrent) (?:de|d')|"
    r"(?:fille|fils|femme|épouse|mari|frère|sœur|père|mère) (?:du|de la|d'un|d'une) \w+ (?:de|d'|chez)|"
    r"passée? (?:chez|par)|venue? de|venue? d'|transfuge (?:de|d')|le modèle (?:de|d')|inspirée? (?:de|d')) ?)$"
)
NOT_CONCERNED_BEFORE = re.compile(r"\b(?:sans|ni|cite|citent|évoque) $")
NOT_CONCERNED_AFTER = re.compile(
    r",? (?:avait|avaient)\b| (?:dirigent?|pilotent?|conseillent?|accompagnent?) "
    r"| (?:mènent?|dirigent?|arrangent?|emmènent?) (?:le|la|un|une) (?:syndicat|pool|placement|tour de table)"
    r"|,? (?:n'en est plus|n'y est pour rien|se tait|s'abstient|passe son tour|peut dormir)\b"
    r"| (?:n'est pas (?:concern|vis|touch)ée?|est étrang(?:er|ère)|(?:est )?(?:épargn|hors de cause|non concern"
    r"|pas concern|pas vis|préserv)\w*)|,? (?:absente?s? d|n'a pas (?:souhaité|donné suite|répondu)"
    r"|n'ont pas (?:souhaité|répondu)|surveill|suit de près|dit suivre)"
)
DEAL = re.compile(
    r"\b(?:protocole|accord\w*|partenariats?|alliance|acqui\w+|rach\w+|rachèt\w+|cess\w+|céd\w+|cèd\w+|fusion\w*|"
    r"repris\w*|reprend\w*|reprendre|coentreprise|co entreprise|joint venture|"
    r"offre publique|opa|ope|opr|cible|à la place de|contrat|commandes?|s'offre|s'empare|s'allie\w*|s'associe\w*|"
    r"conclu\w*|participation|apport\w*|vend|vendu\w*|vendre|achat|achète|"
    r"litige|remplacée?s?|condamn\w+|assign\w+|procès|plainte|scission|prise de contrôle|rejoindra|rejoint|intègre\w*"
    r"|entrée au|conseil scientifique|de l'indice|collabor\w+|lettre d'intention|augmentation de capital|souscri\w+)\b"
)
PARTNER_BEFORE = re.compile(
    r"(?:\b(?:avec|côtés|profit|auprès|à|au|par|entre|et|chez|contre|place de|au groupe|du groupe|le groupe"
    r"|à la société|retenu|promu|intégré|ajouté|exclu|de|"
    r"sur|dans)|d'|\bde l'\w+ |\bà l'\w+ )(?: de | d'| )?$"
)
PARTNER_AFTER = re.compile(
    r",? (?:va |veut |a |doit |devrait )?(?:annonc\w+|acqu\w+|rach\w+|rachèt\w+|céd\w+|cèd\w+|reprend\w*|vend\w*|"
    r"achèt\w+|conclu\w*|signe\w*|sign\w+"
    r"|(?:sort|quitte|rejoint|intègre|entre)\w* (?:de l'|du |le |au |dans le |l')?(?:indice|cac|sbf))"
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
# What a broker says of a company: nouns that leave no doubt, and verbs that have the company as their object.
VERDICT = re.compile(
    r"\b(?:objectifs? de cours|(?:son|sa|un|une) (?:objectif|cible|opinion|recommandation|conseil|avis)"
    r" (?:sur|à|de \w+ à|d'achat|neutre|positif|négatif)\b|à l'achat"
    r"|à acheter|(?:de|à) (?:neutre|achat|conserver|vendre|renforcer|alléger|accumuler|surperformance|performance)"
    r"|à la vente|surpond\w+|sous pond\w+|surperf\w+|sous perf\w+|sousperf\w+|couverture|bureau d'(?:é|e)tudes"
    r"|courtier|prudents?\b|optimistes?\b|acheteurs?\b|positifs?\b|recommand\w+|cible)"
)
JUDGES_NEXT = re.compile(
    r" (?:abaisse|relève|dégrade|rehausse|préfère|privilégie|recommande|initie|distingue|coupe sur|n'aime (?:plus"
    r"|pas))"
    r" (?:l[ea] |les |l')?"
)
JUDGED_BY_BEFORE = re.compile(
    r"\b(?:dopée?|dégradée?|relevée?|rehaussée?|abaissée?|soutenue?|plombée?|salué|séduit) par $"
)
# A verb after a company that begins a sentence: what it did or does now, not what it had done.
ACTS_NEXT = re.compile(
    r" (?:(?:y|en|se|s'|l'|le|la|les) ?)?(?:a|ont|va|vont|veut|doit|peut|dit|vient|devrait|pourrait|compte|entend"
    r"|prévoit|subit|voit|fait|met|perd|gagne|produit)\b(?! (?:pas|plus|jamais)\b)"
)
BEFORE_THAT = re.compile(r"\b(?:avait|avaient)\b")
JUDGED_BEFORE = re.compile(
    r"(?:\b(?:sur|de|à|et|ou|pour|avec|relève|abaisse|dégrade|rehausse|recommande|privilégie|préfère|initie|"
    r"distingue|comme|le titre|l'action|titre|action)|d'|,)(?: de| d'| le titre| l'action| la valeur)? ?$"
)
BY_THE_WAY_BEFORE = re.compile(
    r"(?:\b(?:fournit|fournissait|livre|équipe|alimente|par|selon|d'après|chez|comme|ancien\w* \w+ (?:de|d'|chez)"
    r"|contre|rue|invitée? (?:de|d')|journaliste (?:de|à)|une|un|des|salariée?s? (?:de|d'|chez)|magasin|supermarché"
    r"|hypermarché|parking (?:du|de)|station|boutique|agence|abonnés|clients?|micro de|plateau de|antenne de|sur|dont"
    r"|notamment)"
    r"|d') ?$"
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
    r"s'attend|prévoit|voit|attend|souligne|"
    r"sonde|a sondé|a interrogé|note|anticipe|table|prévient|calcule|recommande|conseille|réitère|"
    r"réaffirme|dégrade|"
    r"abaisse son (?:objectif|opinion|conseil)|relève (?:son|sa|de|d'un|à)|rehausse|reste (?:à|acheteur|neutre|"
    r"positif|prudent|à l'achat)|passe (?:de|à)|initie|débute (?:la couverture|le suivi)|"
    r"coupe sa|ramène (?:son|sa)|maintient (?:son|sa)|réduit (?:son objectif|sa cible)|ajuste (?:son|sa)|confirme "
    r"(?:son (?:conseil|opinion|objectif)|sa (?:recommandation|cible)))\b)"
)
# What a bank forecasts of markets and the economy: its own affairs are elsewhere.
FORECASTS_NEXT = re.compile(
    r",? (?:voi(?:t|ent)|attend|anticipe|table sur|prévoit|s'attend à|mise sur|vise|relève|abaisse|revoit|préfère"
    r"|privilégie"
    r"|surpondère|craint|redoute|parie sur|croit à|recommande)"
    r"(?: (?:toujours|encore|désormais|plus|une?|le|la|les|du|des|de la|sa prévision (?:de|pour|sur)"
    r"|son objectif (?:sur|pour)"
    r"|ses prévisions (?:de|pour|sur)|de|d'une?|baisse|hausse|rebond|repli|recul|remontée|chute|pause|fin)| (?:l'"
    r"|de l'|d'|du ))*"
    r" ?(?:cac|indices?|euro ?stoxx|stoxx|s&p|dow|nasdaq|euro|dollar|pétrole|baril|brent|or à|cours de l'or|fed"
    r"|bce|croissance|"
    r"inflation|récession|bourses?|wall street|marchés?|actions|taux|pib|once|bitcoin|bund|oat|livre|yen|cuivre"
    r"|gaz)\b"
)
