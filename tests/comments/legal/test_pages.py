"""The pages of legal notices: anybody's, the author's, and the moderators'."""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from articles.models import Article, Desk
from comments.legal.answers import Said, answer
from comments.legal.author import tell_author
from comments.legal.receiving import receive
from comments.models import Comment, LegalCase, LegalLetter, Reader, Status
from outbox.models import Letter
from tests import factories
from tests.comments.legal.test_cases import THURSDAY, a_case, a_notice

pytestmark = pytest.mark.django_db

FILLED = {
    "name": "Greta Complainant",
    "email": "greta@example.org",
    "statement": "takes money from builders",
    "why": "It says that I am corrupt.",
    "meaning": "That I take bribes.",
    "wrong": "I never took any money.",
    "cannot_sue_author": "on",
    "shares_name": "yes",
    "shares_email": "no",
}


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    """No test counts the notices of another one."""
    cache.clear()


@pytest.fixture
def author() -> Reader:
    return factories.a_reader("Wren Poster")


@pytest.fixture
def comment(article: Article, author: Reader) -> Comment:
    return factories.a_comment(article, author, "Greta takes money from builders.")


def address(comment: Comment, kind: str = "defamation") -> str:
    return f"/comments/{comment.pk}/legal/{kind}/"


def of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_anybody_gives_notice_without_an_account(client: Client, comment: Comment) -> None:
    start = client.get(f"/comments/{comment.pk}/legal/")
    assert address(comment) in start.text
    page = client.get(address(comment))
    assert "Greta takes money from builders." in page.text
    answered = client.post(address(comment), {**FILLED, "revision": comment.revision_id})
    assert answered.status_code == 302
    assert client.get(answered["Location"]).status_code == 200
    case = LegalCase.objects.get()
    assert case.revision == comment.revision
    assert (case.shares_name, case.shares_email, case.cannot_sue_author) == (True, False, True)
    assert Letter.objects.get().to == "greta@example.org"


@pytest.mark.parametrize("missing", ["name", "email", "statement", "why", "meaning", "wrong", "shares_name"])
def test_a_notice_of_defamation_says_everything_the_law_asks_for(
    missing: str, client: Client, comment: Comment
) -> None:
    page = client.post(address(comment), {**FILLED, missing: ""})
    assert page.status_code == 200
    assert "Your notice was not sent yet." in page.text
    assert "I never took any money." in page.text or missing == "wrong"
    assert not LegalCase.objects.exists()


def test_a_notice_of_other_illegal_content_asks_less(client: Client, comment: Comment) -> None:
    short = {name: FILLED[name] for name in ("name", "email", "statement", "why")}
    assert client.post(address(comment, "illegal"), short).status_code == 302
    assert LegalCase.objects.get().kind == LegalCase.Kind.ILLEGAL


def test_nonsense_is_answered_with_a_sentence(client: Client, comment: Comment) -> None:
    assert client.post(address(comment), {**FILLED, "revision": "99999999"}).status_code == 302
    assert client.get(address(comment, "nothing")).status_code == 404
    again = client.post(address(comment), FILLED)
    assert "We have your notice about this comment already" in again.text
    null = client.post(address(comment, "illegal"), {**FILLED, "why": "a\0b"})
    assert null.status_code == 200
    assert LegalCase.objects.count() == 1


def test_what_the_public_does_not_see_cannot_be_complained_of(client: Client, article: Article) -> None:
    held = factories.a_held_comment(article)
    for path in (f"/comments/{held.pk}/legal/", address(held)):
        assert client.get(path).status_code == 404
        assert client.post(path, FILLED).status_code in (404, 405)


def test_a_form_that_was_open_too_long_keeps_what_was_typed(comment: Comment) -> None:
    strict = Client(enforce_csrf_checks=True)
    page = strict.post(address(comment), FILLED)
    assert page.status_code == 403
    assert "I never took any money." in page.text
    assert not LegalCase.objects.exists()


def test_too_many_notices_from_one_address_are_refused(client: Client, article: Article) -> None:
    comments = [factories.a_comment(article, text=f"Words number {number} of many.") for number in range(21)]
    for comment in comments:
        page = client.post(address(comment), FILLED)
    assert "Please try again in an hour" in page.text
    assert LegalCase.objects.count() == 20


@pytest.fixture
def asked(comment: Comment, mo: User) -> LegalCase:
    return tell_author(a_case(comment, at=timezone.now()), by=mo)


def test_the_author_answers_on_a_page_of_their_own(asked: LegalCase, author: Reader) -> None:
    path = reverse("legal_answer", args=[asked.pk])
    page = of(author.user).get(path)
    assert "That I take bribes." in page.text
    assert "Greta Complainant" not in page.text
    assert "greta@example.org" not in page.text
    refused = of(author.user).post(path, {"choice": "named", "name": "W. Poster", "address": ""})
    assert "your full name and your postal address" in refused.text
    assert "W. Poster" in refused.text
    given = {"choice": "named", "name": "W. Poster", "address": "4 Salt Row"}
    assert of(author.user).post(path, given).status_code == 302
    asked.refresh_from_db()
    assert asked.answer.consents
    assert "you stand by it" in of(author.user).get(path).text


def test_nobody_else_sees_that_page(asked: LegalCase, comment: Comment, mo: User) -> None:
    path = reverse("legal_answer", args=[asked.pk])
    assert Client().get(path).status_code == 302
    for user in (mo, factories.a_reader("Somebody Else").user):
        assert of(user).get(path).status_code == 404
        assert of(user).post(path, {"choice": "remove"}).status_code == 404
    illegal = receive(comment, comment.words, a_notice(kind=LegalCase.Kind.ILLEGAL))
    assert of(comment.author.user).get(reverse("legal_answer", args=[illegal.pk])).status_code == 404


def test_the_queue_shows_the_most_urgent_first_and_marks_what_is_overdue(article: Article, mo: User) -> None:
    later = a_case(factories.a_comment(article, text="One thing about the mayor."), at=timezone.now())
    overdue = a_case(factories.a_comment(article, text="Quite another matter."), at=THURSDAY)
    page = of(mo).get("/desk/comments/legal/").text
    assert page.index(overdue.get_absolute_url()) < page.index(later.get_absolute_url())
    assert page.count("Overdue:") == 1


def test_these_pages_stand_under_the_moderators_tabs(comment: Comment, mo: User) -> None:
    case = a_case(comment)
    for path in ("/desk/comments/legal/", case.get_absolute_url()):
        page = of(mo).get(path).text
        assert page.count('href="/desk/comments/legal/" aria-current="page"') == 1
        assert 'href="/desk/comments/record/"' in page


def test_another_desks_moderator_sees_none_of_it(comment: Comment, bob: User, party_desk: Desk) -> None:
    case = a_case(comment)
    other = of(factories.a_moderator("Other", party_desk))
    assert case.get_absolute_url() not in other.get("/desk/comments/legal/").text
    assert other.get(case.get_absolute_url()).status_code == 404
    assert of(bob).get("/desk/comments/legal/").status_code == 403
    assert Client().get(case.get_absolute_url()).status_code == 302


@pytest.mark.parametrize("number", [1, 12])
def test_the_queue_takes_as_many_queries_with_many_rows(
    number: int, article: Article, mo: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    one = factories.a_comment(article)
    for row in range(number):
        a_case(one, email=f"somebody.{row}@example.org")
    client = of(mo)
    client.get("/desk/comments/legal/")
    with django_assert_num_queries(QUEUE):
        client.get("/desk/comments/legal/")


QUEUE = 13  # three of them for the tabs


def test_a_moderator_takes_a_case_from_its_page_to_its_end(
    comment: Comment, author: Reader, mo: User
) -> None:
    case = a_case(comment, at=timezone.now())
    path, client = case.get_absolute_url(), of(mo)
    assert "Tell the author" in client.get(path).text
    assert client.post(path, {"step": "ask", "note": ""}).status_code == 302
    answer(case, Said(agrees=False, name="W. Poster", address="4 Salt Row"), by=author)
    page = client.get(path).text
    assert "The complainant must not be told who the author is." in page
    wrote = {"letter": "send", "party": LegalLetter.Party.COMPLAINANT, "text": "One moment, please."}
    assert client.post(path, wrote).status_code == 302
    assert client.post(path, {"step": "remove", "note": "Better so."}).status_code == 302
    assert Comment.objects.get(pk=comment.pk).status == Status.REJECTED
    page = client.get(path).text
    assert "Better so." in page
    assert "Take the comment off" not in page


def first_button(page: str) -> str:
    return re.findall(r'button--main" type="submit" name="step" value="(\w+)"', page)[0]


@pytest.mark.parametrize(
    ("said", "sentence", "usual"),
    [
        (Said(agrees=True), "(paragraph 7)", "remove"),
        (Said(agrees=False, name="W. Poster", address="4 Salt Row"), "(paragraph 8)", "keep"),
    ],
)
def test_the_page_says_what_is_next_and_begins_with_its_button(
    said: Said, sentence: str, usual: str, comment: Comment, author: Reader, mo: User
) -> None:
    case = a_case(comment, at=timezone.now())
    page = of(mo).get(case.get_absolute_url()).text
    assert "(paragraph 2)" in page
    assert first_button(page) == "ask"
    tell_author(case, by=mo)
    page = of(mo).get(case.get_absolute_url()).text
    assert "There is nothing to do before." in page
    assert 'button--main" type="submit" name="step"' not in page
    answer(case, said, by=author)
    page = of(mo).get(case.get_absolute_url()).text
    assert sentence in page
    assert first_button(page) == usual


def test_an_author_who_has_left_is_not_asked(comment: Comment, mo: User) -> None:
    case = a_case(comment, at=timezone.now())
    Reader.objects.filter(pk=comment.author_id).update(user=None)
    page = of(mo).get(case.get_absolute_url()).text
    assert "(paragraph 3)" in page
    assert first_button(page) == "remove"


def test_what_cannot_be_done_now_is_said_and_nothing_is_lost(comment: Comment, mo: User) -> None:
    path, client = a_case(comment, at=timezone.now()).get_absolute_url(), of(mo)
    page = client.post(path, {"step": "keep", "note": ""}).text
    assert "Nothing was done." in page
    assert "section 5" in page
    page = client.post(path, {"step": "turn_away", "note": "My long note."}).text
    assert "My long note." in page
    page = client.post(path, {"letter": "send", "party": "nobody", "text": "My long letter."}).text
    assert "My long letter." in page
    assert LegalCase.objects.get().is_open


def test_an_incomplete_notice_can_be_turned_away_from_its_page(comment: Comment, mo: User) -> None:
    case = a_case(comment, cannot_sue_author=False)
    assert "not complete" in of(mo).get(case.get_absolute_url()).text
    of(mo).post(case.get_absolute_url(), {"step": "turn_away", "note": ""})
    assert LegalCase.objects.get().outcome == LegalCase.Outcome.NOT_VALID


def test_a_moderator_sees_no_notice_about_their_own_comment(article: Article) -> None:
    """Whoever complains may have asked us not to tell the author who they are."""
    herself = factories.a_moderator("Judge Of Herself")
    case = a_case(factories.a_comment(article, factories.a_reader("Herself", user=herself)))
    client = of(herself)
    assert client.get(case.get_absolute_url()).status_code == 404
    page = client.get("/desk/comments/legal/").text
    assert case.get_absolute_url() not in page
    assert "No legal notice is open." in page
    card = client.get(reverse("moderated_comment", args=[case.comment_id])).text
    assert "Legal notice" not in card
    assert client.get("/desk/").text.count("Legal") == 0
