"""What must never be true the database itself refuses, whichever code should try to write it."""

from collections.abc import Callable
from copy import copy
from datetime import time
from itertools import chain
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments import appeals, moderation, policies, posting, reporting, sanctions
from comments.legal.author import tell_author
from comments.models import (
    Action,
    Appeal,
    AuthorAnswer,
    Comment,
    CommentPolicy,
    CommentRevision,
    Decision,
    DeskTally,
    LegalCase,
    Moderator,
    ModeratorTally,
    Notice,
    OpenHours,
    Reader,
    Reason,
    Report,
    ReservedName,
    Sanction,
    Status,
    Training,
    WordRule,
)
from comments.record import tallying
from outbox.models import Letter
from tests import factories
from tests.comments.legal.test_cases import a_case

pytestmark = pytest.mark.django_db

NOW = timezone.now()
SHOWN = Comment.objects.filter(status=Status.SHOWN)
OF_AN_ARTICLE = CommentPolicy.objects.exclude(article=None)
OPEN_REPORTS = Report.objects.filter(decision=None)
Act = Callable[[], object]


@pytest.fixture
def history(article: Article, mo: User) -> None:
    """One row at least of everything that a case below changes or copies."""
    mia = factories.a_moderator("Mia Moderator")
    reader, other = factories.a_reader(), factories.a_reader("Linnet Grey")
    first = factories.a_comment(article, reader)
    factories.a_comment(article, other, answered=first)
    posting.edit(first, "Better words.", by=reader)
    for upheld in (True, None):
        comment = factories.a_comment(article, reader)
        rejection = moderation.decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=mo)
        appeal = appeals.appeal(rejection, "I only asked.", by=reader)
        if upheld:
            appeals.hear(appeal, upheld=True, by=mia)
    reported = factories.a_comment(article, reader)
    reporting.report(reported, reported.words, factories.a_reason(), by=other)
    reporting.report(reported, reported.words, factories.a_reason(), email="who@readers.home.arpa")
    tell_author(a_case(reported), by=mo)
    factories.a_held_comment(article)
    sanctions.impose(reader, Sanction.Kind.BAN, factories.a_reason(), by=mia)
    policies.lock(article, CommentPolicy.Lock.LEGAL, "On advice.", by=mo)
    tallying.tally_day(timezone.localdate())


def changing(rows: models.QuerySet[Any], **to: Any) -> Act:
    return lambda: rows.update(**to)


def repeating(rows: models.QuerySet[Any], **but: Any) -> Act:
    """A second row like the first of these, but for what is named."""

    def repeat() -> None:
        row = copy(rows.all()[0])
        row.pk = None
        row._state.adding = True
        for name, value in but.items():
            setattr(row, name, value() if callable(value) else value)
        row.save()

    return repeat


def a_moderator() -> User:
    return User.objects.get(name="Mo Moderator")


def a_reason() -> Reason:
    return factories.a_reason()


def by_one_person() -> None:
    known = {"person": factories.a_person(), "verified_at": NOW, "verified_by": a_moderator()}
    Reader.objects.filter(user__isnull=False).update(**known)


def on_the_whole_site() -> None:
    for _twice in range(2):
        CommentPolicy.objects.create()


def switched_on() -> None:
    for _twice in range(2):
        Training.objects.create(model="", approved=1, rejected=1, made_at=NOW, is_on=True)


REFUSED: dict[str, list[Act]] = {
    "comments_appeal_answered_at_a_time": [
        changing(Appeal.objects.filter(answer=None), heard_at=NOW),
        changing(Appeal.objects.exclude(answer=None), heard_at=None),
    ],
    "comments_author_answer_consents_to_something": [
        lambda: AuthorAnswer.objects.create(
            case=LegalCase.objects.get(), agrees=False, name="Rowan Ash", consents=True, at=NOW
        )
    ],
    "comments_comment_depth_of_an_answer": [
        changing(Comment.objects.filter(parent=None), depth=1),
        changing(Comment.objects.exclude(parent=None), depth=0),
    ],
    "comments_comment_numbered_once": [changing(Comment.objects.all(), number=99)],
    "comments_comment_once": [changing(Comment.objects.all(), client_id=UUID(int=7))],
    "comments_comment_shown_is_visible": [
        changing(SHOWN.filter(visible_replies=0), is_visible=False),
        changing(Comment.objects.filter(status=Status.HELD), visible_replies=1),
    ],
    "comments_decision_by_a_moderator": [
        repeating(Decision.objects.filter(action=Action.POST), by=a_moderator),
        repeating(Decision.objects.filter(action=Action.REJECT), by=None),
        repeating(Decision.objects.filter(action=Action.UPHOLD), by=None),
    ],
    "comments_decision_rejects_for_a_reason": [
        repeating(Decision.objects.filter(action=Action.REJECT), reason=None)
    ],
    "comments_decision_undoes_something": [
        repeating(Decision.objects.filter(action=Action.REJECT), action=Action.UNDO),
        repeating(Decision.objects.filter(action=Action.REJECT), undoes=lambda: Decision.objects.all()[0]),
    ],
    "comments_desk_tally_once": [repeating(DeskTally.objects.all())],
    "comments_hours_open_before_they_close": [
        lambda: OpenHours.objects.create(policy=OF_AN_ARTICLE.get(), weekday=0, opens=time(9), closes=time(9))
    ],
    "comments_legal_case_can_be_answered": [changing(LegalCase.objects.all(), email="", address="")],
    "comments_legal_case_one_open": [repeating(LegalCase.objects.all())],
    "comments_legal_case_one_open_by_post": [
        lambda: [repeating(LegalCase.objects.all(), email="", address="4 Salt Row")() for _twice in range(2)]
    ],
    "comments_legal_case_open_or_closed": [
        changing(LegalCase.objects.all(), stage=LegalCase.Stage.CLOSED),
        changing(LegalCase.objects.all(), closed_at=NOW),
        changing(LegalCase.objects.all(), due_at=None),
        changing(LegalCase.objects.all(), outcome=LegalCase.Outcome.KEPT),
    ],
    "comments_moderator_of_all_once": [repeating(Moderator.objects.filter(desk=None))],
    "comments_moderator_once": [repeating(Moderator.objects.exclude(desk=None))],
    "comments_moderator_tally_once": [repeating(ModeratorTally.objects.all())],
    "comments_notice_once": [repeating(Notice.objects.exclude(decision=None))],
    "comments_policy_lock_has_a_notice": [changing(OF_AN_ARTICLE, lock_notice="")],
    "comments_policy_of_one_thing": [lambda: OF_AN_ARTICLE.update(desk=OF_AN_ARTICLE.get().article.desk)],
    "comments_policy_one_for_the_site": [on_the_whole_site],
    "comments_reader_erased_wholly": [changing(Reader.objects.all(), erased_at=NOW)],
    "comments_reader_leaves_without_a_name": [changing(Reader.objects.all(), leaving_at=NOW)],
    "comments_reader_one_for_a_person": [by_one_person],
    "comments_reader_verified_by_somebody": [
        lambda: Reader.objects.filter(display_name="Linnet Grey").update(person=factories.a_person())
    ],
    "comments_reason_key_digit": [changing(Reason.objects.filter(code="abuse"), key="x")],
    "comments_reason_one_for_a_key": [changing(Reason.objects.filter(is_active=True), key="9")],
    "comments_report_one_open": [repeating(OPEN_REPORTS.exclude(reporter=None))],
    "comments_report_one_open_by_mail": [repeating(OPEN_REPORTS.exclude(email=""))],
    "comments_reservedname_one_source": [
        lambda: ReservedName.objects.create(skeleton="x"),
        lambda: ReservedName.objects.create(
            skeleton="x", person=factories.a_person(), organisation=factories.an_organisation()
        ),
    ],
    "comments_revision_numbered_once": [changing(CommentRevision.objects.all(), number=1)],
    "comments_sanction_lifted_by_somebody": [changing(Sanction.objects.all(), lifted_at=NOW)],
    "comments_sanction_suspension_ends": [changing(Sanction.objects.all(), kind=Sanction.Kind.SUSPENSION)],
    "comments_training_one_on": [switched_on],
    "comments_word_rule_says_something": [lambda: WordRule.objects.create(phrase="x", folded="")],
    "outbox_letter_one_end": [changing(Letter.objects.all(), sent_at=NOW, given_up_at=NOW)],
}


def test_every_rule_of_the_tables_is_tried_below() -> None:
    tables = chain.from_iterable(apps.get_app_config(app).get_models() for app in ("comments", "outbox"))
    assert {rule.name for table in tables for rule in table._meta.constraints} == set(REFUSED)


@pytest.mark.usefixtures("history")
def test_the_database_refuses_what_must_never_be_true() -> None:
    answers = {(name, number): answer_to(act) for name in REFUSED for number, act in enumerate(REFUSED[name])}
    assert {which: said for which, said in answers.items() if not names(said, which[0])} == {}


def answer_to(act: Act) -> str:
    try:
        with transaction.atomic():
            act()
            transaction.set_rollback(True)
    except IntegrityError as refusal:
        return str(refusal)
    return "taken"


def names(said: str, rule: str) -> bool:
    """SQLite names the columns instead where rows have to differ."""
    return rule in said or (connection.vendor == "sqlite" and said.startswith("UNIQUE"))
