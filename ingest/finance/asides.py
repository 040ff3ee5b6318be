"""Tell whether a company is only named by the way: compared, spared, or by somebody or something of it."""

from ingest.finance import role_cues as cues
from ingest.finance.matcher import Found
from ingest.finance.passage import Passage


def is_compared(passage: Passage, found: Found) -> bool:
    """Whether others are compared with it or come from it: “rival de”, “née de”, “celui de”."""
    return bool(cues.COMPARED_BEFORE.search(passage.before(found.start)))


def is_not_concerned(passage: Passage, found: Found) -> bool:
    """Whether the text says that it has no part in the news: “sans”, “n'est pas visée”."""
    spared = cues.NOT_CONCERNED_BEFORE.search(passage.before(found.start))
    return bool(spared or cues.NOT_CONCERNED_AFTER.match(passage.after(found.end)))


def is_detail(passage: Passage, found: Found) -> bool:
    """Whether only somebody or something of it is told of: “une agence du …”, “devant la tour …”, “un Airbus”."""
    before = passage.before(found.start)
    return bool(cues.DETAIL_BEFORE.search(before) or cues.ONE_OF_ITS_MAKE_BEFORE.search(before))
