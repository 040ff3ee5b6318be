"""The calls under a text's last paragraph: to subscribe to a newsletter, to follow the paper, to write to it."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import length_of, short_text
from ingest.page.body.wording.call_words import leads_on, speaks_of_more, tells
from ingest.page.body.wording.labels import is_source_label
from ingest.page.heading_tags import SUBHEADS
from ingest.text.clean import squeeze

_LETTER = re.compile(
    r"\b(?:(?:newsletter|infolettre)s?|nieuwsbrie(?:f|ven)|ny(?:het|hed)sbrev\w*|uutiskir\w+|hírlev\w+)\b",
    re.IGNORECASE,
)
_NETWORK = re.compile(
    r"\b(?:whatsapp|telegram|instagram|facebook|twitter|linkedin|homepage|apps?|e-?mails?)\b|\w@\w+\.\w", re.IGNORECASE
)
"""Words that are the same in most languages; reports have the second ones, too."""
_CALL = re.compile(
    r"\b(?:vous|votre|vos|abonn\w+|inscri\w+|suivez|rejoignez|retrouvez|cliquez|your?|subscri\w+|sign up|click|follow"
    r"|join|ihre?[nrms]?|suscr\w+|sígu\w+|iscriv\w+|segui(?:ci|teci)?)\b",
    re.IGNORECASE,
)
"""Words of a call: those for the paper itself, such as "notre" or "publicité", reports have too."""
_SELF = re.compile(r"\b(?:nous|notre|nos|vous|votre|vos|we|our|you|your|unsere?[nrms]?|ihre?[nrms]?)\b", re.IGNORECASE)
_OUR = re.compile(r"(?:our|notre|nos|unsere?|nuestr[oa]s?|nostr[aeio]|noss[ao]s?|onze|vår[at]?)\s", re.IGNORECASE)
_OPINION = re.compile(r"\b(?:avis|conseil|objectif|recommandation|verdict|opinion|view|advice)s?\b", re.IGNORECASE)
"""What a label may lead to that is the article's own last word."""
_ACTION = re.compile(
    r"\W*(?:s['’](?:inscrire|abonner)|je\s+m['’](?:inscris|abonne)|(?:inscrivez|abonnez)[\s-]vous|sign\s+up|subscribe)\b\W*"
    r"(?:gratuitement|ici|now|here)?\W*",
    re.IGNORECASE,
)
"""A link that is a call by itself."""
_OUR_PAGES = re.compile(
    r"\b(?:our\s(?:\w+\s)?(?P<en>pages?|section)|(?:notre|nos)\s(?:\w+\s)?(?P<fr>pages?|rubriques?|section)"
    r"|unsere?[rn]?\s(?:\w+\s)?(?P<de>\w*seiten?|rubrik)|nuestra\s(?P<es>página|sección)|nostr[ae]\s(?P<it>pagin[ae]|sezione)"
    r"|nossa\s(?P<pt>página|seção|secção)|onze\s(?P<nl>\w*pagina|rubriek)|(?:vår|vores)\s(?P<sv>\w*sid[ae]))\b",
    re.IGNORECASE,
)
"""Where more is to be found, in one language: "check our news page"."""
_QUOTED = re.compile(r"[«“„]|(?<!\w)\"")
_AMOUNT = re.compile(r"\d\s?(?:%|€|\$|£|euros?\b|millions?\b|milliards?\b|billion\b|mrd\b|mio\b)", re.IGNORECASE)
_LONGEST = 400  # characters
_MOST_BESIDE = 90  # characters around a link to sign up: more may be news of what one signs up for
_LONGEST_BUTTON = 40  # characters
_MOST = 6  # blocks
_LONGEST_LABEL, _LONGEST_SOURCE = 20, 160  # characters
_BLOCKS = ("p", "ul", "ol")


def drop_closing(region: list[HtmlElement], title: str) -> None:
    """Cut away, in place, the last paragraphs and lists that call on the reader: such a word in them, and a link.

    Lists of ways to follow the paper go wherever they stand.

    What the headline speaks of is the article's subject.
    """
    if not region or _LETTER.search(title) or _NETWORK.search(title):
        return
    for ways in [ways for chunk in region for ways in chunk.iterdescendants("ul") if _is_ways_to_follow(ways)]:
        ways.drop_tree()
    _drop_sources(region[-1])
    _drop_titled_links(region[-1])
    backwards = reversed([*region[-1].iterdescendants(*_BLOCKS, "div")])
    for block in [*islice(filter(_is_block, backwards), _MOST + 1)][:-1]:  # never the text's first
        if _has_text_below(block, region[-1]) or not _is_call(block):
            return
        block.drop_tree()


def _drop_sources(chunk: HtmlElement) -> None:
    """Cut away the list with which a text ends, where the line above it says that these are its sources."""
    listed = _last_list(chunk)
    if listed is None:
        return
    holder = listed.getparent() if listed.getprevious() is None and listed.getparent() is not chunk else listed
    label = holder.getprevious()
    if label is None or not is_source_label(short_text(label, _LONGEST_LABEL) or ""):
        return
    if _AMOUNT.search(listed.text_content()):
        return  # sources of income
    if not any((short_text(item, _LONGEST_SOURCE) or ".").endswith(".") for item in listed.iter("li")):
        holder.drop_tree()
        label.drop_tree()


def _drop_titled_links(chunk: HtmlElement) -> None:
    """Cut away the list with which a text ends, where all of it is linked, and the heading above it ends in a colon."""
    listed = _last_list(chunk)
    heading = listed.getprevious() if listed is not None else None
    if listed is None or heading is None or heading.tag not in SUBHEADS:
        return
    linked = "".join(link.text_content() for link in listed.iter("a"))
    is_label = squeeze(heading.text_content()).endswith(":")
    if is_label and linked and "".join(linked.split()) == "".join(listed.text_content().split()):
        listed.drop_tree()
        heading.drop_tree()


def _last_list(chunk: HtmlElement) -> HtmlElement | None:
    """The list with which a text ends, None where words stand below it."""
    listed = next(reversed([*chunk.iterdescendants("ul", "ol")]), None)
    return None if listed is None or _has_text_below(listed, chunk) else listed


def _is_block(element: HtmlElement) -> bool:
    """Whether an element has words: a paragraph, a list, or a `<div>` that is a paragraph but for its tag."""
    is_block = element.tag in _BLOCKS or all(inner.tag in INLINE for inner in element.iterdescendants())
    return is_block and bool(element.text_content().strip())


def _is_call(block: HtmlElement) -> bool:
    text = squeeze(block.text_content())
    labels = [squeeze(link.text_content()) for link in block.iter("a")]
    if any(_ACTION.fullmatch(label) and len(text) - len(label) <= _MOST_BESIDE for label in labels):
        return True
    if block.tag == "div" and labels == [text] and len(text) <= _LONGEST_BUTTON:
        return True
    if len(text) > _LONGEST or (next(block.iter("a"), None) is None and "@" not in text):
        return False
    if len(labels) == 1 and _is_labelled_link(text, labels[0]):
        return True
    if len(text) <= _MOST_BESIDE and (_leads_to_our_pages(text, labels) or _leads_to_section(text, labels)):
        return True
    if _is_small_print(block, text):
        return True
    return _LETTER.search(text) is not None or (_NETWORK.search(text) is not None and _speaks(text))


def _is_small_print(block: HtmlElement, text: str) -> bool:
    """Whether a block with a link is in small letters from end to end, and speaks of the paper or to its reader."""
    small = next(block.iter("small"), None)
    if small is None or length_of(small) < len(text) or any(map(str.isdigit, text)) or tells(text):
        return False
    return _SELF.search(text) is not None and not _QUOTED.search(text)


def _is_labelled_link(text: str, linked: str) -> bool:
    """Whether a line is a label and a link: "Our Standards: The Meridian Principles."."""
    label, colon, said = text.partition(":")
    is_own = (_OUR.match(label) is not None and not _OPINION.search(label)) or is_source_label(f"{label}:")
    is_all = bool(colon) and is_own and said.strip(" .\xa0") == linked.strip(" .")
    return is_all and len(label) <= _LONGEST_LABEL and not any(map(str.isdigit, text))


def _leads_to_our_pages(text: str, labels: list[str]) -> bool:
    """Whether a line says that there is more on the paper's own page, and the link is that page."""
    named = _OUR_PAGES.search(text)
    if named is None or tells(text) or not leads_on(text):
        return False
    page = named[named.lastgroup or 0].lower()
    return any(page in label.lower() for label in labels) and not _QUOTED.search(text)


def _leads_to_section(text: str, labels: list[str]) -> bool:
    """Whether a line says that there is more in a section, which its only link names: "More from here: Markets"."""
    said, colon, named = text.rpartition(":")
    is_link = (
        len(labels) == 1 and colon != "" and named.strip(" .\xa0") == labels[0] and len(labels[0]) <= _LONGEST_LABEL
    )
    return is_link and not any(map(str.isdigit, text)) and speaks_of_more(said)


def _is_ways_to_follow(listed: HtmlElement) -> bool:
    """Whether a list has ways to follow the paper, wherever it stands: newsletter and networks, all linked."""
    items = listed.findall("li")
    if not items or any(item.find(".//a") is None for item in items):
        return False
    texts = [short_text(item, _LONGEST) or "" for item in items]
    return all(texts) and any(map(_LETTER.search, texts)) and any(map(_NETWORK.search, texts))


def _speaks(text: str) -> bool:
    """Whether a paragraph speaks to its reader and quotes nobody."""
    return _CALL.search(text) is not None and not _QUOTED.search(text)


def _has_text_below(block: HtmlElement, chunk: HtmlElement) -> bool:
    for element in (block, *block.iterancestors()):
        if element is chunk:
            return False
        if (element.tail or "").strip() or any(one.text_content().strip() for one in element.itersiblings()):
            return True
    return False
