"""Which elements the class names, ids and labels call clutter, and where that is not believed."""

from __future__ import annotations

from collections import Counter

from lxml.html import HtmlElement

from ingest.page.body.measures.main_content import HOLDERS
from ingest.page.body.measures.running_text import Measures
from ingest.page.class_names import PROMISE, is_named, names
from ingest.page.clutter_names import claim_of, clutter_claim

_COMMON = 0.4  # of the page's running text: a name that stands over more of it says nothing
_MIN_TEXT = 200  # characters of running text
_LABEL = 40  # characters of a label for screen readers that is no headline


def find_claims(tree: HtmlElement, measures: Measures) -> dict[HtmlElement, float]:
    """How clearly the class names and labels of each element say that it is clutter, or text.

    Names of elements that hold a great part of the text say nothing: `elementor-widget`.
    """
    most = _COMMON * measures.running(tree)
    said = measures.said
    claiming = {name for name in said if said[name].claim}
    labelled = _claims_of_labels(measures, most)
    claims = labelled | {measures.elements[n]: said[measures.names[n]].claim for n in measures.named(claiming)}
    texts = {element: running for element in claims if (running := measures.running(element))}
    for element in [one for one in texts if texts[one] >= _MIN_TEXT and _promises_in_vain(one)]:
        del claims[element], texts[element]
    covered: Counter[str] = Counter()
    for element, running in texts.items():
        name = measures.names[measures.places[element]]
        if not said[name].is_comments:
            above = names(element.getparent()).split() if element.getparent() is not None else []
            covered.update(dict.fromkeys(set(name.split()).difference(above), running))
    common = frozenset(name for name, running in covered.items() if running > most and name != "hidden")
    for element in list(claims) if common else ():
        if not common.isdisjoint(measures.names[measures.places[element]].split()):
            claims[element] = clutter_claim(element, common) or labelled.get(element, 0.0)
    return {element: claim for element, claim in claims.items() if claim}


def _claims_of_labels(measures: Measures, most: float) -> dict[HtmlElement, float]:
    """How clearly the labels of elements call them clutter, but for labels that stand over much of the text."""
    claims = {
        element: claim for element in measures.attributes.having("aria-label") if (claim := claim_of_label(element))
    }
    covered: Counter[str] = Counter()
    for element in claims:
        covered[element.get("aria-label", "")] += measures.running(element)
    return {element: claim for element, claim in claims.items() if covered[element.get("aria-label", "")] <= most}


def claim_of_label(element: HtmlElement) -> float:
    """How clearly the label that screen readers say calls an element clutter: "Newsletter Anmeldung"."""
    label = element.get("aria-label", "")
    return claim_of(label) if element.tag in HOLDERS and len(label) <= _LABEL else 0.0


def _promises_in_vain(element: HtmlElement) -> bool:
    """Whether a name promises other articles, and the element, which has a text, leads to none."""
    return is_named(element, PROMISE) and next(element.iter("a"), None) is None
