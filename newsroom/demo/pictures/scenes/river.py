"""The town from Weir Bridge, with its mills along the water."""

from newsroom.demo.pictures.buildings import LAMPLIGHT, church, mill, mill_chimney
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import hills, reflection, river, tree
from newsroom.demo.pictures.sky import rain, sky


def river_mills(c: Canvas) -> None:
    """The town from Weir Bridge, with its mills along the water."""
    sky(c, 620, sun=(420, 330))
    hills(c, 600, 230, 0.72)
    hills(c, 640, 150, 0.5)
    _far_roofs(c)
    mill_chimney(c, 330, 700, 360, depth=0.3)
    mill(c, (150, 470, 610, 720), 4, depth=0.22)
    mill_chimney(c, 1010, 720, 470, depth=0.08)
    mill(c, (820, 400, 1450, 730), 5, depth=0.06, stone="#b4805a")
    river(c, 720, HEIGHT)
    reflection(c, (150, 722, 610, 900), "#a9785a")
    reflection(c, (820, 726, 1450, 980), "#b4805a")
    reflection(c, (995, 726, 1025, 1040), "#7f523d")
    _lamps_in_the_water(c)
    _near_bank(c)
    if c.light.sky[0] == "#3d4a58":
        rain(c)


def _far_roofs(c: Canvas) -> None:
    church(c, 700, 690, 0.72, depth=0.4)
    for place in range(22):
        x = -20 + place * 76
        top = 620 + c.random.uniform(-26, 34)
        c.rect((x, top, x + 70, 740), ("#b6aa92", "#b98f68", "#a9785a")[place % 3], depth=0.42)
        c.poly([(x - 5, top), (x + 35, top - 34), (x + 75, top)], "#646b76", depth=0.42)
    c.rect((0, 708, WIDTH, 724), "#7b7468", depth=0.1)


def _lamps_in_the_water(c: Canvas) -> None:
    if not c.light.lamps:
        return
    for x in (240, 500, 900, 1080, 1300):
        reflection(c, (x, 730, x + 26, 960), LAMPLIGHT)


def _near_bank(c: Canvas) -> None:
    c.poly([(0, HEIGHT), (0, 930), (260, 985), (520, HEIGHT)], "#5d6b45")
    tree(c, 120, 985, 520)
    c.poly([(1230, HEIGHT), (1600, 960), (1600, HEIGHT)], "#5d6b45")
    for reed in range(40):
        x = 1290 + reed * 8 + c.random.uniform(-4, 4)
        c.line([(x, 1067), (x + c.random.uniform(-14, 14), 1067 - c.random.uniform(40, 110))], "#7c7a45", 3)
