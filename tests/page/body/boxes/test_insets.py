"""Boxes between the paragraphs that call on the reader go, in any language; boxes of the newsroom's stay."""

import pytest

from ingest.extract import read_article

SENTENCES = {
    "fr": "La Caisse de Lorient a relevé mardi sa prévision de ventes pour l’année {}, portée par les ménages.",
    "en": "The Bank of Harwich raised its forecast for the year {} on Tuesday as households spent more than before.",
    "de": "Die Sparbank Hameln hat ihre Prognose für das Jahr {} am Dienstag angehoben, da die Haushalte mehr kaufen.",
    "es": "El Banco de Alcoy elevó el martes su previsión para el año {} gracias al consumo de los hogares del país.",
    "it": "La Banca di Chieri ha alzato martedì la sua previsione per l’anno {} grazie ai consumi delle famiglie.",
    "nl": "De Bank van Deventer verhoogde dinsdag haar verwachting voor het jaar {} omdat huishoudens meer uitgaven.",
    "sv": "Banken i Kalmar höjde på tisdagen sin prognos för året {} eftersom hushållen har köpt mer än tidigare.",
    "pl": "Bank z Torunia podniósł we wtorek prognozę na rok {}, ponieważ gospodarstwa domowe wydają więcej niż dotąd.",
    "hu": "A kalmári bank kedden megemelte a {} évre szóló előrejelzését, mert a háztartások többet költöttek idén.",
}

GO = [
    ("fr", "<div class=bloc><p>Une information à nous confier ? Écrivez à desk@quai.example</p></div>"),
    ("fr", "<div class=x7><p>Le Quay vit de ses lecteurs : faites vivre le Quay !</p></div>"),
    ("fr", "<div class=x8><p>La suite sur notre chaîne WhatsApp, tous les matins.</p></div>"),
    ("fr", "<div class=x9><p>Recevez le point du matin avant tout le monde.</p><button>Recevoir</button></div>"),
    ("fr", "<div class=PromoModule><p>Le dossier du mois est en kiosque.</p><p><a href=/k>Le dossier</a></p></div>"),
    (
        "fr",
        "<div class=w><div class=NewsletterBlock><p>L’usine, chaque matin</p><p>Avant le café.</p></div></div>",
    ),
    ("fr", "<div class=g4><p>Chaque vendredi, le récap de la semaine.</p><p><a href=/nl>Je reçois</a></p></div>"),
    ("fr", "<div class=g5><p>Suivez toute l’actualité du Quay sur vos réseaux.</p></div>"),
    ("fr", "<div class=g6><p>Sans publicité, il ne tient que par vos dons.</p><p><a href=/don>Je donne</a></p></div>"),
    ("fr", "<div class=g7><img src=a.jpg><p>Le siège de la banque, à Lorient | ANNE ROUX</p></div>"),
    ("fr", "<p><a href=#2>Les faits</a> <a href=#3>Le contexte</a> <a href=#4>Et après</a></p>"),
    ("en", "<div class=note><p>The Quay is free to read because of you. Support the Quay today.</p></div>"),
    ("en", "<div class=box><p>Members read this first. Join them from £5 a month.</p></div>"),
    ("en", "<div class=box><p>Activate alerts and be the first to know.</p><button>Activate</button></div>"),
    ("en", "<p class=spot>Spotted a mistake? Tell us: corrections@quay.example</p>"),
    ("de", "<div class=kasten><p>Folgen Sie dem Quay auf WhatsApp.</p><a href=/k>Zum Kanal</a></div>"),
    ("de", "<div class=hinweis><p>Hinweise? Bitte an tipp@quay.example</p></div>"),
    ("es", "<div class=aviso><p>Únete ya a nuestro canal de Telegram y no te pierdas nada</p></div>"),
    ("es", "<p class=fe>¿Has visto un error? Escribe a fe@quay.example</p>"),
    ("it", "<div class=z3><p>Le notizie del giorno sul nostro canale Telegram, gratis</p></div>"),
    ("nl", "<div class=tip><p>Zelf iets gezien? Mail ons via tip@quay.example</p></div>"),
    ("sv", "<div class=b2><p>Vill du tipsa oss? Skriv till tips@quay.example</p></div>"),
    ("pl", "<div class=b3><p>Wesprzyj Quay już dziś, bo bez czytelników nas nie będzie!</p></div>"),
    ("hu", "<div class=doboz><p>Ez a cikk ingyenes. Támogasd te is a Quayt!</p></div>"),
]

STAY = [
    ("fr", "<div class=encadre><p>Qu’est-ce qu’un fonds fermé ? Un fonds dont on ne sort pas.</p></div>"),
    ("fr", "<div class=chiffre><p>Deux milliards : les utilisateurs de WhatsApp dans le monde.</p></div>"),
    ("fr", "<div class=repere><p>La part se négocie à 45 euros. Le dividende est versé en juin.</p></div>"),
    ("fr", "<div class=x><p>Les pêcheurs ont écrit à la préfecture le jour même, sans réponse.</p></div>"),
    ("fr", "<p class=precision>La mairie répond à aide@lorient.example : 300 plaintes reçues.</p>"),
    ("fr", "<div class=rappel><p>L’épargnant paie 9 euros par mois, quel que soit le solde de son compte.</p></div>"),
    ("fr", "<p class=intertitre>À qui profite la hausse ? À personne</p>"),
    ("fr", "<div class=voix><p>« Rejoignez-nous sur Telegram ! » : le message tenait en une ligne.</p></div>"),
    ("fr", "<div class=definition><p>Une obligation verte finance le climat.</p><button>Fermer</button></div>"),
    ("fr", "<p class=texte2>Dans les bureaux, on ne décolère pas : personne n’avait prévenu les équipes !</p>"),
    ("fr", "<div class=g8><p>Le rapport de Bruxelles tient en 40 pages.</p><p><a href=/r.pdf>Le lire</a></p></div>"),
    ("fr", "<div class=g9><img src=a.jpg><p>À Lorient, le siège a été vendu deux fois à des fonds.</p></div>"),
    ("en", "<div class=factbox><p>The rule: a lender must hold eight pounds for each hundred it lends.</p></div>"),
    ("en", "<div class=aside2><p>Harwich sold its stake in Facebook in May, and has bought none since.</p></div>"),
    ("en", "<div class=inset><p>Why now? Because rates fell.</p></div>"),
    ("de", "<div class=info><p>Was ist ein Pfandbrief? Eine Anleihe, die durch Hypotheken gedeckt ist.</p></div>"),
    ("es", "<div class=dato><p>Alcoy abrió en marzo un canal de Telegram con 900 clientes.</p></div>"),
    ("it", "<div class=scheda><p>Che cos’è il fondo? Uno strumento con cui lo Stato garantisce i prestiti.</p></div>"),
]  # fmt: skip


def read(language, inset):
    """An article's text with a box in its midst."""
    text = [f"<p>{SENTENCES[language].format(year)}</p>" for year in range(2026, 2034)]
    html = (
        f"<html lang={language}><head><meta property=og:site_name content='Quay'></head>"
        f"<body><main><article><h1>Aktivitas 2026 prognosis</h1><div class=article-body>{''.join(text[:4])}{inset}"
        f"{''.join(text[4:])}</div></article></main></body></html>"
    )
    return read_article(html.encode(), "https://www.quay.example/economie/aktivitas-2026.html").body


@pytest.mark.parametrize(("language", "inset"), GO)
def test_a_box_that_calls_on_the_reader_goes(language, inset):
    without = read(language, "")

    assert read(language, inset) == without


@pytest.mark.parametrize(("language", "inset"), STAY)
def test_a_box_that_tells_something_stays(language, inset):
    words = inset.partition("<p")[2].partition(">")[2].partition("</p>")[0]

    assert words in read(language, inset)
