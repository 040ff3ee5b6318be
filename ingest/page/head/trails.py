"""Trails of links that nothing names: "Accueil > Bourse > Actions", told by the marks between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from ingest.text.clean import squeeze
from ingest.times.calendar_names import MONTHS

HOME: Final = re.compile(
    r"""accueil|home(?:page)?|page\W*d\W*accueil|(?:à\W*la\W*)?une|index|vous\W*êtes\W*ici\W*|start|articles?|blog|news
    |actualit\w+(?:\W.*)?|(?:coin|espace|salle\ de)\ presse|communiqués?.*""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a link to the front page says, or to all articles."""
_MARKS = frozenset((">", "›", "»", "/", "→", "::", ">>", "▸", "❯"))
"""What stands between the links of a trail, and but the stroke not between those of a menu."""
_MENU = re.compile(
    rf"""contact\w*|newsletters?|abonn\w+|s['’]abonner|connexion|se\s+connecter|log-?in|sign\s?in|inscription|recherche[rz]?
      |search|aide|help|archives?|plan\s+du\s+site|sitemap|mentions\s+légales|le\s+journal|haut\s+de\s+page|publicité
      |fran[çc]ais|english|deutsch|nederlands|español|italiano|qui\s+sommes.*|boutique|page\s+\d+|article\s+(?:suivant|précédent)|{"|".join(MONTHS)}""",
    re.VERBOSE | re.IGNORECASE,
)
"""Entries of menus, and months of archives, by which the whole of it is no trail."""
_NO_STEP = ("#", "mailto:", "javascript:")
_LETTER = re.compile(r"[^\W\d_]")
_BOXES = ("li", "span")
_MOST = 6  # steps


def leads_from_home(link: HtmlElement) -> bool:
    """Whether a link to the front page has a mark behind it, as the first of a trail."""
    return _has_mark(link) and HOME.fullmatch(squeeze(link.text_content())) is not None


def steps_from(home: HtmlElement) -> list[str]:
    """What the links of a trail behind that to the front page say; nothing where they are a menu, or a foot's."""
    links = [*islice(_links_behind(home), _MOST)]
    said = [squeeze(link.text_content()) for link in links]
    is_menu = any(map(_MENU.fullmatch, said)) or any(link.get("href", "").startswith(_NO_STEP) for link in links)
    is_below = next(home.iterancestors("footer"), None) is not None
    return [] if is_menu or is_below else [name for name in said if _LETTER.search(name)]


def _links_behind(home: HtmlElement) -> Iterator[HtmlElement]:
    """The links behind one, each parted by a mark from the one before."""
    last: HtmlElement | None = home
    while last is not None and _has_mark(last):
        last = _next(last)
        if last is not None:
            yield last


def _next(link: HtmlElement) -> HtmlElement | None:
    """The link right behind one, beside it or in the next box."""
    beside = link.getnext()
    if beside is not None:
        return beside if beside.tag == "a" else None
    box = link.getparent()
    following = box.getnext() if box is not None and box.tag in _BOXES else None
    return following.find(".//a") if following is not None and following.tag == box.tag else None


def _has_mark(link: HtmlElement) -> bool:
    after = link.tail
    if not (after and after.strip()) and link.getnext() is None and link.getparent() is not None:
        after = link.getparent().tail
    return after is not None and after.strip() in _MARKS
