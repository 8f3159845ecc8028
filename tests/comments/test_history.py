"""History made in the past, as in the demo: where a verb is given its moment, none of today is written."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments import appeals, moderation, moderator_notes, policies, posting, readers, reporting, sanctions
from comments.legal import answers, author, ending, letters
from comments.models import (
    Action,
    Comment,
    CommentPolicy,
    Decision,
    LegalCase,
    LegalLetter,
    Reader,
    Sanction,
)
from tests import factories
from tests.comments.legal.test_cases import a_case

pytestmark = [pytest.mark.django_db, pytest.mark.once]

THEN = timezone.now() - timedelta(days=400)
# What lies ahead on purpose: deadlines, and the end of a suspension.
AHEAD = {"due_at", "remind_at", "Sanction.until"}


def test_it_bears_the_moments_it_is_given(article: Article, mo: User) -> None:
    mia = factories.a_moderator("Mia Moderator")
    reader = readers.become_reader(factories.a_user(), "Rowan Ash", at=THEN)
    other = readers.become_reader(factories.a_user(), "Linnet Grey", at=THEN)
    change_names(reader, mia)
    appeal_twice(article, reader, mo, mia)
    decide_about_many(article, reader, mo)
    report_and_withdraw(article, reader, other, mo)
    be_sanctioned(reader, mia)
    moderator_notes.add_note(reader, "Knows everybody.", by=mo, at=THEN)
    change_policies(article, mo)
    complain(article, reader, mo)
    assert dict(moments_of_today()) == {}
    assert Comment.objects.count() == 7


def post(article: Article, reader: Reader, text: str) -> Comment:
    draft = posting.Draft(article, text, uuid4(), address_hash="5eed" * 16)
    return posting.post(draft, by=reader, at=THEN)


def reject(comment: Comment, mo: User) -> Decision:
    reason = factories.a_reason()
    return moderation.decide(comment, comment.words, Action.REJECT, reason, by=mo, note="Not so.", at=THEN)


def change_names(reader: Reader, mia: User) -> None:
    readers.rename(reader, "Rowan Oak", at=THEN)
    readers.verify(reader, factories.a_person(), by=mia, at=THEN)
    readers.unverify(reader, by=mia, at=THEN)
    readers.rename(reader, "Rowan Ash", at=THEN + timedelta(days=1))


def appeal_twice(article: Article, reader: Reader, mo: User, mia: User) -> None:
    for upheld in (True, False):
        rejection = reject(post(article, reader, f"Heard: {upheld}."), mo)
        made = appeals.appeal(rejection, "I only asked.", by=reader, at=THEN)
        appeals.hear(made, upheld=upheld, by=mia, note="Well.", at=THEN)


def decide_about_many(article: Article, reader: Reader, mo: User) -> None:
    chosen = [(comment, comment.words) for comment in (post(article, reader, text) for text in ("A", "B"))]
    batch, _, _ = moderation.decide_together(chosen, Action.ESCALATE, by=mo, at=THEN)
    moderation.undo_together(batch, by=mo, at=THEN)
    moderation.undo(reject(Comment.objects.get(pk=chosen[0][0].pk), mo), by=mo, at=THEN)


def report_and_withdraw(article: Article, reader: Reader, other: Reader, mo: User) -> None:
    first = post(article, reader, "Look at this.")
    posting.edit(first, "Look at that.", by=reader, at=THEN)
    answer = posting.Draft(article, "Why?", uuid4(), answered=first)
    posting.post(answer, by=other, at=THEN)
    first = Comment.objects.get(pk=first.pk)
    reporting.report(first, first.words, factories.a_reason(), by=other, at=THEN)
    reporting.report(first, first.words, factories.a_reason(), email="who@readers.home.arpa", at=THEN)
    posting.withdraw(first, by=reader, at=THEN)


def be_sanctioned(reader: Reader, mia: User) -> None:
    until = THEN + timedelta(days=3)
    suspension = sanctions.impose(
        reader, Sanction.Kind.SUSPENSION, factories.a_reason(), by=mia, until=until, at=THEN
    )
    sanctions.lift(suspension, why="A mistake.", by=mia, at=THEN)


def change_policies(article: Article, mo: User) -> None:
    policies.change_policy(article, policies.Terms(CommentPolicy.Mode.ALL_FIRST), by=mo, at=THEN)
    policies.lock(article, CommentPolicy.Lock.LEGAL, "On advice.", by=mo, at=THEN)
    policies.unlock(article, by=mo, at=THEN)
    policies.change_policy(article, policies.Terms(CommentPolicy.Mode.OPEN), by=mo, at=THEN)


def complain(article: Article, reader: Reader, mo: User) -> None:
    case = a_case(post(article, reader, "They take bribes."), at=THEN)
    letters.write_to(case, LegalLetter.Party.COMPLAINANT, "We look into it.", by=mo, at=THEN)
    letters.keep_from(case, LegalLetter.Party.COMPLAINANT, "Do.", by=mo, at=THEN)
    author.tell_author(case, by=mo, at=THEN)
    answers.answer(case, answers.Said(agrees=True), by=reader, at=THEN)
    ending.remove(LegalCase.objects.get(pk=case.pk), by=mo, at=THEN)


def moments_of_today() -> Iterator[tuple[str, list[datetime]]]:
    for app in ("comments", "outbox"):
        for model in apps.get_app_config(app).get_models():
            yield from moments_in(model)


def moments_in(model: type[Any]) -> Iterator[tuple[str, list[datetime]]]:
    rows = model.objects.all()
    for field in model._meta.get_fields():
        name = f"{model.__name__}.{field.name}"
        if not isinstance(field, models.DateTimeField) or AHEAD & {name, field.name}:
            continue
        late = rows.filter(**{f"{field.name}__gt": THEN + timedelta(days=1)})
        if late.exists():
            yield name, list(late.values_list(field.name, flat=True))
