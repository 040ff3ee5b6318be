"""What stands beside a name that is also a word, a place or a person: for the company, and against it.

The patterns read folded text: small letters, straight apostrophes, hyphens as spaces.
"""

import re
from collections.abc import Iterable

from ingest.finance.company_vocabulary import NOUNS, OBJECT_VERBS, PARTICIPLES, VERBS


def _any(words: Iterable[str]) -> str:
    return "|".join(words)


SIGNS = re.compile(r"\d ?%|€")

# For the company
COMPANY_AFTER = re.compile(
    r" ?(?:\([^()]{1,40}\) ?|, [^,.]{3,50}, )?,? ?(?:"
    rf"(?:\w{{3,}}ment |très |fort )?(?:ne |n'|se |s'|le |la |l'|en |y |lui |leur )?(?:{_any(VERBS)})\b"
    r"|(?:a|ont|avait|aura|aurait|n'a pas|a également|a aussi|a ainsi|a déjà|a bien) "
    rf"(?:{_any(PARTICIPLES)})\b"
    r"|\w{2,}(?:era|ira|dra|tra|rra)\b|(?:\w{3,}ment )?\w{3,}é(?:e|s|es)?\b"
    r"|to (?:sell|buy|cut|acquire|build|close|pay|raise|launch|invest|merge)\b"
    r"|(?:a|ont|avait|avaient) été \w+é(?:e|s|es)?\b"
    r"|(?:devrait|pourrait|va|vont|veut|doit|peut) (?:\w+er|\w+ir|\w+re|s')\b"
    r"|(?:prévoirait|envisagerait|discuterait|négocierait|serait en|est en discussions?) "
    r"|(?:sa|se|sca|nv|n\.v\.|plc|group|groupe|france|europe|inc|boss|chief|shares?)\b"
    r"|\((?:[+-] ?)?\d[\d ,.]* ?%)"
)
# “… et NAME testent”: only where another name stands before it
SEVERAL_BEFORE = re.compile(r"(?:\bet|,) $")
SEVERAL_AFTER = re.compile(r" \w{2,}(?<!m)ent\b")
# “NAME et Intermarché comptent”, as the text is written
WITH_ANOTHER_AFTER = re.compile(r" et [A-ZÀ-Ý][\w'-]+ \w{2,}(?<!m)ent\b")
# “Rubis volés”: several, so no company
PLURAL_AFTER = re.compile(r" \w{3,}ée?s\b")
# “Bonduelle-sur-Lys”, as the text is written: a town
TOWN_AFTER = re.compile(r"-(?:(?:sur|en|lès|les|lez|le|la|sous|aux|du|des|de|près)-|d['’])[A-ZÀ-Ý]")
AUXILIARY_AFTER = re.compile(r" (?:a|ont|avait|avaient|est|sont|va|vont|reste|restent) ")
PERCENT_AFTER = re.compile(r" ?\(?(?:[+-] ?\d|\d+[,.]\d+ ?%)")
COMPANY_BEFORE = re.compile(
    rf"(?:\b(?:{_any(NOUNS)})"
    r"(?: (?:automobile|française?|pétrolier|tricolore|historique|parapétrolier|stéphanois|télécoms?|net|général"
    r"|mobile|fixe|fibre))?"
    r"(?: de| d'| du| chez| sur| pour| dans| of)?,? ?|\b(?:chez|ex|racheter|rachète|via|auprès de|(?:confi"
    r"|livr)ée?s? à|signée? avec) |\bauprès d')$"
)
OBJECT_OF = re.compile(rf"\b(?:{_any(OBJECT_VERBS)}) $")
NEIGHBOUR = re.compile(
    r" ?(?:\([^()]{0,30}\) ?)?(?:,|et|ou|;|/|puis|devant|derrière|comme|contre)(?: de| d'| chez| à)? ?"
)

# Against it: a person
PERSON_BEFORE = re.compile(
    r"(?:\b(?:m|mm|mme|mlle|me|dr|pr)\.? "
    r"|\b(?:monsieur|madame|mademoiselle|maître|docteur|professeur|famille|frères?|sœurs?|clan|héritiers?"
    r"|héritière|veuve"
    r"|feu|dynastie|père|mère|fils|capitaine|commissaire|juge|sénateur|députée?|ministre|abbé|monseigneur|mgr|sir"
    r"|lord|don|général|chef|comédien|comédienne|acteur|actrice|chanteur|chanteuse|peintre|couturier|joueur|avocat"
    r"|affaire|les) "
    r"|\b(?:l'|chez les )"
    r"|(?:famille|clan|héritiers?|dynastie|fortune|œuvres?|prénommée?) (?:de |d'|des ))$"
)
SPONSORED_AFTER = re.compile(
    r" (?:masters?|open|arena|stadium|cup|trophy|league|classic|grand prix|marathon|vélodrome)\b"
)
TITLE_BEFORE = re.compile(r"(?:\b(?:m|mm|mme|mlle|dr|pr)\.? |\bnée? |\b(?:prénommée?|surnommée?) )$")
NOT_A_COMPANY_AFTER = re.compile(
    r", (?:(?:la|le|l'|une?) ?)?(?:génie|or (?:rouge|noir|vert)|déesse|muscle|plante|fleur|épice|fruit|commune"
    r"|ville|village|bourg|hameau|cité|rivière|chef lieu|sous préfecture|station balnéaire|skipper|berger)\b"
    r"| (?:[1-5]0{1,2}\d|4l|r\d{1,2}|c\d)\b"
    r"| (?:fermée|coupée|bouchée|saturée|embouteillée|chargée)\b"
    r"|,? (?:(?:la|le) (?:fille|fils|femme|mari|frère|sœur|mère|père|champion\w*|chanteu\w+|peintre|philosophe"
    r"|dieu)\b"
    r"|\(?\d{1,2} ans\b|née? |âgée? |décédée? |mécanique|amère|sanguines?|pressée|bleue?"
    r"|\((?:vaucluse|aisne|var|84|02|83)\))| ?: (?:le |la |un |une |\w+ heures de )?"
    r"(?:trafic|circulation|bouchons?|embouteillages?|accident|chantier nocturne)"
    r"|, (?:fille|fils|épouse|veuve|mathématicien|philosophe) "
)

# Against it: a place
PLACE_BEFORE = re.compile(
    r"(?:\b(?:rues?|avenues?|av\.?|boulevards?|bd|place|quai|pont|square|allées?|impasse|chemin|routes?|faubourg"
    r"|stade"
    r"|arena|salle|palais|lycée|collège|écoles?|hôpital|clinique|gare|station de métro|métro|château|musée|théâtre"
    r"|amphithéâtre|cinéma|parc|jardins?|forêt|lac|vallée|ville|commune|mairie|maire|préfecture|sous préfecture"
    r"|préfet"
    r"|village|quartier|région|canton|tribunal|diocèse|évêque|aéroport|port|mont|col|île|rocher|canal|golfe|isthme"
    r"|guide|étoiles?|étoilée?s?|théorème|arrondissement|habitants?|agglomération|prison|carcéral|vigilance|alerte"
    r"|niveau|pays|comté|chorégies|arc|base aérienne|échangeur|péage|autoroute|a7|rocade|manufacture royale|terrils?)"
    r"(?: (?:de la|de l'|de|d'|du|des))? ?)$"
)
AT_A_PLACE = re.compile(
    r"\b(?:à |en |près d'|près de |vers |depuis |entre |jusqu'à |autour d'|autour de |nés? à |née à |habite )$"
)

# Against a name that others bear: a company of another country
_FOREIGN = (
    r"(?:américaine?|suédoise?|allemande?|britannique|suisse|japonaise?|chinoise?|danoise?|norvégien(?:ne)?"
    r"|néerlandaise?"
    r"|belge|canadien(?:ne)?|québécoise?|coréen(?:ne)?|indien(?:ne)?|brésilien(?:ne)?|mexicaine?|australien(?:ne)?|marocaine?"
    r"|italien(?:ne)?|espagnole?|portugaise?|polonaise?|turc|turque|israélien(?:ne)?|finlandaise?|autrichien(?:ne)?"
    r"|californien(?:ne)?|new yorkaise?|londonien(?:ne)?|nordique|scandinave"
    r"|argentine?|chilien(?:ne)?|colombien(?:ne)?|sud africaine?)"
)
FOREIGN = re.compile(_FOREIGN)
FOREIGN_BEFORE = re.compile(rf"\b{_FOREIGN} $")
FOREIGN_KIND_BEFORE = re.compile(
    r"\b(?:banque|fonds|start up|jeune pousse|assureur|éditeur|chaîne|caviste|entreprise|société|groupe|fabricant"
    rf"|opérateur|constructeur|distributeur|laboratoire|courtier|gérant|géant|plateforme) {_FOREIGN} $"
)
FOREIGN_AFTER = re.compile(
    rf",? \(?(?:(?:la|le|une?) |l')?(?:(?:première?|grande?|petite?|jeune) )?\w+(?: up)? {_FOREIGN}"
    r"(?= ?[,.;:!?)]| (?:qui|spécialisée?|cotée?|basée?|fondée?|dirigée?)\b|$)"
)

# Against it: a word, a product, a channel
ARTICLE_BEFORE = re.compile(
    r"\b(?:le|la|un|une|cet|ces|des|les|ce|au|aux|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos"
    r"|leurs?) $|\bl'$"
)
WORD_AFTER = re.compile(
    r" (?:réclamé|estimé|provisoire|versé|dû|annuel|prévu|engagé|dépensé|investi|collecté|récolté|à payer|ttc"
    r"|éclipse|eclipse) ?:?"
    r"| (?:d'|(?:de la|de l'|de|des|du|général|cumulé|hors|sur|revenues?|sales|assets|debt|cost|number|net"
    r"|returns?|war"
    r"|entre (?:les|deux|le|la)|look|confort|rouge|rose|bleu|vert|fou|royal) )"
)
WORD_AFTER_BUT = re.compile(
    r" (?:de son|de ce|de plus|du fait|de nouveau|hors de|du \d)| sur (?:le|la|les|un|une|l'|ses|son|sa|\d)"
)
PRODUCT_BEFORE = re.compile(
    r"\b(?:une|sa|cette|leur|ma|deux|trois|des|ses|vieille|petite|nouvelle|au volant d'une|voiture|véhicule|modèle"
    r"|fourgon|camionnette|utilitaire|montre|robe|sac|parfum|tailleur) $"
)
BROADCAST_BEFORE = re.compile(
    r"\b(?:sur|jt|20 heures|13 heures|journal|micro|plateau|antenne|émission|magazine|invitée?s?|diffusée?s? par"
    r"|série"
    r"|téléfilm|documentaire|reportage|journaliste|présentateur|présentatrice|regarder|interview|confié)"
    r"(?: (?:de|à|du jt de|sur|du 20 heures de|des))? $"
)

# Euronext as a market, not as a company
EXCHANGE_BEFORE = re.compile(
    r"(?:\b(?:sur|cotée?s?|cote|compartiment|marchés?|cotations?|listing|négociées?|échangée?s?|ticker|mnémonique"
    r"|code"
    r"|indices?|opérateur boursier|bourse|demandée?s? à|demande à|auprès d'|annoncé par|prié|sollicité|avis d'"
    r"|règles?|admission"
    r"|transfert|données)(?: (?:de|d'|sur|par|à|chez))? ?|\( ?)$"
)
EXCHANGE_AFTER = re.compile(
    r" ?(?:paris|growth|access|expert|tech|\)|(?:de (?:suspendre|reprendre|radier|procéder)|a (?:suspendu|repris"
    r"|interrompu|décidé de|indiqué)|suspend|indique)\b)"
)
