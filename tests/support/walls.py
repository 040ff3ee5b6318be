"""Pages that sites answer in place of an article, and articles about such pages; all invented."""

from __future__ import annotations

from tests.support.pages import page

LISTED = "Orvalys relève ses objectifs après un premier semestre record"
ASKED = "https://www.lacote.example/bourse/orvalys-releve-ses-objectifs-2105130.html"


def bare(title: str, content: str, head: str = "") -> bytes:
    """A page with nothing around its content."""
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title>{head}</head>"
        f"<body>{content}</body></html>"
    ).encode()


def dressed(title: str, content: str, head: str = "") -> bytes:
    """A page in its site's dress: menu, latest news, footer."""
    latest = "".join(f"<li><a href=/bourse/{n}.html>La Bourse numéro {n} en hausse</a></li>" for n in range(5))
    return bare(
        f"{title} | La Cote",
        "<header><a href=/>La Cote</a><nav><ul><li><a href=/bourse/>Bourse</a><li><a"
        " href=/marches/>Marchés</a></ul></nav>"
        f"</header><main><h1>{title}</h1>{content}</main><aside><h2>Dernières infos</h2><ul>{latest}</ul></aside>"
        "<footer><a href=/cgu>CGU</a> <a href=/cookies>Gérer mes cookies</a> © La Cote</footer>",
        f'<meta property="og:site_name" content="La Cote">{head}',
    )


CONSENT = [
    bare(
        "La Cote",
        "<div id=gate><h2>Nous et nos 214 partenaires respectons vos choix</h2><p>Nous stockons et consultons des"
        " informations sur votre terminal, comme les cookies, et traitons des données personnelles pour des"
        " publicités et"
        " contenus personnalisés, la mesure d’audience et le développement de services.</p><p>Avec votre accord, nos"
        " partenaires peuvent utiliser des données de géolocalisation précises et votre identifiant.</p><p>Vous pouvez"
        " changer d’avis à tout moment depuis le lien « Confidentialité » en bas de page.</p><button>Tout"
        " accepter</button>"
        "<button>Tout refuser</button></div>",
    ),
    bare(
        "Before you continue",
        "<main><h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services, track"
        " outages"
        " and measure audience engagement.</p><p>If you choose to accept all, we will also use cookies to show"
        " personalised content and advertising, depending on your settings.</p><p>You can change your choices at any"
        " time.</p><form><button>Accept all</button><button>Reject all</button></form></main>",
    ),
    dressed(
        "Cookies et vie privée",
        "<p>La Cote est financée par la publicité. Pour accéder gratuitement à nos contenus, vous devez accepter le"
        " dépôt"
        " de cookies par nos partenaires.</p><p>Vous préférez ne pas être suivi ? Abonnez-vous pour 2 € par mois et"
        " naviguez sans publicité ni traceurs.</p><a href=/ok>Accepter et continuer</a> <a href=/abo>S’abonner</a>",
    ),
    # the article's own head, with its date, over a page of consent
    page(
        "<p>Avec votre consentement, nous et nos partenaires utilisons des cookies pour traiter des données"
        " personnelles comme votre visite sur ce site.</p><p>Vous pouvez retirer votre consentement à tout moment dans"
        " notre politique de confidentialité, ou refuser les traitements fondés sur l’intérêt légitime.</p><p>Nos"
        " partenaires"
        " mesurent la performance des publicités et du contenu que nous vous montrons.</p>",
        head='<meta property="og:type" content="article">'
        '<meta property="article:published_time" content="2026-03-12T08:15:00+01:00">',
        title=LISTED,
    ),
    bare(
        "Gestion de vos préférences en matière de cookies",
        "<h1>Bienvenue sur La Cote</h1><ul><li>Publicités et contenu personnalisés, mesure de la performance des"
        " publicités, études d’audience et développement de services</li><li>Stocker ou accéder à des informations sur"
        " votre appareil avec des cookies de nos partenaires</li></ul><p>Certains partenaires ne demandent pas votre"
        " consentement et se fondent sur leur intérêt légitime.</p><p><a>Paramétrer mes choix</a></p>",
    ),
]
ROBOTS = [
    bare(
        "Just a moment...",
        "<div class=main-wrapper><h1>www.lacote.example</h1><p>Verifying you are human. This may take a few"
        " seconds.</p>"
        "<p>www.lacote.example needs to review the security of your connection before proceeding.</p>"
        "<noscript>Enable JavaScript and cookies to continue</noscript><footer>Ray ID: 8f2a</footer></div>"
        '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>',
        '<meta name="robots" content="noindex,nofollow">',
    ),
    bare(
        "lacote.example",
        "<p id=cmsg>Please enable JS and disable any ad blocker</p>"
        '<script src="https://ct.captcha-delivery.com/c.js"></script>',
    ),
    bare(
        "Access Denied",
        "<h1>Access Denied</h1>You don't have permission to access \"http://www.lacote.example/bourse\" on this server."
        "<p>Reference #18.5a6f1160.1773299700.2c3d</p>",
    ),
    bare(
        "Pardon Our Interruption",
        "<div class=container><h1>Pardon Our Interruption</h1><p>As you were browsing, something about your browser"
        " made us"
        " think you were a bot. There are a few reasons this might happen:</p><ul><li>You've disabled JavaScript in"
        " your"
        " browser.</li><li>You're a power user moving through this website with super-human speed.</li></ul><p>After"
        " completing the CAPTCHA below, you will immediately regain access.</p></div>",
    ),
    dressed(
        "Vérification de sécurité",
        "<p>Nous avons détecté une activité inhabituelle en provenance de votre adresse IP.</p><p>Pour continuer,"
        " veuillez"
        " confirmer que vous n’êtes pas un robot en cochant la case ci-dessous.</p><div class=h-captcha></div>",
    ),
    bare(
        "Êtes-vous un humain ?",
        "<p>Merci de résoudre ce captcha pour accéder à La Cote.</p><p>Votre navigateur envoie un nombre de requêtes"
        " anormalement élevé. Votre accès est limité pendant quelques minutes.</p>",
    ),
    bare("403 Forbidden", "<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>"),
]  # fmt: skip
LOGIN = [
    dressed(
        "Connexion",
        "<p>Connectez-vous pour lire la suite et retrouver vos newsletters.</p><form><label>Adresse"
        " e-mail</label><input"
        " type=email><label>Mot de passe</label><input type=password><button>Se connecter</button></form>"
        "<p><a href=/oubli>Mot de passe oublié ?</a></p><p>Pas encore de compte ? Créez votre compte gratuitement.</p>",
    ),
    bare(
        "Identifiez-vous - La Cote",
        "<h1>Identifiez-vous</h1><p>Vous devez être connecté pour accéder à cette page. Saisissez l’adresse e-mail de"
        " votre"
        " abonnement.</p><p>Déjà abonné ? Retrouvez tous vos avantages.</p><input type=password>",
    ),
    dressed(
        "Créez votre compte gratuit pour continuer",
        "<p>Créez un compte en moins d’une minute pour lire gratuitement trois articles par mois.</p><p>Déjà inscrit ?"
        " Connectez-vous.</p><p>En créant un compte, vous acceptez nos conditions générales.</p><button>Continuer avec"
        " Google</button>",
    ),
    bare(
        "Sign in to continue",
        "<main><h1>Sign in to continue</h1><p>Log in or create a free account to read this story.</p><p>Already a"
        " subscriber?"
        " Enter your email address and password.</p><p>Forgot your password?</p><input type=password></main>",
    ),
    dressed(
        "Espace abonnés",
        "<p>Cette page est réservée à nos abonnés. Veuillez vous identifier avec votre adresse e-mail et votre mot de"
        " passe.</p><input type=password><p>Pas encore abonné ? Découvrez nos offres.</p>",
    ),
]
GONE = [
    dressed(
        "Cet article n’est plus disponible",
        "<p>L’article que vous cherchez a été supprimé ou déplacé.</p><p>Vous pouvez utiliser le moteur de recherche ou"
        " retourner à la page d’accueil.</p>",
    ),
    bare("Erreur 404", "<h1>Erreur 404</h1><p>La page demandée est introuvable. Vérifiez l’adresse saisie.</p>"),
    dressed(
        "Oups !",
        "<p>La page que vous recherchez n’existe pas ou n’existe plus.</p><p>Nos équipes ont beau chercher, nous ne"
        " retrouvons pas ce contenu. Revenez à l’accueil ou consultez les articles les plus lus du moment.</p>",
    ),
    dressed(
        "Page not found",
        "<p>Sorry, the page you were looking for could not be found. It may have been moved or deleted.</p><p>Try"
        " searching"
        " for it, or go back to the homepage.</p>",
    ),
    dressed(
        "Contenu indisponible",
        "<p>Ce contenu a expiré et n’est plus en ligne, conformément aux accords passés avec les agences.</p><p>Le"
        " lien que"
        " vous avez suivi est peut-être obsolète.</p>",
    ),
    bare(
        "Site en maintenance",
        "<h1>Nous revenons très vite</h1><p>Notre site est actuellement en maintenance. Merci de votre patience, nos"
        " équipes"
        " travaillent à le rétablir.</p>",
    ),
]


def about(title: str, *paragraphs: str, dated: bool = True) -> tuple[str, bytes]:
    """An article about walls, with the title that it is listed under."""
    above = "<p>Par Jeanne Martin | Publié le 12 mars 2026 à 08h15</p>" if dated else ""
    return title, page("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs), above=above, title=title)


ELSEWHERE = [
    bare(
        "Zustimmung erforderlich",
        "<main><h1>Weiterlesen mit Werbung oder im Pur-Abo</h1><p>Besuchen Sie unsere Website wie gewohnt"
        " mit Werbung und Tracking. Ihre Zustimmung ist jederzeit widerrufbar. Wir und unsere bis zu 214 "
        "Partner verarbeiten Informationen auf Ihrem Gerät mit Hilfe von Cookies und persönlichen "
        "Kennungen.</p><button>Akzeptieren und weiter</button><p>Details zur Werbe- und Analyse-Trackern "
        'in unserer Datenschutzerklärung oder am Ende jeder Seite im Privacy Center.</p></main>",lang="de',
    ),
    bare(
        "Cookies op De Kust | DPG",
        "<main><h1>Jouw privacy-instellingen</h1><p>De Kust gebruikt cookies en vergelijkbare "
        "technologieën om de website goed te laten werken, het gebruik te meten en advertenties en "
        "content op jouw interesses af te stemmen. Door op Akkoord te klikken, geef je toestemming aan "
        'ons en onze 160 partners.</p><button>Akkoord</button><a href=/x>Instellen</a></main>",lang="nl',
    ),
    bare(
        "Informativa",
        "<main><h1>Il rispetto della tua privacy è la nostra priorità</h1><p>Noi e i nostri 903 fornitori"
        " archiviamo informazioni su un dispositivo e/o vi accediamo, come cookie e identificatori "
        "univoci, e trattiamo dati personali per annunci e contenuti personalizzati, misurazione e "
        "ricerche sul pubblico. Puoi accettare o negare il consenso.</p><button>Accetta e "
        'chiudi</button><button>Rifiuta e abbonati</button></main>",lang="it',
    ),
    bare(
        "Configuración de privacidad",
        "<main><h1>Tu privacidad es importante</h1><p>Con tu acuerdo, nosotros y nuestros 819 socios "
        "usamos cookies o tecnologías similares para almacenar, acceder y procesar datos personales como "
        "tus visitas a esta página web. Puedes retirar tu consentimiento en cualquier "
        "momento.</p><button>Aceptar y continuar</button><button>Rechazar y "
        'suscribirse</button></main>",lang="es',
    ),
    bare(
        "La Cote",
        "<main><h1>Deux façons de lire La Cote</h1><div><h2>Gratuitement</h2><p>Vous acceptez que La Cote"
        " et ses 1.021 partenaires déposent des traceurs sur votre appareil pour vous proposer des "
        "annonces adaptées à vos centres d’intérêt.</p><button>J’accepte</button></div><div><h2>Pour 1,99"
        " € par mois</h2><p>Vous naviguez sans traceur publicitaire. Résiliable à tout moment.</p><a "
        "href=/abo>Je m’abonne</a></div></main>",
    ),
    bare(
        "Sucuri WebSite Firewall - Access Denied",
        "<h1>Access Denied - Sucuri Website Firewall</h1><p>If you are the site owner (or you manage this"
        " site), please whitelist your IP or if you think this block is an error please open a support "
        "ticket and make sure to include the block details.</p><table><tr><td>Your "
        "IP:</td><td>1.2.3.4</td></tr><tr><td>Block reason:</td><td>Bot access "
        'attempt</td></tr></table>",lang="en',
    ),
    bare(
        "La Cote",
        "<h1>Trop rapide pour nous !</h1><p>Vous avez demandé un grand nombre de pages en peu de temps. "
        "Patientez quelques minutes, puis rechargez la page. Si vous êtes un lecteur, veuillez nous "
        "excuser pour ce contretemps.</p>",
    ),
    bare(
        "Zugriff verweigert",
        "<h1>Sind Sie ein Mensch?</h1><p>Bitte bestätigen Sie, dass Sie kein Roboter sind, bevor Sie "
        "fortfahren. Ihr Browser hat ungewöhnlichen Datenverkehr verursacht. Aktivieren Sie JavaScript "
        'und Cookies.</p>",lang="de',
    ),
    bare(
        "Mon espace - La Cote",
        "<main><h1>Bon retour parmi nous</h1><p>Saisissez votre adresse e-mail pour accéder à votre "
        "espace et poursuivre la lecture de vos contenus préférés.</p><form><label>Adresse "
        "e-mail</label><input type=email><button>Continuer</button></form><p>Nouveau sur La Cote ? "
        "L’inscription est gratuite et ne prend qu’une minute.</p></main>",
    ),
    bare(
        "La Cote",
        "<main><h1>Cette page s’est perdue en mer</h1><p>Le lien que vous avez suivi ne mène plus nulle "
        "part : la page a changé d’adresse ou a été effacée. Reprenez votre route depuis la page "
        "d’accueil.</p></main>",
    ),
    bare(
        "Seite nicht gefunden",
        "<h1>Seite nicht gefunden</h1><p>Die von Ihnen aufgerufene Seite existiert leider nicht mehr oder"
        " wurde verschoben. Bitte nutzen Sie die Suche oder kehren Sie zur Startseite "
        'zurück.</p>",lang="de',
    ),
    bare(
        "Página no encontrada",
        "<h1>¡Vaya! No encontramos esa página</h1><p>La página que buscas ya no existe o ha cambiado de "
        'dirección. Vuelve a la portada o utiliza el buscador.</p>",lang="es',
    ),
    bare(
        "Pagina niet gevonden",
        "<h1>Pagina niet gevonden</h1><p>De pagina die je zoekt bestaat niet meer of is verplaatst. Ga "
        'terug naar de homepage of gebruik de zoekfunctie.</p>",lang="nl',
    ),
    bare(
        "lacote.example est à vendre",
        "<h1>Ce nom de domaine est à vendre</h1><p>Le propriétaire de ce nom de domaine le propose à la "
        "vente. Faites une offre ou contactez notre équipe de courtiers pour en savoir plus sur son "
        "prix.</p>",
    ),
    bare(
        "La Cote",
        "<h1>Téléchargez notre application</h1><p>Pour lire cet article sur votre téléphone, installez "
        "l’application La Cote, disponible gratuitement sur iPhone et Android. Vous y retrouverez tous "
        "nos contenus et vos alertes.</p>",
    ),
    bare(
        "Unavailable",
        "<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this "
        "website from a country belonging to the European Economic Area including the EU which enforces "
        "the General Data Protection Regulation and therefore access cannot be granted at this "
        'time.</p>",lang="en',
    ),
    bare(
        "La Cote",
        "<h1>Votre navigateur n’est plus à jour</h1><p>Pour profiter de La Cote dans de bonnes "
        "conditions, installez une version récente de Firefox, de Chrome ou de Safari, puis revenez nous "
        "voir.</p>",
    ),
    bare(
        "File d’attente",
        "<h1>Vous êtes dans la file d’attente</h1><p>En raison d’une forte affluence, l’accès à notre "
        "site est régulé. Votre tour viendra dans moins d’une minute, ne rechargez pas cette page.</p>",
    ),
    bare(
        "Cookie-Einstellungen | Rheinblatt",
        "<h1>Wir respektieren Ihre Privatsphäre</h1><p>Mit Klick auf „Alle akzeptieren“ stimmen Sie der "
        "Nutzung von Cookies durch uns und 190 Partner zu, die der Auswertung und der Anzeige von Werbung"
        ' dienen. Sie können Ihre Auswahl jederzeit ändern.</p>",lang="de',
    ),
    bare(
        "De Polder",
        "<h1>Wij gebruiken cookies</h1><p>Samen met onze partners verwerken wij persoonsgegevens om "
        "advertenties te tonen die bij je passen. Ga je akkoord, dan kun je verder lezen; kies anders "
        'voor een abonnement zonder tracking.</p>",lang="nl',
    ),
    bare(
        "La Costa - cookie",
        "<h1>Prima di continuare</h1><p>Con il tuo consenso, noi e i nostri partner usiamo cookie per "
        "personalizzare gli annunci e misurare il pubblico. Puoi rifiutare e abbonarti a 2 euro al "
        'mese.</p>",lang="it',
    ),
    bare(
        "La Orilla",
        "<h1>Elige cómo leernos</h1><p>Acepta las cookies de publicidad nuestras y de nuestros socios, o "
        "suscríbete para navegar sin publicidad. Puedes cambiar tus preferencias cuando "
        'quieras.</p>",lang="es',
    ),
    bare(
        "Blocked",
        "<h1>Your access has been blocked by the site’s firewall</h1><p>Our systems consider that this "
        "request was automated. If you are a real reader, contact the site owner and quote the incident "
        'number 55-12.</p>",lang="en',
    ),
    bare(
        "Rheinblatt Plus",
        "<h1>Weiterlesen mit Rheinblatt Plus</h1><p>Registrieren Sie sich kostenlos oder melden Sie sich "
        'mit Ihrem Konto an. Passwort vergessen?</p>",lang="de',
    ),
    bare(
        "The Shore",
        "<h1>Nothing to see here</h1><p>The article you requested has expired or been withdrawn by its "
        'publisher. Try our front page for today’s news.</p>",lang="en',
    ),
]
"""In German, Dutch, Italian and Spanish, and in other words in French and English."""

ARTICLES = [
    about(
        "Cookies : le régulateur inflige 100 millions d’euros d’amende à une régie",
        "La Commission reproche au groupe d’avoir déposé des cookies publicitaires sans recueillir le consentement des"
        " internautes, ni leur permettre de refuser aussi simplement que d’accepter.",
        "« Nous contestons cette décision et nos avocats feront appel », a réagi le groupe, dont le titre a cédé 2 %"
        " à Paris.",
        "En 2025, les amendes liées aux traceurs ont atteint 480 millions d’euros en Europe, selon le cabinet Delvaux.",
    ),
    about(
        "Accès refusé : quand les banques ferment les comptes des associations",
        "Plus de 3.000 associations ont vu leur compte clôturé l’an dernier, selon leur fédération, qui réclame un"
        " droit au"
        " compte effectif.",
        "Les banques invoquent la lutte contre le blanchiment et le coût des contrôles, chiffré à 1,2 milliard par an.",
    ),
    about(
        "Êtes-vous un robot ? Le marché des captchas vaut un milliard de dollars",
        "Longtemps gratuits, les tests qui vérifient que l’internaute est humain sont devenus une industrie, dominée"
        " par"
        " trois sociétés américaines.",
        "Cochez la case, reconnaissez les feux rouges : chaque jour, 200 millions de défis sont résolus, pour un coût"
        " de"
        " 500.000 heures de travail humain.",
        "Le français Lumeo, qui a levé 12 millions d’euros, promet un test invisible.",
    ),
    about(
        "Erreur 404 : ce que coûtent les pages introuvables aux sites marchands",
        "Une page introuvable sur cinquante : c’est la moyenne mesurée par le cabinet Delvaux sur 2.000 sites"
        " européens.",
        "La perte de chiffre d’affaires est évaluée à 1,4 % par an, soit 900 millions d’euros pour le seul secteur de"
        " la mode.",
    ),
    about(
        "Connexion internet : la fibre dépasse 90 % du territoire",
        "Au quatrième trimestre, 1,1 million de foyers supplémentaires ont été raccordés, selon le régulateur des"
        " télécoms.",
        "Les opérateurs prévoient d’éteindre le réseau de cuivre d’ici à 2030, un chantier de 4 milliards d’euros.",
        "Reste à raccorder les foyers isolés, pour lesquels un appel d’offres sera lancé au printemps.",
    ),
    about(
        "Abonnez-vous ! Comment la presse convertit ses lecteurs",
        "« Connectez-vous pour lire la suite » : la formule s’est imposée en cinq ans sur tous les sites de presse.",
        "Le contenu réservé aux abonnés pèse désormais 60 % des recettes numériques du secteur, contre 41 % en 2022.",
        "Les éditeurs misent sur des offres à un euro, dont la moitié des clients repartent au bout de trois mois.",
    ),
    about(
        "Just a moment : comment un filtre a rendu le web muet pendant trois heures",
        "Une mise à jour défectueuse du fournisseur américain a bloqué mardi des milliers de sites, de la banque au"
        " transport.",
        "L’action de l’entreprise reculait de 6 % à New York, et plusieurs clients réclament une indemnisation.",
    ),
    about(
        "500 millions d’euros d’amende pour le courtier en ligne",
        "L’autorité des marchés sanctionne le courtier pour avoir orienté ses clients vers des produits à effet de"
        " levier.",
        "Il s’agit de la plus lourde sanction prononcée depuis 2018 dans le secteur, et le titre a perdu 9 % en"
        " séance.",
    ),
    about(
        "Maintenance : les avionneurs se disputent un marché de 100 milliards",
        "Le groupe toulousain ouvre un troisième centre d’entretien en Asie, où la flotte doublera en quinze ans.",
        "Les marges de ce métier atteignent 15 %, deux fois celles de la construction.",
    ),
    about(
        "Le consentement aux cookies pourrait migrer vers le navigateur",
        "Bruxelles propose que l’internaute exprime son choix une fois pour toutes dans son navigateur, au lieu de"
        " répondre à"
        " chaque site.",
        "La publicité en ligne, qui pèse 38 milliards d’euros en Europe, craint un effondrement des taux"
        " d’acceptation.",
        "« Vous refuserez par défaut et nos recettes fondront », résume un éditeur de presse régionale.",
        dated=False,
    ),
    about(
        "Page d’accueil : le portail Tirvane change de propriétaire",
        "Le fonds Sermance rachète pour 40 millions d’euros le portail, dont la page d’accueil reçoit 3 millions de"
        " visites.",
        "Le site n’existe plus que par la publicité, et son personnel a été réduit de moitié en deux ans de pertes"
        " continues.",
        dated=False,
    ),
    about(
        "Mot de passe oublié : la fin d’un casse-tête à 60 milliards",
        "Chaque réinitialisation coûte 70 dollars à une entreprise, selon le cabinet Delvaux, et les clés d’accès"
        " s’imposent.",
        "Sur les 200 banques interrogées, 120 abandonneront le mot de passe avant 2028, contre 30 l’an dernier.",
        "Les éditeurs de coffres-forts numériques, eux, voient leurs ventes reculer pour la première fois.",
    ),
]  # fmt: skip
"""Title, page."""
