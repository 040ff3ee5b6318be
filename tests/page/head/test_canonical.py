from urllib.parse import urlsplit

import pytest

from ingest.extract import read_article
from ingest.page.head.canonical import is_same_host
from tests.support.pages import TITLE, URL, page


def canonical(link: str, url: str = URL, title: str = TITLE) -> str:
    return read_article(page(head=f'<link rel=canonical href="{link}">', title=title), url).url


@pytest.mark.parametrize(
    ("url", "link"),
    [
        (URL + "?utm_source=rss", URL),
        (URL + "/amp", URL),
        (URL + "/2", URL),
        ("https://m.lacote.example/bourse/orvalys-resultats-2026.html", URL),
        ("https://lacote.example/bourse/orvalys-resultats-2026.html", URL),
        ("http://www.lacote.example/bourse/orvalys-resultats-2026.html", URL),
        ("https://www.lacote.example/?p=4821", "https://www.lacote.example/bourse/orvalys-releve-ses-objectifs/"),
        (
            "https://www.lacote.example/4821371",
            "https://www.lacote.example/bourse/le-robinetier-vise-plus-haut-4821371",
        ),
        ("https://www.lacote.example/a/orvalys-vise-haut", "https://www.lacote.example/bourse/orvalys-resultats.html"),
        ("https://www.lacote.example/en-bref/vise-haut", "https://www.lacote.example/bourse/record-chez-orvalys"),
    ],
)
def test_believed_where_it_can_be_true(url, link):
    assert canonical(link, url) == link


@pytest.mark.parametrize(
    "link",
    [
        "https://www.lacote.example/",
        "https://www.lacote.example/fr/",
        "https://www.lacote.example/fr-FR/",
        "https://www.lacote.example/index.html",
        "https://www.lacote.example/?lang=fr",
        "https://www.lacote.example/bourse/",
        "https://www.lacote.example/bourse",
        "https://www.lacote.example/rubriques/marches-actions/",
        "https://www.lacote.example/bourse/hydrelia-vend-ses-usines-4821.html",
        "www.lacote.example",
        "https://www.lacote.example:8443/bourse/orvalys-resultats-2026.html",
        "https://lacote.evil.example/bourse/orvalys-resultats-2026.html",
        "https://finance.lacote.example/bourse/orvalys-resultats-2026.html",
        "https://example/bourse/orvalys-resultats-2026.html",
        "ftp://www.lacote.example/bourse/orvalys-resultats-2026.html",
        "",
    ],
)
def test_a_mistake_or_an_attack_is_not_believed(link):
    assert canonical(link) == URL


@pytest.mark.parametrize(
    ("here", "there", "same"),
    [
        ("https://blog.hebergeur.example/2026/a", "https://hebergeur.example/2026/b", False),
        ("https://un.hebergeur.example/a", "https://deux.hebergeur.example/a", False),
        ("http://lacote.example:8080/a", "http://lacote.example:8081/a", False),
        ("http://lacote.example/a", "https://lacote.example:443/a", True),
        ("https://amp.lacote.example/a", "https://www.lacote.example/a", True),
    ],
)
def test_is_same_host(here, there, same):
    one, other = urlsplit(here), urlsplit(there)
    assert is_same_host(one, other) is is_same_host(other, one) is same


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("/bourse/autre.html", "https://www.lacote.example/bourse/autre.html"),
        ("https://lacote.example/b.html#haut", "https://lacote.example/b.html"),
        ("https://www.lacote.example/", URL),
        ("https://agence.example/bourse/autre.html", URL),
        ("", URL),
    ],
)
def test_canonical_address(link, url):
    assert read_article(page(head=f'<link rel="canonical" href="{link}">'), URL + "#suite").url == url
