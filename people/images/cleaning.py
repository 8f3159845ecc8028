"""A picture as it is kept: upright, in sRGB, and with nothing in the file but the picture.

Cameras and programs write much beside the picture: where it was taken, by whose device, thumbnails
from before the cropping, what was typed into it. Decoding the picture and writing it anew leaves all of
it behind, and whatever else was hidden in the file.
"""

from io import BytesIO
from typing import IO

from django.core.files.base import ContentFile
from PIL import Image, ImageCms, ImageOps

from people.images.checking import checked_image
from people.images.kept import new_name

KEPT_EDGE = 4096  # enough for a full page in print
DRAWN_FORMATS = {"PNG", "GIF"}
SRGB = ImageCms.createProfile("sRGB")


class CleanImage(ContentFile):  # type: ignore[type-arg]
    """A file made by ``clean_image``; there is no need to clean it again."""


def clean_image(file: IO[bytes]) -> CleanImage:
    """The image as it is kept, under a new random name. Raises ImageRefused.

    Photographs are kept as JPEG; drawings, and whatever has transparent parts, as PNG.
    """
    image = checked_image(file)
    drawn = image.format in DRAWN_FORMATS
    bare = _bare(_upright(image))
    bare.thumbnail((KEPT_EDGE, KEPT_EDGE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    data = BytesIO()
    if drawn or bare.mode == "RGBA":
        bare.save(data, "PNG", compress_level=3)
        return CleanImage(data.getvalue(), name=new_name(*bare.size, "png"))
    bare.save(data, "JPEG", quality=92)
    return CleanImage(data.getvalue(), name=new_name(*bare.size, "jpg"))


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # what the camera wrote is damaged; the picture itself is not
        return image


def _bare(image: Image.Image) -> Image.Image:
    """RGB, or RGBA where something shows through, in sRGB and with nothing attached."""
    profile = image.info.get("icc_profile")
    transparent = image.has_transparency_data
    colours = _in_srgb(_eight_bits(image), profile)
    if transparent:
        alpha = image.convert("RGBA").getchannel("A")
        if alpha.getextrema() != (255, 255):
            colours.putalpha(alpha)
    colours.info = {}
    return colours


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I") or image.mode == "F":  # 16 bits of grey
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile is not None:
        try:
            return _converted(image, profile)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a profile that fits another kind of image, or a damaged one: it cannot be honoured
    return image.convert("RGBA").convert("RGB") if image.mode == "P" else image.convert("RGB")


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    source = ImageCms.ImageCmsProfile(BytesIO(profile))
    plain = image if image.mode in {"RGB", "CMYK", "L"} else image.convert("RGB")
    converted = ImageCms.profileToProfile(plain, source, SRGB, outputMode="RGB")
    if converted is None:
        raise ValueError("Only a conversion in place answers with nothing.")
    return converted
