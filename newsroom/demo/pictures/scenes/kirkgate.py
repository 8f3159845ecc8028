"""Kirkgate under bunting."""

from newsroom.demo.pictures.buildings import terrace
from newsroom.demo.pictures.canvas import HEIGHT, Canvas
from newsroom.demo.pictures.land import pavement
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import bunting, crowd

TWINNED = ("#31556b", "#f9f6ec", "#a8242f", "#f9f6ec")


def twinning_flags(c: Canvas) -> None:
    """Kirkgate under bunting."""
    sky(c, 560, sun=(1180, 200))
    terrace(c, 740, number=5, height=430)
    pavement(c, 740, HEIGHT)
    for number, (x, y, x2, y2) in enumerate(
        ((-40, 120, 860, 200), (640, 60, 1660, 170), (-40, 300, 1660, 260))
    ):
        bunting(c, (x, y), (x2, y2), 46 + number * 14, TWINNED)
    for x, colours in ((180, ("#1f4e5f", "#f1e8d6", "#1f4e5f")), (1330, ("#4b7a3a", "#f9f6ec", "#c9a02f"))):
        c.rect((x - 5, 300, x + 5, 780), "#6b5140")
        for band, colour in enumerate(colours):
            c.poly(
                [
                    (x + 5 + band * 70, 310 + band * 6),
                    (x + 75 + band * 70, 316 + band * 6),
                    (x + 75 + band * 70, 456 + band * 6),
                    (x + 5 + band * 70, 450 + band * 6),
                ],
                colour,
            )
    crowd(c, 1000, 16)
