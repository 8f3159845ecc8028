"""Portraits and logos on a page, and their addresses."""

import re

import pytest
from django.template import Context, Template
from django.test import Client
from PIL import Image

from people.images.cutting import ready
from people.images.kept import KeptImage
from people.images.renditions import fallback
from people.images.shapes import FACE, SQUARE
from people.models import Organisation, Person
from tests import factories

pytestmark = pytest.mark.django_db


def rendered(template: str, **context: object) -> str:
    return Template("{% load images %}" + template).render(Context(context))


def addresses_in(html: str) -> list[str]:
    return re.findall(r"/(?:portraits|logos)/[^\s\",]+", html)


@pytest.fixture
def person() -> Person:
    return factories.a_person(portrait=factories.an_image(600, 900))


@pytest.fixture
def organisation() -> Organisation:
    return factories.an_organisation(logo=factories.an_image(900, 300, kind="PNG"))


def test_a_portrait_is_square_and_leaves_the_words_to_the_name_beside_it(person: Person) -> None:
    html = rendered("{% portrait person 96 %}", person=person)
    assert 'alt="" width="96" height="96" loading="lazy"' in html
    assert 'sizes="96px"' in html


def test_a_logo_keeps_its_shape(organisation: Organisation) -> None:
    assert 'width="144" height="48"' in rendered("{% logo organisation 48 %}", organisation=organisation)


def test_there_is_nothing_where_there_is_none() -> None:
    person, organisation = factories.a_person(), factories.an_organisation()
    html = rendered("{% portrait person %}{% logo organisation %}", person=person, organisation=organisation)
    assert html == ""


def test_everybody_sees_them_and_may_keep_them(
    client: Client, person: Person, organisation: Organisation
) -> None:
    html = rendered("{% portrait person %}{% logo organisation %}", person=person, organisation=organisation)
    addresses = addresses_in(html)
    assert len(addresses) == 14
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200
        assert response["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_portrait_that_was_taken_away_is_gone(client: Client, person: Person) -> None:
    address = addresses_in(rendered("{% portrait person %}", person=person))[0]
    person.portrait = ""
    person.save()
    assert client.get(address).status_code == 404


def test_a_portrait_that_was_replaced_leads_to_the_new_one(client: Client, person: Person) -> None:
    address = addresses_in(rendered("{% portrait person %}", person=person))[-1]
    person.portrait = factories.an_image(500, 500, "navy")
    person.save()
    assert client.get(address, follow=True).redirect_chain == [
        (addresses_in(rendered("{% portrait person %}", person=person))[-1], 302)
    ]


def test_a_tall_portrait_keeps_the_head(person: Person) -> None:
    """The top fifth, where the head is, stays in; the feet go."""
    tall = Image.new("RGB", (400, 900), "grey")
    tall.paste("red", (100, 150, 300, 350))
    person.portrait = factories.an_image()
    person.save()
    with person.portrait.storage.open(person.portrait.name, "wb") as file:
        tall.save(file, "JPEG", quality=95)
    image = KeptImage(person.portrait.name, 400, 900, person.portrait.storage, FACE)
    cut = Image.open(ready(fallback(image, SQUARE)))
    red = [y for y in range(cut.height) if cut.getpixel((cut.width // 2, y))[1] < 60]
    assert len(red) == pytest.approx(cut.height / 2, abs=4)
