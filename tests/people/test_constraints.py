"""What the database itself holds about people and organisations."""

import pytest
from django.db import IntegrityError, transaction

from people.models import ContactDetail, Identifier
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_contact_detail_is_private_unless_somebody_says_otherwise() -> None:
    detail = ContactDetail.objects.create(person=factories.a_person(), kind="phone", value="01632 960001")
    assert detail.visibility == "private"
    assert not ContactDetail.objects.public().exists()


@pytest.mark.parametrize("model", [ContactDetail, Identifier])
def test_a_detail_belongs_to_one_person_or_one_organisation(model: type) -> None:
    fields = {"value": "x", **({"kind": "email"} if model is ContactDetail else {"scheme": "x"})}
    both = {"person": factories.a_person(), "organisation": factories.an_organisation()}
    for subjects in ({}, both):
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.create(**fields, **subjects)


def test_nobody_is_merged_into_themselves() -> None:
    person = factories.a_person()
    person.merged_into = person
    with pytest.raises(IntegrityError), transaction.atomic():
        person.save()


def test_a_post_stands_once_in_its_organisation() -> None:
    post = factories.a_post("Leader")
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.a_post("Leader", organisation=post.organisation)
