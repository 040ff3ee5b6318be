"""Calls to the reader go; sentences in a form of their own, in the text or last in it, stay."""

import re

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, URL, page, read
from tests.support.reports import REPORT, lines_of

OWN_FORM = [
    "<p class=last>Et maintenant ? Tout dépendra des taux.</p>",
    "<p class=wp-block-paragraph>Quel sera le prix du gaz cet hiver ? Nul ne le sait encore.</p>",
    "<div class=conclusion>Faut-il s’en inquiéter ? Pas pour l’instant.</div>",
    "<p class=q>Que va faire la banque centrale ? Rien avant juin.</p>",
    "<div class=itw><p>Craignez-vous une récession ? Non, pas du tout.</p></div>",
    "<p class=x><em>« Nous avons perdu 3 millions avec nos conseils en investissement », dit Paul Durand.</em></p>",
    "<p><small>Le régulateur rappelle que ses conseils en investissement ne concernent que 12 banques.</small></p>",
    "<p class=txt2>Sur <a href=/i>Instagram</a>, la marque a annoncé la fermeture de ses boutiques.</p>",
    "<p class=txt2>Sur <a href=/l>Linkedin</a>, le patron a annoncé sa démission.</p>",
    "<p class=info>Notre enquête montre que Facebook domine le marché de la publicité !</p>",
    "<p class=rens>Les salariés peuvent écrire à plainte@cnil.example pour obtenir réparation.</p>",
    "<p class=prix>les abonnés paieront 12 € par mois dès janvier, soit un tiers de plus !</p>",
    "<p class=enc>La Gazette avait révélé cette affaire en mars !</p>",
    "<p>“The regulator is on our side”, said <a href=/m>Martin</a> of the bank.</p>",
    "<p>The regulator is on our side, said <a href=/m>Martin</a> of the bank.</p>",
    "<p>Les Français, dont notre page d’histoire s’écrit avec l’<a href=/e>euro</a>, y tiennent.</p>",
    "<div><strong>Voir aussi :</strong> <p>Une phrase de ce texte sans point final</p></div>",
    "<div class=section><p>La question reste entière pour les salariés du site : qui paiera la facture ?</p>"
    "<p>Le ministre a dit à la Gazette que l’État ne laisserait pas tomber la région.</p>"
    "<p>Interrogée par La Gazette, la direction renvoie à son <a href=/c>communiqué du 3 mars</a></p></div>",
    "<p class=has-text-align-left>Dans un podcast, il a dit <a href=/s>craindre une récession</a> longue.</p>",
    "<div class=txt><p class=p2>Sur LinkedIn, il remercie « nos équipes ».</p></div>",
    "<p>Plus de détails sur notre page consacrée au groupe <a href=/x>Orvalys</a>.</p>",
    "<p>Sources :</p><ul><li>les ventes en Europe, en hausse de 3 %</li><li>les dons, 2 millions d’euros</li></ul>",
    "<div class=exergue2><p>Notre pays compte sur Facebook pour ses emplois.</p></div>",
    "<p class=t>Nos vies se passent sur WhatsApp, et la publicité avec elles.</p>",
    "<p class=dernier>Reste une inconnue : le gaz suffira-t-il ? Réponse en mars.</p>",
    # of the same kinds, in other forms
    "<p class=fin>Et la suite ? Elle se jouera au conseil de juin.</p>",
    "<div class=suite><p>Qui reprendra l’usine ? Personne, pour le moment.</p></div>",
    "<p class=chute>Le marché peut-il tenir ? Les gérants en doutent !</p>",
    "<div class=prix><p>Les membres du club paient 40 € la place, et les autres le double.</p></div>",
    "<p class=reseau>Une publicité sur Facebook coûte deux fois moins qu’un spot, et touche plus de monde !</p>",
    "<p class=mail>La plateforme reçoit les plaintes à litiges@banque.example, et y répond en un mois.</p>",
    "<p class=rap>La Gazette a perdu la moitié de ses lecteurs, et cherche un repreneur</p>",
    "<p class=note><i>Le groupe ne vend pas de conseil en investissement, a rappelé sa direction.</i></p>",
    "<div class=appel><p>La Gazette vous l’avait dit : qui paiera ? Personne, dit le <a href=/r>rapport</a></p></div>",
    "<p class=fin>Le lecteur de La Gazette a payé 3 € de plus par numéro, et le membre du club le double !</p>",
    "<div class=retenir><p>La règle entre en vigueur en juin, et vaut pour tous les contrats signés depuis l’été"
    " par des ménages ou des indépendants.</p><p>Elle est <a href=/r.pdf>en ligne</a></p></div>",
    "<div class=bilan><p>Que dit La Gazette de ses comptes ? Ils sont à l’équilibre, grâce à la publicité.</p>"
    "<p>Le détail en est dans le <a href=/b>rapport annuel</a></p></div>",
    "<p>Sa carrière suit notre page économique, que l’on doit à <a href=/p>Jean Paulin</a>, depuis dix ans.</p>",
    "<p class=conseil>Vérifiez le contrat de votre banque avant de signer : l’abonnement y coûte 9 € par mois.</p>",
]


NAMED_AS_CALLS = [
    "<div class=inscription><p>Les inscriptions à Pôle emploi ont reculé de 3 % en mars, selon le ministère.</p></div>",
    "<div class=promo><p>Les promotions pèsent sur les marges du secteur cette année encore.</p></div>",
    "<div class=promo><p>La remise est de 4 % dans l’après-midi à Paris, selon les opérateurs.</p></div>",
    "<div class=cta><p>Le cours du blé est au plus bas, et les semis ont pris un retard d’un mois.</p></div>",
]
"""Boxes that are named as calls are, between the paragraphs: last in a text the name alone says enough."""


@pytest.mark.parametrize(
    ("box", "is_last"),
    [(box, last) for box in OWN_FORM for last in (False, True)] + [(box, False) for box in NAMED_AS_CALLS],
)
def test_a_sentence_in_a_form_of_its_own_stays(box, is_last):
    last_words = re.sub(r"<[^>]+>", "", box)[-9:]
    lines = lines_of(box, is_last)

    assert [line for line in lines if line in REPORT] == REPORT
    assert any(last_words in line for line in lines if line not in REPORT)


TWO_SIGNS = [
    "<div class=b><p>Suivez La Gazette sur WhatsApp.</p></div>",
    "<div class=b><p>Retrouvez-nous chaque soir sur Telegram.</p></div>",
    "<p class=d><em>Cet article ne constitue en aucun cas un conseil en investissement, ni une offre : pas de garantie."
    "</em></p>",
    "<div class=promo><p>Le meilleur de la semaine, chaque samedi.</p><p><a href=/s>Je reçois la lettre</a></p></div>",
    "<div class=k><p>Une erreur ? Signalez-la.</p></div>",
    "<div class=m><p>Une remarque ? Écrivez à courrier@gazette.example</p></div>",
]


@pytest.mark.parametrize("is_last", [False, True])
@pytest.mark.parametrize("box", TWO_SIGNS)
def test_a_box_with_two_signs_of_a_call_goes(box, is_last):
    assert lines_of(box, is_last) == REPORT


def test_who_is_quoted_does_not_speak_to_the_reader():
    said = "« Nous avons vendu nos actions, il faut vivre avec », commente un associé de la première heure."
    text = TEXT.replace("<p>", "<p class=sponsor-text>")
    assert said in read(f"{text}<p class=comment-paragraph>{said}</p>").body


FIRST, SECOND, LAST = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def body(text: str = TEXT, **parts: str) -> str:
    return read_article(page(text, **parts), URL).body


@pytest.mark.parametrize("box", ["<div class=sc-nl>%s</div>", "<section>%s</section>", "<form class=k1>%s</form>"])
def test_a_box_that_asks_for_a_mail_address_goes(box):
    said = "<div>Vous avez apprécié ?</div><div>Une analyse en laissant votre adresse.</div><input type=email>"
    assert body(FIRST + box % said + SECOND + LAST) == BODY


@pytest.mark.parametrize(
    "box",
    [
        '<div class="PromoA"><div><a href=/z>Le nickel, prochain sur la liste ?</a></div><div>%s</div></div>',
        "<div class=partner-content><span>En partenariat avec</span><p>%s</p><a href=//p.example>Comparer</a></div>",
        "<related-list><h3><a href=/z>Le nickel, prochain sur la liste</a></h3><p>%s</p></related-list>",
    ],
)
def test_a_promotion_in_the_text_goes(box):
    said = "Les bourses asiatiques surveillent Jakarta, dont les quotas d’exportation expirent en mai prochain."
    assert body(FIRST + box % said + SECOND + LAST) == BODY
