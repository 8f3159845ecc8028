"""What comes and goes by post: notices, answers, and letters to whoever has no e-mail."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Desk
from comments import posting
from comments.legal import clock
from comments.legal.answers import Said, answer, write_down_answer
from comments.legal.author import tell_author
from comments.legal.ending import keep, turn_away
from comments.legal.letters import put_into_the_post
from comments.legal.receiving import earlier_removals, receive, words_at
from comments.models import Comment, LegalCase, LegalLetter, LegalStep, Reader
from comments.refusals import AboutYourself, AlreadyDone, DayWrong, NotAllowed, NoWayToAnswer, TooLate
from outbox.ends import give_up
from outbox.models import Letter
from tests import factories
from tests.comments.legal.test_cases import MONDAY, THURSDAY, a_case, a_notice, london, mail_to, steps

pytestmark = pytest.mark.django_db
HOME = "12 Mill Lane\nMarl Bridge"


@pytest.fixture
def author() -> Reader:
    return factories.a_reader("Wren Poster")


@pytest.fixture
def comment(article: Article, author: Reader) -> Comment:
    made = factories.a_comment(article, author, "Greta takes money from builders.")
    Comment.objects.filter(pk=made.pk).update(posted_at=london("2026-03-01 10:00"))
    made.revisions.update(written_at=london("2026-03-01 10:00"))
    made.refresh_from_db()
    return made


def on_paper(comment: Comment, by: User, *, arrived_at: datetime = THURSDAY, **fields: object) -> LegalCase:
    notice = a_notice(**{"email": "", "address": HOME, **fields})
    return receive(comment, comment.words, notice, by=by, arrived_at=arrived_at, at=MONDAY)


def of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_the_48_hours_count_from_the_day_the_post_brought_it(comment: Comment, mo: User) -> None:
    case = on_paper(comment, mo)
    assert case.received_at == THURSDAY
    assert case.due_at == MONDAY
    assert case.steps.get().by == mo
    assert clock.strike(at=MONDAY) == 1
    assert steps(case) == [LegalStep.Kind.RECEIVED, LegalStep.Kind.REMINDED]


def test_a_day_that_cannot_be_is_refused(comment: Comment, mo: User) -> None:
    for arrived_at in (MONDAY + timedelta(minutes=1), london("2026-02-28 23:59")):
        with pytest.raises(DayWrong):
            on_paper(comment, mo, arrived_at=arrived_at)
    assert not LegalCase.objects.exists()


def test_only_another_moderator_of_the_desk_opens_a_case(
    article: Article, comment: Comment, bob: User, mo: User, party_desk: Desk
) -> None:
    for somebody in (bob, factories.a_moderator("Other", party_desk)):
        with pytest.raises(NotAllowed):
            on_paper(comment, somebody)
    own = factories.a_comment(article, factories.a_reader("Mo Again", user=mo))
    with pytest.raises(AboutYourself):
        on_paper(own, mo, arrived_at=MONDAY)


def test_somebody_has_to_be_answered(comment: Comment, mo: User) -> None:
    with pytest.raises(NoWayToAnswer):
        on_paper(comment, mo, address="")


def test_two_people_without_e_mail_have_two_cases_and_one_of_them_has_one(comment: Comment, mo: User) -> None:
    on_paper(comment, mo)
    with pytest.raises(AlreadyDone):
        on_paper(comment, mo)
    other = on_paper(comment, mo, name="Harriet Complainant")
    assert LegalCase.objects.count() == 2
    assert earlier_removals(other) == 0


def test_letters_are_printed_and_posted_where_there_is_no_e_mail(comment: Comment, mo: User) -> None:
    case = on_paper(comment, mo)
    turn_away(case, by=mo)
    first, second = LegalLetter.objects.to_post()
    assert "an e-mail address at which we can reach you" in second.text
    assert not Letter.objects.exists()
    put_into_the_post(second, by=mo)
    assert list(LegalLetter.objects.to_post()) == [first]
    assert steps(case)[-1] == LegalStep.Kind.POSTED
    with pytest.raises(AlreadyDone):
        put_into_the_post(second, by=mo)


def test_one_with_an_e_mail_address_is_written_to_there(comment: Comment, mo: User) -> None:
    on_paper(comment, mo, email="greta@example.org")
    assert len(mail_to("greta@example.org")) == 1
    assert not LegalLetter.objects.to_post().exists()


def test_the_words_are_those_that_stood_there_when_it_came(comment: Comment, author: Reader) -> None:
    before = comment.words
    posting.edit(comment, "Greta takes a great deal of money.", by=author, at=london("2026-03-01 10:03"))
    assert words_at(comment, london("2026-03-01 10:01")) == before
    assert words_at(comment, THURSDAY).number == 2


def test_a_moderator_types_in_what_the_post_brought(comment: Comment, mo: User) -> None:
    client, path = of(mo), reverse("notice_on_paper", args=[comment.pk])
    assert path in client.get(reverse("moderated_comment", args=[comment.pk])).text
    assert "Greta takes money from builders." in client.get(path).text
    typed = {"kind": "defamation", "arrived_on": "2026-03-05", "name": "Greta", "statement": "takes money"}
    page = client.post(path, typed).text
    assert "the complainant has to be answered" in page
    assert 'value="2026-03-05"' in page
    late = client.post(path, {**typed, "address": HOME, "arrived_on": "2999-01-01"}).text
    assert "This moment is still to come." in late
    opened = client.post(path, {**typed, "address": HOME, "arrived_at": "09:30"})
    case = LegalCase.objects.get()
    assert opened["Location"] == case.get_absolute_url()
    assert case.received_at == london("2026-03-05 09:30")
    page = client.get(case.get_absolute_url()).text
    assert "12 Mill Lane" in page
    assert "an e-mail address" in page
    assert "Print and post it" in page


@pytest.mark.parametrize("nonsense", [{"kind": "treason"}, {"arrived_on": "yesterday"}, {"name": "a\0b"}])
def test_nonsense_from_a_moderator_is_answered_with_a_sentence(
    nonsense: dict[str, str], comment: Comment, mo: User
) -> None:
    typed = {"kind": "illegal", "arrived_on": "2026-03-05", "name": "G", "statement": "x", "address": HOME}
    page = of(mo).post(reverse("notice_on_paper", args=[comment.pk]), {**typed, **nonsense})
    assert page.status_code == 200
    assert "Nothing was kept yet." in page.text
    assert not LegalCase.objects.exists()


def test_other_illegal_content_takes_nothing_that_is_about_defamation(comment: Comment, mo: User) -> None:
    typed = {"kind": "illegal", "arrived_on": "2026-03-05", "name": "G", "statement": "x", "address": HOME}
    of(mo).post(reverse("notice_on_paper", args=[comment.pk]), {**typed, "meaning": "m", "shares_name": "on"})
    case = LegalCase.objects.get()
    assert (case.kind, case.meaning, case.shares_name) == (LegalCase.Kind.ILLEGAL, "", False)


def test_pages_of_paper_are_for_moderators_of_the_desk(
    comment: Comment, mo: User, bob: User, party_desk: Desk
) -> None:
    case = on_paper(comment, mo)
    [letter] = LegalLetter.objects.to_post()
    pages = (
        reverse("notice_on_paper", args=[comment.pk]),
        reverse("answer_on_paper", args=[case.pk]),
        letter.get_absolute_url(),
    )
    other = of(factories.a_moderator("Other", party_desk))
    for path in pages:
        assert of(mo).get(path).status_code == 200
        assert other.get(path).status_code == 404
        assert other.post(path).status_code == 404
        assert of(bob).get(path).status_code == 403
        assert Client().get(path).status_code == 302


def test_a_letter_waits_in_the_list_until_it_is_posted(comment: Comment, mo: User) -> None:
    on_paper(comment, mo)
    [letter] = LegalLetter.objects.to_post()
    client = of(mo)
    assert letter.get_absolute_url() in client.get("/desk/comments/legal/").text
    page = client.get(letter.get_absolute_url()).text
    assert "Greta Complainant\n12 Mill Lane" in page
    client.post(letter.get_absolute_url())
    assert letter.get_absolute_url() not in client.get("/desk/comments/legal/").text
    assert "It is in the post" not in client.get(letter.get_absolute_url()).text


@pytest.fixture
def asked(comment: Comment, mo: User) -> LegalCase:
    """A case whose author was told on the Friday."""
    return tell_author(a_case(comment), by=mo, at=THURSDAY + timedelta(days=1))


def test_an_answer_by_post_counts_from_when_it_came(asked: LegalCase, mo: User) -> None:
    write_down_answer(asked, Said(agrees=True), arrived_at=MONDAY, by=mo, at=MONDAY + timedelta(hours=5))
    asked.refresh_from_db()
    assert asked.stage == LegalCase.Stage.TO_FINISH
    assert asked.due_at == london("2026-03-11 10:00")


def test_an_answer_that_came_in_time_counts_although_it_is_typed_in_later(
    asked: LegalCase, author: Reader, mo: User
) -> None:
    clock.strike(at=london("2026-03-12 07:30"))
    with pytest.raises(TooLate):
        answer(asked, Said(agrees=True), by=author, at=london("2026-03-12 08:00"))
    with pytest.raises(TooLate):
        write_down_answer(asked, Said(agrees=True), arrived_at=london("2026-03-12 00:00"), by=mo)
    with pytest.raises(DayWrong):
        write_down_answer(asked, Said(agrees=True), arrived_at=THURSDAY, by=mo)
    stands = Said(agrees=False, name="W. Poster", address=HOME, consents=True)
    write_down_answer(asked, stands, arrived_at=london("2026-03-11 09:00"), by=mo)
    keep(asked, by=mo)
    assert "W. Poster" in mail_to("greta@example.org")[-1]


def test_an_answer_without_an_address_does_not_protect_us(asked: LegalCase, mo: User) -> None:
    path = reverse("answer_on_paper", args=[asked.pk])
    told = timezone.localdate(asked.steps.get(kind=LegalStep.Kind.TOLD_AUTHOR).at)
    typed = {"arrived_on": str(told), "choice": "named", "name": "W. Poster"}
    assert of(mo).post(path, typed).status_code == 302
    page = of(mo).get(asked.get_absolute_url()).text
    assert "gives no name or no postal address" in page
    assert not asked.answer.consents


def test_a_letter_that_reaches_no_author_ends_the_waiting(asked: LegalCase, author: Reader, mo: User) -> None:
    assert clock.strike(at=MONDAY) == 0
    give_up(Letter.objects.get(to=author.user.email), "550 There is no such mailbox.", at=MONDAY)
    page = of(mo).get(asked.get_absolute_url()).text
    assert "not delivered: 550 There is no such mailbox." in page
    assert clock.strike(at=MONDAY + timedelta(minutes=5)) == 2
    asked.refresh_from_db()
    assert asked.stage == LegalCase.Stage.TO_FINISH
    assert asked.due_at == MONDAY
    assert steps(asked)[-2:] == [LegalStep.Kind.UNREACHED, LegalStep.Kind.REMINDED]
    assert "could not be delivered to the author" in of(mo).get(asked.get_absolute_url()).text
