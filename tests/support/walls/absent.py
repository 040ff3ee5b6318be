"""Pages of a site that say why the article is not there; all invented."""

from __future__ import annotations

from tests.support.walls.dress import of_site

ABSENT = [
    of_site(
        "La Cote",
        "<main><h1>Vous cherchez quelque chose ?</h1><p>Ce contenu ne fait plus partie de notre catalogue. Il a "
        "pu être dépublié à la demande de son auteur ou remplacé par une version plus récente.</p><h2>Ces "
        "articles pourraient vous intéresser</h2><ul><li><a href=/bourse/1.html>Lumeo en "
        "hausse</a></li></ul></main>",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Well, this is awkward</h1><p>We looked everywhere for the page you asked for and came"
        " back with empty hands. Perhaps the address has a typo, perhaps the story was withdrawn by the agency "
        "that wrote it.</p><p>Here are some places to start again: the front page, today's markets, our most read"
        " stories of the week.</p></article></main>",
        language="en",
    ),
    of_site(
        "La Cote",
        "<main><h1>Contenu non disponible dans votre région</h1><p>Pour des raisons liées aux droits de "
        "diffusion, ce contenu ne peut pas être consulté depuis le pays où vous vous trouvez.</p><p>Si vous êtes "
        "abonné et en déplacement, écrivez à notre service client en indiquant votre numéro d'abonné.</p></main>",
    ),
    of_site(
        "La Cote",
        "<main><h1>Sorry, we can't show you this</h1><p>La Cote is not currently offered to readers in the "
        "European Union and the United Kingdom. We keep looking at options that support our full range of digital"
        " offerings in your market.</p><p>Call our newsroom on 555-0199 to report a problem with this "
        "page.</p></main>",
        language="en",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Un petit souci technique</h1><p>Nos serveurs sont très sollicités en ce moment et "
        "n'arrivent pas à afficher la page que vous avez demandée.</p><p>Nos techniciens sont sur le pont. "
        "Rafraîchissez la page dans quelques minutes, ou suivez l'actualité sur nos réseaux sociaux en attendant "
        "le retour à la normale.</p></article></main>",
    ),
    of_site(
        "La Cote",
        "<main><h1>La Cote fait peau neuve !</h1><p>Bienvenue sur notre nouveau site. Plus clair, plus rapide, "
        "plus complet, il a été repensé pour vous pendant dix-huit mois par nos équipes.</p><p>Certaines pages de"
        " l'ancien site n'ont pas encore été reprises : celle que vous avez demandée en fait partie. Elle sera de"
        " nouveau en ligne dans les semaines qui viennent.</p></main>",
    ),
    of_site(
        "La Cote",
        "<main><h1>Mince alors…</h1><p>La page que vous tentez d'atteindre s'est fait la malle. Elle a peut-être "
        "changé d'adresse à l'occasion de notre refonte.</p><p>Tapez un mot-clé dans la barre de recherche, ou "
        "laissez-vous tenter par notre sélection.</p><ul><li><a href=/bourse/1.html>Lumeo en "
        "hausse</a></li></ul></main>",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Archived content</h1><p>This item is more than thirty days old and has been moved to "
        "our licensed archive, which is sold by a partner.</p><p>Libraries and companies can ask for access "
        "through their information desk. For rights and reprints, contact our syndication "
        "team.</p></article></main>",
        language="en",
    ),
    of_site(
        "La Cote",
        "<main><h1>Redirection en cours</h1><p>Si la page ne s'ouvre pas d'elle-même au bout de quelques "
        "secondes, utilisez le lien ci-dessous. Merci de mettre à jour vos favoris.</p></main>",
    ),
]
