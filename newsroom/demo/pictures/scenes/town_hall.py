"""The Town Hall, from the square and from the public gallery."""

from newsroom.demo.pictures.buildings import LAMPLIGHT, arch, columns, street_lamp, terrace, windows
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import pavement
from newsroom.demo.pictures.light import mix
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import crowd


def town_hall(c: Canvas) -> None:
    sky(c, 760, sun=(1330, 210))
    terrace(c, 830, number=8, height=230)
    c.gradient((300, 400, 1300, 850), "#dccbaa", "#b59f78")
    windows(c, (330, 430, 620, 820), (4, 2), fill=0.46)
    windows(c, (980, 430, 1270, 820), (4, 2), fill=0.46)
    c.rect((286, 388, 1314, 408), "#e9e1cf")
    c.poly([(600, 400), (800, 286), (1000, 400)], "#e2d5b8")
    c.poly([(640, 392), (800, 304), (960, 392)], "#cbb890")
    _clock_tower(c)
    c.rect((620, 420, 980, 850), "#a8926c")
    columns(c, (648, 446, 952, 846), 6)
    arch(c, (756, 620, 844, 850), fill="#5a3f2c")
    pavement(c, 830, HEIGHT)
    for step in range(4):
        c.rect(
            (600 - step * 18, 842 + step * 14, 1000 + step * 18, 858 + step * 14),
            mix("#d6ccb8", "#8f8672", step * 0.16),
        )
    for x in (240, 1360):
        street_lamp(c, x, 930, 260)
    crowd(c, 1000, 9)


def _clock_tower(c: Canvas) -> None:
    c.gradient((716, 90, 884, 330), "#dccbaa", "#c2ad84")
    c.rect((702, 80, 898, 98), "#e9e1cf")
    c.poly([(712, 82), (800, -36), (888, 82)], "#5f7b72")
    c.disc((800, 180), 58, "#e9e1cf")
    c.disc((800, 180), 49, LAMPLIGHT if c.light.lamps else "#f9f6ec")
    c.line([(800, 180), (800, 144)], "#2b2e33", 6)
    c.line([(800, 180), (826, 194)], "#2b2e33", 6)
    for x in (744, 800, 856):
        arch(c, (x - 15, 256, x + 15, 322), fill="#4c5a63")


def council_chamber(c: Canvas) -> None:
    """Panelled and horseshoe-shaped, with the Mayor's seat at the head."""
    c.gradient((0, 0, WIDTH, HEIGHT), "#f1e8d6", "#cdb892")
    c.gradient((0, 330, WIDTH, 700), "#8d5f3c", "#6f4729")
    for panel in range(12):
        left = 12 + panel * 133
        c.rect((left, 356, left + 110, 660), "#7d5233")
        c.rect((left + 8, 364, left + 102, 652), "#946643")
    for x in (90, 370, 1130, 1410):
        _tall_window(c, x)
    _mayors_seat(c)
    c.gradient((0, 690, WIDTH, HEIGHT), "#7a2e3a", "#4d1d27")
    for row in range(3):
        _benches(c, 760 + row * 110, 150 + row * 90, row)


def _tall_window(c: Canvas, x: float) -> None:
    c.rect((x - 8, 30, x + 108, 300), "#e2d5b8")
    c.backdrop((x, 40, x + 100, 292), ("#8fbfe0", "#bfdcec", "#e6f2f4"))
    for pane in range(1, 4):
        c.rect((x, 40 + pane * 63, x + 100, 43 + pane * 63), "#f9f6ec")
    c.rect((x + 49, 40, x + 52, 292), "#f9f6ec")
    c.poly([(x - 30, 20), (x + 8, 20), (x - 6, 320), (x - 34, 320)], "#7a2e3a")
    c.poly([(x + 130, 20), (x + 92, 20), (x + 106, 320), (x + 134, 320)], "#7a2e3a")


def _mayors_seat(c: Canvas) -> None:
    c.poly([(640, 330), (800, 190), (960, 330)], "#5c3a20")
    c.rect((660, 320, 940, 690), "#5c3a20")
    c.rect((690, 350, 910, 690), "#7a2e3a")
    c.disc((800, 288), 40, "#d3ab48")
    c.disc((800, 288), 26, "#31556b")
    c.rect((748, 480, 852, 690), "#a8242f", radius=30)
    c.disc((800, 448), 40, "#e3b18d")
    c.slice((758, 398, 842, 478), (180, 360), "#dfe3e6")
    c.arc((756, 450, 844, 570), (10, 170), "#e8c25a", 9)
    c.disc((800, 574), 13, "#e8c25a")
    c.rect((560, 600, 1040, 700), "#4d2f19")
    c.rect((540, 592, 1060, 612), "#6f4729")


def _benches(c: Canvas, top: float, reach: float, row: int) -> None:
    for side in (-1, 1):
        for seat in range(4):
            x = 800 + side * (250 + reach + seat * 130)
            colour = ("#44506b", "#2f5d62", "#6b4f7d", "#5d5346")[(seat + row) % 4]
            c.rect((x - 34, top - 44, x + 34, top + 50), colour, radius=20)
            c.disc((x, top - 66), 27, ("#f1cfb5", "#a56b45", "#e3b18d", "#7d4b31")[(seat * 3 + row) % 4])
            c.slice(
                (x - 29, top - 98, x + 29, top - 40),
                (180, 360),
                ("#2b211c", "#9a9a9a", "#8a5a34")[(seat + row) % 3],
            )
        near, far = 800 + side * (180 + reach), 800 + side * 1000
        c.rect((min(near, far), top + 22, max(near, far), top + 92), "#6f4729")
        c.rect((min(near, far), top + 16, max(near, far), top + 30), "#94673f")
