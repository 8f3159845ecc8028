"""The stone with the names."""

from math import cos, pi, sin

from newsroom.demo.pictures.buildings import LAMPLIGHT, street_lamp, terrace
from newsroom.demo.pictures.canvas import HEIGHT, Canvas
from newsroom.demo.pictures.land import pavement
from newsroom.demo.pictures.sky import sky, snowfall

POPPY = "#c7202f"


def memorial(c: Canvas) -> None:
    """The cross on Fountain Street, its wreaths, and one lamp."""
    sky(c, 800)
    terrace(c, 800, number=9, height=250)
    pavement(c, 800, HEIGHT)
    street_lamp(c, 300, 860, 380)
    street_lamp(c, 1310, 860, 380)
    c.glow((800, 560), 520, LAMPLIGHT, 0.35)
    for step in range(4):
        c.gradient(
            (520 + step * 45, 860 - step * 34, 1080 - step * 45, 900 - step * 34), "#d8d3c6", "#a49d8d"
        )
    c.gradient((720, 560, 880, 770), "#d8d3c6", "#b3ac9b")
    for name in range(9):
        c.rect((744, 584 + name * 19, 744 + c.random.uniform(70, 112), 589 + name * 19), "#857c6b")
    c.poly([(776, 560), (784, 130), (816, 130), (824, 560)], "#d0cabb")
    c.rect((690, 230, 910, 266), "#d0cabb")
    c.poly([(800, 130), (816, 130), (824, 560), (800, 560)], "#000000", alpha=0.12)
    for wreath in range(7):
        _wreath(c, 560 + wreath * 80, 884 + (wreath % 2) * 18)
    for _ in range(90):
        c.disc((c.random.uniform(380, 1220), c.random.uniform(915, 1050)), c.random.uniform(5, 10), POPPY)
    if c.season == "snow":
        snowfall(c)


def _wreath(c: Canvas, x: float, y: float) -> None:
    c.disc((x, y), 37, "#2f4a3a")
    for flower in range(10):
        angle = flower * pi / 5
        c.disc((x + 26 * cos(angle), y + 26 * sin(angle)), 11, POPPY)
        c.disc((x + 26 * cos(angle), y + 26 * sin(angle)), 3.5, "#1c1f24")
    c.disc((x, y), 13, "#f4efe4")
