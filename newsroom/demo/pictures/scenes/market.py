"""The Market Place on a Saturday."""

from newsroom.demo.pictures.buildings import window
from newsroom.demo.pictures.canvas import HEIGHT, Canvas
from newsroom.demo.pictures.land import pavement
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import bunting, crowd, person

STALLS = (("#a8242f", "#f9f6ec"), ("#2f5d62", "#f9f6ec"), ("#c7973a", "#f9f6ec"), ("#31556b", "#e9d9b0"))


def market(c: Canvas) -> None:
    """Stalls in the Market Place, under striped awnings."""
    sky(c, 420, sun=(280, 170))
    for house in range(7):
        left = -20 + house * 236
        top = 250 + (house % 3) * 34
        c.gradient(
            (left, top, left + 232, 700), ("#c9a77c", "#b98f68", "#c2b59b", "#a9785a")[house % 4], "#8f7355"
        )
        c.poly([(left - 6, top), (left + 116, top - 80), (left + 238, top)], "#646b76")
        for row in range(2):
            for column in range(3):
                window(
                    c,
                    (
                        left + 24 + column * 70,
                        top + 30 + row * 110,
                        left + 64 + column * 70,
                        top + 96 + row * 110,
                    ),
                )
    bunting(c, (-40, 200), (1640, 230), 60, ("#a8242f", "#f9f6ec", "#2f5d62", "#e0a93b"))
    pavement(c, 690, HEIGHT)
    for stall in range(4):
        _stall(c, 40 + stall * 400, 860, STALLS[stall])
    crowd(c, 1020, 11, size=1.15)


def _stall(c: Canvas, x: float, base: float, stripes: tuple[str, str]) -> None:
    for post in (0, 322):
        c.rect((x + post, base - 270, x + post + 10, base), "#6b5140")
    for stripe in range(8):
        left = x - 16 + stripe * 46
        c.poly(
            [(left + 14, base - 320), (left + 60, base - 320), (left + 46, base - 220), (left, base - 220)],
            stripes[stripe % 2],
        )
        c.slice((left, base - 244, left + 46, base - 196), (0, 180), stripes[stripe % 2])
    c.rect((x - 8, base - 116, x + 340, base), "#8d5f3c")
    c.rect((x - 14, base - 128, x + 346, base - 108), "#b98a5c")
    wares = ("#e0b04a", "#c94f3d", "#6aa04e", "#e9d9b0", "#8c3b4a")
    for place in range(11):
        c.disc((x + 14 + place * 31, base - 136), 17, wares[(place // 2 + round(x)) % 5])
    person(c, x + 170, base - 20, 1.1)
    c.rect((x - 8, base - 116, x + 340, base), "#8d5f3c")
    for plank in range(1, 4):
        c.line([(x - 8, base - 116 + plank * 29), (x + 340, base - 116 + plank * 29)], "#6b4a2c", 2)
