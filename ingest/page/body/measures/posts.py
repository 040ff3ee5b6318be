"""What was posted on a network and is set into a text: known by the links that the network's own code leaves in it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_NETWORK = re.compile(
    r"//(?:\w+\.)?(?:twitter|x|t|instagram|facebook|tiktok|threads|bsky)\.(?:com?|net|app)/", re.IGNORECASE
)
_POST = re.compile(
    r"""//(?:\w+\.)?(?: (?:twitter|x)\.com/\w+/status/ | instagram\.com/(?:\w+/)?(?:p|reel|tv)/
      | facebook\.com/(?:[^/]+/(?:posts|videos|photos)/ | permalink | watch) | tiktok\.com/@[^/]+/video/
      | threads\.(?:net|com)/@[^/]+/post/ | bsky\.app/profile/[^/]+/post/ )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Addresses of one post, as against a person's page or a hashtag."""

_SIGNED = re.compile(r"\d|@\w")


def leads_to_network(element: HtmlElement) -> bool:
    """Whether a link in an element leads to a network."""
    return any(_NETWORK.search(link.get("href") or "") for link in element.iter("a"))


def is_signed_post(quotation: HtmlElement) -> bool:
    """Whether a `<blockquote>` ends with the link to the post whose words it has, as networks have them set in.

    The link says when it was posted or by whom: "12 mars 2026", "@orvalys". A sentence that names a post says neither.
    """
    links = quotation.findall(".//a")
    if not links or not _POST.search(links[-1].get("href") or ""):
        return False
    text, end = quotation.text_content().rstrip(), links[-1].text_content().strip()
    return bool(_SIGNED.search(end) and text.endswith(end))
