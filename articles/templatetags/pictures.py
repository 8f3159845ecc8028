"""Pictures on a page.

``{% picture use sizes="(min-width: 60rem) 40rem, 100vw" %}`` the whole picture
``{% picture use shape="card" sizes="20rem" %}``              3:2, cut around the focal point
``{% picture use sizes="100vw" lead=True %}``                 seen first, so fetched first
``{% share_picture use as share %}``                          ``share.url``, ``.width``, ``.height``
``{{ use|picture_download }}``                                the address of the largest copy
``{% desk_logo desk 48 %}``                                   so many pixels high; nothing without one

``use`` is an EditionPicture, with its ``picture`` selected and reached through its edition; where no
edition is at hand, such as in a list of a desk's pictures, a Picture will do. No tag makes a query.
"""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString

from articles.models import FROZEN, Desk, EditionPicture, Picture
from people.images.addresses import addresses
from people.images.kept import KeptImage
from people.images.markup import logo_element, picture_element
from people.images.renditions import fallback
from people.images.shapes import CARD, FULL, SHARE

register = template.Library()
SHAPES = {shape.name: shape for shape in (FULL, CARD)}


@dataclass(frozen=True)
class SharePicture:
    """What is shown beside a link to the page; ``url`` is absolute."""

    url: str
    width: int
    height: int
    alt: str


@register.simple_tag
def picture(
    use: EditionPicture | Picture, sizes: str = "100vw", shape: str = "full", *, lead: bool = False
) -> SafeString:
    shown = _picture_of(use)
    return picture_element(
        shown.kept, SHAPES[shape], addresses("picture", shown.pk), alt=_alt(use), sizes=sizes, lead=lead
    )


@register.simple_tag
def share_picture(use: EditionPicture | Picture) -> SharePicture:
    shown = _picture_of(use)
    one = fallback(shown.kept, SHARE)
    return SharePicture(
        settings.SITE_URL + addresses("picture", shown.pk)(one), one.width, one.height, _alt(use)
    )


@register.simple_tag
def desk_logo(desk: Desk, height: int = 48) -> SafeString:
    """Says nothing to screen readers: the desk's name stands beside it."""
    if not desk.logo:
        return SafeString("")
    return logo_element(KeptImage.of(desk.logo), addresses("desk_logo", desk.pk), height=height)


@register.filter
def picture_download(use: EditionPicture | Picture) -> str:
    return reverse("picture_download", args=[_picture_of(use).pk])


def _picture_of(use: EditionPicture | Picture) -> Picture:
    return use.picture if isinstance(use, EditionPicture) else use


def _alt(use: EditionPicture | Picture) -> str:
    """As published, once it was: whoever corrects a picture's text later leaves old pages as they are."""
    if isinstance(use, Picture):
        return use.alt
    return use.alt if use.edition.state in FROZEN else use.picture.alt
