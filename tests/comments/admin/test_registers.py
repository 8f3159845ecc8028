"""Word rules, house rules and moderators in the back office."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from accounts import groups
from accounts.models import User
from articles.models import Desk
from comments.models import Moderator, Reason, WordRule
from comments.refusals import RuleEmpty, RuleThere
from comments.word_rules import write_rule
from tests import factories
from tests.articles.admin.pages import fields_of

pytestmark = pytest.mark.django_db


def url(model: str, page: str, *args: object) -> str:
    return reverse(f"admin:comments_{model}_{page}", args=args)


@pytest.fixture
def max_(client: Client) -> User:
    """Who keeps every desk, and is signed in."""
    user = factories.a_moderator("Max Moderator")
    client.force_login(user)
    return user


@pytest.fixture
def administrator(client: Client) -> User:
    user = factories.a_user("Gwen Administrator")
    groups.join(user, groups.ADMINISTRATORS)
    client.force_login(user)
    return user


def test_a_word_rule_is_folded_where_it_is_written(client: Client, max_: User) -> None:
    client.post(url("wordrule", "add"), {"phrase": "Crooked  Clérk", "why": "", "is_active": "on"})
    rule = WordRule.objects.get()
    assert (rule.phrase, rule.folded, rule.made_by) == ("Crooked Clérk", "crooked clerk", max_)
    client.post(url("wordrule", "change", rule.pk), {"phrase": "Crooked mayor", "why": "New."})
    rule.refresh_from_db()
    assert (rule.folded, rule.is_active) == ("crooked mayor", False)


def test_the_same_rule_in_other_letters_is_told(client: Client, max_: User) -> None:
    write_rule(WordRule(phrase="crooked clerk"), by=max_)
    response = client.post(url("wordrule", "add"), {"phrase": "CROOKED, сlerk!", "is_active": "on"})
    assert "This is the same as “crooked clerk”, which is in use." in response.text
    with pytest.raises(RuleThere):
        write_rule(WordRule(phrase="Crooked Clerk"), by=max_)


def test_a_rule_that_is_long_only_when_spelt_out_is_told(client: Client, max_: User) -> None:
    """One Arabic character can stand for eighteen letters, and PostgreSQL keeps to the size of a column."""
    answer = client.post(url("wordrule", "add"), {"phrase": "\ufdfa" * 100, "is_active": "on"})
    assert "too long" in answer.text
    assert not WordRule.objects.exists()


def test_a_rule_is_found_by_the_number_that_screening_gives_it(client: Client, max_: User) -> None:
    rule = write_rule(WordRule(phrase="crooked clerk"), by=max_)
    write_rule(WordRule(phrase="put away"), by=max_)
    page = client.get(url("wordrule", "changelist"), {"q": rule.pk}).text
    assert "crooked clerk" in page
    assert "put away" not in page


def test_a_rule_of_nothing_is_told(client: Client, max_: User) -> None:
    assert "no letter" in client.post(url("wordrule", "add"), {"phrase": "!?"}).text
    with pytest.raises(RuleEmpty):
        write_rule(WordRule(phrase="…"), by=max_)


def test_a_text_can_be_tried(client: Client, max_: User) -> None:
    write_rule(WordRule(phrase="crooked clerk", why="A campaign."), by=max_)
    write_rule(WordRule(phrase="put away", is_active=False), by=max_)
    page = client.post(url("wordrule", "try"), {"text": "Put away that <b> Cr00ked clerk!"}).text
    assert "It would wait for a moderator" in page
    assert "&lt;b&gt; <mark>Cr00ked clerk</mark>!" in page
    assert "A campaign." in page
    assert "No word rule" in client.post(url("wordrule", "try"), {"text": "Scunthorpe"}).text
    assert client.post(url("wordrule", "try"), {"text": "\0"}).status_code == 200


def test_a_desks_moderator_reads_the_sites_rules_and_changes_none(client: Client, mo: User) -> None:
    client.force_login(mo)
    reason = factories.a_reason()
    for model in ("wordrule", "reason"):
        assert client.get(url(model, "changelist")).status_code == 200
        assert client.get(url(model, "add")).status_code == 403
    assert client.get(url("reason", "change", reason.pk)).status_code == 200
    assert client.post(url("reason", "change", reason.pk), {"title": "Mine"}).status_code == 403
    assert client.post(url("wordrule", "try"), {"text": "Anything"}).status_code == 200


def test_house_rules_are_reworded_but_keep_their_code(client: Client, max_: User) -> None:
    reason = factories.a_reason()
    page = url("reason", "change", reason.pk)
    data = {**fields_of(client.get(page)), "wording": "Be kind.", "code": "another"}
    client.post(page, data)
    reason.refresh_from_db()
    assert (reason.wording, reason.code) == ("Be kind.", "abuse")


@pytest.mark.parametrize("key", ["2", "0", "x"])
def test_a_digit_chooses_one_house_rule(client: Client, max_: User, key: str) -> None:
    page = url("reason", "change", factories.a_reason().pk)
    response = client.post(page, {**fields_of(client.get(page)), "key": key})
    assert ("chooses “Hatred” already" if key == "2" else "from 1 to 9") in response.text
    assert factories.a_reason().key == "1"


def test_a_digit_of_a_rule_that_is_out_of_use_is_free(client: Client, max_: User) -> None:
    Reason.objects.filter(key="2").update(is_active=False)
    page = url("reason", "change", factories.a_reason().pk)
    client.post(page, {**fields_of(client.get(page)), "key": "2"})
    assert factories.a_reason().key == "2"


def test_an_administrator_makes_and_ends_moderators(
    client: Client, administrator: User, council_desk: Desk
) -> None:
    user = factories.a_user("Nia New")
    client.post(url("moderator", "add"), {"user": user.pk, "desk": council_desk.pk})
    moderator = Moderator.objects.get(user=user)
    user.refresh_from_db()
    assert user.is_staff
    assert Group.objects.get(name=groups.MODERATORS) in user.groups.all()
    again = client.post(url("moderator", "add"), {"user": user.pk, "desk": council_desk.pk})
    assert "moderates this already" in again.text
    client.post(url("moderator", "delete", moderator.pk), {"post": "yes"})
    assert not user.groups.exists()


def test_one_moderator_of_every_desk_once(client: Client, administrator: User) -> None:
    user = factories.a_moderator("Max")
    response = client.post(url("moderator", "add"), {"user": user.pk, "desk": ""})
    assert "moderates this already" in response.text


def test_moderators_do_not_make_moderators(client: Client, max_: User) -> None:
    assert client.get(url("moderator", "changelist")).status_code == 403


def test_the_home_names_the_registers_of_comments(client: Client, administrator: User) -> None:
    page = client.get(reverse("admin:index")).text
    for name in (
        "When comments are taken",
        "Word rules",
        "House rules",
        "Who moderates",
        "What moderators decided",
    ):
        assert name in page
