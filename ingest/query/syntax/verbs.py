"""Forms of French verbs that have other stems than the infinitive: `acquérir` finds "acquiert" and "a acquis".

Only verbs that news uses are known: `tend` is a form of tendre, `grand` of none.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from ingest.store.fulltext.stems import fold

_ENDINGS: Final = {  # of an infinitive, and what stands in its place; the first that fits
    "prendre": "prend prennent prenait pris prendra",
    "aindre": "aint aignent aignait aindra",
    "eindre": "eint eignent eignait eindra",
    "oindre": "oint oignent oignait oindra",
    "dre": "d dent dait du due dit dra",
    "mettre": "met mettent mettait mis mettra",
    "battre": "bat battent battait battu battra",
    "uire": "uit uisent uisait uira",
    "crire": "crit crivent crivait crira",
    "tenir": "tient tiennent tenait tenu tiendra tint",
    "venir": "vient viennent venait venu viendra vint",
    "cevoir": "coit coivent cevait cu cevra",
    "prevoir": "prevoit prevoient prevoyait prevu prevue prevoira",
    "clure": "clut cluent cluait clu clura",
    "querir": "quiert quierent querait quis querra",
    "croitre": "croit croissent croissait cru croitra",
    "naitre": "nait naissent naissait nu naitra",
    "paraitre": "parait paraissent paraissait paru paraitra",
    "vrir": "vre vrent vrait vert vrira",
    "frir": "fre frent frait fert frira",
    "suivre": "suit suivent suivait suivi suivra",
    "rompre": "rompt rompent rompait rompu rompra",
    "ier": "ie ient iait",
    "ayer": "aie ayé aient",
    "oyer": "oie oyé oient",
    "uyer": "uie uyé uient",
    "er": "e ent",  # of so few letters that the stem keeps them, or in -ment, which looks like an adverb's ending
}
_VERBS: Final = """
prendre reprendre apprendre comprendre vendre revendre rendre perdre attendre étendre tendre suspendre dépendre défendre
descendre répondre correspondre fondre détendre prétendre craindre contraindre restreindre atteindre éteindre rejoindre
permettre promettre émettre admettre soumettre transmettre mettre remettre battre abattre combattre débattre réduire
produire introduire conduire construire détruire traduire reconduire souscrire inscrire écrire prescrire décrire tenir
détenir maintenir obtenir soutenir contenir retenir appartenir devenir parvenir convenir intervenir prévenir revenir
recevoir percevoir décevoir prévoir conclure exclure inclure acquérir conquérir croître accroître décroître connaître
reconnaître apparaître disparaître ouvrir couvrir découvrir rouvrir offrir souffrir poursuivre rompre interrompre
publier négocier renégocier confier bénéficier licencier simplifier vérifier modifier diversifier étudier varier
qualifier justifier notifier clarifier certifier multiplier associer apprécier déprécier allier identifier rectifier
amplifier intensifier expédier relier parier oublier payer déployer employer envoyer renvoyer essuyer appuyer
céder lever viser jouer gérer fixer miser peser tirer coter noter doper caler nier geler loger virer
supprimer estimer exprimer confirmer affirmer réaffirmer imprimer réprimer comprimer animer réanimer nommer renommer
consommer former transformer informer réformer fermer refermer assumer résumer présumer programmer proclamer réclamer
entamer chômer présenter représenter
"""
_HOMOGRAPHS: Final = """offre offres offert produit fond conduit mis pris cru vert requis inclus exclu revenu revenus
devenu suit bat note cote nie vire loge tire joue tenu rendu reduit permis contenu contenus decouvert decouverts
detenu detenus prevenu prevenus compris ecrit ecrits associe associes associee associees"""
_OTHER_WORDS = frozenset(_HOMOGRAPHS.split())  # more often another word: whoever looks for it does not mean the verb

_LIKE_OTHERS = frozenset(("paye", "licencie", "bat"))  # forms with the stem of other words: pays, licence, bâtiment


def forms(word: str) -> list[str]:
    """The other forms of such a verb, folded, the infinitive first; none of any other word.

    >>> forms("acquis")[:3], forms("offre"), forms("taux")
    (['acquerir', 'acquiert', 'acquierent'], [], [])
    """
    asked = fold(word)
    family = () if asked in _OTHER_WORDS else _families().get(asked, ())
    return [form for form in family if form != asked and form not in _LIKE_OTHERS]


@cache
def _families() -> dict[str, tuple[str, ...]]:
    """Each form with all of its verb's; one of two verbs is the first's."""
    known: dict[str, tuple[str, ...]] = {}
    for verb in map(fold, _VERBS.split()):
        family = (verb, *_conjugated(verb))
        for form in family:
            known.setdefault(form, family)
    return known


def _conjugated(verb: str) -> list[str]:
    ending = next(ending for ending in _ENDINGS if verb.endswith(ending))
    found = [verb.removesuffix(ending) + end for end in map(fold, _ENDINGS[ending].split())]
    return [*found, *(f"{form.removesuffix('a')}ont" for form in found if form.endswith("ra"))]
