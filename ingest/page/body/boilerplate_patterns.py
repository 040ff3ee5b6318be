"""The habits of the French press that stand among an article's paragraphs, a pattern each.

Each pattern is anchored at the line's start and asks for what a sentence would not have: a colon, an end of line, an
imperative with its object. `tests/test_boilerplate.py` shows by example what each cuts, and what none may cut.
"""

from __future__ import annotations

END = r"\s*[:.!>»…]*\s*$"
"""Nothing but punctuation follows: the line is a label."""

OBJECT = r"(?:\s*[:>»›→–—-]|\s+[«“\"A-ZÀ-Ý]|\s*$)"
"""A title follows, or nothing: "Lire aussi : …" and not "lire aussi bien …"."""

HABITS: dict[str, str] = {
    "see also": rf"""
        [\W_]* (?i:[àa] \s+ (?:lire|voir|écouter|découvrir) (?:\s+ (?:aussi|également|ensuite|sur\ le\ même\ sujet))?)
        {OBJECT}
      | [\W_]* (?i:(?:re)?(?:lire|lisez|voir|écouter|regarder|découvrez) \s+ (?:aussi|également|la\ suite)) {OBJECT}
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
    "share": r"""(?i:
        partage[rz] (?:\s+(?:sur|cet?\ article|l['’]article|via|:) | \s*:?\s*$) | tweete?r?\s*$ | share\ (?:this|on)\b
      | imprimer\s*(?:$|cet|l['’]article|la\ page) | envoyer\ (?:par\ (?:e-?)?mail|à\ un\ ami) | copier\ le\ lien
      | (?:suivez|rejoignez|retrouvez) [\s-]+ (?:nous|moi|la\ rédaction)\b | follow\ us\b
      | (?: (?:facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|instagram|e-?mail|courriel|messenger)
            [\s,|/·]* )+ $ )""",
    "newsletter": r"""(?i:
        (?: abonnez-vous | inscrivez-vous | s['’](?:inscrire|abonner) | je\ m['’](?:inscris|abonne) | recevez
          | ne\ manquez\ (?:rien|plus) )\b .*
        (?: newsletters? | lettre | alertes? | boîte\ (?:mail|de\ réception) | par\ (?:e-?)?mail | chaîne | gratuitement
          | chaque\ (?:matin|jour|semaine) )
      | (?:la\ )?newsletters? \s* (?:$|[:-])
      | en\ (?:vous\ inscrivant|cliquant\ sur\ (?:[«"“]|ce\ bouton)|soumettant\ ce)
      | subscribe\ to\b | sign\ up\ (?:for|to)\b | get\s.{0,60}(?:newsletter|delivered)
      | votre\ (?:adresse\ )?e-?mail \s*:?\s*\*?\s*$ )""",
    "subscription": rf"""(?i:
        .{{0,60}}\b réservée?s?\ (?:à\ nos|aux)\ (?:abonnée?s|membres)\b .{{0,20}} {END} | (?:la\ suite|cet\ article
          |ce\ contenu)\ est\ réservée?\b
      | il\ vous\ reste\ \d+(?:[.,]\d+)?\s*% | (?:vous\ êtes\ )?déjà\ (?:abonné|inscrit|un\ compte)
      | (?:pour\ )?(?:lire|découvrir|consulter)\ (?:la\ suite|l['’](?:intégralité|article\ (?:complet|en\ entier)))
      | abonnez-vous\b | s['’]abonner\s*$ | je\ m['’]abonne\b | j['’]en\ profite\b
      | (?:profitez|bénéficiez)\ d.{{0,60}}(?:offre|abonnement) | découvre[rz]\ (?:toutes\ )?(?:nos|les)\ offres
      | (?:essai|offre)\ (?:gratuite?|sans\ engagement|spéciale) | sans\ engagement\b
      | accès\ (?:illimité|à\ tous\ nos\ articles) | (?:je\ )?me\ connecte[rz]?\s*$ | se\ connecter\s*$
      | (?:créer|créez|je\ crée)\ (?:un|mon)\ compte\s*$
      | offrir\ (?:cet|l['’])\s*article )""",
    "comments": r"""(?i:
        (?:laissez|laisser|ajouter|poster|publier|écrire|voir|lire|soyez) \s+
        (?:une?|les?|votre|mon|vos|tous\ les) \s+ (?:\w+\s+)? (?:commentaires?|réactions?|réponse)
      | votre\ (?:adresse\ (?:e-?mail|de\ messagerie|électronique)|courriel|e-?mail)\ ne\ sera\ pas
      | les\ champs\ obligatoires
      | (?:\d+\s+|vos\s+|les\s+|aucun\s+)? (?:commentaires?|réactions?|comments?) (?:\s*\(?\d*\)?)? \s*:?\s*$
      | annuler\ la\ réponse | leave\ a\ (?:comment|reply) | tell\ us\ what\ you\ think
      | (?:connectez-vous|identifiez-vous|vous\ devez\ (?:être|vous)\ (?:connecté|identifié|connecter))\b .*
        (?:comment|réagir|publier|participer)
      | signaler\ (?:un|ce|cet)\ (?:abus|contenu|commentaire|erreur)
      | participer?z?\ à\ la\ (?:conversation|discussion) )""",
    "credit": r"""(?i:
        \(?(?:crédits?|credits?) (?:\s+(?:photos?|images?|visuels?|illustration))? \s*[:/©]
      | \(?(?:photos?|images?|illustrations?|infographies?|visuels?) \s*
        (?::|©|/|by\b|d['’](?:illustration|archives?)|illustratives?|credit)
      | © | \(c\)\s | légende\s*: | copyright\b | tous\ droits\ (?:de\ reproduction\ )?réservés
      | reproduction\ (?:interdite|partielle|totale) | all\ rights\ reserved )""",
    "cookies": r"""(?i:
        (?:ce|notre|le)\ site\ (?:web\ )?(?:utilise|dépose|recourt)\b .* cookies
      | en\ poursuivant\ votre\ (?:navigation|visite)
      | (?:gérer|accepter|refuser|paramétrer)\ (?:mes\ |les\ |vos\ |tous\ les\ )?cookies
      | (?:nous|we)\ (?:utilisons|use)\b .* cookies
      | (?:nous\ et\ )?nos\ (?:\d+\ )?partenaires\b .* (?:cookies|données|informations) )""",
    "tags": r"""(?i:
        (?: tags? | mots[\s-]clés? | étiquettes? | thèmes? | thématiques? | catégories? | rubriques? | keywords | topics
          | filed\ under | classé\ dans | publié\ dans | posted\ in | sujets? ) \s*(?::|$) )""",
    "furniture": r"""(?i:
        permalien\b | lien\ permanent | (?:retour\ )?(?:en\ )?haut\ de\ page
      | retour\ (?:en\ haut|au\ sommaire|à\ l['’]accueil)
      | (?:page|article)\ (?:suivante?|précédente?)\s*$
      | télécharger\ (?:au\ format|le\ pdf|l['’]article|ce\ document)\b | pdf\s*$
      | (?:publicité|annonce|advertisement|sponsorisé|sponsored(?:\ content)?|contenu\ sponsorisé)\s*$
      | chargement\b.{0,12}$ | loading\b.{0,5}$ | this\ slideshow\ requires
      | (?:écouter|sauvegarder|enregistrer|lire\ plus\ tard)(?:\ (?:l['’]|cet\ )article)?\s*$
      | ajouter\ (?:à|aux)\ (?:mes\ |vos\ )?favoris | (?:skip|aller|passer)\ (?:to|au)\ (?:content|contenu) )""",
    "dateline": r"""(?i:
        (?: (?:article\ )?(?:publiée?|postée?|mise?\ à\ jour|modifiée?|actualisée?|updated|published|posted)
            (?:\ par\ .{1,40})?
          | dernière\ mise\ à\ jour | date )
        \s* (?:le|à|il\ y\ a|:|on|(?=\d)) \s* (?:\w+\s+)? \d (?:[^.!?]|(?<=\d)\.(?=\d)){0,60} $
      | (?:[^\W\d]+\s+)? \d{1,2}(?:er)? [\s/.-]+ (?:\d{1,2}|[^\W\d]{3,9}\.?) [\s/.-]+ \d{4}
        (?:\s*(?:à|-|,)?\s*\d{1,2}\s*[h:]\s*(?:\d\d)?)? \s*$
      | temps\ de\ lecture\b | durée\ de\ lecture\b
      | (?:lecture\s*:?\s*)? \d+\s+min(?:utes?)?\.? (?:\ de\ lecture)? \s*$ )""",
    "signature": r"""(?i:
        (?:auteure?|rédaction|édition|rédigé\ par|écrit\ par|author|written\ by) \s*:\s* \S.{0,60}$ )""",
}
"""Name of a habit -> the verbose pattern of its lines."""
