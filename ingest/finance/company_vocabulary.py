"""The vocabulary of company news: words beside a name that say it is a company, and words of other news.

All are folded: small letters, straight apostrophes, hyphens as spaces.
"""


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in text.split())


# A company's verbs in the third person. Auxiliaries (a, est, va) are none: towns and people have them too.
VERBS = _words(
    """
    abaisse abandonne abat aborde abrite absorbe accepte accompagne accorde accroît accueille accuse accélère
    achète achève acquiert acte active adjuge adopte affiche affirme affronte ajourne ajoute alerte aligne allie
    allonge ambitionne amorce amortit amplifie améliore anime annonce announced announces annule anticipe apaise
    appelle applaudit apporte approuve apprête arrête aspire assigne associe assume assure atteint attend attire
    atténue augmente autorise avale avertit baisse bannit bascule bat bataille beats bloque boit bondit booste
    boucle bouscule brade brigue brille brise bénéficie cale caracole cartonne change cherche choisit chute
    cible clarifie clôture coiffe collabore collecte combine comble commande commence commercialise compense
    complète compte conclut concrétise concurrence conditionne conduit confie confirme conforte connaît consacre
    conseille consent conserve consolide construit conteste contourne contribue contrôle convainc convertit
    convoite convoque conçoit coopère corrige coupe couronne couvre craint creuse croit crée cuts cède célèbre
    demande descend dessine devance devient diffuse digère diminue dirige discute dispose dissout distance
    distribue dit diversifie divise divorce domine donne dope dote double douche dresse débarque débauche
    débloque débourse débute décale décarbone décide déclare déclenche décline décolle décrochait décroche
    défend dégage dégaine délaisse délivre délocalise délègue démarre dément démissionne dénonce dénoue dépasse
    dépend déploie dépose dérape désengage désigne détache détaille détient détrône développe dévisse dévoile
    déçoit effectue effondre embauche emploie emporte emprunte encadre encaisse enchaîne enclenche encourage
    enfonce engage engrange enraye enregistre enrichit entame entend enterre entre envisage envoie espère essaie
    essuie estime examine exclut exige explique exploite explore exporte expédie expérimente fabrique facture
    faiblit fait fera ferme feront figure file finalise finance fixe flambe flirte fléchit fonce fournit
    franchira franchit freine frôle fuit fusionne fédère félicite fête gagne garde glisse gomme gonfle gravit
    grignote grimpe grossit gèle gère hausse héberge hérite hésite illustre implante impose inaugure incarne
    incite indique injecte innove inquiète inscrit insiste installe intensifie interrompt introduit intègre
    inverse investit invite jette joint jongle joue jugule justifie laisse lance libère licencie limite livre
    lorgne loue lutte lâche lève maintient manque marque martèle maîtrise menace met milite mise mobilise
    modernise modère monte montre motorise multiplie mène mérite nomme note nourrit nuance négocie observe
    obtient occupe octroie officialise offre oppose opte opère ordonne organise oriente oublie ouvre paie panse
    parachève paraphe parie partage participe parvient passe patiente patine paye peine perce perd permet
    persiste peut pilote pioche place plafonne plaide planche plie plombe plonge porte posted posts postule
    poursuit pousse prend prendra prive proclame procède produit profite progresse projette prolonge promet
    promeut propose protège prouve provisionne provoque précipite précise préfère prépare présente préserve
    prévient prévoit publie puise purge pèse quitte raccourcit rachète raises ralentit ramasse ramène rapatrie
    rappelle rapporte rassemble rassure rate rattrape ravit ravive rebaptise rebondit recentre recherche
    recommande reconduit reconnaît reconquiert reconstitue recourt recrute recule recycle redevient redoute
    redresse redémarre redéploie refinance reflète refond refuse regagne regarde regroupe rejette rejoint
    relance relocalise relève remanie rembourse remercie remet remodèle remonte remplace remporte rend renforce
    renonce renoue renouvelle rentre renverse renégocie repart repense replie reporte reported reports repousse
    reprend représente respecte ressort restitue restructure retarde retient retire retombe retrouve revend
    revendique revient revoit reçoit rogne rompt rouvre réaffirme réagit réalise récidive réclame récolte
    récupère réduit réfute réintègre rémunère rénove réorganise réoriente répond réserve résilie résiste résout
    rétrograde réunit réussit réveille révise sabre sacrifie said salue sanctionne satisfait sauve says scelle
    scinde scrute sera seront serre signale signe simplifie solde sollicite sombre sonde sort souffre souhaite
    souligne soumet souscrit soutient stabilise stagne stimule stoppe subit succède suggère suit supprime surfe
    surmonte surpasse surperforme surprend surveille survit suscite suspend sécurise séduit sélectionne sépare
    table taille talonne tarde tente teste tient tire tisse tombe touche touchera tourne tranche travaille
    traverse traîne trinque triomphe triple trouve trébuche tutoie unit unveils utilise vacille valide valorise
    vante vaut veille vend verse veut vire vise voit vole vérifie écarte échange échappe échoue écope écoule
    écrase écrête édite égale élabore élargit électrifie élimine élève émet équipe érige étale étend étoffe
    étrenne étudie évalue évince évite évoque
    """
)

# Verbs with a company as their object: “quitte Atos”, “convoite Casino”; a word would have its article.
OBJECT_VERBS = _words(
    """
    quitte quittent rejoint rejoignent rachète rachètent lâche lâchent dirige préside convoite convoitent attaque
    attaquent poursuit assigne condamne défie concurrence menace menacent sanctionne choisit choisissent sélectionne
    retient cède vend vendent acquiert reprend reprennent absorbe avale courtise courtisent lorgne soutient
    soutiennent finance abandonne évince remplace épingle blanchit relaxe accuse accusent vise visent tacle étrille
    critique interpelle nargue imite copie bouscule devance dépasse détrône rattrape affronte secoue secouent plombe
    plombent pénalise pénalisent dope dopent propulse contrôle détient détiennent pousse autorise relève abaisse
    dégrade initie préfère recommande privilégie quitter rejoindre racheter sauver contrôler vendre céder reprendre
    acquérir absorber poursuivre attaquer diriger sauve redresse pilote sort_de rentre_chez
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
    foncière biotech medtech producteur laboratoire promoteur cimentier papetier brasseur armateur motoriste avionneur
    sidérurgiste verrier câblier maroquinier studio croisiériste conseil conseil_d'administration comité
    livraisons production effectifs site sites commandes pilotes caissiers ouvriers
    restaurateur exploitant gestionnaire holding plan redressement
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
        action actions affaires ag amf billion bourse ca cac capital capitalisation cible commande commandes
        communiqué consensus constructeur contrat cotation coté cotée dette distributeur dividende dividendes
        earnings ebitda endettement euro euronext euros executive groupe isin md mds objectif objectifs opa ope
        opinion opr opérateur outlook partenariat pdg sbf titre titres trésorerie ventes
        """
    )
)
FINANCE_STEMS = _words(
    """
    acqui actionnaire analyste débray ouvrier bancair banque boursi bénéfice cession client commande concurren
    constructeur contrat distributeur dividend emploi entreprise fabricant filiale fusion industri investi
    investisseur licenci livraison marge milliard obligatair opérateur partenariat profit prévision pétroli rachat
    recommandation revenue résultat salarié semestr share stock suppression syndica tarif trimestr usine vente
    économi équipementier grévist grève
    """
)
LOCAL = frozenset(
    _words(
        """
        accident acteur actrice agression agressé agressée album arbitre autoroute bijou bijoux blessé blessés bouchon
        bouchons braquage buteur cambriolage carat carnaval cathédrale chanson chanteur chanteuse chapelle chorégies
        circulation collège collégiens communal communale commune communes comédie concert concerts confiture couteau
        crocus crue crues curé dieu disparition disparu drogue embouteillages festival filles film football fruit
        fruits fusillade garçons gendarme gendarmerie gendarmes giratoire habitants incendie inondations intersection
        joaillerie joaillier joueur joueurs jus kermesse lycée lycéens maire mairie match mort mortel mortelle
        municipal municipale mythologie météo noyade obsèques orage orages paroisse peintre philosophe police policier
        policiers pompier pompiers procession préfecture préfet préfète prénom prénoms péage recette rentrée riverains
        roman rougeole roulette ruelle rugby stade stupéfiants stylo stylos supporters tableau théâtre tirs tournage
        trottoir tué tuée tués vaucluse victime victimes vigilance viol vélos échangeur école écoles élu élue
        élus élèves épice épices récolte récoltes gramme grammes cueillette bulbes safranière cultivateur
        """
    )
)

# With one of these before it at the head of a sentence a surname is a person.
FIRST_NAMES = frozenset(
    _words(
        """
        abel achille adeline adrien adèle agathe agnès aimé alain alban albert aldo alexandre alexis alice aline alix
        alphonse amandine amaury ambroise amélie anatole anaïs andré andréa angèle angélique anita annabelle anne
        annick anouk anthony antoine antonin antonio apolline ariane aristide arlette armand armelle arnaud arnold
        arsène arthur astrid athanase aude audrey auguste augustin aurélie axel aymeric baptiste barbara basile
        benjamin benoît bernadette bernard berthe bertrand bettina blaise blanche bob boris brice brigitte bruno
        béatrice bénédicte bérénice camille carine carl carla carlos carole caroline catherine cathy chantal charles
        charlotte chloé christelle christian christiane christine christophe claire clara clarisse claude claudia
        claudine clotilde clémence clément colette constance coralie corentin corinne cyprien cyril cyrille cécile
        cédric célestin célia céline damien daniel danielle danièle daphné david delphine denis diane didier dominik
        dominique donald dorian dorothée déborah désiré edgar edith edmond edouard edwige elena elisabeth elise elsa
        emile emilie emma emmanuel enzo eric ernest erwan estelle esther etienne eugène eva fabien fabrice fanny
        faustine ferdinand fernand fiona flavien flora florence florent florian francis franck franz françois
        françoise frederick frédéric félix gabriel gaston gautier gaétan gaël gaëlle geneviève geoffrey geoffroy
        georges georgette germain germaine ghislain ghislaine gilbert gilles gina ginette gino giovanni giuseppe
        grégoire guillaume gustave guy gwenaël gérald géraldine gérard hadrien hans harrison harry hector henri henry
        hermann hervé honoré hortense hubert hugo hugues héloïse hélène ignace ines inès iris irène isabelle isidore
        ivan jacqueline jacques jade james jasmine jason jean jeanne jennifer jessica joachim joan johanna john jonas
        jonathan joris joseph josette josiane josé joël joëlle juan judith jules julia julie julien juliette justin
        justine jérôme karine karl kim kévin laetitia lambert lara laure laurence laurent lauriane lilian liliane lina
        line lionel lisa lise lola lorenzo loris lou louis louise loïc luc lucas lucette lucie lucien lucienne ludovic
        lydie lætitia léa léo léon léonard léonie léopold magali manon manuel manuela marc marcel marcelle margaux
        margot marguerite maria mariam marianne marie marielle marine mario marion marius marlène marthe martin
        martine mary mathias mathieu mathilde mathis matthieu maud maurice max maxime maël maëlle michel michelle
        michèle mickaël mike mireille mohamed monique morgane muriel myriam mélanie mélissa nadia nadine nadège nancy
        naomi natacha nathalie nelly nicolas nina ninon noah norbert noémie noël octave odette odile olivia olivier
        oscar pablo paola pascal pascale pascaline patricia patrick paul paule paulette pauline perrine peter philippe
        pierre priscilla prosper quentin rachel rachid raoul raphaël raymond rebecca regis reine renaud rené renée
        richard robert roberto robin rodolphe rodrigue roger roland romain romane romuald ronan rosalie rose roxane
        régine régis rémi rémy sabine sacha salomé sam samantha samir samuel sandra sandrine sara sarah sasha serge
        sidonie simon simone siméon solange soline solène sonia sophie stanislas stella steve steven stéphane susanne
        suzanne sylvain sylvie sébastien séverine tanguy tania tatiana thibaut thierry thomas théo thérèse thérésa
        tiphaine tom tony tristan ulysse urbain ursule valentin valentine valerian valérie vanessa vera victoire
        victor victoria vincent violaine violette virginie viviane vladimir véronique walter wilfried william xavier
        yann yannick yasmina yohan yolande yvan yves yvette yvon yvonne zacharie zoé ève édith édouard éliane
        élisabeth élise éloïse éléonore émile émilie émilien éric étienne évelyne
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
