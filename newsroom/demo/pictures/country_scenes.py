"""Up the valley and in the park: the 62, the moor, the green, the orchard, the fair."""

from math import cos, pi, sin

from newsroom.demo.pictures.buildings import LAMPLIGHT, church, door, window
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import drystone_wall, ground, hedge, hills, pavement, poplars, road, tree
from newsroom.demo.pictures.light import mix
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import bunting, bus, crowd, person

STALLS = (("#a8242f", "#f9f6ec"), ("#2f5d62", "#f9f6ec"), ("#c7973a", "#f9f6ec"), ("#31556b", "#e9d9b0"))


def bus_rural(c: Canvas) -> None:
    """The 62 between its walls, with the valley behind."""
    sky(c, 560, sun=(360, 200))
    hills(c, 560, 260, 0.68)
    hills(c, 620, 190, 0.45)
    poplars(c, 640, depth=0.4)
    hills(c, 720, 140, 0.2)
    church(c, 1330, 660, 0.36, depth=0.3)
    drystone_wall(c, 820)
    road(c, 830, 990, kerb=False)
    bus(c, 460, 950, 1.1)
    ground(c, 985)
    _sheep(c, 180, 790, 0.7)
    for tuft in range(70):
        x = tuft * 23 + c.random.uniform(-8, 8)
        c.line([(x, 1067), (x + c.random.uniform(-12, 12), 1067 - c.random.uniform(24, 78))], "#6f8a42", 4)


def _sheep(c: Canvas, x: float, base: float, size: float) -> None:
    for dx in (-30, -8, 18, 36):
        c.rect((x + dx * size, base - 28 * size, x + (dx + 9) * size, base), "#3b332c")
    for dx, dy in ((-34, -48), (0, -60), (34, -48), (0, -38)):
        c.disc((x + dx * size, base + dy * size), 30 * size, "#f1ece0")
    c.ellipse((x + 46 * size, base - 76 * size, x + 84 * size, base - 40 * size), "#3b332c")


def bus_stop(c: Canvas) -> None:
    """Getting on at the bus station."""
    sky(c, 420, sun=(1260, 170))
    c.gradient((0, 300, WIDTH, 640), "#c2b59b", "#a99c80")
    for bay in range(9):
        c.rect((bay * 190 + 16, 350, bay * 190 + 160, 640), "#9fb9c4")
        c.poly([(bay * 190 + 16, 350), (bay * 190 + 110, 350), (bay * 190 + 16, 560)], "#c6d6dc")
    c.rect((0, 250, WIDTH, 320), "#31556b")
    c.text((300, 285), "HATHERSBY BUS STATION", 36, "#f9f6ec")
    pavement(c, 640, 760)
    road(c, 770)
    bus(c, 120, 930, 1.45)
    pavement(c, 985, HEIGHT)
    c.rect((1284, 440, 1298, 1030), "#3b4048")
    c.rect((1220, 380, 1362, 500), "#e0a93b", radius=10)
    c.text((1291, 440), "62", 74, "#23262b")
    for place, size in ((1130, 1.7), (1390, 1.7), (1500, 1.6)):
        person(c, place, 1030, size, bag=place == 1390)


def turbines(c: Canvas) -> None:
    sky(c, 760, sun=(300, 240))
    hills(c, 720, 300, 0.6)
    for x, base, size, turn in ((300, 560, 0.62, 20), (560, 520, 0.7, 75), (860, 560, 0.86, 40), (1160, 520, 1.0, 100), (1450, 600, 1.2, 10)):
        _turbine(c, (x, base), 330 * size, turn)
    hills(c, 800, 190, 0.3)
    drystone_wall(c, 860, 30)
    c.gradient((0, 858, WIDTH, HEIGHT), "#8a7f4e", "#5d5a36")
    for _ in range(220):
        x, y = c.random.uniform(0, WIDTH), c.random.uniform(880, HEIGHT)
        c.disc((x, y), c.random.uniform(4, 12), ("#7d4f70", "#6f8a42", "#94628a")[c.random.randrange(3)], alpha=0.7)
    for x, size in ((260, 0.8), (330, 0.7), (1230, 1.0)):
        _sheep(c, x, 950, size)


def _turbine(c: Canvas, at: tuple[float, float], tall: float, turn: float) -> None:
    x, base = at
    hub = base - tall
    c.poly([(x - tall * 0.022, base + 60), (x - tall * 0.01, hub), (x + tall * 0.01, hub), (x + tall * 0.022, base + 60)], "#f4f6f6", depth=0.12)
    for blade in range(3):
        angle = (turn + blade * 120) * pi / 180
        tip = (x + tall * 0.62 * cos(angle), hub + tall * 0.62 * sin(angle))
        wide = tall * 0.028
        root = (x + tall * 0.12 * cos(angle), hub + tall * 0.12 * sin(angle))
        c.poly([(x, hub), (root[0] - wide * sin(angle), root[1] + wide * cos(angle)), tip, (root[0] + wide * 0.3 * sin(angle), root[1])], "#ffffff", depth=0.08)
    c.disc((x, hub), tall * 0.03, "#dfe3e6")


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
    c.poly([(x - 14, base - 150), (x + 20, base - 236), (x + 210, base - 236), (x + 244, base - 150)], "#6d7480")
    c.rect((x + 176, base - 276, x + 206, base - 220), "#8f5f48")
    door(c, (x + 98, base - 92, x + 134, base), "#31556b")
    for left in (22, 160):
        window(c, (x + left, base - 104, x + left + 46, base - 60))


def orchard(c: Canvas) -> None:
    """Whips and stakes below the bandstand, and people with spades."""
    sky(c, 560, sun=(1240, 240))
    poplars(c, 600, depth=0.45, number=20)
    ground(c, 590)
    _bandstand(c, 1180, 680)
    for row in range(3):
        for place in range(7):
            x, base = 60 + place * 230 + row * 70, 760 + row * 120
            _whip(c, x, base, 0.8 + row * 0.22)
    for x, base, coat in ((330, 900, "#8c3b4a"), (760, 850, "#2f5d62"), (1010, 1000, "#c7973a"), (1420, 930, "#44506b")):
        person(c, x, base, 1.25, coat=coat)
        c.line([(x + 56, base - 120), (x + 60, base - 20)], "#8d5f3c", 7)
        c.poly([(x + 44, base - 30), (x + 76, base - 30), (x + 68, base + 14), (x + 52, base + 14)], "#8d959b")


def _whip(c: Canvas, x: float, base: float, size: float) -> None:
    c.ellipse((x - 40 * size, base - 10 * size, x + 40 * size, base + 12 * size), "#6b4f34")
    c.rect((x + 12 * size, base - 110 * size, x + 19 * size, base), "#a9784f")
    c.line([(x, base), (x, base - 150 * size)], "#6b5140", 5 * size)
    for lean, high in ((-26, 120), (24, 134), (-16, 156), (14, 168)):
        c.line([(x, base - (high - 40) * size), (x + lean * size, base - high * size)], "#6b5140", 3 * size)
        c.disc((x + lean * size, base - high * size), 9 * size, "#d08a35")
    c.rect((x - 2, base - 90 * size, x + 18 * size, base - 84 * size), "#2b2e33")


def _bandstand(c: Canvas, x: float, base: float) -> None:
    c.rect((x - 140, base - 46, x + 140, base), "#c2b59b")
    for post in range(5):
        c.rect((x - 124 + post * 60, base - 190, x - 116 + post * 60, base - 46), "#2f4a3a")
    c.poly([(x - 164, base - 186), (x, base - 280), (x + 164, base - 186)], "#3f6a63")
    c.poly([(x - 30, base - 272), (x, base - 320), (x + 30, base - 272)], "#3f6a63")


def market(c: Canvas) -> None:
    """Stalls in the Market Place, under striped awnings."""
    sky(c, 420, sun=(280, 170))
    for house in range(7):
        left = -20 + house * 236
        top = 250 + (house % 3) * 34
        c.gradient((left, top, left + 232, 700), ("#c9a77c", "#b98f68", "#c2b59b", "#a9785a")[house % 4], "#8f7355")
        c.poly([(left - 6, top), (left + 116, top - 80), (left + 238, top)], "#646b76")
        for row in range(2):
            for column in range(3):
                window(c, (left + 24 + column * 70, top + 30 + row * 110, left + 64 + column * 70, top + 96 + row * 110))
    bunting(c, (-40, 200), (1640, 230), 60, ("#a8242f", "#f9f6ec", "#2f5d62", "#e0a93b"))
    pavement(c, 690, HEIGHT)
    for stall in range(4):
        _stall(c, 40 + stall * 400, 860, STALLS[stall])
    crowd(c, 1020, 11, size=1.15)


def _stall(c: Canvas, x: float, base: float, stripes: tuple[str, str]) -> None:
    for post in (0, 322):
        c.rect((x + post, base - 270, x + post + 10, base), "#6b5140")
    for stripe in range(8):
        left = x - 16 + stripe * 46
        c.poly([(left + 14, base - 320), (left + 60, base - 320), (left + 46, base - 220), (left, base - 220)], stripes[stripe % 2])
        c.slice((left, base - 244, left + 46, base - 196), (0, 180), stripes[stripe % 2])
    c.rect((x - 8, base - 116, x + 340, base), "#8d5f3c")
    c.rect((x - 14, base - 128, x + 346, base - 108), "#b98a5c")
    wares = ("#e0b04a", "#c94f3d", "#6aa04e", "#e9d9b0", "#8c3b4a")
    for place in range(11):
        c.disc((x + 14 + place * 31, base - 136), 17, wares[(place // 2 + round(x)) % 5])
    person(c, x + 170, base - 20, 1.1)
    c.rect((x - 8, base - 116, x + 340, base), "#8d5f3c")
    for plank in range(1, 4):
        c.line([(x - 8, base - 116 + plank * 29), (x + 340, base - 116 + plank * 29)], "#6b4a2c", 2)


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
        c.poly([(x - wide, top), (x + wide, top), (x + wide + 11, top + 59), (x - wide - 11, top + 59)], ("#e2564a", "#f4ead2")[band % 2])
    for turn in range(4):
        y, wide = base - 390 + turn * 112, 78 + turn * 22
        c.line([(x - wide, y), (x + wide, y + 60)], "#f2c14e", 16)
    c.poly([(x - 84, base - 466), (x, base - 570), (x + 84, base - 466)], "#5fb0b7")
    c.glow((x, base - 576), 40, LAMPLIGHT, 1.0)


def _booth(c: Canvas, x: float, base: float, colours: tuple[str, str]) -> None:
    for stripe in range(6):
        left = x + stripe * 36
        c.poly([(left, base - 110), (left + 36, base - 110), (x + 108 + (stripe - 2) * 8, base - 180), (x + 108 + (stripe - 3) * 8, base - 180)], colours[stripe % 2])
    c.rect((x + 6, base - 110, x + 210, base), mix(colours[0], "#000000", 0.25))
    c.glowing_box((x + 22, base - 96, x + 194, base - 36), LAMPLIGHT)


