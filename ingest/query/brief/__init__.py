"""A company at a glance: its press by story, its events, figures and filings, who wrote and who was first.

told = brief(db, "LVMH", since="2026-03-01T00:00:00Z")
for group in told.press:
    print(group.title, group.papers, group.events)
"""

from ingest.query.brief.collect import MOST, brief, brief_of
from ingest.query.brief.contents import Brief, Filed, Group, Happening, Number, Telling

__all__ = ["MOST", "Brief", "Filed", "Group", "Happening", "Number", "Telling", "brief", "brief_of"]
