"""What is cut out of a French news body line by line: the habits of the press that stand among its paragraphs.

Each pattern is anchored at the line's start and asks for what a sentence would not have: a colon, an end of line, an
imperative with its object. A line longer than `LONGEST` is never cut.
"""

from __future__ import annotations

import re

from ingest.text import key

LONGEST = 280
"""Characters of the longest line that can be boilerplate."""

_END = r"\s*[:.!>»…]*\s*$"
_OBJECT = r"(?:\s*[:>»›→–—-]|\s+[«“\"A-ZÀ-Ý]|\s*$)"

HABITS: dict[str, str] = {
    "see also": rf"[\W_]*(?i:(?:à|a)\s+(?:lire|voir|écouter|découvrir)(?:\s+(?:aussi|également|ensuite|sur le même sujet))?){_OBJECT}"
    rf"|[\W_]*(?i:(?:re)?(?:lire|lisez|voir|écouter|regarder|découvrez)\s+(?:aussi|également|la suite)){_OBJECT}"
    rf"|[\W_]*(?i:read\s+(?:more|also|next)|see\s+also|related(?:\s+(?:stories|articles|posts|news))?)(?:\s*[:>]|\s*$)",
    "same subject": r"(?i:(?:sur|dans)\s+l[ea]\s+même\s+(?:sujet|thème|rubrique|dossier|catégorie)|pour\s+aller\s+plus\s+loin|"
    r"(?:nos\s+|d['’]autres\s+|autres\s+)?(?:articles?|contenus?|vidéos?|actualités?|sujets?|dossiers?)\s+"
    r"(?:liée?s?|similaires|récents?|associée?s?|connexes|recommandée?s?|en\s+relation|sur\s+le\s+sujet|du\s+même\s+auteur)|"
    r"(?:audios?|vidéos?)(?:\s+et\s+(?:audios?|vidéos?))?\s+sur\s+le\s+sujet|"
    r"(?:les\s+)?(?:plus\s+lus|articles\s+les\s+plus\s+lus|plus\s+commentés)|vous\s+(?:aimerez|pourriez\s+aimer)\s+aussi|"
    r"ces\s+articles\s+peuvent\s+vous\s+intéresser|en\s+savoir\s+plus|à\s+la\s+une)" + _END,
    "see all": r"(?i:retrouvez\s+(?:tous?t?e?s?\s+(?:nos|l['’]|les\s+articles)|l['’](?:ensemble|intégralité)\s+de\s+nos|nos\s+)|"
    r"(?:voir|toute?s?)\s+(?:tous\s+)?(?:les|nos)\s+(?:articles|actualités|commentaires|offres|dossiers)\s*$)",
    "share": r"(?i:partage[rz](?:\s+(?:sur|cet?\s+article|l['’]article|via|:)|\s*:?\s*$)|tweete?r?\s*$|share\s+(?:this|on)\b|imprimer(?:\s|$)|"
    r"envoyer\s+(?:par\s+(?:e-?)?mail|à\s+un\s+ami)|copier\s+le\s+lien|"
    r"(?:suivez|rejoignez|retrouvez)[\s-]+(?:nous|moi|la\s+rédaction)\b.*(?:\bsur\b|$)|follow\s+us\b|"
    r"(?:(?:facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|instagram|e-?mail|courriel|messenger)[\s,|/·]*)+$)",
    "newsletter": r"(?i:(?:abonnez-vous|inscrivez-vous|s['’](?:inscrire|abonner)|je\s+m['’](?:inscris|abonne)|recevez|ne\s+manquez\s+(?:rien|plus))\b"
    r".*(?:newsletters?|lettre|infolettre|alertes?|boîte\s+(?:mail|de\s+réception)|par\s+(?:e-?)?mail|chaîne|gratuitement|chaque\s+(?:matin|jour|semaine))|"
    r"(?:la\s+)?newsletters?(?:\s*$|\s*[:-])|en\s+(?:vous\s+inscrivant|cliquant\s+sur|soumettant)\b|subscribe\s+to\b|sign\s+up\s+(?:for|to)\b|"
    r"votre\s+(?:adresse\s+)?e-?mail\s*:?\s*\*?\s*$|get\s+.{0,60}(?:newsletter|delivered))",
    "subscription": r"(?i:.{0,40}\bréservée?s?\s+(?:à\s+nos|aux)\s+abonnée?s\b|(?:la\s+suite|cet\s+article|ce\s+contenu)\s+est\s+réservée?\b|"
    r"il\s+vous\s+reste\s+\d+(?:[.,]\d+)?\s*%|(?:vous\s+êtes\s+)?déjà\s+(?:abonné|inscrit|un\s+compte)|"
    r"(?:pour\s+)?(?:lire|découvrir|consulter)\s+(?:la\s+suite|l['’](?:intégralité|article\s+(?:complet|en\s+entier)))|"
    r"abonnez-vous\b|s['’]abonner\b|(?:profitez|bénéficiez)\s+d.{0,60}(?:offre|abonnement)|découvre[rz]\s+(?:toutes\s+)?(?:nos|les)\s+offres|"
    r"(?:essai|offre)\s+(?:gratuite?|sans\s+engagement|spéciale)|sans\s+engagement|accès\s+(?:illimité|à\s+tous\s+nos\s+articles)|"
    r"(?:je\s+)?me\s+connecter?\b|se\s+connecter\b|créer?z?\s+un\s+compte|offrir\s+(?:cet|l['’])\s*article|j['’]en\s+profite)",
    "comments": r"(?i:(?:laisser?z?|ajouter|poster|publier|écrire|voir|lire|soyez)\s+(?:un|une|les|le|votre|mon|vos|tous\s+les)\s+(?:\w+\s+)?(?:commentaires?|réactions?|réponse)|"
    r"votre\s+(?:adresse\s+(?:e-?mail|de\s+messagerie|électronique)|courriel|e-?mail)\s+ne\s+sera\s+pas|les\s+champs\s+obligatoires|"
    r"(?:\d+\s+|vos\s+|les\s+|aucun\s+)?(?:commentaires?|réactions?|comments?)(?:\s*\(?\d*\)?)?\s*:?\s*$|annuler\s+la\s+réponse|"
    r"(?:connectez-vous|identifiez-vous|vous\s+devez\s+(?:être|vous)\s+(?:connecté|identifié|connecter))\b.*(?:comment|réagir|publier|participer)|"
    r"signaler\s+(?:un|ce|cet)\s+(?:abus|contenu|commentaire|erreur)|participer?z?\s+à\s+la\s+(?:conversation|discussion)|leave\s+a\s+(?:comment|reply)|"
    r"tell\s+us\s+what\s+you\s+think)",
    "credit": r"(?i:\(?(?:crédits?|credits?)(?:\s+(?:photos?|images?|visuels?|illustration))?\s*[:/©]|"
    r"\(?(?:photos?|images?|illustrations?|infographies?|visuels?)\s*(?::|©|/|by\b|d['’](?:illustration|archives?)|illustratives?|credit)|©|\(c\)\s|légende\s*:|"
    r"copyright\b|tous\s+droits\s+(?:de\s+reproduction\s+)?réservés|reproduction\s+(?:interdite|partielle|totale)|all\s+rights\s+reserved)",
    "cookies": r"(?i:(?:ce|notre|le)\s+site\s+(?:web\s+)?(?:utilise|dépose|recourt)\b.*cookies|en\s+poursuivant\s+votre\s+(?:navigation|visite)|"
    r"(?:gérer|accepter|refuser|paramétrer)\s+(?:mes\s+|les\s+|vos\s+|tous\s+les\s+)?cookies|(?:nous|we)\s+(?:utilisons|use)\b.*cookies|"
    r"(?:nous\s+et\s+)?nos\s+(?:\d+\s+)?partenaires\b.*(?:cookies|données|informations))",
    "labels": r"(?i:(?:tags?|mots[\s-]clés?|étiquettes?|thèmes?|thématiques?|catégories?|rubriques?|keywords|topics|filed\s+under|"
    r"classé\s+dans|publié\s+dans|posted\s+in|sujets?)\s*(?::|$))",
    "page furniture": r"(?i:permalien\b|lien\s+permanent|(?:retour\s+)?(?:en\s+)?haut\s+de\s+page|retour\s+(?:en\s+haut|au\s+sommaire|à\s+l['’]accueil)|"
    r"(?:page|article)\s+(?:suivante?|précédente?)\s*$|télécharger\s+(?:au\s+format|le\s+pdf|l['’]article|ce\s+document)\b|pdf\s*$|"
    r"(?:publicité|annonce|advertisement|sponsorisé|sponsored(?:\s+content)?|contenu\s+sponsorisé)\s*$|chargement\b.{0,12}$|loading\b.{0,5}$|"
    r"(?:écouter|sauvegarder|enregistrer|lire\s+plus\s+tard)(?:\s+(?:l['’]|cet\s+)article)?\s*$|ajouter\s+(?:à|aux)\s+(?:mes\s+|vos\s+)?favoris|"
    r"(?:skip|aller|passer)\s+(?:to|au)\s+(?:content|contenu))",
    "dateline": r"(?i:(?:(?:article\s+)?(?:publiée?|postée?|mise?\s+à\s+jour|modifiée?|créée?|actualisée?|updated|published|posted)(?:\s+par\s+.{1,40})?|dernière\s+mise\s+à\s+jour|date)\s*"
    r"(?:le|à|il\s+y\s+a|:|on)?\s*(?:\w+\s+)?\d.{0,60}$|temps\s+de\s+lecture\b|(?:lecture\s*:?\s*)?\d+\s+min(?:utes?)?\.?(?:\s+de\s+lecture)?\s*$|"
    r"durée\s+de\s+lecture\b)",
    "signature": r"(?i:(?:auteure?|rédaction|édition|rédigé\s+par|écrit\s+par|author|written\s+by)\s*:\s*\S.{0,60}$)",
}
"""Name of a habit -> the pattern of its lines, which `tests/test_boilerplate.py` shows by example."""

_ANY = re.compile("|".join(f"(?:{pattern})" for pattern in HABITS.values()))
_BYLINE = re.compile(r"(?i:par|by|de)\s+(?=[A-ZÀ-Ý])")


def is_boilerplate(line: str) -> bool:
    """Tell whether a line of a body is one of the press's habits rather than a sentence of the article."""
    return len(line) <= LONGEST and _ANY.match(line) is not None


def clean_lines(lines: list[str], title: str, authors: list[str]) -> list[str]:
    """Return the lines that are the article's: without boilerplate, byline, what stands above a repeated title, and that title."""
    kept = [line for line in _after_title(lines, key(title)) if not is_boilerplate(line)]
    names = {key(author) for author in authors}
    return [line for line in kept if key(_BYLINE.sub("", line, count=1)) not in names]


def _after_title(lines: list[str], title: str) -> list[str]:
    """Drop the repeated title, and short lines above it such as the section and the date."""
    for position, line in enumerate(lines[:8]):
        if key(line) == title:
            return [above for above in lines[:position] if len(above) > LONGEST / 2] + lines[position + 1 :]
    return lines
