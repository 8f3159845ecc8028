"""Busts of the people of the demo town, each from a handful of features."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import cos, pi, sin

from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.light import Colour, mix

Tone = str | Colour
EDGE = 480
SKIN = {1: "#f4d3ba", 2: "#e8bb98", 3: "#d9a077", 4: "#bd8257", 5: "#96603c", 6: "#6b422b"}
HAIR = {
    "auburn": "#8a4326",
    "black": "#26201e",
    "blonde": "#dcb873",
    "brown": "#6b4529",
    "dark": "#3b2a21",
    "fair": "#b98f57",
    "ginger": "#c0622c",
    "grey": "#8f9296",
    "silver": "#c2c6c9",
    "teal": "#2f6f78",
    "white": "#eceae4",
}
CLOTHES = {
    "brown": "#6b4a36",
    "charcoal": "#3a4149",
    "moss": "#5a6b40",
    "mustard": "#c7973a",
    "navy": "#2b3f5c",
    "orange": "#df7a2e",
    "plum": "#7a2e5d",
    "red": "#a8242f",
    "rust": "#a5522c",
    "sky": "#7fa6bf",
    "slate": "#4d6373",
    "teal": "#2f6a6e",
    "gold": "#c9a02f",
}
BACKDROPS = ("#d8e2e0", "#e6dcc8", "#d5dbe6", "#e3d8dc", "#d9e2cf")


@dataclass(frozen=True)
class Bust:
    """What a portrait is drawn from; the words are keys of SKIN, HAIR, CLOTHES and CUTS."""

    skin: int
    hair: str
    colour: str
    clothes: str
    tie: str = ""
    glasses: bool = False
    beard: bool = False
    chain: bool = False


def portrait(features: Mapping[str, object], seed: int) -> bytes:
    """A square JPEG of one person."""
    c = Canvas("inside", seed=seed, size=(EDGE, EDGE))
    wall = BACKDROPS[seed % len(BACKDROPS)]
    c.gradient((0, 0, EDGE, EDGE), mix(wall, "#ffffff", 0.35), mix(wall, "#000000", 0.1))
    c.glow((170, 130), 260, "#ffffff", 0.5)
    _bust(c, Bust(**features))  # type: ignore[arg-type]  # checked by the town's own tests
    return c.jpeg()


def portrait_scene(features: Mapping[str, object], seed: int) -> bytes:
    """The same person, large, as a picture for the top of a page."""
    c = Canvas("inside", seed=seed)
    c.gradient((0, 0, WIDTH, HEIGHT), "#8fa3a8", "#55676e")
    for panel in range(6):
        c.rect((panel * 290 + 20, 0, panel * 290 + 250, HEIGHT), "#ffffff", alpha=0.05)
    c.glow((800, 380), 720, "#f7ecd0", 0.65)
    _bust(c, Bust(**features), at=(800, 1067), size=2.1)  # type: ignore[arg-type]
    return c.jpeg()


class _Sitter:
    """Turns coordinates on a sheet of 480 by 480 into those of the bust being drawn."""

    def __init__(self, c: Canvas, at: tuple[float, float], size: float) -> None:
        self.c, self.at, self.size = c, at, size

    def place(self, x: float, y: float) -> tuple[float, float]:
        return self.at[0] + (x - 240) * self.size, self.at[1] + (y - 480) * self.size

    def box(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        return (*self.place(left, top), *self.place(right, bottom))

    def ellipse(self, box: tuple[float, float, float, float], colour: Tone, alpha: float = 1) -> None:
        self.c.ellipse(self.box(*box), colour, alpha=alpha)

    def rect(self, box: tuple[float, float, float, float], colour: Tone, radius: float = 0) -> None:
        self.c.rect(self.box(*box), colour, radius=radius * self.size)

    def poly(self, points: list[tuple[float, float]], colour: Tone, alpha: float = 1) -> None:
        self.c.poly([self.place(*point) for point in points], colour, alpha=alpha)

    def line(self, points: list[tuple[float, float]], colour: Tone, width: float) -> None:
        self.c.line([self.place(*point) for point in points], colour, width * self.size)

    def arc(self, box: tuple[float, float, float, float], angles: tuple[float, float], colour: Tone, width: float) -> None:
        self.c.arc(self.box(*box), angles, colour, width * self.size)

    def slice(self, box: tuple[float, float, float, float], angles: tuple[float, float], colour: Tone) -> None:
        self.c.slice(self.box(*box), angles, colour)


def _bust(c: Canvas, who: Bust, at: tuple[float, float] = (240, 480), size: float = 1) -> None:
    s = _Sitter(c, at, size)
    skin, hair = SKIN[who.skin], HAIR[who.colour]
    behind, front = CUTS[who.hair]
    behind(s, hair)
    _shoulders(s, who)
    s.poly([(206, 300), (274, 300), (282, 366), (240, 392), (198, 366)], mix(skin, "#000000", 0.12))
    if who.tie:
        _collar_and_tie(s, CLOTHES[who.tie])
    s.ellipse((150, 206, 178, 254), mix(skin, "#a0402c", 0.12))
    s.ellipse((302, 206, 330, 254), mix(skin, "#a0402c", 0.12))
    s.ellipse((162, 120, 318, 334), skin)
    if who.beard:
        _beard(s, hair, skin)
    _face(s, skin, hair)
    front(s, hair)
    if who.glasses:
        _glasses(s)
    if who.chain:
        _chain(s)


def _shoulders(s: _Sitter, who: Bust) -> None:
    cloth = CLOTHES[who.clothes]
    s.ellipse((60, 348, 420, 640), cloth)
    s.poly([(150, 372), (206, 346), (240, 440), (274, 346), (330, 372), (240, 490)], mix(cloth, "#000000", 0.12))
    if not who.tie:
        s.poly([(204, 352), (240, 428), (276, 352), (262, 344), (218, 344)], mix(cloth, "#ffffff", 0.78))


def _collar_and_tie(s: _Sitter, colour: str) -> None:
    s.poly([(196, 352), (240, 480), (284, 352), (262, 340), (218, 340)], "#f7f5ee")
    s.poly([(226, 386), (254, 386), (262, 480), (218, 480)], colour)
    s.poly([(224, 372), (256, 372), (250, 396), (230, 396)], mix(colour, "#000000", 0.2))
    s.poly([(196, 352), (218, 336), (238, 378), (222, 392)], "#ffffff")
    s.poly([(284, 352), (262, 336), (242, 378), (258, 392)], "#ffffff")


def _face(s: _Sitter, skin: str, hair: Tone) -> None:
    brow = mix(hair, "#3a2a22", 0.4)
    for left in (188, 256):
        s.arc((left - 4, 196, left + 40, 236), (225, 315), brow, 6)
        s.ellipse((left + 4, 214, left + 32, 232), "#fdfbf6")
        s.ellipse((left + 10, 214, left + 27, 232), "#4a3a2e")
        s.ellipse((left + 19, 216, left + 24, 221), "#ffffff")
        s.arc((left + 2, 210, left + 34, 236), (195, 345), mix(skin, "#000000", 0.5), 2.5)
    s.line([(242, 222), (248, 256), (232, 262)], mix(skin, "#5a2a1a", 0.3), 4)
    s.ellipse((180, 246, 212, 268), "#d9694f", alpha=0.14)
    s.ellipse((268, 246, 300, 268), "#d9694f", alpha=0.14)
    s.arc((208, 252, 272, 298), (25, 155), mix(skin, "#8a2f2a", 0.6), 5.5)


def _beard(s: _Sitter, hair: Tone, skin: str) -> None:
    shade = mix(hair, skin, 0.15)
    s.slice((160, 186, 320, 344), (8, 172), shade)
    s.ellipse((200, 262, 280, 302), skin)
    s.rect((206, 264, 274, 274), shade, radius=5)


def _glasses(s: _Sitter) -> None:
    for left in (180, 246):
        s.arc((left, 204, left + 54, 244), (0, 360), "#2b2e33", 4.5)
    s.line([(234, 222), (246, 222)], "#2b2e33", 4)
    s.line([(180, 220), (162, 214)], "#2b2e33", 4)
    s.line([(300, 220), (318, 214)], "#2b2e33", 4)


def _chain(s: _Sitter) -> None:
    s.arc((120, 220, 360, 462), (22, 158), "#d3ab48", 15)
    s.arc((120, 220, 360, 462), (22, 158), "#f1d684", 5)
    s.ellipse((212, 436, 268, 492), "#d3ab48")
    s.ellipse((224, 448, 256, 480), "#1f4e5f")


def _nothing(s: _Sitter, hair: Tone) -> None:
    """A head with no hair there."""


def _fringe(s: _Sitter, hair: Tone) -> None:
    """Down to a hairline that is high in the middle and low at the temples."""
    s.poly([(155, 214), *_crown(), (325, 214), (308, 214), (300, 180), (280, 160), (240, 155), (200, 160), (180, 180), (172, 214)], hair)


def _crown() -> list[tuple[float, float]]:
    """The upper edge of a head of hair, from the left temple to the right."""
    return [(240 - 86 * cos(step * pi / 32), 206 - 104 * sin(step * pi / 32)) for step in range(33)]


def _side(s: _Sitter, hair: Tone) -> None:
    """Parted on the left and combed across."""
    s.poly([(155, 214), *_crown(), (325, 210), (308, 210), (300, 180), (286, 158), (212, 148), (182, 176), (172, 210)], hair)


def _shaved(s: _Sitter, hair: Tone) -> None:
    _fringe(s, mix(hair, "#6b422b", 0.35))


def _combover(s: _Sitter, hair: Tone) -> None:
    for strand in range(5):
        s.arc((166 + strand * 8, 112 + strand * 5, 330 + strand * 4, 220), (190, 300), hair, 7)
    s.ellipse((152, 176, 176, 236), hair)
    s.ellipse((304, 176, 328, 236), hair)


def _temples(s: _Sitter, hair: Tone) -> None:
    s.ellipse((150, 180, 172, 236), hair)
    s.ellipse((308, 180, 330, 236), hair)


def _curls(s: _Sitter, hair: Tone) -> None:
    for x, y in ((166, 182), (170, 148), (194, 122), (228, 108), (262, 110), (292, 128), (312, 156), (316, 188), (210, 140), (270, 138), (240, 132)):
        s.ellipse((x - 27, y - 27, x + 27, y + 27), hair)


def _afro_behind(s: _Sitter, hair: Tone) -> None:
    s.ellipse((112, 60, 368, 300), hair)


def _long_behind(s: _Sitter, hair: Tone) -> None:
    s.rect((138, 150, 342, 402), hair, radius=76)


def _bob_behind(s: _Sitter, hair: Tone) -> None:
    s.rect((140, 110, 340, 326), hair, radius=84)


def _pony_behind(s: _Sitter, hair: Tone) -> None:
    s.ellipse((296, 140, 376, 340), hair)


def _bun_behind(s: _Sitter, hair: Tone) -> None:
    s.ellipse((196, 56, 284, 140), hair)


def _perm_behind(s: _Sitter, hair: Tone) -> None:
    for x, y in ((150, 190), (152, 236), (160, 146), (192, 112), (240, 96), (288, 112), (320, 146), (328, 190), (328, 236)):
        s.ellipse((x - 34, y - 34, x + 34, y + 34), hair)


def _braids_behind(s: _Sitter, hair: Tone) -> None:
    for x in (146, 162, 178, 302, 318, 334):
        for knot in range(9):
            s.ellipse((x - 11, 176 + knot * 26, x + 11, 206 + knot * 26), mix(hair, "#ffffff", 0.06 * (knot % 2)))


def _scarf_behind(s: _Sitter, hair: Tone) -> None:
    s.ellipse((132, 84, 348, 366), hair)
    s.poly([(150, 300), (330, 300), (372, 440), (108, 440)], hair)


def _scarf_front(s: _Sitter, hair: Tone) -> None:
    s.arc((142, 98, 338, 358), (0, 360), hair, 24)
    s.poly([(176, 346), (304, 346), (340, 420), (140, 420)], mix(hair, "#000000", 0.1))
    s.line([(186, 352), (262, 408)], mix(hair, "#ffffff", 0.2), 5)


Cut = Callable[[_Sitter, Tone], None]
CUTS: dict[str, tuple[Cut, Cut]] = {
    "afro": (_afro_behind, _fringe),
    "bald": (_nothing, _temples),
    "bob": (_bob_behind, _side),
    "braids": (_braids_behind, _fringe),
    "bun": (_bun_behind, _fringe),
    "combover": (_nothing, _combover),
    "curly": (_nothing, _curls),
    "long": (_long_behind, _side),
    "perm": (_perm_behind, _fringe),
    "pony": (_pony_behind, _side),
    "scarf": (_scarf_behind, _scarf_front),
    "shaved": (_nothing, _shaved),
    "short": (_nothing, _fringe),
    "side": (_nothing, _side),
}
