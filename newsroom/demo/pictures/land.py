"""Hills, water, trees and roads."""

from math import sin

from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.light import mix

GRASS = {
    "spring": "#8fb95c",
    "summer": "#7ba650",
    "autumn": "#a39a4e",
    "winter": "#9aa48a",
    "snow": "#eef2f5",
}
LEAVES = {
    "spring": ("#9cc45f", "#7fae4b", "#b9d27c"),
    "summer": ("#4f8a45", "#3d7440", "#6aa04e"),
    "autumn": ("#d08a35", "#b4562c", "#e0b04a"),
}


def hills(c: Canvas, base: float, height: float, depth: float) -> None:
    """One long line of hills, as far away as ``depth`` says."""
    shift, stretch = c.random.uniform(0, 9), c.random.uniform(0.8, 1.3)
    ridge = [
        (x, base - height * (0.5 + 0.32 * sin(x / 260 * stretch + shift) + 0.18 * sin(x / 97 + shift * 2)))
        for x in range(0, WIDTH + 40, 40)
    ]
    c.poly([(0, HEIGHT), *ridge, (WIDTH, HEIGHT)], GRASS[c.season], depth=depth)


def ground(c: Canvas, top: float, colour: str = "") -> None:
    near = colour or GRASS[c.season]
    c.gradient((0, top, WIDTH, HEIGHT), mix(near, "#ffffff", 0.12), mix(near, "#24351c", 0.22))


def river(c: Canvas, top: float, bottom: float) -> None:
    """Water from bank to bank, with the sky lying in it."""
    c.gradient((0, top, WIDTH, bottom), mix("#7fa6b8", c.light.sky[2], 0.5), "#35586b")
    for _ in range(70):
        y = c.random.uniform(top + 6, bottom)
        reach = (y - top) / (bottom - top)
        x, length = c.random.uniform(-60, WIDTH), c.random.uniform(30, 120) * (0.5 + reach)
        c.line([(x, y), (x + length, y)], "#e4f0f4", 1.2 + 2 * reach, alpha=c.random.uniform(0.1, 0.35))


def reflection(c: Canvas, box: tuple[float, float, float, float], colour: str) -> None:
    """A light or a wall, broken up in the water below it."""
    left, top, right, bottom = box
    y = top
    while y < bottom:
        wobble = c.random.uniform(-8, 8)
        c.rect(
            (left + wobble, y, right + wobble, y + 5), colour, alpha=0.42 * (1 - (y - top) / (bottom - top))
        )
        y += 10


def tree(c: Canvas, x: float, base: float, height: float, *, depth: float = 0) -> None:
    width = height * 0.05
    c.poly(
        [
            (x - width, base),
            (x - width * 0.5, base - height * 0.6),
            (x + width * 0.5, base - height * 0.6),
            (x + width, base),
        ],
        "#6b5140",
        depth=depth,
    )
    if c.season in LEAVES:
        _leaves(c, x, base, height, depth)
    else:
        _branches(c, (x, base - height * 0.35), height * 0.3, depth)


def _leaves(c: Canvas, x: float, base: float, height: float, depth: float) -> None:
    dark, middle, pale = LEAVES[c.season][1], LEAVES[c.season][0], LEAVES[c.season][2]
    for colour, lift, spread in ((dark, 0.5, 0.30), (middle, 0.62, 0.25), (pale, 0.74, 0.16)):
        for side in (-0.55, 0.05, 0.6):
            at = (x + side * height * spread, base - height * (lift + c.random.uniform(-0.05, 0.06)))
            c.disc(at, height * spread * c.random.uniform(0.62, 0.8), colour, depth=depth)


def _branches(c: Canvas, at: tuple[float, float], length: float, depth: float) -> None:
    x, y = at
    for lean in (-0.75, -0.4, 0.0, 0.35, 0.7):
        tip = (x + lean * length, y - length * (1.5 - abs(lean)))
        c.line([(x, y), tip], "#5c4a40", length * 0.05, depth=depth)
        for twig in (-0.25, 0.25):
            c.line(
                [((x + tip[0]) / 2, (y + tip[1]) / 2), (tip[0] + twig * length, tip[1] + length * 0.2)],
                "#5c4a40",
                length * 0.025,
                depth=depth,
            )
    if c.season == "snow":
        c.ellipse(
            (x - length * 0.7, y - length * 1.7, x + length * 0.7, y - length * 0.9), "#ffffff", alpha=0.25
        )


def poplars(c: Canvas, base: float, *, depth: float, number: int = 14) -> None:
    """A far row of tall trees, to say where a field ends."""
    colour = LEAVES.get(c.season, ("#8d938a",))[0]
    for _ in range(number):
        x, tall = c.random.uniform(0, WIDTH), c.random.uniform(36, 74)
        c.ellipse((x - tall * 0.28, base - tall, x + tall * 0.28, base + 6), colour, depth=depth)


def road(c: Canvas, top: float, bottom: float = HEIGHT, *, kerb: bool = True) -> None:
    """A street running across the sheet."""
    c.gradient((0, top, WIDTH, bottom), "#7d8287", "#5b6066")
    if kerb:
        c.rect((0, top - 10, WIDTH, top), "#c9c6be")
        c.rect((0, top - 3, WIDTH, top), "#8c8a84")


def pavement(c: Canvas, top: float, bottom: float) -> None:
    c.gradient((0, top, WIDTH, bottom), "#cfc9be", "#bdb6aa")
    for x in range(-40, WIDTH, 110):
        c.line([(x, top), (x - 30, bottom)], "#a39c90", 1.5, alpha=0.6)


def hedge(c: Canvas, base: float, height: float, *, depth: float = 0) -> None:
    colours = LEAVES.get(c.season, ("#77755f", "#66654f", "#8b8a70"))
    for x in range(-20, WIDTH + 40, 34):
        c.disc(
            (x, base - height * 0.5),
            height * c.random.uniform(0.5, 0.66),
            colours[c.random.randrange(3)],
            depth=depth,
        )
    c.rect((0, base - height * 0.45, WIDTH, base), colours[1], depth=depth)


def drystone_wall(c: Canvas, base: float, height: float = 46) -> None:
    c.rect((0, base - height, WIDTH, base), "#8f8c82")
    for row in range(3):
        x = -20.0
        while x < WIDTH:
            length = c.random.uniform(34, 74)
            top = base - height + row * height / 3
            shade = mix("#a5a195", "#77746b", c.random.random())
            c.rect((x, top + 1, x + length - 2, top + height / 3 - 1), shade, radius=4)
            x += length
    for x in range(0, WIDTH, 22):
        c.ellipse(
            (x, base - height - 11, x + 20, base - height + 8), mix("#a5a195", "#807d74", c.random.random())
        )
