"""An Atom file that a feed reader, or a web server, reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ingest.export.atom import Feed, FeedEntry, atom, time_of
from ingest.jobs.watch.receivers.refusal import RefusedError
from ingest.store.atomic import OutputError, replacing

if TYPE_CHECKING:
    from ingest.jobs.watch.message import Message


class AtomFile:
    """Holds the last articles of a watch: writing it again changes nothing."""

    def __init__(self, path: str) -> None:
        self._path = Path(path).expanduser()

    def send(self, message: Message, history: list[Message]) -> None:
        """Write the file anew: what it had, and the message."""
        found = {item.url: item for each in history for item in each.items}
        entries = [
            FeedEntry(
                item.url,
                item.title,
                item.summary,
                item.published_at,
                item.paper,
                item.language,
                seen_at=time_of(item.first_seen_at),
            )
            for item in reversed(found.values())
        ]
        # Atom asks for an IRI, which every name of a watch may end
        feed = Feed(f"urn:depeche:watch:{message.watch}", f"{message.watch} : {message.query}", tuple(entries))
        try:
            with replacing(self._path) as draft:
                draft.write_bytes(atom(feed))
        except (OutputError, OSError) as error:
            raise RefusedError(str(error)) from None
