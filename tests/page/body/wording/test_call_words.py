"""What begins with a label's or a call's words, in six languages: sentences of articles stay, boxes go."""

import pytest

from ingest.extract import read_article

SENTENCES = {
    "fr": "La Caisse de Lorient a relevé mardi sa prévision de ventes pour l’année {}, portée par les ménages.",
    "en": "The Bank of Harwich raised its forecast for the year {} on Tuesday as households spent more than before.",
    "de": "Die Sparbank Hameln hat ihre Prognose für das Jahr {} am Dienstag angehoben, da die Haushalte mehr kaufen.",
    "es": "El Banco de Alcoy elevó el martes su previsión para el año {} gracias al consumo de los hogares del país.",
    "it": "La Banca di Chieri ha alzato martedì la sua previsione per l’anno {} grazie ai consumi delle famiglie.",
    "nl": "De Bank van Deventer verhoogde dinsdag haar verwachting voor het jaar {} omdat huishoudens meer uitgaven.",
}

STAY = [
    ("fr", "<p>Un crédit trop cher ? N’hésitez pas à en parler au médiateur, recommande l’association.</p>"),
    ("fr", "<p>Des frais cachés ? Signalez-les à la DGCCRF : elle a ouvert 300 enquêtes.</p>"),
    ("fr", "<p>Une panne de marché ? Laissez passer l’orage, glisse un gérant.</p>"),
    ("fr", "<p>Avez-vous vu une erreur de calcul dans le budget de l’État ?</p>"),
    ("fr", "<p>Votre navigateur ne vous appartient plus : Orvalys en vend les traces.</p>"),
    ("fr", "<p>Pour afficher ce contenu, Vistalia demandera 3 euros par mois dès mai.</p>"),
    ("fr", "<p>Votre e-mail est utilisé par les assureurs pour fixer leurs prix.</p>"),
    ("fr", "<p>Vous pouvez vous désinscrire du registre, rappelle la CNIL.</p>"),
    ("fr", "<p>Testez gratuitement notre carte, propose la néobanque à ses clients.</p>"),
    ("fr", "<p>► Consultez un notaire avant de signer la promesse</p>"),
    ("fr", "<p>« Je m’abonne, je me désabonne » : la devise des clients qui disent je m’abonne</p>"),
    ("fr", "<p><b>Newsletter</b> payante contre site gratuit : le modèle rapporte 2 millions d’euros.</p>"),
    ("en", "<p><b>Most read</b> among the filings was that of Harwich, which lost 3 million pounds.</p>"),
    ("en", "<p><a href=/q/1>Trending</a> shares fell in early trade, dealers said.</p>"),
    ("en", "<p>Recommended: a cut in duty on fuel, which the ministry has refused twice.</p>"),
    ("en", "<p>Click here to view your refund, the message said; 400 clients did.</p>"),
    ("en", "<p>Regulators told savers to download the new app from the bank by June</p>"),
    ("en", "<p>Top stories: how short sellers spread them, and what they earn</p>"),
    (
        "en",
        "<section><h3>Up next</h3><p>The council votes on the budget in June, and on the <a href=/a/9>new tax</a>"
        " in July, the mayor said.</p></section>",
    ),
    ("de", "<p><b>Weitere Themen</b> der Sitzung waren die Rente und der Haushalt.</p>"),
    ("de", "<p><a href=/x>Der Newsletter</a> der Fondsgesellschaft hat 9.000 Leser und bewegt Kurse.</p>"),
    ("de", "<p>Abonnieren Sie nichts am Telefon, rät die Verbraucherzentrale.</p>"),
    ("de", "<p>Bild: Verlag streicht 90 Stellen in Hameln</p>"),
    ("de", "<h3>Meistgelesen</h3><p>Kein Heft verkauft sich in Hameln besser als das alte.</p>"),
    ("es", "<p><strong>Más información</strong> dará el banco el lunes, según <a href=/r>el regulador</a>.</p>"),
    ("es", "<p>Suscríbete a un fondo y reza, aconseja con ironía el gestor.</p>"),
    ("it", "<p><b>Abbonati</b> in calo del 4 per cento per l’editore di Chieri.</p>"),
    ("it", "<p>Iscriviti alla newsletter e vinci, prometteva il sito, scrive la procura.</p>"),
    ("nl", "<p><b>Meer over</b> de fusie maakt de bank op maandag bekend in Deventer.</p>"),
    ("nl", "<p>Download de app en betaal minder, zegt de bank tegen haar klanten.</p>"),
    ("nl", "<p>Del</p><p>Gem</p>"),
    ("fr", "<p>Un souci ? Contactez notre service ! C’est le message que 3 000 clients ont reçu.</p>"),
    ("es", "<p>Descarga la app y gana 9 euros: así captan clientes los bancos de Alcoy.</p>"),
    ("fr", "<ul><li>PR</li><li>Weiterlesen</li></ul>"),
]

GO = [
    ("fr", "<p>Une question, une remarque ? Écrivez-nous à redaction@gazette.example</p>"),
    ("fr", "<p>Vous avez repéré une coquille ? Signalez-la ici.</p>"),
    ("fr", "<p>Votre navigateur ne prend pas en charge la lecture de cette vidéo.</p>"),
    ("fr", "<p>Pour afficher ce contenu, vous devez accepter les traceurs.</p>"),
    ("fr", "<p>Votre adresse e-mail est utilisée uniquement pour vous envoyer la lettre.</p>"),
    ("fr", "<p>Vous pouvez vous désinscrire à tout moment.</p>"),
    ("fr", "<p>Testez gratuitement notre offre pendant un mois</p>"),
    ("fr", "<p>→ Retrouvez tous nos articles sur l’épargne</p>"),
    ("fr", "<p>L’essentiel de la Bourse chaque soir Je m’inscris</p>"),
    ("en", "<p><b>Read next:</b> <a href=/a/2>Harwich sells its towers to a fund</a></p>"),
    ("en", "<h3>Trending</h3><ul><li><a href=/a/2>Harwich sells its towers to a fund</a></li></ul>"),
    ("en", "<p>Download our app for the latest market news</p>"),
    ("en", "<p>Click here to subscribe to our evening letter.</p>"),
    ("de", "<p><strong>Lesen Sie auch:</strong> <a href=/a/2>Hameln verkauft seine Türme an einen Fonds</a></p>"),
    ("de", "<section><h4>Weitere Themen</h4><p><a href=/a/2>Hameln verkauft seine Türme</a></p></section>"),
    ("de", "<p>Foto: Jana Priel / bildwerk</p>"),
    ("es", "<p>Te puede interesar | <a href=/a/2>Alcoy vende sus torres a un fondo</a></p>"),
    ("es", "<p>Síguenos en nuestro canal de mensajes</p>"),
    ("it", "<div><b>Leggi anche</b><br><a href=/a/2>Chieri vende le sue torri a un fondo</a></div>"),
    ("it", "<p>Riproduzione riservata</p>"),
    ("fr", "<p>Une info à partager ? Contactez la rédaction par le formulaire.</p>"),
    ("nl", "<h4>Meer nieuws</h4><ul><li><a href=/1>Deventer verkoopt torens</a></li></ul>"),
    ("nl", "<div><span>Lees ook</span><p><a href=/a/2>Deventer verkoopt zijn torens aan een fonds</a></p></div>"),
]


def body(language, box):
    """The lines of an article in a language that has a box behind its fifth paragraph."""
    text = "".join(f"<p>{SENTENCES[language].format(2020 + n)}</p>{box if n == 4 else ''}" for n in range(9))
    page = f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>2031: 27 Prozent</title>
    <meta property="og:type" content="article"><meta name="date" content="2026-03-12T08:30:00+01:00"></head>
    <body><article><h1>2031: 27 Prozent</h1>{text}</article></body></html>"""
    return read_article(page.encode(), "https://gazette.example/2026/03/12/2031-27-prozent").body.split("\n")


def own(language):
    return [SENTENCES[language].format(2020 + n) for n in range(9)]


@pytest.mark.parametrize(("language", "box"), STAY)
def test_a_sentence_that_begins_as_a_label_or_a_call_stays(language, box):
    lines = body(language, box)
    assert len(lines) > len(own(language))
    assert [line for line in lines if line in own(language)] == own(language)


@pytest.mark.parametrize(("language", "box"), GO)
def test_a_box_that_begins_with_the_same_words_goes(language, box):
    assert body(language, box) == own(language)


@pytest.mark.parametrize(("box", "said"), [(box, box.split("</")[-2].split(">")[-1][-12:]) for _, box in STAY[:11]])
def test_a_french_sentence_stays_to_its_last_word(box, said):
    assert any(line.endswith(said) for line in body("fr", box))
