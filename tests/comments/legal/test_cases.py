"""A legal case from the notice to its end: who is told what, by when, and what nobody is told."""

from datetime import datetime, timedelta

import pytest

from accounts.models import User
from articles.models import Article, Desk
from comments import posting
from comments.appeals import appeal, hear
from comments.legal import case_file, clock, letters
from comments.legal.answers import Said, answer, lapse
from comments.legal.author import tell_author
from comments.legal.ending import keep, remove, turn_away
from comments.legal.notice import Notice
from comments.legal.receiving import earlier_removals, receive
from comments.legal.working_time import LONDON
from comments.models import (
    Action,
    AuthorAnswer,
    Comment,
    LegalCase,
    LegalLetter,
    LegalStep,
    Reader,
    Reason,
    Status,
)
from comments.moderation import decide, decide_together, undo
from comments.refusals import (
    AboutYourself,
    AlreadyDone,
    AnswerIncomplete,
    AuthorUnreachable,
    NotAllowed,
    ReasonMissing,
    TakenOff,
    TooLate,
    WrongStep,
)
from outbox.models import Letter
from tests import factories

pytestmark = pytest.mark.django_db
Stage = LegalCase.Stage
Kind = LegalCase.Kind
HOME = "4 Salt Row, Marl Bridge"


def london(words: str) -> datetime:
    return datetime.strptime(words, "%Y-%m-%d %H:%M").replace(tzinfo=LONDON)


THURSDAY = london("2026-03-05 10:00")
MONDAY = london("2026-03-09 10:00")


def a_notice(**fields: object) -> Notice:
    known = {
        "kind": Kind.DEFAMATION,
        "name": "Greta Complainant",
        "email": "greta@example.org",
        "statement": "takes money from builders",
        "why": "It says that I am corrupt.",
        "meaning": "That I take bribes.",
        "wrong": "I never took any money.",
        "cannot_sue_author": True,
    }
    return Notice(**{**known, **fields})  # type: ignore[arg-type]


def a_case(comment: Comment, *, at: datetime = THURSDAY, **fields: object) -> LegalCase:
    return receive(comment, comment.words, a_notice(**fields), at=at)


@pytest.fixture
def author() -> Reader:
    return factories.a_reader("Wren Poster")


@pytest.fixture
def comment(article: Article, author: Reader) -> Comment:
    return factories.a_comment(article, author, "Greta takes money from builders.")


@pytest.fixture
def asked(comment: Comment, mo: User) -> LegalCase:
    """A case whose author was told on the Friday."""
    return tell_author(a_case(comment), by=mo, at=THURSDAY + timedelta(days=1))


def mail_to(address: str) -> list[str]:
    return list(Letter.objects.filter(to=address).order_by("id").values_list("text", flat=True))


def steps(case: LegalCase) -> list[str]:
    return list(case.steps.values_list("kind", flat=True))


def test_a_notice_opens_a_case_that_is_due_after_48_hours_that_count(comment: Comment) -> None:
    case = a_case(comment)
    assert case.stage == Stage.RECEIVED
    assert case.due_at == MONDAY
    assert case.remind_at == london("2026-03-06 10:00")
    assert steps(case) == [LegalStep.Kind.RECEIVED]
    assert len(mail_to("greta@example.org")) == 1
    assert str(case.pk) in mail_to("greta@example.org")[0]


def test_what_is_not_shown_cannot_be_complained_of_and_one_notice_is_enough(
    comment: Comment, mo: User
) -> None:
    a_case(comment)
    with pytest.raises(AlreadyDone):
        a_case(comment)
    assert len(mail_to("greta@example.org")) == 1
    decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=mo)
    with pytest.raises(NotAllowed):
        a_case(comment, email="somebody@example.org")


def test_the_author_gets_a_copy_and_five_days_and_the_complainant_hears_of_it(
    asked: LegalCase, author: Reader
) -> None:
    assert asked.stage == Stage.WAITING
    assert asked.due_at == london("2026-03-12 00:00")
    (letter,) = mail_to(author.user.email)
    assert "Wednesday 11 March 2026" in letter
    assert "That I take bribes." in letter
    assert f"/comments/legal/{asked.pk}/answer/" in letter
    assert "asked for an answer" in mail_to("greta@example.org")[1]


@pytest.mark.parametrize(("name", "email"), [(False, False), (True, False), (False, True), (True, True)])
def test_the_author_learns_of_the_complainant_what_was_allowed(
    name: bool, email: bool, comment: Comment, author: Reader, mo: User
) -> None:
    tell_author(a_case(comment, shares_name=name, shares_email=email), by=mo)
    (letter,) = mail_to(author.user.email)
    assert ("Greta Complainant" in letter) == name
    assert ("greta@example.org" in letter) == email


def test_an_author_who_has_left_cannot_be_asked_and_nothing_is_written(comment: Comment, mo: User) -> None:
    case = a_case(comment)
    Reader.objects.filter(pk=comment.author_id).update(user=None)
    with pytest.raises(AuthorUnreachable, match="48 hours"):
        tell_author(case, by=mo)
    case.refresh_from_db()
    assert case.stage == Stage.RECEIVED
    assert case.letters.count() == 1


def test_the_author_is_asked_once_by_a_moderator_of_the_desk(
    comment: Comment, bob: User, mo: User, party_desk: Desk
) -> None:
    case = a_case(comment)
    for somebody in (bob, factories.a_moderator("Other", party_desk)):
        with pytest.raises(NotAllowed):
            tell_author(case, by=somebody)
    tell_author(case, by=mo)
    with pytest.raises(WrongStep):
        tell_author(case, by=mo)
    assert Letter.objects.count() == 3


def test_about_other_illegal_content_the_author_is_not_asked(comment: Comment, mo: User) -> None:
    with pytest.raises(WrongStep):
        tell_author(a_case(comment, kind=Kind.ILLEGAL), by=mo)


def test_an_author_who_agrees_leaves_48_hours_to_take_it_off(
    asked: LegalCase, author: Reader, mo: User
) -> None:
    answer(asked, Said(agrees=True, name="not kept"), by=author, at=london("2026-03-09 09:00"))
    asked.refresh_from_db()
    assert asked.stage == Stage.TO_FINISH
    assert asked.due_at == london("2026-03-11 09:00")
    assert asked.answer.name == ""
    remove(asked, by=mo)
    assert Comment.objects.get(pk=asked.comment_id).status == Status.REJECTED


def test_taking_it_off_is_a_decision_for_a_legal_reason_and_both_are_told_once(
    asked: LegalCase, author: Reader, mo: User
) -> None:
    remove(asked, by=mo, note="Paragraph 7.")
    comment = Comment.objects.get(pk=asked.comment_id)
    assert comment.last_decision.reason.is_legal
    assert comment.last_decision.by == mo
    assert "not on" in mail_to("greta@example.org")[-1]
    assert len(mail_to("greta@example.org")) == 3
    assert len(mail_to(author.user.email)) == 2
    asked.refresh_from_db()
    assert (asked.stage, asked.outcome, asked.due_at) == (Stage.CLOSED, LegalCase.Outcome.REMOVED, None)
    last = asked.steps.last()
    assert (last.kind, last.by, last.note) == (LegalStep.Kind.REMOVED, mo, "Paragraph 7.")
    with pytest.raises(WrongStep):
        remove(asked, by=mo)


def test_words_that_were_changed_meanwhile_are_taken_off_too(
    comment: Comment, author: Reader, mo: User
) -> None:
    case = a_case(comment)
    posting.edit(comment, "Greta takes a great deal of money.", by=author)
    remove(case, by=mo)
    assert Comment.objects.get(pk=comment.pk).status == Status.REJECTED


def test_what_is_off_already_stays_off_and_the_case_ends(comment: Comment, author: Reader, mo: User) -> None:
    case = a_case(comment)
    posting.withdraw(comment, by=author)
    remove(case, by=mo)
    assert Comment.objects.get(pk=comment.pk).status == Status.WITHDRAWN
    assert LegalCase.objects.get().outcome == LegalCase.Outcome.REMOVED


def test_what_a_case_took_off_no_ordinary_decision_shows_again(
    comment: Comment, author: Reader, mo: User
) -> None:
    remove(a_case(comment), by=mo)
    comment.refresh_from_db()
    other = factories.a_moderator("Mia Moderator")
    with pytest.raises(TakenOff, match="legal complaint"):
        decide(comment, comment.words, Action.APPROVE, by=other)
    with pytest.raises(TakenOff, match="legal complaint"):
        undo(comment.last_decision, by=other)
    made = appeal(comment.last_decision, "Every word is true.", by=author)
    with pytest.raises(ReasonMissing, match="why it is shown again"):
        hear(made, upheld=True, by=other)
    comment.refresh_from_db()
    assert comment.status == Status.REJECTED
    hear(made, upheld=True, by=other, note="The court threw the complaint out.")
    comment.refresh_from_db()
    assert comment.is_shown


def test_a_batch_leaves_out_what_a_case_took_off(comment: Comment, mo: User) -> None:
    remove(a_case(comment), by=mo)
    comment.refresh_from_db()
    _, decisions, [conflict] = decide_together([(comment, comment.words)], Action.APPROVE, by=mo)
    assert not decisions
    assert "legal complaint" in str(conflict)


def test_nothing_is_taken_off_without_a_legal_house_rule(comment: Comment, mo: User) -> None:
    case = a_case(comment)
    Reason.objects.update(is_legal=False)
    with pytest.raises(ReasonMissing):
        remove(case, by=mo)
    assert LegalCase.objects.get().is_open


def test_who_stands_by_it_says_who_they_are(asked: LegalCase, author: Reader) -> None:
    for name, address in (("", ""), ("Wren Poster", " "), ("", HOME)):
        with pytest.raises(AnswerIncomplete):
            answer(asked, Said(agrees=False, name=name, address=address), by=author, at=MONDAY)
    assert not AuthorAnswer.objects.exists()


@pytest.mark.parametrize("consents", [True, False])
def test_the_complainant_is_told_who_the_author_is_only_with_consent(
    consents: bool, asked: LegalCase, author: Reader, mo: User
) -> None:
    answer(
        asked,
        Said(agrees=False, name="W. Poster-Smith", address=HOME, consents=consents),
        by=author,
        at=MONDAY,
    )
    keep(asked, by=mo, at=MONDAY)
    everything = "\n".join(mail_to("greta@example.org"))
    assert ("W. Poster-Smith" in everything) == consents
    assert (HOME in everything) == consents
    assert author.user.email not in everything
    assert author.display_name not in everything
    assert "does not want it taken off" in everything
    assert Comment.objects.get(pk=asked.comment_id).is_shown


def test_the_author_who_was_asked_hears_that_it_stays(asked: LegalCase, author: Reader, mo: User) -> None:
    answer(asked, Said(agrees=False, name="W. Poster", address=HOME), by=author, at=MONDAY)
    keep(asked, by=mo, at=MONDAY)
    last = mail_to(author.user.email)[-1]
    assert "the comment stays" in last
    assert "We have not told the complainant who you are." in last


def test_an_author_who_was_not_asked_hears_of_no_notice(article: Article, author: Reader, mo: User) -> None:
    kept, removed = (factories.a_comment(article, author, f"Words {number} of mine.") for number in (1, 2))
    keep(a_case(kept, kind=Kind.ILLEGAL), by=mo)
    assert mail_to(author.user.email) == []
    remove(a_case(removed, kind=Kind.ILLEGAL), by=mo)
    [letter] = mail_to(author.user.email)
    assert "complaint" not in letter


def test_the_rejection_of_what_its_author_was_asked_about_says_so(
    asked: LegalCase, author: Reader, mo: User
) -> None:
    remove(asked, by=mo)
    assert f"This ends the legal complaint number {asked.pk}." in mail_to(author.user.email)[-1]


def test_answers_to_legal_letters_go_to_the_desk(comment: Comment) -> None:
    Desk.objects.filter(pk=comment.desk_id).update(press_email="press@marl-bridge.example.org")
    a_case(comment)
    assert Letter.objects.get().reply_to == "press@marl-bridge.example.org"


def test_keeping_it_without_the_authors_answer_needs_a_reason(asked: LegalCase, mo: User) -> None:
    with pytest.raises(ReasonMissing, match="section 5"):
        keep(asked, by=mo)
    keep(asked, by=mo, note="It is true, and we can prove it.")
    assert LegalCase.objects.get().outcome == LegalCase.Outcome.KEPT


def test_an_answer_is_the_authors_own_comes_once_and_in_time(asked: LegalCase, author: Reader) -> None:
    with pytest.raises(NotAllowed):
        answer(asked, Said(agrees=True), by=factories.a_reader("Somebody Else"), at=MONDAY)
    with pytest.raises(TooLate):
        answer(asked, Said(agrees=True), by=author, at=london("2026-03-12 00:00"))
    answer(asked, Said(agrees=True), by=author, at=london("2026-03-11 23:59"))
    with pytest.raises(AlreadyDone):
        answer(asked, Said(agrees=True), by=author, at=MONDAY)


def test_an_answer_to_what_was_not_asked_is_refused(comment: Comment, author: Reader) -> None:
    with pytest.raises(WrongStep):
        answer(a_case(comment), Said(agrees=True), by=author)


def test_silence_leaves_48_hours_from_the_end_of_the_authors_time(asked: LegalCase, author: Reader) -> None:
    assert not lapse(asked, at=london("2026-03-11 23:59"))
    assert clock.strike(at=london("2026-03-12 07:30")) == 1
    asked.refresh_from_db()
    assert asked.stage == Stage.TO_FINISH
    assert asked.due_at == london("2026-03-14 00:00")
    assert steps(asked)[-1] == LegalStep.Kind.NO_ANSWER
    with pytest.raises(TooLate):
        answer(asked, Said(agrees=True), by=author, at=london("2026-03-12 08:00"))


def test_a_notice_that_lacks_something_is_turned_away_and_told_what_is_needed(
    comment: Comment, mo: User
) -> None:
    case = a_case(comment, cannot_sue_author=False)
    turn_away(case, by=mo)
    assert "go to court" in mail_to("greta@example.org")[1]
    assert LegalCase.objects.get().outcome == LegalCase.Outcome.NOT_VALID
    a_case(comment)


def test_a_complete_notice_is_not_turned_away(comment: Comment, mo: User) -> None:
    with pytest.raises(WrongStep):
        turn_away(a_case(comment), by=mo)


def test_moderators_are_reminded_once_before_a_deadline(
    comment: Comment, mo: User, party_desk: Desk, bob: User
) -> None:
    everywhere = factories.a_moderator("Every Desk")
    elsewhere = factories.a_moderator("Other Desk", party_desk)
    case = a_case(comment)
    assert clock.strike(at=london("2026-03-06 09:59")) == 0
    for at in ("2026-03-06 10:00", "2026-03-06 10:10", "2026-03-08 10:00"):
        clock.strike(at=london(at))
    for user in (mo, everywhere):
        (letter,) = mail_to(user.email)
        assert "Monday 9 March 2026, 10:00" in letter
        assert f"/desk/comments/legal/{case.pk}/" in letter
    assert not mail_to(elsewhere.email)
    assert not mail_to(bob.email)
    assert steps(case).count(LegalStep.Kind.REMINDED) == 1


def test_one_case_the_clock_cannot_deal_with_holds_up_no_other(
    article: Article, mo: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken, sound = (a_case(factories.a_comment(article)) for _ in range(2))
    write_down = case_file.write_down

    def fails(case: LegalCase, *args: object, **more: object) -> None:
        if case == broken:
            raise OSError("The disk is full.")
        write_down(case, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(case_file, "write_down", fails)
    assert clock.strike(at=london("2026-03-06 10:00")) == 1
    assert steps(sound) == [LegalStep.Kind.RECEIVED, LegalStep.Kind.REMINDED]
    assert f"legal case {broken.pk}" in caplog.text


def test_where_there_are_no_moderators_whoever_runs_the_site_is_reminded(comment: Comment) -> None:
    root = factories.a_user("Root", is_superuser=True)
    clock.strike(at=a_case(comment).due_at)
    assert Letter.objects.filter(to=root.email, subject__contains="is due").count() == 1


def test_each_new_deadline_has_its_own_reminder(asked: LegalCase, mo: User) -> None:
    clock.strike(at=london("2026-03-12 07:30"))
    assert mail_to(mo.email) == []
    clock.strike(at=london("2026-03-13 07:30"))
    assert len(mail_to(mo.email)) == 1


def test_letters_in_a_moderators_own_words_are_kept_and_sent_once(
    asked: LegalCase, author: Reader, mo: User, bob: User
) -> None:
    with pytest.raises(NotAllowed):
        letters.write_to(asked, LegalLetter.Party.COMPLAINANT, "Dear Greta,", by=bob)
    with pytest.raises(ReasonMissing):
        letters.write_to(asked, LegalLetter.Party.COMPLAINANT, "  ", by=mo)
    sent = letters.write_to(asked, LegalLetter.Party.AUTHOR, "Dear Wren, one question.", by=mo)
    assert Letter.objects.get(key=sent.letter_key).to == author.user.email
    kept = letters.keep_from(asked, LegalLetter.Party.COMPLAINANT, "By post: please hurry.", by=mo)
    assert not Letter.objects.filter(key=kept.letter_key).exists()
    outgoing = asked.letters.filter(way=LegalLetter.Way.OUT)
    assert Letter.objects.filter(key__in=[row.letter_key for row in outgoing]).count() == outgoing.count()


def test_a_step_that_fails_at_its_end_leaves_no_letter(
    comment: Comment, mo: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_facts: object) -> None:
        raise RuntimeError

    case = a_case(comment)
    monkeypatch.setattr("comments.legal.case_file.write_down", fail)
    with pytest.raises(RuntimeError):
        remove(case, by=mo)
    assert Letter.objects.count() == 1
    assert Comment.objects.get(pk=comment.pk).is_shown


def test_earlier_removals_for_the_same_people_are_counted(article: Article, author: Reader, mo: User) -> None:
    words = ("Greta takes bribes.", "Everybody knows it of the mayor.", "Once more: the mayor.")
    first, second, third = (factories.a_comment(article, author, text) for text in words)
    for comment in (first, second, factories.a_comment(article, text="Greta.")):
        remove(a_case(comment), by=mo)
    assert earlier_removals(a_case(third)) == 2


def a_moderator_who_comments(article: Article) -> tuple[User, Comment]:
    user = factories.a_moderator("Judge Of Herself")
    return user, factories.a_comment(article, factories.a_reader("Herself", user=user))


def test_a_notice_about_a_moderators_own_comment_is_for_others(article: Article, mo: User) -> None:
    herself, comment = a_moderator_who_comments(article)
    case = a_case(comment, cannot_sue_author=False)
    for verb in (tell_author, remove, keep, turn_away):
        with pytest.raises(AboutYourself):
            verb(case, by=herself)
    clock.strike(at=case.due_at)
    assert mail_to(mo.email)
    assert not mail_to(herself.email)


def test_whoever_complains_does_not_decide_either(comment: Comment) -> None:
    complainant = factories.a_moderator("Greta Complainant")
    case = a_case(comment, email=complainant.email.upper())
    with pytest.raises(AboutYourself):
        remove(case, by=complainant)
