"""Whether comments are taken and shown under an article: the strictest of site, desk and article wins."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Q
from django.utils import timezone

from articles.models import Article, Desk
from comments.models import CommentPolicy

Mode = CommentPolicy.Mode
Lock = CommentPolicy.Lock

COURT_CASE = "Comments are closed because a court is dealing with this."


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


def policy_of(article: Article, at: datetime | None = None) -> PolicyNow:
    return policy_from(article, policies_of(article), at or timezone.now())


def policy_from(article: Article, policies: Iterable[CommentPolicy], at: datetime) -> PolicyNow:
    """Pure, from rows that were read before."""
    policies = list(policies)
    mode = Mode(max((policy.mode for policy in policies), default=Mode.OPEN))
    legal = [policy.lock_notice for policy in policies if policy.lock == Lock.LEGAL]
    if article.court_case or legal:
        return PolicyNow(Mode.CLOSED, shows=False, notice=COURT_CASE if article.court_case else legal[0])
    locked = [policy.lock_notice for policy in policies if policy.lock == Lock.ELECTION]
    notice = locked[0] if locked else _closed(article, mode, policies, at)
    return PolicyNow(Mode.CLOSED if notice else mode, notice=notice)


def hold_policies(desk_id: int) -> None:
    """Until the transaction ends, nobody locks or closes what this desk publishes. Needs a transaction.

    Taken before the article is held. Changes of an article's own policy hold the article instead. On SQLite
    one transaction writes at a time, so nothing needs to be held.
    """
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {Desk._meta.db_table} WHERE id = %s FOR SHARE", [desk_id])  # noqa: S608 -- a table's own name
        cursor.execute(
            f"SELECT id FROM {CommentPolicy._meta.db_table} "  # noqa: S608 -- as above
            "WHERE desk_id IS NULL AND article_id IS NULL FOR SHARE"
        )


def _closed(article: Article, mode: Mode, policies: list[CommentPolicy], at: datetime) -> str:
    if mode == Mode.CLOSED:
        return "Comments on this page are closed."
    days = [policy.closes_after_days for policy in policies if policy.closes_after_days is not None]
    published = article.first_published_at
    if days and published and at >= published + timedelta(days=min(days)):
        return "Comments on this page have closed."
    if not all(_is_open_now(policy, at) for policy in policies):
        return "Comments are taken at certain hours only. You are welcome to come back then."
    return ""


def _is_open_now(policy: CommentPolicy, at: datetime) -> bool:
    """By the clock in London. A policy without hours is always open."""
    hours = list(policy.hours.all())
    local = timezone.localtime(at)
    return not hours or any(
        row.weekday == local.weekday() and row.opens <= local.time() < row.closes for row in hours
    )
