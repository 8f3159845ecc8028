"""What is old enough to be forgotten by now: one queryset for each kind, answered by an index of its own.

None of them holds a row any more once it has been forgotten, so that forgetting may be cut short and begun
again.
Comments under an open legal case, or an appeal that nobody has heard, are left whatever their age.
"""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from comments import kept_for
from comments.models import (
    Appeal,
    Claim,
    Comment,
    CommentRevision,
    Finding,
    LegalCase,
    Origin,
    Report,
    Status,
)
from comments.models.decision import Decision

NOT_SHOWN = Q(status=Status.REJECTED) | Q(status=Status.WITHDRAWN)


def addresses(at: datetime) -> "QuerySet[Origin]":
    return Origin.objects.filter(at__lt=kept_for.addresses_since(at)).order_by("at")


def refused_findings(at: datetime) -> "QuerySet[Finding]":
    """What screening noticed about comments that were never written down."""
    return Finding.objects.filter(revision=None, at__lt=kept_for.addresses_since(at)).order_by("at")


def rejected_comments(at: datetime) -> "QuerySet[Comment]":
    """Rejected or withdrawn so long ago that their words need not be kept. The oldest decision first."""
    return (
        Comment.objects.filter(NOT_SHOWN, is_emptied=False)
        .filter(last_decision__at__lt=kept_for.words_since(at), open_reports=0)
        .exclude(_is_in_dispute(OuterRef("pk")))
        .order_by("last_decision")
    )


def superseded_words(at: datetime) -> "QuerySet[CommentRevision]":
    """Words that their author replaced."""
    return (
        CommentRevision.objects.filter(superseded_at__lt=kept_for.words_since(at), emptied_at=None)
        .exclude(_is_in_dispute(OuterRef("comment")))
        .order_by("superseded_at")
    )


def answered_reports(at: datetime) -> "QuerySet[Report]":
    """Reports whose words and address are still there."""
    remembered = Report.objects.filter(~Q(text="", email=""), decision__isnull=False)
    return remembered.filter(decision__at__lt=kept_for.words_since(at)).order_by("decision")


def heard_appeals(at: datetime) -> "QuerySet[Appeal]":
    remembered = Appeal.objects.filter(~Q(text=""), heard_at__isnull=False)
    return remembered.filter(heard_at__lt=kept_for.words_since(at)).order_by("heard_at")


def ended_claims(at: datetime) -> "QuerySet[Claim]":
    return Claim.objects.filter(until__lt=at).order_by("until")


def closed_cases(at: datetime) -> "QuerySet[LegalCase]":
    closed = LegalCase.objects.filter(closed_at__lt=kept_for.legal_cases_since(at))
    return closed.order_by("closed_at")


def last_decisions(at: datetime) -> "QuerySet[Decision]":
    """The latest decision about each comment whose whole record is old enough.

    A comment's record goes as a whole or not at all: part of one could not be replayed.
    """
    return (
        Decision.objects.filter(at__lt=kept_for.decisions_since(at), last_of__open_reports=0)
        .exclude(_is_in_dispute(OuterRef("comment")))
        .order_by("at")
    )


def _is_in_dispute(comment: OuterRef) -> Q:
    cases = LegalCase.objects.open().filter(comment=comment)
    appeals = Appeal.objects.filter(comment=comment, answer=None)
    return Q(Exists(cases)) | Q(Exists(appeals))
