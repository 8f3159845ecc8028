"""Heads of hair, each in two parts: what hangs behind the face and what lies before it."""

from collections.abc import Callable
from math import cos, pi, sin

from newsroom.demo.pictures.canvas import Canvas
from newsroom.demo.pictures.light import Colour, mix

Tone = str | Colour


def _nothing(c: Canvas, hair: Tone) -> None:
    """A head with no hair there."""


def _fringe(c: Canvas, hair: Tone) -> None:
    """Down to a hairline that is high in the middle and low at the temples."""
    c.poly(
        [
            (155, 214),
            *_crown(),
            (325, 214),
            (308, 214),
            (300, 180),
            (280, 160),
            (240, 155),
            (200, 160),
            (180, 180),
            (172, 214),
        ],
        hair,
    )


def _crown() -> list[tuple[float, float]]:
    """The upper edge of a head of hair, from the left temple to the right."""
    return [(240 - 86 * cos(step * pi / 32), 206 - 104 * sin(step * pi / 32)) for step in range(33)]


def _side(c: Canvas, hair: Tone) -> None:
    """Parted on the left and combed across."""
    c.poly(
        [
            (155, 214),
            *_crown(),
            (325, 210),
            (308, 210),
            (300, 180),
            (286, 158),
            (212, 148),
            (182, 176),
            (172, 210),
        ],
        hair,
    )


def _shaved(c: Canvas, hair: Tone) -> None:
    _fringe(c, mix(hair, "#6b422b", 0.35))


def _combover(c: Canvas, hair: Tone) -> None:
    for strand in range(5):
        c.arc((166 + strand * 8, 112 + strand * 5, 330 + strand * 4, 220), (190, 300), hair, 7)
    c.ellipse((152, 176, 176, 236), hair)
    c.ellipse((304, 176, 328, 236), hair)


def _temples(c: Canvas, hair: Tone) -> None:
    c.ellipse((150, 180, 172, 236), hair)
    c.ellipse((308, 180, 330, 236), hair)


def _curls(c: Canvas, hair: Tone) -> None:
    for x, y in (
        (166, 182),
        (170, 148),
        (194, 122),
        (228, 108),
        (262, 110),
        (292, 128),
        (312, 156),
        (316, 188),
        (210, 140),
        (270, 138),
        (240, 132),
    ):
        c.ellipse((x - 27, y - 27, x + 27, y + 27), hair)


def _afro_behind(c: Canvas, hair: Tone) -> None:
    c.ellipse((112, 60, 368, 300), hair)


def _long_behind(c: Canvas, hair: Tone) -> None:
    c.rect((138, 150, 342, 402), hair, radius=76)


def _bob_behind(c: Canvas, hair: Tone) -> None:
    c.rect((140, 110, 340, 326), hair, radius=84)


def _pony_behind(c: Canvas, hair: Tone) -> None:
    c.ellipse((296, 140, 376, 340), hair)


def _bun_behind(c: Canvas, hair: Tone) -> None:
    c.ellipse((196, 56, 284, 140), hair)


def _perm_behind(c: Canvas, hair: Tone) -> None:
    for x, y in (
        (150, 190),
        (152, 236),
        (160, 146),
        (192, 112),
        (240, 96),
        (288, 112),
        (320, 146),
        (328, 190),
        (328, 236),
    ):
        c.ellipse((x - 34, y - 34, x + 34, y + 34), hair)


def _braids_behind(c: Canvas, hair: Tone) -> None:
    for x in (146, 162, 178, 302, 318, 334):
        for knot in range(9):
            c.ellipse(
                (x - 11, 176 + knot * 26, x + 11, 206 + knot * 26), mix(hair, "#ffffff", 0.06 * (knot % 2))
            )


def _scarf_behind(c: Canvas, hair: Tone) -> None:
    c.ellipse((132, 84, 348, 366), hair)
    c.poly([(150, 300), (330, 300), (372, 440), (108, 440)], hair)


def _scarf_front(c: Canvas, hair: Tone) -> None:
    c.arc((142, 98, 338, 358), (0, 360), hair, 24)
    c.poly([(176, 346), (304, 346), (340, 420), (140, 420)], mix(hair, "#000000", 0.1))
    c.line([(186, 352), (262, 408)], mix(hair, "#ffffff", 0.2), 5)


Cut = Callable[[Canvas, Tone], None]
CUTS: dict[str, tuple[Cut, Cut]] = {
    "afro": (_afro_behind, _fringe),
    "bald": (_nothing, _temples),
    "bob": (_bob_behind, _side),
    "braids": (_braids_behind, _fringe),
    "bun": (_bun_behind, _fringe),
    "combover": (_nothing, _combover),
    "curly": (_nothing, _curls),
    "long": (_long_behind, _side),
    "perm": (_perm_behind, _fringe),
    "pony": (_pony_behind, _side),
    "scarf": (_scarf_behind, _scarf_front),
    "shaved": (_nothing, _shaved),
    "short": (_nothing, _fringe),
    "side": (_nothing, _side),
}
