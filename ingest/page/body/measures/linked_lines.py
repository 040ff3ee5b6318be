"""The lines of a short element as a browser breaks them, each with what of it is linked."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import INLINE
from ingest.page.sentence_form import ENDS_ANYWHERE, MIN_SENTENCE
from ingest.text.clean import squeeze

ENDS = (*ENDS_ANYWHERE, ":")
"""Marks that end a sentence."""


@dataclass
class Line:
    """A line of text, and what of it is in links."""

    text: str = ""
    linked: str = ""

    @property
    def is_sentence(self) -> bool:
        """Whether it is as long as a sentence and ends as one; Chinese and Japanese ones have fewer characters."""
        return self.text.endswith("。") or (len(self.text) >= MIN_SENTENCE and self.text.endswith(ENDS))

    @property
    def share(self) -> float:
        """Which part of it is linked."""
        return len(self.linked) / len(self.text)

    @property
    def leads(self) -> bool:
        """Whether it is a link, with an author or a date beside it."""
        return 2 * len(self.linked) >= len(self.text)


def lines_of(element: HtmlElement) -> list[Line]:
    """The lines of an element that have any text.

    >>> from lxml.html import fromstring
    >>> lines_of(fromstring("<div><b>Voir</b> <a href=/2>la suite</a><p>Fin</div>"))
    [Line(text='Voir la suite', linked='la suite'), Line(text='Fin', linked='')]
    """
    lines, links = [Line()], 0
    for event, part in iterwalk(element, events=("start", "end", "comment", "pi")):
        if isinstance(part.tag, str):
            links += (part.tag == "a") * (1 if event == "start" else -1)
            if part.tag not in INLINE or part.tag == "br":
                lines.append(Line())
        text = (part.text if event == "start" else None if part is element else part.tail) or ""
        lines[-1].text += text
        lines[-1].linked += text if links else ""
    squeezed = (Line(squeeze(line.text), squeeze(line.linked)) for line in lines)
    return [line for line in squeezed if line.text]
