"""Albert Grove without cars, and Skelder Road with them."""

from dataclasses import dataclass

from newsroom.demo.pictures.buildings import DOORS, STONES, terrace
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point
from newsroom.demo.pictures.land import hills, pavement, road, tree
from newsroom.demo.pictures.light import mix
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import car, person, planter


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


@dataclass(frozen=True)
class Wall:
    """The front of one house, seen along the street: its near and its far edge as x, top, bottom."""

    near: tuple[float, float, float]
    far: tuple[float, float, float]

    def at(self, along: float, down: float) -> Point:
        """The point on the wall at these shares of its length and of its height."""
        x, top, bottom = (a + (b - a) * along for a, b in zip(self.near, self.far, strict=True))
        return x, top + (bottom - top) * down

    def area(self, left: float, top: float, right: float, bottom: float) -> list[Point]:
        return [self.at(left, top), self.at(right, top), self.at(right, bottom), self.at(left, bottom)]


def _street_side(c: Canvas, *, left: bool) -> None:
    for house in range(5):
        wall = Wall(_edge(1 - house * 0.2, left=left), _edge(0.8 - house * 0.2, left=left))
        stone = STONES[(house + (0 if left else 2)) % 5]
        c.poly(wall.area(0, 0, 1, 1), stone if left else mix(stone, "#000000", 0.1), depth=house * 0.06)
        c.poly(wall.area(0, -0.08, 1, 0), "#646b76", depth=house * 0.06)
        for x, y in ((0.3, 0.2), (0.68, 0.2), (0.3, 0.56)):
            c.poly(wall.area(x - 0.11, y, x + 0.11, y + 0.21), "#6f8995")
        c.poly(wall.area(0.61, 0.56, 0.83, 1), DOORS[house])


def _edge(nearness: float, *, left: bool) -> tuple[float, float, float]:
    """Where a wall's edge stands: at 1 at the side of the sheet, at 0 where the street ends."""
    x = 690 - 690 * nearness
    return x if left else WIDTH - x, 440 - 330 * nearness, 440 + 420 * nearness


def _hopscotch(c: Canvas) -> None:
    for square in range(7):
        near = square / 7
        y, size = 1040 - near * 330, 40 - near * 22
        for side in (-0.55, 0.55) if square % 3 == 1 else (0,):
            x = 800 + side * size * 2
            c.line(
                [
                    (x - size, y),
                    (x + size, y),
                    (x + size * 0.9, y - size),
                    (x - size * 0.9, y - size),
                    (x - size, y),
                ],
                "#f6d7e4",
                3,
            )


def _bicycle(c: Canvas, x: float, base: float) -> None:
    for wheel in (0, 128):
        c.arc((x + wheel - 44, base - 88, x + wheel + 44, base), (0, 360), "#2b2e33", 6)
    c.line(
        [(x, base - 44), (x + 40, base - 108), (x + 104, base - 108), (x + 60, base - 44), (x, base - 44)],
        "#a8242f",
        7,
    )
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
