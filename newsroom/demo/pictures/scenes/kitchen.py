"""A caddy on a worktop."""

from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas


def food_caddy(c: Canvas) -> None:
    """A small brown bin on a kitchen worktop, and what goes into it."""
    c.gradient((0, 0, WIDTH, 720), "#dfe8e4", "#c6d6d0")
    for row in range(5):
        for column in range(9):
            left = column * 190 - (row % 2) * 95
            c.rect((left + 4, row * 148 + 4, left + 186, row * 148 + 144), "#eef3f0", radius=6)
    c.gradient((0, 720, WIDTH, HEIGHT), "#c99a66", "#96683c")
    c.ellipse((500, 900, 1120, 990), "#000000", alpha=0.22)
    c.poly([(560, 520), (1040, 520), (990, 950), (610, 950)], "#7a5230")
    c.poly([(860, 520), (1040, 520), (990, 950), (860, 950)], "#000000", alpha=0.12)
    c.rect((530, 480, 1070, 536), "#946643", radius=22)
    c.arc((600, 330, 1000, 640), (180, 360), "#5c3d22", 20)
    c.rect((700, 640, 900, 790), "#f1e8d6", radius=10)
    c.text((800, 690), "FOOD", 52, "#4d6b3c")
    c.text((800, 744), "every week", 30, "#4d6b3c")
    _scraps(c)


def _scraps(c: Canvas) -> None:
    c.slice((180, 820, 380, 1000), (180, 360), "#e8b23c")
    c.slice((200, 840, 360, 980), (180, 360), "#f6dc8c")
    c.ellipse((1180, 860, 1300, 970), "#c94f3d")
    c.rect((1236, 836, 1244, 872), "#5d4a34")
    c.ellipse((1252, 838, 1292, 858), "#6aa04e")
    c.ellipse((1330, 900, 1440, 984), "#f4ead2")
    c.poly(
        [(1330, 940), (1360, 920), (1386, 946), (1412, 920), (1440, 940), (1420, 980), (1350, 980)], "#e3d2b0"
    )
    for peel in range(4):
        c.arc((380 + peel * 22, 900 + peel * 12, 500 + peel * 10, 980), (20, 200), "#d9773a", 14)
    c.rect((80, 900, 160, 980), "#f9f6ec", radius=6)
    c.line([(120, 900), (120, 850), (160, 830)], "#8d959b", 3)
    c.rect((152, 814, 186, 840), "#a8242f")
