"""Houses, mills, towers and the windows in them."""

from newsroom.demo.pictures.canvas import Box, Canvas
from newsroom.demo.pictures.light import mix, rgb

GLASS = "#5f7887"
LAMPLIGHT = "#ffe2a0"
STONES = ("#c9a77c", "#b98f68", "#a9785a", "#c2b59b", "#b3a58c")
DOORS = ("#7a2e3a", "#2f5d62", "#31556b", "#8c6d1f", "#4d6b3c", "#3a3a4c")


def window(c: Canvas, box: Box, *, lit: bool | None = None, frame: str = "#f3efe6", depth: float = 0) -> None:
    """Lit by chance when the lamps are, unless it is said."""
    left, top, right, bottom = box
    on = c.light.lamps and c.random.random() < 0.6 if lit is None else lit
    c.rect((left - 3, top - 3, right + 3, bottom + 3), frame, depth=depth)
    if on:
        c.glowing_box(box, LAMPLIGHT)
    else:
        c.rect(box, GLASS, depth=depth)
        c.poly([(left, top), (right, top), (left, bottom)], "#8aa4b0", depth=depth, alpha=0.55)
    middle = (left + right) / 2
    c.rect((middle - 1.5, top, middle + 1.5, bottom), frame, depth=depth)
    c.rect((left, (top + bottom) / 2 - 1.5, right, (top + bottom) / 2 + 1.5), frame, depth=depth)


def windows(c: Canvas, box: Box, grid: tuple[int, int], *, fill: float = 0.55, depth: float = 0) -> None:
    """Rows and columns of windows; ``fill`` is the share of the wall they take."""
    left, top, right, bottom = box
    columns, rows = grid
    wide, high = (right - left) / columns, (bottom - top) / rows
    for row in range(rows):
        for column in range(columns):
            x, y = left + wide * (column + 0.5), top + high * (row + 0.5)
            half, tall = wide * fill / 2, high * fill / 2
            window(c, (x - half, y - tall, x + half, y + tall), depth=depth)


def chimney_pots(c: Canvas, x: float, base: float, size: float = 1.0) -> None:
    c.rect((x - 24 * size, base - 52 * size, x + 24 * size, base + 12), "#8f5f48")
    for dx in (-14, 2):
        c.rect((x + dx * size, base - 74 * size, x + (dx + 12) * size, base - 52 * size), "#b8734f")


def terrace(c: Canvas, base: float, *, number: int = 6, height: float = 330, left: float = -30) -> None:
    """A row of houses from edge to edge, each with its own door."""
    wide = (1600 - left + 40) / number
    for house in range(number):
        x = left + house * wide
        _house(c, (x, base - height, x + wide, base), STONES[c.random.randrange(len(STONES))])


def _house(c: Canvas, box: Box, stone: str) -> None:
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    c.gradient(box, mix(stone, "#ffffff", 0.12), mix(stone, "#3a2a20", 0.12))
    _slates(c, (left - 3, top - high * 0.28, right + 3, top))
    chimney_pots(c, right - wide * 0.16, top - high * 0.26)
    window(c, (left + wide * 0.16, top + high * 0.1, left + wide * 0.38, top + high * 0.38))
    window(c, (left + wide * 0.6, top + high * 0.1, left + wide * 0.82, top + high * 0.38))
    window(c, (left + wide * 0.5, top + high * 0.54, left + wide * 0.86, top + high * 0.86))
    door(
        c,
        (left + wide * 0.14, top + high * 0.54, left + wide * 0.34, bottom),
        DOORS[c.random.randrange(len(DOORS))],
    )
    c.rect((left - 1.5, top, left + 1.5, bottom), mix(stone, "#3a2a20", 0.35))


def _slates(c: Canvas, box: Box) -> None:
    left, top, right, bottom = box
    white = c.season == "snow"
    c.gradient(box, "#f4f7f9" if white else "#6d7480", "#dfe7ec" if white else "#565c68")
    for row in range(1, 5):
        y = top + (bottom - top) * row / 5
        c.line([(left, y), (right, y)], "#49505b", 1.4, alpha=0.2 if white else 0.5)


def door(c: Canvas, box: Box, colour: str) -> None:
    left, top, right, bottom = box
    c.rect((left - 6, top - 6, right + 6, bottom), "#e5ddcd")
    c.rect(box, colour)
    third = (bottom - top) / 3.4
    c.rect((left, top, right, top + third * 0.62), "#8aa4b0")
    c.rect((left + 7, top + third, right - 7, top + third * 1.9), mix(colour, "#000000", 0.22))
    c.rect((left + 7, top + third * 2.15, right - 7, bottom - 9), mix(colour, "#000000", 0.22))
    c.disc((right - 11, top + third * 2), 4, "#e0c060")
    c.rect((left - 12, bottom - 8, right + 12, bottom), "#bdb6aa")


def mill(c: Canvas, box: Box, floors: int, *, depth: float = 0, stone: str = "#a9785a") -> None:
    """A spinning mill: a long wall of windows under a shallow roof."""
    left, top, right, bottom = box
    columns = max(4, round((right - left) / 46))
    c.rect(box, stone, depth=depth)
    c.poly(
        [(left - 8, top), (left + 26, top - 30), (right - 26, top - 30), (right + 8, top)],
        "#5d636d",
        depth=depth,
    )
    c.rect((left - 5, top, right + 5, top + 8), mix(stone, "#ffffff", 0.3), depth=depth)
    windows(c, (left + 8, top + 16, right - 8, bottom - 12), (columns, floors), fill=0.56, depth=depth)


def mill_chimney(c: Canvas, x: float, base: float, height: float, *, depth: float = 0) -> None:
    wide = height * 0.055
    c.poly(
        [
            (x - wide, base),
            (x - wide * 0.6, base - height),
            (x + wide * 0.6, base - height),
            (x + wide, base),
        ],
        "#9c6a50",
        depth=depth,
    )
    c.poly(
        [(x, base), (x, base - height), (x + wide * 0.6, base - height), (x + wide, base)],
        "#7f523d",
        depth=depth,
    )
    c.rect((x - wide * 0.9, base - height - 6, x + wide * 0.9, base - height + 16), "#84584a", depth=depth)
    for share in (0.22, 0.4):
        half = wide * (0.66 + share * 0.4)
        c.rect(
            (x - half, base - height * (1 - share), x + half, base - height * (1 - share) + 8),
            "#c79a76",
            depth=depth,
        )


def church(c: Canvas, x: float, base: float, size: float, *, depth: float = 0) -> None:
    c.rect((x - 150 * size, base - 110 * size, x, base), "#b6aa92", depth=depth)
    c.poly(
        [
            (x - 160 * size, base - 110 * size),
            (x - 75 * size, base - 175 * size),
            (x + 6 * size, base - 110 * size),
        ],
        "#6d7480",
        depth=depth,
    )
    c.rect((x, base - 230 * size, x + 80 * size, base), "#c2b59b", depth=depth)
    c.poly(
        [
            (x - 6 * size, base - 230 * size),
            (x + 40 * size, base - 430 * size),
            (x + 86 * size, base - 230 * size),
        ],
        "#75808a",
        depth=depth,
    )
    c.disc((x + 40 * size, base - 190 * size), 16 * size, "#f3efe6", depth=depth)
    for step in range(3):
        arch(
            c,
            (x - (132 - step * 46) * size, base - 90 * size, x - (108 - step * 46) * size, base - 24 * size),
            depth=depth,
        )
    arch(c, (x + 22 * size, base - 62 * size, x + 58 * size, base), fill="#5a4433", depth=depth)


def arch(c: Canvas, box: Box, *, fill: str = GLASS, depth: float = 0) -> None:
    """A round-headed window or doorway."""
    left, top, right, bottom = box
    half = (right - left) / 2
    if c.light.lamps and fill == GLASS:
        c.puff((left, top, right, top + half * 2), rgb(LAMPLIGHT), 1)
        c.glowing_box((left, top + half, right, bottom), LAMPLIGHT)
        return
    c.ellipse((left, top, right, top + half * 2), fill, depth=depth)
    c.rect((left, top + half, right, bottom), fill, depth=depth)


def columns(c: Canvas, box: Box, number: int, colour: str = "#e9e1cf") -> None:
    """A row of pillars under a beam."""
    left, top, right, bottom = box
    c.rect((left - 16, top - 26, right + 16, top), mix(colour, "#ffffff", 0.2))
    gap = (right - left) / (number - 1)
    for pillar in range(number):
        x = left + gap * pillar
        c.gradient((x - 15, top, x + 15, bottom), colour, mix(colour, "#6b5f4a", 0.22))
        c.rect((x - 20, top, x + 20, top + 14), mix(colour, "#ffffff", 0.3))
        c.rect((x - 20, bottom - 12, x + 20, bottom), mix(colour, "#6b5f4a", 0.2))


def street_lamp(c: Canvas, x: float, base: float, height: float = 300) -> None:
    c.rect((x - 4, base - height, x + 4, base), "#3b4048")
    c.rect((x - 8, base - 40, x + 8, base), "#3b4048")
    c.poly(
        [
            (x - 20, base - height),
            (x - 13, base - height - 44),
            (x + 13, base - height - 44),
            (x + 20, base - height),
        ],
        "#f7e9c0",
    )
    c.poly([(x - 18, base - height - 44), (x, base - height - 62), (x + 18, base - height - 44)], "#3b4048")
    if c.light.lamps:
        c.glow((x, base - height - 22), 150, LAMPLIGHT, 0.9)
