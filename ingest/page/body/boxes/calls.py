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
from ingest.page.body.boxes.call_boxes import (
    button_of,
    is_named,
    leads_to_store,
    tells_nothing,
)
from ingest.page.body.boxes.comments import invites_comments
from ingest.page.body.boxes.paper import Paper
from ingest.page.body.measures.linked_lines import ENDS, lines_of
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
)
from ingest.page.body.wording.disclaimers import disclaims
from ingest.page.body.wording.letter_words import ENOUGH, heads_letter, is_wish, letter_signs
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
_STEM = 4  # letters
_WORD = re.compile(r"[^\W_]+")


class Judge:
    """Tells the calls among the boxes of a page."""

    def __init__(self, context: BoxContext) -> None:
        self._context = context
        self._paper = Paper(context.site, context.title, context.language)

    def is_call(self, box: HtmlElement) -> bool:
        """Whether a short box calls on the reader, by two signs."""
        if next(box.iter(*_NO_CALLS), None) is not None:
            return False
        lines = [line.text for line in lines_of(box)]
        text = " ".join(lines)
        if disclaims(text) or tells_nothing(lines, self._labels(box)) or self._is_tool(box, lines):
            return True
        signs = self._letter_signs(box, lines)
        is_its_way = self._is_its_way(text)
        if self._paper.is_subject(text) and signs <= ENOUGH and not is_its_way:
            return False
        is_offer = (
            is_its_way or signs >= ENOUGH or invites_comments(lines) or (is_named(box) and self._is_offer(box, text))
        )
        is_own = is_offer or self._is_credit(text) or self._calls(box, ". ".join(lines))
        return is_own and not (tells(text) or is_attributed(text))

    def _is_its_way(self, text: str) -> bool:
        """Whether a text bids its reader take a way that it calls the paper's own."""
        is_way = NETWORK.search(text) is not None or APP.search(text) is not None
        return is_way and bids(text) and self._paper.is_named(text) and not self._paper.is_about_networks

    def _letter_signs(self, box: HtmlElement, lines: list[str]) -> int:
        """How many signs a box gives that it offers a letter, none where it tells of others: a title may be a name."""
        labels = self._labels(box)
        below = ". ".join(line for line in lines[1:] or lines if line not in labels)
        signs = letter_signs(lines, labels)
        return signs if signs and self._offers(box, lines) and not self._paper.names_others(below) else 0

    def _offers(self, box: HtmlElement, lines: list[str]) -> bool:
        """Whether a box has a button or bids by a link, or its letter is the paper's: advice tells of letters, too."""
        if any(one in self._context.asking for one in box.iter()) or heads_letter(lines):
            return True
        if any(bids(label) or is_wish(label) for label in (squeeze(link.text_content()) for link in box.iter("a"))):
            return True
        text = " ".join(lines)
        return OUR_NETWORK.search(text) is not None or self._paper.is_named(text)

    def is_appeal(self, box: HtmlElement) -> bool:
        """Whether a longer box asks its readers for something."""
        return is_appeal(box, self._paper, self._labels(box))

    def _is_offer(self, box: HtmlElement, text: str) -> bool:
        """Whether a box that is named as a call has a button or a price, too, or bids, or says how often it comes."""
        if recurs(text):
            return True
        if has_figures(text):
            return False
        return bool(self._labels(box)) or bids(text) or (PRICE.search(text) is not None and speaks_to_you(text))

    def _is_credit(self, text: str) -> bool:
        """Whether a line is who took the picture above the text, for the paper: "Photo: Jana Priel / Quay"."""
        credit = _CREDIT.fullmatch(text)
        return credit is not None and credit[1] == self._context.site

    def _calls(self, box: HtmlElement, text: str) -> bool:
        """Whether a box tells of nobody, is about the paper's own ways, and bids its reader or has a button to go them.

        Of those who ask for support, it may say how much.
        """
        labels = self._labels(box)
        is_about_networks = self._paper.is_about_networks
        if not is_about_networks and (shares(text) or (OUR_NETWORK.search(text) and self._paper.leads_only(box, text))):
            return True
        is_of_paper = any(map(is_of_reader, labels)) and (self._paper.is_named(text) or speaks_to_you(text))
        if is_of_paper or self._paper.names_others(text):
            return is_of_paper
        is_app = leads_to_store(box) and (self._paper.is_own(text) or OUR_APP.search(text) is not None)
        if any(map(is_of_reader, labels)) or is_app:
            return True
        if any(map(gives, labels)) and self._paper.is_own(text):
            return True
        return not has_figures(text) and (self._leads_on(text, labels) or (bids(text) and self._bids(box, text)))

    def _leads_on(self, text: str, labels: list[str]) -> bool:
        """Whether a text leads to what is the paper's own, by a button or by what only the paper says."""
        if OUR_NETWORK.search(text) and not self._paper.is_about_networks:
            return True
        if any(map(is_wish, labels)) and self._paper.is_own(text):
            return True
        if labels and (asks_for_consent(text) or (self._paper.is_named(text) and costs_a_subscription(text))):
            return True
        return "?" in text and self._paper.has_mail(text)

    def _bids(self, box: HtmlElement, text: str) -> bool:
        """Whether a text that bids its reader is about the paper, or has a button that says the same."""
        is_own = self._paper.is_own(text)
        label = button_of(box)
        return (
            self._paper.is_named(text)
            or asks_for_mistakes(text)
            or offers_app(text)
            or (is_own and NETWORK.search(text) is not None and not self._paper.is_about_networks)
            or self._paper.has_mail(text)
            or (_is_priced(text) and not advises(text))
            or self._had_button(box, text)
            or (bool(label) and bids(text.replace(label, "")))
        )

    def _labels(self, box: HtmlElement) -> list[str]:
        """The words of a box's buttons, and of the link that stands in it as one."""
        asking = self._context.asking
        return [label for label in (button_of(box), *(asking.get(one, "") for one in box.iter() if asking)) if label]

    def _had_button(self, box: HtmlElement, text: str) -> bool:
        """Whether a button stood in a box that says the same in other words: "Activate alerts" and "Activate"."""
        stems = self._button_stems(box)
        return any(word[:_STEM] in stems for word in _WORD.findall(text.lower()))

    def _is_tool(self, box: HtmlElement, lines: list[str]) -> bool:
        """Whether all of a box is a calculator's line, no sentence, with its button: "Simulez un crédit", "Simuler"."""
        if len(lines) != 1 or len(lines[0]) > _LONGEST_TOOL or lines[0].endswith(ENDS) or box.tag in HEADINGS:
            return False
        calculates = _CALCULATES.match(lines[0].lower())
        return calculates is not None and calculates[1][:_STEM] in self._button_stems(box)

    def _button_stems(self, box: HtmlElement) -> set[str]:
        """How the words of the buttons begin that stood in a box."""
        labels = (
            [self._context.asking[one] for one in box.iter() if one in self._context.asking]
            if self._context.asking
            else []
        )
        return {word[:_STEM] for label in labels for word in _WORD.findall(label.lower()) if len(word) >= _STEM}


def _is_priced(text: str) -> bool:
    """Whether a text says what members or subscribers pay, or what supporters do each month."""
    if PRICE.search(text) is not None and speaks_of_members(text):
        return True
    return costs_a_subscription(text) and is_of_support(text)
