"""Readers' comments where no name tells them: the heading above them, and the links to each of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache
from itertools import compress, islice

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import Measures
from ingest.text.clean import squeeze

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "summary", "span", "div", "p", "strong"})
_HEADING = re.compile(
    r"""\W*(?:(?:voir|lire|afficher)\s+)?(?:\d{1,3}\s+)?
    (?:(?:les|vos|tous\ les|los|die|alle|i|de)\s+)?(?:derniers\s+|latest\s+|neueste\s+)?
    (?:commentaires?|réactions?|comments?|kommentare?|kommentarer|reacties|comentarios?|comentários|commenti|komentarze)
    (?:\s+(?:des\ (?:lecteurs|internautes|abonnés)|der\ leser|dei\ lettori|from\ readers))?\W*(?:\d{1,3}\W*)?
    | \W*(?:réagi(?:r|ssez)(?:\ à)?|commente[rz]|(?:donnez\ )?votre\ avis(?:\ sur)?)(?:\ (?:cet|l['’])\s?article)?\W*
    | \W*qu['’]en\ pensez-vous\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_PIECES = ("omment", "oment", "eacti", "éacti", "éagi", "votre avis", "pensez")
_LONGEST = 50  # characters of a heading
_OWN_LINK = re.compile(r"#(?:li-)?comment-?\d|[?&]replytocom=", re.IGNORECASE)
"""Addresses of one comment, or of an answer to it, in WordPress and many others."""
_COUNTED = re.compile(r"(?:[ck]om+ent|reacties).*\d|\d.*(?:[ck]om+ent|reacties)", re.IGNORECASE)
"""A number of comments; "3 réactions" heads an article's own, too."""
_FIELDS = ("textarea", "button", "a")
_ANSWER = re.compile(
    r"\W*(?:répondre|(?:signaler|report)(?!\s+(?:une?|an?)\s+(?:erreur|faute|coquille|error|mistake|typo))|commenter"
    r"|ajouter\ un\ commentaire|reply|antworten|melden|responder|rispondi)\b",
    re.IGNORECASE,
)
_VOTES = re.compile(r"\W*\d{0,4}\W*(?:j['’]aime|likes?)?\W*", re.IGNORECASE)
_MIN_VOTES = 2  # things voted on
_MORE = 10  # characters beside a heading
_AGAIN = re.compile(r"[ck]om+ent", re.IGNORECASE)
_MAY = re.compile(
    r"abonn|abbonat|assinante|subscri|suscri|iscri|inscri|regist|log ?in|connect|identifi|anmeld|zalog|member|mitglied",
    re.IGNORECASE,
)
"""Words of those who may comment, and of what they do first."""
_MOST_LINES = 4
_UP = 3  # elements that can be wrapped around a heading before its comments stand beside it


def comment_sections(measures: Measures) -> Iterator[HtmlElement]:
    """The elements that hold readers' comments: below a heading that counts them or with a way to answer, or linked.

    A crosshead alone, "Réactions" or "Commentaires", stands above an article's own text, too.
    """
    is_answered, has_headline = cache(_is_answered), cache(_has_headline)  # many headings may stand in one element
    for heading in compress(measures.elements, measures.texts):
        text = heading.text if heading.tag in _HEADINGS else None
        if text and len(text) <= _LONGEST and _may_head(text) and _HEADING.fullmatch(text):
            holder = _headed_by(heading, measures, is_answered)
            if holder is None or has_headline(holder):
                continue
            if _COUNTED.search(text) or is_answered(holder):
                yield holder
    for place, address in measures.attributes.values["href"].items():
        if "comment" in address and measures.elements[place].tag == "a" and _OWN_LINK.search(address):
            yield from [*measures.elements[place].iterancestors("ol", "ul")][-1:]


def invites_comments(lines: list[str]) -> bool:
    """Whether a short box is a heading of comments, and a word of who may comment.

    >>> invites_comments(["Comentarios", "Para comentar debes ser suscriptor."])
    True
    """
    if not 1 < len(lines) <= _MOST_LINES or len(lines[0]) > _LONGEST:
        return False
    if _HEADING.fullmatch(lines[0]) is None:
        return False
    return any(_AGAIN.search(line) is not None and _MAY.search(line) is not None for line in lines[1:])


def _may_head(text: str) -> bool:
    """Whether one of the pieces is in a text, without which it is no heading of comments."""
    return any(map(text.lower().__contains__, _PIECES))


def _is_answered(holder: HtmlElement) -> bool:
    """Whether there is a way to answer, or votes on several things."""
    return any(map(_is_answer, holder.iter(*_FIELDS))) or len(_voted(holder)) >= _MIN_VOTES


def _voted(holder: HtmlElement) -> set[HtmlElement]:
    """What readers vote on: the elements around votes that say something. A bar to share an article is one of it."""
    says = cache(_says)  # many votes may stand in one element
    votes = (button for button in holder.iter("button") if _VOTES.fullmatch(squeeze(button.text_content())))
    around = (next(filter(says, islice(vote.iterancestors(), _UP)), None) for vote in votes)
    return {element for element in around if element is not None}


def _says(element: HtmlElement) -> bool:
    """Whether an element says more than votes."""
    return not all(_VOTES.fullmatch(squeeze(text)) for text in element.itertext())


def _is_answer(control: HtmlElement) -> bool:
    """Whether a control is a field for a long text, or a button to answer or report one."""
    return control.tag == "textarea" or _ANSWER.match(control.text_content()) is not None


def _headed_by(
    heading: HtmlElement, measures: Measures, is_answered: Callable[[HtmlElement], bool]
) -> HtmlElement | None:
    """The element around a heading whose running text begins below it, None where text stands above it, too.

    Short comments are no running text: the widest element that has ways to answer them, or counts them, is theirs then.
    """
    found = None
    for holder in islice(heading.iterancestors(), _UP):
        if measures.running(holder):
            start, place = measures.within(holder).start, measures.places[heading]
            is_above = bisect_left(measures.blocks, start) < bisect_left(measures.blocks, place)
            return found if is_above else holder
        if is_answered(holder) or _has_counted(holder, heading.text or "", measures):
            found = holder
    return found


def _has_counted(holder: HtmlElement, text: str, measures: Measures) -> bool:
    """Whether an element has more than a heading that counts comments."""
    return measures.of(holder).length >= len(text) + _MORE and _COUNTED.search(text) is not None


def _has_headline(holder: HtmlElement) -> bool:
    return holder.find(".//h1") is not None
