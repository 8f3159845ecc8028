"""The shapes and widths that images are served in.

Fewer is better: each costs time when a picture is added and room on the disk. A browser picks the
next larger one; no image is made larger than it is.
"""

from dataclasses import dataclass

from people.images.kept import KeptImage

AVIF, WEBP, FALLBACK = "avif", "webp", "fallback"


@dataclass(frozen=True)
class Shape:
    """``ratio`` is width to height, cut around the focal point; None keeps the whole image.

    ``fallback`` is the one width in which browsers without AVIF and WebP, mail programs and feed
    readers get it. ``whole`` is what is served instead where the image has this ratio already: most
    photographs are 3:2, so their cards need no files of their own.
    """

    name: str
    ratio: float | None
    widths: tuple[int, ...]
    fallback: int
    kinds: tuple[str, ...] = (AVIF, WEBP, FALLBACK)
    whole: "Shape | None" = None

    def for_image(self, image: KeptImage) -> "Shape":
        if self.whole is not None and self.frame_in(image) == (image.width, image.height):
            return self.whole
        return self

    def frame_in(self, image: KeptImage) -> tuple[int, int]:
        """Width and height of the largest frame of this shape in the image."""
        if self.ratio is None:
            return image.width, image.height
        width = min(image.width, max(1, round(image.height * self.ratio)))
        return width, min(image.height, max(1, round(width / self.ratio)))

    def widths_for(self, image: KeptImage) -> list[int]:
        """Ascending; the image's own width stands in for every one beyond it."""
        own, _ = self.frame_in(image)
        return sorted({min(width, own) for width in self.widths})

    def fallback_for(self, image: KeptImage) -> int:
        own, _ = self.frame_in(image)
        return min(self.fallback, own)

    def height_at(self, image: KeptImage, width: int) -> int:
        own_width, own_height = self.frame_in(image)
        return max(1, round(own_height * width / own_width))


FULL = Shape("full", None, (480, 960, 1600), fallback=960)
CARD = Shape("card", 3 / 2, (480, 960), fallback=960, whole=FULL)
# What other sites show beside a link; they want a JPEG and nothing else.
SHARE = Shape("share", 1200 / 630, (1200,), fallback=1200, kinds=(FALLBACK,))
# Portraits. Faces are in the upper half: cut around the middle, they would lose the top of the head.
FACE = (0.5, 0.35)
SQUARE = Shape("square", 1.0, (96, 192, 384), fallback=192)
LOGO = Shape("logo", None, (160, 320, 640), fallback=320)

PICTURE_SHAPES = (FULL, CARD, SHARE)
