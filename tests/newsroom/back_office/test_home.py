"""The home: what waits to be done, in the same number of queries however much it is."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import groups
from accounts.models import User
from articles import drafting, workflow
from articles.models import Desk, Edition
from tests import factories

pytestmark = pytest.mark.django_db
QUERIES = 11  # session, user, two for permissions, the desks, whether an editor, five lists


def home(client: Client, user: User) -> dict[str, list[str]]:
    """The headlines under each heading."""
    client.force_login(user)
    lists = client.get(reverse("admin:index")).context["worklists"]
    return {one.title: [edition.headline for edition in one.editions] for one in lists}


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


def test_a_draft_is_with_those_who_began_or_saved_it(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    assert home(client, alice)["My drafts"] == [draft.headline]
    assert home(client, bob)["My drafts"] == []
    with drafting.editing(draft, by=bob) as edition:
        edition.standfirst = "Until nine."
    assert home(client, bob)["My drafts"] == [draft.headline]


def test_what_is_submitted_awaits_an_editor_who_may_approve_it(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    workflow.submit(draft, by=alice)
    assert home(client, bob)["Awaiting me"] == [draft.headline]
    assert "Awaiting me" not in home(client, alice)


def test_what_somebody_submitted_stays_on_their_home_until_it_is_approved(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    workflow.submit(draft, by=alice)
    assert home(client, alice)["Waiting for an editor"] == [draft.headline]
    assert home(client, bob)["Waiting for an editor"] == []
    workflow.approve(draft, by=bob)
    assert home(client, alice)["Waiting for an editor"] == []


def test_what_an_editor_submitted_or_changed_does_not_await_that_editor(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    workflow.submit(draft, by=alice)
    with drafting.editing(draft, by=bob) as edition:
        edition.standfirst = "Until nine."
    assert home(client, bob)["Awaiting me"] == []


def test_in_an_office_of_one_ones_own_submission_awaits_oneself(
    client: Client, draft: Edition, bob: User
) -> None:
    draft.desk.needs_second_person = False
    draft.desk.save()
    workflow.submit(draft, by=bob)
    assert home(client, bob)["Awaiting me"] == [draft.headline]


def test_what_is_approved_waits_for_an_editor_to_publish_it(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    factories.cleared(draft, by=alice, editor=bob)
    assert home(client, bob)["Approved, ready to publish"] == [draft.headline]
    assert "Approved, ready to publish" not in home(client, alice)


def test_the_week_ends_after_seven_days(client: Client, council_desk: Desk, alice: User, bob: User) -> None:
    for days, headline in ((6, "Lately"), (8, "Long ago")):
        at = timezone.now() - timedelta(days=days)
        factories.published(
            factories.a_draft(council_desk, alice, headline=headline, at=at), by=alice, editor=bob, at=at
        )
    assert home(client, alice)["Published this week"] == ["Lately"]


@pytest.mark.parametrize("rows", [1, 50])
def test_the_number_of_queries_does_not_grow(
    rows: int, client: Client, council_desk: Desk, alice: User, bob: User, django_assert_num_queries
) -> None:
    for number in range(rows):
        draft = factories.a_draft(council_desk, alice, headline=f"Draft {number}")
        if number % 2:
            workflow.submit(draft, by=alice)
    client.force_login(bob)
    with django_assert_num_queries(QUERIES):
        client.get(reverse("admin:index"))


def test_a_long_list_says_where_the_rest_is(client: Client, council_desk: Desk, alice: User) -> None:
    for number in range(10):
        factories.a_draft(council_desk, alice, headline=f"Draft {number}")
    client.force_login(alice)
    page = client.get(reverse("admin:index"))
    assert [len(one.editions) for one in page.context["worklists"] if one.title == "My drafts"] == [8]
    assert f"{reverse('admin:articles_edition_changelist')}?state=draft" in page.text


def test_a_user_without_a_desk_is_told_what_to_do(client: Client, db: None) -> None:
    client.force_login(factories.a_user("Hana Waiting", is_staff=True))
    page = client.get(reverse("admin:index")).text
    assert "You are not a member of a desk yet" in page
    assert "New article" not in page


def test_an_administrator_of_an_empty_site_sees_the_first_steps(client: Client, db: None) -> None:
    client.force_login(factories.a_user("Ada", is_staff=True, is_superuser=True))
    page = client.get(reverse("admin:index")).text
    assert all(reverse(name) in page for name in ("admin:accounts_user_add", "admin:articles_desk_add"))
    assert "an administrator can add you" not in page


def test_the_first_steps_go_once_there_is_a_desk(client: Client, council_desk: Desk) -> None:
    ada = factories.a_user("Ada", is_staff=True)
    groups.join(ada, groups.ADMINISTRATORS)
    client.force_login(ada)
    page = client.get(reverse("admin:index")).text
    assert "The first steps" not in page
    assert "You look after this site." in page


def test_registers_are_offered_by_their_plain_names(client: Client, alice: User) -> None:
    client.force_login(alice)
    page = client.get(reverse("admin:index")).text
    assert all(f">{name}</a>" in page for name in ("People", "Organisations", "Pictures", "Articles"))
    assert ">Users</a>" not in page
