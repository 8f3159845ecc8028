"""Whether comments are taken and shown under an article: the strictest of site, desk and article wins."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import connection
from django.db.models import Q
from django.utils import timezone

from articles.models import READABLE, STANDING, Article, Edition, State
from comments.models import CommentPolicy, OpenHours

Mode = CommentPolicy.Mode
Lock = CommentPolicy.Lock

COURT_CASE = "Comments are closed because a court is dealing with this."
NO_PAGE = "This page is not published, so it takes no comments."
WITHDRAWN = "This page was withdrawn, so it takes no new comments."
CLOSED = "Comments on this page are closed."
HAVE_CLOSED = "Comments on this page have closed."
CERTAIN_HOURS = "Comments are taken at certain hours only. You are welcome to come back then."

# A form cannot say 24:00, so the last minute of a day that it can say stands for midnight.
UNTIL_MIDNIGHT = time(23, 59)
A_DAY = timedelta(days=1)
# Our number among PostgreSQL’s advisory locks; beside it stands the desk’s key, or this for the whole site.
ADVISORY = 0x4E43
WHOLE_SITE = 0


@dataclass(frozen=True)
class PolicyNow:
    """``notice`` tells readers why none are taken; empty while they are."""

    mode: CommentPolicy.Mode
    shows: bool = True
    notice: str = ""

    @property
    def accepts(self) -> bool:
        return not self.notice


def policies_of(article: Article) -> list[CommentPolicy]:
    """Those that apply to the article, with their hours; where none was written, there is none."""
    applies = Q(article=article) | Q(desk=article.desk_id) | Q(article=None, desk=None)
    return list(CommentPolicy.objects.filter(applies).prefetch_related("hours"))


def page_of(article: Article) -> State | None:
    """What the article’s address answers with; None while it was never published."""
    states = Edition.objects.filter(article=article, state__in=STANDING).values_list("state", flat=True)
    state = states.first()
    return State(state) if state else None


def policy_of(article: Article, at: datetime | None = None) -> PolicyNow:
    return policy_from(article, policies_of(article), at or timezone.now(), page=page_of(article))


def policy_from(
    article: Article, policies: Iterable[CommentPolicy], at: datetime, *, page: State | None
) -> PolicyNow:
    """Pure, from rows that were read before; ``page`` as ``page_of`` says."""
    policies = sorted(policies, key=_reach)
    hidden = _hidden(article, policies, page)
    if hidden:
        return PolicyNow(Mode.CLOSED, shows=False, notice=hidden)
    mode = Mode(max((policy.mode for policy in policies), default=Mode.OPEN))
    notice = WITHDRAWN if page == State.WITHDRAWN else _closed(article, mode, policies, at)
    return PolicyNow(Mode.CLOSED if notice else mode, notice=notice)


def hold_policies(desk_id: int) -> None:
    """Until the transaction ends, nobody locks or closes what this desk publishes. Needs a transaction.

    Taken before the article is held; a change of an article’s own policy holds the article instead. Not by
    locking the rows: who posts would go on sharing them past a moderator who waits to lock comments, while
    here they queue. On SQLite one transaction writes at a time, so nothing needs to be held.
    """
    _advisory("pg_advisory_xact_lock_shared", WHOLE_SITE, desk_id)


def hold_alone(desk_id: int | None) -> None:
    """Wait for everybody who holds this desk’s policy, or without a desk the site’s, and keep others out."""
    _advisory("pg_advisory_xact_lock", WHOLE_SITE if desk_id is None else desk_id)


def _advisory(function: str, *keys: int) -> None:
    if connection.vendor != "postgresql":
        return
    calls = ", ".join(f"{function}({ADVISORY}, %s)" for _ in keys)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", keys)


def _reach(policy: CommentPolicy) -> int:
    """The whole site first, then the desk, then the article: in this order one of several notices is told."""
    if policy.article_id:
        return 2
    return 1 if policy.desk_id else 0


def _hidden(article: Article, policies: list[CommentPolicy], page: State | None) -> str:
    """Why comments are neither taken nor shown; empty where they are shown at least."""
    if article.court_case:
        return COURT_CASE
    if page not in READABLE:
        return NO_PAGE
    return _notice_of(Lock.LEGAL, policies)


def _closed(article: Article, mode: CommentPolicy.Mode, policies: list[CommentPolicy], at: datetime) -> str:
    election = _notice_of(Lock.ELECTION, policies)
    if election:
        return election
    if mode == Mode.CLOSED:
        return CLOSED
    if _is_over(article, policies, at):
        return HAVE_CLOSED
    return "" if all(_is_open_now(policy, at) for policy in policies) else CERTAIN_HOURS


def _notice_of(lock: CommentPolicy.Lock, policies: list[CommentPolicy]) -> str:
    return next((policy.lock_notice for policy in policies if policy.lock == lock), "")


def _is_over(article: Article, policies: list[CommentPolicy], at: datetime) -> bool:
    """Days of 24 hours since the page was first published."""
    days = [policy.closes_after_days for policy in policies if policy.closes_after_days is not None]
    published = article.first_published_at
    if not days or published is None:
        return False
    # Not by adding them: somebody may type a number of days that leads beyond all calendars.
    return (at - published) // A_DAY >= min(days)


def _is_open_now(policy: CommentPolicy, at: datetime) -> bool:
    """By the clock in London. A policy without hours is always open."""
    hours = list(policy.hours.all())
    local = timezone.localtime(at, timezone.get_default_timezone())
    return not hours or any(_holds(row, local) for row in hours)


def _holds(row: OpenHours, local: datetime) -> bool:
    is_before_end = row.closes >= UNTIL_MIDNIGHT or local.time() < row.closes
    return row.weekday == local.weekday() and row.opens <= local.time() and is_before_end
