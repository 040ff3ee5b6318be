"""Answers with a page of ours."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from datasette.app import Datasette
from datasette.utils.asgi import Response


async def page(
    datasette: Datasette, request: Any, template: str, context: dict[str, Any], status: int = 200
) -> Response:
    """A template as an answer."""
    return Response.html(await datasette.render_template(template, context, request=request), status=status)


def search_address(field: str, value: str) -> str:
    """The page that finds what has this in a field of the query language.

    >>> search_address("auteur", "Agathe Reinhardt")
    '/-/recherche?q=auteur%3A%22Agathe+Reinhardt%22'
    """
    plain = " ".join(value.replace('"', " ").split())
    return f"/-/recherche?{urlencode({'q': f'{field}:{chr(34)}{plain}{chr(34)}'})}"


def article_address(article_id: int, **more: str) -> str:
    """The page of an article."""
    return f"/depeche/articles/{article_id}" + (f"?{urlencode(more)}" if more else "")
