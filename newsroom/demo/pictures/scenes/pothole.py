"""The Snug."""

from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.light import mix


def pothole(c: Canvas) -> None:
    """The Snug, with a wagtail."""
    c.gradient((0, 0, WIDTH, 260), "#cfc9be", "#b3ab9d")
    c.rect((0, 250, WIDTH, 300), "#d8d3c6")
    c.rect((0, 290, WIDTH, 316), "#8c8a84")
    c.gradient((0, 316, WIDTH, HEIGHT), "#6f7479", "#54595f")
    for _ in range(900):
        at = (c.random.uniform(0, WIDTH), c.random.uniform(320, HEIGHT))
        c.disc(at, c.random.uniform(1.2, 3.6), "#9aa0a4" if c.random.random() < 0.5 else "#43484d", alpha=0.5)
    c.poly([(0, 360), (WIDTH, 348), (WIDTH, 366), (0, 378)], "#e9c84a", alpha=0.85)
    rim = [
        (420, 700),
        (520, 570),
        (760, 520),
        (1040, 545),
        (1190, 660),
        (1150, 800),
        (930, 890),
        (640, 870),
        (460, 810),
    ]
    c.poly(rim, "#3b3f44")
    c.poly([(x * 0.94 + 48, y * 0.93 + 52) for x, y in rim], "#2c2f33")
    c.poly([(x * 0.86 + 112, y * 0.8 + 148) for x, y in rim], mix("#7fa6b8", c.light.sky[1], 0.4))
    c.ellipse((620, 670, 960, 700), "#ffffff", alpha=0.25)
    for crack in (
        [(1190, 660), (1290, 640), (1350, 680), (1450, 660)],
        [(420, 700), (330, 720), (260, 690)],
        [(930, 890), (960, 960), (920, 1010)],
    ):
        c.line(crack, "#3b3f44", 6)
    _wagtail(c, 800, 620)
    _cone(c, 250, 620)
    _cone(c, 1390, 900)


def _wagtail(c: Canvas, x: float, y: float) -> None:
    c.poly([(x - 40, y + 8), (x - 160, y - 22), (x - 158, y - 34), (x - 30, y - 20)], "#2b2e33")
    c.ellipse((x - 56, y - 44, x + 60, y + 34), "#f4f1e6")
    c.poly([(x - 58, y - 4), (x + 10, y - 46), (x + 40, y - 20), (x - 10, y + 14)], "#6f7883")
    c.disc((x + 62, y - 50), 30, "#f4f1e6")
    c.slice((x + 30, y - 84, x + 92, y - 22), (170, 370), "#2b2e33")
    c.poly([(x + 88, y - 54), (x + 120, y - 48), (x + 88, y - 42)], "#2b2e33")
    c.disc((x + 72, y - 52), 4.5, "#2b2e33")
    for leg in (0, 24):
        c.line([(x + leg - 6, y + 30), (x + leg, y + 86)], "#2b2e33", 4)


def _cone(c: Canvas, x: float, base: float) -> None:
    c.poly([(x - 70, base), (x - 14, base - 210), (x + 14, base - 210), (x + 70, base)], "#e8692c")
    c.poly([(x - 50, base - 76), (x - 32, base - 144), (x + 32, base - 144), (x + 50, base - 76)], "#f9f6ec")
    c.rect((x - 96, base - 14, x + 96, base + 14), "#cf5a22", radius=8)
