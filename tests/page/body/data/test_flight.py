"""Elements that React streams to its scripts."""

import json

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, page

FIRST = "Orvalys relève ses objectifs annuels après un premier semestre record, dit sa direction."
SHORT_URL = "https://www.lacote.example/x"


def test_elements_that_react_streams_in_several_scripts_are_read():
    blocks = [["$", "p", None, {"className": "text-lg", "children": text}] for text in (FIRST, *PARAGRAPHS)]
    row = '1:"$Sreact.fragment"\n7:' + json.dumps(["$", "article", None, {"children": blocks}]) + "\n"
    scripts = "".join(f"<script>self.__next_f.push([1,{json.dumps(part)}])</script>" for part in (row[:90], row[90:]))
    assert read_article(page("", below=scripts), SHORT_URL).body == f"{FIRST}\n{BODY}"
