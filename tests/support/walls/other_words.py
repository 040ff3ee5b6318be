"""Walls in German, Dutch, Italian and Spanish, and in other words in French and English; all invented."""

from __future__ import annotations

from tests.support.walls.dress import bare

ELSEWHERE = [
    bare(
        "Zustimmung erforderlich",
        "<main><h1>Weiterlesen mit Werbung oder im Pur-Abo</h1><p>Besuchen Sie unsere Website wie gewohnt"
        " mit Werbung und Tracking. Ihre Zustimmung ist jederzeit widerrufbar. Wir und unsere bis zu 214 "
        "Partner verarbeiten Informationen auf Ihrem Gerät mit Hilfe von Cookies und persönlichen "
        "Kennungen.</p><button>Akzeptieren und weiter</button><p>Details zur Werbe- und Analyse-Trackern "
        "in unserer Datenschutzerklärung oder am Ende jeder Seite im Privacy Center.</p></main>",
    ),
    bare(
        "Cookies op De Kust | DPG",
        "<main><h1>Jouw privacy-instellingen</h1><p>De Kust gebruikt cookies en vergelijkbare "
        "technologieën om de website goed te laten werken, het gebruik te meten en advertenties en "
        "content op jouw interesses af te stemmen. Door op Akkoord te klikken, geef je toestemming aan "
        "ons en onze 160 partners.</p><button>Akkoord</button><a href=/x>Instellen</a></main>",
    ),
    bare(
        "Informativa",
        "<main><h1>Il rispetto della tua privacy è la nostra priorità</h1><p>Noi e i nostri 903 fornitori"
        " archiviamo informazioni su un dispositivo e/o vi accediamo, come cookie e identificatori "
        "univoci, e trattiamo dati personali per annunci e contenuti personalizzati, misurazione e "
        "ricerche sul pubblico. Puoi accettare o negare il consenso.</p><button>Accetta e "
        "chiudi</button><button>Rifiuta e abbonati</button></main>",
    ),
    bare(
        "Configuración de privacidad",
        "<main><h1>Tu privacidad es importante</h1><p>Con tu acuerdo, nosotros y nuestros 819 socios "
        "usamos cookies o tecnologías similares para almacenar, acceder y procesar datos personales como "
        "tus visitas a esta página web. Puedes retirar tu consentimiento en cualquier "
        "momento.</p><button>Aceptar y continuar</button><button>Rechazar y "
        "suscribirse</button></main>",
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
        "attempt</td></tr></table>",
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
        "und Cookies.</p>",
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
        "zurück.</p>",
    ),
    bare(
        "Página no encontrada",
        "<h1>¡Vaya! No encontramos esa página</h1><p>La página que buscas ya no existe o ha cambiado de "
        "dirección. Vuelve a la portada o utiliza el buscador.</p>",
    ),
    bare(
        "Pagina niet gevonden",
        "<h1>Pagina niet gevonden</h1><p>De pagina die je zoekt bestaat niet meer of is verplaatst. Ga "
        "terug naar de homepage of gebruik de zoekfunctie.</p>",
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
        "time.</p>",
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
        " dienen. Sie können Ihre Auswahl jederzeit ändern.</p>",
    ),
    bare(
        "De Polder",
        "<h1>Wij gebruiken cookies</h1><p>Samen met onze partners verwerken wij persoonsgegevens om "
        "advertenties te tonen die bij je passen. Ga je akkoord, dan kun je verder lezen; kies anders "
        "voor een abonnement zonder tracking.</p>",
    ),
    bare(
        "La Costa - cookie",
        "<h1>Prima di continuare</h1><p>Con il tuo consenso, noi e i nostri partner usiamo cookie per "
        "personalizzare gli annunci e misurare il pubblico. Puoi rifiutare e abbonarti a 2 euro al "
        "mese.</p>",
    ),
    bare(
        "La Orilla",
        "<h1>Elige cómo leernos</h1><p>Acepta las cookies de publicidad nuestras y de nuestros socios, o "
        "suscríbete para navegar sin publicidad. Puedes cambiar tus preferencias cuando "
        "quieras.</p>",
    ),
    bare(
        "Blocked",
        "<h1>Your access has been blocked by the site’s firewall</h1><p>Our systems consider that this "
        "request was automated. If you are a real reader, contact the site owner and quote the incident "
        "number 55-12.</p>",
    ),
    bare(
        "Rheinblatt Plus",
        "<h1>Weiterlesen mit Rheinblatt Plus</h1><p>Registrieren Sie sich kostenlos oder melden Sie sich "
        "mit Ihrem Konto an. Passwort vergessen?</p>",
    ),
    bare(
        "The Shore",
        "<h1>Nothing to see here</h1><p>The article you requested has expired or been withdrawn by its "
        "publisher. Try our front page for today’s news.</p>",
    ),
]
