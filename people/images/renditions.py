"""One image in one shape, width and file format: what it is called and where it stands.

The name holds a key made of everything the result depends on. When the focal point changes, the
address changes, so browsers may keep what they have for good.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from people.images.kept import KeptImage
from people.images.shapes import FALLBACK, SHARE, Shape

# Raise it when the same image would now come out differently: another quality, another way to cut.
RECIPE = 1
FILE_NAME = re.compile(
    r"(?P<shape>[a-z]+)-(?P<key>[0-9a-f]{10})-(?P<width>\d{1,5})\.(?P<ending>avif|webp|jpg|png)"
)
CONTENT_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg", "png": "image/png"}


@dataclass(frozen=True)
class Rendition:
    image: KeptImage
    shape: Shape
    width: int
    ending: str

    @property
    def height(self) -> int:
        return self.shape.height_at(self.image, self.width)

    @property
    def file_name(self) -> str:
        """The last part of its address; on the disk it is called the same."""
        return f"{self.shape.name}-{_key(self.image, self.shape)}-{self.width}.{self.ending}"

    @property
    def path(self) -> str:
        """Its name in the image's storage."""
        return f"{self.image.folder}/{self.file_name}"

    @property
    def content_type(self) -> str:
        return CONTENT_TYPES[self.ending]


def of_kind(image: KeptImage, shape: Shape, kind: str) -> list[Rendition]:
    """The shape in one of its kinds, narrowest first."""
    if kind == FALLBACK:
        return [fallback(image, shape)]
    shape = shape.for_image(image)
    return [Rendition(image, shape, width, kind) for width in shape.widths_for(image)]


def fallback(image: KeptImage, shape: Shape) -> Rendition:
    """JPEG, or PNG where the image may have transparent parts; always JPEG for other sites."""
    shape = shape.for_image(image)
    ending = "jpg" if shape is SHARE else image.ending
    return Rendition(image, shape, shape.fallback_for(image), ending)


def all_of(image: KeptImage, shapes: Iterable[Shape]) -> list[Rendition]:
    used = dict.fromkeys(shape.for_image(image) for shape in shapes)
    return [one for shape in used for kind in shape.kinds for one in of_kind(image, shape, kind)]


def named(image: KeptImage, shapes: Iterable[Shape], file_name: str) -> Rendition | None:
    """What is asked for by that name, under its present name, which may differ in the key.

    None for what was never offered: nobody can have sizes made by asking for them.
    """
    asked = FILE_NAME.fullmatch(file_name)
    if asked is None:
        return None
    for one in all_of(image, shapes):
        if (one.shape.name, str(one.width), one.ending) == (asked["shape"], asked["width"], asked["ending"]):
            return one
    return None


def _key(image: KeptImage, shape: Shape) -> str:
    parts = [str(RECIPE), image.name]
    if shape.ratio is not None:
        parts += [f"{shape.ratio:.4f}", *(f"{share:.4f}" for share in image.focal)]
    return blake2b("|".join(parts).encode(), digest_size=5).hexdigest()
