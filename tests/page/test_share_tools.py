"""Rows of buttons to share are looked at once each, however many buttons they hold."""

from ingest.extract import read_article
from ingest.page.body.boxes import share_tools
from tests.support.pages import BODY, TEXT, URL, page


def test_a_box_with_many_buttons_is_looked_at_once(monkeypatch):
    looked_at = []
    monkeypatch.setattr(share_tools, "_is_row", lambda box: looked_at.append(box) or False)
    buttons = "<a href='https://twitter.com/share?u=1'></a>" * 200
    assert read_article(page(f"{TEXT}<div><span>{buttons}</span></div>"), URL).body == BODY
    assert len(looked_at) <= 2
