"""What speaks for a page that sells something."""

from __future__ import annotations

import re

from lxml.etree import XPath

from ingest.page.body.kinds.page_addresses import SHOP, has_path
from ingest.page.body.measures.running_text import Measures
from ingest.page.evidence import Evidence
from ingest.page.jsonld import types
from ingest.text.clean import squeeze

_TYPES = frozenset({"product", "offer", "productgroup"})
_PRICES = ("product:price:amount", "og:price:amount")
_MARKED_UP = XPath("boolean(//h1/ancestor-or-self::*[contains(@itemtype, 'schema.org/Product')])")
_BUTTONS = frozenset({"button", "input"})
_LONGEST_BUTTON = 40  # characters
_CART = re.compile(
    r"(?:ajouter|mettre) (?:au|dans (?:le|mon)) panier|add to (?:cart|basket|bag)|in den warenkorb"
    r"|añadir (?:al carrito|a la cesta)|aggiungi al carrello|in winkelwagen",
    re.IGNORECASE,
)


def shop_signs(measures: Measures, evidence: Evidence) -> dict[str, bool]:
    """The witnesses for a shop's page; a button is looked for where there is another."""
    signs = {
        "declared a product": _is_product(evidence),
        "a price declared": any(evidence.meta(name) for name in _PRICES),
        "address": has_path(evidence.url, SHOP),
    }
    return signs | {"a cart": any(signs.values()) and _has_cart(measures)}


def _is_product(evidence: Evidence) -> bool:
    if any("product" in kind.lower() for kind in evidence.all_metas("og:type")):
        return True
    return bool({name for node in evidence.nodes for name in types(node)} & _TYPES) or bool(_MARKED_UP(evidence.tree))


def _has_cart(measures: Measures) -> bool:
    """Whether a button, which may have gone as clutter, lays what the page shows into a cart."""
    return any(
        _CART.match(squeeze(element.get("value") or element.text_content()))
        for element in measures.elements
        if element.tag in _BUTTONS and measures.of(element).length <= _LONGEST_BUTTON
    )
