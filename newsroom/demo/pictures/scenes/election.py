"""Where votes are cast: the box and the scout hut."""

from newsroom.demo.pictures.buildings import LAMPLIGHT, windows
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import ground, pavement, tree
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import person


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
    c.poly(
        [
            (x + 70, 772),
            (x + 130, 772),
            (x + 130, 760),
            (x + 160, 780),
            (x + 130, 798),
            (x + 130, 788),
            (x + 70, 788),
        ],
        "#1c1f24",
    )
