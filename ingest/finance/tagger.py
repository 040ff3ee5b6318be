"""Tag one text: pure, the same text gets the same tags."""

from ingest.finance import mentions
from ingest.finance.events import events
from ingest.finance.figures import figures_of
from ingest.finance.named_text import Text
from ingest.finance.register import Register, shipped
from ingest.finance.tags import Event, Mention, Tags

_OPINIONS = frozenset({"recommandation", "notation"})
_READ = frozenset({"fr", "en", "und"})


def tag(
    title: str | None, lead: str | None, body: str, *, register: Register | None = None, language: str = "fr"
) -> Tags:
    """Tag a text: the companies that it names with their roles, its events and its figures.

    Roles and events are read off French sentences; names, ISINs and figures are found in any language. A text that
    names no company has no events: what happens in it happens to somebody else.
    """
    register = register or shipped()
    text = Text(title, lead, body)
    companies = mentions.companies(text, register)
    return Tags(
        issuers=companies,
        instruments=mentions.instruments(text, register),
        event_details=_events(companies, title, lead, body, language),
        figures=figures_of(title, lead, body),
        register=register.digest,
    )


def _events(
    companies: tuple[Mention, ...], title: str | None, lead: str | None, body: str, language: str
) -> tuple[Event, ...]:
    """What happens to the companies; where banks and agencies are only quoted, what they think of a company."""
    if not companies:
        return ()
    found = events(title, lead, body, language=language)
    if all(company.role == "source" for company in companies):
        return tuple(event for event in found if event.event in _OPINIONS)
    return found


def tag_article(title: str, lead: str | None, body: str, language: str, register: Register) -> Tags:
    """Tag an article by its language: French and English are read, an uncertain one as French, others not at all."""
    if language not in _READ:
        return Tags(register=register.digest)
    return tag(title, lead, body, register=register, language="en" if language == "en" else "fr")
