"""Cutting images to the sizes they are served in, and keeping the results.

Done once, when an image is added or its focal point moves. What is missing all the same (a copy
restored without them, an image that came in by another door) is made when it is first asked for.
"""

import os
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

from django.conf import settings
from PIL import Image

from people.images.kept import KeptImage
from people.images.renditions import Rendition, all_of
from people.images.shapes import Shape

# AVIF at speed 8: speed 9 makes drawings three times as large, speed 7 takes twice as long for nothing.
HOW_TO_SAVE: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 60, "speed": 8, "max_threads": 1},
    "webp": {"format": "WEBP", "quality": 75, "method": 2},
    "jpg": {"format": "JPEG", "quality": 80, "progressive": True},
    "png": {"format": "PNG", "compress_level": 6},
}


def cut_missing(image: KeptImage, shapes: Iterable[Shape]) -> int:
    """Make what is not there yet; how many were made. Raises FileNotFoundError without the image itself.

    The encoders release Python's lock: one thread per processor.
    """
    missing = [one for one in all_of(image, shapes) if not image.storage.exists(one.path)]
    if not missing:
        return 0
    sources = _sized(_opened(image), missing)
    longest_first = sorted(missing, key=lambda one: (one.ending != "avif", -one.width))
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        list(pool.map(lambda one: _keep(one, sources[one.shape.name, one.width]), longest_first))
    return len(missing)


def ready(rendition: Rendition) -> Path:
    """The rendition's file, made now if it is missing. Raises FileNotFoundError without the image itself."""
    path = Path(rendition.image.storage.path(rendition.path))
    if not path.exists():
        source = _sized(_opened(rendition.image), [rendition])[rendition.shape.name, rendition.width]
        _keep(rendition, source)
    return path


def sweep(image: KeptImage, shapes: Iterable[Shape]) -> None:
    """Remove what was cut around an earlier focal point."""
    wanted = {one.file_name for one in all_of(image, shapes)}
    for name in _cut_files(image):
        if name not in wanted:
            image.storage.delete(f"{image.folder}/{name}")


def delete_with_cuts(image: KeptImage) -> None:
    """The image and everything cut from it; no row may name it any more."""
    for name in _cut_files(image):
        image.storage.delete(f"{image.folder}/{name}")
    image.storage.delete(image.folder)
    image.storage.delete(image.name)


def _cut_files(image: KeptImage) -> list[str]:
    try:
        return image.storage.listdir(image.folder)[1]
    except FileNotFoundError:
        return []


def _opened(image: KeptImage) -> Image.Image:
    with image.storage.open(image.name) as file:
        opened = Image.open(file)
        opened.load()
        return opened


def _sized(source: Image.Image, wanted: Iterable[Rendition]) -> dict[tuple[str, int], Image.Image]:
    """Each shape at each width, by the shape's name and the width; every one is made of the next larger."""
    sized: dict[tuple[str, int], Image.Image] = {}
    larger: dict[str, Image.Image] = {}
    for one in sorted(wanted, key=lambda one: -one.width):
        key = (one.shape.name, one.width)
        if key not in sized:
            base = larger.get(one.shape.name) or framed(source, one.image, one.shape)
            sized[key] = larger[one.shape.name] = base.resize(
                (one.width, one.height), Image.Resampling.LANCZOS, reducing_gap=3.0
            )
    return sized


def framed(source: Image.Image, image: KeptImage, shape: Shape) -> Image.Image:
    """The largest frame of the shape, as near around the focal point as the edges allow."""
    width, height = shape.frame_in(image)
    if (width, height) == source.size:
        return source
    left = _start(image.focal[0] * source.width, width, source.width)
    top = _start(image.focal[1] * source.height, height, source.height)
    return source.crop((left, top, left + width, top + height))


def _start(focus: float, length: int, whole: int) -> int:
    return min(max(round(focus - length / 2), 0), whole - length)


def _keep(rendition: Rendition, source: Image.Image) -> None:
    """Write the file in one step, so that nobody is ever served half of it."""
    target = Path(rendition.image.storage.path(rendition.path))
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".cutting-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_encoded(source, rendition.ending))
        os.chmod(temporary, settings.FILE_UPLOAD_PERMISSIONS or 0o640)
        os.replace(temporary, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
        raise


def _encoded(image: Image.Image, ending: str) -> bytes:
    data = BytesIO()
    if ending == "jpg" and image.mode == "RGBA":
        image = _on_white(image)
    image.save(data, **HOW_TO_SAVE[ending])
    return data.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image).convert("RGB")
