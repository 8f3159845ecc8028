"""Portraits and logos on a page; nothing where there is none. No tag makes a query.

``{% portrait person 96 %}``        square, so many pixels wide
``{% logo organisation 48 %}``      so many pixels high
"""

from django import template
from django.utils.safestring import SafeString

from people.images.addresses import addresses
from people.images.kept import KeptImage
from people.images.markup import logo_element, portrait_element
from people.images.shapes import FACE
from people.models import Organisation, Person

register = template.Library()


@register.simple_tag
def portrait(person: Person, width: int = 96) -> SafeString:
    """Says nothing to screen readers: the name stands beside it."""
    if not person.portrait:
        return SafeString("")
    return portrait_element(
        KeptImage.of(person.portrait, focal=FACE), addresses("portrait", person.pk), width=width
    )


@register.simple_tag
def logo(organisation: Organisation, height: int = 48) -> SafeString:
    """As above: the organisation's name stands beside it."""
    if not organisation.logo:
        return SafeString("")
    return logo_element(
        KeptImage.of(organisation.logo), addresses("organisation_logo", organisation.pk), height=height
    )
