"""A sheet to draw a scene on: twice as large while it is drawn, so that its edges come out smooth."""

from collections.abc import Sequence
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw, ImageFont, ImageOps

from newsroom.demo.pictures.light import LIGHTS, Colour, Light, rgb

WIDTH, HEIGHT = 1600, 1067
SCALE = 2

Box = tuple[float, float, float, float]  # left, top, right, bottom
Point = tuple[float, float]


class Canvas:
    """Every method takes coordinates on the finished sheet and daylight colours."""

    def __init__(
        self,
        light: str = "day",
        season: str = "summer",
        seed: int = 1,
        size: tuple[int, int] = (WIDTH, HEIGHT),
    ) -> None:
        self.light: Light = LIGHTS[light]
        self.season = season
        self.random = Random(seed)  # noqa: S311 -- for drawing
        self.width, self.height = size
        self.image = Image.new("RGB", (size[0] * SCALE, size[1] * SCALE), rgb(self.light.sky[2]))
        self._pen = ImageDraw.Draw(self.image, "RGBA")

    def rect(
        self, box: Box, colour: str | Colour, *, depth: float = 0, alpha: float = 1, radius: float = 0
    ) -> None:
        left, top, right, bottom = (round(edge * SCALE) for edge in box)
        if right <= left or bottom <= top:
            return
        self._pen.rounded_rectangle(
            (left, top, right - 1, bottom - 1), radius * SCALE, self._ink(colour, depth, alpha)
        )

    def poly(
        self, points: Sequence[Point], colour: str | Colour, *, depth: float = 0, alpha: float = 1
    ) -> None:
        self._pen.polygon([(x * SCALE, y * SCALE) for x, y in points], self._ink(colour, depth, alpha))

    def ellipse(self, box: Box, colour: str | Colour, *, depth: float = 0, alpha: float = 1) -> None:
        self._pen.ellipse([edge * SCALE for edge in box], self._ink(colour, depth, alpha))

    def disc(
        self, at: Point, radius: float, colour: str | Colour, *, depth: float = 0, alpha: float = 1
    ) -> None:
        x, y = at
        self.ellipse((x - radius, y - radius, x + radius, y + radius), colour, depth=depth, alpha=alpha)

    def slice(self, box: Box, angles: tuple[float, float], colour: str | Colour, *, depth: float = 0) -> None:
        """Part of an ellipse; angles in degrees, clockwise from three o'clock."""
        self._pen.pieslice([edge * SCALE for edge in box], *angles, fill=self._ink(colour, depth, 1))

    def arc(self, box: Box, angles: tuple[float, float], colour: str | Colour, width: float) -> None:
        self._pen.arc(
            [edge * SCALE for edge in box], *angles, fill=self._ink(colour, 0, 1), width=round(width * SCALE)
        )

    def line(
        self,
        points: Sequence[Point],
        colour: str | Colour,
        width: float,
        *,
        depth: float = 0,
        alpha: float = 1,
    ) -> None:
        ink = self._ink(colour, depth, alpha)
        self._pen.line(
            [(x * SCALE, y * SCALE) for x, y in points], ink, max(1, round(width * SCALE)), joint="curve"
        )

    def text(self, at: Point, words: str, size: float, colour: str | Colour, *, anchor: str = "mm") -> None:
        font = ImageFont.load_default(size * SCALE)
        self._pen.text((at[0] * SCALE, at[1] * SCALE), words, self._ink(colour, 0, 1), font, anchor=anchor)

    def gradient(self, box: Box, top: str | Colour, bottom: str | Colour, *, depth: float = 0) -> None:
        """From one colour down to the other, in the light of the scene."""
        self._paste_ramp(box, self.light.on(top, depth), self.light.on(bottom, depth))

    def backdrop(self, box: Box, colours: tuple[str, str, str]) -> None:
        """Three colours from top to bottom, exactly as given: skies make the light, they are not lit."""
        left, top, right, bottom = box
        middle = top + (bottom - top) * 0.55
        self._paste_ramp((left, top, right, middle), rgb(colours[0]), rgb(colours[1]))
        self._paste_ramp((left, middle, right, bottom), rgb(colours[1]), rgb(colours[2]))

    def glow(self, at: Point, radius: float, colour: str | Colour, strength: float = 0.6) -> None:
        """Light that falls off to nothing at the radius."""
        size = max(2, round(radius * 2 * SCALE))
        falling = ImageOps.invert(Image.radial_gradient("L")).point(
            lambda v: round(max(0, v - 74) * 1.4 * strength)
        )
        corner = (round((at[0] - radius) * SCALE), round((at[1] - radius) * SCALE))
        self.image.paste(Image.new("RGB", (size, size), rgb(colour)), corner, falling.resize((size, size)))

    def puff(self, box: Box, colour: Colour, alpha: float) -> None:
        """An ellipse in exactly this colour: clouds hang in the light, they are not lit by it."""
        self._pen.ellipse([edge * SCALE for edge in box], (*colour, round(alpha * 255)))

    def glowing_box(self, box: Box, colour: str | Colour) -> None:
        """A box in exactly this colour: a window with a lamp behind it."""
        self._pen.rectangle([edge * SCALE for edge in box], rgb(colour))

    def veil(self, box: Box, alpha: float) -> None:
        """Haze over whatever is there."""
        self._pen.rectangle([edge * SCALE for edge in box], (*rgb(self.light.haze), round(alpha * 255)))

    def lit(self, colour: str | Colour, depth: float = 0) -> Colour:
        return self.light.on(colour, depth)

    def finished(self) -> Image.Image:
        return self.image.reduce(SCALE)

    def jpeg(self, width: int = 0) -> bytes:
        """As wide as the sheet, or of the width given."""
        sheet = self.finished()
        if width:
            sheet = sheet.resize((width, width * self.height // self.width), Image.Resampling.LANCZOS)
        data = BytesIO()
        sheet.save(data, "JPEG", quality=90)
        return data.getvalue()

    def _ink(self, colour: str | Colour, depth: float, alpha: float) -> tuple[int, int, int, int]:
        return (*self.light.on(colour, depth), round(alpha * 255))

    def _paste_ramp(self, box: Box, top: Colour, bottom: Colour) -> None:
        left, upper, right, lower = (round(edge * SCALE) for edge in box)
        width, height = max(1, right - left), max(1, lower - upper)
        ramp = ImageOps.colorize(Image.linear_gradient("L").resize((1, height)), top, bottom)
        self.image.paste(ramp.resize((width, height)), (left, upper))
