"""Pages that sites answer in place of an article: asks for consent, for a human, for an account; what is gone."""

from __future__ import annotations

from tests.support.pages import page
from tests.support.walls.dress import LISTED, bare, dressed

CONSENT = [
    bare(
        "Your choices",
        "<h2>Before you read on</h2><p>Together with 97 vendors we store and access information on your device, such"
        " as unique identifiers, to select personalised ads.</p><p>Some vendors rely on legitimate interest; you may"
        " object under Manage preferences.</p><button>Agree</button>",
    ),
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
