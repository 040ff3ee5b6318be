"""What is parsed, and what is refused before."""

import pytest

from ingest.extract import read_article
from ingest.page.document import parse_document
from ingest.refusals import NotHtml
from tests.support.pages import BODY, TEXT, page

SHORT_URL = "https://www.lacote.example/x"


def test_a_loop_in_a_script_is_no_tag():
    state = "<script>for(var i=0;i<n.length;i++)load(i);window.state={" + '"prix" : 12 , ' * 12_000 + "}</script>"
    assert read_article(page(TEXT + state), SHORT_URL).body == BODY


def test_a_tag_below_a_script_is_one():
    html = b"<html><script>var i=0</script><p>Texte<p " + b"".join(b" a%d" % n for n in range(40_000)) + b">Fin</p>"
    with pytest.raises(NotHtml, match="attributes"):
        parse_document(html)
