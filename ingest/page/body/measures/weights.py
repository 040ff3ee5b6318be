"""The weights by which evidence is added up, all in one place; `bench/fit_weights.py` fits them.

No single sign reaches the sum that decides: running text goes only where two speak against it.
"""

from __future__ import annotations

CLUTTER = {
    "control": 2.0,
    "unseen": 2.0,
    "aside": 1.0,
    "role": 1.0,
    "name": 1.0,
    "post": 1.0,
    "slight": 1.0,
    "linked": 1.0,
    "wording": 1.0,
    "address": 0.8,
    "asks": 0.8,
    "outside": 1.0,
    "after": 0.6,
    "picture": 1.0,
    "elsewhere": 1.0,
    "leads": 0.6,
    "inset": -1.0,
    "main content": -3.0,
    "frame": -3.0,
}
"""What speaks for an element being clutter, and against it.

control, unseen: an element that is a control by its tag, or that no reader sees; trafilatura drops both
aside, role: its tag or its ARIA role says that it stands beside the text
name: its class names or its id say so, times how clearly they do
post: its names say that it was posted on a network, or it is a quotation that ends with the link to such a post
slight: it holds no running text
linked: most of its text is linked, or it holds a heading that leads elsewhere
wording: it begins with one of the press's habits, such as "À lire aussi"
address: it speaks to its reader
asks: it has fields to fill in, for an address or a password
outside: it stands neither in the element that holds most of the text nor between that and the headline
after: it stands in that element, after its last running text
picture: it is named as a caption, and the picture is there
elsewhere: it is a quotation that leads to the network where it was posted, and says nothing of the headline
leads: it begins with a link as long as a headline, and its names call it clutter
inset: it is an `<aside>` without links between two pieces of text
main content: it holds the element that holds most of the text
frame: the headline, or what is named as the text, stands in it with much running text
"""

DROPPED_FROM = 1.5
"""Sum from which on an element is clutter."""

TEXT = {
    "share": 0.6,
    "near": 1.0,
    "named": 0.4,
    "cohesion": 0.8,
    "title": 0.4,
    "record": 1.0,
    "claimed": -0.8,
    "linked": -1.0,
    "teasers": -0.5,
}
"""What speaks for a candidate being the article's text, each from 0 to 1.

Fitted on the pages of half of the sites (169 pages): mean F1 0.974 of at most 0.976, and on the other half (123 pages),
which was not looked at, 0.962 of at most 0.964. No single step of `bench/fit_weights.py` makes the first better.

share: its part of the page's running text
near: how little running text stands between the headline and it
named: its elements are named as the text (1) or as a part of the page that holds it (0.2)
cohesion: its running text stands in blocks of one kind
title: words of the headline that come again in it
record: sentences of the JSON-LD record's text that stand in it
claimed: its part of running text that names call clutter, which stayed for want of a second sign
linked: its part of linked text
teasers: headings in it that lead elsewhere, for its running text
"""
