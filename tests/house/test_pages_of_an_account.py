"""A reader's own pages, full and empty, on a phone and on a desk: the same demands as on every other page."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Desk
from comments import mail_off, moderation, posting, reporting, sanctions
from comments.appeals import appeal, hear
from comments.models import Action, Decision, Notice, Reader, Sanction
from tests import factories
from tests.visitor import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.once]
PAGES = (
    *("account", "account_comments", "account_notices", "account_reports", "account_sanctions"),
    *("account_name", "account_mail", "account_export", "account_erase"),
)
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3


@pytest.fixture
def full(article: Article, mo: User, council_desk: Desk) -> Reader:
    """Whose every list has one of each."""
    mia = factories.a_moderator("Mia Moderator", council_desk)
    reader = factories.a_reader("Rowan Ash")
    factories.a_comment(article, reader, f"Shown. {LONG} https://example.org/{LONG}")
    factories.a_held_comment(article, reader, "Held.")
    posting.withdraw(factories.a_comment(article, reader, "Taken back."), by=reader)
    for heard in ("not yet", "in vain"):
        decision = rejected(article, reader, mo, f"Appealed {heard}.")
        made = appeal(decision, LONG, by=reader)
        if heard == "in vain":
            hear(made, upheld=False, by=mia, note=LONG)
    rejected(article, reader, mo, "Not appealed.")
    reported = factories.a_comment(article, text="Reported.")
    reporting.report(reported, reported.revision, factories.a_reason(), LONG, by=reader)
    sanctions.impose(
        reader,
        Sanction.Kind.SUSPENSION,
        factories.a_reason(),
        by=mo,
        desk=council_desk,
        until=timezone.now() + timedelta(days=2),
        note=LONG,
    )
    for number in range(20):
        notice = Notice.objects.create(reader=reader, kind="reply", comment=reported, at=timezone.now())
        assert notice, number
    return reader


def rejected(article: Article, reader: Reader, by: User, text: str) -> Decision:
    comment = factories.a_comment(article, reader, text)
    return moderation.decide(
        comment, comment.revision, Action.REJECT, factories.a_reason(), by=by, note=f"Because: {LONG}"
    )


def troubles(visitor: Visitor, address: str) -> list[str]:
    assert visitor.open(address) == 200, address
    return [f"{address}: {one}" for width in (360, 1280) for one in visitor.troubles_at(width)]


def test_of_a_reader_who_did_much(visit: Callable[..., Visitor], full: Reader) -> None:
    visitor = visit(width=360)
    visitor.sign_in(full.user)
    appeals = [
        reverse("appeal_decision", args=[decision.pk])
        for decision in Decision.objects.filter(action=Action.REJECT)
    ]
    older = reverse("account_notices") + notices_page(full)
    found = [
        trouble
        for address in (*map(reverse, PAGES), *appeals, older)
        for trouble in troubles(visitor, address)
    ]
    assert not found, "\n".join(found)


def notices_page(reader: Reader) -> str:
    client = Client()
    client.force_login(reader.user)
    older: str = client.get(reverse("account_notices")).context["page"].older
    assert older
    return older


def test_of_somebody_who_did_nothing_yet(visit: Callable[..., Visitor]) -> None:
    visitor = visit(width=360)
    reader = factories.a_reader()
    visitor.sign_in(reader.user)
    found = [trouble for name in PAGES for trouble in troubles(visitor, reverse(name))]
    assert not found, "\n".join(found)


def test_with_something_wrong_in_a_form(visit: Callable[..., Visitor]) -> None:
    visitor = visit(width=360)
    visitor.sign_in(factories.a_user(""))
    found = []
    for name, label, button in (
        ("account_name", "Your name", "Save"),
        ("account_erase", "To go on, type: erase my account", "Erase everything"),
    ):
        visitor.open(reverse(name))
        visitor.page.get_by_label(label).fill("Administrator")
        visitor.page.get_by_role("button", name=button).click()
        visitor.page.wait_for_load_state()
        found += [*visitor.troubles_at(360), *visitor.troubles_at(1280)]
    assert not found, "\n".join(found)


def test_for_whom_no_sign_in_is_needed(visit: Callable[..., Visitor]) -> None:
    visitor = visit(width=360)
    token = mail_off.address_that_switches_off(factories.a_reader(), Notice.Kind.REPLY).split("/")[-2]
    found = troubles(visitor, reverse("mail_off", args=[token]))
    visitor.page.get_by_role("button", name="No more of these letters").click()
    visitor.page.wait_for_load_state()
    found += [*visitor.troubles_at(360), *troubles(visitor, reverse("account_erased"))]
    assert not found, "\n".join(found)
