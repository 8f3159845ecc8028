"""Catstone Moor and its turbines."""

from math import cos, pi, sin

from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import drystone_wall, hills
from newsroom.demo.pictures.sky import sky

FOOT = 800  # behind the near hill, wherever its ridge runs


def turbines(c: Canvas) -> None:
    sky(c, 760, sun=(300, 240))
    hills(c, 720, 300, 0.6)
    for x, base, size, turn in (
        (300, 560, 0.62, 20),
        (560, 520, 0.7, 75),
        (860, 560, 0.86, 40),
        (1160, 520, 1.0, 100),
        (1450, 600, 1.2, 10),
    ):
        _turbine(c, (x, base), 330 * size, turn)
    hills(c, 800, 190, 0.3)
    drystone_wall(c, 860, 30)
    c.gradient((0, 858, WIDTH, HEIGHT), "#8a7f4e", "#5d5a36")
    _heather(c)
    for x, size in ((260, 0.8), (330, 0.7), (1230, 1.0)):
        sheep(c, x, 950, size)


def _heather(c: Canvas) -> None:
    for _ in range(220):
        at = (c.random.uniform(0, WIDTH), c.random.uniform(880, HEIGHT))
        colour = c.random.choice(("#7d4f70", "#6f8a42", "#94628a"))
        c.disc(at, c.random.uniform(4, 12), colour, alpha=0.7)


def _turbine(c: Canvas, at: tuple[float, float], tall: float, turn: float) -> None:
    x, base = at
    hub = base - tall
    c.poly(
        [
            (x - tall * 0.022, FOOT),
            (x - tall * 0.01, hub),
            (x + tall * 0.01, hub),
            (x + tall * 0.022, FOOT),
        ],
        "#f4f6f6",
        depth=0.12,
    )
    for blade in range(3):
        angle = (turn + blade * 120) * pi / 180
        tip = (x + tall * 0.62 * cos(angle), hub + tall * 0.62 * sin(angle))
        wide = tall * 0.028
        root = (x + tall * 0.12 * cos(angle), hub + tall * 0.12 * sin(angle))
        c.poly(
            [
                (x, hub),
                (root[0] - wide * sin(angle), root[1] + wide * cos(angle)),
                tip,
                (root[0] + wide * 0.3 * sin(angle), root[1]),
            ],
            "#ffffff",
            depth=0.08,
        )
    c.disc((x, hub), tall * 0.03, "#dfe3e6")


def sheep(c: Canvas, x: float, base: float, size: float) -> None:
    for dx in (-30, -8, 18, 36):
        c.rect((x + dx * size, base - 28 * size, x + (dx + 9) * size, base), "#3b332c")
    for dx, dy in ((-34, -48), (0, -60), (34, -48), (0, -38)):
        c.disc((x + dx * size, base + dy * size), 30 * size, "#f1ece0")
    c.ellipse((x + 46 * size, base - 76 * size, x + 84 * size, base - 40 * size), "#3b332c")
