"""The words which say that a bank or broker judges, forecasts, lends or is quoted (matched against folded text)."""

import re

# Banks that lend or place are no partners: the news is the borrower's.
LENDS = re.compile(
    r"\b(?:crédits?|prêts?|financements?|refinanc\w+|pool|syndicats?|placement|obligat\w+|facilités?|arrang\w+"
    r"|chefs? de file"
    r"|teneurs? de livre|banques? conseil|conseillée? par|conseils? financiers?|garant\w*|liquidité)\b"
)
# Between a broker and the company that it judges: “Berenberg ramène NAME à conserver”.
JUDGES = re.compile(
    r" (?:\w+(?:e|t|s)|a \w+)(?: (?:encore|aussi|désormais|sa|son|l'|le|la|l'action|le titre|opinion|avis|cible"
    r"|conseil|objectif|sur|de|d'))* ?"
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
JUDGED_BEFORE = re.compile(
    r"(?:\b(?:sur|de|à|et|ou|pour|avec|relève|abaisse|dégrade|rehausse|recommande|privilégie|préfère|initie|"
    r"distingue|comme|le titre|l'action|titre|action)|d'|,)(?: de| d'| le titre| l'action| la valeur)? ?$"
)
QUOTED_BEFORE = re.compile(
    r"(?:\b(?:valeurs? (?:préférées?|favorites?)|favorites?|favoris|convictions?|sélection|recommandations?"
    r"|coups de cœur) (?:de|d'|chez)"
    r" ?|\b(?:selon|d'après|sondages?|baromètre|enquête|étude|institut|analystes?|économistes?|stratégistes?|"
    r"stratège|gérante?s?|experts?|équipes?|bureau d'(?:é|e)tudes|courtier|note|spécialistes?|"
    r"chez|menée? par|réalisée? par|commenté? |explique|souligne|estime|note|juge|commente|prévient|indique)"
    r"(?: (?:de|d'|chez|par|l'|les|le|la|du|des|un|une))*(?: (?:analystes?|économistes?|experts?|équipes?|"
    r"spécialistes?|institut|sondage|bureau d'(?:é|e)tudes|courtier|stratégistes?|assureur|assureur crédit|"
    r"banque))?"
    r"(?: (?:de|d'|chez|par|l'))*(?: (?:opinion|recherche))? ?|\((?:source|sondage) ?:? ?)$"
)
# A poll under the pollster's name: “Ipsos : 54 % des Français …”
POLL_AFTER = re.compile(
    r" ?: ?(?:\d|un |deux |trois |quatre |six |sept |près |plus |moins |la moitié|une majorité)[^.:]{0,25}"
    r"\b(?:français|électeurs|salariés|sondés|ménages|actifs|jeunes|habitants|consommateurs|dirigeants|parents)\b"
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
    r",? (?:voi(?:t|ent)|attend|anticipe|table sur|prévoit|s'attend à|mise sur(?! la bourse)|juge|trouve|vise"
    r"|relève|abaisse|revoit|préfère"
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
