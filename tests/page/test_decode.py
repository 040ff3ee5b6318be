import pytest

from ingest.page.decode import clean_text, decode_html

SENTENCES = [
    "L’été « indien » a coûté 1,2 Md€ à l’État — hors œuvres d’art.",
    "Où va l’économie française ? Çà et là, l’on s’inquiète déjà.",
    "À Noël, le bœuf a coûté plus cher qu’à Pâques : 12,50 € le kilo.",
    "« Nous l’avions espéré », a déclaré l’opérateur « Hélios » hier.",
]


def html(text, charset=None):
    meta = f"<meta charset={charset}>" if charset else ""
    return f"<html><head>{meta}<title>Été</title></head><body><p>{text}</p></body></html>"


def stray(text):
    """UTF-8 in which one no-break space was written by a system of another charset."""
    return html(text).encode().replace(b"<p>", b"<p>\xa0", 1)


CASES = {
    "utf-8 declared": lambda text: (html(text, "utf-8").encode(), None),
    "utf-8 undeclared": lambda text: (html(text).encode(), None),
    "utf-8 as latin-1": lambda text: (html(text, "iso-8859-1").encode(), "text/html; charset=ISO-8859-1"),
    "cp1252 declared": lambda text: (html(text, "windows-1252").encode("cp1252"), None),
    "cp1252 as latin-1": lambda text: (html(text, "iso-8859-1").encode("cp1252"), None),
    "cp1252 as utf-8": lambda text: (html(text, "utf-8").encode("cp1252"), "text/html; charset=utf-8"),
    "cp1252 undeclared": lambda text: (html(text).encode("cp1252"), None),
    "contradiction": lambda text: (html(text, "iso-8859-1").encode(), "text/html; charset=utf-8"),
    "utf-16": lambda text: (html(text).encode("utf-16"), None),
    "BOM against declaration": lambda text: (html(text, "latin-1").encode("utf-8-sig"), "text/html; charset=latin-1"),
    "one stray byte": lambda text: (stray(text), "text/html; charset=iso-8859-1"),
}


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("case", CASES)
def test_every_letter_survives(case, text):
    body, content_type = CASES[case](text)
    assert text in decode_html(body, content_type)


def test_euro_sign_of_latin_9():
    assert "12 €" in decode_html(html("12 €", "iso-8859-15").encode("iso-8859-15"))


@pytest.mark.parametrize(
    ("body", "text"),
    [(b"\x81", "\ufffd"), (b"ab\xed\xa0\x80c", "abc"), (b"\xef\xbb\xbf", ""), (b"", "")],
    ids=["hole of cp1252", "surrogate", "BOM alone", "nothing"],
)
def test_never_raises(body, text):
    assert decode_html(body) == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a&#1;b&#xFFFF;c&#xD800;d", "abcd"),
        ("&#99999999999999999999;", ""),
        ("&#233;t&#xE9; &eacute;", "&#233;t&#xE9; &eacute;"),
        ("2020&#150;2021", "2020–2021"),
        ("a\x00b\x0bc\ud800d\ufffee\x85f", "abcdef"),
        ("a\tb\nc\rd", "a\tb\nc\rd"),
    ],
)
def test_clean_text(written, read):
    assert clean_text(written) == read
