"""Small things the public templates say often."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Desk
from people.models import ContactDetail, Organisation
from people.partial_date import in_words as partial_date_in_words

register = template.Library()


@register.filter
def accent(of: Desk | Organisation) -> str:
    """The class that carries the colour; see ``articles.accent``. Empty where there is none."""
    colour = _colour(of)
    return f"accent-{colour}" if colour else ""


@register.simple_tag
def accent_stylesheet(of: "Desk | Organisation | list[Desk]") -> SafeString:
    """The link to the stylesheet with the colours of all of these; nothing where none has one."""
    owners = [of] if isinstance(of, Desk | Organisation) else of
    colours = sorted({colour for owner in owners if (colour := _colour(owner))})[:20]
    if not colours:
        return SafeString("")
    return format_html('<link rel="stylesheet" href="{}">', reverse("colours", args=[colours]))


@register.filter
def in_words(said: str) -> str:
    """A partial date as a reader sees it."""
    return partial_date_in_words(said)


@register.filter
def as_link(detail: ContactDetail) -> SafeString | str:
    """A contact detail that can be followed, where its kind can be."""
    match detail.kind:
        case ContactDetail.Kind.EMAIL:
            return format_html('<a href="mailto:{0}">{0}</a>', detail.value)
        case ContactDetail.Kind.PHONE:
            return format_html('<a href="tel:{}">{}</a>', detail.value.replace(" ", ""), detail.value)
    if detail.value.startswith(("https://", "http://")):
        return format_html('<a href="{0}" rel="noopener">{0}</a>', detail.value)
    return detail.value


def _colour(of: Desk | Organisation) -> str:
    """Six digits, in small letters; a desk without a colour has its organisation's."""
    colour = of.colour or of.organisation.colour if isinstance(of, Desk) else of.colour
    return colour.lstrip("#").lower()
