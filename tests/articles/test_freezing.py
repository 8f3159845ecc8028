"""What is made once, when an edition goes live."""

from datetime import date, datetime

import pytest

from accounts.models import User
from articles.freezing import day_of, filled_in
from articles.models import Desk, Edition
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice, body="<blockquote><p>A fine day for it.</p></blockquote>")


def test_the_dateline_decides_which_offices_count(draft: Edition) -> None:
    now = factories.london(date(2026, 6, 1), 0, 30)
    assert day_of(draft, now) == date(2026, 6, 1)
    draft.dateline_date = date(2018, 5, 11)
    assert day_of(draft, now) == date(2018, 5, 11)


def test_a_new_edition_keeps_the_offices_of_the_first_day(draft: Edition) -> None:
    draft.first_published_at = factories.london(date(2020, 6, 1))
    assert day_of(draft, factories.london(date(2026, 6, 1))) == date(2020, 6, 1)


def test_looking_at_a_page_before_it_is_live_stores_nothing(draft: Edition) -> None:
    speaker = factories.a_person("Petra Lindqvist")
    factories.a_membership(speaker, start="2018")
    factories.a_quote(draft, speaker, "A fine day for it.")
    page = filled_in(draft, factories.london(date(2020, 1, 1)))
    assert "Cabinet Member for Housing, Marl Bridge Council" in page.edition.page_body
    draft.refresh_from_db()
    assert (draft.page_body, draft.quotes.get().role_label) == ("", "")


def test_an_office_chosen_by_hand_is_the_one_printed(draft: Edition) -> None:
    speaker = factories.a_person()
    factories.a_membership(speaker, factories.a_post("Leader", precedence=1), start="2018")
    chair = factories.a_membership(
        speaker, factories.a_post("Chair of Governors", precedence=900), start="2018"
    )
    draft.edition_people.create(person=speaker, part="author", membership=chair)
    page = filled_in(draft, datetime(2020, 1, 1, tzinfo=factories.london(date(2020, 1, 1)).tzinfo))
    assert page.people[0].role_label == "Chair of Governors, Marl Bridge Council"


def test_the_published_caption_outlives_a_change_of_the_picture(
    draft: Edition, alice: User, bob: User
) -> None:
    row = factories.with_picture(draft, caption="The bridge at dawn", credit="J. Mill")
    factories.published(draft, by=alice, editor=bob)
    row.picture.caption = "Something else"
    row.picture.save()
    row.refresh_from_db()
    assert (row.caption, row.credit) == ("The bridge at dawn", "J. Mill")


@pytest.mark.parametrize("how_many", [1, 20])
def test_freezing_asks_the_same_number_of_questions_for_few_and_for_many(
    how_many: int, draft: Edition, django_assert_num_queries
) -> None:
    for _ in range(how_many):
        draft.edition_people.create(person=factories.a_membership(factories.a_person(), start="2018").person)
    with django_assert_num_queries(4):
        filled_in(draft, factories.london(date(2020, 1, 1)))
