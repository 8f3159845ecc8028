"""The published accounts, and what staff see of each moderator."""

import csv
import re
from datetime import date, timedelta
from io import StringIO

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.groups import ADMINISTRATORS, join
from accounts.models import User
from articles.models import Article, Desk
from comments.models import Action, DeskTally, ModeratorTally
from comments.moderation import decide
from comments.record.accounts import accounts_of, twelve_months
from comments.record.tallying import tally_recent
from tests import factories

pytestmark = pytest.mark.django_db
PAGE = "/comments/record/"
STAFF = "/desk/comments/record/"


@pytest.fixture
def moderated(article: Article, mo: User) -> None:
    """Three comments today: one shown, one held and approved, one rejected."""
    factories.a_comment(article)
    held = factories.a_held_comment(article)
    decide(held, held.words, Action.APPROVE, by=mo)
    bad = factories.a_comment(article, text="You are all fools, and I mean all of you.")
    decide(bad, bad.words, Action.REJECT, factories.a_reason(), by=mo)
    tally_recent()


def row_of(page: str, heading: str) -> list[str]:
    """The cells behind the row's heading."""
    row = re.search(rf'<th scope="row">{heading}</th>(.*?)</tr>', page, re.DOTALL)
    assert row, f"{heading} has no row"
    return re.findall(r"<td[^>]*>(.*?)</td>", row[1])


def test_twelve_months_end_with_this_one() -> None:
    months = twelve_months(date(2026, 2, 28))
    assert (months[0], months[-1], len(months)) == (date(2025, 3, 1), date(2026, 2, 1), 12)
    assert twelve_months(date(2025, 12, 1))[0] == date(2025, 1, 1)


def test_the_page_says_what_was_decided(moderated: None, client: Client) -> None:
    page = client.get(PAGE).text
    month = f"{timezone.localdate():%B %Y}"
    for heading in (month, "All"):
        assert row_of(page, heading) == ["3", "1", "1", "0", "0", "0", "–"]
    assert row_of(page, factories.a_reason().title) == ["1", *["0"] * 11, "1"]


def test_a_median_is_said_of_five_comments_or_more(client: Client, council_desk: Desk) -> None:
    today = timezone.localdate()
    waited = DeskTally.objects.create(day=today, desk=council_desk, measure="waited", part="120", number=4)
    assert row_of(client.get(PAGE).text, "All")[-1] == "–"
    DeskTally.objects.filter(pk=waited.pk).update(number=5)
    page = client.get(PAGE).text
    assert row_of(page, "All")[-1] == "2 hours"
    assert "half of those that were decided had an answer within 2 hours" in page


def test_the_numbers_can_be_taken_away_as_a_file(
    moderated: None, client: Client, council_desk: Desk, party_desk: Desk
) -> None:
    this = timezone.localdate()
    answer = client.get(f"{PAGE}numbers.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="comments-last-twelve-months.csv"'
    rows = list(csv.DictReader(StringIO(answer.text)))
    assert len(rows) == 12
    assert rows[-1] == {
        "month": f"{this:%Y-%m}",
        "received": "3",
        "held": "1",
        "rejected": "1",
        "rejections reversed": "0",
        "appeals": "0",
        "appeals upheld": "0",
        "half decided within (minutes)": "",
        f"rejected: {factories.a_reason().title}": "1",
    }
    for desk, received in ((council_desk, 3), (party_desk, 0)):
        page = client.get(f"{PAGE}desks/{desk.slug}/{this.year}/").text
        [path] = re.findall(r'href="([^"]+numbers\.csv)"', page)
        rows = list(csv.DictReader(StringIO(client.get(path).text)))
        assert sum(int(row["received"]) for row in rows) == received
    assert client.get(f"{PAGE}1999/numbers.csv").status_code == 404


def test_the_plot_has_a_name_a_description_and_a_bar_for_each_number(moderated: None, client: Client) -> None:
    page = client.get(PAGE).text
    assert '<svg role="img" aria-labelledby="plot-title plot-words"' in page
    assert page.count('<rect class="bar-0" x=') == page.count('<rect class="bar-1" x=') == 1
    assert f"Received: from 0 in {twelve_months(timezone.localdate())[0]:%B %Y} to 3 in" in page
    assert "style=" not in page


def test_no_moderator_is_named_in_public(moderated: None, client: Client, mo: User) -> None:
    assert mo.name not in client.get(PAGE).text


def test_each_desk_has_accounts_of_its_own(
    moderated: None, client: Client, council_desk: Desk, party_desk: Desk
) -> None:
    assert f"{PAGE}desks/{council_desk.slug}/" in client.get(PAGE).text
    assert row_of(client.get(f"{PAGE}desks/{council_desk.slug}/").text, "All")[0] == "3"
    assert row_of(client.get(f"{PAGE}desks/{party_desk.slug}/").text, "All")[0] == "0"
    assert client.get(f"{PAGE}desks/nowhere/").status_code == 404


def test_each_year_has_a_page(moderated: None, client: Client, council_desk: Desk) -> None:
    this = timezone.localdate().year
    DeskTally.objects.create(day=date(this - 2, 5, 1), desk=council_desk, measure="received", number=1234)
    page = client.get(f"{PAGE}{this - 2}/").text
    assert row_of(page, f"May {this - 2}")[0] == "1,234"
    for year in (this, this - 1):
        assert client.get(f"{PAGE}{year}/").status_code == 200
    for year in (this + 1, this - 3, 0, 99999):
        assert client.get(f"{PAGE}{year}/").status_code == 404
    assert (
        f"{PAGE}desks/{council_desk.slug}/{this - 2}/" in client.get(f"{PAGE}desks/{council_desk.slug}/").text
    )


def test_the_accounts_are_the_same_for_all_and_may_be_kept(moderated: None, client: Client, mo: User) -> None:
    anonymous = client.get(PAGE)
    client.force_login(mo)
    assert client.get(PAGE).text == anonymous.text
    assert "public" in anonymous["Cache-Control"]
    assert client.get(PAGE, headers={"If-None-Match": anonymous["ETag"]}).status_code == 304
    assert client.post(PAGE).status_code == 405


@pytest.mark.parametrize("days", [1, 300])
def test_the_page_takes_as_many_queries_with_many_numbers(
    days: int, client: Client, council_desk: Desk, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    today = timezone.localdate()
    DeskTally.objects.bulk_create(
        DeskTally(
            day=today - timedelta(days=back), desk=council_desk, measure="rejected", part=part, number=2
        )
        for back in range(days)
        for part in ("abuse", "spam", "gone")
    )
    with django_assert_num_queries(4):
        page = client.get(PAGE).text
    assert row_of(page, "gone")[0] == str(2 * days)


def test_a_site_without_comments_has_accounts_too(client: Client, db: None) -> None:
    page = client.get(PAGE).text
    assert row_of(page, "All") == ["0", "0", "0", "0", "0", "0", "–"]
    assert "None was rejected. Nobody appealed." in page


def test_the_numbers_of_the_months_add_up(moderated: None) -> None:
    accounts = accounts_of(twelve_months(timezone.localdate()))
    for measure in ("received", "held", "rejected"):
        assert sum(month.numbers[measure] for month in accounts.months) == accounts.total.numbers[measure]


@pytest.fixture
def other(party_desk: Desk) -> User:
    user = factories.a_moderator("Oona Other", party_desk)
    ModeratorTally.objects.create(day=timezone.localdate(), moderator=user, measure="approved", number=77)
    return user


def seen_by(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.get(STAFF).text


def test_moderators_see_their_own_record(moderated: None, mo: User, other: User) -> None:
    page = seen_by(mo)
    assert row_of(page, mo.name)[:2] == ["1", "1"]
    assert other.name not in page


def test_administrators_and_moderators_of_every_desk_see_all(moderated: None, mo: User, other: User) -> None:
    administrator = factories.a_user("Ada Administrator")
    join(administrator, ADMINISTRATORS)
    for user in (administrator, factories.a_moderator("Every Desk")):
        page = seen_by(user)
        assert row_of(page, other.name)[0] == "77"
        assert row_of(page, mo.name)[:2] == ["1", "1"]


def test_the_record_is_a_tab_for_moderators_only(moderated: None, client: Client, mo: User) -> None:
    client.force_login(mo)
    assert f'href="{STAFF}" aria-current="page"' in client.get(STAFF).text
    administrator = factories.a_user("Ada")
    join(administrator, ADMINISTRATORS)
    client.force_login(administrator)
    page = client.get(STAFF)
    assert page.status_code == 200
    assert reverse("moderation") not in re.findall(r'href="([^"]+)"', page.text)


def test_who_does_not_moderate_sees_no_record(moderated: None, bob: User, client: Client) -> None:
    client.force_login(bob)
    assert client.get(STAFF).status_code == 403
    assert Client().get(STAFF).status_code == 302
