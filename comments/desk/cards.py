"""Cards: everything a moderator wants to know before deciding about a comment.

The same number of queries for one card as for many.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.safestring import SafeString

from articles.models import Article, Edition, State
from comments.desk.ancestors import ancestors_of
from comments.desk.authors import LAST, last_comments
from comments.desk.seen import Seen
from comments.keepers import Keeper
from comments.models import (
    Action,
    Appeal,
    Comment,
    CommentPolicy,
    CommentQuerySet,
    CommentRevision,
    Decision,
    ModeratorNote,
    Report,
)
from comments.moving import standing_of
from comments.policy import PolicyNow, policy_from
from comments.queues import Place, in_order
from comments.standing import can
from comments.taken_off import taken_off_among
from comments.text.rendering import highlighted

NOTES, REPORTS, DECISIONS = 5, 20, 20  # the latest so many of each


@dataclass(frozen=True)
class Page:
    headline: str
    state: State | None


@dataclass(frozen=True)
class Card:
    """``text`` is the comment with what screening noticed marked in it."""

    comment: Comment
    text: SafeString
    headline: str
    policy: PolicyNow
    is_taken_off: bool  # by a legal notice: only an appeal can bring it back
    above: list[Comment]
    last: list[Comment]

    @property
    def place(self) -> Place:
        return Place.of(self.comment)

    @property
    def can_approve(self) -> bool:
        """Again, too: that answers the reports, or the moderators it was passed on to."""
        if self.is_taken_off or self.comment.is_emptied:
            return False
        standing = standing_of(self.comment)
        settled = self.comment.is_shown and standing.is_reviewed and not standing.is_escalated
        return can(Action.APPROVE, standing) and not (settled and not self.comment.open_reports)

    @property
    def can_reject(self) -> bool:
        return can(Action.REJECT, standing_of(self.comment))

    @property
    def can_escalate(self) -> bool:
        return can(Action.ESCALATE, standing_of(self.comment)) and not self.comment.is_escalated

    @property
    def chosen(self) -> str:
        """What exactly was seen, as forms about several comments name it (``comments.desk.seen``)."""
        return str(Seen.of(self.comment))

    @property
    def earlier_words(self) -> list[CommentRevision]:
        """Those it had before they were edited, the latest first."""
        revisions = [one for one in self.comment.revisions.all() if one.pk != self.comment.revision_id]
        return revisions[::-1]


def cards_of(keys: Iterable[int], keeper: Keeper) -> list[Card]:
    """In the order of the keys, without those this moderator may not see."""
    comments = in_order(_with_everything(keeper), keys)
    if not comments:
        return []
    pages, above = _pages(comments), ancestors_of(comments)
    policies, taken_off, now = _policies(comments), taken_off_among(comments), timezone.now()
    last = last_comments((comment.author_id for comment in comments), keeper)
    return [
        Card(
            comment=comment,
            text=_text(comment),
            headline=pages[comment.article_id].headline,
            policy=policy_from(
                comment.article,
                _applying(policies, comment.article),
                now,
                page=pages[comment.article_id].state,
            ),
            is_taken_off=comment.pk in taken_off,
            above=above[comment.pk],
            last=[other for other in last[comment.author_id] if other.pk != comment.pk][:LAST],
        )
        for comment in comments
    ]


def _with_everything(keeper: Keeper) -> CommentQuerySet:
    decisions = Decision.objects.select_related("by", "reason", "note").order_by("-id")
    reports = Report.objects.filter(decision=None).select_related("reporter", "reason")
    notes = ModeratorNote.objects.select_related("by")
    sanctions = keeper.sanctions().with_whom()
    return (
        keeper.comments()
        .select_related("revision", "author__person", "desk", "article__desk")
        .prefetch_related(
            "revision__findings",
            "revisions",
            Prefetch("decisions", decisions[:DECISIONS], "latest_decisions"),
            Prefetch("reports", reports[:REPORTS], "reports_waiting"),
            Prefetch("legal_cases", keeper.legal_cases().open(), "legal_cases_open"),
            Prefetch("appeals", Appeal.objects.waiting(), "appeals_waiting"),
            Prefetch("author__notes", notes[:NOTES], "latest_notes"),
            Prefetch("author__sanctions", sanctions, "sanctions_seen"),
        )
    )


def _text(comment: Comment) -> SafeString:
    spans = [
        (span[0], span[1])
        for finding in comment.words.findings.all()
        for span in finding.spans
        if len(span) == 2
    ]
    return highlighted(comment.words.text, spans)


def _pages(comments: list[Comment]) -> dict[int, Page]:
    """By the article's key: what stands at its address."""
    pages = {comment.article_id: Page(comment.article.slug, None) for comment in comments}
    rows = Edition.objects.standing().filter(article__in=pages).order_by()
    for article, headline, state in rows.values_list("article", "headline", "state"):
        pages[article] = Page(headline, State(state))
    return pages


def _policies(comments: list[Comment]) -> list[CommentPolicy]:
    articles = {comment.article_id for comment in comments}
    desks = {comment.desk_id for comment in comments}
    applying = Q(article__in=articles) | Q(desk__in=desks) | Q(article=None, desk=None)
    return list(CommentPolicy.objects.filter(applying).prefetch_related("hours"))


def _applying(policies: list[CommentPolicy], article: Article) -> list[CommentPolicy]:
    return [
        policy
        for policy in policies
        if policy.article_id in (None, article.pk) and policy.desk_id in (None, article.desk_id)
    ]
