"""Policies in the back office: in plain words, through the verbs, for those whose they are."""

from datetime import time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts import groups
from accounts.models import User
from articles.models import Article, Desk
from comments.admin.hours_in_words import NotHours, read_hours
from comments.models import CommentPolicy, PolicyChange
from comments.policies import Hours, Terms, change_policy, lock
from comments.policy import policy_of
from tests import factories
from tests.articles.admin.pages import fields_of

pytestmark = pytest.mark.django_db

LIST = "admin:comments_commentpolicy_changelist"
NEW = "admin:comments_commentpolicy_add"
Mode, Lock = CommentPolicy.Mode, CommentPolicy.Lock


def page_of(policy: CommentPolicy) -> str:
    return reverse("admin:comments_commentpolicy_change", args=[policy.pk])


def the_site() -> CommentPolicy:
    return CommentPolicy.objects.get(desk=None, article=None)


@pytest.fixture
def moderating(client: Client, mo: User) -> Client:
    client.force_login(mo)
    return client


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("Monday 09:00 to 17:00", (Hours(0, time(9), time(17)),)),
        ("mon-wed, 9.30–12", tuple(Hours(day, time(9, 30), time(12)) for day in (0, 1, 2))),
        (
            "Sat to Sun: noon until midnight",
            (Hours(5, time(12), time(23, 59)), Hours(6, time(12), time(23, 59))),
        ),
        ("Sunday to Monday 00:00 to 6:00", (Hours(6, time(0), time(6)), Hours(0, time(0), time(6)))),
        ("\n Friday 20:00 - 24:00 \n\n", (Hours(4, time(20), time(23, 59)),)),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, expected: tuple[Hours, ...]) -> None:
    assert read_hours(text) == expected


@pytest.mark.parametrize(
    "line", ["Funday 9 to 5", "Monday", "9 to 5", "Monday 25:00 to 26:00", "Monday 9:99 to 10"]
)
def test_what_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(NotHours, match=line.split(maxsplit=1)[0]):
        read_hours(f"Tuesday 9 to 17\n{line}")


def test_what_is_written_can_be_read_again() -> None:
    hours = (Hours(0, time(9), time(17)), Hours(6, time(0), time(23, 59)))
    assert read_hours("\n".join(map(str, hours))) == hours


def test_a_desk_gets_a_policy_with_hours(moderating: Client, council_desk: Desk, mo: User) -> None:
    data = {"desk": council_desk.pk, "mode": Mode.ALL_FIRST, "hours": "Mon to Fri 9 to 17", "lock": ""}
    response = moderating.post(reverse(NEW), {**data, "closes_after_days": "14"})
    assert response.status_code == 302
    policy = council_desk.comment_policy
    assert (policy.mode, policy.closes_after_days, policy.hours.count()) == (Mode.ALL_FIRST, 14, 5)
    assert PolicyChange.objects.get().by == mo


def test_a_page_is_named_by_its_address(moderating: Client, article: Article) -> None:
    address = f"https://news.example.org{article.get_absolute_url()}?from=mail#comments"
    moderating.post(reverse(NEW), {"page": address, "mode": Mode.CLOSED, "lock": ""})
    assert policy_of(article).mode == Mode.CLOSED


@pytest.mark.parametrize("address", ["", "nowhere", "/", "https://[", "//", "/\0/x/"])
def test_an_address_that_leads_nowhere_is_told(moderating: Client, article: Article, address: str) -> None:
    response = moderating.post(reverse(NEW), {"page": address, "mode": Mode.CLOSED, "lock": ""})
    assert response.status_code == 200
    assert not PolicyChange.objects.exists()


def test_another_desks_page_is_as_if_it_were_not_there(
    moderating: Client, party_desk: Desk, carol: User, article: Article
) -> None:
    draft = factories.a_draft(party_desk, carol)
    pages = [
        moderating.post(reverse(NEW), {"page": address, "mode": Mode.CLOSED, "lock": ""}).text
        for address in (draft.article.get_absolute_url(), f"{article.get_absolute_url()[:-1]}-or-not/")
    ]
    assert all("There is no page of a desk you moderate" in page for page in pages)
    assert str(party_desk) not in moderating.get(reverse(NEW)).text


def test_what_a_moderator_sees_and_may_change(
    moderating: Client, council_desk: Desk, party_desk: Desk, mo: User
) -> None:
    boss = factories.a_moderator("Max")
    for desk in (council_desk, party_desk):
        change_policy(desk, Terms(Mode.ALL_FIRST), by=boss)
    page = moderating.get(reverse(LIST)).text
    assert str(council_desk) in page
    assert "The whole site" in page
    assert str(party_desk) not in page
    assert moderating.get(page_of(party_desk.comment_policy)).status_code == 302
    assert moderating.post(page_of(the_site()), {"mode": Mode.CLOSED, "lock": ""}).status_code == 403


def test_an_administrator_closes_the_site_and_sees_no_desks(
    client: Client, council_desk: Desk, mo: User
) -> None:
    change_policy(council_desk, Terms(Mode.ALL_FIRST), by=mo)
    user = factories.a_user("Gwen Administrator")
    groups.join(user, groups.ADMINISTRATORS)
    client.force_login(user)
    assert str(council_desk) not in client.get(reverse(LIST)).text
    client.post(page_of(the_site()), {"mode": Mode.CLOSED, "lock": ""})
    assert the_site().mode == Mode.CLOSED


def test_a_lock_is_set_and_taken_away(moderating: Client, article: Article, mo: User) -> None:
    change_policy(article, Terms(Mode.OPEN), by=mo)
    page = page_of(article.comment_policy)
    opened = fields_of(moderating.get(page))
    response = moderating.post(page, {**opened, "lock": Lock.LEGAL, "lock_notice": ""})
    assert "Say what readers are told" in response.text
    moderating.post(page, {**opened, "lock": Lock.LEGAL, "lock_notice": "On legal advice."})
    assert not policy_of(article).shows
    shown = moderating.get(page)
    assert "lock: legal; notice: On legal advice." in shown.text
    moderating.post(page, {**fields_of(shown), "lock": "", "lock_notice": ""})
    assert policy_of(article).accepts


def test_a_page_that_was_opened_earlier_does_not_take_a_lock_away(
    moderating: Client, article: Article, mo: User
) -> None:
    change_policy(article, Terms(Mode.OPEN), by=mo)
    page = page_of(article.comment_policy)
    opened = fields_of(moderating.get(page))
    lock(article, Lock.LEGAL, "On legal advice.", by=factories.a_moderator("Max"))
    moderating.post(page, {**opened, "mode": Mode.ALL_FIRST})
    policy = CommentPolicy.objects.get(article=article)
    assert (policy.mode, policy.lock) == (Mode.ALL_FIRST, Lock.LEGAL)


@pytest.mark.parametrize("hours", ["Monday 17:00 to 9:00", "Monday 9 to 17\nMonday 16 to 18", "whenever"])
def test_hours_that_make_no_sense_are_told_and_kept(
    moderating: Client, article: Article, mo: User, hours: str
) -> None:
    change_policy(article, Terms(Mode.OPEN), by=mo)
    page = page_of(article.comment_policy)
    response = moderating.post(page, {**fields_of(moderating.get(page)), "hours": hours})
    assert response.status_code == 200
    assert hours in response.text
    assert not PolicyChange.objects.exists()


def test_press_officers_have_no_such_register(client: Client, alice: User) -> None:
    client.force_login(alice)
    assert client.get(reverse(LIST)).status_code == 403


@pytest.mark.parametrize("many", [1, 12])
def test_the_list_costs_the_same_however_long_it_is(
    client: Client, article: Article, alice, bob, many: int
) -> None:  # type: ignore[no-untyped-def]
    boss = factories.a_moderator("Max")
    for _ in range(many):
        edition = factories.published(factories.a_draft(article.desk, alice), by=alice, editor=bob)
        change_policy(edition.article, Terms(Mode.ALL_FIRST), by=boss)
    client.force_login(boss)
    client.get(reverse(LIST))
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse(LIST))
    assert len(asked) == 10, "\n".join(query["sql"] for query in asked.captured_queries)
