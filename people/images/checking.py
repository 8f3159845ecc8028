"""Is this an image that we take? Asked of its content; its name and declared type count for nothing."""

from io import BytesIO
from typing import IO

from PIL import Image

READ_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
MAX_BYTES = 25 * 1024 * 1024
MAX_PIXELS = 50_000_000  # a large camera's full frame; some 150 MB once decoded
MAX_EDGE = 20_000
MAX_RATIO = 20
MAX_SCANS = 1000

WANTED = "Use a JPEG, PNG, WebP, AVIF or GIF."
HEIC_BRANDS = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"}


class ImageRefused(ValueError):  # noqa: N818 -- a refusal is an answer, not an error
    """``str()`` is one sentence or two for the person who chose the file."""


def checked_image(file: IO[bytes]) -> Image.Image:
    """The first frame, decoded. Raises ImageRefused.

    The number of pixels is read from the header and refused there: a small file can claim a
    picture that fills the memory.
    """
    data = _read(file)
    image = _header(data)
    _require_sane_size(*image.size)
    try:
        image.load()
    except Exception as error:  # every decoder fails in its own way on a damaged file
        raise ImageRefused("This picture is damaged or incomplete: it ends before it should.") from error
    return image


def _read(file: IO[bytes]) -> bytes:
    file.seek(0)
    data = file.read(MAX_BYTES + 1)
    if not data:
        raise ImageRefused("This file is empty.")
    if len(data) > MAX_BYTES:
        raise ImageRefused(f"This file is larger than {MAX_BYTES // 1024**2} MB. Save a smaller copy.")
    return data


def _header(data: bytes) -> Image.Image:
    _require_sane_scans(data)
    try:
        return Image.open(BytesIO(data), formats=READ_FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ImageRefused(_too_many_pixels()) from error
    except Exception as error:  # as above: a damaged header too
        raise ImageRefused(_what_it_is_instead(data)) from error


def _require_sane_scans(data: bytes) -> None:
    """A progressive JPEG may paint itself over and over, for hours; an honest one does so some ten times.

    The limit leaves room for the film that some telephones hide behind a picture.
    """
    if data.startswith(b"\xff\xd8\xff") and data.count(b"\xff\xda") > MAX_SCANS:
        raise ImageRefused("This picture is made of too many layers. Save it again, as an ordinary JPEG.")


def _require_sane_size(width: int, height: int) -> None:
    if width * height > MAX_PIXELS or max(width, height) > MAX_EDGE:
        raise ImageRefused(_too_many_pixels())
    if max(width, height) > MAX_RATIO * min(width, height):
        raise ImageRefused(f"This picture is {width} by {height} pixels: too long and thin to be shown.")


def _too_many_pixels() -> str:
    return f"This picture has more than {MAX_PIXELS // 1_000_000} million pixels. Save a smaller copy."


def _what_it_is_instead(data: bytes) -> str:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-"):
        return f"This is a PDF, not a picture: add it as an attachment. {WANTED}"
    if b"<svg" in start.lower():
        return f"This is an SVG drawing, which can carry scripts, so it is not taken. {WANTED}"
    if data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS:
        return "This is a HEIC picture, which most browsers cannot show. Export it as a JPEG."
    if _is_one_we_read(data):
        return "This picture is damaged or incomplete: it ends before it should."
    return f"This is not a picture, whatever its name says. {WANTED}"


def _is_one_we_read(data: bytes) -> bool:
    """By its first bytes: something that should have opened."""
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")):
        return True
    return data[8:12] == b"WEBP" or data[4:12] in {b"ftypavif", b"ftypavis"}
