"""The Old Cloth Hall, with a speaker in it and with a tree before it."""

from newsroom.demo.pictures.buildings import LAMPLIGHT, arch, windows
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.sky import sky, snowfall
from newsroom.demo.pictures.things import crowd


def lectern(c: Canvas) -> None:
    """A speaker's place in the Old Cloth Hall, with the room waiting."""
    c.gradient((0, 0, WIDTH, 760), "#38536a", "#1f3344")
    for beam in range(4):
        c.poly(
            [
                (300 + beam * 330, -20),
                (380 + beam * 330, -20),
                (640 + beam * 200, 780),
                (260 + beam * 260, 780),
            ],
            "#ffffff",
            alpha=0.05,
        )
    for banner in (250, 1350):
        c.gradient((banner - 130, 120, banner + 130, 720), "#4a7590", "#31556b")
        c.poly([(banner - 70, 470), (banner - 44, 270), (banner + 44, 270), (banner + 70, 470)], "#f1e8d6")
        c.poly([(banner - 22, 270), (banner + 22, 270), (banner + 34, 470), (banner - 34, 470)], "#e0a93b")
    c.gradient((0, 740, WIDTH, HEIGHT), "#6b5138", "#4a3624")
    c.glow((800, 420), 520, "#ffe9c0", 0.4)
    c.poly([(640, 470), (960, 470), (920, 960), (680, 960)], "#8d5f3c")
    c.poly([(800, 470), (960, 470), (920, 960), (800, 960)], "#000000", alpha=0.1)
    c.poly([(600, 420), (1000, 420), (970, 480), (630, 480)], "#a9784f")
    c.poly([(700, 400), (890, 400), (900, 430), (690, 430)], "#f9f6ec")
    for x in (740, 850):
        c.line([(x, 420), (x + 14, 330)], "#1c1f24", 6)
        c.rect((x + 2, 296, x + 28, 344), "#2b2e33", radius=12)
    _audience(c)


def _audience(c: Canvas) -> None:
    for row in range(2):
        for seat in range(12):
            x, y = -20 + seat * 148 + row * 70, 990 + row * 84
            shade = ("#243240", "#1a2530")[row]
            c.disc((x, y - 40), 44, shade)
            c.rect((x - 66, y, x + 66, y + 120), shade, radius=40)


def cloth_hall_snow(c: Canvas) -> None:
    """The Old Cloth Hall at Christmas: an open arcade below, lit windows above, one tree."""
    sky(c, 640)
    c.gradient((180, 330, 1420, 800), "#c9b48c", "#9c855f")
    c.poly([(140, 340), (300, 210), (1300, 210), (1460, 340)], "#eef2f5")
    c.rect((760, 110, 840, 220), "#c9b48c")
    c.poly([(746, 112), (800, 40), (854, 112)], "#eef2f5")
    windows(c, (220, 360, 1380, 540), (9, 1), fill=0.56)
    for bay in range(8):
        left = 220 + bay * 148
        arch(c, (left, 570, left + 120, 800), fill="#5f7887")
        c.ellipse((left + 42, 690, left + 78, 726), "#a8242f")
    c.gradient((0, 790, WIDTH, HEIGHT), "#f6f9fb", "#c8d5de")
    for step in range(5):
        width = 190 - step * 34
        c.poly(
            [(800 - width, 900 - step * 90), (800, 760 - step * 90), (800 + width, 900 - step * 90)],
            "#2f5a3e",
        )
    for _ in range(46):
        drop = c.random.uniform(0, 1)
        c.disc(
            (800 + c.random.uniform(-170, 170) * drop, 440 + drop * 440),
            7,
            c.random.choice((LAMPLIGHT, "#e2564a", "#8fc1e0")),
        )
    c.glow((800, 400), 80, "#fff2c4", 1.0)
    crowd(c, 1010, 12)
    snowfall(c, 200)
