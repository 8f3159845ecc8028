"""Terraces, bins, planters, queues, holes and snow."""

from newsroom.demo.pictures.buildings import LAMPLIGHT, arch, mill, mill_chimney, street_lamp, terrace, windows
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import ground, hills, pavement, road, tree
from newsroom.demo.pictures.light import mix
from newsroom.demo.pictures.sky import sky, snowfall
from newsroom.demo.pictures.things import bin_on_wheels, bunting, car, crowd, person, planter

TWINNED = ("#31556b", "#f9f6ec", "#a8242f", "#f9f6ec")


def bins_terrace(c: Canvas) -> None:
    """Collection day: black, blue and green along the kerb, and a small brown one."""
    sky(c, 360, sun=(1300, 160))
    terrace(c, 740, number=5, height=400)
    pavement(c, 740, 880)
    road(c, 880)
    x = 80.0
    for number in range(9):
        colour = ("#33383f", "#2f5f86", "#3f6b3a")[number % 3]
        bin_on_wheels(c, x, 868, colour, c.random.uniform(0.92, 1.06))
        x += 128 + c.random.uniform(0, 46) + (60 if number % 3 == 2 else 0)
    for caddy in (470, 1010, 1490):
        c.poly([(caddy, 868), (caddy + 8, 800), (caddy + 62, 800), (caddy + 70, 868)], "#7a5230")
        c.rect((caddy + 2, 786, caddy + 68, 804), "#946643", radius=6)
    for drain in range(5):
        c.rect((1180 + drain * 16, 900, 1188 + drain * 16, 930), "#3b4048")


def quiet_street(c: Canvas) -> None:
    """Planters across the end of a terraced street, chalk on the road, nobody driving."""
    sky(c, 420, sun=(800, 260))
    hills(c, 430, 120, 0.6)
    _street_side(c, left=True)
    _street_side(c, left=False)
    c.poly([(690, 440), (910, 440), (1420, HEIGHT), (180, HEIGHT)], "#8b8f93")
    c.poly([(640, 440), (690, 440), (180, HEIGHT), (-120, HEIGHT)], "#cfc9be")
    c.poly([(910, 440), (960, 440), (1720, HEIGHT), (1420, HEIGHT)], "#cfc9be")
    _hopscotch(c)
    tree(c, 380, 760, 380)
    tree(c, 1240, 740, 340)
    person(c, 740, 640, 0.72)
    person(c, 800, 650, 0.5, coat="#c7973a")
    planter(c, 380, 850, 1.05)
    planter(c, 980, 850, 1.05)
    c.rect((790, 700, 812, 850), "#2b2e33", radius=8)
    c.rect((788, 716, 814, 734), "#f4f1e6")
    _bicycle(c, 1120, 980)


def _street_side(c: Canvas, *, left: bool) -> None:
    """Houses in perspective: each a slanted wall with a door and two windows."""
    for house in range(5):
        near, far = 1 - house * 0.2, 1 - (house + 1) * 0.2
        x1, x2 = 690 - 690 * near, 690 - 690 * far
        top1, top2 = 440 - 330 * near, 440 - 330 * far
        low1, low2 = 440 + 420 * near, 440 + 420 * far
        flip = (lambda x: x) if left else (lambda x: WIDTH - x)
        stone = ("#b98f68", "#c2b59b", "#a9785a", "#c9a77c", "#b3a58c")[(house + (0 if left else 2)) % 5]
        wall = mix(stone, "#000000", 0.0 if left else 0.1)
        c.poly([(flip(x1), top1), (flip(x2), top2), (flip(x2), low2), (flip(x1), low1)], wall, depth=house * 0.06)
        c.poly([(flip(x1), top1 - 60 * near), (flip(x2), top2 - 60 * far), (flip(x2), top2), (flip(x1), top1)], "#646b76", depth=house * 0.06)
        for share, drop, high, colour in ((0.3, 0.2, 0.2, "#6f8995"), (0.68, 0.2, 0.2, "#6f8995"), (0.3, 0.56, 0.22, "#6f8995"), (0.72, 0.56, 0.44, ("#7a2e3a", "#2f5d62", "#31556b", "#8c6d1f", "#4d6b3c")[house])):
            _slanted(c, [flip(x1), flip(x2)], [(top1, low1), (top2, low2)], (share, drop, high, colour))


def _slanted(c: Canvas, xs: list[float], edges: list[tuple[float, float]], opening: tuple[float, float, float, str]) -> None:
    share, drop, high, colour = opening
    (top1, low1), (top2, low2) = edges
    points = []
    for along, down in ((share - 0.11, drop), (share + 0.11, drop), (share + 0.11, drop + high), (share - 0.11, drop + high)):
        top, low = top1 + (top2 - top1) * along, low1 + (low2 - low1) * along
        points.append((xs[0] + (xs[1] - xs[0]) * along, top + (low - top) * down))
    c.poly(points, colour)


def _hopscotch(c: Canvas) -> None:
    for square in range(7):
        near = square / 7
        y, size = 1040 - near * 330, 40 - near * 22
        for side in ((-0.55, 0.55) if square % 3 == 1 else (0,)):
            x = 800 + side * size * 2
            c.line([(x - size, y), (x + size, y), (x + size * 0.9, y - size), (x - size * 0.9, y - size), (x - size, y)], "#f6d7e4", 3)


def _bicycle(c: Canvas, x: float, base: float) -> None:
    for wheel in (0, 128):
        c.arc((x + wheel - 44, base - 88, x + wheel + 44, base), (0, 360), "#2b2e33", 6)
    c.line([(x, base - 44), (x + 40, base - 108), (x + 104, base - 108), (x + 60, base - 44), (x, base - 44)], "#a8242f", 7)
    c.line([(x + 128, base - 44), (x + 100, base - 134), (x + 80, base - 138)], "#a8242f", 7)
    c.line([(x + 60, base - 44), (x + 34, base - 126)], "#a8242f", 7)
    c.rect((x + 16, base - 138, x + 56, base - 126), "#2b2e33", radius=6)


def traffic_queue(c: Canvas) -> None:
    """Skelder Road at ten to nine."""
    sky(c, 420)
    terrace(c, 640, number=7, height=290)
    pavement(c, 640, 700)
    road(c, 710)
    colours = ("#8c3b4a", "#44506b", "#d8d4ca", "#2f5d62", "#5b6066", "#c7973a", "#31556b", "#e9e6df")
    for row, (base, size) in enumerate(((800, 0.8), (960, 1.12))):
        step = 300 * size
        for place in range(8):
            car(c, -120 + place * step - row * 90, base, colours[(place * 3 + row) % 8], size)
    for dash in range(9):
        c.rect((dash * 200, 824, dash * 200 + 100, 832), "#f4f1e6", alpha=0.8)
    _traffic_light(c, 1440)


def _traffic_light(c: Canvas, x: float) -> None:
    c.rect((x - 6, 420, x + 6, 712), "#3b4048")
    c.rect((x - 34, 300, x + 34, 440), "#23262b", radius=14)
    for place, colour in enumerate(("#e23b2e", "#5a4a20", "#21442a")):
        c.disc((x, 328 + place * 42), 16, colour)
    c.glow((x, 328), 90, "#ff6a55", 0.5)


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
    rim = [(420, 700), (520, 570), (760, 520), (1040, 545), (1190, 660), (1150, 800), (930, 890), (640, 870), (460, 810)]
    c.poly(rim, "#3b3f44")
    c.poly([(x * 0.94 + 48, y * 0.93 + 52) for x, y in rim], "#2c2f33")
    c.poly([(x * 0.86 + 112, y * 0.8 + 148) for x, y in rim], mix("#7fa6b8", c.light.sky[1], 0.4))
    c.ellipse((620, 670, 960, 700), "#ffffff", alpha=0.25)
    for crack in ([(1190, 660), (1290, 640), (1350, 680), (1450, 660)], [(420, 700), (330, 720), (260, 690)], [(930, 890), (960, 960), (920, 1010)]):
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


def terrace_snow(c: Canvas) -> None:
    sky(c, 420, sun=(320, 260))
    terrace(c, 760, number=5, height=380)
    c.gradient((0, 760, WIDTH, HEIGHT), "#f6f9fb", "#d3dee6")
    street_lamp(c, 250, 860, 380)
    street_lamp(c, 1340, 860, 380)
    tree(c, 820, 870, 480)
    for step in range(12):
        c.ellipse((600 + step * 36, 900 + (step % 2) * 26, 626 + step * 36, 914 + (step % 2) * 26), "#b3c2cd")
    snowfall(c)


def gritter_night(c: Canvas) -> None:
    """On Catstone Bank, with the salt going out behind."""
    sky(c, 640)
    hills(c, 660, 240, 0.3)
    c.gradient((0, 640, WIDTH, 820), "#eef2f5", "#d3dee6")
    road(c, 820, kerb=False)
    c.gradient((0, 800, WIDTH, 836), "#ffffff", "#dfe8ee")
    for post in range(6):
        c.rect((60 + post * 300, 720, 72 + post * 300, 830), "#8c3b2a")
    _gritter(c, 520, 940)
    for _ in range(240):
        far = c.random.uniform(0, 1)
        c.disc((500 - far * 420, 900 + c.random.uniform(-60, 40) * far), 3, "#ffffff", alpha=0.9 - far * 0.6)
    c.glow((1330, 860), 330, "#fff2c4", 0.85)
    c.glow((980, 560), 190, "#ffb03a", 0.95)
    snowfall(c)


def _gritter(c: Canvas, x: float, base: float) -> None:
    c.poly([(x, base - 300), (x + 480, base - 300), (x + 430, base - 90), (x + 60, base - 90)], "#e8a32c")
    c.poly([(x - 20, base - 330), (x + 500, base - 330), (x + 480, base - 296), (x, base - 296)], "#f4f7f9")
    c.rect((x + 500, base - 330, x + 720, base - 70), "#e8a32c", radius=22)
    c.poly([(x + 600, base - 300), (x + 690, base - 300), (x + 712, base - 190), (x + 600, base - 190)], "#ffe9b8")
    c.rect((x + 20, base - 100, x + 760, base - 66), "#3b4048")
    c.poly([(x + 740, base - 120), (x + 820, base - 130), (x + 850, base), (x + 760, base)], "#d9622b")
    c.rect((x + 430, base - 352, x + 500, base - 330), "#ff9b2c", radius=8)
    for stripe in range(6):
        c.poly([(x + 60 + stripe * 62, base - 116), (x + 90 + stripe * 62, base - 116), (x + 74 + stripe * 62, base - 92), (x + 44 + stripe * 62, base - 92)], "#a8242f")
    for wheel in (110, 250, 610):
        c.disc((x + wheel, base - 46), 58, "#23262b")
        c.disc((x + wheel, base - 46), 26, "#b9bfc4")


def mill_closeup(c: Canvas) -> None:
    """Providence Mill: boarded below, broken above."""
    sky(c, 700, sun=(260, 250))
    mill_chimney(c, 1340, 800, 720)
    mill(c, (140, 230, 1230, 830), 5, stone="#a06a4c")
    c.rect((450, 232, 920, 286), "#5a3a2a", radius=4)
    c.text((685, 259), "PROVIDENCE   MILL   1864", 32, "#f1e8d6")
    for board in range(12):
        left = 176 + board * 88
        c.rect((left, 724, left + 58, 812), "#8d7350")
        c.line([(left + 4, 728), (left + 54, 808)], "#6b5338", 5)
    for tuft in ((150, 236), (420, 228), (960, 232), (1210, 236)):
        for _ in range(9):
            c.line([tuft, (tuft[0] + c.random.uniform(-22, 22), tuft[1] - c.random.uniform(20, 56))], "#5d7a4a", 4)
    ground(c, 830)
    for x in range(0, WIDTH, 70):
        c.rect((x, 800, x + 6, 940), "#7d858c")
    for wire in (812, 850, 890, 930):
        c.line([(0, wire), (WIDTH, wire)], "#7d858c", 2.5)
    c.rect((640, 850, 860, 930), "#f9f6ec", radius=4)
    c.text((750, 890), "KEEP OUT", 36, "#a8242f")
    tree(c, 60, 900, 400)


def twinning_flags(c: Canvas) -> None:
    """Kirkgate under bunting."""
    sky(c, 560, sun=(1180, 200))
    terrace(c, 740, number=5, height=430)
    pavement(c, 740, HEIGHT)
    for number, (x, y, x2, y2) in enumerate(((-40, 120, 860, 200), (640, 60, 1660, 170), (-40, 300, 1660, 260))):
        bunting(c, (x, y), (x2, y2), 46 + number * 14, TWINNED)
    for x, colours in ((180, ("#1f4e5f", "#f1e8d6", "#1f4e5f")), (1330, ("#4b7a3a", "#f9f6ec", "#c9a02f"))):
        c.rect((x - 5, 300, x + 5, 780), "#6b5140")
        for band, colour in enumerate(colours):
            c.poly([(x + 5 + band * 70, 310 + band * 6), (x + 75 + band * 70, 316 + band * 6), (x + 75 + band * 70, 456 + band * 6), (x + 5 + band * 70, 450 + band * 6)], colour)
    crowd(c, 1000, 16)


def cloth_hall_snow(c: Canvas) -> None:
    """The Old Cloth Hall at Christmas: an open arcade below, lit windows above, one tree."""
    sky(c, 640)
    c.gradient((180, 330, 1420, 800), "#c9b48c", "#9c855f")
    c.poly([(140, 340), (300, 210), (1300, 210), (1460, 340)], "#eef2f5")
    c.rect((760, 110, 840, 220), "#c9b48c")
    c.poly([(746, 112), (800, 40), (854, 112)], "#eef2f5")
    windows(c, (220, 360, 1380, 540), (9, 1), fill=0.56)
    for bay in range(8):
        left = 220 + bay * 148
        arch(c, (left, 570, left + 120, 800), fill="#5f7887")
        c.ellipse((left + 42, 690, left + 78, 726), "#a8242f")
    c.gradient((0, 790, WIDTH, HEIGHT), "#f6f9fb", "#c8d5de")
    for step in range(5):
        width = 190 - step * 34
        c.poly([(800 - width, 900 - step * 90), (800, 760 - step * 90), (800 + width, 900 - step * 90)], "#2f5a3e")
    for _ in range(46):
        drop = c.random.uniform(0, 1)
        c.disc((800 + c.random.uniform(-170, 170) * drop, 440 + drop * 440), 7, c.random.choice((LAMPLIGHT, "#e2564a", "#8fc1e0")))
    c.glow((800, 400), 80, "#fff2c4", 1.0)
    crowd(c, 1010, 12)
    snowfall(c, 200)
