"""Busts of the people of the demo town, each from a handful of features."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.demo.pictures.canvas import Canvas
from newsroom.demo.pictures.hair import CUTS, Tone
from newsroom.demo.pictures.light import mix

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


def _bust(c: Canvas, who: Bust) -> None:
    skin, hair = SKIN[who.skin], HAIR[who.colour]
    behind, front = CUTS[who.hair]
    behind(c, hair)
    _shoulders(c, who)
    c.poly([(206, 300), (274, 300), (282, 366), (240, 392), (198, 366)], mix(skin, "#000000", 0.12))
    if who.tie:
        _collar_and_tie(c, CLOTHES[who.tie])
    c.ellipse((150, 206, 178, 254), mix(skin, "#a0402c", 0.12))
    c.ellipse((302, 206, 330, 254), mix(skin, "#a0402c", 0.12))
    c.ellipse((162, 120, 318, 334), skin)
    if who.beard:
        _beard(c, hair, skin)
    _face(c, skin, hair)
    front(c, hair)
    if who.glasses:
        _glasses(c)
    if who.chain:
        _chain(c)


def _shoulders(c: Canvas, who: Bust) -> None:
    cloth = CLOTHES[who.clothes]
    c.ellipse((60, 348, 420, 640), cloth)
    c.poly(
        [(150, 372), (206, 346), (240, 440), (274, 346), (330, 372), (240, 490)], mix(cloth, "#000000", 0.12)
    )
    if not who.tie:
        c.poly([(204, 352), (240, 428), (276, 352), (262, 344), (218, 344)], mix(cloth, "#ffffff", 0.78))


def _collar_and_tie(c: Canvas, colour: str) -> None:
    c.poly([(196, 352), (240, 480), (284, 352), (262, 340), (218, 340)], "#f7f5ee")
    c.poly([(226, 386), (254, 386), (262, 480), (218, 480)], colour)
    c.poly([(224, 372), (256, 372), (250, 396), (230, 396)], mix(colour, "#000000", 0.2))
    c.poly([(196, 352), (218, 336), (238, 378), (222, 392)], "#ffffff")
    c.poly([(284, 352), (262, 336), (242, 378), (258, 392)], "#ffffff")


def _face(c: Canvas, skin: str, hair: Tone) -> None:
    brow = mix(hair, "#3a2a22", 0.4)
    for left in (188, 256):
        c.arc((left - 4, 196, left + 40, 236), (225, 315), brow, 6)
        c.ellipse((left + 4, 214, left + 32, 232), "#fdfbf6")
        c.ellipse((left + 10, 214, left + 27, 232), "#4a3a2e")
        c.ellipse((left + 19, 216, left + 24, 221), "#ffffff")
        c.arc((left + 2, 210, left + 34, 236), (195, 345), mix(skin, "#000000", 0.5), 2.5)
    c.line([(242, 222), (248, 256), (232, 262)], mix(skin, "#5a2a1a", 0.3), 4)
    c.ellipse((180, 246, 212, 268), "#d9694f", alpha=0.14)
    c.ellipse((268, 246, 300, 268), "#d9694f", alpha=0.14)
    c.arc((208, 252, 272, 298), (25, 155), mix(skin, "#8a2f2a", 0.6), 5.5)


def _beard(c: Canvas, hair: Tone, skin: str) -> None:
    shade = mix(hair, skin, 0.15)
    c.slice((160, 186, 320, 344), (8, 172), shade)
    c.ellipse((200, 262, 280, 302), skin)
    c.rect((206, 264, 274, 274), shade, radius=5)


def _glasses(c: Canvas) -> None:
    for left in (180, 246):
        c.arc((left, 204, left + 54, 244), (0, 360), "#2b2e33", 4.5)
    c.line([(234, 222), (246, 222)], "#2b2e33", 4)
    c.line([(180, 220), (162, 214)], "#2b2e33", 4)
    c.line([(300, 220), (318, 214)], "#2b2e33", 4)


def _chain(c: Canvas) -> None:
    c.arc((120, 220, 360, 462), (22, 158), "#d3ab48", 15)
    c.arc((120, 220, 360, 462), (22, 158), "#f1d684", 5)
    c.ellipse((212, 436, 268, 492), "#d3ab48")
    c.ellipse((224, 448, 256, 480), "#1f4e5f")
