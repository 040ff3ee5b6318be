"""More pages of a site in an article's place, written after the rules stood; all invented."""

from __future__ import annotations

from tests.support.walls.dress import of_site

LATER = [
    of_site(
        "La Cote",
        '<main><div class="cmp"><h1>Un instant avant de lire</h1><p>Avec 611 entreprises partenaires, La Cote '
        "dépose sur votre navigateur de petits fichiers qui servent à faire fonctionner le site, à en compter les"
        " visiteurs et à vendre des emplacements publicitaires au meilleur prix.</p><p>« Tout accepter » vaut "
        "pour chacun de ces usages. « Tout refuser » ne laisse en place que ce qui est indispensable. « "
        "Personnaliser » permet de décider usage par usage.</p><p>Le retrait est aussi simple que l’accord : un "
        "lien reste affiché en bas de toutes les pages.</p></div></main>",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Cookies on La Cote</h1><p>Last reviewed 2 October 2026</p><p>This notice tells you "
        "which cookies are set when you open a page, what each of them does and for how long it stays.</p><h2>1. "
        "Essential cookies</h2><p>They keep you signed in and remember your region. They cannot be switched "
        "off.</p><h2>2. Analytics cookies</h2><p>They count visits and show which headlines are read to the "
        "end.</p><h2>3. Marketing cookies</h2><p>They are set by our partners and follow your visits from site to"
        " site in order to show adverts that fit.</p><p>Use the buttons below to agree or to say no. You may come"
        " back to this panel whenever you wish.</p></article></main>",
        language="en",
    ),
    of_site(
        "La Cote",
        "<main><h1>Petit contrôle</h1><p>Votre visite ressemble à celle d'un programme. Glissez la pièce du "
        "puzzle à sa place pour montrer que ce n'en est pas un.</p><p>Vous voyez souvent cette page ? Changez de "
        "réseau ou coupez votre VPN.</p></main>",
    ),
    of_site(
        "La Cote",
        "<main><h1>Nog even controleren</h1><p>We willen zeker weten dat je een mens bent en geen robot. Vink het"
        " vakje aan om verder te gaan.</p><p>Blijf je deze pagina zien? Neem dan contact op met onze "
        "klantenservice en vermeld code 7731-AB.</p></main>",
        language="nl",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Bienvenue parmi nous</h1><p>Dites-nous en plus sur vous pour terminer la création de "
        "votre profil et retrouver l'article que vous aviez commencé.</p><ul><li>Votre secteur "
        "d'activité</li><li>Votre fonction</li><li>La taille de votre entreprise</li></ul><p>Ces renseignements "
        "nous servent à vous proposer des contenus utiles. Vous pouvez passer cette étape et y revenir plus "
        "tard.</p></article></main>",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Support fearless reporting</h1><p>Your contribution keeps our journalism open and "
        "independent. Give what you can; every pound goes to the newsroom.</p><p>£5, £10 or £25 a month, or a "
        "single gift of any size. It takes a minute and you can stop at any time.</p><p>Not now? Sign in with the"
        " account you already have to go on.</p></article></main>",
        language="en",
    ),
    of_site(
        "La Cote",
        "<main><article><h1>Article dépublié</h1><p>À la suite d'une décision de justice, ce texte a été retiré "
        "de notre site. La rédaction prie ses lecteurs de l'en excuser.</p></article></main>",
    ),
    of_site(
        "La Cote",
        "<main><h1>Hier ist leider nichts mehr</h1><p>Der gewünschte Beitrag wurde aus rechtlichen Gründen "
        "entfernt oder ist abgelaufen.</p><p>Vielleicht interessiert Sie stattdessen eines unserer Themen: Börse,"
        " Fonds, Rohstoffe, Karriere.</p></main>",
        language="de",
    ),
]
