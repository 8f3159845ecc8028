"""Where the sizes of a row's image are."""

from collections.abc import Callable

from django.urls import reverse

from people.images.renditions import Rendition

Address = Callable[[Rendition], str]


def addresses(view: str, pk: int) -> Address:
    """Of the row's image, which that view serves. Asked of the router once: a page shows many sizes."""
    folder = reverse(view, args=[pk, "-"]).removesuffix("-")
    return lambda one: folder + one.file_name
