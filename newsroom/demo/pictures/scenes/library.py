"""A library from the street and from the children's corner."""

from newsroom.demo.pictures.buildings import columns, door, windows
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import pavement, road, tree
from newsroom.demo.pictures.light import mix
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import person

SPINES = ("#8c3b4a", "#2f5d62", "#31556b", "#c7973a", "#5d7a4a", "#6b4f7d", "#b4562c", "#e9d9b0", "#44506b")


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
