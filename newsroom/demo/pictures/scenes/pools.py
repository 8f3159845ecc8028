"""The pool as it was, as it is, and what stood between."""

from math import pi, sin

from newsroom.demo.pictures.buildings import window, windows
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import pavement, tree
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import person


def pool_old(c: Canvas) -> None:
    """Green tiles, props under the roof, a clock that is wrong."""
    c.gradient((0, 0, WIDTH, 600), "#dfe6d8", "#b9c8b4")
    for row in range(9):
        c.rect((0, 330 + row * 30, WIDTH, 332 + row * 30), "#8fae98")
    for column in range(40):
        c.rect((column * 42, 330, column * 42 + 2, 600), "#8fae98")
    c.rect((0, 330, WIDTH, 352), "#5f8a72")
    for pane in range(7):
        window(c, (70 + pane * 220, 90, 220 + pane * 220, 270), lit=False)
    for prop in (380, 760, 1140):
        c.rect((prop - 10, 0, prop + 10, 900), "#c7763a")
        c.line([(prop, 120), (prop - 90, 0)], "#c7763a", 14)
        c.line([(prop, 120), (prop + 90, 0)], "#c7763a", 14)
    c.disc((1440, 420), 58, "#f9f6ec")
    c.arc((1382, 362, 1498, 478), (0, 360), "#2b2e33", 6)
    c.line([(1440, 420), (1440, 384)], "#2b2e33", 6)
    c.line([(1440, 420), (1474, 436)], "#2b2e33", 5)
    _water(c, 640, ("#7fb9a8", "#3f8577"))


def _water(c: Canvas, top: float, colours: tuple[str, str]) -> None:
    c.rect((0, top - 40, WIDTH, top), "#e6e2d6")
    c.rect((0, top - 8, WIDTH, top + 6), "#b9b4a6")
    c.gradient((0, top, WIDTH, HEIGHT), *colours)
    for lane in range(1, 6):
        far, near = 300 + lane * 166, -500 + lane * 434
        for ball in range(26):
            share = (ball / 26) ** 1.6
            at = (far + (near - far) * share, top + (HEIGHT - top) * share)
            c.disc(at, 3 + 9 * share, ("#e2564a", "#f9f6ec", "#31556b")[ball // 2 % 3])
    for ripple in range(60):
        y = top + (HEIGHT - top) * (ripple / 60) ** 1.3
        x = c.random.uniform(0, WIDTH)
        points = [(x + step * 16, y + 4 * sin(step * pi / 3)) for step in range(8)]
        c.line(points, "#ffffff", 2, alpha=0.35)
    for x, y, cap in ((520, 760, "#e0a93b"), (860, 840, "#f4ead2"), (1240, 740, "#a8242f")):
        _swimmer(c, x, y, cap)


def _swimmer(c: Canvas, x: float, y: float, cap: str) -> None:
    c.ellipse((x - 90, y - 10, x + 80, y + 30), "#ffffff", alpha=0.35)
    c.ellipse((x - 70, y - 12, x + 10, y + 18), "#c98d63")
    c.disc((x + 26, y - 12), 25, "#e3b18d")
    c.slice((x - 2, y - 42, x + 54, y + 14), (170, 380), cap)
    c.line([(x - 10, y), (x + 54, y - 50), (x + 96, y - 14)], "#e3b18d", 15)


def pool_new(c: Canvas) -> None:
    """The hall of glass on to the park."""
    c.backdrop((0, 0, WIDTH, 600), ("#9fd0ec", "#cfe7f0", "#eef6f2"))
    c.gradient((0, 400, WIDTH, 600), "#8fb95c", "#6f9a48")
    for x in (150, 480, 1130, 1440):
        tree(c, x, 540, 300, depth=0.15)
    for frame in range(9):
        c.rect((frame * 200 - 7, 110, frame * 200 + 7, 600), "#e9edee")
    c.gradient((0, 0, WIDTH, 120), "#b98a5c", "#d9b488")
    for beam in range(9):
        c.poly(
            [
                (frame_x := beam * 200, 120),
                (frame_x + 40, 120),
                (frame_x + (frame_x - 800) * 0.35 + 50, 0),
                (frame_x + (frame_x - 800) * 0.35, 0),
            ],
            "#8d6238",
        )
    _water(c, 640, ("#63c3d6", "#1f86a8"))


def leisure_hoardings(c: Canvas) -> None:
    """The old baths behind boards, with a crane over them."""
    sky(c, 640)
    c.gradient((260, 330, 1340, 760), "#b9a58a", "#96826a")
    windows(c, (300, 380, 1300, 600), (10, 1), fill=0.66)
    c.rect((240, 300, 1360, 346), "#7d8a90")
    c.text((800, 324), "TENTERFIELDS  BATHS", 30, "#f1e8d6")
    _crane(c, 1180, 760)
    for pole in range(9):
        c.rect((270 + pole * 132, 350, 276 + pole * 132, 760), "#c9a02f")
    for deck in (460, 600):
        c.rect((262, deck, 1340, deck + 10), "#c9a02f")
    for board in range(9):
        left = board * 180
        c.gradient((left, 700, left + 176, 920), "#2f6f8a", "#245a70")
        if board % 3 == 1:
            for wave in range(3):
                c.arc((left + 20, 770 + wave * 34, left + 90, 806 + wave * 34), (0, 180), "#8fd0e0", 7)
                c.arc((left + 88, 770 + wave * 34, left + 158, 806 + wave * 34), (180, 360), "#8fd0e0", 7)
    pavement(c, 920, HEIGHT)
    person(c, 380, 1000, 1.2, bag=True)
    person(c, 1270, 1020, 1.3)


def _crane(c: Canvas, x: float, base: float) -> None:
    for rung in range(16):
        y = base - rung * 44
        c.line([(x - 16, y), (x + 16, y - 44)], "#d9a53a", 4)
    c.rect((x - 20, 70, x - 13, base), "#d9a53a")
    c.rect((x + 13, 70, x + 20, base), "#d9a53a")
    c.rect((x - 700, 84, x + 230, 98), "#d9a53a")
    c.line([(x, 20), (x - 600, 84)], "#a8741f", 4)
    c.line([(x, 20), (x + 220, 84)], "#a8741f", 4)
    c.rect((x + 150, 98, x + 226, 160), "#6b7278")
    c.line([(x - 430, 98), (x - 430, 250)], "#3b4048", 3)
    c.rect((x - 480, 250, x - 380, 274), "#8d959b")
