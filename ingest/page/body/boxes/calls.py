"""What calls on the reader: a short box that names the paper, a network, an address for mail, what members pay.

Such calls differ from paper to paper. What a box is about is one sign; the other is that it bids its reader, or says
"our channel". What tells something, with figures, names, quotations or what somebody said, is the article's.
"""

from __future__ import annotations

import re
from typing import Final

from lxml.html import HtmlElement

from ingest.page.body.boxes.appeals import is_appeal
from ingest.page.body.boxes.box_context import BoxContext
from ingest.page.body.boxes.call_boxes import button_of, is_named, is_named_letter, leads_to_store, tells_nothing
from ingest.page.body.boxes.comments import invites_comments
from ingest.page.body.boxes.paper import Paper
from ingest.page.body.boxes.short_box import STEM, ShortBox, words_of
from ingest.page.body.measures.linked_lines import ENDS
from ingest.page.body.wording.account_words import asks_for_hints, offers_account, opens_account
from ingest.page.body.wording.call_subjects import (
    APP,
    NETWORK,
    OUR_APP,
    OUR_NETWORK,
    PRICE,
    has_figures,
    offers_app,
    shares,
    speaks_of_members,
)
from ingest.page.body.wording.call_words import (
    advises,
    asks_for_consent,
    asks_for_mistakes,
    bids,
    gives,
    is_of_reader,
    is_of_support,
    recurs,
    speaks_to_you,
    tells,
    withholds,
)
from ingest.page.body.wording.disclaimers import disclaims
from ingest.page.body.wording.letter_words import ENOUGH, heads_letter, is_wish, letter_signs, offers_letter
from ingest.page.body.wording.reports import costs_a_subscription, is_attributed
from ingest.page.heading_tags import HEADINGS
from ingest.text.clean import squeeze

_NO_CALLS = ("table", "blockquote", "img", "q", "h1")
LONGEST: Final = 320
"""Characters of a call."""
_CALCULATES = re.compile(
    r"\W*((?:(?:simul|calcul|compar|estim)(?:ez|er|e)|(?:calcul|simul|estim)ate|berechnen|vergleichen|bereken|calcola)\b)(?!.*:)"
)
_LONGEST_TOOL = 80  # characters of what a calculator on the page is for
_CREDIT = re.compile(r"[^\W\d]+:\s[^.!?:]{3,50}\s/\s([^/]+)")


class Judge:
    """Tells the calls among the boxes of a page."""

    def __init__(self, context: BoxContext) -> None:
        self._context = context
        self._paper = Paper(context.site, context.title, context.language)

    def is_call(self, element: HtmlElement) -> bool:
        """Whether a short box calls on the reader, by two signs."""
        if next(element.iter(*_NO_CALLS), None) is not None:
            return False
        box = ShortBox(element, self._context.asking)
        if disclaims(box.text) or tells_nothing(box.lines, box.labels) or _is_tool(box):
            return True
        return self._is_own(box) and not (tells(box.text) or is_attributed(box.text))

    def is_appeal(self, element: HtmlElement) -> bool:
        """Whether a longer box asks its readers for something."""
        return is_appeal(element, self._paper, ShortBox(element, self._context.asking).labels)

    def _is_own(self, box: ShortBox) -> bool:
        """Whether a box offers what is the paper's, or calls on its reader; the article's subject is none of this."""
        signs, is_its_way = self._letter_signs(box), self._is_its_way(box.text)
        if self._paper.is_subject(box.text) and signs <= ENOUGH and not is_its_way:
            return False
        is_offer = is_its_way or signs >= ENOUGH or invites_comments(box.lines) or _is_placeholder(box)
        is_offer = is_offer or asks_for_hints(box.text) or self._offers_account(box)
        is_offer = is_offer or (is_named(box.element) and _is_offer(box)) or self._offers_letter(box)
        return is_offer or self._is_credit(box.text) or self._calls(box)

    def _is_its_way(self, text: str) -> bool:
        """Whether a text bids its reader take a way that it calls the paper's own."""
        is_way = NETWORK.search(text) is not None or APP.search(text) is not None
        return is_way and bids(text) and self._paper.is_named(text) and not self._paper.is_about_networks

    def _letter_signs(self, box: ShortBox) -> int:
        """How many signs a box gives that it offers a letter, none where it tells of others: a title may be a name."""
        below = ". ".join(line for line in box.lines[1:] or box.lines if line not in box.labels)
        signs = letter_signs(box.lines, box.labels)
        return signs if signs and self._offers(box) and not self._paper.names_others(below) else 0

    def _offers_letter(self, box: ShortBox) -> bool:
        """Whether a box without a button offers the paper's letter."""
        is_named = is_named_letter(box.element)
        is_offer = offers_letter(box.lines, is_named=is_named)
        return is_offer and (is_named or not self._paper.names_others(". ".join(box.lines[1:])))

    def _offers(self, box: ShortBox) -> bool:
        """Whether a box has a button or bids by a link, or its letter is the paper's: advice tells of letters, too."""
        if box.has_button or heads_letter(box.lines):
            return True
        if any(bids(label) or is_wish(label) for label in (squeeze(a.text_content()) for a in box.element.iter("a"))):
            return True
        return OUR_NETWORK.search(box.text) is not None or self._paper.is_named(box.text)

    def _offers_account(self, box: ShortBox) -> bool:
        """Whether a box has a button for it, leads nowhere but to the paper, and offers an account for nothing."""
        if not offers_account(box.text) or has_figures(box.text) or not any(map(opens_account, box.labels)):
            return False
        return all(self._paper.has_address(link.get("href") or "") for link in box.element.iter("a"))

    def _is_credit(self, text: str) -> bool:
        """Whether a line is who took the picture above the text, for the paper: "Photo: Jana Priel / Quay"."""
        credit = _CREDIT.fullmatch(text)
        return credit is not None and credit[1] == self._context.site

    def _calls(self, box: ShortBox) -> bool:
        """Whether a box tells of nobody, is about the paper's own ways, and bids its reader or has a button to go them.

        Of those who ask for support, it may say how much.
        """
        text, paper, is_of_readers = box.sentences, self._paper, any(map(is_of_reader, box.labels))
        if self._is_way_out(box):
            return True
        is_of_paper = is_of_readers and (paper.is_named(text) or speaks_to_you(text))
        if is_of_paper or paper.names_others(text):
            return is_of_paper
        is_app = leads_to_store(box.element) and (paper.is_own(text) or OUR_APP.search(text) is not None)
        if is_of_readers or is_app or (any(map(gives, box.labels)) and paper.is_own(text)):
            return True
        return not has_figures(text) and (self._leads_on(text, box.labels) or (bids(text) and self._bids(box)))

    def _is_way_out(self, box: ShortBox) -> bool:
        """Whether a box shares the article, or is nothing but links to the paper's networks."""
        text = box.sentences
        if self._paper.is_about_networks:
            return False
        return shares(text) or (OUR_NETWORK.search(text) is not None and self._paper.leads_only(box.element, text))

    def _leads_on(self, text: str, labels: list[str]) -> bool:
        """Whether a text leads to what is the paper's own, by a button or by what only the paper says."""
        if OUR_NETWORK.search(text) and not self._paper.is_about_networks:
            return True
        if any(map(is_wish, labels)) and self._paper.is_own(text):
            return True
        if labels and self._paper.is_named(text) and costs_a_subscription(text):
            return True
        return "?" in text and self._paper.has_mail(text)

    def _bids(self, box: ShortBox) -> bool:
        """Whether a text that bids its reader is about the paper, or has a button that says the same."""
        text, paper, label = box.sentences, self._paper, button_of(box.element)
        return (
            paper.is_named(text)
            or asks_for_mistakes(text)
            or offers_app(text)
            or (paper.is_own(text) and NETWORK.search(text) is not None and not paper.is_about_networks)
            or paper.has_mail(text)
            or (_is_priced(text) and not advises(text))
            or any(word[:STEM] in box.button_stems for word in words_of(text))
            or (bool(label) and bids(text.replace(label, "")))
        )


def _is_placeholder(box: ShortBox) -> bool:
    """Whether a box stands for another site's thing: it names its cookies, and has a button or says what it hides."""
    return asks_for_consent(box.text) and (bool(box.labels) or withholds(box.text))


def _is_offer(box: ShortBox) -> bool:
    """Whether a box that is named as a call has a button or a price, too, or bids, or says how often it comes."""
    if recurs(box.text):
        return True
    if has_figures(box.text):
        return False
    return bool(box.labels) or bids(box.text) or (PRICE.search(box.text) is not None and speaks_to_you(box.text))


def _is_tool(box: ShortBox) -> bool:
    """Whether all of a box is a calculator's line, no sentence, with its button: "Simulez un crédit", "Simuler"."""
    lines = box.lines
    if len(lines) != 1 or len(lines[0]) > _LONGEST_TOOL or lines[0].endswith(ENDS) or box.element.tag in HEADINGS:
        return False
    calculates = _CALCULATES.match(lines[0].lower())
    return calculates is not None and calculates[1][:STEM] in box.button_stems


def _is_priced(text: str) -> bool:
    """Whether a text says what members or subscribers pay, or what supporters do each month."""
    if PRICE.search(text) is not None and speaks_of_members(text):
        return True
    return costs_a_subscription(text) and is_of_support(text)
