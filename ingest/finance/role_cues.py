"""The words which say whether an article is about a company or only names it (matched against folded text)."""

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
    r"|rejoindra|perd \D{3,30} et gagne|accueille|quitte|quittera|éjectée?|exclue?|promue?|reléguée?|chasse"
    r"|évince)\b"
)
# A headline that names no company and tells of a market.
OF_A_MARKET = re.compile(r"\b(?:bourse|cac ?40|wall street|marchés)\b")
# “Bourse : NAME …” only says where the news is from.
RUBRIC = re.compile(r"(?:bourse|en bourse|marchés?|actions?|valeurs?) ?: ?(?!.*\b(?:cac|indice)\b)")
COMPARED_BEFORE = re.compile(
    r"(?:\b(?:(?:plus|moins|mieux|autant|aussi)\b[^,:]{0,40} qu(?:e|')|nées? de|issue?s? de|issue?s? d'|scindée?s? de"
    r"|scission de|comme|à l'image de|à l'image d'|à "
    r"l'instar de|à l'instar d'|(?<=[\w,] )(?:derrière|devant|loin de|hors)|"
    r"(?:anciens?|anciennes?) (?:de chez|de|d'|chez)|(?:anciens?|anciennes?) (?:de|d')[^,.;:]{2,25} et (?:de|d'"
    r"|chez)|"
    r"(?:anciens?|anciennes?) (?:ouvri|ingénieur|délégué|employé|technicien|comptable|trader|conseill"
    r"|consultant)\w*(?: \w+)? (?:de|d'|chez)|"
    r"(?:filiales?|maisons? mères?|propriétés?)(?: [a-zéè]+)? (?:de|d')|"
    r"(?:anciens?|anciennes?|ex) (?:patronn?e?s?|pdg|dg|directeurs?|directrice|cadres?|dirigeants?|dirigeante|"
    r"salariée?s?|présidente?|numéro un|numéro deux|filiale)(?: \w+)? (?:de|d'|chez)|"
    r"rivale?s? (?:d'hier |d'antan |historiques? |direct\w* |\w+ )?(?:de|d')|rivaux (?:de|d')|"
    r"(?:n'est|n'était|ne sont) plus (?:à|une filiale de)|n'appartient plus à|"
    r"holdings? (?:de|d')|(?:confiée?s?|mandat\w*) (?:à|pour)|former|"
    r"concurrente?s? (?:\w+ )?(?:de|d')|fournisseurs? (?:\w+ )?(?:de|d')|sous traitants? (?:\w+ )?(?:de|d')"
    r"|voisins? (?:de|d')|le (?:futur|"
    r"nouvel|nouveau) (?:rival|concurrent) (?:de|d')|"
    r"(?:fille|fils|femme|épouse|mari|frère|sœur|père|mère) (?:du|de la|d'un|d'une) \w+ (?:de|d'|chez)|"
    r"^après|(?:celui|celle|ceux|celles) (?:de|d'|du)|(?:ans|mois|lendemain) (?:après|d'après)|"
    r"passée? (?:chez|par)|venue? de|venue? d'|transfuge (?:de|d')|le modèle (?:de|d')|inspirée? (?:de|d')) ?)$"
)
# Somebody or something of a company that is no news of it: “une agence du …”, “devant la tour …”, “un Airbus”.
DETAIL_BEFORE = re.compile(
    r"(?:\b(?:devant|près d[eu']|aux abords d[eu']|en face d[eu']|au pied d[eu']|sous les fenêtres d[eu'])"
    r" ?(?:le |la |l'|les )?(?:siège|tour|magasin|agence|bureaux|portes|locaux|vitrines?|usine) (?:de|d'|du)"
    r"|\b(?:une?|deux|trois|des|plusieurs|cet|cette) (?:(?:ancien\w*|ex|jeune|faux|fausse|vieux|vieille) )?"
    r"(?:agences?|guichets?|magasins?|supermarchés?|hypermarchés?|boutiques?|stations?(?: service)?|parkings?"
    r"|tours?"
    r"|salariée?s?|employée?s?|conseill\w+|banqui\w+|clients?|clientes?|abonnée?s?|caissi\w+|vigiles?"
    r"|chauffeurs?|livreu\w+"
    r"|techniciens?|ouvri\w+|retraitée?s?|intérimaires?|stagiaires?|pilotes?|actionnaires?|camions?|cars?"
    r"|avions?|vols?"
    r"|chantiers?|entrepôts?|antennes?|pylônes?|distributeurs?|panneaux?)(?: \w+)?(?: (?:de|d'|du|chez))?"
    r"|\b(?:la tour|le parking|la boutique|le guichet|les abords|la façade|les grilles|l'ancien(?:ne)? (?:site"
    r"|usine|siège|magasin|hangar"
    r"|entrepôt|friche|parking|agence)|un vol|le vol|le magasin|l'agence|l'hypermarché|le supermarché|le drive"
    r"|l'enseigne lumineuse)"
    r"(?: (?:de|d'|du))?) ?$"
)
ONE_OF_ITS_MAKE_BEFORE = re.compile(r"(?:^|\b)(?:une?|deux|trois|quatre|des|vieille|vieux|cet|cette) $")
# “NAME, NAME : ce que …”: a report on several.
REPORT_ON_SEVERAL = re.compile(
    r" ?: ?(?:ce qu|ces (?!valeurs|titres|actions)|qui a (?:raison|tort)|comment |pourquoi )"
)
NOT_CONCERNED_BEFORE = re.compile(r"\b(?:sans|ni|cite|citent|évoque) $")
NOT_CONCERNED_AFTER = re.compile(
    r",? (?:avait|avaient)\b| (?:dirige|pilote|conseille|accompagne)(?:nt)? "
    r"| (?:mène|dirige|arrange|emmène)(?:nt)? (?:le|la|un|une) (?:syndicat|pool|placement|tour de table)"
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
    r"litige|remplacée?s?|condamn\w+|assign\w+|procès|plainte|scission|prise de contrôle|rejoindra|rejoint"
    r"|intègre\w*"
    r"|entrée au|conseil scientifique|de l'indice|collabor\w+|lettre d'intention|augmentation de capital|souscri\w+"
    r"|quote part|débours\w+|met la main|prend(?:re)? \d[\d,]* ?%|mont\w+ au capital|tour de table)\b"
)
INDEX_REVIEW = re.compile(
    r"\b(?:entrants?|sortants?|composition|remani\w+|chaises musicales|revue (?:trimestrielle|annuelle|de|des"
    r"|d')|qui (?:entre|sort))\b"
)
# A sentence that tells who comes into an index and who goes.
INDEX = re.compile(r"\b(?:cac|sbf|next ?20|mid ?60|indices?|euro ?stoxx)\b")
INDEX_PLACE = re.compile(
    r"\b(?:indices?|sièges?|places?|cac|sbf|compartiment|remplac\w+|succède(?:ra)?|entrée|sortie)\b"
    r"|\by (?:accède|entre|prend|fait|remplace|succède|figure)\w*\b"
)
INDEX_MOVE = re.compile(
    r"\b(?:entr\w+|rejoin\w+|quitt\w+|sort\w*|prend\w*|remplac\w+|cèd\w+|laiss\w+|accèd\w+|intègr\w+|intégr\w+"
    r"|exclu\w*"
    r"|éject\w+|prom\w+|place|sièges?|succèd\w+|relégu\w+|retir\w+|reten\w+|retient|chass\w+)\b"
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
# A verb after a company that begins a sentence: what it did or does now, not what it had done.
ACTS_NEXT = re.compile(
    r"(?: \([^()]{1,40}\))?(?:, (?!dont)[^,.]{3,60},)? (?:(?:y|en|se|s'|l'|le|la|les) ?)?(?:a|ont|va|vont|veut"
    r"|doit|peut|dit|vient|devrait|pourrait|compte|entend"
    r"|prévoit|subit|voit|fait|met|perd|gagne|produit)\b(?! (?:pas|plus|jamais)\b)"
)
BEFORE_THAT = re.compile(r"\b(?:avait|avaient|appartient|(?:a|ont) déjà|depuis (?:19|20)\d\d)\b")
# How a sentence may begin before the company that acts in it: “L'italien ”, “En revanche, ”, “L'entreprise, devenue ”.
LEADS = re.compile(
    r"(?:(?:l'|le |la |les )?(?:\w+ ){0,3}\w+,? (?:devenue?|rebaptisée?|désormais|connue? sous le nom de|ex) "
    r"|(?:en revanche|de son côté|pour sa part|à paris|en bourse|lundi|mardi|mercredi|jeudi|vendredi|en face"
    r"|quant à|mais"
    r"|à l'inverse|dans le même temps|en parallèle|ce (?:lundi|mardi|mercredi|jeudi|vendredi)|par ailleurs),? "
    r"|(?:l'|le |la "
    r"|les )(?:\w+ ){1,4}(?<!\bde )(?<!\bdu )(?<!\bdes )(?<!\bà )(?<!\bau )(?<!\bet )(?<!\bpar )(?<!\bchez )"
    r"(?<!\bavec )(?<!\bsur )(?<!\bpour )(?<!\bentre )(?<!\bque )(?<!\bdans )(?<!\bcontre )(?<!\bla )(?<!\ble ))"
)
# A digest: each company that it lists has its news.
DIGEST = re.compile(
    r"\W*(?:[^:]{0,30}\b(?:choses?|infos?|informations?|nouvelles|actus?|faits?|annonces?) à retenir\b"
    r"|l'essentiel\b|en bref\b)[^:]{0,30}:"
)
BY_THE_WAY_BEFORE = re.compile(
    r"(?:\b(?:fournit|fournissait|livre|équipe|alimente|par|selon|d'après|chez|comme|ancien\w* \w+ (?:de|d'|chez)"
    r"|contre|rue|invitée? (?:de|d')|journaliste (?:de|à)|une|un|des|salariée?s? (?:de|d'|chez)|magasin|supermarché"
    r"|hypermarché|parking (?:du|de)|station|boutique|agence|abonnés|clients?|micro de|plateau de|antenne de"
    r"|sur|dont"
    r"|notamment)"
    r"|d') ?$"
)
