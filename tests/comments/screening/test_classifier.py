"""The classifier learns from decisions, has no say until it is switched on, and never refuses then."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Article
from comments import training
from comments.models import Comment, Finding, Status, Training, Verdict
from comments.screening.by_classifier import HELD_FROM, RAISED_FROM
from comments.text.classifier import FEWEST, TooFewDecisions
from tests import factories
from tests.comments.crowd import Crowd, after_bulk, some_readers

pytestmark = pytest.mark.django_db

GOOD = "The library opening hours suit people who work late"
BAD = "Cheap replica watches shipped worldwide order today"
DECIDED = 70  # of each kind


@pytest.fixture
def decided(article: Article) -> None:
    """Half were approved and half rejected, and the wording says which."""
    Crowd(some_readers(5), held=0, answers=0).comment_on(article, 2 * DECIDED)
    after_bulk()
    for number, comment in enumerate(Comment.objects.select_related("revision").order_by("pk")):
        is_bad = number >= DECIDED
        comment.words.text = f"{BAD if is_bad else GOOD} {number}"
        comment.words.save()
        Comment.objects.filter(pk=comment.pk).update(
            is_reviewed=True,
            status=Status.REJECTED if is_bad else Status.SHOWN,
            is_visible=not is_bad,
        )


def train() -> Training:
    return training.train(held_from=HELD_FROM)[0]


def test_it_has_no_say_until_it_is_switched_on(article: Article, decided: None) -> None:
    train()
    assert factories.a_comment(article, text=f"{BAD}!").is_shown
    training.switch_on()
    comment = factories.a_comment(article, text=f"{BAD}, now.")
    assert comment.status == Status.HELD
    finding = Finding.objects.get(check_name="classifier")
    assert finding.verdict == Verdict.HELD
    assert "watches" not in finding.summary
    assert factories.a_comment(article, text=f"{GOOD}!").is_shown
    training.switch_off()
    assert factories.a_comment(article, text=f"{BAD}, and now.").is_shown


def test_in_doubt_it_only_raises(article: Article) -> None:
    model = '{"version":2,"approved":50,"rejected":50,"weights":{"watches":2.0}}'
    Training.objects.create(model=model, approved=50, rejected=50, made_at=timezone.now(), is_on=True)
    assert RAISED_FROM < training.model_in_use().score("watches") < HELD_FROM  # type: ignore[union-attr]
    comment = factories.a_comment(article, text="Watches.")
    assert comment.is_shown
    assert comment.priority == 1


def test_what_it_has_not_seen_tries_it(article: Article, decided: None) -> None:
    made, trial = training.train(held_from=HELD_FROM)
    assert made.approved + made.rejected + trial.approved + trial.rejected == 2 * DECIDED
    assert (trial.rejected_held, trial.approved_held) == (trial.rejected, 0)


def test_words_that_have_been_forgotten_teach_nothing(article: Article, decided: None) -> None:
    for comment in Comment.objects.select_related("revision").filter(status=Status.REJECTED):
        comment.words.text = ""
        comment.words.save()
    with pytest.raises(TooFewDecisions):
        train()


def test_a_new_training_waits_until_it_is_switched_on(article: Article, decided: None) -> None:
    train()
    first = training.switch_on()
    train()
    second = train()
    assert Training.objects.count() == 2  # the one in use, and the latest
    assert Training.objects.get(is_on=True) == first
    assert training.switch_on() == second
    assert Training.objects.get(is_on=True) == second
    with pytest.raises(IntegrityError), transaction.atomic():
        Training.objects.update(is_on=True)


def test_the_clock_trains_nothing_that_nobody_switched_on(article: Article, decided: None) -> None:
    assert training.renew(held_from=HELD_FROM) is None
    train()
    assert training.renew(held_from=HELD_FROM) is None
    assert not Training.objects.get().is_on


def test_the_clock_puts_what_was_decided_since_in_the_place_of_what_is_in_use(
    article: Article, decided: None
) -> None:
    train()
    first = training.switch_on()
    made = training.renew(held_from=HELD_FROM)
    assert made is not None
    assert made != first
    assert Training.objects.get(is_on=True) == made
    assert Training.objects.count() == 1


def test_what_would_hold_what_moderators_approve_has_no_say_by_itself(
    article: Article, decided: None, caplog: pytest.LogCaptureFixture
) -> None:
    train()
    first = training.switch_on()
    assert training.renew(held_from=0.0) is None  # it would hold anything
    assert Training.objects.get() == first
    assert "goes on with what it learned before" in caplog.text


def test_an_administrator_who_switches_it_off_meanwhile_has_the_last_word(
    article: Article, decided: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    train()
    training.switch_on()
    learn = training.learn
    monkeypatch.setattr(training, "learn", lambda examples: (training.switch_off(), learn(examples))[1])
    assert training.renew(held_from=HELD_FROM) is None
    assert not Training.objects.filter(is_on=True).exists()


def test_with_too_few_decisions_left_it_goes_on_as_before(article: Article) -> None:
    model = '{"version":2,"approved":50,"rejected":50,"weights":{"watches":2.0}}'
    first = Training.objects.create(model=model, approved=50, rejected=50, made_at=timezone.now(), is_on=True)
    assert training.renew(held_from=HELD_FROM) is None
    assert Training.objects.get(is_on=True) == first


def test_a_model_of_another_version_holds_nothing(article: Article, caplog: pytest.LogCaptureFixture) -> None:
    Training.objects.create(model='{"version":0}', approved=1, rejected=1, made_at=timezone.now(), is_on=True)
    assert factories.a_comment(article).is_shown
    assert "by_classifier" in caplog.text


def test_the_command_says_how_far_it_is_and_what_came_of_it(
    article: Article, decided: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comments.management.commands.train_screening.EVERY", 0.0)
    said = StringIO()
    call_command("train_screening", stdout=said)
    call_command("train_screening", "--on", stdout=said)
    assert "100 comments read" in said.getvalue()
    assert "Of others it would have held 7 of 7 rejected and 0 of 7 approved" in said.getvalue()
    assert "The classifier is on" in said.getvalue()
    call_command("train_screening", "--off", stdout=said)
    assert training.model_in_use() is None


def test_the_command_refuses_with_too_little_to_learn_from(article: Article) -> None:
    with pytest.raises(CommandError, match=f"at least {FEWEST}"):
        call_command("train_screening")
    with pytest.raises(CommandError, match="Nothing has been trained"):
        call_command("train_screening", "--on")
