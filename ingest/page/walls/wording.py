"""What walls say, in French, English, German, Dutch, Italian and Spanish: by kind, as a whole title and as a sentence.

Every sentence speaks to the reader about this visit ("nos partenaires", "your browser"). An article about cookies,
captchas or subscriptions speaks of them in the third person; a quotation or two do not make it a wall.
"""

from __future__ import annotations

import re

CONSENT, ROBOTS, LOGIN, GONE, DOWN = "consent", "robot check", "login", "gone", "out of order"


def _compile(patterns: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(pattern, re.VERBOSE | re.IGNORECASE) for kind, pattern in patterns.items()}


TITLES = _compile(
    {
        CONSENT: r"""
            (?:le\ )?(?:respect\ de\ )?votre\ vie\ privée .{0,40} | nous\ respectons\ votre\ vie\ privée .{0,20}
          | (?:we\ (?:value|care\ about|respect)\ )?your\ privacy .{0,30}
          | (?:gestion|préférences|paramètres|paramétrage|choix) .{0,20} (?:cookies|confidentialité|consentements?)
          | (?:cookies?|consentement|consent|privacy) (?:\ (?:aux|and|et|des|&)\ .{3,20}|\ settings|\ preferences)?
          | .{0,25} (?:vos|your) .{0,20} (?:cookies|privacy\ choices|données\ personnelles) .{0,20}
          | (?:avant\ de\ (?:continuer|poursuivre|commencer)|before\ you\ continue) .{0,40}
          | (?:bienvenue|welcome)(?:\ (?:sur|to)\ .{2,30})? | (?:accepter|accept)\ .{0,20}cookies .{0,20}
          | zustimmung\b .{0,20} | weiterlesen\ mit\ (?:werbung|cookies) .{0,40}
          | (?:cookie|datenschutz)[\w-]*(?:einstellungen|hinweise?) .{0,20} | (?:ihre|deine)\ privatsphäre .{0,40}
          | jouw\ privacy .{0,30} | privacy-?instellingen .{0,20} | cookies?\ (?:op|bij|auf|su|en)\ .{2,30}
          | (?:il\ rispetto\ della\ |la\ )?tua\ privacy .{0,50} | informativa (?:\ (?:sui|sulla)\ .{3,20})?
          | (?:valoramos\ |respetamos\ )?tu\ privacidad .{0,40} | configuración\ de\ (?:privacidad|cookies) .{0,20}""",
        ROBOTS: r"""
            (?:just\ a\ moment|un\ instant|veuillez\ patienter|please\ wait|one\ moment,?\ please|un\ moment) .{0,12}
          | attention\ required .{0,20} | pardon\ our\ interruption .{0,3}
          | (?:êtes[\s-]vous|are\ you) .{0,12} (?:robot|humain|human) .{0,15}
          | (?:vérifi|verif|security\ (?:check|verif)|contrôle\ de\ sécurité|human\ verif|robot\ check|captcha) .{0,40}
          | (?:accès|access) .{0,30} (?:refusé|interdit|bloqué|denied|blocked|restricted|restreint|suspendu) .{0,12}
          | (?:(?:erreur|error)\s*)? 403 (?:\W{1,3}(?:forbidden|interdit|accès\ (?:refusé|interdit)))? | forbidden
          | (?:requête|demande|request) \ (?:bloquée|rejetée|blocked|rejected) | ddos-guard
            | checking\ your\ browser .{0,20}
          | .{0,20}\b(?:too\ many\ requests|trop\ de\ requêtes)\b.{0,10} | (?:the\ )?request\ could\ not\ be\ satisfied
          | (?:trafic|activité|unusual|suspicious)\ (?:inhabituel|suspecte?|traffic|activity) .{0,30}
          | (?:enable|activez|please\ enable|veuillez\ activer)\ javascript .{0,40}
          | making\ sure\ you['’]?re\ not\ .{0,8} | access\ denied\W{1,3}.{0,30}(?:firewall|security|protection)
          | (?:zugriff|zugang)\ (?:verweigert|gesperrt|eingeschränkt) .{0,20}
          | sind\ sie\ ein\ (?:mensch|roboter) .{0,10}
          | acceso\ (?:denegado|bloqueado) .{0,12} | accesso\ negato .{0,12} | toegang\ geweigerd .{0,12}
          | (?:einen|un|even)\ (?:moment|momento|geduld)\b .{0,12}
          | (?:vous\ êtes\ dans\ la\ )?file\ d['’]attente .{0,20}
          | trop\ (?:rapide|vite)\b .{0,20}
          | votre\ navigateur\ .{0,30}(?:à\ jour|obsolète|pris\ en\ charge|compatible)""",
        LOGIN: r"""
            (?:page\ de\ )?connexion .{0,20} | se\ connecter | (?:connectez|identifiez|authentifiez
              |inscrivez)[\s-]vous .{0,40}
          | s['’](?:identifier|authentifier|inscrire) | identification | authentification | espace\ (?:abonnée?s?
            |client|membre)s?
          | (?:sign|log)[\s-]?(?:in|on) .{0,30} | login .{0,20} | (?:member|subscriber)s?\ (?:login|area|only)
          | (?:créez?|créer|create)\ (?:votre|un|mon|an?|your)\ (?:compte|(?:free\ )?account) .{0,40} | mon\ compte
            | my\ account
          | (?:anmelden|einloggen|inloggen|accedi|iniciar\ sesión)\b .{0,20} | (?:bon\ retour|welcome\ back)\b .{0,25}
          | (?:téléchargez|download)\ (?:notre|l['’]|our|the)\s?app(?:lication)?\b .{0,30}
          | (?:déjà\ )?(?:abonnée?|inscrite?)\s*\?.{0,30} | register .{0,25} | inscription .{0,15}""",
        GONE: r"""
            (?:(?:erreur|error|http|page)\W{0,3})+ (?:404|410) \b (?:\W.{0,45})?
          | (?:404|410) (?:\s*[-–—:|(]\s*.{0,45} | \W{1,3}(?:page|not\ found|gone|erreur|error|introuvable).{0,40})?
          | (?:\W*(?:oups|oops|aïe|mince|désolée?|sorry|zut|whoops)\b\W*){1,2} .{0,60}
          | (?:(?:la|cette|cet|le|ce|this|the|that)\ )? (?:page|article|contenu|document|content|story)\b .{0,30}
            \b(?:introuvable | non\ trouvée? | n['’]a\ pas\ été\ trouvée? | inexistante? | n['’]existe\ (?:pas|plus)
              | (?:n['’]est|a\ été) (?:\ plus)?\ (?:disponible|en\ ligne|accessible|supprimée?|retirée?|dépubliée?
                |archivée?|déplacée?)
              | indisponible | expirée? | supprimée? | retirée? | dépubliée?
              | (?:could\ )?not\ (?:be\ )?(?:found|available|exist) | no\ longer\ (?:available|exists?|online)
              | (?:has\ )?(?:been\ )?(?:removed|deleted|moved|expired|unpublished) | unavailable
                | doesn['’]t\ exist ) .{0,25}
          | not\ found | nothing\ found | (?:contenu|content|article|page)\ (?:indisponible|unavailable|expirée?
            |expired)
          | (?:rien|aucun\ résultat)\ .{0,20}trouvée?
          | .{0,20}\b(?:seite|artikel|inhalt)\b .{0,20}\bnicht\ (?:gefunden|verfügbar|vorhanden) .{0,15}
          | (?:fehler|errore|error)\W{0,2}40[34] .{0,20} | .{0,12}\bno\ encontramos\b .{0,30}
          | .{0,12}\bpágina\ no\ (?:encontrada|disponible|existe) .{0,15}
          | .{0,12}\bpagina\ (?:non\ (?:trovata|disponibile)|niet\ (?:gevonden|beschikbaar)) .{0,15}
          | (?:dépêche|annonce|vidéo|communiqué)\ (?:expirée?|introuvable|supprimée?|indisponible)
          | (?:451\W{0,3})?unavailable\ (?:due\ to|for)\ .{0,12}legal\ reasons
          | (?:ce\ nom\ de\ domaine|this\ domain)\ .{0,30}(?:à\ vendre|for\ sale|expirée?|expired) .{0,10}
          | (?:cette|la)\ page\ s['’]est\ (?:perdue|égarée) .{0,20}""",
        DOWN: r"""
            .{0,30}\b (?:en|under|in|down\ for)\ (?:cours\ de\ )?maintenance\b .{0,20} | maintenance .{0,20}
          | (?:le\ )?(?:service|site)\ (?:est\ )?(?:temporairement\ |momentanément\ )?(?:indisponible
            |unavailable) .{0,20}
          | .{0,20}\b(?:service|temporarily)\ unavailable .{0,20} | (?:nous\ revenons|we['’]ll\ be\ back)\ .{0,30}
          | (?:(?:erreur|error)\W{0,2})? 50[0234] (?:\W{1,3}(?:erreur|error|internal|server|bad|service
            |gateway).{0,30})? | internal\ server\ error | bad\ gateway
          | (?:erreur|error)(?:\ (?:technique|interne|serveur|inattendue|occurred))? | une\ erreur\ (?:est\ survenue
            |s['’]est\ produite).{0,20}
          | something\ went\ wrong .{0,10}""",
    }
)
"""What a wall's title is as a whole."""

VISIT = re.compile(
    r"\b(?:nous|nos|notre|vous|votre|vos|we|our|us|you|your|wir|unsere?[nrms]?|sie|ihre?[nrms]?|wij|onze?|jouw|je|uw"
    r"|noi|nostr[aei]|tu[aoe]?|nosotros|nuestr[ao]s?|tus)\b",
    re.IGNORECASE,
)
"""Words by which a site speaks to its visitor."""
CONSENT_WORDS = re.compile(
    r"""\b(?:cookies?|traceurs?|consent\w*|partenaires|partners|finalités|purposes|données\ personnelles|personal\ data
    |vie\ privée|privacy|intérêt\ légitime|legitimate\ interests?|confidentialité|publicités?|advertising|audience
    |contenus?\ personnalisés?|personali[sz]ed|préférences|preferences|identifiants?|technologies\ similaires|refuser
    |accepter|accept|reject|choix|choices|traitements?|processing|device
    |traceurs?\ publicitaires?|j['’]accepte|fréquentation
    |annonces\ adaptées|appareil|dépôt|sans\ traceurs?
    |zustimmung|einwilligung|werbung|tracking|datenschutz\w*|kennungen|verarbeiten|gerät|akzeptieren|partnern?
    |toestemming|advertenties|technologieën|apparaat|akkoord
    |fornitori|consenso|annunci|dispositivo|identificatori|dati\ personali|accettare|rifiutare
    |socios|consentimiento|datos\ personales|publicidad|tecnologías|aceptar|rechazar)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words of which a sentence on consent has two at least."""

TRIGGERS = {
    kind: tuple(words.split("|"))
    for kind, words in {
        CONSENT: "cookie|consent|accepter|accept all|refuser|reject all|publicit|advertising|paramétrer|sans accepter"
        "|traceur|j’accepte|j'accepte|zustimm|einwillig|werbung|toestemm|advertent|consenso|annunci|fornitori|socios|datos|résili"
        "|avis|vendors|legitimate interest",
        ROBOTS: "humain|human|robot|javascript|captcha|navigateur|browser|adresse ip|ip address|ray id|permission"
        "|autoris|vérifi|verif|security|sécurité|automati|requête|request|incident|redirig|redirect|blocke|bloqu|owner|vpn"
        "|whitelist|seeing this|protect|recharge|reload|attente|affluence|version récente|roboter|mensch|tour",
        LOGIN: "connect|identifi|authentifi|inscri|compte|account|mot de passe|password|e-mail|email|abonné|log in"
        "|login|sign in|sign up|google|member|membre|regist|application|passwor|konto|contraseña|wachtwoord|e-mail",
        GONE: "introuvable|n'existe|n’existe|n'est|n’est|supprim|retir|déplac|archiv|expir|removed|moved|deleted"
        "|not available|longer|not exist|t exist|found|find|trouv|url|accueil|home|recherche|search|lien|link|404|gone"
        "|consultable|changé|effac"
        "|nulle part|seite|gina|portada|domain|legal reason|economic area|granted|taken down|head back",
        DOWN: "maintenance|indisponible|unavailable|temporair|essayer|essayez|again|be back|erreur|error|nos équipes"
        "|our team|merci|gêne occ|inconvenience|momentan",
    }.items()
}
"""Pieces of words, in lower case, without which a sentence is not looked at: most sentences have none."""

SENTENCES = _compile(
    {
        CONSENT: r"""
            ^(?:tout\ )?(?:accepter|refuser|accept|reject)(?:\ (?:et|and)\ (?:fermer|continuer|close|continue)|\ tout
              |\ all|\ les\ cookies)?\W*$
          | continuer\ sans\ accepter | continue\ without\ accepting | paramétrer\ (?:mes|les|vos)\ | (?:manage
            |cookie)\ (?:settings|preferences|options)
          | (?:s['’]abonner|abonnez-vous)\ .{0,30}(?:refuser|sans\ cookies|sans\ publicité)
          | (?:publicités?|advertising)\ .{0,200} (?:contenus?|content) .{0,200} (?:audience|services)
          | vous\ (?:pouvez|pourrez)\ .{0,20}(?:changer\ d['’]avis|retirer\ votre\ |modifier\ vos\ choix)
          | naviguez\ sans\ (?:traceur|publicité|cookie) | ^résiliable\b | (?:zustimmung|einwilligung)\ .{0,40}widerruf
          | we\ .{0,20}(?:store|access)\ .{0,40}information\ on\ your\ device | rely\ on\ legitimate\ interest
          | retirar\ tu\ consentimiento | ritirare\ il\ consenso""",
        ROBOTS: r"""
            (?:vérifi|confirm|prouv|assur)\w* .{0,40} (?:êtes|soyez) .{0,12} (?:humain|robot|personne)
          | (?:verify|confirm|prove|check|make\ sure)\w* .{0,25} \b(?:you\ are|you['’]re)\b .{0,15} (?:human|robot|bot)
          | (?:activ|enable|turn\ on|autoris)\w* .{0,20} (?:javascript|\bJS\b|cookies)
            | javascript\ .{0,30}(?:désactivé|disabled|required|requis|nécessaire)
          | (?:votre|your) .{0,40} (?:adresse\ ip|ip\ address|navigateur|browser|connexion|connection|requête|request
            |activité|activity|trafic|traffic)
            .{0,80} (?:bloqu|block|suspect|suspicious|inhabituel|unusual|robot|automat|anormal|malveillan|sécuri|secur
              |vérifi|check|refus|denied|limit)
          | (?:bloqu|block|suspect|suspicious|inhabituel|unusual|automatis|automated|détecté|detected) .{0,80}
            (?:votre|your|vous|you)\b .{0,30} (?:adresse\ ip|ip|navigateur|browser|connexion|network|réseau|requête
              |request|appareil|device|robot|bot)
          | security\ (?:of\ your\ connection|service) | ray\ id | \b(?:reference|référence|incident|request)\ (?:\#
            |id|n°|number|code)
          | (?:you\ don['’]t|vous\ n['’](?:avez|êtes)\ pas) .{0,30} (?:permission|autoris) .{0,40}
          | (?:résol|complét|cochez|solve|complete|press\ &|maintenez)\w* .{0,40} (?:captcha|case|puzzle|casse-tête
            |challenge|défi|hold|bouton|appuyé)
          | this\ (?:process\ is\ automatic|may\ take\ a\ few\ seconds) | (?:cela|cette\ (?:vérification
            |opération)) .{0,30} (?:secondes|automatique)
          | (?:redirigée?s?|redirected) .{0,40} (?:instants?|automatiquement|shortly|automatically|secondes|seconds)
          | (?:made\ us\ think|laisse\ penser|nous\ fait\ penser|laisse\ croire) .{0,40} (?:bot|robot)
          | (?:nombre|number|trop|too\ many) .{0,20} (?:de\ |of\ )?(?:requêtes|requests)
          | (?:contactez|contact) .{0,30} (?:site\ owner|administrateur|support|owner)
            | disable\ .{0,12}(?:ad\ ?blocker|vpn) | désactiv\w+ .{0,20}(?:bloqueur|vpn)
          | you\ are\ seeing\ this\ because | whitelist\ your | block\ (?:reason|details)
          | (?:using|utilise)\ .{0,12}(?:a\ security\ service|un\ service\ de\ sécurité)
          | (?:protect|protéger)\ .{0,30}(?:the\ server|itself|against|contre\ les\ robots|malicious|scrap)
          | (?:grand\ nombre|trop)\ de\ (?:pages|requêtes|demandes)
          | (?:rechargez|ne\ rechargez\ pas|reload|refresh)\ .{0,8}page
          | file\ d['’]attente | forte\ affluence | votre\ tour\ viendra | kein\ roboter | sind\ sie\ ein\ mensch
          | version\ récente\ de\ (?:firefox|chrome|safari|edge|votre\ navigateur)
          | (?:pour|afin\ de|to) \ (?:continuer|accéder|poursuivre|continue|access|proceed|regain\ access)\b .{0,60}
            (?:vérifi|verif|captcha|javascript|robot|sécurité|security|cochez|case)""",
        LOGIN: r"""
            (?:connectez|identifiez|authentifiez|inscrivez)[\s-]vous\b | \b(?:vous\ devez|veuillez|merci\ de|please
              |you\ (?:must|need\ to)) .{0,30}
            (?:connecter|identifier|inscrire|authentifier|(?:log|sign)(?:ged)?[\s-]?in|register|subscribe)
          | (?:créez|créer|create) \ (?:gratuitement\ )?(?:votre|un|mon|an?|your)\ .{0,12}(?:compte|account)
          | (?:adresse\ )?(?:e-?mail|identifiant|courriel|username|mot\ de\ passe|password)\W*$ | (?:mot\ de\ passe
            |password) .{0,15}(?:oublié|forgot) | forgot .{0,12}password
          | (?:déjà|pas\ encore|already|not\ yet) .{0,16} (?:abonnée?|inscrite?|membre|compte|member|subscriber
            |account|registered)
          | (?:rester|remain|keep\ me|se\ souvenir|stay) .{0,12} (?:connecté|logged|signed|moi) | (?:se\ connecter
            |s['’]identifier|log\ in|sign\ in|sign\ up|s['’]inscrire)
          | (?:avec|with)\ (?:google|apple|facebook)\b .{0,20}$ | réservée?s?\ (?:à\ nos|aux)\ (?:abonnée?s|membres
            |inscrits)
          | melden\ sie\ sich\b | noch\ kein\ konto | ihrem\ passwort | contraseña | wachtwoord
          | (?:saisissez|entrez)\ votre\ .{0,12}(?:adresse|e-?mail|mot\ de\ passe) | enter\ your\ e-?mail
          | (?:l['’])?inscription\ (?:est\ )?gratuite | suffit\ de\ vous\ inscrire
          | (?:installez|téléchargez)\ (?:notre|l['’])\s?application
          | (?:log|sign)[\s-]?in\ .{0,20}to\ (?:continue|read|access) | (?:en\ créant|en\ vous\ inscrivant
            |by\ (?:signing|creating|registering)) .{0,60}""",
        GONE: r"""
            (?:\b(?:la|le|ce|cet|cette|votre|the|this|that|your)\ |l['’])
            (?:page|article|contenu|document|adresse|lien|content|story|link|url)\b .{0,60}
            (?: n['’]existe\ (?:pas|plus) | n['’](?:est|a\ été)\ (?:plus|pas) | (?:est|semble)\ introuvable
              | a\ (?:peut-être\ )?été\ (?:supprim|retir|déplac|renomm|archiv|dépubli)
              | (?:ont|a)\ expiré | (?:may|might|has|have|was)\ .{0,12}(?:been\ )?(?:removed|moved|deleted|renamed
                |expired|unpublished)
              | (?:no\ longer|doesn['’]t|does\ not|not)\ (?:be\ )?(?:available|exist|found|online) | (?:could
                |can)(?:\ ?not|n['’]t)\ be\ found | is\ (?:gone|unavailable) )
          | (?:nous\ ne|impossible\ de|we\ can(?:['’]?t|not)|we\ could(?:n['’]t|\ not)
            |n['’]avons\ pas) .{0,30} (?:trouv|retrouv|find) .{0,60}
          | n['’]est\ (?:donc\ )?plus\ (?:consultable|accessible)
          | a\ changé\ d['’]adresse | ne\ mène\ (?:plus\ )?nulle\ part
          | \b(?:seite|artikel)\b .{0,50}\b(?:nicht\ (?:mehr|gefunden)|verschoben|gelöscht)
          | \bpágina\b .{0,30}\b(?:ya\ no\ existe|no\ existe|ha\ cambiado)
          | \bpagina\b .{0,40}\b(?:non\ esiste|è\ stata|bestaat\ niet)
          | (?:european\ economic\ area|legal\ reasons) .{0,80} | (?:been|be)\ taken\ down | head\ back\ to
          | (?:propriétaire|owner)\ .{0,12}(?:nom\ de\ domaine|domain)\b
          | (?:vérifiez|check) .{0,30} (?:adresse|url|orthographe|spelling|address|saisie) | (?:erreur
            |error)\W{0,2}(?:404|410)
          | (?:retour(?:nez|ner)?|revenir|go\ back|return|back) .{0,12} (?:à\ l['’]accueil|page\ d['’]accueil
            |(?:home\ ?page)|to\ (?:the\ )?home)
          | (?:utilisez|use|essayez|try) .{0,20} (?:moteur\ de\ recherche|recherche|search) | (?:lien
            |link) .{0,30} (?:cassé|brisé|rompu|mort|erroné|broken|outdated)""",
        DOWN: r"""
            (?:site|service|page|serveur|server) .{0,40} (?:en\ maintenance|indisponible|unavailable|momentanément
              |temporarily|under\ maintenance|en\ cours\ de\ maintenance)
          | (?:réessay|revenez|ressayer|try\ again|come\ back|be\ back) .{0,40} | (?:une\ erreur
            |an\ error) .{0,40} (?:survenue|produite|occurred)
          | (?:nos\ équipes|our\ (?:team|engineers)) .{0,50} (?:résoudre|rétablir|fix|working|travaillent)
            | merci\ de\ votre\ (?:patience|compréhension)
          | (?:gêne|inconvenience)\b .{0,20} (?:occasionnée)?""",
    }
)
"""What stands in a sentence of a wall."""
