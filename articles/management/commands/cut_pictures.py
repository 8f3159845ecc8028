"""``manage.py cut_pictures``: make the sizes of pictures, portraits and logos that are missing.

For a copy restored without them, and after the sizes themselves have changed. Run it as often as
you like: what is there is left alone.
"""

from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.models import Desk, Picture
from people.images.cutting import cut_missing
from people.images.kept import KeptImage
from people.images.shapes import FACE, LOGO, PICTURE_SHAPES, SQUARE, Shape
from people.models import Organisation, Person

Work = tuple[str, KeptImage, tuple[Shape, ...]]


class Command(BaseCommand):
    help = "Make the sizes of pictures, portraits and logos that are missing."

    def handle(self, *_args: Any, **_options: Any) -> None:
        work = list(everything())
        lost = [
            name for number, item in enumerate(work, 1) if (name := self._cut(f"{number}/{len(work)}", item))
        ]
        if lost:
            raise CommandError(f"The file itself is missing: {', '.join(lost)}.")
        self.stdout.write(f"{len(work)} images have all their sizes.")

    def _cut(self, progress: str, item: Work) -> str:
        """What is lost, or nothing."""
        name, image, shapes = item
        try:
            made = cut_missing(image, shapes)
        except FileNotFoundError:
            return name
        if made:
            self.stdout.write(f"{progress} {name}: {made} made")
        return ""


def everything() -> Iterator[Work]:
    """Each image there is: what to call it, the image, its shapes."""
    for picture in Picture.objects.order_by("pk"):
        yield f"picture {picture.pk}", picture.kept, PICTURE_SHAPES
    for person in Person.objects.exclude(portrait="").order_by("pk"):
        yield f"portrait of {person}", KeptImage.of(person.portrait, focal=FACE), (SQUARE,)
    for model in (Organisation, Desk):
        for row in model.objects.exclude(logo="").order_by("pk"):
            yield f"logo of {row}", KeptImage.of(row.logo), (LOGO,)
