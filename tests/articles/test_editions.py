"""Which editions whom a question may show."""

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from articles import drafting, workflow
from articles.models import Desk, Edition, Picture
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def one_of_each(council_desk: Desk, alice: User, bob: User) -> dict[str, Edition]:
    """An edition in every state, at the council's desk."""
    made = {
        state: factories.a_draft(council_desk, alice)
        for state in ("draft", "submitted", "approved", "discarded")
    }
    workflow.submit(made["submitted"], by=alice)
    factories.cleared(made["approved"], by=alice, editor=bob)
    drafting.discard(made["discarded"], by=alice)
    for state in ("published", "withdrawn", "removed", "superseded"):
        made[state] = factories.published(factories.a_draft(council_desk, alice), by=alice, editor=bob)
    workflow.withdraw(made["withdrawn"], by=bob, reason="Wrong figures.")
    workflow.remove(made["removed"], by=bob, reason="A court order.")
    newer = drafting.new_edition(made["superseded"].article, by=alice)
    with drafting.editing(newer, by=alice) as draft:
        draft.change_note = "A new date."
    factories.published(newer, by=alice, editor=bob)
    made["newer"] = newer
    return made


def names(found: "object", made: dict[str, Edition]) -> set[str]:
    keys = set(found.values_list("pk", flat=True))  # type: ignore[attr-defined]
    return {name for name, edition in made.items() if edition.pk in keys}


def test_lists_show_what_is_live(one_of_each: dict[str, Edition]) -> None:
    assert names(Edition.objects.live(), one_of_each) == {"published", "newer"}


def test_an_address_answers_with_what_stands_there(one_of_each: dict[str, Edition]) -> None:
    assert names(Edition.objects.standing(), one_of_each) == {"published", "newer", "withdrawn", "removed"}


def test_the_public_and_other_desks_see_pages_only(one_of_each: dict[str, Edition], dave: User) -> None:
    readable = {"published", "newer", "withdrawn"}
    assert names(Edition.objects.visible_to(AnonymousUser()), one_of_each) == readable
    assert names(Edition.objects.visible_to(dave), one_of_each) == readable
    assert not Edition.objects.at_desks_of(dave).exists()


def test_a_desk_sees_all_its_own_work(one_of_each: dict[str, Edition], alice: User) -> None:
    assert names(Edition.objects.visible_to(alice), one_of_each) == set(one_of_each)


def test_an_account_that_was_closed_sees_no_more_than_the_public(
    one_of_each: dict[str, Edition], alice: User
) -> None:
    alice.is_active = False
    assert not Edition.objects.at_desks_of(alice).exists()


def test_a_picture_is_public_while_its_page_is(
    council_desk: Desk, alice: User, bob: User, dave: User
) -> None:
    edition = factories.a_draft(council_desk, alice)
    factories.with_picture(edition)
    assert not Picture.objects.visible_to(dave).exists()
    assert Picture.objects.visible_to(alice).exists()
    factories.published(edition, by=alice, editor=bob)
    assert Picture.objects.visible_to(dave).exists()
    workflow.remove(edition, by=bob, reason="A court order.")
    assert not Picture.objects.visible_to(dave).exists()
