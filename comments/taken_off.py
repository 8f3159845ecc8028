"""A comment that was taken off because of a legal notice comes back by no ordinary decision.

Whoever shows it again publishes once more what the site told the complainant is gone. See
docs/decisions/0021-legal-notices.md.
"""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef

from comments.models import Comment, LegalCase, Status
from comments.refusals import ReasonMissing, TakenOff

REMOVED = LegalCase.Outcome.REMOVED


def was_taken_off(comment: Comment) -> bool:
    return bool(taken_off_among([comment]))


def taken_off_among(comments: Iterable[Comment]) -> set[int]:
    """The keys of those a notice took off; one query, or none when none of them is rejected."""
    rejected = [comment.pk for comment in comments if comment.status == Status.REJECTED]
    if not rejected:
        return set()
    cases = LegalCase.objects.filter(comment__in=rejected, outcome=REMOVED)
    return set(cases.values_list("comment", flat=True))


def a_notice_took_off(comment: OuterRef) -> Exists:
    """The same inside a query about comments that are rejected."""
    return Exists(LegalCase.objects.filter(comment=comment, outcome=REMOVED))


def require_not_taken_off(comment: Comment) -> None:
    """Raises TakenOff."""
    if was_taken_off(comment):
        raise TakenOff(
            "A legal complaint about this comment ended with taking it off. It is shown again only if its "
            "author appeals and another moderator upholds the appeal."
        )


def require_reason_to_show(comment: Comment, note: str) -> None:
    """Raises ReasonMissing when an appeal is to bring it back without a word why."""
    if not note.strip() and was_taken_off(comment):
        raise ReasonMissing(
            "A legal complaint about this comment ended with taking it off. Say in the note why it is shown "
            "again all the same."
        )
