"""The 62, at both ends of its journey."""

from newsroom.demo.pictures.buildings import church
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import drystone_wall, ground, hills, pavement, poplars, road
from newsroom.demo.pictures.scenes.moor import sheep
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import bus, person


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
    sheep(c, 180, 790, 0.7)
    for tuft in range(70):
        x = tuft * 23 + c.random.uniform(-8, 8)
        c.line([(x, 1067), (x + c.random.uniform(-12, 12), 1067 - c.random.uniform(24, 78))], "#6f8a42", 4)


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
