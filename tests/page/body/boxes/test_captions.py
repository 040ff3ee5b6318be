"""Pictures with a line about them, where no name tells: the line goes, sentences and galleries stay."""

import pytest

from tests.page.body.boxes.test_insets import SENTENCES, read

CAPTION = "Le siège de la banque, face au port de pêche, le jour de la publication de ses résultats. (Rade Presse)"
SENTENCE = "La direction vise désormais une marge de 11 %, contre 10 % jusqu’ici, a dit sa présidente à Lorient."


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=x1><div class=x2><img src=a.jpg></div><div><div><p><span>{CAPTION}</span></p></div></div></div>"
        * 2,
        "<div class=x2><div><picture><source srcset=a><source srcset=b><img></picture></div><div>"
        f"<p>{CAPTION}</p></div></div>",
        f"<div class=x3><span><img src=a.jpg></span><p>{SENTENCE}</p><p>Photo : Anne Roux/Rade Presse</p></div>",
        f"<div class=x4><img src=a.jpg><p>{SENTENCE}</p><p>© Rade Presse</p></div>",
    ],
)
def test_the_line_about_a_picture_goes(box):
    assert read("fr", box).split("\n") == [SENTENCES["fr"].format(year) for year in range(2026, 2034)]


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=x3><img src=a.jpg><p>{SENTENCE}</p><p>{SENTENCE.replace('11', '12')}</p></div>",
        f"<div class=x3><img src=a.jpg><p>{SENTENCE}</p><p>Un semestre record</p></div>",
        f"<p>{SENTENCE}</p><p>Photo : Anne Roux/Rade Presse</p>",
    ],
)
def test_sentences_below_a_picture_stay(box):
    assert SENTENCE in read("fr", box)


def test_what_stands_below_the_pictures_of_a_gallery_stays():
    slides = "".join(f"<div><img src={n}.jpg><p>{CAPTION.replace('pêche', str(n))}</p></div>" for n in range(9))
    assert read("fr", slides).count("Le siège de la banque") == 9
