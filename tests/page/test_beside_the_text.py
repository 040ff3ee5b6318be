"""Boxes and lines that are the paper's own, beside the text or below it, go; what only looks like them stays."""

import re

import pytest

from ingest.extract import read_article

SAID = (
    "Le groupe Orvalys a publié mardi {0} un chiffre d’affaires de {1} millions d’euros, en hausse de {0} % sur un an."
)
TEXT = [SAID.format(n, 37 * n) for n in range(1, 14)]
MID, END = 6, len(TEXT)

GO = [
    # what another site would show, if its cookies were accepted
    (
        MID,
        "<div class=embed-x><p>Cette vidéo est hébergée par un tiers qui peut déposer des cookies sur votre "
        "appareil.</p><button>Autoriser</button></div>",
    ),
    (
        MID,
        "<div class=cmp-placeholder><div><strong>Contenu externe</strong><p>En affichant cette publication, "
        "vous acceptez le dépôt de traceurs par la plateforme.</p><button type=button>Voir la "
        "publication</button></div></div>",
    ),
    (
        MID,
        "<figure class=oembed><div class=mask><p>Le graphique Datawrapper n’a pas été chargé, car vous avez "
        "refusé les cookies.</p><a href='javascript:openCmp()'>Modifier mes choix</a></div></figure>",
    ),
    (
        MID,
        "<section class=blocked><h4>Ce lecteur est désactivé</h4><p>Vos préférences en matière de cookies ne "
        "permettent pas de l’afficher.</p><button>Accepter</button></section>",
    ),
    (
        MID,
        "<div class='sc-1a2b'><p>Pour lire ce tweet, vous devez autoriser les traceurs de réseaux "
        "sociaux.</p><button>J’accepte</button></div>",
    ),
    # what the paper costs
    (
        MID,
        "<div class=bloc-offre><p>Soutenez une presse libre : 1 € le premier mois, puis 9,90 € par mois</p></div>",
    ),
    (
        MID,
        "<div class=encart><p>Lisez La Gazette sans publicité pour 6,90 € par mois.</p><a href=/offres>Voir "
        "les offres</a></div>",
    ),
    (
        MID,
        "<div class=abo-inline><p>La Gazette, c’est aussi un magazine.</p><p>Dix numéros par an, chez vous, "
        "pour 59 €.</p></div>",
    ),
    (
        MID,
        "<aside class=promo-abo><h4>Offre de rentrée</h4><p>Trois mois d’accès pour 12 euros, sans "
        "engagement.</p><a href=/abo>J’en profite</a></aside>",
    ),
    (
        MID,
        "<div class=c-push><p><b>Essayez La Gazette</b></p><p>30 jours à 0,99 €</p><p><a "
        "href=/essai>Commencer</a></p></div>",
    ),
    # asks for gifts
    (
        MID,
        "<div class=don><p><strong>La Gazette vit de vos dons.</strong></p><p>Il nous manque 8.000 euros "
        "pour finir l’année.</p><a href=/don>Je donne</a></div>",
    ),
    (
        MID,
        "<div class=c1><p>Notre média est gratuit et sans actionnaire. 1.200 lecteurs nous aident "
        "déjà.</p><p><a href=/d>Faire un don</a></p></div>",
    ),
    (
        MID,
        "<section class=soutien><h3>Nous avons besoin de vous</h3><p>Objectif : 30.000 € avant le 31 "
        "décembre. Chaque don compte.</p><a class=btn href=/dons>Je soutiens La Gazette</a></section>",
    ),
    (
        MID,
        "<div class=z9><p>Cet article vous est proposé gratuitement, grâce aux dons de nos lecteurs.</p><a "
        "href=/don>Donner</a></div>",
    ),
    (MID, "<aside><p>Un journalisme indépendant, ça se finance.</p><a href=/soutenir>Soutenez-nous</a></aside>"),
    # ways to follow the paper
    (MID, "<div class=has-bg><h4>Restez informés</h4><p>Suivez La Gazette sur LinkedIn et Bluesky.</p></div>"),
    (MID, "<p><small>NOTRE CHAÎNE WHATSAPP : <a href=https://w.example>l’actualité en un clic</a></small></p>"),
    (END, "<p>Rejoignez notre canal Telegram pour ne rien perdre de l’actualité</p>"),
    (MID, "<div class=gn><p>Ajoutez La Gazette à vos sources sur Google Discover</p></div>"),
    (END, "<p><em>Retrouvez-nous sur YouTube, TikTok et Instagram.</em></p>"),
    # what law makes it say
    (
        END,
        "<p>Les informations contenues dans cet article ne constituent en aucun cas un conseil en investissement.</p>",
    ),
    (END, "<p>Les propos tenus dans cette rubrique n’engagent que leurs auteurs.</p>"),
    (
        END,
        "<p><em>Cet article est fourni à titre informatif et ne saurait être considéré comme une "
        "recommandation d’achat ou de vente. © La Gazette 2026</em></p>",
    ),
    (
        END,
        "<p><small>La Gazette n’est pas responsable de l’usage qui serait fait de ces informations, qui ne "
        "représentent ni une offre ni une sollicitation à l’achat de valeurs mobilières.</small></p>",
    ),
    (
        END,
        "<p>Avertissement : ce contenu ne constitue pas une incitation à investir. Investir comporte un "
        "risque de perte en capital.</p>",
    ),
    (
        END,
        "<p class=legal>Les informations contenues dans cet article ne constituent en aucun cas un conseil "
        "en investissement.</p>",
    ),
    (END, "<p class=legal>Les propos tenus dans cette rubrique n’engagent que leurs auteurs.</p>"),
    (
        END,
        "<p class=legal><em>Cet article est fourni à titre informatif et ne saurait être considéré comme une "
        "recommandation d’achat ou de vente. © La Gazette 2026</em></p>",
    ),
    (
        END,
        "<p class=legal><small>La Gazette n’est pas responsable de l’usage qui serait fait de ces "
        "informations, qui ne représentent ni une offre ni une sollicitation à l’achat de valeurs "
        "mobilières.</small></p>",
    ),
    (
        END,
        "<p class=legal>Avertissement : ce contenu ne constitue pas une incitation à investir. Investir "
        "comporte un risque de perte en capital.</p>",
    ),
    # whom to ask
    (END, "<div class=pc><h3>Contact presse</h3><p>Tél. 01 00 00 00 00 – presse@gazette.example</p></div>"),
    (END, "<h4>Contacts médias</h4><p>Anne Roux<br>+33 6 00 00 00 00<br>anne.roux@mazelin.example</p>"),
    (END, "<p><strong>Relations investisseurs :</strong> Paul Durand, 02 00 00 00 00, ir@mazelin.example</p>"),
    (
        END,
        "<p><b>Contacts</b></p><ul><li>Presse : Marie Le Goff – 06 00 00 00 00</li><li>Investisseurs : "
        "ir@mazelin.example</li></ul>",
    ),
    (END, "<h2>Contact presse</h2><p>Service communication</p><p>communication@mazelin.example</p>"),
    # other articles
    (
        MID,
        "<aside class=a-relire><span>À relire</span><a href=/x>Vincent Carlier : « Indexation, le mot qui "
        "fâche »</a></aside>",
    ),
    (
        MID,
        "<div class=lb><p>Sur le même sujet: <a href=/x>Comment un colis de Shenzhen arrive à Morges</a></p></div>",
    ),
    (MID, "<div class=lb><p>Notre dossier : <a href=/x>Les charpentiers à l’épreuve du bois cher</a></p></div>"),
    (MID, "<p class=voir><span>VOIR AUSSI -</span> Fitness : pourquoi les abonnements sont si chers</p>"),
    (MID, "<div><strong>À écouter</strong><p><a href=/pod>Le bois, matière d’avenir ? L’épisode 12</a></p></div>"),
    # buttons
    (MID, "<div class=inread>La suite après cette annonce</div>"),
    (MID, "<p>La suite de l’article après cette annonce</p>"),
    (
        END,
        "<font size=1><a href=e>Envoyer cet article</a> | <a href=i>Imprimer cet article</a> | Lu 611 fois</font>",
    ),
    (END, "<p>Lu 1 830 fois</p>"),
    (END, "<p>Imprimer | Envoyer à un ami | Commenter</p>"),
    # what a share costs now
    (
        MID,
        "<div class=css-q><span>Mazelin</span><span>41,20 €</span><span>+4,1 %</span><button>Ajouter à ma "
        "liste</button></div>",
    ),
    (MID, "<div class=c-quote><a href=/cours/mazelin>Mazelin</a><span>41,20 €</span><span>+4,1 %</span></div>"),
    (
        MID,
        "<div class=bloc-valeur><div><a href=/cours/MAZ>MAZELIN</a></div><div>Euronext Paris</div><div>41,20 "
        "EUR</div><div>(+4,12%)</div></div>",
    ),
    (MID, "<aside><p><a href=/cours/MAZ>Mazelin</a></p><p>41,20 € <b>+4,12 %</b></p></aside>"),
    (
        MID,
        "<div class=ticker-card><span>MAZ</span><span>41,20</span><span>+4,12%</span><button>Acheter</button></div>",
    ),
    # polls
    (
        MID,
        "<div class=c-vote><h4>Ce rachat est-il une bonne affaire ?</h4><ul><li>Oui</li><li>Non</li><li>Sans "
        "opinion</li></ul><button>Voter</button></div>",
    ),
    (
        MID,
        "<section class=q1><p><b>Et vous, achèteriez-vous le titre "
        "?</b></p><ul><li><button>Oui</button></li><li><button>Non</button></li></ul><p>1.240 "
        "votes</p></section>",
    ),
    (
        MID,
        "<div class=x><p>Faut-il interdire ces fusions ?</p><ul><li>Oui 62 %</li><li>Non 38 %</li></ul><a "
        "href=/s>Voir tous les sondages</a></div>",
    ),
    (
        MID,
        "<div class=qdj><h3>La question du jour</h3><p>Craignez-vous pour votre emploi "
        "?</p><div><label>Oui</label><label>Non</label></div><button>Je vote</button></div>",
    ),
    # whether it was of use
    (
        END,
        "<div class=useful><p>Cet article vous a-t-il été utile ?</p><button>Oui</button><button>Non</button></div>",
    ),
    (
        END,
        "<div class=rate><span>Avez-vous trouvé cet article utile ?</span> <span>Oui (12)</span> <span>Non "
        "(1)</span></div>",
    ),
    # asks for letters
    (MID, "<div class=tem><p>Vous êtes concerné ? Racontez-nous : temoignage@gazette.example</p></div>"),
    # where its application is
    (
        MID,
        "<div class=app><p><b>L’application La Gazette</b></p><p>Toute l’actualité dans votre poche</p><a "
        "href=https://apps.apple.com/x>App Store</a> <a href=https://play.google.com/x>Google Play</a></div>",
    ),
    # what reckons and compares
    (
        MID,
        "<div class=simu><p><b>Simulateur</b></p><p>Calculez vos mensualités en deux clics</p><a class=btn "
        "href=/simulateur>Je calcule</a></div>",
    ),
    (
        MID,
        "<div class=outil><h3>Combien paierez-vous d’impôt ?</h3><p>Faites le calcul avec notre simulateur "
        "gratuit.</p><a href=/outils/impot>Simuler mon impôt</a></div>",
    ),
    (
        MID,
        "<aside class=cmp><p>Comparez les meilleurs livrets du moment</p><a href=/comparatif/livrets>Voir le "
        "comparatif</a></aside>",
    ),
    # asks for questions
    (
        MID,
        "<div class=ask><p>Une question sur votre succession ?</p><p>Posez-la à nos experts.</p><a "
        "href=/experts>Poser ma question</a></div>",
    ),
    # where one meets the paper
    (
        MID,
        "<div class=evt><h4>Forum de l’épargne</h4><p>La Gazette vous donne rendez-vous le 12 juin à "
        "Nantes.</p><a href=/forum>Je réserve ma place</a></div>",
    ),
    # a subject to follow
    (MID, "<div class=flw><p>Ce sujet vous intéresse ?</p><button>Suivre</button></div>"),
    # letters
    (
        MID,
        "<div class=nl2><p>Rejoignez nos 50.000 lecteurs</p><p>Chaque jeudi, l’essentiel du "
        "patrimoine.</p><form><input type=email placeholder='Votre e-mail'><button>OK</button></form></div>",
    ),
    # paid headlines
    (
        MID,
        "<div class=native><p>Sponsorisé</p><p>Ouvrez un plan d’épargne en actions et recevez 100 € de "
        "prime</p><a href=https://banque.example/offre>En profiter</a></div>",
    ),
    # films
    (MID, "<div class=vid><h4>En vidéo</h4><p>Le bois, un marché qui grimpe</p><span>02:14</span></div>"),
    # games
    (MID, "<div class=quiz><p>Testez vos connaissances sur la Bourse</p><a href=/quiz>Commencer le quiz</a></div>"),
    # pictures
    (MID, "<p class=zoom><a href=/i.png>Voir l’infographie en plein écran</a></p>"),
]

STAY = [
    # what another site would show, if its cookies were accepted
    (
        MID,
        "<div class=encadre><p>Les cookies sont de petits fichiers que les sites déposent sur les appareils "
        "de leurs visiteurs.</p></div>",
    ),
    (
        MID,
        "<div class=repere><p>Un traceur publicitaire suit l’internaute d’un site à "
        "l’autre.</p><button>Fermer</button></div>",
    ),
    (
        MID,
        "<div class=accordeon><h3><button>Que dit la loi ?</button></h3><p>Le dépôt de cookies est soumis à "
        "un accord, que la loi encadre depuis dix ans.</p></div>",
    ),
    (
        MID,
        "<p class=txt>La Cnil a condamné l’éditeur pour avoir déposé des cookies sans l’accord des internautes.</p>",
    ),
    (
        MID,
        "<div class=x4><p>Les réseaux sociaux refusent de supprimer leurs traceurs, et la Commission menace.</p></div>",
    ),
    # what the paper costs
    (MID, "<div class=tarif><p>L’abonnement de base passe de 7,99 à 9,99 euros par mois en avril.</p></div>"),
    (MID, "<div class=repere><p>Le ticket d’entrée est de 100 euros, et les frais de 2 % par an.</p></div>"),
    (
        MID,
        "<div class=conseil><p><b>Notre conseil</b></p><p>Achetez la valeur sous 45 €, avec un objectif de "
        "60 €.</p></div>",
    ),
    (MID, "<div class=chiffre><p>9,90 €</p><p>C’est le prix moyen d’un forfait mobile.</p></div>"),
    (
        MID,
        "<p class=p-bis>Les premiers clients paieront 1 € le premier mois, puis 20 € par mois, ce que ses "
        "rivaux jugent suicidaire.</p>",
    ),
    # asks for gifts
    (
        MID,
        "<div class=encadre><p>Les dons aux associations ouvrent droit à une réduction de 66 %.</p><p>Le <a "
        "href=https://impots.example/d>barème</a> est public.</p></div>",
    ),
    (
        MID,
        "<div class=x><p>La fondation vit des dons de ses membres, et d’une subvention de 12.000 euros.</p></div>",
    ),
    (
        MID,
        "<div class=x2><h3>Qui finance le port ?</h3><p>Il manque 8.000 euros à la commune, qui compte sur "
        "les dons des plaisanciers.</p></div>",
    ),
    (MID, "<p class=c>Chaque euro compte pour ces familles, qui vivent des dons du quartier.</p>"),
    (
        MID,
        "<div class=tem><p>« Je donne tous les mois, et je ne le regrette pas », glisse une retraitée.</p></div>",
    ),
    # ways to follow the paper
    (MID, "<p><small>Le groupe a ouvert une chaîne WhatsApp pour ses actionnaires.</small></p>"),
    (MID, "<div class=n><p>TikTok compte 20 millions d’utilisateurs en France, et YouTube le double.</p></div>"),
    (END, "<p>Sur Bluesky, le ministre a promis d’agir.</p>"),
    (END, "<p><em>Suivez le guide, semble dire la banque centrale aux marchés.</em></p>"),
    (END, "<p>Notre compte Instagram préféré : celui de la Monnaie de Paris.</p>"),
    # what law makes it say
    (END, "<p>Ces conseils en investissement n’ont pas convaincu les épargnants.</p>"),
    (END, "<p>« Ces propos n’engagent que leur auteur », a réagi le groupe.</p>"),
    (END, "<p>Les propos du ministre n’engagent que lui, répond Bruxelles.</p>"),
    (
        END,
        "<p class=a>Ces informations ne constituent pas une surprise pour les courtiers, qui conseillaient "
        "déjà de vendre.</p>",
    ),
    (END, "<p>Pour l’AMF, la note ne constituait pas un conseil en investissement, et la banque est relaxée.</p>"),
    (
        END,
        "<p class=x>L’offre ne constitue pas une sollicitation aux actionnaires américains, précise Torvane.</p>",
    ),
    # whom to ask
    (
        END,
        "<h3>Relations investisseurs</h3><ul><li>Assemblée générale le 12 mai 2026</li><li>Dividende de 1,70 euro</li>"
        "<li>Information : 01 00 00 00 00</li></ul>",
    ),
    (END, "<p>Mise en ligne le 3 mars, la plateforme compte 12 000 inscrits</p>"),
    (END, "<p>Une version amendée de cet article est parue au Journal officiel mardi, qui ramène le taux à 30 %.</p>"),
    (END, "<p>Notre conseil : <a href=/v>vendre la moitié de la ligne</a>.</p>"),
    (
        MID,
        "<div class=box><h4>Que faut-il retenir de la publication ?</h4><ul><li>Des marges en hausse</li><li>Un "
        "dividende relevé</li></ul><button>Résultats</button></div>",
    ),
    (END, "<p>Contactée, la presse locale dit n’avoir rien reçu.</p>"),
    (END, "<h3>Contacts rompus</h3><p>Les deux groupes ne se parlent plus depuis le 12 mars, dit une source.</p>"),
    (
        END,
        "<h3>Relations investisseurs : le grand ménage</h3><p>Trois cadres sont partis depuis juin, selon "
        "nos informations.</p>",
    ),
    (END, "<p><b>Contacts</b></p><p>Les rencontres avec les repreneurs ont repris lundi, à Nantes.</p>"),
    (
        END,
        "<p>Les réclamations sont à adresser avant le 30 juin à indemnisation@mazelin.example, ou au 01 00 "
        "00 00 00.</p>",
    ),
    # other articles
    (MID, "<p><b>À relire</b> ses rapports, on comprend que la banque avait tout prévu.</p>"),
    (MID, "<div><p>À écouter les courtiers, la hausse n’est pas finie.</p></div>"),
    (MID, "<p>Sur le même sujet, le rapport de <a href=/x>la Cour des comptes</a> disait déjà ses doutes.</p>"),
    (MID, "<h3>À revoir</h3><p>La copie du ministre est renvoyée en commission, où elle sera lue en juin.</p>"),
    (MID, "<p class=ex>Notre dossier est solide, plaide l’avocat.</p>"),
    # buttons
    (END, "<p>Lu et approuvé 611 fois, le texte n’est pas encore voté.</p>"),
    (MID, "<p>La suite, après cette annonce, tient en un mot : attendre.</p>"),
    (END, "<table><tr><td>Partager</td><td>12</td></tr><tr><td>Vendre</td><td>14</td></tr></table>"),
    (END, "<p>Envoyer cet article au contrôle aurait coûté 12 euros pièce.</p>"),
    (END, "<p>Lu 3 fois par mois en moyenne, le bulletin de la banque fait autorité.</p>"),
    # what a share costs now
    (MID, "<div class=avis><b>Achat</b><p>Objectif : 52 €, contre 45 €</p></div>"),
    (MID, "<div class=x><p>Mazelin : 41,20 € (+4,1 %), au plus haut de l’année.</p></div>"),
    (
        MID,
        "<div class=conseil><p>Conserver. <a href=/c>Mazelin</a> vaut 41,20 €, soit 12 fois les profits "
        "attendus.</p></div>",
    ),
    (MID, "<ul><li>Mazelin : 41,20 € (+4,1 %)</li><li>Torvane : 12,10 € (+22 %)</li></ul>"),
    # polls
    (
        MID,
        "<h3>Faut-il vendre ?</h3><ul><li>Oui, si l’on a plus de dix pour cent de son épargne en "
        "actions.</li><li>Non, sinon.</li></ul>",
    ),
    (
        MID,
        "<div class=son><p>Faites-vous confiance à votre banque ?</p><ul><li>Oui : 62 %</li><li>Non : 38 "
        "%</li></ul><p>Sondage Elabe réalisé auprès de 1.000 personnes.</p></div>",
    ),
    (MID, "<p>Le texte a été voté.</p><ul><li>Pour : 289</li><li>Contre : 239</li></ul>"),
    (MID, "<div class=faq><h3>Qui est concerné ?</h3><ul><li>Les salariés</li><li>Les retraités</li></ul></div>"),
    # what reckons and compares
    (MID, "<div class=outil><p>Notre simulateur montre que 40 % des ménages paieront davantage.</p></div>"),
    (
        MID,
        "<div class=calc><p>Calculez votre impôt : multipliez le revenu par le taux, puis retirez la décote.</p></div>",
    ),
    (MID, "<p class=c2>Comparez les contrats avant de signer, car les écarts sont grands.</p>"),
    (
        MID,
        "<div class=methode><p>Simulateur, barème, grille : le fisc offre trois outils. <a "
        "href=https://impots.example>Le site officiel</a> les réunit.</p></div>",
    ),
    # asks for questions
    (MID, "<div class=conseil><p>Un doute ? Demandez un écrit à votre banque.</p></div>"),
    (
        MID,
        "<div class=question><p>La question de votre succession se pose ?</p><p>Le notaire doit être "
        "consulté le premier.</p></div>",
    ),
    # where one meets the paper
    (MID, "<div class=date><p>Le 12 juin à Nantes, les deux groupes voteront la fusion.</p></div>"),
    # a subject to follow
    (MID, "<p class=s>Le sujet intéresse-t-il Bercy ? Oui, à l’évidence.</p>"),
    # whether it was of use
    (END, "<p class=u>Le rachat est-il utile ? Oui, si le bois reste cher.</p>"),
    # games
    (MID, "<div class=t><p>Testez votre budget : retirez-en un dixième, et voyez.</p></div>"),
    # letters
    (MID, "<div class=l><p>Chaque jeudi, la Banque publie l’essentiel de ses comptes.</p></div>"),
    # paid headlines
    (MID, "<div class=prime><p>La banque offre 100 € de prime à ses nouveaux clients.</p></div>"),
    # where its application is
    (
        MID,
        "<div class=a><p><b>L’application</b></p><p>Elle réunit tous les comptes du client dans sa poche.</p></div>",
    ),
    # films
    (MID, "<div class=ag><span>14:30</span><p>Publication du produit intérieur brut américain</p></div>"),
    (MID, "<div class=v><h4>En vidéo</h4><p>Le ministre a parlé une heure, hier, à l’Assemblée.</p></div>"),
    # paid headlines
    (MID, "<div class=s><p>Sponsorisé</p><p>Le maillot du club rapporte deux millions par saison.</p></div>"),
    # a subject to follow
    (MID, "<div class=i><p>Et si vous vendiez ?</p></div>"),
    (
        MID,
        "<div class=village><p>Vallon, que vous connaissez peut-être, vote dimanche.</p><p>Lire <a "
        "href=/v>Dans mon village</a>.</p></div>",
    ),
    # where its application is
    (
        MID,
        "<div class=a2><p>L’application de la banque est sur l’<a href=https://apps.apple.com/b>App "
        "Store</a> depuis mars.</p></div>",
    ),
    # asks for questions
    (MID, "<div class=e><p>Vos questions, posez-les au notaire : lui seul engage sa responsabilité.</p></div>"),
    # what things cost
    (MID, "<p class=conseil>Contactez votre banque : la carte coûte 45 € par an.</p>"),
    (
        MID,
        "<div class=astuce><p>Écrivez à votre opérateur : l’abonnement coûte 9 € par mois, et se négocie.</p></div>",
    ),
    (MID, "<div class=astuce><p>Faites le compte : dix euros par mois, soit 120 € par an.</p></div>"),
    (
        MID,
        "<div class=bon><p>Découvrez le vrai prix des frais : 3 € par mois en moyenne, soit le double "
        "d’hier.</p></div>",
    ),
    (MID, "<p class=exemple>Partagez l’abonnement à deux : 6 € par mois chacun, au lieu de 12 €.</p>"),
    # cookies
    (MID, "<div class=x><p>Le lecteur peut refuser les cookies.</p><p><a href=/r>Le détail</a></p></div>"),
    (MID, "<div class=x><p>Une vidéo charge dix traceurs en moyenne.</p><p><a href=/r>Le rapport</a></p></div>"),
    # names
    (MID, "<div class=abo><p>Chaque mois, l’épargnant verse la même somme sur son contrat.</p></div>"),
    (MID, "<div class=abo-only><p>Tous les ans, la banque relève ses frais, et personne ne s’en plaint.</p></div>"),
    # questions and answers
    (
        MID,
        "<div class=faq-q>Pouvez-vous changer de banque ?<button>+</button></div><div class=faq-a><p>Oui, et "
        "sans frais, depuis la loi sur la mobilité bancaire.</p></div>",
    ),
    (
        MID,
        "<div class=acc><p>Votre assurance est-elle valable ?</p><div>Oui, tant que le bien est "
        "occupé.</div><button>Replier</button></div>",
    ),
    # the first person
    (MID, "<div class=tem><p>« Je ne toucherai plus à mon épargne », glisse une cliente.</p></div>"),
    (
        MID,
        "<div class=enc><p>Vous avez dit crise ? Les ventes montent.</p><p><a href=/v>Voir mon analyse</a></p></div>",
    ),
    # last lines
    (END, "<p>Contact pris avec la mairie, l’affaire est close, dit-on au 01 00 00 00 00</p>"),
    (END, "<p>Reste un doute. Les informations publiées ne constituent pas une preuve.</p>"),
    (END, "<p>Ce texte ne constitue pas une offre publique, tranche le gendarme de la Bourse.</p>"),
    (
        END,
        "<p>Cette rubrique du contrat ne vaut pas conseil en investissement pour le juge, qui annule la vente.</p>",
    ),
    # networks
    (MID, "<div class=n2><p>Retrouvez la confiance : c’est le mot d’ordre sur LinkedIn.</p></div>"),
    (MID, "<div class=n3><p>Suivez l’argent, disent nos sources : il finit sur Telegram.</p></div>"),
    (MID, "<p class=p2>Découvrez sur YouTube comment nos voisins épargnent, conseille le fisc belge.</p>"),
    # polls
    (
        MID,
        "<div class=v1><p>Faut-il voter la fusion ?</p><ul><li>Oui, pour le dividende.</li><li>Non, pour "
        "l’emploi.</li></ul><a href=/v>Voter</a></div>",
    ),
    # hours
    (MID, "<div class=h><p>09:00</p><p>Ouverture de la Bourse de Paris</p></div>"),
    # asks for gifts
    (MID, "<div class=d><p>Nos dons en nature échappent à l’impôt.</p><p><a href=/d>Déclarer un don</a></p></div>"),
    (MID, "<div class=d2><p>Le don manuel est libre. <a href=/n>Le notaire</a> en garde la trace.</p></div>"),
    # what reckons and compares
    (
        MID,
        "<div class=s2><p>Notre simulation : un gain de 3 € par mois.</p><p><a href=/s>Voir le détail</a></p></div>",
    ),
    # where one meets the paper
    (MID, "<div class=ev><p>Rendez-vous le 12 juin pour les comptes, promet le groupe.</p></div>"),
    # questions
    (MID, "<div class=q9><p>Qui sont vos clients ?</p></div>"),
    (
        MID,
        "<p class=question>Craignez-vous une récession ?</p><p class=reponse>Non, car les carnets sont "
        "pleins jusqu’en juin.</p>",
    ),
    # names
    (
        MID,
        "<blockquote><p>La maison tient debout, et elle tiendra encore longtemps.</p><p class=sign>Jean "
        "Martin</p></blockquote>",
    ),
]


def lines_of(box, place):
    """The lines of an article with a box between its paragraphs, or below them."""
    paragraphs = [f"<p>{line}</p>" for line in TEXT]
    paragraphs.insert(place, box)
    page = f"""<!doctype html><html lang=fr><head><meta charset=utf-8><title>Bilan en hausse</title>
    <meta property=og:type content=article><meta property=og:site_name content="La Gazette"></head>
    <body><article><h1>Bilan en hausse</h1><div class=article-texte>{"".join(paragraphs)}</div></article>"""
    return read_article(page.encode(), "https://gazette.example/2026/03/03/bilan").body.split("\n")


@pytest.mark.parametrize(("place", "box"), GO)
def test_what_is_the_papers_own_goes(place, box):
    assert lines_of(box, place) == TEXT


@pytest.mark.parametrize(("place", "box"), STAY)
def test_what_looks_like_it_stays(place, box):
    said = max(re.findall(r">([^<>]+)<", box), key=len)
    lines = lines_of(box, place)

    assert [line for line in lines if line in TEXT] == TEXT
    assert any(said.strip() in line for line in lines if line not in TEXT)
