"""Class names and ids by which the templates of news sites say what an element is.

WordPress, SPIP, Drupal and the publishers' own systems share most of these words. Each pattern matches whole words of a
name, so that `pub` is found in `bloc-pub` and not in `public`.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s_-])(?:{pattern})(?=$|[\s_-])", re.VERBOSE | re.IGNORECASE)


BODY = _words(
    r"""(?:article|art|post|entry|story|news|single|actu|actualite|paywall|billet|depeche)[_-]*(?:full)?
        (?:body|contents?|text|texte|corps|contenu|main)
    | (?:body|content|corps|contenu|texte|text)[_-]*(?:article|post|news|actu)
    | field-*(?:name-*)?body | fulltext | post-paywall | \w*articlebody\w* | \w*articlecontent\w*"""
)
"""The article's text and nothing else."""

AREA = _words(r"texte? | corps | contenu | content | (?:page|main|rich|content|body)[_-]*(?:content|text|body|main)")
"""A part of the page that may hold more than the article's text."""

LEAD = _words(
    r"""chapo | chapeau | standfirst | sub-?head(?:line)? | sous-?titre | dek | accroche
    | (?:article|post|entry|story)?[_-]*(?:lead|summary|intro|desc(?:ription)?|excerpt|accroche|subtitle)"""
)
"""The summary above the text."""

COMMENTS = re.compile(
    r"""(?:^|\s)(?:(?:post|article|reader|user|fb|entry|page|block)[_-]*)?
    (?:comments?|commentaires?|disqus|reactions?|respond)(?=$|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)
"""What readers wrote, often longer than the article. Only at a name's start: a `live-comment` is the newsroom's."""

CLUTTER = _words(
    r"""shar(?:e|ing|er)\w* | partage\w* | social\w* | sharedaddy | addthis\w* | sociable
    | newsletters? | abonne(?:ment|z)?s? | subscri(?:be|ption)\w* | inscription
    | paywall-?(?:banner|offer|cta|block|wall|message) | promo
    | related\w* | (?:lire|voir)[_-]?aussi | (?:read|see)[_-]?also | a[_-]lire\w* | recomm[ae]nd\w* | associes?
    | (?:en-?)?savoir[_-]plus | catcher | most-?(?:read|popular) | plus-?lus
    | outbrain\w* | taboola\w* | ligatus | teads | dfp | pub | publicite | advert\w* | ads? | sponsor\w*
    | breadcrumbs? | fil-?ariane | ariane | pagination | pager | menu | navbar | navigation | sidebar
    | widget(?:-area|s)? | (?:post|entry|article)-?nav(?:igation)? | skip-?link\w* | toolbar | tooltip
    | cookies? | consent\w* | gdpr | rgpd | popup | modal
    | tags? | tag-?(?:list|cloud|links) | mots?-?cles | keywords | topics-list
    | author-?(?:box|bio|info|card|description|profile) | about-?author | bio-?auteur | auteur-?bio
    | caption(?:-?text)? | legende | credits? | copyright | footer | site-?header | masthead
    | print-?only | hidden | sr-only | screen-reader-text | visually-?hidden"""
)
"""Whatever stands around or between the text."""


def names(element: HtmlElement) -> str:
    """Return the class names and the id of an element as one string."""
    return f"{element.get('class', '')} {element.get('id', '')}".strip()
