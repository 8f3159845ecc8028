"""The marks of the desks and the parties: plain shapes, transparent around."""

from collections.abc import Callable
from io import BytesIO
from math import cos, pi, sin

from PIL import Image, ImageDraw

EDGE = 640  # drawn at twice the size it is kept
INK = "#ffffff"

Pen = ImageDraw.ImageDraw


def logo(name: str, colour: str) -> bytes:
    """A round PNG of the named mark in white on the colour."""
    image = Image.new("RGBA", (EDGE, EDGE), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.ellipse((8, 8, EDGE - 8, EDGE - 8), fill=colour)
    MARKS[name](pen)
    data = BytesIO()
    image.reduce(2).save(data, "PNG")
    return data.getvalue()


def _council(pen: Pen) -> None:
    """A bridge over the Wend."""
    pen.polygon([(130, 330), (130, 270), (320, 150), (510, 270), (510, 330)], fill=INK)
    for x in (180, 290, 400):
        pen.rectangle((x, 290, x + 60, 330), fill="#1f4e5f")
    for row in range(3):
        for wave in range(4):
            box = (110 + wave * 105, 370 + row * 52, 215 + wave * 105, 420 + row * 52)
            pen.arc(box, 0 if wave % 2 else 180, 180 if wave % 2 else 360, fill=INK, width=16)


def _lantern(pen: Pen) -> None:
    pen.arc((250, 90, 390, 230), 180, 360, fill=INK, width=20)
    pen.polygon([(210, 210), (430, 210), (400, 170), (240, 170)], fill=INK)
    pen.rounded_rectangle((230, 226, 410, 440), 16, outline=INK, width=20)
    pen.polygon([(320, 256), (362, 360), (320, 412), (278, 360)], fill=INK)
    pen.rectangle((200, 452, 440, 490), fill=INK)


def _keystone(pen: Pen) -> None:
    """An arch of five stones with the middle one standing proud."""
    for stone in range(5):
        start = pi + stone * pi / 5 + 0.05
        proud = 36 if stone == 2 else 0
        pen.polygon(_voussoir(start, start + pi / 5 - 0.1, 128 - proud, 236 + proud), fill=INK)
    for left in (84, 448):
        pen.rectangle((left, 420, left + 108, 486), fill=INK)


def _voussoir(start: float, end: float, inner: float, outer: float) -> list[tuple[float, float]]:
    corners = ((start, inner), (start, outer), (end, outer), (end, inner))
    return [(320 + radius * cos(angle), 410 + radius * sin(angle)) for angle, radius in corners]


def _commoners(pen: Pen) -> None:
    """A five-barred gate."""
    for bar in range(5):
        pen.rounded_rectangle((130, 190 + bar * 62, 510, 214 + bar * 62), 8, fill=INK)
    for post in (120, 490):
        pen.rounded_rectangle((post, 150, post + 34, 490), 10, fill=INK)
    pen.line([(150, 450), (496, 200)], fill=INK, width=22)


def _bobbin(pen: Pen) -> None:
    for y in (140, 440):
        pen.rounded_rectangle((180, y, 460, y + 62), 24, fill=INK)
    pen.rectangle((250, 200, 390, 442), fill=INK)
    for thread in range(6):
        pen.line([(236, 228 + thread * 36), (404, 214 + thread * 36)], fill="#8c3b1f", width=12)


MARKS: dict[str, Callable[[Pen], None]] = {
    "bobbin": _bobbin,
    "commoners": _commoners,
    "council": _council,
    "keystone": _keystone,
    "lantern": _lantern,
}
