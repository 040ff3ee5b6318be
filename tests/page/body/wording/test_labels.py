"""What sites set between paragraphs in other languages than French goes; sentences with the same words stay."""

import pytest

from ingest.extract import read_article
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.body.wording.clean_lines import clean_lines
from tests.support.pages import BODY, PARAGRAPHS, TEXT, URL, page

SENTENCES = {
    "de": [
        "Der Pumpenbauer Wellbrück hat im vergangenen Jahr 340 Millionen Euro umgesetzt, ein Zehntel mehr als zuvor.",
        "Der Vorstand schlägt eine Dividende von 1,20 Euro vor, über die im Mai die Hauptversammlung entscheidet.",
        "Für das laufende Jahr erwartet das Unternehmen aus Kassel einen leichten Rückgang der Bestellungen aus Asien.",
    ],
    "ja": [
        "東浜電機は6日、香川県坂出市に家庭用蓄電池の新工場を建設すると発表した。",
        "投資額は420億円で、2028年春の稼働を目指す。年間の生産能力は30万台を見込む。",
        "国内の市場は、太陽光発電の買い取り期間が終わる世帯の増加を背景に拡大している。",
        "同社の社長は記者会見で、輸入品に価格で負けない製品をつくると述べた。",
    ],
}


def read(language, *between, title="Wellbrück steigert den Umsatz auf 340 Millionen Euro", head=""):
    """The body of a page with paragraphs in a language, and something after each of the first ones."""
    parts = [f"<p>{text}</p>{box}" for text, box in zip(SENTENCES[language], [*between, "", "", ""], strict=False)]
    html = f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}
    <meta property="og:type" content="article"><meta name="date" content="2026-03-12T08:30:00+01:00">
    </head><body><main><h1>{title}</h1><div class="x1">{"".join(parts)}</div></main></body></html>"""
    return read_article(html.encode(), "https://zeitung.example/wirtschaft/wellbrueck-steigert-umsatz-118204.html").body


@pytest.mark.parametrize(
    "line",
    [
        "Mehr zum Thema",
        "Lesen Sie auch: Heizkosten steigen weiter",
        "Les også: Kronen styrker seg mot euro",
        "Czytaj także",
        "Čtěte také: Hospody ubývají",
        "Te puede interesar",
        "Potrebbe interessarti anche",
        "Διαβάστε επίσης: Νέα μέτρα για την ενέργεια",
        "Читайте также",
        "【関連記事】",
        "You Can Also Check: Gold Rate | Silver Rate",
        "Keine News verpassen",
        "ニュースレターに登録する",
        "Reklama",
        "Annonse",
        "Kommentare (14)",
        "Foto: Holger Tessmann / pixpool",
        "Kuva: Aino Lehto",
        "Getty Images",
        "AFP via Getty Images",
        "Riproduzione riservata © Copyright",
        "Dieses Thema im Programm: Infowelle, 10. März 2026, 10 Uhr",
        "Lesezeit: 4 Min.",
        "Tempo de leitura: 2 minutos",
        "CLICK HERE TO GET THE LEDGER APP",
        "All Stocks, Market Moves and Fund News on one page. Download Our Coin Desk App to get Evening Updates.",
        "Stay ahead of the markets every day. Download The Ledger News App to get updates.",
    ],
)
def test_a_line_of_a_sites_furniture_goes(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Mehr zum Thema Rente will die Kommission im Herbst vorlegen.",
        "Lesen Sie auch die Fußnoten, riet der Anwalt seinen Mandanten.",
        "Reklama w telewizji podrożała w marcu o 12 procent.",
        "Recibe cada mes 1.200 euros de pensión y paga 700 de alquiler.",
        "Foto-Händler Kamerahaus meldet Insolvenz an.",
        "Foto: ein Wort, das im Prozess oft fiel.",
        "Reuters reported a loss for the quarter, its first since 2019.",
        "Share prices fell by 3% in early trading.",
        "Download speeds in the region doubled within a year.",
        "Les mer enn én bok i måneden, lyder rådet fra forskerne.",
        "関連記事の削除を求めていた会社は、訴えを取り下げた。",
        "Bild: Marktführer mit Problemen, schreibt die Bank.",
    ],
)
def test_a_sentence_that_begins_with_the_same_words_stays(line):
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    "box",
    [
        "<section><h3>Mehr zum Thema</h3><article><a href=/a/zwei>Autozulieferer in Not: Sterben in der Lausitz</a>"
        "<span>Von Benedikt Auer</span></article></section>",
        "<div><span>Lesen Sie auch</span><div><a href=/a/2>Strom wird teurer</a></div><p>Netze kosten mehr.</p></div>",
        "<h4>Auch interessant</h4><ul><li><a href=/a/2>Strom wird teurer</a></li></ul><p><a href=/a/3>Gas auch</a></p>",
        "<div><header>Keine News verpassen</header><p>Jeden Morgen der frische Überblick aus der Redaktion</p></div>",
        "<div data-testid=newsletter-box><p>Erhalten Sie unsere Auswahl der Woche, von der Redaktion erklärt</p></div>",
        "<div class=k><p>Loading</p><a class=t>Heizungsbauer fürchten den Winter</a><span>von Carla Mundt</span></div>",
    ],
)
def test_a_box_with_a_label_goes_with_what_it_holds(box):
    assert read("de", box) == "\n".join(SENTENCES["de"])


@pytest.mark.parametrize(
    "box",
    [
        "<div><span>Sujets associés</span><a href=/t/1>Usine du futur</a><a href=/t/2>Décolletage</a></div>",
        "<div class=k><strong>Tags</strong> <a href=/t/1>Usine</a> <a href=/t/2>Décolletage</a></div>",
        "<table><tr><td><b>Dans la même rubrique</b><br><a href=/m/1>Le nickel remonte</a><br>"
        "<a href=/m/2>Le cacao recule</a></td></tr></table>",
    ],
)
def test_a_french_box_of_links_goes_with_its_label(box):
    assert read_article(page(TEXT * 2 + box), URL).body == f"{BODY}\n{BODY}"


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (
            "<h3>Zum Weiterlesen</h3><p>Das Buch von Anna Mohr erzählt auf 300 Seiten, wie das Werk entstand.</p>",
            "300 Seiten",
        ),
        (
            "<div><h3>Mehr dazu</h3><p>Der Umsatz im Inland wuchs um vier Prozent, anderswo um elf.</p></div>",
            "elf",
        ),
    ],
)
def test_a_text_of_the_articles_own_under_a_label_stays(own, said):
    assert said in read("de", own)


def test_a_japanese_text_is_told_from_what_stands_around_it():
    title = "東浜電機、四国に蓄電池工場 投資額420億円"
    links = "<div><p>【関連記事】</p><a href=/a/2>電力大手、夏の料金を据え置き</a></div>"
    assert read("ja", links, title=title) == "\n".join(SENTENCES["ja"])


def test_a_line_of_author_day_and_reading_time_without_spaces_goes():
    line = "Von Clemens Hartwig und Ulrike Sandner18.02.2026, 17:42Lesezeit: 4 Min."
    assert clean_lines([line, "Der Text."], "Titel", ["Clemens Hartwig", "Ulrike Sandner"]) == ["Der Text."]


@pytest.mark.parametrize(
    "box",
    [
        "<div><h2>Jetzt weiterlesen mit F+</h2><p>Mit dem Abo lesen Sie alles für 1 Euro im ersten Monat.</p></div>",
        "<div><p>Ya eres suscriptor</p><h2>Sigue leyendo</h2><a href=/suscripcion>Ver ofertas</a></div>",
    ],
)
def test_the_offer_under_a_beginning_goes(box):
    assert read("de", "", "", box) == "\n".join(SENTENCES["de"])


@pytest.mark.parametrize(
    "line",
    [
        "Skagerhavs rute fra Hirtshals. (Foto: Ida Holm/Ritzau Scanpix)",
        "Címlapkép forrása: Getty Images",
        "Etiketler: çimento, ihracat",
        "Fot. materiały prasowe",
        "Follow The Highland Post on Facebook for more local news",
        "Do you have a story for our business desk? Email us",
        "相关阅读",
        "Källa: TT",
        "Con información de Reuters.",
        "Ακολουθήστε μας στο Google News",
        "(Vilkår)Copyright Næringsposten AS. Vi vil gjerne at du deler våre saker.",
    ],
)
def test_a_line_that_names_pictures_subjects_or_sources_goes(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Con información de la policía y del ayuntamiento, el juez ordenó el cierre de las dos plantas del grupo.",
        "Quellen: der Rhein, die Rhone und der Inn entspringen in einem Umkreis von 30 Kilometern.",
        "Er sagte nur ein Wort: teuer",
        "Follow the money, the prosecutor told the jury on the first day.",
    ],
)
def test_a_sentence_about_sources_stays(line):
    assert not is_boilerplate(line)


def test_a_line_of_written_days_above_the_text_goes():
    line = "Publisert 10. mars 2026, kl. 09.15 Sist oppdatert 10. mars 2026, kl. 10.02"
    assert clean_lines([line, "Teksten."], "Tittel", []) == ["Teksten."]


def test_an_offer_in_another_language_goes_with_its_long_sentence():
    box = """<div><h4>Assine o Jornal Premium</h4><p>No momento em que a informação é mais importante do que nunca,
    apoie o jornalismo independente e rigoroso.</p><p>Assine por 5 euros por mês</p></div>"""
    assert read("de", "", "", box) == "\n".join(SENTENCES["de"])


@pytest.mark.parametrize(
    "box",
    [
        "<div class=player><h2>Wie ein Pumpenwerk von innen aussieht</h2><video src=a.mp4></video></div>",
        "<p>&gt;&gt; Hier stehen außerdem <a href=/a/2>alle Zahlen des Jahres</a> im Überblick</p>",
        "<p>→ <a href=/a/2>1/5 Die Pumpen von gestern</a></p>",
    ],
)
def test_the_title_of_a_clip_and_a_pointer_go(box):
    assert read("de", box) == "\n".join(SENTENCES["de"])


def test_a_subhead_between_two_players_stays():
    assert "Das Inland" in read("de", "<div><video></video><h2>Das Inland</h2><p>Es wächst um vier Prozent.</p></div>")


@pytest.mark.parametrize(
    "line",
    [
        "WDR (Engin Haupt, Alisa Sonntag)",
        "... ist Senior Fellow der Konferenz. Zuvor leitete er einen Stab im Ministerium.",
        "Sendung: Infowelle, 25.04.2024, 10.45 Uhr",
        "Mit Informationen der Korrespondentinnen im Ausland sowie der Nachrichtenagenturen AFP, dpa und Reuters.",
    ],
)
def test_a_line_below_the_text_about_its_authors_and_sources_goes(line):
    text = ["Ein Satz.", "Noch einer.", "Ein dritter.", "Ein vierter.", "Ein fünfter (mit Klammer)."]
    assert clean_lines([*text, line], "Titel", ["Engin Haupt", "Alisa Sonntag"]) == text


def test_the_headline_that_is_shown_goes_with_its_kicker_where_another_is_declared():
    lines = ["Hitzefolgen", "So sind Straßenbahnen vorbereitet", "Der Text beginnt."]
    shown = "So sind Straßenbahnen vorbereitet"
    assert clean_lines(lines, "Wenn Bahnen schlappmachen", [], None, shown) == ["Der Text beginnt."]


def test_a_role_in_an_authors_box_goes_though_the_name_is_a_link():
    head = '<meta name="author" content="Ralf Osten">'
    box = """<div class="aut-Teaser"><a class="aut-Teaser_Name" href="/redaktion/ro">Ralf Osten</a>
    <div class="aut-Teaser_Text">Redakteur in der Wirtschaft, verantwortlich für die Sonntagszeitung.</div></div>"""
    assert read("de", "", "", box, head=head) == "\n".join(SENTENCES["de"])


SHORT_URL = "https://www.lacote.example/x"


@pytest.mark.parametrize(
    "box", ["<div class=video-wrap><p>En vidéo : les coulisses</p></div>", "<p>Deel dit artikel</p>"]
)
def test_a_label_in_the_text_goes(box):
    assert read_article(page(f"<p>{PARAGRAPHS[0]}</p>{box}{TEXT.partition('</p>')[2]}"), SHORT_URL).body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Want more like this? Sign up for our morning briefing.",
        "¿Quieres estar al día? Suscríbete a nuestra newsletter.",
        "Niets missen? Schrijf je in voor onze nieuwsbrief.",
        "Fehler gefunden? Jetzt melden an redaktion@elbkurier.example",
        "Hai trovato un errore? Segnalalo alla redazione.",
        "Encontrou algum erro? Avise a redação.",
        "Har du hittat ett fel? Kontakta redaktionen.",
        "¿Te gustó esta nota? Compártela con tus amigos.",
        "Gostou desta matéria? Compartilhe com seus amigos.",
        "Article continues below the video",
        "Artikel geht nach dem Video weiter",
        "El artículo continúa después del vídeo",
        "Dalszy ciąg tekstu pod materiałem wideo",
        "Bildrechte: Ruth Orme / Hafenbild",
        "Wie finden Sie den Artikel? Diskutieren Sie mit im Forum.",
        "Ti è piaciuto questo articolo? Iscriviti al nostro canale Telegram!",
        "Jeśli podobał Ci się ten artykuł, udostępnij go znajomym.",
        "Si te ha gustado este artículo, compártelo.",
        "If you enjoyed this story, please share it with your friends.",
        "Wenn Ihnen dieser Beitrag gefallen hat, teilen Sie ihn.",
        "Hai trovato un errore? Scrivici.",
        "¿Ha visto un error? Escríbanos.",
        "Found a mistake? Report it with the form below.",
        "Se vuoi restare aggiornato sulle notizie di economia iscriviti gratis alla newsletter",
        "¿Quieres añadir otro usuario a tu suscripción?",
    ],
)
def test_a_question_with_a_call_and_what_leads_past_a_film_go(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Fehler gefunden? Jeder dritte Bescheid ist falsch, sagt der Verband der Steuerzahler in Bonn.",
        "Did you know? Half of all water is lost before it reaches a tap, the regulator says.",
        "Want growth? Buy our bonds, the chancellor told investors in Hale on Tuesday morning.",
        "Hai trovato un tasso basso? Scrivi le condizioni e confrontale, dice il consulente.",
        "Weiter Kritik nach dem Video",
        "If you read the article of the treaty, share of the costs falls.",
        "Have you got a parcel that nobody ordered? Report it to the carrier with the form on its site.",
        "Did you pay too much council tax? Contact the US valuation office by phone.",
        "Do you have a grown-up daughter? Tell your friends: the relief ends in May.",
        "¿Tienes bonos vencidos? Escribe a la entidad y pide los bonos nuevos.",
        "Haben Sie ein altes Sparbuch? Melden Sie es der Bank mit dem Formular der Kasse.",
        "Hai una bolletta troppo alta? Segnala il consumo al gestore con il modulo online.",
        "Avez-vous un contrat oublié ? Contactez la rédaction du contrat, dit l’assureur.",
        "If you get a text from a bank you do not know, report it to the police.",
        "If you love the story of a soft landing, tell your broker to buy cyclicals.",
        "Wenn Sie eine fremde Nachricht bekommen, melden Sie den Absender bei WhatsApp.",
        "Als je een kapot artikel krijgt, laat de winkel dat binnen een week weten.",
        "Se ti arriva un articolo rotto, contatta il venditore entro due settimane.",
        "If you want a cheaper tariff, subscribe to the supplier’s newsletter.",
        "Om du vill veta mer om nyhetsbrev säger banken att de kostar pengar.",
        "Si quieres seguir la subasta, apunta la hora: el Tesoro publica el resultado a las once.",
        "The article continues a series on water that began in March.",
    ],
)
def test_a_question_that_is_answered_stays(line):
    assert not is_boilerplate(line)
