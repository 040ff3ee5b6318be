"""The names of months and days in Europe's languages, as dates have them, and how they are abbreviated."""

from __future__ import annotations

from typing import Final

SHORT_MONTHS: Final = {
    name: number
    for names in (
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "jan feb mrt apr mei jun jul aug sept okt nov dec",
        "jan feb mrz apr mai jun jul aug sep okt nov dez",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "jan feb mar apr maj jun jul aug sep okt nov dec",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    )
    for number, name in enumerate(names.split(), 1)
}
"""As months are abbreviated; "mar" beside a day and a year is no Tuesday."""
MONTHS_ABROAD: Final = {
    name: number
    for names in (
        "januar februar märz april mai juni juli august september oktober november dezember",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januar februar marts april maj juni juli august september oktober november december",
        "januar februar mars april mai juni juli august september oktober november desember",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
        "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        "január február március április május június július augusztus szeptember október november december",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου"
        " δεκεμβρίου",
        "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
        "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
        " marraskuuta joulukuuta",
    )
    for number, name in enumerate(names.split(), 1)
}
"""Months of Europe's other languages as dates have them; `listopada` is Poland's November, not Croatia's October."""
_DAYS = """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
    segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    dilluns dimarts dimecres dijous divendres dissabte diumenge
    mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag
    poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
    pondelok utorok streda štvrtok piatok nedeľa ponedeljek torek sreda četrtek petek nedelja
    ponedjeljak utorak srijeda četvrtak petak subota nedjelja hétfő kedd szerda csütörtök péntek szombat vasárnap
    luni marți miercuri joi vineri sâmbătă duminică pazartesi salı çarşamba perşembe cuma cumartesi pazar
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
    maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
    понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер субота неділя
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
"""
DAYS_ABROAD: Final = frozenset(_DAYS.split())
"""Days of the week in Europe's other languages."""
_SHORT_DAYS = (
    "lun mar mer jeu ven sam dim mon tue tues wed thu thur thurs fri sat sun mo di mi do fr sa so mit don fre son"
    " mié mie jue vie sáb sab dom gio seg ter qua qui sex maa din woe vri zat zon"
)
SHORT_DAYS: Final = frozenset(_SHORT_DAYS.split())
"""As days are abbreviated in the languages that do so in a date."""
