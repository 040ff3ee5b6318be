"""Longer boxes that ask the reader to subscribe, to give or to accept go, whatever they are called; reports stay."""

import pytest

from ingest.extract import read_article
from tests.page.body.boxes.test_insets import SENTENCES, read
from tests.support.pages import TEXT, URL, page

OFFER = (
    "<div class=q1><div class=q2><div class=q3></div></div><h3>Que lire pour garder le cap en des temps"
    " incertains ?</h3><div class=q4>Comment investir ? Comment recruter ? À travers ses récits, ses cartes et"
    " ses portraits, la rédaction donne des repères. Chaque jour, nous aidons nos abonnés à voir plus loin que le"
    " bruit, à choisir mieux et à ne rien manquer de ce qui change le pays, la région et le port.</div><a"
    " href=//offres.quay.example/1>Je vois les offres</a></div>"
)


GIFT = (
    "<div class=q5><div class=q6><strong>Vous lisez sans payer, mais...</strong><div>...rien n’est gratuit. Une"
    " enquête demande trois semaines de travail. Or nous n’avons ni mécène ni publicité, et personne au-dessus de"
    " nous. Si tout cela tient, c’est par 4000 lectrices et lecteurs. Vous aussi, soutenez un titre libre et"
    " têtu, qui ne doit rien à personne et qui dit tout.</div><a href=/don>Faites un don, en partie déductible"
    " des impôts, maintenant !</a></div></div>"
)


NO_BUTTON = (
    "<div class=q7><p>Vous avez lu <strong>3 pages</strong> du Quay ce mois-ci</p><p>Tout le monde n’a pas de"
    " quoi payer. C’est pourquoi nous restons ouverts à tous.</p><p>Mais si vous le pouvez, trois raisons de"
    " soutenir notre travail :</p><ul><li>Le Quay+ garde la porte ouverte.</li><li>Vous lirez sans"
    " réclame.</li><li>Aider le Quay à chercher.</li></ul><p>Si vous croyez au papier comme à l’écran, rejoignez"
    " le Quay+ et tous ceux qui le lisent.</p></div>"
)


COOKIES = (
    "<div class=q8><div><p>Ce contenu est bloqué car vous n’avez pas accepté les cookies. Pour le voir, vous"
    " devez accepter l’usage de vos données par la plateforme, pour mesurer l’audience, afficher des réclames et"
    " permettre le partage avec des médias sociaux.</p><p>Vous gardez la possibilité de retirer votre"
    " consentement à tout moment, à partir du bas de chaque page.</p></div><div><button>J’accepte"
    " tout</button></div><p><a href=#3>Gérer</a></p></div>"
)


LETTER = (
    "<div class=a1><div class=a2><p class=a3><strong>Newsletter</strong>Recevez l’actualité directement dans"
    " votre boîte mail</p><span></span> <a href=//lettres.quay.example/>Je m’abonne </a></div></div>"
)


FORM = (
    "<div class=a1><div><strong>La semaine du Quay</strong><div>Chaque mardi</div></div><p>La newsletter pour ne rien"
    " manquer de nos récits.</p><div><form action=/x><input type=email><button>S’inscrire</button></form></div><div>"
    "<p>En m’inscrivant j’accepte la <a href=/p>politique de confidentialité</a> du titre.</p></div></div>"
)


CANCEL = (
    "<div class=q9><h3>Comment résilier ?</h3><p>Vous devez écrire à votre opérateur un mois avant la fin. Un"
    " abonné de moins d’un an paie ce qui reste à courir, puis le quart de la seconde année. Les <a"
    " href=/abonnement-mobile>règles </a> sont les mêmes pour tous depuis 2021, et votre banque ne peut refuser"
    " de cesser les prélèvements que vous lui désignez, sauf accord écrit. Les frais sont plafonnés par"
    " décret.</p></div>"
)


LAW = (
    "<div class=q9><h3>Ce que dit la loi</h3><p>Un site doit obtenir votre consentement avant de poser des"
    " cookies. Vous pouvez le retirer à tout moment, aussi simplement que vous l’avez donné. Un bandeau qui"
    " n’offre qu’un bouton pour tout accepter est illégal, et l’amende va jusqu’à 4 % des ventes mondiales. Les"
    " plaintes, gratuites, se font en ligne.</p></div>"
)


GUIDE = (
    "<div class=q9><h3>Nos repères</h3><p>Le fonds en euros garde le capital. Les unités de compte, non : vous"
    " pouvez tout perdre. Mieux vaut garder six mois de dépenses sur un livret, puis placer le reste selon la"
    " durée. À long terme, les actions ont rapporté deux fois plus que la pierre, et trois fois plus que les"
    " obligations.</p><p><a href=/guides/3>Le guide du placement</a></p></div>"
)


FRIENDS = (
    "<div class=q9><h3>Les dons en chiffres</h3><p>Les ménages ont donné 3 milliards en un an. Les deux tiers"
    " vont à des associations, le reste à des églises. Un don de cent euros en coûte trente-quatre à qui paie"
    " l’impôt, car l’État soutient les associations. Les plus âgés donnent le plus ; les plus jeunes aident"
    " autrement, par leur temps, et leur nombre croît depuis dix ans dans les villes comme aux champs.</p></div>"
)


MEDIA = (
    "<section><p>Le quotidien de Velmont a 90 000 abonnés numériques et nous dit en viser le double.</p><p><a "
    "href=/medias/abonnes-en-ligne-qui-gagne>Abonnés en ligne : qui gagne</a></p><p>La réclame baisse de 6 %, "
    "la vente en kiosque de 9 %. Les abonnements pèsent désormais la moitié des recettes, contre un tiers il y"
    " a quatre ans ; le papier, lui, ne couvre plus ses frais depuis l’an dernier, et l’imprimerie sera "
    "vendue.</p></section>"
)


ABROAD = (
    "<section><p>Faut-il donner à une fondation ? Nous avons lu pour vous les comptes de cinq d’entre "
    "elles.</p><p><a href=https://fondation.example/dons/>La fondation</a></p><p>Notre tableau dit où va "
    "l’argent : aux soins, aux bourses, à la recherche. Les frais varient du simple au triple, et les plus "
    "connues ne sont pas les plus sobres. Le reçu se garde jusqu’au printemps, quand vient la déclaration, car"
    " il faut le montrer à qui le demande.</p></section>"
)


@pytest.mark.parametrize("box", [OFFER, GIFT, NO_BUTTON, COOKIES, LETTER, FORM])
def test_a_longer_box_that_asks_the_reader_for_something_goes(box):
    lines = read("fr", box).split("\n")
    assert lines == [SENTENCES["fr"].format(year) for year in range(2026, 2034)]


@pytest.mark.parametrize("box", [CANCEL, LAW, GUIDE, FRIENDS, MEDIA, ABROAD])
def test_a_longer_box_that_informs_the_reader_stays(box):
    assert box.split("<p>")[1].split(".")[0] in read("fr", box)


def test_an_appeal_for_support_below_the_text_goes():
    appeal = (
        "<div class=appel><div><p class=t>Lire et soutenir</p><p class=u>En ces temps, il faut du courage, un journal"
        " libre. La Cote le reste grâce à ceux qui la lisent. Et vous ? <a href=/aider>Aider</a></p></div></div>"
    )
    site = "<meta property=og:site_name content='La Cote'>"
    other = appeal.replace("La Cote", "La ville")

    assert read_article(page(TEXT * 3 + appeal, head=site), URL).body.count("soutenir") == 0
    assert read_article(page(TEXT * 3 + other, head=site), URL).body.count("soutenir") == 1
