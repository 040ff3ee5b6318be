"""What is cut out of a chosen text, one kind of box after another: the order matters, and each step says why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from lxml.html import HtmlElement

from ingest.page.body.boxes.below_disclaimer import drop_below_disclaimer
from ingest.page.body.boxes.biographies import drop_biographies
from ingest.page.body.boxes.box_context import BoxContext
from ingest.page.body.boxes.captions import drop_captions
from ingest.page.body.boxes.cards import drop_cards
from ingest.page.body.boxes.closing import drop_closing
from ingest.page.body.boxes.insets import drop_insets
from ingest.page.body.boxes.labelled import drop_labelled
from ingest.page.body.boxes.link_blocks import drop_hints, drop_link_blocks
from ingest.page.body.boxes.offers import drop_offers
from ingest.page.body.boxes.pull_quotes import drop_pull_quotes, keep_framed_text
from ingest.page.body.boxes.quote_boxes import drop_quote_boxes
from ingest.page.body.boxes.share_tools import drop_share_tools

Region = list[HtmlElement]
_Step = Callable[[Region, BoxContext], object]

_BETWEEN_PARAGRAPHS: Final[tuple[_Step, ...]] = (
    # Below the disclaimer, which a later step takes for a call.
    lambda region, of: drop_below_disclaimer(region),
    # A label goes with the links below it: later steps would take these from under it, and leave it as a line.
    lambda region, of: drop_labelled(region, of.language),
    # By the form of most paragraphs; a caption's line is not to be taken for the summary of a card.
    lambda region, of: drop_captions(region),
    # By their part of the text, in which labels and captions count no more.
    lambda region, of: drop_cards(region, of.url),
    lambda region, of: drop_quote_boxes(region),
    # What the text says twice: a card's summary, which may say it a third time, is gone.
    lambda region, of: drop_pull_quotes(region),
    # By a form that few boxes have, and their part of the text: after all that is known by more than its form.
    drop_insets,
    # Figures with a quotation that no step took are text, which the reading of lines would drop.
    lambda region, of: keep_framed_text(region),
)
_AT_THE_END: Final[tuple[_Step, ...]] = (
    # Who an author is stands above what calls on the reader, which is looked for in the last blocks alone.
    lambda region, of: drop_biographies(region, of.authors),
    # Last paragraphs with a link that calls: before the step that makes plain words of links.
    lambda region, of: drop_closing(region, of.title),
    # Lists of links that no step knew by more; the links of those that stay become words.
    lambda region, of: drop_link_blocks(region),
)


def drop_tools(region: Region) -> None:
    """Cut away, in place, what is the page's within lines: first, for a standfirst is looked for without it."""
    drop_hints(region)
    drop_share_tools(region)


def drop_boxes(region: Region, context: BoxContext, *, is_vast: bool) -> bool:
    """Cut away, in place, the boxes that are not the text's, and return whether one of them offers the rest of it.

    In a vast text nothing is looked for between the paragraphs: each step looks at all of its elements.
    """
    _take(() if is_vast else _BETWEEN_PARAGRAPHS, region, context)
    offers_rest = drop_offers(region)  # a wall's box stands below the text, above what closes it
    _take(_AT_THE_END, region, context)
    return offers_rest


def _take(steps: Iterable[_Step], region: Region, context: BoxContext) -> None:
    for step in steps:
        step(region, context)
