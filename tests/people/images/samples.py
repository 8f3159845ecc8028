"""Image files as people have them, good and bad."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms
from PIL.TiffImagePlugin import IFDRational

SECRET = "Flat 4, 12 Example Street"
LATITUDE, GPS, ORIENTATION, MAKE, DESCRIPTION = 2, 0x8825, 0x0112, 0x010F, 0x010E
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><note>{SECRET}</note></x:xmpmeta>".encode()


def saved(image: Image.Image, kind: str, **options: Any) -> BytesIO:
    data = BytesIO()
    image.save(data, kind, **options)
    data.seek(0)
    return data


def four_colours(width: int = 600, height: int = 400) -> Image.Image:
    """Red, green, blue and yellow quarters, clockwise from the top left."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("lime", (width // 2, 0, width, height // 2))
    image.paste("blue", (width // 2, height // 2, width, height))
    image.paste("yellow", (0, height // 2, width // 2, height))
    return image


def camera_exif(orientation: int = 1) -> Image.Exif:
    """Where it was taken and by what, as a telephone writes it."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE], exif[DESCRIPTION] = orientation, "Telephone Works", SECRET
    exif[GPS] = {1: "N", LATITUDE: tuple(IFDRational(part) for part in (51, 32, 42)), 3: "W", 4: (0, 3, 18)}
    return exif


def from_a_camera(kind: str = "JPEG", orientation: int = 1) -> BytesIO:
    """With a position, XMP and a colour profile; a JPEG also with a comment and something behind its end."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options: dict[str, Any] = {"exif": camera_exif(orientation), "icc_profile": profile}
    if kind != "PNG":
        options["xmp"] = XMP
    if kind == "JPEG":
        options["comment"] = SECRET.encode()
    data = saved(four_colours(), kind, **options)
    if kind == "JPEG":
        data.seek(0, 2)
        data.write(SECRET.encode())
    return data


def profile_with_red_and_green_changed_over() -> bytes:
    """A colour profile in which what is stored as red is meant to be seen as green."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"????", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"????", b"gXYZ", 1)


def png_that_claims(width: int, height: int) -> BytesIO:
    """A few dozen bytes with a header of that size: whoever decodes it first is lost."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b""))
    data = b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
    return BytesIO(b"\x89PNG\r\n\x1a\n" + data)


def truncated(kind: str = "JPEG") -> BytesIO:
    """The first half: a transfer that broke off."""
    whole = saved(Image.effect_noise((400, 300), 80).convert("RGB"), kind).getvalue()
    return BytesIO(whole[: len(whole) // 2])


def animation() -> BytesIO:
    """Two frames, red and then blue."""
    return saved(
        Image.new("RGB", (60, 40), "red"),
        "GIF",
        save_all=True,
        append_images=[Image.new("RGB", (60, 40), "blue")],
        duration=100,
    )
