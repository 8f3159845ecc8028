"""What stands about in a street: people, cars, buses, bins, planters, flags."""

from itertools import pairwise

from newsroom.demo.pictures.canvas import Canvas
from newsroom.demo.pictures.light import mix

SKINS = ("#f1cfb5", "#e3b18d", "#c98d63", "#a56b45", "#7d4b31", "#5a3623")
CLOTHES = ("#8c3b4a", "#2f5d62", "#31556b", "#c7973a", "#5d7a4a", "#6b4f7d", "#b4562c", "#44506b")
HAIR = ("#2b211c", "#5a3f2c", "#8a5a34", "#c9a066", "#9a9a9a")


def person(c: Canvas, x: float, base: float, size: float = 1.0, *, coat: str = "", bag: bool = False) -> None:
    """Somebody standing, about 150 high, seen from some way off."""
    colour = coat or CLOTHES[c.random.randrange(len(CLOTHES))]
    legs = mix(colour, "#22262c", 0.65)
    skin, hair = SKINS[c.random.randrange(len(SKINS))], HAIR[c.random.randrange(len(HAIR))]
    c.ellipse((x - 34 * size, base - 7 * size, x + 34 * size, base + 7 * size), "#000000", alpha=0.16)
    c.rect((x - 17 * size, base - 66 * size, x - 3 * size, base), legs, radius=4 * size)
    c.rect((x + 3 * size, base - 66 * size, x + 17 * size, base), legs, radius=4 * size)
    c.rect((x - 24 * size, base - 126 * size, x + 24 * size, base - 50 * size), colour, radius=14 * size)
    c.rect(
        (x - 32 * size, base - 120 * size, x - 20 * size, base - 64 * size),
        mix(colour, "#000000", 0.14),
        radius=6 * size,
    )
    c.rect(
        (x + 20 * size, base - 120 * size, x + 32 * size, base - 64 * size),
        mix(colour, "#000000", 0.14),
        radius=6 * size,
    )
    c.disc((x, base - 146 * size), 18 * size, skin)
    c.slice((x - 20 * size, base - 168 * size, x + 20 * size, base - 130 * size), (180, 360), hair)
    if bag:
        c.rect((x + 26 * size, base - 68 * size, x + 52 * size, base - 34 * size), "#d8c7a0", radius=4 * size)


def crowd(
    c: Canvas, base: float, number: int, *, size: float = 1.0, spread: tuple[float, float] = (60, 1540)
) -> None:
    """People in two loose rows, the nearer ones larger."""
    for place in range(number):
        near = place / number
        at = c.random.uniform(*spread)
        person(c, at, base - (1 - near) * 34, size * (0.82 + near * 0.3), bag=c.random.random() < 0.25)


def car(c: Canvas, x: float, base: float, colour: str, size: float = 1.0) -> None:
    """Seen from the side, about 260 long, driving to the right."""
    c.ellipse((x - 8 * size, base - 8 * size, x + 268 * size, base + 12 * size), "#000000", alpha=0.2)
    c.poly(
        [
            (x + 44 * size, base - 62 * size),
            (x + 84 * size, base - 104 * size),
            (x + 178 * size, base - 104 * size),
            (x + 222 * size, base - 62 * size),
        ],
        colour,
    )
    c.poly(
        [
            (x + 62 * size, base - 64 * size),
            (x + 92 * size, base - 96 * size),
            (x + 128 * size, base - 96 * size),
            (x + 128 * size, base - 64 * size),
        ],
        "#a9c1cc",
    )
    c.poly(
        [
            (x + 136 * size, base - 64 * size),
            (x + 136 * size, base - 96 * size),
            (x + 172 * size, base - 96 * size),
            (x + 206 * size, base - 64 * size),
        ],
        "#a9c1cc",
    )
    c.rect((x, base - 66 * size, x + 260 * size, base - 18 * size), colour, radius=18 * size)
    c.rect(
        (x + 6 * size, base - 34 * size, x + 254 * size, base - 18 * size),
        mix(colour, "#000000", 0.25),
        radius=8 * size,
    )
    for wheel in (58, 204):
        c.disc((x + wheel * size, base - 20 * size), 27 * size, "#2b2e33")
        c.disc((x + wheel * size, base - 20 * size), 13 * size, "#b9bfc4")
    c.disc((x + 250 * size, base - 50 * size), 7 * size, "#fff3c4")
    c.disc((x + 8 * size, base - 50 * size), 7 * size, "#c0392b")


def bus(
    c: Canvas, x: float, base: float, size: float = 1.0, *, route: str = "62", colour: str = "#2f6f62"
) -> None:
    """A single-decker, about 640 long."""
    s = size
    c.ellipse((x - 10 * s, base - 14 * s, x + 660 * s, base + 18 * s), "#000000", alpha=0.22)
    c.rect((x, base - 246 * s, x + 640 * s, base - 26 * s), "#f2ead8", radius=26 * s)
    c.rect((x, base - 116 * s, x + 640 * s, base - 26 * s), colour, radius=16 * s)
    c.rect((x, base - 126 * s, x + 640 * s, base - 112 * s), "#e0a93b")
    for pane in range(6):
        left = x + (30 + pane * 88) * s
        c.rect(
            (left, base - 216 * s, left + 78 * s, base - 136 * s),
            "#ffe9b8" if c.light.lamps else "#9fb9c4",
            radius=8 * s,
        )
        c.disc((left + 38 * s, base - 152 * s), 15 * s, SKINS[pane % len(SKINS)])
        c.rect((left + 18 * s, base - 140 * s, left + 58 * s, base - 126 * s), CLOTHES[pane], radius=6 * s)
    c.rect((x + 560 * s, base - 214 * s, x + 628 * s, base - 40 * s), "#9fb9c4", radius=8 * s)
    c.rect((x + 592 * s, base - 214 * s, x + 596 * s, base - 40 * s), "#f2ead8")
    c.rect((x + 420 * s, base - 240 * s, x + 550 * s, base - 219 * s), "#23262b", radius=4 * s)
    c.text((x + 485 * s, base - 230 * s), f"{route}  COLD HARROP", 13 * s, "#ffc94d")
    for wheel in (120, 500):
        c.disc((x + wheel * s, base - 26 * s), 42 * s, "#2b2e33")
        c.disc((x + wheel * s, base - 26 * s), 20 * s, "#c3c8cc")


def bin_on_wheels(c: Canvas, x: float, base: float, colour: str, size: float = 1.0) -> None:
    s = size
    c.ellipse((x - 10 * s, base - 8 * s, x + 110 * s, base + 10 * s), "#000000", alpha=0.2)
    c.poly(
        [(x, base - 170 * s), (x + 100 * s, base - 170 * s), (x + 88 * s, base), (x + 12 * s, base)], colour
    )
    c.poly(
        [(x + 62 * s, base - 170 * s), (x + 100 * s, base - 170 * s), (x + 88 * s, base), (x + 62 * s, base)],
        mix(colour, "#000000", 0.16),
    )
    c.rect(
        (x - 8 * s, base - 192 * s, x + 108 * s, base - 166 * s), mix(colour, "#ffffff", 0.16), radius=10 * s
    )
    c.rect((x + 28 * s, base - 112 * s, x + 72 * s, base - 72 * s), "#f3efe6", alpha=0.85, radius=5 * s)
    c.disc((x + 18 * s, base - 8 * s), 15 * s, "#2b2e33")
    c.disc((x + 18 * s, base - 8 * s), 6 * s, "#8b9096")


def planter(c: Canvas, x: float, base: float, size: float = 1.0) -> None:
    s = size
    for _ in range(16):
        at = (x + c.random.uniform(10, 230) * s, base - c.random.uniform(96, 178) * s)
        c.disc(at, c.random.uniform(18, 32) * s, ("#4f8a45", "#6aa04e", "#3d7440")[c.random.randrange(3)])
    for _ in range(14):
        at = (x + c.random.uniform(10, 230) * s, base - c.random.uniform(110, 190) * s)
        c.disc(at, 8 * s, ("#e0b04a", "#c94f6d", "#f3efe6")[c.random.randrange(3)])
    c.rect((x - 4 * s, base - 104 * s, x + 244 * s, base), "#9a7046", radius=4 * s)
    for plank in range(1, 4):
        c.line([(x - 4 * s, base - plank * 26 * s), (x + 244 * s, base - plank * 26 * s)], "#6b4a2c", 2.5)
    for post in (2, 114, 226):
        c.rect((x + post * s, base - 108 * s, x + (post + 14) * s, base), "#7d5a36")


def bunting(
    c: Canvas, start: tuple[float, float], end: tuple[float, float], sag: float, colours: tuple[str, ...]
) -> None:
    steps = 14
    points = []
    for step in range(steps + 1):
        share = step / steps
        drop = sag * 4 * share * (1 - share)
        points.append((start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share + drop))
    c.line(points, "#5b5346", 2)
    for number, ((x, y), (x2, y2)) in enumerate(pairwise(points)):
        c.poly([(x + 4, y), (x2 - 4, y2), ((x + x2) / 2, (y + y2) / 2 + 46)], colours[number % len(colours)])
