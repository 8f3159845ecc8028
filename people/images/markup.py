"""The HTML of an image: every size a browser may choose from, and the space it will take."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from people.images.addresses import Address
from people.images.kept import KeptImage
from people.images.renditions import Rendition, fallback, of_kind
from people.images.shapes import AVIF, LOGO, SQUARE, WEBP, Shape


def picture_element(
    image: KeptImage, shape: Shape, address: Address, *, alt: str, sizes: str, lead: bool = False
) -> SafeString:
    """``<picture>``. ``sizes`` is the attribute: the width the page gives it, such as ``100vw``.

    ``lead`` is for the one picture that is seen first: it is fetched at once, all others when they
    come near.
    """
    largest = of_kind(image, shape, AVIF)[-1]
    return format_html(
        '<picture>{}<img src="{}" alt="{}" width="{}" height="{}" decoding="async"{}></picture>',
        _sources(image, shape, address, sizes),
        address(fallback(image, shape)),
        alt,
        largest.width,
        largest.height,
        _haste(lead=lead),
    )


def portrait_element(image: KeptImage, address: Address, *, width: int) -> SafeString:
    """A square so many pixels wide. Its alternative text is empty: the name stands beside it."""
    return _fixed(image, SQUARE, address, width, width)


def logo_element(image: KeptImage, address: Address, *, height: int) -> SafeString:
    """So many pixels high, as wide as that makes it. Its alternative text is empty, as above."""
    return _fixed(image, LOGO, address, max(1, round(image.width * height / image.height)), height)


def _fixed(image: KeptImage, shape: Shape, address: Address, width: int, height: int) -> SafeString:
    return format_html(
        '<picture>{}<img src="{}" alt="" width="{}" height="{}" loading="lazy" decoding="async"></picture>',
        _sources(image, shape, address, f"{width}px"),
        address(fallback(image, shape)),
        width,
        height,
    )


def _sources(image: KeptImage, shape: Shape, address: Address, sizes: str) -> SafeString:
    return format_html_join(
        "",
        '<source type="image/{}" srcset="{}" sizes="{}">',
        ((kind, _srcset(of_kind(image, shape, kind), address), sizes) for kind in (AVIF, WEBP)),
    )


def _srcset(renditions: list[Rendition], address: Address) -> str:
    return ", ".join(f"{address(one)} {one.width}w" for one in renditions)


def _haste(*, lead: bool) -> SafeString:
    return SafeString(' fetchpriority="high"' if lead else ' loading="lazy"')
