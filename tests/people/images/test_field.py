"""The image column: whichever door a file comes in by, what is stored is clean."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django import forms
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from PIL import Image

from articles.models import Desk, Picture
from people.images.checking import ImageRefused
from people.images.kept import is_kept_name
from people.models import Person
from tests import factories
from tests.people.images import samples

pytestmark = pytest.mark.django_db


class PortraitForm(forms.ModelForm):
    class Meta:
        model = Person
        fields = ["portrait"]


def an_upload() -> ContentFile:
    return ContentFile(samples.from_a_camera(orientation=6).getvalue(), name="IMG_0042 (leaked).HEIC")


def saved_by_itself() -> Person:
    return factories.a_person(portrait=an_upload())


def assigned_later() -> Person:
    person = factories.a_person()
    person.portrait = an_upload()
    person.save(update_fields=["portrait"])
    return person


def saved_in_bulk() -> Person:
    return Person.objects.bulk_create([Person(slug="bulk", name="Bulk Import", portrait=an_upload())])[0]


def saved_through_the_file() -> Person:
    person = factories.a_person()
    person.portrait.save("IMG_0042 (leaked).HEIC", an_upload())
    return person


def saved_by_a_form() -> Person:
    upload = SimpleUploadedFile("IMG_0042 (leaked).HEIC", an_upload().read(), "text/plain")
    form = PortraitForm({}, {"portrait": upload}, instance=factories.a_person())
    assert form.is_valid(), form.errors
    return form.save()


@pytest.mark.parametrize(
    "way", [saved_by_itself, assigned_later, saved_in_bulk, saved_through_the_file, saved_by_a_form]
)
def test_what_is_stored_is_clean_whichever_way_it_came(way: Callable[[], Person]) -> None:
    way()
    person = Person.objects.exclude(portrait="").get()
    data = default_storage.open(person.portrait.name).read()
    assert is_kept_name(person.portrait.name)
    assert person.portrait.name.startswith("portraits/")
    assert samples.SECRET.encode() not in data
    assert Image.open(BytesIO(data)).size == (400, 600)


def test_saving_again_leaves_the_file_alone() -> None:
    person = saved_by_itself()
    before = person.portrait.name
    Person.objects.get(pk=person.pk).save()
    person.save()
    assert Person.objects.get(pk=person.pk).portrait.name == before
    assert len(default_storage.listdir("portraits")[1]) == 1


def test_a_form_says_what_is_wrong_with_the_file() -> None:
    upload = SimpleUploadedFile("portrait.jpg", b"Dear editor", "image/jpeg")
    form = PortraitForm({}, {"portrait": upload}, instance=factories.a_person())
    assert form.errors["portrait"] == [
        "This is not a picture, whatever its name says. Use a JPEG, PNG, WebP, AVIF or GIF."
    ]


def test_a_portrait_can_be_taken_away_again() -> None:
    person = saved_by_itself()
    form = PortraitForm({"portrait-clear": "on"}, {}, instance=person)
    assert form.is_valid()
    form.save()
    assert not Person.objects.get(pk=person.pk).portrait


@pytest.mark.parametrize("bad", [samples.png_that_claims(60_000, 60_000), BytesIO(b"Dear editor")])
def test_a_row_with_a_file_that_is_no_picture_is_not_saved(council_desk: Desk, bad: BytesIO) -> None:
    with pytest.raises(ImageRefused), transaction.atomic():
        Picture.objects.create(
            desk=council_desk, alt="Nothing", file=ContentFile(bad.getvalue(), name="a.png")
        )
    assert not Picture.objects.exists()
    assert not default_storage.exists("pictures")


def test_the_size_is_that_of_the_kept_picture(council_desk: Desk) -> None:
    picture = Picture.objects.create(desk=council_desk, alt="Four colours", file=an_upload())
    picture.refresh_from_db()
    assert (picture.width, picture.height) == (picture.kept.width, picture.kept.height) == (400, 600)
