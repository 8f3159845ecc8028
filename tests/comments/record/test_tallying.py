"""The kept numbers are those of the decisions, day by day, and stay right however often they are counted."""

from collections import Counter
from datetime import date, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Desk
from comments import posting
from comments.models import Action, Appeal, Decision, DeskTally, Measure, ModeratorTally, Status
from comments.moderation import decide
from comments.record.counting import of_desks
from comments.record.tallying import days_on_record, tally, tally_day, tally_recent
from comments.record.waits import bucket_of
from tests import factories
from tests.comments.record.histories import History

pytestmark = pytest.mark.django_db
Kept = Counter[tuple[date, int, str, str]]


def london_day(moment: datetime) -> date:
    return timezone.localtime(moment).date()


def kept(model: type, whose: str) -> Kept:
    rows = model.objects.values_list("day", whose, "measure", "part", "number")
    return Counter({(day, key, measure, part): number for day, key, measure, part, number in rows})


def recounted_at_desks() -> Kept:
    """One decision after the other, without any of the code under test."""
    counts: Kept = Counter()
    for appeal in Appeal.objects.select_related("comment"):
        counts[london_day(appeal.made_at), appeal.comment.desk_id, "appealed", ""] += 1
    for decision in Decision.objects.select_related("comment", "reason").order_by("pk"):
        day, desk = london_day(decision.at), decision.comment.desk_id
        for measure, part in measures_of(decision):
            counts[day, desk, measure, part] += 1
    return counts


def recounted_of_moderators() -> Kept:
    counts: Kept = Counter()
    for decision in Decision.objects.exclude(by=None).select_related("reason").order_by("pk"):
        for measure, part in measures_of(decision):
            if measure != Measure.HELD:
                counts[london_day(decision.at), decision.by_id, measure, part] += 1
    return counts


def measures_of(decision: Decision) -> list[tuple[str, str]]:
    found = {
        Action.POST: [("received", "")],
        Action.APPROVE: [("approved", "")],
        Action.REJECT: [("rejected", decision.reason.code if decision.reason else "")],
        Action.ESCALATE: [("escalated", "")],
        Action.UPHOLD: [("upheld", "")],
        Action.DISMISS: [("dismissed", "")],
    }.get(decision.action, [])
    if decision.from_status == Status.REJECTED and decision.to_status in (Status.SHOWN, Status.HELD):
        found = [*found, ("reversed", "")]
    if decision.to_status == Status.HELD != decision.from_status and decision.action != Action.UNDO:
        found = [*found, ("held", "")]
    if decision.from_status == Status.HELD and decision.action in (Action.APPROVE, Action.REJECT):
        found = [*found, ("waited", str(bucket_of(decision.at - held_since(decision))))]
    return found


def held_since(decision: Decision) -> datetime:
    earlier = list(decision.comment.decisions.filter(pk__lt=decision.pk).order_by("pk"))
    came = [row for row in earlier if row.to_status == Status.HELD and row.from_status != Status.HELD]
    return came[-1].at


@pytest.mark.parametrize("seed", range(4))
def test_the_tallies_of_a_random_history_are_a_recount_of_its_decisions(
    seed: int, article: Article, mo: User, party_desk: Desk, carol: User, dave: User
) -> None:
    other = factories.published(factories.a_draft(party_desk, carol), by=carol, editor=dave).article
    everywhere = factories.a_moderator("Every Desk")
    begins = timezone.now() - timedelta(days=9)
    history = History(seed, [article, other], [mo, everywhere], begins)
    for number in range(45):
        history.step()
        if number % 20 == 0:
            tally_day(london_day(history.now))
    for _twice in range(2):
        tally(days_on_record())
        assert kept(DeskTally, "desk_id") == recounted_at_desks()
        assert kept(ModeratorTally, "moderator_id") == recounted_of_moderators()
    assert kept(DeskTally, "desk_id")


def test_a_day_is_one_by_the_clock_in_london(article: Article) -> None:
    """Half past eleven at night in UTC is the next day there, in summer."""
    late = datetime(2026, 7, 1, 23, 30, tzinfo=timezone.get_fixed_timezone(0))
    factories.a_comment(article, at=late)
    tally([date(2026, 7, 1), date(2026, 7, 2)])
    assert list(DeskTally.objects.values_list("day", flat=True)) == [date(2026, 7, 2)]


def test_the_clock_counts_today_and_yesterday(article: Article, mo: User) -> None:
    today = timezone.localdate()
    for back in range(4):
        factories.a_comment(article, at=factories.london(today - timedelta(days=back)))
    tally_recent(today)
    days = DeskTally.objects.order_by("day").values_list("day", flat=True)
    assert list(days) == [today - timedelta(days=1), today]


def test_the_command_counts_every_day_and_says_so(article: Article, mo: User) -> None:
    comment = factories.a_comment(article, at=timezone.now() - timedelta(days=70))
    decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=mo)
    for _twice in range(2):
        out = StringIO()
        call_command("tally_comments", stdout=out)
        assert "2 days are counted." in out.getvalue()
        assert out.getvalue().count(" is counted.") == 2  # a line for each month
        assert kept(DeskTally, "desk_id") == recounted_at_desks()


def test_days_whose_decisions_may_be_forgotten_keep_their_tallies(article: Article, settings: object) -> None:
    long_ago = timezone.now() - timedelta(days=8 * 365)
    factories.a_comment(article, at=long_ago)
    tally_day(london_day(long_ago))
    before = kept(DeskTally, "desk_id")
    call_command("tally_comments", stdout=StringIO())
    assert kept(DeskTally, "desk_id") == before
    assert days_on_record() == []


def test_a_day_that_should_have_no_tally_loses_it(article: Article, mo: User) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    DeskTally.objects.create(day=yesterday, desk=article.desk, measure=Measure.RECEIVED, number=3)
    ModeratorTally.objects.create(day=yesterday, moderator=mo, measure=Measure.APPROVED, number=3)
    assert days_on_record() == [yesterday]
    tally(days_on_record())
    assert not DeskTally.objects.exists()
    assert not ModeratorTally.objects.exists()


def test_the_days_are_those_in_london(article: Article) -> None:
    late = datetime(2026, 7, 1, 23, 30, tzinfo=timezone.get_fixed_timezone(0))
    comment = factories.a_comment(article, at=late)
    assert days_on_record() == [date(2026, 7, 2)]
    posting.withdraw(comment, by=comment.author, at=late + timedelta(days=3))
    assert days_on_record() == [date(2026, 7, 2), date(2026, 7, 5)]


def test_a_site_without_comments_has_nothing_to_count(db: None) -> None:
    assert days_on_record() == []
    tally_recent()
    assert not DeskTally.objects.exists()


def test_the_appeals_of_a_day_are_found_by_an_index() -> None:
    with CaptureQueriesContext(connection) as asked:
        of_desks(date(2026, 3, 5))
    (sql,) = [query["sql"] for query in asked.captured_queries if 'FROM "comments_appeal"' in query["sql"]]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(("EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN ") + sql)
        assert "comments_appeal_made" in "\n".join(str(row[-1]) for row in cursor.fetchall())


def test_two_that_count_the_same_day_at_once_agree(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the other one wrote meanwhile a transaction does not see to delete it."""
    factories.a_comment(article)
    tally_recent()
    factories.a_comment(article)
    monkeypatch.setattr(QuerySet, "delete", lambda _rows: (0, {}))
    tally_recent()
    assert DeskTally.objects.get(measure=Measure.RECEIVED).number == 2
