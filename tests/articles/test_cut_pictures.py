"""``manage.py cut_pictures``."""

from io import StringIO

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from articles.models import Desk
from people.images.kept import KeptImage
from people.images.renditions import all_of
from people.images.shapes import FACE, LOGO, PICTURE_SHAPES, SQUARE
from tests import factories

pytestmark = pytest.mark.django_db


def run() -> str:
    out = StringIO()
    call_command("cut_pictures", stdout=out)
    return out.getvalue()


def test_every_picture_portrait_and_logo_gets_its_sizes_once(council_desk: Desk) -> None:
    picture = factories.a_picture(council_desk)
    person = factories.a_person(portrait=factories.an_image(400, 400))
    council_desk.logo = factories.an_image(300, 100, kind="PNG")
    council_desk.save()
    first = run()
    assert "1/3 picture" in first
    assert "3 images have all their sizes." in first
    for image, shapes in (
        (picture.kept, PICTURE_SHAPES),
        (KeptImage.of(person.portrait, focal=FACE), [SQUARE]),
        (KeptImage.of(council_desk.logo), [LOGO]),
    ):
        assert all(default_storage.exists(one.path) for one in all_of(image, shapes))
    assert run() == "3 images have all their sizes.\n"


def test_a_lost_original_is_named_and_the_others_are_made(council_desk: Desk) -> None:
    lost, other = factories.a_picture(council_desk), factories.a_picture(council_desk)
    default_storage.delete(lost.file.name)
    with pytest.raises(CommandError, match=f"The file itself is missing: picture {lost.pk}."):
        run()
    assert default_storage.exists(all_of(other.kept, PICTURE_SHAPES)[0].path)
