"""Articles that speak as such pages do, of a site that declares nothing: no date, no author, no kind; all invented."""

from __future__ import annotations

from tests.support.walls.dress import bare

PLAIN = [
    (
        "Cookies : la fin des bandeaux repoussée à 2028",
        bare(
            "Cookies : la fin des bandeaux repoussée à 2028",
            "<table><tr><td><b>Cookies : la fin des bandeaux repoussée à 2028</b><p>Les internautes devront "
            "encore cliquer sur « Tout accepter » ou « Tout refuser » pendant deux ans. Les États membres ont "
            "reporté jeudi l'examen du texte qui devait confier le choix au navigateur.</p><p>Les éditeurs de "
            "presse, qui tirent de la publicité ciblée près de la moitié de leurs recettes en ligne, redoutent "
            "que le consentement ne s'effondre.</p><p>La Cnil rappelle de son côté que le refus des traceurs doit"
            " être aussi simple que leur acceptation.</p></td></tr></table>",
        ),
    ),
    (
        "Netflix : l'offre avec publicité passe à 8,99 euros par mois",
        bare(
            "Netflix : l'offre avec publicité passe à 8,99 euros par mois",
            "<h1>Netflix : l'offre avec publicité passe à 8,99 euros par mois</h1><p>L'abonnement standard avec "
            "publicité coûtera 8,99 euros par mois contre 7,99 euros. La formule Premium grimpe à 23,99 euros par"
            " mois.</p><p>Les nouveaux tarifs s'appliquent dès aujourd'hui aux nouveaux abonnés, et dans un mois "
            "aux clients actuels, qui peuvent résilier à tout moment.</p><p>L'offre avec publicité réunit "
            "désormais la moitié des inscriptions dans les pays où elle est proposée.</p>",
        ),
    ),
    (
        "Trois banques en ligne à l'essai",
        bare(
            "Trois banques en ligne à l'essai",
            "<h1>Trois banques en ligne à l'essai</h1><h2>Fortuneo</h2><p>Gratuite sans condition de revenus, "
            "elle offre 80 euros aux nouveaux clients. La carte Gold demande 1.800 euros de revenus par "
            "mois.</p><h2>BoursoBank</h2><p>Vous ouvrez votre compte en dix minutes sur l'application. Comptez "
            "9,90 euros par mois pour la carte Metal, sans engagement.</p><h2>Hello bank!</h2><p>À 5 euros par "
            "mois, la formule Prime donne droit aux retraits gratuits à l'étranger. Votre conseiller répond "
            "jusqu'à 22 heures.</p>",
        ),
    ),
    (
        "La Cnil rappelle les règles sur les cookies aux éditeurs",
        bare(
            "La Cnil rappelle les règles sur les cookies aux éditeurs",
            "<div id=page><h3>La Cnil rappelle les règles sur les cookies aux éditeurs</h3><p>L'autorité a écrit "
            "à deux cents sites qui déposent des traceurs publicitaires sans attendre le consentement. Ils ont "
            "deux mois pour se conformer.</p><p>Le dépôt de cookies suppose une information claire sur les "
            "finalités et une durée de conservation limitée, rappelle-t-elle. Les murs payants restent tolérés si"
            " le prix est raisonnable.</p><p>Le Geste, qui réunit les éditeurs, plaide pour un délai.</p></div>",
        ),
    ),
    (
        "Abonnements de presse : la bataille des prix reprend",
        bare(
            "Abonnements de presse : la bataille des prix reprend",
            "<h1>Abonnements de presse : la bataille des prix reprend</h1><p>Un euro le premier mois, sans "
            "engagement : la plupart des quotidiens ont repris cet automne leurs offres d'appel pour recruter des"
            " abonnés numériques.</p><p>Le Figaro propose 9,99 euros par mois la première année, Les Echos 19 "
            "euros, Libération 7,50 euros. Tous donnent accès à l'ensemble des articles et à "
            "l'application.</p><p>« Vous payez moins que deux cafés », résume un directeur commercial. La moitié "
            "des abonnés résilient avant la fin de la période d'essai.</p>",
        ),
    ),
    (
        "Comment choisir son abonnement mobile",
        bare(
            "Comment choisir son abonnement mobile",
            "<h1>Comment choisir son abonnement mobile</h1><p>Regardez d'abord vos usages : si vous consommez "
            "moins de 20 gigas par mois, une offre à 5,99 euros suffit.</p><p>Vérifiez ensuite l'engagement. La "
            "plupart des formules sont sans engagement, vous pouvez résilier à tout moment.</p><p>Enfin, "
            "méfiez-vous des promotions limitées à douze mois : le prix double ensuite. Votre opérateur doit vous"
            " prévenir un mois avant.</p>",
        ),
    ),
    (
        "Vie privée : Apple et Google s'affrontent sur le consentement",
        bare(
            "Vie privée : Apple et Google s'affrontent sur le consentement",
            "<h1>Vie privée : Apple et Google s'affrontent sur le consentement</h1><p>Apple demande depuis 2021 "
            "aux utilisateurs de ses téléphones s'ils acceptent d'être suivis par les applications à des fins "
            "publicitaires. Trois sur quatre refusent.</p><p>Google a renoncé à supprimer les cookies tiers de "
            "son navigateur et laissera chacun choisir dans ses réglages.</p><p>Les annonceurs, qui dépensent 12 "
            "milliards d'euros par an en publicité ciblée en France, réclament une règle commune.</p>",
        ),
    ),
    (
        "Fermeture du site de Mondelez à Strasbourg : les salariés dans l'attente",
        bare(
            "Fermeture du site de Mondelez à Strasbourg : les salariés dans l'attente",
            "<h1>Fermeture du site de Mondelez à Strasbourg : les salariés dans l'attente</h1><p>L'accès au site "
            "est fermé depuis lundi. La direction parle d'un problème technique, les syndicats d'un "
            "lock-out.</p><p>Les 130 salariés ont reçu un message les priant de revenir jeudi.</p>",
        ),
    ),
    (
        "Agenda des introductions en Bourse de décembre",
        bare(
            "Agenda des introductions en Bourse de décembre",
            "<h1>Agenda des introductions en Bourse de décembre</h1><ul><li>3 décembre : Verkor, Paris, 600 "
            "millions d'euros</li><li>9 décembre : Ineos Autos, Amsterdam, 1,1 milliard d'euros</li><li>11 "
            "décembre : Cérélia, Paris, 240 millions d'euros</li></ul><p>Les dates peuvent encore changer.</p>",
        ),
    ),
    (
        "Le mois de novembre en dix graphiques",
        bare(
            "Le mois de novembre en dix graphiques",
            "<h1>Le mois de novembre en dix graphiques</h1><h2>1. Le CAC 40 au plus haut</h2><p>L'indice parisien"
            " a gagné 2,1 % et signé un record en séance le 19 novembre.</p><h2>2. L'euro se tasse</h2><p>La "
            "monnaie unique a perdu un demi-centime face au dollar.</p><h2>3. L'or brille encore</h2><p>L'once a "
            "dépassé 4.300 dollars, portée par les achats des banques centrales.</p>",
        ),
    ),
    (
        "Propriété intellectuelle : Valneva gagne son procès contre Bavarian Nordic",
        bare(
            "Propriété intellectuelle : Valneva gagne son procès contre Bavarian Nordic",
            "<h1>Propriété intellectuelle : Valneva gagne son procès contre Bavarian Nordic</h1><p>Le tribunal de"
            " Paris, seul compétent pour les brevets, a donné raison à la société nantaise, au capital de 27 "
            "millions d'euros.</p><p>Bavarian Nordic, dont le siège social est au Danemark, fera appel. Le titre "
            "Valneva prenait 4 %.</p>",
        ),
    ),
    (
        "Lettre aux actionnaires : ce que dit Vincent Bolloré",
        bare(
            "Lettre aux actionnaires : ce que dit Vincent Bolloré",
            "<h1>Lettre aux actionnaires : ce que dit Vincent Bolloré</h1><p>« Nous avons choisi de vous associer"
            " à nos résultats », écrit l'industriel breton à ses actionnaires, qu'il invite à nous rejoindre le "
            "27 mai.</p><p>Votre dividende augmentera de 14 %, promet la lettre. Vos droits de vote doubleront "
            "après deux ans.</p>",
        ),
    ),
    (
        "Opinion: Our pensions need your attention",
        bare(
            "Opinion: Our pensions need your attention",
            "<h1>Opinion: Our pensions need your attention</h1><p>We all plan to retire, and yet few of us open "
            "the letters our funds send us every year.</p><p>You pay in each month without asking what your money"
            " does. Our regulators look away, and we let them.</p><p>It is time you read the small print: the "
            "fees you never see cost you a fifth of your pot.</p>",
        ),
    ),
    (
        "Votre épargne retraite en dix points",
        bare(
            "Votre épargne retraite en dix points",
            "<h1>Votre épargne retraite en dix points</h1><p>Vous versez ce que vous voulez, quand vous voulez, "
            "sur votre plan d'épargne retraite.</p><p>Vos versements sont déductibles de votre revenu imposable, "
            "dans la limite de 10 % de vos revenus.</p><p>Vous récupérez votre argent à la retraite, en capital "
            "ou en rente, selon votre choix. Vous pouvez changer d'avis jusqu'au dernier moment.</p>",
        ),
    ),
    (
        "Sécurité : la Banque postale impose la double authentification",
        bare(
            "Sécurité : la Banque postale impose la double authentification",
            "<h1>Sécurité : la Banque postale impose la double authentification</h1><p>À partir du 5 janvier, "
            "vous devrez confirmer votre identité sur l'application pour accéder à votre compte en ligne. Le mot "
            "de passe seul ne suffira plus.</p><p>Si vous n'avez pas de téléphone, la banque vous remettra un "
            "boîtier gratuit. Créez votre identifiant en agence.</p>",
        ),
    ),
]
