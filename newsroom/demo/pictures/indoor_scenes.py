"""Pools, shelves, a kitchen table, a desk; and the outsides of the buildings they are in."""

from math import pi, sin

from newsroom.demo.pictures.buildings import columns, door, window, windows
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import ground, pavement, road, tree
from newsroom.demo.pictures.light import mix
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import crowd, person

SPINES = ("#8c3b4a", "#2f5d62", "#31556b", "#c7973a", "#5d7a4a", "#6b4f7d", "#b4562c", "#e9d9b0", "#44506b")


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
        c.poly([(frame_x := beam * 200, 120), (frame_x + 40, 120), (frame_x + (frame_x - 800) * 0.35 + 50, 0), (frame_x + (frame_x - 800) * 0.35, 0)], "#8d6238")
    _water(c, 640, ("#63c3d6", "#1f86a8"))


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


def library_front(c: Canvas) -> None:
    sky(c, 660, sun=(330, 200))
    tree(c, 150, 830, 520)
    tree(c, 1490, 830, 460)
    c.gradient((260, 360, 1340, 820), "#b8734f", "#96583a")
    for course in range(22):
        c.line([(260, 372 + course * 21), (1340, 372 + course * 21)], "#7f4a30", 1.4, alpha=0.4)
    windows(c, (290, 420, 620, 760), (3, 2), fill=0.66)
    windows(c, (980, 420, 1310, 760), (3, 2), fill=0.66)
    c.rect((240, 330, 1360, 372), "#e9e1cf")
    c.gradient((630, 300, 970, 820), "#e9e1cf", "#cfc3a8")
    c.text((800, 372), "LIBRARY", 66, "#5a3f2c")
    c.text((800, 424), "1958", 30, "#8c7a5c")
    columns(c, (670, 486, 930, 810), 4)
    door(c, (756, 600, 844, 812), "#2f5d62")
    pavement(c, 820, 930)
    road(c, 940)
    for x, base in ((470, 900), (700, 906), (1090, 900)):
        person(c, x, base, 1.15, bag=True)
    person(c, 760, 908, 0.8, coat="#c7973a")
    _book_drop(c, 560, 890)


def _book_drop(c: Canvas, x: float, base: float) -> None:
    c.rect((x, base - 110, x + 76, base), "#31556b", radius=10)
    c.rect((x + 12, base - 88, x + 64, base - 74), "#1c1f24", radius=4)


def library_inside(c: Canvas) -> None:
    """The children's corner, with somebody reading aloud."""
    c.gradient((0, 0, WIDTH, 760), "#f4ead6", "#e3d2b0")
    for bay in range(4):
        _shelves(c, 30 + bay * 395)
    c.gradient((0, 760, WIDTH, HEIGHT), "#c9a77c", "#9c7a52")
    c.ellipse((320, 800, 1280, 1050), "#4d7f86")
    c.ellipse((350, 815, 1250, 1035), "#5f97a0")
    person(c, 800, 900, 1.75, coat="#b4562c")
    c.poly([(752, 742), (800, 756), (848, 742), (848, 802), (800, 816), (752, 802)], "#f9f6ec")
    c.line([(800, 756), (800, 816)], "#8c7a5c", 3)
    for x, base in ((500, 950), (620, 1000), (760, 1030), (930, 1030), (1060, 990), (1150, 930)):
        _sitting_child(c, x, base)


def _shelves(c: Canvas, left: float) -> None:
    c.rect((left, 120, left + 360, 760), "#a9784f")
    for shelf in range(5):
        base = 236 + shelf * 126
        c.rect((left + 12, base - 104, left + 348, base), "#7d5233")
        x = left + 18
        while x < left + 326:
            wide, tall = c.random.uniform(11, 26), c.random.uniform(62, 96)
            c.rect((x, base - tall, x + wide, base), SPINES[c.random.randrange(len(SPINES))], radius=2)
            x += wide + 1.5
        c.rect((left + 6, base, left + 354, base + 12), "#b98a5c")


def _sitting_child(c: Canvas, x: float, base: float) -> None:
    coat = SPINES[c.random.randrange(7)]
    c.ellipse((x - 52, base - 26, x + 52, base + 16), mix(coat, "#22262c", 0.6))
    c.rect((x - 32, base - 92, x + 32, base - 8), coat, radius=24)
    c.disc((x, base - 116), 29, ("#5a3f2c", "#2b211c", "#c9a066")[c.random.randrange(3)])


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
    c.poly([(1330, 940), (1360, 920), (1386, 946), (1412, 920), (1440, 940), (1420, 980), (1350, 980)], "#e3d2b0")
    for peel in range(4):
        c.arc((380 + peel * 22, 900 + peel * 12, 500 + peel * 10, 980), (20, 200), "#d9773a", 14)
    c.rect((80, 900, 160, 980), "#f9f6ec", radius=6)
    c.line([(120, 900), (120, 850), (160, 830)], "#8d959b", 3)
    c.rect((152, 814, 186, 840), "#a8242f")


def budget_papers(c: Canvas) -> None:
    """Two hundred and fourteen pages, and one."""
    c.gradient((0, 0, WIDTH, HEIGHT), "#7a8f96", "#4f646c")
    c.ellipse((260, 880, 1380, 1030), "#000000", alpha=0.2)
    for sheet in range(16):
        y = 940 - sheet * 17
        c.poly([(330 + (sheet % 3) * 5, y), (1010 + (sheet % 3) * 5, y + 40), (980 + (sheet % 3) * 5, y + 58), (300 + (sheet % 3) * 5, y + 18)], "#f9f6ec" if sheet % 2 else "#dcd7c8")
    c.poly([(470, 160), (1120, 240), (1010, 720), (330, 670)], "#f9f6ec")
    c.poly([(490, 190), (1085, 262), (1074, 308), (478, 236)], "#1f4e5f")
    for rule in range(7):
        c.line([(462 - rule * 8, 300 + rule * 40), (690 - rule * 8, 324 + rule * 36)], "#9aa4aa", 7)
    _pie(c)
    for bar, tall in enumerate((60, 96, 130, 88, 150)):
        x = 760 + bar * 44
        c.poly([(x, 660 - tall), (x + 30, 663 - tall), (x + 22, 680), (x - 8, 677)], ("#31556b", "#7a2e5d", "#c7973a", "#5d7a4a", "#b4562c")[bar])
    c.line([(1180, 880), (1420, 420)], "#2b2e33", 22)
    c.line([(1180, 880), (1164, 912)], "#e0a93b", 14)
    for x, y in ((1220, 250), (1310, 300), (1260, 360)):
        c.disc((x, y), 52, "#a8741f")
        c.disc((x, y - 8), 52, "#e8c25a")
        c.disc((x, y - 8), 34, "#d3a63c")


def _pie(c: Canvas) -> None:
    box = (720, 330, 1000, 520)
    for start, end, colour in ((0, 235, "#31556b"), (235, 270, "#c7973a"), (270, 310, "#5d7a4a"), (310, 360, "#b4562c")):
        c.slice(box, (start, end), colour)


def ward_map(c: Canvas) -> None:
    """Eighteen pieces and a river; do not navigate by it."""
    c.gradient((0, 0, WIDTH, HEIGHT), "#efe7d2", "#e0d4b6")
    greens = ("#b7c68b", "#d9c07a", "#c99f7c", "#a9bfa6", "#cfd0a0", "#b9a58a")
    grid = [[(180 + col * 260 + c.random.uniform(-60, 60), 70 + row * 300 + c.random.uniform(-50, 50)) for col in range(6)] for row in range(4)]
    for row in range(3):
        for col in range(5):
            corners = [grid[row][col], grid[row][col + 1], grid[row + 1][col + 1], grid[row + 1][col]]
            c.poly(corners, greens[(row * 2 + col) % 6])
            c.line([*corners, corners[0]], "#6b5f4a", 5)
    for col, row in ((1, 1), (2, 1), (3, 1)):
        c.line([grid[row][col], grid[row + 1][col + 1]], "#6b5f4a", 5)
    wend = [(-20, 420), (180, 470), (380, 430), (560, 540), (760, 600), (930, 540), (1120, 600), (1330, 560), (1620, 660)]
    c.line(wend, "#7fb2cc", 34)
    c.line(wend, "#a5cde0", 16)
    for dash in range(10):
        c.line([(300 + dash * 110, 940 - dash * 78), (360 + dash * 110, 897 - dash * 78)], "#5b5346", 6)
    for x, y in ((700, 480), (420, 260), (1180, 380), (980, 780)):
        c.disc((x, y), 15, "#a8242f")
        c.disc((x, y), 6, "#f9f6ec")
    c.text((720, 572), "R. Wend", 28, "#31556b")
    c.disc((1440, 170), 76, "#f9f6ec")
    c.poly([(1440, 102), (1464, 180), (1440, 166), (1416, 180)], "#a8242f")
    c.text((1440, 216), "N", 34, "#5b5346")


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
