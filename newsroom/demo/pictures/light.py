"""The light a scene is seen in: what it does to the sky and to every colour below it."""

from dataclasses import dataclass

from PIL import ImageColor

Colour = tuple[int, int, int]


def rgb(colour: str | Colour) -> Colour:
    if not isinstance(colour, str):
        return colour
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue


def mix(one: str | Colour, other: str | Colour, share: float) -> Colour:
    """``share`` of the other colour in the one."""
    a, b = rgb(one), rgb(other)
    red, green, blue = (round(x + (y - x) * share) for x, y in zip(a, b, strict=True))
    return red, green, blue


@dataclass(frozen=True)
class Light:
    """``tint`` multiplies every colour; ``haze`` is what far things fade into."""

    sky: tuple[str, str, str]  # top, middle, horizon
    haze: str
    tint: Colour
    sun: str = ""
    lamps: bool = False

    def on(self, colour: str | Colour, depth: float = 0.0) -> Colour:
        """The colour in this light; ``depth`` 0 is near, 1 is lost in the haze."""
        red, green, blue = (round(c * t / 255) for c, t in zip(rgb(colour), self.tint, strict=True))
        return mix((red, green, blue), self.haze, depth)


LIGHTS = {
    "dawn": Light(("#7d9fc4", "#e9c9b8", "#fbe3c0"), "#efd6c4", (255, 238, 222), sun="#fff3d2"),
    "day": Light(("#6fa9d6", "#a9d0ea", "#e6f2f4"), "#d3e5ee", (255, 255, 250), sun="#fffbe6"),
    "overcast": Light(("#93a5b3", "#b9c6cd", "#dde3e4"), "#c9d2d7", (232, 236, 240)),
    "storm": Light(("#3d4a58", "#6d7b86", "#a8b0b0"), "#7f8c95", (178, 188, 198), lamps=True),
    "dusk": Light(("#39406f", "#b46f86", "#f6b77c"), "#c98f86", (226, 192, 188), sun="#ffdf9e", lamps=True),
    "night": Light(("#0d1430", "#1c2a52", "#3b4672"), "#26325a", (104, 116, 168), lamps=True),
    "inside": Light(("#efe6d6", "#efe6d6", "#efe6d6"), "#efe6d6", (255, 252, 246)),
}
