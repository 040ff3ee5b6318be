"""Patterns of boilerplate that the French press sets among an article's paragraphs.

Each pattern is anchored at the line's start and asks for what a sentence would not have: a colon, an end of line, an
imperative with its object. `tests/page/body/wording/test_boilerplate.py` shows by example what each cuts, and what none
may cut.
"""

from __future__ import annotations

import re

from ingest.page.head.written_dates import DATE, DAY_NAME, HOUR

END = r"\s*[:.!>»…]*\s*$"
"""Nothing but punctuation follows: the line is a label."""

OBJECT = r"(?:\s*[:>»›→–—-]|\s*[«“\"A-ZÀ-Ý]|\s*$)"
"""A title follows, or nothing: "Lire aussi : …" and not "lire aussi bien …"."""

DAY = rf"(?:(?:[^\W\d]+|{DAY_NAME})\s+)?{DATE}(?:\s*[,–-]?\s*{HOUR})?\s*$"
"""Nothing but a day, with its time or without."""

_ASKS = r"""(?:merci\ de|n['’]hésitez|signalez|écrivez|contactez|dites|envoyez|faites|alertez|prévenez|cliquez|partagez
    |témoignez|laissez|posez|aidez)"""
"""What a page asks its reader to do."""

_OWN = r"""(?:(?:nous|notre|nos|la\ rédaction|ici|formulaire|commentaires?|bouton|ci-dessous|lien)\b|@)"""
"""Words by which a page speaks of itself."""

HABITS: dict[str, str] = {
    "references": r"""(?i:
        (?:more\ information|journal\ (?:information|reference)|story\ source|citation)\s*:\s .{0,280}
      | provided\ by\ [^.!?]{3,60}$
      | (?:click|tap)\ to\ (?:read\ more|hide|expand)\b.{0,40}$ | related\ content\s*:?\s*$
      | would\ you\ like\ to\ comment\ on\ this | sign\ up\ \(it['’]s .{0,60}$
      | want\ more\b.{3,60}\?\s*(?:sign\ up|subscribe)\b.{0,200}$ )""",
    "see also": rf"""
        [\W_]* (?i:[àa] \s+ (?:lire|voir|écouter|découvrir) (?:\s+ (?:aussi|également|ensuite|sur\ le\ même\ sujet))?)
        {OBJECT}
      | [\W_]* (?i:[àa]\ (?:lire|voir|écouter)(?:\ (?:aussi|également))?\ (?:sur|dans)) \s [A-ZÀ-Ý][^.,!?]{{2,60}} $
      | [\W_]* (?i:[àa]\ (?:lire|voir|écouter)\ (?:dans|sur)\ (?:notre|nos|le\ même))\b [^.!?]{{0,120}} $
      | [\W_]* (?i:lire\s*) (?:>|») | LIRE\s*:
      | [\W_]* (?i:\(?(?:re)?\)?(?:lire|lisez|voir|écouter|regarder|découvrez) \s+ (?:aussi|également|la\ suite))
        {OBJECT}
      | [\W_]* (?i:(?:à\ )?\(?(?:re|ré)\)?-?(?:lire|voir|écouter|entendre) \s*) [:>»]
      | [\W_]* (?i:(?:re)?(?:lire|lisez|voir|revoir|écoutez?|regardez?) \s+ (?:le|la|les|l['’]|nos|notre|cet?|cette)\s?
        (?:décryptages?|analyses?|entretiens?|interviews?|portraits?|enquêtes?|reportages?|dossiers?|éditos?|éditorial
          |tribunes?|articles?|sujets?|vidéos?|podcasts?|direct|chroniques?|récits?)
        (?:\ (?:de|du|sur|d['’]).{{0,80}})?) (?:\s*[:>»›→] | \s*$)
      | [\W_]* (?i:read \s+ (?:more|also|next) | see\ also | related(?:\ (?:stories|articles|posts|news))?)
        (?:\s*[:>]|\s*$)""",
    "same subject": rf"""(?i:
        (?:sur|dans) \s+ l[ea] \s+ même \s+ (?:sujet|thème|rubrique|dossier|catégorie)
      | (?:nos\s+|d['’]autres\s+|autres\s+|les\s+)? (?:articles?|contenus?|vidéos?|actualités?|sujets?|dossiers?) \s+
        (?: liée?s? | similaires | récents? | associée?s? | connexes | recommandée?s? | en\ relation | sur\ le\ sujet
          | du\ même\ auteur | (?:les\ )?plus\ (?:lus|commentés) )
      | (?:audios?|vidéos?) (?:\s+et\s+(?:audios?|vidéos?))? \s+ sur\ le\ sujet | (?:les\ )?plus\ (?:lus|commentés)
      | vous\ (?:aimerez|pourriez\ aimer)\ aussi | ces\ articles\ peuvent\ vous\ intéresser
      | pour\ aller\ plus\ loin | en\ savoir\ plus | à\ la\ une ) {END}""",
    "see all": r"""(?i:
        retrouvez \s+ (?:tous?t?e?s?\s+(?:nos|l['’]|les\ articles) | l['’](?:ensemble|intégralité)\s+de\s+nos | nos\s)
      | (?:voir|toute?s?) \s+ (?:tous\s+)? (?:les|nos) \s+
        (?:articles|actualités|commentaires|offres|dossiers) \s*$ )""",
    "follow": r"""(?i:
        vous\ aimez\ (?:nos\ articles|notre\ (?:travail|journal))\s?\?
      | téléchargez\ (?:notre|l['’])\s?appli(?:cation)?\b[^,:]{0,60}$ | contacter\ (?:l['’]auteure?|la\ rédaction)\s*:
      | soutenez(?:-nous\b|\ (?:notre|une|l[ae])\ (?:rédaction|journal(?:isme)?|média|travail|indépendance|presse
          |information)\b) [^,:]{0,60}$
      | faites\ un\ don\b[^,:]{0,60}$ | rejoignez\ (?:la|notre)\ communauté\b[^!?,:]{0,80}(?<!\.)$
      | (?:suscr[íi]b[ae]\w*|abonnieren\ sie|iscri(?:viti|vetevi)|meld\ je\ aan)\b.{0,60}\bnewsletter\b
      | jetzt\b.{0,60}\bnewsletter\b.{0,20}\b(?:anmelden|abonnieren|bestellen)\b
      | (?:cet\ article|ce\ contenu|cette\ page)\ vous\ a(?:-t-(?:il|elle))?\ (?:plu|intéressée?|été\ utile)
      | (?:avez-vous\ trouvé\ (?:cet\ article|ce\ contenu|cette\ page)|was\ this\ (?:article|page|story))
        \ (?:utile|helpful|useful)\b
      | oui\W*non\W*$ | yes\W*no\W*$ | (?:déjà\ )?\d[\d\s.,]*k?\ partages?\W*$
      | (?:si\ )?vous\ avez\ (?:aimé|apprécié)\ cet\ article )""",
    "share": r"""(?i:
        partage[rz] (?:\s+(?:sur|cet?\ article|l['’]article|via|:) | \s*:?\s*$) | tweete?r?\s*$ | share\ (?:this|on)\b
      | imprimer\s*(?:$|cet|l['’]article|la\ page|,\s*enregistrer)
      | envoyer\ (?:par\ (?:e-?)?mail|à\ un\ ami|(?:cet\ |l['’])article\s*$) | copier\ le\ lien
      | (?:deel|compart[ei]r?|condividi|(?:diesen\ )?artikel)
        \ (?:dit|este|esta|en|l['’]articolo|questo|teilen)\b.{0,24}$
      | (?:compartir|compartilhar|condividi|deel|partager)\ (?:en|no|su|op|via|sur)
        \ (?:whatsapp|facebook|telegram)(?-i:[A-Z])[^.!?]{0,40}$
      | (?:suivez|rejoignez|retrouvez) [\s-]+ (?:nous|moi|la\ rédaction)\b | follow\ us\b
      | (?: (?:facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|instagram|e-?mail|courriel|messenger)
            [\s,|/·]* )+ $ )""",
    "newsletter": rf"""(?i:
        (?: abonnez-vous | inscrivez-vous | s['’](?:inscrire|abonner) | je\ m['’](?:inscris|abonne) | recevez
          | ne\ manquez\ (?:rien|plus) )\b .*
        (?: newsletters? | lettre | alertes? | boîte\ (?:mail|de\ réception) | par\ (?:e-?)?mail | chaîne | gratuitement
          | chaque\ (?:matin|jour|semaine) )
      | (?:(?:la|de|het|la\ nostra|unser)\ )?(?:newsletters?|infolettre|nieuwsbrief|boletín) \s* (?:$|[:-])
      | en\ (?:vous\ inscrivant|cliquant\ sur\ (?:[«"“]|ce\ bouton)|soumettant\ ce)
      | subscribe\ to\b | sign\ up\ (?:for|to)\b | get\s.{{0,60}}(?:newsletter|delivered)
      | get\s(?=[^:]*\b(?:news|stories|headlines|newsletters?|briefings?|updates|digest|insights|articles|analysis)\b)
        [^:\d]{{0,80}}\b(?:to|in)\ your\ inbox\b (?:\ [^,.:\d]{{0,40}})? {END}
      | votre\ (?:adresse\ )?e-?mail \s*:?\s*\*?\s*$ )""",
    "subscription": rf"""(?i:
        (?:la\ suite|cet\ article|ce\ contenu)\ est\ réservée?\b
      | il\ vous\ reste\ \d+(?:[.,]\d+)?\s*% | (?:vous\ êtes\ )?déjà\ (?:abonné|inscrit|membre|un\ compte)
      | (?:pas|vous\ n['’]êtes\ pas)\ encore\ (?:membre|abonné|inscrit)e?\ \?
      | pour\ accéder\ à\ (?:cet\ article|ce\ contenu),
      | (?:pour\ )?(?:lire|découvrir|consulter)\ (?:la\ suite|l['’](?:intégralité|article\ (?:complet|en\ entier)))
      | abonnez-vous\b | s['’]abonner\s*$ | je\ m['’]abonne\b | j['’]en\ profite\b
      | (?:profitez|bénéficiez)\ d.{{0,60}}(?:offre|abonnement) | découvre[rz]\ (?:toutes\ )?(?:nos|les)\ offres
      | (?:essai|offre)\ (?:gratuite?|sans\ engagement|spéciale) | sans\ engagement\b
      | (?:les\ articles|la\ consultation)\b.{{0,60}}\b(?:réservée?s?|accessibles?|consultables?)\ .{{0,12}}
        (?:aux|à\ nos)\ abonnée?s (?:{END} | \.\s.{{0,80}})
      | (?:il\ s['’]agit\ d['’]une\ )?archive\ payante\b | achete[rz]\ (?:cet|l['’])\s*article
      | prix\ de\ l['’]article\s*:\s*[\d€].{{0,20}}$ | ajouter\ au\ panier {END}
      | article\b.{{0,40}}\barchives\b.{{0,40}}\b(?:par|aux)\ (?:les\ )?abonnée?s {END}
      | (?:cet\ article|la\ suite)\b.{{0,20}}\ est\ (?:réservée?|accessible)\ .{{0,20}}\babonnée?s {END}
      | accès\ (?:illimité|à\ tous\ nos\ articles) | (?:je\ )?me\ connecte[rz]?\s*$ | se\ connecter\s*$
      | (?:créer|créez|je\ crée)\ (?:un|mon)\ compte\s*$
      | offrir\ (?:cet|l['’])\s*article | (?:cet\ article|ce\ contenu)\ vous\ est\ offert
        (?: {END} | \ (?:par\ (?:la\ rédaction|notre|nos|une?\ (?:abonnée?|ami|lect))|pendant|jusqu
          |en\ (?:accès|lecture)) )
      | testez\ (?:gratuitement|sans\ engagement)
        \ (?:notre|nos|l['’](?:offre|abonnement|application)|pendant|durant|\d)
      | vous\ (?:ne\ )?pouvez\ lire\ .{{3,40}}\ (?:que\ )?sur\ un\ seul\ (?:appareil|écran)\ à\ la\ fois {END}
      | (?:(?:la\ )?lecture\ )?sur\ un\ seul\ (?:appareil|écran)\ à\ la\ fois\s*$
      | lecture\ .{{0,30}}en\ cours\ sur\ un\ autre\ appareil | ce\ message\ s['’]affichera\ sur\ l['’]autre\ appareil
      | articles\ en\ illimité\s*$
      | lecture\ restreinte\s*$ | votre\ abonnement\ n['’]autorise\ pas | débloque[rz]\ (?:cet|l['’])\s*article
      | pour\ plus\ d['’]informations?,?\ (?:merci\ de\ )?contacte[rz]\ notre\ service
      | vous\ (?:voulez|souhaitez|avez\ envie\ d['’])\s?(?:lire|partager|offrir|participer)
        \ (?:la\ suite|cet\ article|au\ débat)
      | s['’]abonner\ permet\ d | (?:article\ )?(?:abonnée?s?|premium)\s*$ | exclu\s*:\s*-?\d+\s*%
      | (?:this\ content\ is\ reserved | subscribe\ now | register\b.{{0,20}}to\ unlock | create\ an\ account\ or)\b
      )""",
    "comments": r"""(?i:
        (?:laissez|laisser|ajouter|poster|publier|écrire|voir|lire|soyez) \s+
        (?:une?|les?|votre|mon|vos|tous\ les) \s+ (?:\w+\s+)? (?:commentaires?|réactions?|réponse)
      | votre\ (?:adresse\ (?:e-?mail|de\ messagerie|électronique)|courriel|e-?mail)\ ne\ sera\ pas
      | les\ champs\ obligatoires
      | (?:\d+\s+|vos\s+|les\s+|aucun\s+)? (?:commentaires?|réactions?|comments?) (?:\s*\(?\d*\)?)? \s*:?\s*$
      | annuler\ la\ réponse | leave\ a\ (?:comment|reply) | tell\ us\ what\ you\ think
      | (?:connectez-vous|identifiez-vous
          |vous\ devez\ (?:être|vous)\ (?:connecté|identifié|connecter|membre|inscrit|abonné))\b .*
        (?:comment|réagir|publier|participer)
      | signaler\ (?:un|ce|cet)\ (?:abus|contenu|commentaire|erreur)
      | participer?z?\ à\ la\ (?:conversation|discussion) )""",
    "credit": r"""(?i:
        \(?(?:crédits?|credits?) (?:\s+(?:photos?|images?|visuels?|illustration))? \s*[:/©]
      | \(?(?:photos?|images?|illustrations?|infographies?|visuels?) \s*
        (?::|©|/|by\b|d['’](?:illustration|archives?)|illustratives?|credit)
      | (?!(?:ap|pa|tt|pap|apa|anp|efe|epa|belga|keystone|lusa|alamy|unsplash|imago)$)  # companies and tickers, too
        (?:(?:getty(?:\ images)?|istock(?:photo)?|shutterstock|afp|reuters|epa(?:-efe)?|efe|ap|pa(?:\ media|\ wire)?
          |imago|dpa|ansa|lapresse|picture[\s-]alliance|adobe\ stock|alamy|belga|anp|ntb|scanpix|tt|lusa|pap|čtk
          |lehtikuva|keystone|apa|unsplash)
          (?:\s*[/|,-]\s*|\s+via\s+|$)){1,4}$
      | \(?fot\.\s | © | \(c\)\s | légende\s*: | copyright\b | tous\ droits\ (?:de\ reproduction\ )?réservés
      | [«"“\s]*reproduction\ (?:interdite|partielle|totale) | all\ rights\ reserved )""",
    "cookies": r"""(?i:
        (?:ce|notre|le)\ site\ (?:web\ )?(?:utilise|dépose|recourt)\b .* cookies
      | en\ poursuivant\ votre\ (?:navigation|visite)
      | (?:gérer|accepter|refuser|paramétrer)\ (?:mes\ |les\ |vos\ |tous\ les\ )?cookies
      | (?:nous|we)\ (?:utilisons|use)\b .* cookies
      | (?:nous\ et\ )?nos\ (?:\d+\ )?partenaires\b .* (?:cookies|données|informations) )""",
    "tags": r"""(?i:
        (?: tags? | mots[\s-]clés? | étiquettes? | thèmes? | thématiques? | catégories? | rubriques? | keywords | topics
          | filed\ under | classé\ dans | publié\ dans | posted\ in | sujets?(?:\ associés)?
          | (?:valeurs?|sociétés?|entreprises?)\ (?:citées?|associées?)(?:\ dans\ (?:l['’]|cet\ )\s?article)? )
        \s*(?::|$) )""",
    "furniture": r"""(?i:
        permalien\b | lien\ permanent | (?:retour\ )?(?:en\ )?haut\ de\ page
      | retour\ (?:en\ haut|au\ sommaire|à\ l['’]accueil)
      | (?:page|article)\ (?:suivante?|précédente?)\s*$
      | télécharger\ (?:au\ format|le\ pdf|l['’]article|ce\ document)\b | pdf\s*$
      | (?:publicité|annonce|advertisement|sponsorisé|sponsored(?:\ content)?|contenu\ (?:sponsorisé|partenaire))\s*$
      | (?:(?:contenu\ )?(?:proposé|réalisé)\ |en\ )(?:par\ notre\ partenaire|partenariat\ avec)\b[^.!?,]{0,40}$
      | (?:lire\ )?(?:la\ )?suite\b.{0,20}\ après\ (?:cette|la|l['’])\s?(?:publicité|pub|annonce)\b.{0,5}$
      | l['’]article\ (?:se\ poursuit|continue)\ après\ (?:cette|la)\ (?:publicité|pub)\b.{0,5}$
      | advertisement\s*[·|•–—-]\s*[^.!?]{1,40}$
      | (?:publicité|annonce|advert(?:isement)?)\s*\d*\s*$ | story\ continues\ below | this\ advertisement\ has\ not
      | sommaire\s*:?\s*$ | \d[\d\s]*\ vues?\s*$ | (?:article\ )?lu\ \d[\d\s]*\ fois\s*$
      | voir\ (?:sur\ la\ carte|l[ea'’]\ ?(?:infographie|image|carte|graphique)\ en\ (?:plein\ écran|grand))\s*$
      | image\ \d+\ (?:of|sur|de)\ /?\ ?\d+
      | chargement\b.{0,12}$ | loading\b.{0,5}$ | this\ slideshow\ requires
      | (?:écoute[rz]|sauvegarder|enregistrer|lire\ plus\ tard)(?:\ (?:l['’]|cet\ )\s?article)?
        [\s:(]*(?:\d+(?::\d\d|\s*min\w*\.?)\)?)?\s*$
      | cet\ article\ (?:est|vous\ est\ proposé)\b.{0,20}\b(?:version\ )?audio
      | ajouter\ (?:à|aux)\ (?:mes\ |vos\ )?favoris | (?:skip|aller|passer)\ (?:to|au)\ (?:content|contenu) )""",
    "dateline": rf"""(?i:
        (?: (?:article\ )?(?:publiée?|postée?|mise?\ (?:à\ jour|en\ ligne)|modifiée?|actualisée?|updated
            |published|posted)
            (?:\ par\ .{{1,40}})?
          | (?:dernière\ mise\ à\ jour | première\ publication) | date )
        \s* (?:le|à|il\ y\ a|:|on|(?=\d)) \s* (?:\w+\s+)? \d
        (?:[^.!?,]|(?<=\d)\.(?=\d)|,(?!\s(?:les?|la|l['’]|il|elle|on|un|une|ce)\b)){{0,60}} $
      | {DAY}
      | (?:publiée?|postée?|mise?\ (?:à\ jour|en\ ligne)|modifiée?|actualisée?)
        \ (?:hier|aujourd['’]hui|ce\ (?:matin|soir)) (?:[\s,]*à\s*\d{{1,2}}\s?[h:]\s?\d{{0,2}})? \s*$
      | (?:publiée?|modifiée?|mise?\ à\ jour)\s*(?:le|à)?\s*:?(?:\s*(?:modifiée?|mise?\ à\ jour)\s*le)?\s*:?\s*$
      | (?:lesezeit|lesedauer|reading\ time|tiempo\ de\ lectura|tempo\ d[ie]\ (?:lettura|leitura)|leestijd
          |czas\ czytania|lästid|læsetid|lesetid|doba\ čtení|lukuaika)\s*:?\s*(?:ca\.?\s*)?\d+\s*\w+\.?\s*$
      | \d+\ min(?:ute)?s?\ (?:read|lesezeit|de\ lectura|di\ lettura|leestijd|czytania)\s*$ | \d+['’]\s*di\ lettura\s*$
      | temps\ de\ lecture\b | durée\ de\ lecture\b
      | (?:lecture\s*:?\s*)? \d+(?::[0-5]\d)?\s+min(?:utes?)?\.? (?:\ de\ lecture)? \s*$ )""",
    "newswire": r"""(?i:
        [(\[-]*\s*(?:end|fin)\s*[)\]]\s*(?:dow\ jones|$)
      | [a-z]+\ \d{1,2},\ \d{4}\ \d\d:\d\d\ [a-z]{2,4}\ \(\d\d:\d\d\ gmt\)
      | [-–—]\s*[^.!?]{3,80}[;,]\s*\+?\d[\d\s().-]{7,}
      | (?:[a-z]{2,5}/){1,4}(?:[a-z]{2,5})?/?\s*$
      | \(?(?:reportage|rédaction|version\ française|edité|édité|rédigé|avec)\b[^.!?]{0,20}
        \b(?:par|de)\b[^.!?]{3,90}\)\s*$
      | \([^.!?()]{3,120}\b(?:édité|edité|traduit)\ par\b[^.!?()]{3,60}\)\s*$
      | agefi-dow\ jones\b.{0,40}$
      | (?:©|\(c\)|copyright)\ ?(?:\d{4}\ )?(?:thomson\ )?(?:reuters|afp|agence\ france)
      | -?\s*(?:security\ master|pour\ contrôler\ cette\ clé) | cette\ publication\ dispose\ du\ service
      | (?:vue\ originale|view\ (?:original|source))\b.{0,60}https?: .{0,200}$
      | recevez\ gratuitement\ par\ e-?mail | aof\s*-\s*en\ savoir\ plus )""",
    "credits abroad": r"""(?i:
        [-–—(]?\s*(?:additional\ )?(?:reporting|writing|editing)\ by\ [^.!?]{3,100}\)?\.?$
      | (?:redaktion|sendung|bearbeitung|mitarbeit|redacci[oó]n|quellen?)\s*:
        \s*(?-i:(?:[A-ZÀ-Ý][\w.’'-]*|dpa|epd)(?:[\s/,&|]+(?:[A-ZÀ-Ý][\w.’'-]*|und|von|van|der|de|del|y|dpa|epd)){0,12})$
      | mit\ informationen\ der\b.{0,100}\bnachrichtenagenturen\b
      | mit\ (?:informationen|material|agenturmaterial)\b[^,]{0,60}
        \b(?:agenturen|nachrichtenagentur\w*|afp|dpa|reuters|kna|epd)\b.{0,30}$
      | (?:corresponsal|enviad[oa]\ especial|corrispondente|inviat[oa])\ (?:en|a|da|di)\ \w[\w\s]{2,30}$ )""",
    "see also abroad": r"""[\W_]*(?i:
        lesen\ sie\ (?:auch|hier|mehr|dazu) | (?:auch|ebenfalls)\ interessant | mehr\ (?:zum\ thema|dazu)
      | (?:leer?|lea|lee)\ (?:también|más) | te\ puede\ interesar | (?:leggi|guarda)\ anche | (?:lees|lees\ hier)\ ook
      | les\ (?:også|mer) | leia\ (?:também|mais) | czytaj\ (?:też|także|więcej) ) \s*(?:[:>|»–—-]|$)""",
    "contact": rf"""(?i:
        (?:avez-vous|vous\ avez|vous\ auriez)\ (?:trouvé|repéré|vu|relevé|remarqué|constaté|décelé|détecté)
        \ (?:une?|des)\ (?:erreurs?|fautes?|coquilles?|inexactitudes?)\b
        (?:\ (?:dans|sur)\ (?:cet?|cette|notre|nos|la|le)\ (?:articles?|textes?|page|site|contenus?|publication))?
        \s* \? (?:\s*$ | \s*{_ASKS}\b)
      | (?:vous\ avez\ |avez-vous\ )?(?:une?|des)\b [^.!?]{{3,80}} \? \s* {_ASKS}\b
        (?=.{{0,120}}{_OWN}) .{{0,120}} $ )""",
    "arrow": r"""(?i:
        (?:[>»→►▶➡➜➔☞👉🔎📩📲🔴]\ufe0f?\s*)+
        (?: (?:retrouvez|lire|voir|relire|(?:re)?découvrez|suivez|écoutez|consultez|téléchargez|abonnez-vous\ à
            |rejoignez|recevez|inscrivez-vous\ à)? \s*
            (?:(?:aussi|également)\b|notre\b(?!\ avis)|nos\b|l['’](?:article|interview|entretien|application)\b
              |la\ suite\b|la\ newsletter\b|le\ (?:dossier|podcast|direct)\b
              |tou(?:te)?s\ (?:nos|les\ (?:articles|actualités|infos))\b)
          | (?:suivez|rejoignez|retrouvez)-nous\b | (?:abonnez|inscrivez)-vous\ (?:ici|gratuitement)\b )
        [^.!?]{0,160} $ )""",
    "pointer": r"""(?i:
        >>\s?(?:re|ré)?(?:voir|lire|[ée]couter|[ée]coutez|regarder|entendre)\b[^.!?]{3,180}$
      | (?:service|shopping|bons?\ plans?|codes?\ promo)\s*:\s*
        (?:découvrez|profitez|comparez|trouvez|retrouvez|calculez|estimez)\b[^.!?]{0,90}$ )""",
    "print edition": r"""(?i:
        (?:«[^»]{3,60}»\s*)?(?:hors-série\s*)?n°\s?\d+\b[^.!?]{0,40}\b(?:19|20)\d\d\W*$
      | cet\ article\ (?:est\ (?:paru|publié|extrait|tiré)|a\ été\ publié)
        \b.{0,80}(?:n°|\b(?:numéro|hors-série|édition\ (?:papier|du|de))\b).{0,60}$
      | (?:article\ )?(?:paru|publié|extrait)e?\ (?:dans|de)\ [^,.!?]{0,80}
        (?:n°|\b(?:numéro|hors-série|édition\ (?:papier|du|de))\b)[^.!?]{0,40}$
      | an?\ (?:\w+\ )?version\ of\ this\ (?:article|story|column|piece)
        \ (?:(?:was\ )?(?:first|originally)\ )?(?:appear(?:s|ed)|ran|was\ published)\b.{0,200}$
      | une\ (?:\w+\ )?version\ (?:\w+\ )?de\ cet\ article\ (?:est\ parue?|a\ (?:paru|été\ publiée?))\b
        (?!\ au\ journal\ officiel)[^,;%€]{0,120}$
      | retrouvez\ (?:cet\ article|ce\ dossier|cette\ enquête)\ dans\b.{0,120}$
      | (?:vous\ pouvez\ )?télécharge[rz]\ ce\ (?:graphique|tableau|document|dossier)\b.{0,120}$
      | les\ documents\ au\ format\ (?:acrobat\ )?pdf\b.{0,200}$ )""",
    "platform": r"""(?i:
        votre\ navigateur\ (?:ne\ (?:prend|supporte|permet|gère|peut)|n['’](?:accepte|est\ (?:pas|plus)\ (?:compatible
          |à\ jour|pris|supporté)|a\ pas\ (?:pu|activé)))
      | pour\ afficher\ ce\ contenu\b[\s,]* (?:vous|veuillez|merci|accepte[rz]|active[rz]|cliquez|nous|il\ faut|$)
      | contenu\ (?:non\ disponible|indisponible|bloqué)\b[^.!?,]{0,40}[.!]?$
      | ce\ contenu\ est\ bloqué\ (?:car|parce|tant|en\ raison|par\ (?:vos|votre|défaut))\b
      | ce\ contenu\ est\ bloqué\s*[.!]?$
      | ce\ (?:site|formulaire)\ est\ protégé\ par\ recaptcha
      | j['’]accepte\ de\ recevoir\b[^,]{0,60}\b(?:newsletters?|lettres?|offres|e-?mails?|courriels?|informations
          |actualités|communications|alertes)\b
      | en\ validant\b[^.!?]{0,40}\bvous\ (?:acceptez|reconnaissez|confirmez|consentez|autorisez)\b
      | votre\ (?:adresse\ )?(?:e-?mail|courriel)\ (?:est|sera)\ (?:utilisée?|traitée?)\ (?:uniquement|seulement
          |exclusivement|par\ (?:nos|notre|la\ rédaction)
          |(?:par\ .{3,40}\ )?(?:pour|afin\ de)\ (?:vous\ (?:envoyer|adresser|transmettre|faire\ parvenir)|l['’]envoi))
      | vous\ pou(?:vez|rrez)\ vous\ désinscrire\b\s*
        (?:$|[.!,]|à\ tout|à\ chaque|en\ (?:cliquant|utilisant|un\ clic)|via|grâce|quand|facilement|depuis)
      | (?:cet\ article|cette\ page)\ (?:contient|peut\ contenir)\ des\ liens\ (?:d['’]affiliation|affiliés)
      | page\ \d+\ (?:sur|de)\ \d+\s*$ | (?:note\s*:?\s*)?\d(?:[.,]\d)?\s?/\s?5\b(?:\s*\(.{1,20}\))?\s*$ )""",
    "signature": r"""(?i:
        \(?(?:propos\ )?recueillis?\ (?:et\ \w+\ )?par\ (?-i:[A-ZÀ-Ý])[\w.’'-]*
        (?:[\s,]+(?:et|de|du|le|la|d['’]|(?-i:[A-ZÀ-Ý])[\w.’'-]*)){0,12}
        (?:,?\ (?:à|au|en)\ (?-i:[A-ZÀ-Ý])[\w’'-]+)?[.\s]*(?:\(.{1,40}\)|photos?\b.{0,60})?\)?\s*$ |
        (?:auteure?|rédaction|édition|rédigé\ par|écrit\ par|author|written\ by) \s*:\s* \S.{0,60}$
      | (?:chef(?:fe)?|responsable|direct(?:eur|rice))\ (?:adjointe?\ )?(?:du|de\ la|de|des)
        \ (?:service|rubrique|pôle|bureau|rédaction|desk)\b[^.!?,:]{0,40}$
      | (?:de\ )?(?:notre\ |nos\ )?(?:envoyée?s?\ spéciale?s?|correspondante?s?)\ (?:à|au|en|aux)
        \ (?-i:[A-ZÀ-Ý])[\w’' -]{2,30}$
      | (?:grande?\ reporter|journaliste|chroniqueu(?:r|se)|éditorialiste|rédact(?:eur|rice)(?:\ en\ chef)?)\s*$
      | textes?(?:\ et\ \w+)?\s*:?\ (?-i:[A-ZÀ-Ý])[^.!?]{3,60}
        \b(?:photos?|illustrations?|infographies?|dessins?|images?)\b[^.!?]{3,60}$
      | \(?(?:sources?\s*:|avec)\s*(?:l['’]|la\ |les\ )?(?:(?:agences?|afp|reuters|aof|apa|map
        |aps|tap|ats|belga|bloomberg|(?:la\ )?presse\ canadienne|cercle\ ?finance|dow\ jones
        |avec|et|and|[,&/+-])\s*){1,5}\)?\.?\s*$ )""",
}
"""Name of a habit -> the verbose pattern of its lines."""

NOTICES: dict[str, str] = {
    "disclaimer": r"""(?i:
        (?:copyright|©)?\s*\d{0,4}\s*agence\ option\ finance
      | (?:consultez\ la\ version\ source\ sur | view\ source\ version\ on | originalversion\ auf
          | vedi\ la\ versione\ originale\ su
          | consulte\ la\ versión\ original\ en | bekijk\ de\ bronversie\ op)\ \w+\.\w{2,4}\b
      | le\ texte\ du\ communiqué\ issu\ d['’]une\ traduction\b | die\ ausgangssprache,\ in\ der\ der\ originaltext
      | el\ texto\ original\ en\ el\ idioma\ fuente\ de\ este\ comunicado
      | il\ testo\ originale\ del\ presente\ annuncio
      | aof\ collecte\ ses\ données
      | cette\ publication\ dispose\ du\ service\b.{0,20}\bactusnews
      | this\ (?:document|material)\b.{0,20}\b(?:is\ subject\ to\ copyright|may\ not\ be\ published) )""",
}
"""Notices of law, known by their own words whatever their length."""

INSIDE: dict[str, str] = {
    "references": r"(?i: .{20,260}\bDOI\s*:\s?10\.\d{4}\S*$ )",
    "follow": r"""(?i:
        [^«“„"]{0,12} (?:suivez|rejoignez|retrouvez|ajoutez) .{1,60}
        \b(?:whatsapp|google\ (?:actualités|news|discover)|telegram)\b
      | .{0,60} \b sources?\ (?:d['’]information\ )?préférées?\ (?:sur|dans|de)\ google
      | .{0,12} (?:suivez|retrouvez|écoutez)\ .{3,60}\ (?:en\ téléchargeant|en\ podcast|en\ replay
          |sur\ (?:toutes\ )?(?:les\ |vos\ )?(?:plate-?formes|spotify|deezer|apple\ podcasts?|youtube|acast))\b
      | .{0,12} pour\ ne\ (?:rien\ )?(?:manquer|rater)\b .{0,80} (?:abonn|suiv|inscri|télécharg|rejoign) )""",
    "subscription": rf"(?i: .{{0,60}}\b réservée?s?\ (?:à\ nos|aux)\ (?:abonnée?s|membres)\b .{{0,20}} {END} )",
    "credit": r"""(?i:
        .{1,240}\s(?:©|crédits?\ photos?\s*:|photo\ d['’]illustration\.)\s?(?:[^\s.!?]{1,20}[\s)]?){1,4}\.?\s*$
      | .{20,240}\s\|\s(?:wikimedia\ commons|unsplash|pixabay|pexels|flickr|getty\ images|shutterstock
          |capture\ d['’]écran)\s*$ )""",
    "disclaimer": r"""(?i:
        .{0,200}\btous\ droits\ de\ reproduction\ réservés\ par\b | .{0,80}le\ lecteur\ reste\ seul\ responsable )""",
}
"""What tells a habit or notice further on in its line: tried at each of its letters, five times as long as the rest."""

INSIDE_WORDS: dict[str, tuple[str, ...]] = {
    "references": ("doi",),
    "follow": ("suivez", "rejoignez", "retrouvez", "ajoutez", "google", "écoutez", "pour ne "),
    "subscription": ("réservé",),
    "credit": ("©", "crédit", "photo d", " | "),
    "disclaimer": ("réservés par", "seul responsable"),
}
"""In small letters: one of them is in each line that the pattern of the same name in `INSIDE` tells."""

ADDRESS = re.compile(
    r"""\b(?:vous|votre|vos|(?:re)?découvrez|notre|nos|you(?:r|rself)?|our|subscri\w+|abonn\w+|s['’]inscrire
    |sign\ (?:up|in)|click|cliquez|advertisement|publicité|ihre?[nrms]?|unsere?[nrms]?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words by which a page speaks to its reader, which reports do not."""
