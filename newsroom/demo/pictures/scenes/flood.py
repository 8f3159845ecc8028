"""Dyer's Row under water, and the barrier that came after."""

from newsroom.demo.pictures.buildings import mill, mill_chimney, terrace
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import hills, reflection, river
from newsroom.demo.pictures.sky import sky


def flood_street(c: Canvas) -> None:
    """Dyer's Row under water, with a boat where the cars should be."""
    sky(c, 380)
    terrace(c, 690, number=6, height=360)
    river(c, 640, HEIGHT)
    c.rect((0, 640, WIDTH, HEIGHT), "#7a6248", alpha=0.55)
    for x in range(60, WIDTH, 260):
        reflection(c, (x, 650, x + 70, 840), "#cbb79a")
    _half_sunk_car(c)
    _rescue_boat(c)
    for _ in range(26):
        left, top = c.random.uniform(0, WIDTH), c.random.uniform(690, 1040)
        c.ellipse((left, top, left + c.random.uniform(60, 170), top + 7), "#d7cbb2", alpha=0.3)


def _half_sunk_car(c: Canvas) -> None:
    c.poly([(150, 790), (200, 725), (330, 725), (400, 790)], "#8c3b4a")
    c.poly([(182, 786), (212, 738), (262, 738), (262, 786)], "#8aa4b0")
    c.poly([(274, 786), (274, 738), (322, 738), (366, 786)], "#8aa4b0")
    c.rect((110, 784, 440, 806), "#8c3b4a", radius=10)
    c.rect((90, 802, 470, 830), "#6d5a44", alpha=0.9, radius=10)


def _rescue_boat(c: Canvas) -> None:
    c.poly([(800, 850), (1260, 850), (1220, 930), (870, 930)], "#d9622b")
    c.rect((790, 838, 1270, 862), "#f0803c", radius=12)
    for x, coat in ((900, "#e0b04a"), (1010, "#44506b"), (1110, "#8c3b4a"), (1190, "#e0b04a")):
        c.rect((x - 26, 756, x + 26, 850), coat, radius=16)
        c.disc((x, 734), 21, "#e3b18d")
        c.slice((x - 24, 708, x + 24, 752), (180, 360), "#d9622b" if coat == "#e0b04a" else "#5a3f2c")
    c.rect((846, 776, 940, 784), "#f7e9c0")
    c.rect((1146, 776, 1234, 784), "#f7e9c0")
    c.ellipse((780, 916, 1300, 944), "#4f4030", alpha=0.4)


def flood_barrier(c: Canvas) -> None:
    """Three gates between four towers, with the river held behind them."""
    sky(c, 560, sun=(260, 220))
    hills(c, 580, 170, 0.55)
    mill(c, (1110, 370, 1560, 600), 4, depth=0.35)
    mill_chimney(c, 1180, 600, 330, depth=0.35)
    river(c, 585, HEIGHT)
    c.rect((0, 720, WIDTH, 760), "#2f4d5d", alpha=0.4)
    for gate in range(3):
        _gate(c, 210 + gate * 400)
    for tower in range(4):
        _tower(c, 130 + tower * 400)
    c.rect((60, 452, 1500, 476), "#8d959b")
    for rail in range(60, 1500, 24):
        c.rect((rail, 412, rail + 4, 452), "#a9b1b6")
    c.rect((60, 408, 1500, 414), "#a9b1b6")
    for foam in range(46):
        x = 200 + foam * 27
        c.disc((x, 800 + c.random.uniform(-6, 8)), c.random.uniform(8, 17), "#ffffff", alpha=0.6)


def _gate(c: Canvas, left: float) -> None:
    c.gradient((left, 500, left + 320, 800), "#d9a53a", "#a8741f")
    for rib in range(1, 6):
        c.rect((left, 500 + rib * 50, left + 320, 506 + rib * 50), "#8a5f18")
    for post in range(1, 4):
        c.rect((left + post * 80 - 4, 500, left + post * 80 + 4, 800), "#8a5f18")


def _tower(c: Canvas, left: float) -> None:
    c.gradient((left, 330, left + 96, 880), "#dcd9d2", "#9a978f")
    c.rect((left + 62, 330, left + 96, 880), "#000000", alpha=0.12)
    c.poly([(left - 14, 330), (left + 20, 270), (left + 110, 270), (left + 110, 330)], "#31556b")
    c.rect((left + 22, 356, left + 72, 404), "#24343f", radius=4)
    reflection(c, (left, 884, left + 96, 1050), "#dcd9d2")
