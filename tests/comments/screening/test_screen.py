"""All checks run, the strictest wins, each finding is kept, and one that breaks harms nobody."""

import logging
import socket
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article
from comments import posting, training
from comments.address_hash import hash_of
from comments.models import (
    Comment,
    CommentPolicy,
    Finding,
    Reader,
    Sanction,
    Status,
    Verdict,
    WordRule,
)
from comments.refusals import PostRefused
from comments.screening import checks, screen
from comments.screening.submission import FormSigns, Noticed, Submission
from comments.text.folding import fold
from tests import factories
from tests.comments.screening.submissions import a_submission

pytestmark = pytest.mark.django_db

QUESTIONS = 21  # of a post that a check holds, beside the savepoints
SECRET = "the unspeakable marmalade"


def typed(article: Article, reader: Reader, text: str, *, honeypot: str = "") -> Comment:
    """Through a form, from an address."""
    now = timezone.now()
    form = FormSigns(now - timedelta(minutes=1), honeypot)
    draft = posting.Draft(article, text, uuid4(), address_hash=hash_of("192.0.2.1"), form=form)
    return posting.post(draft, by=reader, at=now)


def noticed(verdict: Verdict, priority: int = 0) -> screen.Check:
    return lambda _submission: [Noticed("test", verdict, "Seen.", "No.", priority=priority)]


def test_the_strictest_verdict_wins_and_all_checks_run() -> None:
    found = screen.screen(
        a_submission(), [noticed(Verdict.HELD, 1), noticed(Verdict.REFUSED), noticed(Verdict.RAISED, 4)]
    )
    assert found.verdict == Verdict.REFUSED
    assert found.refusals == ["No."]
    assert found.priority == 4
    assert len(found.noticed) == 3


def test_each_finding_of_a_comment_is_stored_with_it(article: Article) -> None:
    WordRule.objects.create(phrase="marmalade", folded="marmalade")
    comment = typed(article, factories.a_reader(), "Marmalade: https://example.org", honeypot="x")
    names = set(comment.words.findings.values_list("check_name", flat=True))
    assert names == {"form", "words", "links", "new reader"}
    assert comment.status == Status.HELD
    assert comment.priority == 2


def test_of_a_refused_text_no_word_is_kept(article: Article) -> None:
    """Whatever the checks found in it, and whichever of them refused it."""
    WordRule.objects.create(phrase=SECRET, folded=fold(SECRET))
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.CLOSED)
    reader = factories.a_reader(rejected_count=5)
    text = f"{SECRET} ".upper() * 150 + "https://marmalade.example"
    with pytest.raises(PostRefused):
        typed(article, reader, text, honeypot="marmalade")
    findings = list(Finding.objects.all())
    assert {found.check_name for found in findings} >= {
        "policy",
        "form",
        "words",
        "links",
        "length",
        "past decisions",
    }
    for found in findings:
        assert found.revision is None
        assert found.spans == []
        assert "marmalade" not in found.summary.lower()
        assert "unspeakable" not in found.summary.lower()


def test_several_refusals_are_all_told(article: Article) -> None:
    reader = factories.a_reader()
    factories.a_comment(article, reader, SECRET)
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.CLOSED)
    with pytest.raises(PostRefused) as refused:
        typed(article, reader, SECRET)
    assert len(refused.value.reasons) == 2


def test_a_banned_reader_is_told_so(article: Article, mo) -> None:  # type: ignore[no-untyped-def]
    reader = factories.a_reader()
    Sanction.objects.create(
        reader=reader,
        kind=Sanction.Kind.BAN,
        reason=factories.a_reason(),
        begins_at=timezone.now() - timedelta(days=1),
        by=mo,
    )
    with pytest.raises(PostRefused, match="not comment here any more"):
        typed(article, reader, "Let me in.")


def by_a_mistake(_submission: Submission) -> list[Noticed]:
    raise KeyError("a mistake of ours")


def by_a_broken_question(_submission: Submission) -> list[Noticed]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nothing FROM nowhere")
    return []


@pytest.mark.parametrize("broken", [by_a_mistake, by_a_broken_question])
@pytest.mark.parametrize("in_place_of", checks.CHECKS, ids=lambda check: check.__name__)
def test_a_check_that_breaks_holds_nothing_and_is_logged(
    article: Article,
    broken: screen.Check,
    in_place_of: Callable[..., object],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """On PostgreSQL one failed question ends a transaction, unless there is a savepoint before it."""
    others = tuple(broken if check is in_place_of else check for check in checks.CHECKS)
    monkeypatch.setattr(posting, "screen", lambda submission: screen.screen(submission, others))
    with caplog.at_level(logging.ERROR):
        comment = typed(article, factories.a_reader(shown_count=9), "Nothing wrong with this.")
    assert Comment.objects.get() == comment
    assert comment.is_shown
    assert broken.__name__ in caplog.text
    assert "Nothing wrong" not in caplog.text


def test_screening_opens_no_connection(
    article: Article, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks
) -> None:  # type: ignore[no-untyped-def]
    def forbidden(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("Screening calls out to the network.")

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, forbidden)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, forbidden)
    broken: list[str] = []
    monkeypatch.setattr(screen.logger, "exception", lambda message, name: broken.append(name))
    WordRule.objects.create(phrase="marmalade", folded="marmalade")
    reader = factories.a_reader()
    with django_capture_on_commit_callbacks(execute=True):
        comment = typed(article, reader, "Marmalade, as on https://example.org and www.example.net")
        posting.edit(comment, "Jam, as on https://example.org", by=reader)
    assert broken == []


@pytest.fixture
def trained(article: Article) -> None:
    made = training.Training(model='{"version":2,"approved":50,"rejected":50,"weights":{}}', is_on=True)
    made.approved = made.rejected = 50
    made.made_at = timezone.now()
    made.save()
    training.model_in_use()  # read once in each process


@pytest.mark.usefixtures("trained")
@pytest.mark.parametrize("many", [1, 30])
def test_a_post_asks_the_same_number_of_questions_whatever_there_is(article: Article, many: int) -> None:
    reader = factories.a_reader(shown_count=9)
    WordRule.objects.bulk_create(WordRule(phrase=f"rule {n}", folded=f"rule {n}") for n in range(many))
    for number in range(many):
        before = timezone.now() - timedelta(hours=1)
        factories.a_comment(article, reader, f"Said before: {number}.", at=before)
        factories.a_comment(article, text="The very same words of a campaign, posted by many readers.")
    CommentPolicy.objects.create(desk=article.desk)
    with CaptureQueriesContext(connection) as asked:
        typed(article, reader, "The very same words of a campaign, posted by many readers.")
    kinds = [query["sql"].split()[0] for query in asked.captured_queries]
    savepoints = sum(kind in {"SAVEPOINT", "RELEASE"} for kind in kinds)
    held = int(connection.vendor == "postgresql")  # the policies, in one question
    assert savepoints == 2 + 2 * (len(checks.CHECKS) - len(checks.PURE)), asked.captured_queries
    assert len(kinds) - savepoints - held == QUESTIONS, "\n".join(q["sql"] for q in asked.captured_queries)
