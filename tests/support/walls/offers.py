"""Offers of a subscription or an account that a site shows as one of its pages; all invented."""

from __future__ import annotations

from tests.support.walls.dress import of_site

OFFERS = [
    of_site(
        "Abonnement | La Cote",
        "<main><h1>Débloquez cet article</h1><p>Profitez d'un accès illimité à partir de 1 € le premier mois, "
        "puis 11,90 € par mois.</p><ul><li>Tous les articles du site, en accès illimité</li><li>Le journal "
        "numérique dès 22 h</li><li>Les newsletters réservées aux abonnés</li><li>Le partage de cinq articles par"
        " mois avec vos proches</li></ul><p>Sans engagement : vous arrêtez votre abonnement d'un clic, quand vous"
        " voulez.</p><p>Paiement sécurisé. Déjà abonné ? Connectez-vous.</p></main>",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Keep reading with a free account</h1><p>Registering takes less than a minute and "
        "costs nothing. Here is what you get:</p><ul><li>Five premium stories every month</li><li>The Morning "
        "Brief, our newsletter with everything that moved overnight</li><li>Alerts on up to ten companies that "
        "you follow</li><li>Comment on stories and save them for later</li></ul><p>We will never sell your "
        "address. By continuing you agree to our terms of service and privacy notice.</p><p>Want more? Premium "
        "gives you everything for $29 a month, billed yearly, with a 14-day trial.</p></article></main>",
        language="en",
    ),
    of_site(
        "La Cote",
        "<main><h1>Weiterlesen mit La Cote Plus</h1><p>Testen Sie alle Plus-Artikel vier Wochen lang für 1 €. "
        "Danach 9,99 € im Monat, jederzeit kündbar.</p><ul><li>Zugriff auf alle Artikel im Web und in der "
        "App</li><li>Exklusive Analysen unserer Redaktion</li><li>Das E-Paper schon am Vorabend</li></ul><p>Sie "
        "haben bereits ein Abonnement? Hier anmelden.</p></main>",
        language="de",
    ),
    of_site(
        "La Cote",
        '<main><article class="gate"><h1>La suite vous attend</h1><p>Vous avez lu les trois articles gratuits de '
        "ce mois. Merci de votre fidélité !</p><h2>Formule Découverte</h2><p>4,90 € par mois pendant six mois au "
        "lieu de 9,80 €. Le site et l’application, sans limite.</p><h2>Formule Intégrale</h2><p>14,90 € par mois."
        " La Découverte, plus le magazine chaque samedi dans votre boîte aux lettres et un deuxième compte pour "
        "un proche.</p><h2>Formule Pro</h2><p>29 € HT par mois et par poste. Facturation annuelle, gestion des "
        "accès, droit de rediffusion interne.</p></article></main>",
    ),
    of_site(
        "Suscríbete | La Cote",
        "<main><h1>Este contenido es exclusivo para suscriptores</h1><p>Suscríbete ahora por 1 € el primer mes y "
        "después 8 € al mes. Cancela cuando quieras.</p><ul><li>Acceso ilimitado a todos los "
        "artículos</li><li>Boletines exclusivos de nuestra redacción</li><li>Sin permanencia</li></ul><p>¿Ya eres"
        " suscriptor? Inicia sesión.</p></main>",
        language="es",
    ),
    of_site(
        "La Cote Club",
        '<main><section class="register"><h1>Rejoignez gratuitement le Club</h1><p>En devenant membre, vous '
        "recevez chaque semaine nos sélections de valeurs et vous participez à nos rencontres en ligne avec les "
        "dirigeants.</p><p>Les membres du Club lisent aussi cet article et quatre autres par mois sans rien "
        "payer.</p><form><label>Prénom</label><input><label>Courriel</label><input><button>Je rejoins le "
        "Club</button></form><p>Vos coordonnées ne seront transmises à aucun tiers.</p></section></main>",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Offrez-vous le meilleur de l'économie</h1><p><b>Offre de rentrée : -50 %</b></p><p>Un"
        " an d'abonnement pour 79 € au lieu de 158 €, soit 6,58 € par mois.</p><p>Chaque jour, 120 journalistes "
        "enquêtent pour vous. L'abonnement comprend la lecture de tous les contenus, les archives, les podcasts "
        "et le journal du lendemain.</p><p>Offre valable jusqu'au 15 décembre, non cumulable, réservée aux "
        "particuliers n'ayant pas été abonnés au cours des six derniers mois.</p></article></main>",
    ),
    of_site(
        "Subscription required | La Cote",
        "<main><h1>This story is for subscribers</h1><p>Join thousands of decision makers who start their day "
        "with us.</p><h2>Monthly</h2><p>$1 for the first month, then $39 billed monthly. Unlimited stories, the "
        "app and every newsletter.</p><h2>Annual</h2><p>$389 a year. Two months free, quarterly outlook reports "
        "and invitations to our events.</p><p>Corporate plans for teams of five or more are available on "
        "request.</p></main>",
        language="en",
    ),
    of_site(
        "La Cote",
        "<main><h1>You've reached your limit</h1><p>That was your third complimentary story this month. Log on or"
        " choose a package to go on.</p><p>Starter: $9.99 every four weeks. Professional: $24.99 every four "
        "weeks, with company data and daily podcasts.</p><p>Gift and student packages are also on sale. Prices "
        "include tax where it applies; renewal is automatic until you cancel.</p></main>",
        language="en",
    ),
    of_site(
        "La Cote",
        "<main><h1>Avertissement</h1><p>Ce site s'adresse aux investisseurs professionnels au sens de la "
        "directive MIF 2. Avant d'y accéder, indiquez votre pays de résidence et votre profil.</p><p>En cliquant "
        "sur « J'accepte », vous confirmez avoir lu les conditions d'utilisation et ne pas être une « US Person "
        "». Les informations de ce site ne sont ni un conseil ni une sollicitation.</p><p>Les performances "
        "passées ne préjugent pas des performances futures.</p></main>",
    ),
    of_site(
        "La Cote",
        "<main><h1>Votre session a expiré</h1><p>Pour votre sécurité, vous avez été déconnecté après trente "
        "minutes d'inactivité. Reconnectez-vous pour retrouver votre lecture.</p><p>Un code à six chiffres vous "
        "sera envoyé à l'adresse que vous nous avez indiquée.</p></main>",
    ),
    of_site(
        "Archives - La Cote",
        "<main><h1>Article issu de nos archives</h1><p>Nos archives sont accessibles aux abonnés Premium. Vous "
        "pouvez aussi acheter cet article à l'unité pour 2,50 € TTC : il vous sera envoyé aussitôt par "
        "courriel.</p><p>Pack de dix articles : 19 €. Facture disponible dans votre espace personnel.</p></main>",
    ),
    of_site(
        "La Cote",
        "<main><h1>L'application, c'est mieux</h1><p>Cet article se lit désormais dans notre application, "
        "gratuite sur iPhone et Android. Vous y retrouverez vos alertes, vos favoris et la lecture hors "
        "connexion.</p><p>Scannez le code avec votre téléphone ou recevez le lien par SMS.</p></main>",
    ),
]
