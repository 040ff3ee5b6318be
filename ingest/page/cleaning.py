"""Normalizes texts and addresses before they are stored, whatever page they came from."""

from __future__ import annotations

import re
from unicodedata import normalize as unicode_form

from ingest import urls
from ingest.items import Article
from ingest.text.word_runs import count_words

_OTHER_SPACES = "\t\r\f\v"
_SPACES = re.compile(r"[ \t\r\f\v]{2,}|[\t\r\f\v]")  # not \s: the no-break spaces of "1,2 Md€" and "« »" stay


def tidy(article: Article) -> Article:
    """The same article: texts in one Unicode form and spacing, no name twice, a normal address, words counted."""
    article.title = one_line(article.title)
    article.lead = one_line(article.lead or "") or None
    article.body = paragraphs(article.body)
    article.word_count = count_words(article.body)
    return tidy_beside_texts(article)


def tidy_beside_texts(article: Article) -> Article:
    """The same article: a normal address, section, authors and tags as `tidy` has them."""
    article.url = urls.normalize(article.url) or article.url
    article.section = one_line(article.section or "") or None
    article.authors = _each_once(article.authors)
    article.tags = _each_once(article.tags)
    return article


def one_line(text: str) -> str:
    """Composed characters (NFC), single ordinary spaces, no line ends.

    >>> one_line("  Un\\n titre ")
    'Un titre'
    """
    return " ".join(re.split(r"[ \t\r\n\f\v]+", unicode_form("NFC", text).strip()))


def paragraphs(text: str) -> str:
    """Composed characters (NFC), one line a paragraph, no empty lines."""
    lines = (line.lstrip().rstrip(" \t") for line in _single_spaces(unicode_form("NFC", text)).split("\n"))
    return "\n".join(filter(None, lines)).strip()


def _single_spaces(text: str) -> str:
    return _SPACES.sub(" ", text) if "  " in text or any(map(text.__contains__, _OTHER_SPACES)) else text


def _each_once(names: list[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, map(one_line, names))))
