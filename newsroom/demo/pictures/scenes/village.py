"""A green with a pond."""

from newsroom.demo.pictures.buildings import church, door, window
from newsroom.demo.pictures.canvas import Canvas
from newsroom.demo.pictures.land import ground, hedge, hills, tree
from newsroom.demo.pictures.sky import sky


def village_green(c: Canvas) -> None:
    sky(c, 560, sun=(1300, 200))
    hills(c, 600, 260, 0.55)
    hills(c, 660, 150, 0.35)
    church(c, 1180, 720, 0.9)
    for x, stone in ((60, "#c2b59b"), (330, "#b3a58c"), (600, "#c9a77c")):
        _cottage(c, x, 740, stone)
    hedge(c, 770, 60)
    ground(c, 765)
    c.ellipse((120, 870, 620, 960), "#8fb3c4")
    c.ellipse((150, 880, 590, 945), "#a9cbd8")
    tree(c, 850, 900, 520)
    c.rect((1180, 850, 1420, 866), "#6b4a2c")
    for leg in (1200, 1390):
        c.rect((leg, 850, leg + 14, 920), "#6b4a2c")
    for x, colour in ((1060, "#2f6b3a"), (1500, "#a8242f")):
        c.rect((x - 5, 790, x + 5, 960), "#6b5140")
        c.rect((x - 66, 760, x + 66, 850), "#f9f6ec", radius=4)
        c.rect((x - 56, 772, x + 56, 838), colour, radius=3)
    for x in (300, 380):
        c.ellipse((x, 890, x + 44, 912), "#ffffff")
        c.disc((x + 44, 884), 11, "#ffffff")


def _cottage(c: Canvas, x: float, base: float, stone: str) -> None:
    c.rect((x, base - 150, x + 230, base), stone)
    c.poly(
        [(x - 14, base - 150), (x + 20, base - 236), (x + 210, base - 236), (x + 244, base - 150)], "#6d7480"
    )
    c.rect((x + 176, base - 276, x + 206, base - 220), "#8f5f48")
    door(c, (x + 98, base - 92, x + 134, base), "#31556b")
    for left in (22, 160):
        window(c, (x + left, base - 104, x + left + 46, base - 60))
