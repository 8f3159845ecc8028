"""The chain."""

from math import cos, pi, sin

from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas


def mayoral_chain(c: Canvas) -> None:
    """Gold on scarlet and fur, close to."""
    c.gradient((0, 0, WIDTH, HEIGHT), "#b3222f", "#6f131e")
    for fold in range(7):
        x = 60 + fold * 250
        c.poly([(x, 0), (x + 90, 0), (x + 30, HEIGHT), (x - 70, HEIGHT)], "#000000", alpha=0.09)
    c.poly([(0, 0), (430, 0), (610, HEIGHT), (250, HEIGHT)], "#f4efe4")
    c.poly([(1600, 0), (1170, 0), (990, HEIGHT), (1350, HEIGHT)], "#f4efe4")
    _tails_of_fur(c)
    for step in range(25):
        angle = pi * (0.06 + 0.88 * step / 24)
        _link(c, 800 - 520 * cos(angle), -80 + 640 * sin(angle), step)
    _badge(c, 800, 700)


def _tails_of_fur(c: Canvas) -> None:
    for _ in range(70):
        y = c.random.uniform(0, HEIGHT)
        left = c.random.choice((70 + y * 0.2, 1230 - y * 0.2)) + c.random.uniform(30, 300)
        c.poly([(left, y), (left + 7, y), (left + 4, y + 30)], "#3b332c", alpha=0.75)


def _link(c: Canvas, x: float, y: float, step: int) -> None:
    if step % 2:
        c.rect((x - 20, y - 26, x + 20, y + 26), "#d3ab48", radius=8)
        c.rect((x - 11, y - 17, x + 11, y + 17), "#f1d684", radius=6)
        return
    c.disc((x, y), 40, "#b98a2c")
    c.disc((x, y), 34, "#e8c25a")
    c.disc((x, y), 23, "#31556b")
    c.disc((x - 6, y - 7), 7, "#a9c8dc", alpha=0.8)


def _badge(c: Canvas, x: float, y: float) -> None:
    for petal in range(16):
        angle = petal * pi / 8
        c.disc((x + 142 * cos(angle), y + 142 * sin(angle)), 30, "#d3ab48")
    c.disc((x, y), 150, "#b98a2c")
    c.disc((x, y), 138, "#e8c25a")
    c.disc((x, y), 112, "#1f4e5f")
    c.poly([(x - 60, y + 50), (x - 60, y - 20), (x, y - 74), (x + 60, y - 20), (x + 60, y + 50)], "#f1e8d6")
    for wave in range(3):
        c.arc((x - 90, y + 30 + wave * 16, x, y + 62 + wave * 16), (0, 180), "#8fbfe0", 6)
        c.arc((x, y + 30 + wave * 16, x + 90, y + 62 + wave * 16), (180, 360), "#8fbfe0", 6)
    c.disc((x - 60, y - 82), 26, "#ffffff", alpha=0.25)
