"""The record is the truth: replaying a comment's decisions gives how it stands, whatever was done to it.

Set NEWSROOM_TEST_SEQUENCES to 10000 for the long run; a few hundred do for every day.
"""

import os
import random
from collections.abc import Callable
from contextlib import suppress

import pytest

from accounts.models import User
from articles.models import Article
from comments import appeals, erasure, moderation, posting, reporting
from comments.models import Action, Appeal, Comment, Decision, Notice, Reader, Reason
from comments.moving import standing_of
from comments.recount import wrong_counts
from comments.refusals import Refusal
from comments.replay import replay
from outbox.models import Letter
from tests import factories

SEQUENCES = int(os.environ.get("NEWSROOM_TEST_SEQUENCES", "200"))
AT_ONCE = 50  # sequences between two recounts
STEPS = 8

pytestmark = pytest.mark.django_db


class Sequence:
    """Anybody does anything with one comment, in any order; what is refused changes nothing."""

    def __init__(self, comment: Comment, cast: "Cast", choose: random.Random) -> None:
        self.pk, self.cast, self.choose = comment.pk, cast, choose
        self.acts: list[Callable[[Comment], object]] = [
            self.approve,
            self.reject,
            self.escalate,
            self.undo,
            self.edit,
            self.report,
            self.appeal,
            self.hear,
            self.withdraw,
            self.answer,
        ]

    def run(self) -> None:
        for _ in range(self.choose.randint(1, STEPS)):
            act = self.choose.choice(self.acts)
            with suppress(Refusal):
                act(Comment.objects.select_related("revision", "author__user", "article").get(pk=self.pk))
        if self.choose.randrange(5) == 0:
            self.erase(Comment.objects.select_related("author").get(pk=self.pk))

    def approve(self, comment: Comment) -> None:
        moderation.decide(comment, comment.words, Action.APPROVE, by=self.somebody())

    def reject(self, comment: Comment) -> None:
        moderation.decide(comment, comment.words, Action.REJECT, self.cast.reason, by=self.somebody())

    def escalate(self, comment: Comment) -> None:
        moderation.decide(comment, comment.words, Action.ESCALATE, by=self.somebody())

    def undo(self, comment: Comment) -> None:
        decision = self.choose.choice(list(comment.decisions.all()))
        moderation.undo(decision, by=self.somebody())

    def edit(self, comment: Comment) -> None:
        posting.edit(comment, f"Other words {self.choose.random()}", by=comment.author)

    def report(self, comment: Comment) -> None:
        reporting.report(comment, comment.words, self.cast.reason, by=self.choose.choice(self.cast.reporters))

    def appeal(self, comment: Comment) -> None:
        rejection = comment.decisions.filter(action=Action.REJECT).last()
        if rejection is not None:
            appeals.appeal(rejection, "Look again, please.", by=comment.author)

    def hear(self, comment: Comment) -> None:
        appeal = Appeal.objects.filter(comment=comment).last()
        if appeal is not None:
            appeals.hear(appeal, upheld=self.choose.random() < 0.5, by=self.somebody())

    def withdraw(self, comment: Comment) -> None:
        posting.withdraw(comment, by=comment.author)

    def answer(self, comment: Comment) -> None:
        text = f"I answer {self.choose.random()}"
        factories.a_comment(comment.article, factories.a_reader(f"Answerer {text}"), text, answered=comment)

    def erase(self, comment: Comment) -> None:
        erasure.erase(comment.author)

    def somebody(self) -> User:
        return self.choose.choice(self.cast.moderators)


class Cast:
    def __init__(self) -> None:
        self.moderators = [factories.a_moderator("Mo"), factories.a_moderator("Mia")]
        self.reporters: list[Reader] = [factories.a_reader(f"Reporter {number}") for number in range(3)]
        self.reason: Reason = factories.a_reason()


@pytest.mark.parametrize("seed", range(0, SEQUENCES, AT_ONCE))
def test_replaying_the_decisions_gives_the_stored_state(article: Article, seed: int) -> None:
    cast, choose = Cast(), random.Random(seed)
    for number in range(AT_ONCE):
        author = factories.a_reader(f"Author {number}")
        comment = factories.a_comment(article, author, f"Comment {seed} {number}")
        Sequence(comment, cast, choose).run()
    for comment in Comment.objects.all():
        assert replay(comment.decisions.all()) == standing_of(comment), list(comment.decisions.all())
        assert comment.last_decision == comment.decisions.last()
    assert list(wrong_counts()) == []
    assert_each_notice_has_one_letter()


def assert_each_notice_has_one_letter() -> None:
    """Exactly one, with a Message-ID of its own, for whoever was told of a decision and is still here."""
    told = (Notice.Kind.REJECTED, Notice.Kind.REVERSED, Notice.Kind.APPEAL_HEARD)
    keys = [notice.letter_key for notice in Notice.objects.filter(kind__in=told)]
    letters = Letter.objects.filter(key__in=keys)
    assert letters.count() == letters.values("message_id").distinct().count() == len(keys)
    rejected = Decision.objects.filter(action=Action.REJECT, comment__author__user__isnull=False)
    assert Notice.objects.filter(kind=Notice.Kind.REJECTED).count() == rejected.count()
