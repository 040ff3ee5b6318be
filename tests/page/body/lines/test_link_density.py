"""Which parts of a text are menus."""

from ingest.extract import read_article
from tests.support.pages import BODY, TEXT, page

SHORT_URL = "https://www.lacote.example/x"


def test_a_list_with_links_in_its_items_is_no_menu():
    items = (
        "09h00 : <a href=/v/1>Nordhafen</a>, assemblée générale",
        "<a href=/v/2>Bancolana</a> : résultats trimestriels",
    )
    agenda = f"<h2>À l’agenda mercredi</h2><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    lines = ("À l’agenda mercredi", "09h00 : Nordhafen, assemblée générale", "Bancolana : résultats trimestriels")
    assert read_article(page(TEXT + agenda), SHORT_URL).body == "\n".join((BODY, *lines))
