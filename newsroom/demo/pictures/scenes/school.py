"""Larkfield at playtime."""

from newsroom.demo.pictures.buildings import windows
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import ground, tree
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import crowd


def school_yard(c: Canvas) -> None:
    sky(c, 600, sun=(1280, 180))
    c.gradient((120, 330, 1000, 760), "#b8734f", "#96583a")
    windows(c, (150, 360, 970, 740), (8, 2), fill=0.6)
    c.poly([(90, 334), (200, 260), (920, 260), (1030, 334)], "#6d7480")
    c.rect((520, 180, 600, 270), "#b8734f")
    c.poly([(508, 184), (560, 120), (612, 184)], "#5f7b72")
    c.gradient((1000, 290, 1560, 760), "#dfe6e2", "#b9c8c4")
    c.rect((1000, 276, 1570, 300), "#c7973a")
    windows(c, (1024, 320, 1540, 740), (4, 3), fill=0.78)
    ground(c, 740)
    c.gradient((0, 770, WIDTH, HEIGHT), "#8d9196", "#6f7479")
    c.arc((300, 830, 700, 1000), (0, 360), "#f4f1e6", 6)
    c.line([(500, 770), (500, 1067)], "#f4f1e6", 5)
    c.line([(900, 850), (1500, 850), (1500, 1010), (900, 1010), (900, 850)], "#e9c84a", 6)
    tree(c, 60, 800, 420)
    crowd(c, 1000, 18, size=0.95)
