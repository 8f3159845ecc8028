"""The town in the database: complete, always the same, and made by the verbs."""

from datetime import date, datetime
from io import StringIO

import pytest
from django.core.management import call_command

from accounts.groups import is_administrator
from accounts.models import User
from articles.models import Article, Desk, Edition, EditionPerson, Picture, Quote, State, Transition
from articles.page_body import words_stand_in
from newsroom.demo.cast import sign_ins
from newsroom.demo.loading import NotEmpty, is_loaded, load_town
from newsroom.demo.manuscript import LONDON
from people.models import ContactDetail, Membership, Organisation, Person, Post
from tests.newsroom.demo.loaded.conftest import Fingerprint

pytestmark = pytest.mark.django_db


def role_label(article: str, person: str) -> str:
    rows = EditionPerson.objects.filter(edition__article__slug=article, person__slug=person)
    return rows.order_by("-edition__number").values_list("role_label", flat=True)[0]


@pytest.mark.once
def test_loading_it_twice_makes_the_same_town(fingerprints: list[Fingerprint]) -> None:
    before, after = fingerprints

    assert before == after


def test_it_is_as_large_as_a_real_borough() -> None:
    councillors = Membership.objects.surely_on(date(2026, 11, 20)).filter(post__kind=Post.Kind.COUNCILLOR)

    assert councillors.count() >= 45
    assert Edition.objects.live().count() >= 60
    assert Desk.objects.count() == 3
    assert Organisation.objects.filter(kind=Organisation.Kind.PARTY).count() == 3


def test_nothing_of_it_carries_the_time_it_was_loaded_at() -> None:
    soon = datetime(2026, 11, 20, tzinfo=LONDON)

    assert not Edition.objects.filter(changed_at__gte=soon).exists()
    assert not Transition.objects.filter(at__gte=soon).exists()
    assert not Article.objects.filter(created_at__gte=soon).exists()


def test_every_quote_stands_in_its_body_and_is_cited_on_its_page() -> None:
    for quote in Quote.objects.select_related("edition", "speaker"):
        assert words_stand_in(quote.edition.body, quote)
    for edition in Edition.objects.live().prefetch_related("quotes"):
        assert edition.page_body.count('<figure class="quotation">') == len(edition.quotes.all())


def test_everybody_speaks_in_the_office_of_the_day() -> None:
    assert role_label("tenterfields-closes-for-rebuild", "gareth-pell").startswith(
        "Cabinet Member for Leisure, Libraries and Culture"
    )
    assert role_label("pell-quits-lantern", "gareth-pell").startswith("Councillor for Burnfold West")
    assert role_label("threlfall-budget-speech", "julian-threlfall").startswith("Leader of the Opposition")
    assert role_label("hundred-days", "julian-threlfall") == "Leader of Hathersby Borough Council"
    assert role_label("winstanley-why-foxholes", "laura-winstanley") == ""
    assert role_label("first-swim", "moira-tennant") == ""


def test_what_was_approved_is_still_approved() -> None:
    """A caption changed for a later page would have sent it back."""
    assert Edition.objects.filter(state=State.APPROVED).count() == 3
    assert Edition.objects.filter(state=State.SUBMITTED).count() == 3
    assert Edition.objects.filter(state=State.DRAFT).count() == 4


def test_a_picture_keeps_the_caption_of_the_page_it_stood_on() -> None:
    captions = {
        use.caption
        for edition in Edition.objects.live().filter(edition_pictures__picture__alt__contains="town hall")
        for use in edition.edition_pictures.all()
    }

    assert len(captions) >= 3
    assert Picture.objects.filter(alt__contains="town hall").count() == 1


def test_corrections_stand_on_the_page_with_their_note() -> None:
    live = Edition.objects.live().get(article__slug="providence-mill-refused")

    assert (live.number, live.change_note[:9]) == (2, "Corrected")
    assert "140 flats" in live.body
    assert live.first_published_at != live.published_at


def test_one_page_was_withdrawn_and_one_removed_each_with_its_reason() -> None:
    for state in (State.WITHDRAWN, State.REMOVED):
        assert Edition.objects.get(state=state).takedown_reason


def test_the_cast_works_at_its_desks_and_nowhere_else() -> None:
    priya, nell = User.objects.get(email="priya@demo.example"), User.objects.get(email="nell@demo.example")

    assert [desk.slug for desk in Desk.objects.worked_at_by(priya)] == ["hathersby-council"]
    assert [desk.slug for desk in Desk.objects.worked_at_by(nell)] == ["bobbin"]
    assert is_administrator(User.objects.get(email="ada@demo.example"))


def test_everybody_can_sign_in_to_the_back_office_with_the_words_that_are_printed() -> None:
    staff = User.objects.filter(email__in=[account.email for account in sign_ins()], is_staff=True)

    assert staff.count() == 10
    for user in staff:
        assert user.check_password(sign_ins()[0].password)


def test_private_numbers_are_not_for_everybody() -> None:
    phones = ContactDetail.objects.filter(kind=ContactDetail.Kind.PHONE)

    assert phones.exists()
    assert not phones.public().exists()


def test_loading_into_it_again_is_refused_and_the_command_leaves_it_as_it_is() -> None:
    people, out = Person.objects.count(), StringIO()

    assert is_loaded()
    with pytest.raises(NotEmpty):
        load_town()
    call_command("load_demo", stdout=out)
    assert Person.objects.count() == people
    assert "here already" in out.getvalue()
    assert "priya@demo.example" in out.getvalue()
