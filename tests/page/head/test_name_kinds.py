"""What a name is: a person's, or none."""

import pytest

from ingest.page.head.name_kinds import is_person


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Jeanne Martin", True),
        ("E. NURIN", True),
        ("La rédaction", False),
        ("Cercle Finance", False),
        ("Stagiaire VA", False),
        ("Le Monde", False),
        ("Charles de Gaulle", True),
        ("Jean-Pierre", True),
        ("AFP", False),
        ("Agence Nord", False),
        ("Firma Ostmark Pumpen", False),
        ("Ostmark Pumpen GmbH", False),
    ],
)
def test_is_person(name, person):
    assert is_person(name) is person
