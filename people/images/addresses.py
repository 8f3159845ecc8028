"""Where the sizes of a row's image are."""

from collections.abc import Callable

from django.urls import reverse

from people.images.renditions import Rendition

Address = Callable[[Rendition], str]


def addresses(view: str, pk: int) -> Address:
    """Of the row's image, which that view serves."""
    return lambda one: reverse(view, args=[pk, one.file_name])
