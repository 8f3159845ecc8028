"""What was kept for long enough is forgotten, a few rows at a time; what is in dispute is not."""

from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments import database_rules, forgettable, kept_for, posting, reporting, retention
from comments.appeals import appeal, hear
from comments.claims import claim
from comments.legal.ending import remove
from comments.legal.receiving import receive
from comments.management import progress
from comments.models import (
    Action,
    Appeal,
    Claim,
    Comment,
    CommentRevision,
    Decision,
    DecisionNote,
    Finding,
    LegalCase,
    Notice,
    Origin,
    Report,
    Verdict,
)
from comments.moderation import decide, undo
from comments.recount import wrong_counts
from comments.refusals import Conflict
from comments.replay import replay
from newsroom import environment
from outbox.models import Letter
from tests import factories
from tests.comments.legal.test_cases import a_notice

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def forget(at: datetime = NOW) -> dict[str, int]:
    return dict(retention.forget(at=at))


def a_rejected_comment(article: Article, by: User, days: float, text: str = "Words to forget.") -> Comment:
    comment = factories.a_comment(article, text=text, at=ago(days + 0.1))
    decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=by, note="Not so.", at=ago(days))
    return Comment.objects.select_related("revision").get(pk=comment.pk)


def words(comment: Comment) -> list[str]:
    return list(comment.revisions.order_by("number").values_list("text", flat=True))


def noticed(comment: Comment) -> Finding:
    return Finding.objects.create(
        revision=comment.words,
        article=comment.article,
        reader=comment.author,
        check_name="words",
        verdict=Verdict.HELD,
        summary="A phrase.",
        spans=[[0, 4]],
        at=comment.posted_at,
    )


def test_rejected_words_are_emptied_after_twelve_months_with_all_that_repeats_them(
    article: Article, mo: User
) -> None:
    comment = a_rejected_comment(article, mo, 366)
    young = a_rejected_comment(article, mo, 364, "Words to keep for a while.")
    finding = noticed(comment)
    assert forget()["rejected or withdrawn comments"] == 1
    revision = CommentRevision.objects.get(comment=comment)
    assert (revision.text, revision.html, revision.fingerprint) == ("", "", "")
    assert revision.emptied_at == NOW
    finding.refresh_from_db()
    assert finding.spans == []
    assert not DecisionNote.objects.filter(decision__comment=comment).exists()
    assert comment.decisions.count() == 2
    assert words(young) == ["Words to keep for a while."]
    assert not list(wrong_counts())


def test_a_withdrawn_comment_is_emptied_with_each_of_its_versions(article: Article) -> None:
    comment = factories.a_comment(article, text="First words.", at=ago(400))
    posting.edit(comment, "Other words.", by=comment.author, at=ago(400))
    posting.withdraw(comment, by=comment.author, at=ago(399))
    forget()
    assert words(comment) == ["", ""]


def test_of_a_comment_that_is_shown_only_the_words_that_were_replaced_go(article: Article) -> None:
    comment = factories.a_comment(article, text="First words.", at=ago(400))
    posting.edit(comment, "Better words.", by=comment.author, at=ago(400))
    young = factories.a_comment(article, text="Young words.", at=ago(300))
    posting.edit(young, "Younger words.", by=young.author, at=ago(300))
    assert forget()["words that were replaced"] == 1
    assert words(comment) == ["", "Better words."]
    assert words(young) == ["Young words.", "Younger words."]


def test_what_is_emptied_cannot_be_shown_again(article: Article, mo: User) -> None:
    comment = a_rejected_comment(article, mo, 366)
    forget()
    comment = Comment.objects.select_related("revision").get(pk=comment.pk)
    with pytest.raises(Conflict, match="not kept"):
        decide(comment, comment.words, Action.APPROVE, by=mo)
    with pytest.raises(Conflict, match="not kept"):
        undo(comment.last_decision, by=mo)


def test_addresses_and_refused_findings_go_after_thirty_days(article: Article) -> None:
    comments = [factories.a_comment(article, text=f"Number {days}.", at=ago(days)) for days in (31, 29)]
    for comment in comments:
        Origin.objects.create(comment=comment, address_hash="0" * 64, at=comment.posted_at)
        finding = noticed(comment)
        Finding.objects.create(
            article=article,
            reader=comment.author,
            check_name="rate",
            verdict=4,
            summary="Fast.",
            at=finding.at,
        )
    done = forget()
    assert (done["addresses"], done["findings about refused comments"]) == (1, 1)
    assert Origin.objects.get().comment == comments[1]
    assert Finding.objects.filter(check_name="rate").count() == 1
    assert Finding.objects.filter(check_name="words").count() == 2


def test_reports_lose_words_and_address_twelve_months_after_their_answer(article: Article, mo: User) -> None:
    comment = factories.a_comment(article, at=ago(401))
    for days in (400, 300):
        reporting.report(
            comment, comment.words, factories.a_reason(), "Look!", email=f"r{days}@example.org", at=ago(days)
        )
        comment.refresh_from_db()
        decide(comment, comment.words, Action.APPROVE, by=mo, at=ago(days - 1))
        comment = Comment.objects.select_related("revision").get(pk=comment.pk)
    open_report = reporting.report(
        comment, comment.words, factories.a_reason(), "Again!", email="open@example.org", at=ago(290)
    )
    assert forget()["answered reports"] == 1
    kept = list(Report.objects.order_by("pk").values_list("text", "email"))
    assert kept == [("", ""), ("Look!", "r300@example.org"), (open_report.text, open_report.email)]
    assert not list(wrong_counts())


def test_an_appeal_loses_its_words_and_keeps_its_outcome(article: Article, mo: User) -> None:
    comment = a_rejected_comment(article, mo, 402)
    made = appeal(comment.last_decision, "I did not mean it.", by=comment.author, at=ago(401))
    hear(made, upheld=False, by=factories.a_moderator("Every Desk"), at=ago(400))
    assert forget()["appeals that were heard"] == 1
    made.refresh_from_db()
    assert made.text == ""
    assert made.answer is not None


def test_claims_that_have_ended_go(article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    claim([comment.pk], by=mo, at=ago(1))
    assert forget()["claims that have ended"] == 1
    assert not Claim.objects.exists()


def test_what_is_under_an_open_legal_case_or_appeal_is_left(article: Article, mo: User) -> None:
    appealed = a_rejected_comment(article, mo, 380)
    waiting = appeal(appealed.last_decision, "Please.", by=appealed.author, at=ago(379))
    comment = factories.a_comment(article, text="Under a case.", at=ago(400))
    posting.edit(comment, "Still under a case.", by=comment.author, at=ago(400))
    case = receive(comment, comment.words, a_notice(), at=ago(390))
    posting.withdraw(comment, by=comment.author, at=ago(389))
    forget()
    assert words(comment) == ["Under a case.", "Still under a case."]
    assert words(appealed) == ["Words to forget."]
    assert Appeal.objects.get(pk=waiting.pk).text
    remove(case, by=mo)
    hear(waiting, upheld=False, by=factories.a_moderator("Every Desk"), at=ago(378))
    forget()
    assert words(comment) == ["", ""]
    assert words(appealed) == [""]


def test_closed_legal_cases_go_after_six_years_with_everything_in_them(article: Article, mo: User) -> None:
    cases = []
    for days in (2200, 2000):
        comment = factories.a_comment(article, text=f"Case of {days}.", at=ago(days + 1))
        cases.append(receive(comment, comment.words, a_notice(), at=ago(days)))
        remove(cases[-1], by=mo, at=ago(days))
    still_open = factories.a_comment(article, text="An old one.", at=ago(3000))
    receive(still_open, still_open.words, a_notice(), at=ago(2999))
    assert forget()["closed legal cases"] == 1
    assert not LegalCase.objects.filter(pk=cases[0].pk).exists()
    assert LegalCase.objects.count() == 2


def test_sent_letters_are_emptied_after_their_time(article: Article, mo: User) -> None:
    a_rejected_comment(article, mo, 1)
    Letter.objects.update(sent_at=ago(91))
    assert forget()["letters that were sent"] == 1
    assert Letter.objects.get().text == ""


def test_records_of_decisions_go_as_a_whole_after_six_years(article: Article, mo: User) -> None:
    years = 365.25
    old = a_rejected_comment(article, mo, 7 * years)
    undone = a_rejected_comment(article, mo, 7 * years, "Undone again.")
    undo(undone.last_decision, by=mo, at=ago(6.9 * years))
    touched = a_rejected_comment(article, mo, 7 * years, "Decided about since.")
    decide(touched, touched.words, Action.APPROVE, by=mo, at=ago(5 * years))
    young = factories.a_comment(article, text="Young.", at=ago(5.9 * years))
    assert forget()["comments’ records of decisions"] == 2
    assert set(Decision.objects.values_list("comment", flat=True)) == {touched.pk, young.pk}
    assert touched.decisions.count() == 3
    assert not Notice.objects.filter(comment=old).exclude(decision=None).exists()
    for comment in (old, undone):
        comment.refresh_from_db()
        assert comment.last_decision is None
    assert undone.is_shown
    assert not list(wrong_counts())


def test_a_comment_without_its_old_record_is_moderated_on_and_its_record_replays(
    article: Article, mo: User
) -> None:
    comment = factories.a_comment(article, at=ago(7 * 366))
    forget()
    comment = Comment.objects.select_related("revision").get(pk=comment.pk)
    rejection = decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=mo)
    undo(rejection, by=mo)
    comment.refresh_from_db()
    assert comment.is_shown
    assert replay(comment.decisions.order_by("pk")).status == comment.status


def test_forgetting_twice_forgets_nothing_more_and_many_batches_are_one(
    article: Article, mo: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "AT_ONCE", 2)
    for number in range(5):
        a_rejected_comment(article, mo, 400, f"Rejected {number}.")
    assert forget()["rejected or withdrawn comments"] == 5
    assert set(forget().values()) == {0}


def test_a_dry_run_counts_and_changes_nothing(article: Article, mo: User) -> None:
    comment = a_rejected_comment(article, mo, 366)
    out = StringIO()
    call_command("forget", "--dry-run", stdout=out)
    assert "1  rejected or withdrawn comments" in out.getvalue()
    assert "Nothing was changed." in out.getvalue()
    assert words(comment) == ["Words to forget."]
    assert dict(retention.due(at=NOW)) == forget()
    out = StringIO()
    call_command("forget", stdout=out)
    assert "Forgotten." in out.getvalue()


def test_a_long_run_says_how_far_it_is(article: Article, mo: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "AT_ONCE", 2)
    monkeypatch.setattr(progress, "EVERY", 0)
    for number in range(3):
        a_rejected_comment(article, mo, 400, f"Rejected {number}.")
    out = StringIO()
    call_command("forget", stdout=out)
    assert "2 rows so far …\n3 rows so far …\n" in out.getvalue()


def test_the_periods_are_settings(article: Article, mo: User, settings: object) -> None:
    a_rejected_comment(article, mo, 11)
    settings.KEEP_REJECTED_WORDS_DAYS = 10  # type: ignore[attr-defined]
    assert forget()["rejected or withdrawn comments"] == 1


def test_decisions_are_kept_for_six_years_at_least(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSROOM_KEEP_DECISIONS_YEARS", "5")
    with pytest.raises(ImproperlyConfigured, match="NEWSROOM_KEEP_DECISIONS_YEARS"):
        environment.whole_number("NEWSROOM_KEEP_DECISIONS_YEARS", 6, least=database_rules.YEARS_KEPT)


@pytest.mark.parametrize("day", ["2028-02-29", "2028-03-01", "2027-12-31", "2028-02-28"])
def test_what_the_database_would_refuse_is_never_tried(day: str) -> None:
    now = datetime.fromisoformat(f"{day}T12:00:00+00:00")
    since = kept_for.decisions_since(now)
    assert timedelta(days=6 * 365 + 1) < now - since < timedelta(days=6 * 366 + 2)


# Which index must answer each query. SQLite knows no better than to read all findings about refused comments,
# of which there are never more than of thirty days.
INDEXES = {
    "addresses": (forgettable.addresses, "comments_origin_age"),
    "refused findings": (forgettable.refused_findings, "comments_finding_re"),
    "rejected comments": (forgettable.rejected_comments, "comments_to_be_emptied"),
    "superseded words": (forgettable.superseded_words, "comments_words_superseded"),
    "answered reports": (forgettable.answered_reports, "comments_report_remembered"),
    "heard appeals": (forgettable.heard_appeals, "comments_appeal_remembered"),
    "ended claims": (forgettable.ended_claims, "comments_claim_until"),
    "closed cases": (forgettable.closed_cases, "comments_legal_closed"),
    "last decisions": (forgettable.last_decisions, "comments_decision_at"),
}


def plan(rows: "QuerySet[object]") -> str:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # A test’s tables are so small that reading them through, or sorting them, is cheapest.
            for costly in ("seqscan", "bitmapscan", "sort", "hashjoin"):
                cursor.execute(f"SET LOCAL enable_{costly} = off")
    return rows.explain()


@pytest.mark.parametrize(("due", "index"), INDEXES.values(), ids=INDEXES.keys())
def test_what_is_due_is_found_by_an_index(due: object, index: str) -> None:
    assert index in plan(due(NOW).values_list("pk", flat=True)[:500])  # type: ignore[operator]
