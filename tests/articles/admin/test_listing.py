"""The list of articles."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles import drafting
from articles.models import Desk, DeskMember
from tests import factories

pytestmark = pytest.mark.django_db
LIST = "admin:articles_edition_changelist"


def headlines(client: Client, query: str = "") -> list[str]:
    return [edition.headline for edition in client.get(reverse(LIST) + query).context["cl"].result_list]


@pytest.mark.parametrize("rows", [1, 40])
def test_takes_the_same_queries_for_one_and_for_many(
    rows: int, client: Client, council_desk: Desk, alice: User, django_assert_num_queries
) -> None:
    for number in range(rows):
        factories.a_draft(council_desk, alice, headline=f"Draft {number}")
    client.force_login(alice)
    with django_assert_num_queries(9):
        client.get(reverse(LIST))


def test_what_is_over_and_done_with_is_shown_only_when_asked_for(
    client: Client, council_desk: Desk, alice: User
) -> None:
    factories.a_draft(council_desk, alice, headline="Kept")
    drafting.discard(factories.a_draft(council_desk, alice, headline="Put away"), by=alice)
    client.force_login(alice)
    assert headlines(client) == ["Kept"]
    assert headlines(client, "?state=discarded") == ["Put away"]


def test_is_searched_by_the_words(client: Client, council_desk: Desk, alice: User) -> None:
    factories.a_draft(council_desk, alice, headline="Budget set")
    factories.a_draft(council_desk, alice, headline="Library opens", body="<p>About books.</p>")
    client.force_login(alice)
    assert headlines(client, "?q=books") == ["Library opens"]


def test_names_the_desk_only_to_those_who_work_at_several(
    client: Client, council_desk: Desk, party_desk: Desk, alice: User
) -> None:
    factories.a_draft(council_desk, alice)
    client.force_login(alice)
    assert council_desk.name not in client.get(reverse(LIST)).text
    DeskMember.objects.create(desk=party_desk, user=alice, role=DeskMember.Role.WRITER)
    assert council_desk.name in client.get(reverse(LIST)).text


@pytest.mark.parametrize(
    "query", ["?state=nonsense", "?desk=nonsense", "?kind=nonsense", "?p=999", "?o=99.x"]
)
def test_nonsense_in_the_address_is_no_fault(client: Client, alice: User, query: str) -> None:
    client.force_login(alice)
    assert client.get(reverse(LIST) + query, follow=True).status_code == 200


def test_an_article_leads_to_the_edition_being_worked_on(
    client: Client, council_desk: Desk, alice: User, bob: User
) -> None:
    first = factories.published(factories.a_draft(council_desk, alice), by=alice, editor=bob)
    client.force_login(alice)
    url = reverse("admin:articles_article_change", args=[first.article_id])
    assert client.get(url).url == reverse("admin:articles_edition_change", args=[first.pk])
    second = drafting.new_edition(first.article, by=alice)
    assert client.get(url).url == reverse("admin:articles_edition_change", args=[second.pk])
