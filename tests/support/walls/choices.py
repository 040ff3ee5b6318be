"""Asks for consent that a site shows as one of its pages: to pay or to accept, panels, policies; all invented."""

from __future__ import annotations

from tests.support.walls.dress import of_site

CHOICES = [
    of_site(
        "La Cote",
        "<main><article><h1>Ce site a besoin de vous</h1><p>L'information de qualité a un coût. La Cote vit de la"
        " publicité et de ses abonnés : sans l'une ou l'autre de ces ressources, notre rédaction ne pourrait pas "
        "travailler en toute indépendance.</p><p>Vous avez refusé les traceurs publicitaires. Deux possibilités "
        "s'offrent à vous pour poursuivre votre lecture.</p><h2>Je m'abonne à 1 € par mois</h2><p>Vous lisez tous"
        " nos articles sans publicité ciblée, sur ordinateur et sur mobile, et vous pouvez arrêter quand vous le "
        "souhaitez.</p><h2>J'accepte les traceurs</h2><p>Vous lisez gratuitement une partie de nos articles ; des"
        " annonces choisies selon votre navigation financent notre travail.</p></article></main>",
    ),
    of_site(
        "La Cote - Toute l'info",
        '<main><div class="axeptio_widget"><h1>Hello c’est nous... les cookies !</h1><p>On a attendu d’être sûrs '
        "que le contenu de ce site vous intéresse avant de vous déranger, mais on aimerait bien vous accompagner "
        "pendant votre visite.</p><p>C’est OK pour vous ? Ils servent à compter les visites, à afficher des "
        "vidéos et à vous montrer des offres qui vous parlent plutôt que des annonces au "
        "hasard.</p><p>Consentements certifiés par axeptio</p><button>Non merci</button><button>Je "
        "choisis</button><button>OK pour moi</button></div></main>",
    ),
    of_site(
        "La Cote mit Werbung oder im Abo",
        "<main><article><h1>Wie möchten Sie La Cote nutzen?</h1><h2>Mit Werbung</h2><p>Besuchen Sie unsere Seiten"
        " wie gewohnt mit Werbung und üblichem Tracking. Details zu Werbe- und Analyse-Trackern sowie zum "
        "jederzeit möglichen Widerruf finden Sie in unserer Datenschutzerklärung.</p><h2>Pur-Abo für 3,99 Euro im"
        " Monat</h2><p>Lesen Sie alle frei zugänglichen Artikel ohne Werbetracking und praktisch werbefrei auf "
        "allen Geräten. Monatlich kündbar.</p><p>Wir und unsere 213 Partner verarbeiten Kennungen und "
        "Browserdaten, um Inhalte zu personalisieren und Reichweiten zu messen.</p></article></main>",
        language="de",
    ),
    of_site(
        "La Cote",
        "<main><h1>Para seguir leyendo elija una opción</h1><section><h2>Aceptar y seguir gratis</h2><p>Usted "
        "permite que La Cote y sus 640 socios guarden cookies en su dispositivo para mostrarle anuncios según su "
        "navegación y medir la audiencia.</p></section><section><h2>Suscribirse por 5 € al mes</h2><p>Navegue sin"
        " publicidad personalizada y lea todos los contenidos en la web y en la aplicación. Puede darse de baja "
        "cuando quiera.</p></section><p>Puede retirar su consentimiento en cualquier momento desde la política de"
        " privacidad.</p></main>",
        language="es",
    ),
    of_site(
        "Confidentialité",
        '<div class="onetrust-pc-dark-filter"></div><main><div id="onetrust-pc-sdk"><h2>Centre de préférences de '
        "la confidentialité</h2><p>Lorsque vous consultez un site Internet, des données peuvent être stockées "
        "dans votre navigateur ou récupérées à partir de celui-ci, généralement sous la forme de cookies. Ces "
        "informations peuvent porter sur vous, sur vos préférences ou sur votre appareil.</p><h3>Cookies "
        "strictement nécessaires</h3><p>Ces cookies sont nécessaires au fonctionnement du site et ne peuvent pas "
        "être désactivés dans nos systèmes. Toujours actif.</p><h3>Cookies de performance</h3><p>Ces cookies nous"
        " permettent de déterminer le nombre de visites et les sources du trafic, afin de mesurer et d’améliorer "
        "les performances de notre site.</p><h3>Cookies pour une publicité ciblée</h3><p>Ces cookies peuvent être"
        " mis en place au sein de notre site par nos partenaires publicitaires. Si vous n’autorisez pas ces "
        "cookies, votre publicité sera moins ciblée.</p><button>Confirmer mes choix</button></div></main>",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Choose how you want to read</h1><p>Producing independent journalism costs money. We "
        "give every reader the choice between two ways of paying for it.</p><h2>Read for free with personalised "
        "ads</h2><p>By agreeing, you let La Cote and its 418 vendors store and read cookies on your device to "
        "show ads that match your interests and to measure how they perform.</p><h2>Read without tracking for "
        "£2.99 a month</h2><p>You see ads that know nothing about you. Cancel whenever you like in your account "
        "settings.</p><p>See our cookie policy and terms for the details, or contact customer "
        "care.</p></article></main>",
        language="en",
    ),
    of_site(
        "Gestion des traceurs - La Cote",
        "<main><article><h1>Politique relative aux cookies</h1><p>Mise à jour le 3 juin 2026</p><h2>Article 1 – "
        "Objet</h2><p>La présente politique a pour objet d'informer les utilisateurs des conditions dans "
        "lesquelles la société éditrice du site dépose et lit des cookies sur leur équipement, en application de "
        "la directive 2002/58/CE et du RGPD.</p><h2>Article 2 – Définitions</h2><p>On entend par cookie tout "
        "fichier texte enregistré par le navigateur sur le disque dur de l'utilisateur lorsqu'il consulte un "
        "service en ligne, et par finalité l'objectif poursuivi par ce dépôt.</p><h2>Article 3 – Recueil du "
        "consentement</h2><p>Avant d'accéder à la page demandée, l'utilisateur exprime son choix en cliquant sur "
        "l'un des boutons placés au bas du présent document. L'absence de choix ne vaut pas "
        "acceptation.</p><h2>Article 4 – Durée</h2><p>Les cookies soumis au consentement ont une durée de vie de "
        "treize mois au plus à compter de leur dépôt.</p></article></main>",
    ),
    of_site(
        "La Cote",
        '<main><div class="sp-message"><h1>Vous gardez la main sur vos données</h1><p>Pour faire vivre ce '
        "service, La Cote souhaite, avec 388 entreprises tierces, lire et inscrire des données sur votre "
        "téléphone ou votre ordinateur.</p><p>À quoi cela sert-il ? À compter nos lecteurs, à choisir les "
        "réclames qui s’affichent à côté des articles, à vous recommander d’autres lectures et à repérer les "
        "fraudes.</p><p>Dites-nous oui ou non ci-dessous. Vous ne perdrez pas l’accès aux pages gratuites en "
        "disant non, et vous pourrez vous raviser dans les réglages de votre espace.</p></div></main>",
    ),
    of_site(
        "Danone relève son dividende - La Cote",
        "<main><section><h1>Continuer avec ou sans cookies publicitaires ?</h1><p>Notre modèle repose sur deux "
        "piliers : les abonnements de nos lecteurs et la vente d'espaces à des annonceurs. Pour que ces espaces "
        "aient de la valeur, ces derniers doivent pouvoir reconnaître les personnes auxquelles ils "
        "s'adressent.</p><p><b>Option 1.</b> Vous donnez votre accord au dépôt de cookies et vous lisez "
        "gratuitement.</p><p><b>Option 2.</b> Vous réglez 0,99 € pour la journée ou 3,49 € pour le mois, sans "
        "cookie publicitaire.</p><p>Votre accord peut être retiré depuis le pied de page. La liste de nos 502 "
        "partenaires est consultable à tout moment.</p></section></main>",
    ),
    of_site(
        "La Cote",
        "<main><h1>Ihre Einwilligung zählt</h1><p>Damit wir Ihnen diese Seite kostenfrei anbieten können, "
        "benötigen wir und 187 Drittanbieter Ihre Zustimmung zur Speicherung von Cookies auf Ihrem "
        "Endgerät.</p><p>Die Daten werden genutzt, um Anzeigen auszuwählen, Reichweiten zu messen und unser "
        "Angebot zu verbessern. Sie können Ihre Auswahl jederzeit im Fußbereich ändern.</p><p>Ohne Zustimmung "
        "steht Ihnen unser werbefreies Angebot für 4,99 € monatlich offen.</p></main>",
        language="de",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Charte sur les données des lecteurs</h1><p>Mise à jour : mai 2026</p><p>Cette page "
        "s'affiche parce que vos préférences ne sont pas encore enregistrées, ou parce qu'elles ont "
        "expiré.</p><h2>Ce que nous enregistrons</h2><p>L'adresse IP, le modèle du téléphone, la version du "
        "navigateur, les rubriques lues et la durée de la visite.</p><h2>Pourquoi</h2><p>Pour compter les "
        "lectures, proposer des annonces adaptées, détecter les fraudes et tester de nouvelles "
        "présentations.</p><h2>Combien de temps</h2><p>Treize mois pour les identifiants publicitaires, "
        "vingt-cinq mois pour les statistiques.</p><h2>Votre décision</h2><p>Touchez « Oui » ou « Non » en bas de"
        " l'écran. Nous vous poserons de nouveau la question dans six mois.</p></article></main>",
    ),
    of_site(
        "La Cote",
        "<main><h1>Accetta e continua, oppure abbonati</h1><p>Noi e i nostri 540 fornitori utilizziamo cookie per"
        " mostrarti annunci personalizzati e misurarne l'efficacia. Accettando, puoi leggere gratis.</p><p>Se "
        "preferisci non accettare, puoi abbonarti a 1,99 € al mese e navigare senza pubblicità "
        "profilata.</p><p>Puoi revocare il consenso in qualsiasi momento dalla pagina sulla privacy.</p></main>",
        language="it",
    ),
    of_site(
        "Ahold Delhaize lowers guidance",
        "<main><article><h1>Please turn off your ad blocker</h1><p>We noticed that something in your browser "
        "stops our ads from loading. Advertising lets us pay the reporters who write what you came to "
        "read.</p><p>Here is how to switch it off for this site: click the icon of your blocker next to the "
        'address bar, choose "Pause on this site", then reload the page.</p><p>Or become a supporter from £2 a '
        "month and never see an ad again.</p></article></main>",
        language="en",
    ),
]
