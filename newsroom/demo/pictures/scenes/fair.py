"""Tenter Fair by night."""

from math import cos, pi, sin

from newsroom.demo.pictures.buildings import LAMPLIGHT
from newsroom.demo.pictures.canvas import WIDTH, Canvas
from newsroom.demo.pictures.land import ground, hills
from newsroom.demo.pictures.light import mix
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import crowd

STALLS = (("#a8242f", "#f9f6ec"), ("#2f5d62", "#f9f6ec"), ("#c7973a", "#f9f6ec"), ("#31556b", "#e9d9b0"))


def fair_night(c: Canvas) -> None:
    """The wheel, the lights and the helter-skelter."""
    sky(c, 820)
    hills(c, 830, 120, 0.4)
    c.glow((620, 470), 620, "#ff9d6b", 0.4)
    _wheel(c, 620, 450, 360)
    _helter_skelter(c, 1240, 880)
    ground(c, 860)
    for tent, colours in ((40, STALLS[0]), (300, STALLS[2]), (840, STALLS[1]), (1400, STALLS[3])):
        _booth(c, tent, 920, colours)
    for x in range(0, WIDTH, 54):
        y = 300 + 90 * abs(sin(x / 250))
        c.glow((x, y), 22, ("#ffd77a", "#ff8f8f", "#9fd3ff")[x // 54 % 3], 1.0)
    crowd(c, 1040, 15)


def _wheel(c: Canvas, x: float, y: float, radius: float) -> None:
    c.line([(x, y), (x - 190, 880)], "#c9ced6", 16)
    c.line([(x, y), (x + 190, 880)], "#c9ced6", 16)
    for spoke in range(12):
        angle = spoke * pi / 6 + 0.1
        rim = (x + radius * cos(angle), y + radius * sin(angle))
        c.line([(x, y), rim], "#e0a93b", 5)
        colour = ("#e2564a", "#f2c14e", "#5fb0b7", "#e9e1cf")[spoke % 4]
        c.rect((rim[0] - 30, rim[1] + 8, rim[0] + 30, rim[1] + 48), colour, radius=14)
        c.line([(rim[0] - 30, rim[1] + 10), rim, (rim[0] + 30, rim[1] + 10)], "#e9e1cf", 4)
    for lamp in range(48):
        angle = lamp * pi / 24
        c.glow((x + radius * cos(angle), y + radius * sin(angle)), 17, ("#ffe2a0", "#ff9d9d")[lamp % 2], 1.0)
    c.arc((x - radius, y - radius, x + radius, y + radius), (0, 360), "#f2c14e", 7)
    c.glow((x, y), 70, LAMPLIGHT, 1.0)


def _helter_skelter(c: Canvas, x: float, base: float) -> None:
    for band in range(8):
        wide, top = 60 + band * 11, base - 470 + band * 58
        c.poly(
            [(x - wide, top), (x + wide, top), (x + wide + 11, top + 59), (x - wide - 11, top + 59)],
            ("#e2564a", "#f4ead2")[band % 2],
        )
    for turn in range(4):
        y, wide = base - 390 + turn * 112, 78 + turn * 22
        c.line([(x - wide, y), (x + wide, y + 60)], "#f2c14e", 16)
    c.poly([(x - 84, base - 466), (x, base - 570), (x + 84, base - 466)], "#5fb0b7")
    c.glow((x, base - 576), 40, LAMPLIGHT, 1.0)


def _booth(c: Canvas, x: float, base: float, colours: tuple[str, str]) -> None:
    for stripe in range(6):
        left = x + stripe * 36
        c.poly(
            [
                (left, base - 110),
                (left + 36, base - 110),
                (x + 108 + (stripe - 2) * 8, base - 180),
                (x + 108 + (stripe - 3) * 8, base - 180),
            ],
            colours[stripe % 2],
        )
    c.rect((x + 6, base - 110, x + 210, base), mix(colours[0], "#000000", 0.25))
    c.glowing_box((x + 22, base - 96, x + 194, base - 36), LAMPLIGHT)
