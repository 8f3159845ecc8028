"""Where the town is governed: the hall, the chamber, the ballot, the chain, the stone with the names."""

from math import cos, pi, sin

from newsroom.demo.pictures.buildings import LAMPLIGHT, arch, columns, street_lamp, terrace, windows
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import ground, pavement, tree
from newsroom.demo.pictures.light import mix
from newsroom.demo.pictures.sky import sky, snowfall
from newsroom.demo.pictures.things import crowd, person

POPPY = "#c7202f"


def town_hall(c: Canvas) -> None:
    sky(c, 760, sun=(1330, 210))
    terrace(c, 830, number=8, height=230)
    c.gradient((300, 400, 1300, 850), "#dccbaa", "#b59f78")
    windows(c, (330, 430, 620, 820), (4, 2), fill=0.46)
    windows(c, (980, 430, 1270, 820), (4, 2), fill=0.46)
    c.rect((286, 388, 1314, 408), "#e9e1cf")
    c.poly([(600, 400), (800, 286), (1000, 400)], "#e2d5b8")
    c.poly([(640, 392), (800, 304), (960, 392)], "#cbb890")
    _clock_tower(c)
    c.rect((620, 420, 980, 850), "#a8926c")
    columns(c, (648, 446, 952, 846), 6)
    arch(c, (756, 620, 844, 850), fill="#5a3f2c")
    pavement(c, 830, HEIGHT)
    for step in range(4):
        c.rect(
            (600 - step * 18, 842 + step * 14, 1000 + step * 18, 858 + step * 14),
            mix("#d6ccb8", "#8f8672", step * 0.16),
        )
    for x in (240, 1360):
        street_lamp(c, x, 930, 260)
    crowd(c, 1000, 9)


def _clock_tower(c: Canvas) -> None:
    c.gradient((716, 90, 884, 330), "#dccbaa", "#c2ad84")
    c.rect((702, 80, 898, 98), "#e9e1cf")
    c.poly([(712, 82), (800, -36), (888, 82)], "#5f7b72")
    c.disc((800, 180), 58, "#e9e1cf")
    c.disc((800, 180), 49, LAMPLIGHT if c.light.lamps else "#f9f6ec")
    c.line([(800, 180), (800, 144)], "#2b2e33", 6)
    c.line([(800, 180), (826, 194)], "#2b2e33", 6)
    for x in (744, 800, 856):
        arch(c, (x - 15, 256, x + 15, 322), fill="#4c5a63")


def council_chamber(c: Canvas) -> None:
    """Panelled and horseshoe-shaped, with the Mayor's seat at the head."""
    c.gradient((0, 0, WIDTH, HEIGHT), "#f1e8d6", "#cdb892")
    c.gradient((0, 330, WIDTH, 700), "#8d5f3c", "#6f4729")
    for panel in range(12):
        left = 12 + panel * 133
        c.rect((left, 356, left + 110, 660), "#7d5233")
        c.rect((left + 8, 364, left + 102, 652), "#946643")
    for x in (90, 370, 1130, 1410):
        _tall_window(c, x)
    _mayors_seat(c)
    c.gradient((0, 690, WIDTH, HEIGHT), "#7a2e3a", "#4d1d27")
    for row in range(3):
        _benches(c, 760 + row * 110, 150 + row * 90, row)


def _tall_window(c: Canvas, x: float) -> None:
    c.rect((x - 8, 30, x + 108, 300), "#e2d5b8")
    c.backdrop((x, 40, x + 100, 292), ("#8fbfe0", "#bfdcec", "#e6f2f4"))
    for pane in range(1, 4):
        c.rect((x, 40 + pane * 63, x + 100, 43 + pane * 63), "#f9f6ec")
    c.rect((x + 49, 40, x + 52, 292), "#f9f6ec")
    c.poly([(x - 30, 20), (x + 8, 20), (x - 6, 320), (x - 34, 320)], "#7a2e3a")
    c.poly([(x + 130, 20), (x + 92, 20), (x + 106, 320), (x + 134, 320)], "#7a2e3a")


def _mayors_seat(c: Canvas) -> None:
    c.poly([(640, 330), (800, 190), (960, 330)], "#5c3a20")
    c.rect((660, 320, 940, 690), "#5c3a20")
    c.rect((690, 350, 910, 690), "#7a2e3a")
    c.disc((800, 288), 40, "#d3ab48")
    c.disc((800, 288), 26, "#31556b")
    c.rect((748, 480, 852, 690), "#a8242f", radius=30)
    c.disc((800, 448), 40, "#e3b18d")
    c.slice((758, 398, 842, 478), (180, 360), "#dfe3e6")
    c.arc((756, 450, 844, 570), (10, 170), "#e8c25a", 9)
    c.disc((800, 574), 13, "#e8c25a")
    c.rect((560, 600, 1040, 700), "#4d2f19")
    c.rect((540, 592, 1060, 612), "#6f4729")


def _benches(c: Canvas, top: float, reach: float, row: int) -> None:
    for side in (-1, 1):
        for seat in range(4):
            x = 800 + side * (250 + reach + seat * 130)
            colour = ("#44506b", "#2f5d62", "#6b4f7d", "#5d5346")[(seat + row) % 4]
            c.rect((x - 34, top - 44, x + 34, top + 50), colour, radius=20)
            c.disc((x, top - 66), 27, ("#f1cfb5", "#a56b45", "#e3b18d", "#7d4b31")[(seat * 3 + row) % 4])
            c.slice((x - 29, top - 98, x + 29, top - 40), (180, 360), ("#2b211c", "#9a9a9a", "#8a5a34")[(seat + row) % 3])
        near, far = 800 + side * (180 + reach), 800 + side * 1000
        c.rect((min(near, far), top + 22, max(near, far), top + 92), "#6f4729")
        c.rect((min(near, far), top + 16, max(near, far), top + 30), "#94673f")


def ballot_box(c: Canvas) -> None:
    """The black box, one hand, one folded paper."""
    c.gradient((0, 0, WIDTH, 720), "#dfe6e6", "#c2d0d0")
    for strip in range(6):
        c.rect((strip * 290 - 40, 0, strip * 290 + 40, 720), "#ffffff", alpha=0.14)
    c.gradient((0, 720, WIDTH, HEIGHT), "#b98a5c", "#8c6039")
    c.ellipse((430, 880, 1180, 990), "#000000", alpha=0.25)
    c.gradient((480, 480, 1120, 940), "#31363d", "#1c1f24")
    c.poly([(480, 480), (560, 400), (1040, 400), (1120, 480)], "#454c55")
    c.rect((700, 430, 900, 450), "#0d0f12", radius=8)
    c.rect((560, 580, 1040, 820), "#f4f1e6", radius=6)
    c.text((800, 650), "BALLOT BOX", 62, "#1c1f24")
    c.text((800, 740), "HATHERSBY  No. 14", 38, "#5b5346")
    c.poly([(700, 250), (880, 214), (910, 420), (724, 436)], "#ffffff")
    c.poly([(700, 250), (724, 436), (745, 434), (722, 246)], "#d6dadb")
    for rule in range(4):
        c.line([(750, 286 + rule * 34), (868, 262 + rule * 34)], "#9aa4aa", 4)
    c.poly([(870, 240), (1010, 90), (1290, -20), (1420, 110), (1090, 230), (940, 320)], "#31556b")
    c.poly([(850, 250), (930, 190), (1000, 240), (950, 330), (880, 340), (866, 300)], "#c98d63")
    c.rect((846, 286, 900, 312), "#c98d63", radius=12)


def polling_station(c: Canvas) -> None:
    sky(c, 620, sun=(300, 260))
    ground(c, 620)
    tree(c, 170, 880, 560)
    c.gradient((420, 330, 1470, 880), "#a9785a", "#8f6249")
    c.poly([(380, 340), (560, 190), (1330, 190), (1510, 340)], "#6d7480")
    windows(c, (470, 420, 840, 740), (3, 1), fill=0.6)
    c.rect((940, 470, 1230, 880), "#2f4a3a")
    c.rect((956, 486, 1214, 880), LAMPLIGHT if c.light.lamps else "#5c4433")
    c.glow((1085, 700), 330, LAMPLIGHT, 0.55 if c.light.lamps else 0.1)
    c.rect((900, 392, 1270, 458), "#f9f6ec", radius=4)
    c.text((1085, 425), "SCOUT HUT", 40, "#2f4a3a")
    pavement(c, 880, HEIGHT)
    _polling_sign(c, 640)
    person(c, 1085, 900, 1.35)
    person(c, 1330, 940, 1.4, bag=True)
    person(c, 330, 960, 1.5)


def _polling_sign(c: Canvas, x: float) -> None:
    c.rect((x - 8, 650, x + 8, 1000), "#6b4a2c")
    c.rect((x - 180, 600, x + 180, 800), "#f9f6ec", radius=6)
    c.rect((x - 180, 600, x + 180, 616), "#1c1f24")
    c.text((x, 668), "POLLING", 58, "#1c1f24")
    c.text((x, 736), "STATION", 58, "#1c1f24")
    c.poly([(x + 70, 772), (x + 130, 772), (x + 130, 760), (x + 160, 780), (x + 130, 798), (x + 130, 788), (x + 70, 788)], "#1c1f24")


def mayoral_chain(c: Canvas) -> None:
    """Gold on scarlet and fur, close to."""
    c.gradient((0, 0, WIDTH, HEIGHT), "#b3222f", "#6f131e")
    for fold in range(7):
        x = 60 + fold * 250
        c.poly([(x, 0), (x + 90, 0), (x + 30, HEIGHT), (x - 70, HEIGHT)], "#000000", alpha=0.09)
    c.poly([(0, 0), (430, 0), (610, HEIGHT), (250, HEIGHT)], "#f4efe4")
    c.poly([(1600, 0), (1170, 0), (990, HEIGHT), (1350, HEIGHT)], "#f4efe4")
    for _ in range(70):
        side = c.random.choice((0, 1))
        y = c.random.uniform(0, HEIGHT)
        left = 70 + y * 0.2 if side == 0 else 1230 - y * 0.2
        x = left + c.random.uniform(30, 300)
        c.poly([(x, y), (x + 7, y), (x + 4, y + 30)], "#3b332c", alpha=0.75)
    for step in range(25):
        angle = pi * (0.06 + 0.88 * step / 24)
        _link(c, 800 - 520 * cos(angle), -80 + 640 * sin(angle), step)
    _badge(c, 800, 700)


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


def memorial(c: Canvas) -> None:
    """The cross on Fountain Street, its wreaths, and one lamp."""
    sky(c, 800)
    terrace(c, 800, number=9, height=250)
    pavement(c, 800, HEIGHT)
    street_lamp(c, 300, 860, 380)
    street_lamp(c, 1310, 860, 380)
    c.glow((800, 560), 520, LAMPLIGHT, 0.35)
    for step in range(4):
        c.gradient((520 + step * 45, 860 - step * 34, 1080 - step * 45, 900 - step * 34), "#d8d3c6", "#a49d8d")
    c.gradient((720, 560, 880, 770), "#d8d3c6", "#b3ac9b")
    for name in range(9):
        c.rect((744, 584 + name * 19, 744 + c.random.uniform(70, 112), 589 + name * 19), "#857c6b")
    c.poly([(776, 560), (784, 130), (816, 130), (824, 560)], "#d0cabb")
    c.rect((690, 230, 910, 266), "#d0cabb")
    c.poly([(800, 130), (816, 130), (824, 560), (800, 560)], "#000000", alpha=0.12)
    for wreath in range(7):
        _wreath(c, 560 + wreath * 80, 884 + (wreath % 2) * 18)
    for _ in range(90):
        c.disc((c.random.uniform(380, 1220), c.random.uniform(915, 1050)), c.random.uniform(5, 10), POPPY)
    if c.season == "snow":
        snowfall(c)


def _wreath(c: Canvas, x: float, y: float) -> None:
    c.disc((x, y), 37, "#2f4a3a")
    for flower in range(10):
        angle = flower * pi / 5
        c.disc((x + 26 * cos(angle), y + 26 * sin(angle)), 11, POPPY)
        c.disc((x + 26 * cos(angle), y + 26 * sin(angle)), 3.5, "#1c1f24")
    c.disc((x, y), 13, "#f4efe4")


def lectern(c: Canvas) -> None:
    """A speaker's place in the Old Cloth Hall, with the room waiting."""
    c.gradient((0, 0, WIDTH, 760), "#38536a", "#1f3344")
    for beam in range(4):
        c.poly([(300 + beam * 330, -20), (380 + beam * 330, -20), (640 + beam * 200, 780), (260 + beam * 260, 780)], "#ffffff", alpha=0.05)
    for banner in (250, 1350):
        c.gradient((banner - 130, 120, banner + 130, 720), "#4a7590", "#31556b")
        c.poly([(banner - 70, 470), (banner - 44, 270), (banner + 44, 270), (banner + 70, 470)], "#f1e8d6")
        c.poly([(banner - 22, 270), (banner + 22, 270), (banner + 34, 470), (banner - 34, 470)], "#e0a93b")
    c.gradient((0, 740, WIDTH, HEIGHT), "#6b5138", "#4a3624")
    c.glow((800, 420), 520, "#ffe9c0", 0.4)
    c.poly([(640, 470), (960, 470), (920, 960), (680, 960)], "#8d5f3c")
    c.poly([(800, 470), (960, 470), (920, 960), (800, 960)], "#000000", alpha=0.1)
    c.poly([(600, 420), (1000, 420), (970, 480), (630, 480)], "#a9784f")
    c.poly([(700, 400), (890, 400), (900, 430), (690, 430)], "#f9f6ec")
    for x in (740, 850):
        c.line([(x, 420), (x + 14, 330)], "#1c1f24", 6)
        c.rect((x + 2, 296, x + 28, 344), "#2b2e33", radius=12)
    _audience(c)


def _audience(c: Canvas) -> None:
    for row in range(2):
        for seat in range(12):
            x, y = -20 + seat * 148 + row * 70, 990 + row * 84
            shade = ("#243240", "#1a2530")[row]
            c.disc((x, y - 40), 44, shade)
            c.rect((x - 66, y, x + 66, y + 120), shade, radius=40)


