"""Tenter Fields, on a working Saturday."""

from newsroom.demo.pictures.canvas import Canvas
from newsroom.demo.pictures.land import ground, poplars
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import person


def orchard(c: Canvas) -> None:
    """Whips and stakes below the bandstand, and people with spades."""
    sky(c, 560, sun=(1240, 240))
    poplars(c, 600, depth=0.45, number=20)
    ground(c, 590)
    _bandstand(c, 1180, 680)
    for row in range(3):
        for place in range(7):
            x, base = 60 + place * 230 + row * 70, 760 + row * 120
            _whip(c, x, base, 0.8 + row * 0.22)
    for x, base, coat in (
        (330, 900, "#8c3b4a"),
        (760, 850, "#2f5d62"),
        (1010, 1000, "#c7973a"),
        (1420, 930, "#44506b"),
    ):
        person(c, x, base, 1.25, coat=coat)
        c.line([(x + 56, base - 120), (x + 60, base - 20)], "#8d5f3c", 7)
        c.poly(
            [(x + 44, base - 30), (x + 76, base - 30), (x + 68, base + 14), (x + 52, base + 14)], "#8d959b"
        )


def _bandstand(c: Canvas, x: float, base: float) -> None:
    c.rect((x - 140, base - 46, x + 140, base), "#c2b59b")
    for post in range(5):
        c.rect((x - 124 + post * 60, base - 190, x - 116 + post * 60, base - 46), "#2f4a3a")
    c.poly([(x - 164, base - 186), (x, base - 280), (x + 164, base - 186)], "#3f6a63")
    c.poly([(x - 30, base - 272), (x, base - 320), (x + 30, base - 272)], "#3f6a63")


def _whip(c: Canvas, x: float, base: float, size: float) -> None:
    c.ellipse((x - 40 * size, base - 10 * size, x + 40 * size, base + 12 * size), "#6b4f34")
    c.rect((x + 12 * size, base - 110 * size, x + 19 * size, base), "#a9784f")
    c.line([(x, base), (x, base - 150 * size)], "#6b5140", 5 * size)
    for lean, high in ((-26, 120), (24, 134), (-16, 156), (14, 168)):
        c.line([(x, base - (high - 40) * size), (x + lean * size, base - high * size)], "#6b5140", 3 * size)
        c.disc((x + lean * size, base - high * size), 9 * size, "#d08a35")
    c.rect((x - 2, base - 90 * size, x + 18 * size, base - 84 * size), "#2b2e33")
