"""The vocabulary of company news: words beside a name that say it is a company, and words of other news.

All are folded: small letters, straight apostrophes, hyphens as spaces.
"""


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in text.split())


# A company's verbs in the third person. Auxiliaries (a, est, va) are none: towns and people have them too.
VERBS = _words(
    """
    abaisse abandonne abat absorbe accepte accorde accroît accueille accélère achète acquiert acte adjuge adopte
    affiche affirme allie amorce améliore annonce announced announces annule anticipe apprête arrête assigne associe
    assume assure atteint attend attire augmente autorise avertit baisse bat beats bloque boit bondit boucle
    bouscule brade brille bénéficie cale caracole cartonne change chute cible clôture commande commence
    commercialise compense complète compte conclut confie confirme conforte connaît consent conserve consolide
    construit conteste convainc convertit convoque coupe creuse croit crée cuts cède descend devance devient
    distribue dit diversifie divise dope dote double douche débarque débauche débourse débute décale décline décolle
    décrochait décroche délocalise démarre dément dénonce dépasse dépend déploie dépose dérape désengage détaille
    détient développe dévisse dévoile déçoit effectue effondre embauche emploie emporte encaisse enchaîne enfonce
    engage engrange enraye enregistre entame entend entre envisage envoie espère estime examine exclut explique
    exploite expédie fabrique facture fait ferme figure finalise finance fixe flambe fléchit fournit franchit
    fusionne félicite fête gagne garde grignote grimpe gèle hausse hésite illustre implante impose inaugure indique
    injecte innove inquiète inscrit installe intensifie intègre investit invite jette joue jugule lance libère
    licencie limite livre loue lâche lève maintient manque marque menace met mise mobilise modernise modère monte
    montre mène nomme note négocie obtient octroie officialise offre oppose ouvre paie participe parvient passe
    patine paye peine perd place plaide plombe plonge porte posted posts poursuit prend prive procède produit
    profite progresse projette prolonge promet propose prouve provisionne précise prépare présente prévient prévoit
    publie pèse quitte rachète raises ralentit ramène rapatrie rappelle rassure rate ravit rebondit recherche
    recommande reconduit recourt recrute recule redresse refuse regagne rejette rejoint relance relève remanie
    rembourse remet remonte remplace remporte renforce renonce renoue rentre renégocie replie reporte reported
    reports repousse reprend restructure retire retombe retrouve revend revendique revient revoit reçoit rogne
    réagit réalise récolte récupère réduit réfute réintègre répond réserve résiste résout réunit réussit sabre said
    says serre signale signe simplifie solde sombre sort souffre souligne soutient stagne stoppe subit suit supprime
    surperforme surprend suspend séduit sépare table tarde tente tient tire tombe touche tranche traîne trinque
    triple trouve trébuche tutoie unveils valide vaut veille vend verse veut vise voit vole vérifie écarte échange
    échappe échoue écope écrête élargit émet étend évalue évite évoque
    """
)

PARTICIPLES = _words(
    """
    annoncé publié indiqué signé acquis racheté cédé vendu lancé confirmé relevé abaissé précisé dévoilé enregistré
    réalisé conclu obtenu remporté nommé perdu gagné progressé reculé chuté bondi grimpé dégagé réduit supprimé reçu
    déclaré mandaté finalisé ouvert fermé clôturé terminé réaffirmé présenté émis levé versé décidé choisi démenti
    assigné déposé fait_part fait_état fait_savoir mis_en été_condamné été_choisi été_retenu
    """
)

# What a company is called, or has: “le groupe Casino”, “l'action Total”, “le PDG d'Orange”.
NOUNS = _words(
    """
    groupe société compagnie action actions titre titres distributeur opérateur constructeur équipementier géant
    pétrolier banque fabricant assureur enseigne maison marque filiale filiales concurrent concurrents concurrente
    rival rivaux rivale pdg dg patron patronne direction directeur directrice président présidente dirigeant
    dirigeants actionnaire actionnaires salariés syndicat syndicats capital parts participation bénéfice bénéfices
    résultat résultats ventes ca dividende dividendes cours valeur valeurs obligations offre opa ope opr rachat
    cession objectif objectifs recommandation opinion note notation dette magasins usine usines réseau client
    clients abonnés antennes box stations supermarchés supermarché hypermarchés hypermarché raffinerie siège
    spécialiste scission fusion stratégie ipo véhicules pétrogazier distributeurs chimiste transporteur énergéticien
    foncière biotech medtech producteur laboratoire restaurateur exploitant gestionnaire holding plan redressement
    sauvegarde dossier cas branche division contrat commande partenariat partenaire fournisseur sponsor franchise
    franchisé éditeur cotation introduction sortie entrée ticket shares stock ceo directeur_général
    directrice_générale directeur_financier bénéfice_net chiffre_d'affaires spin_off participation_dans
    famille_de_produits
    """
)

# Words, and beginnings of words, of finance and of what is not: how many of each an opening has.
FINANCE = frozenset(
    _words(
        """
    action actions affaires ag amf billion bourse ca cac capital capitalisation cible commande commandes communiqué
    consensus constructeur contrat cotation coté cotée dette distributeur dividende dividendes earnings ebitda
    endettement euronext euros executive groupe isin md mds objectif objectifs opa ope opinion opr opérateur outlook
    partenariat pdg sbf titre titres trésorerie ventes
    """
    )
)
FINANCE_STEMS = _words(
    """
    boursi résultat bénéfice actionnaire marge obligatair investisseur analyste trimestr semestr filiale acqui
    cession rachat recommandation fusion prévision concurren share revenue profit dividend stock
    """
)
LOCAL = frozenset(
    _words(
        """
    accident album autoroute bijou bijoux blessé blessés bouchon bouchons carat chorégies collège collégiens
    communal communale commune communes concert concerts confiture crocus crue crues dieu festival film football
    fruit fruits gendarme gendarmerie gendarmes giratoire habitants incendie inondations intersection joaillerie
    joaillier joueur joueurs jus lycée maire mairie match municipal municipale mythologie météo obsèques orage
    orages paroisse peintre philosophe police policier policiers pompier pompiers procession préfecture préfet
    préfète péage recette riverains roman rougeole roulette ruelle rugby stade stylo stylos tableau théâtre trafic
    vaucluse vigilance vélos échangeur école écoles élu élue élus épice épices
    """
    )
)

# What may stand in capitals before a name without being a first name.
NO_FIRST_NAME = frozenset(
    _words(
        """
    action actions alerte analyse and après au automobile aux avant avec avis aéronautique banque banques bourse
    bref car ce ces cette cher chez chère comme comment compagnie concurrent constructeur contre d dans de depuis
    des dg direct directeur directrice distributeur distribution dividende dont dossier du en entre est et europe ex
    exclusif face filiale flash focus for france from groupe grâce hors info l la le les leur luxe mais maison
    malgré marché marchés ni nouveau nouvelle of offre opa opérateur or ou outre où par pari paris patron pdg point
    pour pourquoi président présidente pétrole quand que qui rachat recommandations résultats sa selon sera ses si
    société son sont sous sur telecoms the titre titres télécoms un une valeurs vers via vidéo with à énergie
    """
    )
)
