"""What is new for a reader, for the page of their account."""

from dataclasses import dataclass

from django import template
from django.utils import timezone

from comments.models import Reader, Sanction

register = template.Library()
MOST = 100  # nobody reads a larger number, and it would cost more to count


@dataclass(frozen=True)
class News:
    """Neither is ever more than ``MOST``."""

    notices: int
    limits: int


@register.simple_tag
def news_of(reader: Reader) -> News:
    unread = reader.notices.filter(read_at=None).order_by()[:MOST]
    limits = (
        Sanction.objects.in_force(timezone.now()).filter(reader=reader).exclude(kind=Sanction.Kind.WARNING)
    )
    return News(notices=unread.count(), limits=limits[:MOST].count())
